"""What differs between two records, field by field, and whether it touches what readers rely on.

Readers rely on passages, numbers, dates, statuses, names and the like: on all but words. Words are
the editor's own, unless a number in them changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from atlas.ledger.wording import Data, wording
from atlas.model import Record, StatementBase
from atlas.model.parts import model_field
from atlas.text.folding import fold_plain
from atlas.text.numbers import find_numbers

#: Fields that belong to no version, and are compared all the same.
_BESIDES = ("importance", "topics", "waivers")
#: What is said of our own work, and supports the rest: less of it, or more, matters.
_EXCUSES = ("waivers", "derived")
#: Lists of remarks on a source; none supports a statement.
_REMARKS = ("not_cited", "oddities", "web")
#: Records within a profile that are compared one by one.
_ONE_BY_ONE = ("statements", "disagreements")


@dataclass(frozen=True)
class Difference:
    """A field with its value before and after, empty where it had or has none.

    ``weighs`` when it touches what readers rely on.
    """

    field: str
    before: str
    after: str
    weighs: bool


def plain(record: Record, profile: str = "") -> dict[str, Any]:
    """A record as plain data, but for the records that are compared one by one."""
    found = wording(record, profile)
    if isinstance(record, StatementBase):
        for name in _BESIDES:
            value = getattr(record, name)
            entries = isinstance(value, list)
            found[name] = [_entry(item) for item in value] if entries else str(value)
    return {name: value for name, value in found.items() if name not in _ONE_BY_ONE}


def differences(model: type[Record], before: Data, after: Data) -> Iterator[Difference]:
    """The differences between the plain data of two records of a model, in the model's order."""
    for name in dict.fromkeys([*model.model_fields, *before, *after]):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        if name == "evidence":
            yield from _of_evidence(old or [], new or [])
        elif isinstance(old or new, list):
            yield from _of_list(model, name, old or [], new or [])
        else:
            weighs = _weighs(model, name, old, new)
            yield Difference(name, in_words(old), in_words(new), weighs)


def in_words(value: Any) -> str:
    """A value on one line: ``number 40, unit people``."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {in_words(inner)}" for name, inner in value.items())
    if isinstance(value, list):
        return "; ".join(map(in_words, value))
    return "yes" if value is True else "no" if value is False else str(value)


def _entry(item: Any) -> Any:
    return wording(item, "") if isinstance(item, Record) else str(item)


def _of_evidence(old: list[Data], new: list[Data]) -> Iterator[Difference]:
    """Passages removed, cut or made longer, and added; signs and translations do not count."""
    before, after = ({_passage(item): item for item in items} for items in (old, new))
    removed = [before[key] for key in before.keys() - after.keys()]
    added = [after[key] for key in after.keys() - before.keys()]
    for gone in sorted(removed, key=in_words):
        match = next((item for item in added if _of_the_same(gone, item)), None)
        if match:
            added.remove(match)
        yield Difference("evidence", in_words(gone), in_words(match), True)
    for item in sorted(added, key=in_words):
        yield Difference("evidence", "", in_words(item), False)


def _passage(item: Data) -> tuple[str, str, str]:
    return item["source"], fold_plain(item["quote"]), item.get("role", "supports")


def _of_the_same(one: Data, other: Data) -> bool:
    """Whether one quotation is a part of the other."""
    quotes = fold_plain(one["quote"]), fold_plain(other["quote"])
    return one["source"] == other["source"] and (quotes[0] in quotes[1] or quotes[1] in quotes[0])


def _of_list(
    model: type[Record], name: str, old: list[Any], new: list[Any]
) -> Iterator[Difference]:
    """Entries removed and added; their order does not count."""
    keys = [_key(item) for item in old], [_key(item) for item in new]
    removed = [item for item in old if _key(item) not in keys[1]]
    added = [item for item in new if _key(item) not in keys[0]]
    if not (removed or added):
        return
    weighs = _weighs(model, name, removed or None, added or None)
    yield Difference(name, in_words(removed), in_words(added), weighs)


def _key(item: Any) -> str:
    return json.dumps(item, sort_keys=True, ensure_ascii=False)


def _weighs(model: type[Record], name: str, old: Any, new: Any) -> bool:
    if name in _EXCUSES:
        return bool(new)
    info = model.model_fields.get(name)
    if info is None:
        return True
    field = model_field(info)
    if name in _REMARKS or name in ("topics", "importance") or field.use.aside:
        return False
    if field.is_text and isinstance(old or new, str):
        return _numbers(old) != _numbers(new)
    if isinstance(old or new, list) and not issubclass(model, StatementBase):
        return bool(old)  # what a profile gains, it is not trusted less for
    return True


def _numbers(text: str | None) -> list[str]:
    return sorted(" ".join(map(str, number.readings)) for number in find_numbers(text or ""))
