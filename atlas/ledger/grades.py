"""How much a change matters to those who cited a statement, worked out from the two wordings.

The passages weigh most; then what is counted, dated, named or listed, numbers in the text included;
then words; and last what no reader would notice: signs, capitals, remarks on our own work.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from atlas.ledger.lines import Grade, What
from atlas.ledger.wording import Data, model_of, versioned_fields
from atlas.model.parts import ModelField
from atlas.text.numbers import find_numbers
from atlas.text.words import WORD

_Graded = tuple[Grade, str, str]
_GRADES: tuple[Grade, ...] = get_args(Grade)


def grade(before: Data, after: Data, what: What = "statement") -> Grade:
    """The weightiest change between two wordings."""
    old, new = Counter(_graded(before, what)), Counter(_graded(after, what))
    changed = {grade for grade, *_ in [*(old - new), *(new - old)]}
    return next((grade for grade in _GRADES if grade in changed), "presentation")


def _graded(text: Data, what: What) -> Iterator[_Graded]:
    model = model_of(text, what)
    return _of_record(text, model) if model else _of_unknown("", text)


def _of_record(text: Data, model: type[BaseModel]) -> Iterator[_Graded]:
    fields = versioned_fields(model)
    for name, value in text.items():
        field = fields.get(name)
        yield from _of_field(name, value, field) if field else _of_unknown(name, value)


def _of_field(name: str, value: Any, field: ModelField) -> Iterator[_Graded]:
    for item in value if isinstance(value, list) else [value]:
        if field.is_evidence:
            yield "evidence", name, _flat(item)
        elif field.use.aside:
            yield "presentation", name, _flat(item)
        elif isinstance(item, Mapping):
            yield from _of_part(name, item, field)
        elif field.is_text:
            yield from _of_words(name, str(item))
        else:
            yield "facts", name, str(item)


def _of_part(name: str, part: Data, field: ModelField) -> Iterator[_Graded]:
    """A record within another: its facts, such as a number and its unit, count as one."""
    model = next((held for held in field.types if issubclass(held, BaseModel)), None)
    found = list(_of_record(part, model) if model else _of_unknown(name, part))
    yield "facts", name, " ".join(f"{one}={text}" for grade, one, text in found if grade == "facts")
    yield from (one for one in found if one[0] != "facts")


def _of_words(name: str, text: str) -> Iterator[_Graded]:
    for number in find_numbers(text):
        yield "facts", name, " ".join(map(str, number.readings))
    yield "wording", name, " ".join(WORD.findall(text)).casefold()


def _of_unknown(name: str, value: Any) -> Iterator[_Graded]:
    """What the model no longer knows: take it for a fact."""
    yield "facts", name, _flat(value)


def _flat(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(f"{key}={_flat(value[key])}" for key in sorted(value))
    if isinstance(value, list):
        return " ".join(map(_flat, value))
    return re.sub(r"\s+", " ", str(value))
