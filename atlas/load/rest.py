"""What can still be read of a file with faults of form: it is checked, and nothing else uses it.

What is left out is the entry of a list in which a fault is (a statement, a place), or the field of
the file. Of an alias, a person or a tie there stays who it is, since much is looked up by names.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from atlas.load.file_names import slug_of
from atlas.load.half_read import half_read, value_of
from atlas.load.model_walk import record_in
from atlas.load.yaml_document import UnreadableError, YamlDocument
from atlas.model import KINDS, Alias, Evidence, Person, Record, Relation, StatementBase
from atlas.model.choices import Basis, OrganisationKind, RelationKind
from atlas.model.parts import Part, model_field
from atlas.problems import FieldPath, Problem

#: By these a profile and those on it are known; statements are read with them.
_IDENTITY = frozenset(
    {"name", "aliases", "people", "relations", "kind", "country", "country_basis", "place"}
)
_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True)
class Rest(Generic[_R]):
    """A file without what cannot be read.

    ``document`` leads from the places in ``record`` to those in the file. ``ids`` are those of
    entries that were left out, ``all_ids`` says that every such entry has one here. ``is_known``
    says that nothing is missing by which statements are read. ``half_read`` are statements that
    were left out, by their numbers, as far as they can be read. ``loose`` are the passages and
    references of all that was left out, at their places in the whole file.
    """

    record: _R
    document: YamlDocument
    ids: frozenset[str] = frozenset()
    all_ids: bool = True
    is_known: bool = True
    half_read: Mapping[int, StatementBase] = field(default_factory=dict)
    loose: tuple[Part, ...] = ()


class FaultyError(UnreadableError):
    """The file has faults of form; ``rest`` is what can be read all the same, if anything."""

    def __init__(self, rest: Rest[Any] | None, *problems: Problem) -> None:
        super().__init__(*problems)
        self.rest = rest


def rest_of(
    document: YamlDocument, model: type[Record], faults: Collection[FieldPath]
) -> Rest[Any] | None:
    """What can be read of a file; ``faults`` are the places of all its faults of form.

    ``None`` where the file is no mapping of fields.
    """
    if not isinstance(document.data, dict):
        return None
    reading = _Reading(document, model, frozenset(faults))
    values = {name: reading.field(name) for name in model.model_fields}
    return Rest(
        model.model_construct(**values),
        replace(document, kept=reading.kept),
        frozenset(reading.ids),
        reading.all_ids,
        reading.is_known,
        reading.half_read,
        tuple(reading.loose),
    )


@dataclass
class _Reading:
    document: YamlDocument
    model: type[Record]
    faults: frozenset[FieldPath]
    kept: dict[str, list[int]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    all_ids: bool = True
    is_known: bool = True
    half_read: dict[int, StatementBase] = field(default_factory=dict)
    loose: list[Part] = field(default_factory=list)

    @cached_property
    def faulty(self) -> Mapping[FieldPath, set[FieldPath]]:
        """The entries with faults, and where in each these are."""
        found: dict[FieldPath, set[FieldPath]] = {}
        for at in self.faults:
            found.setdefault(at[:2], set()).add(at[2:])
        return found

    def field(self, name: str) -> Any:
        """The value of a field of the file, or what stands for it."""
        info, data = self.model.model_fields[name], self.document.data
        entry = record_in(self.model, name)
        if (name,) in self.faults:
            self.is_known &= name not in _IDENTITY
            self.all_ids &= entry is None
        elif name in data:
            if entry and isinstance(data[name], list):
                return list(self._entries(name, data[name]))
            return value_of(self.model, name, data[name])
        if info.is_required():
            return _STAND_INS[name](self.document) if name in _STAND_INS else [] if entry else ""
        return info.get_default(call_default_factory=True)

    def _entries(self, name: str, entries: list[Any]) -> Iterator[Any]:
        kept = self.kept[name] = []
        for index, entry in enumerate(entries):
            at = (name, index)
            if at not in self.faulty:
                kept.append(index)
                yield value_of(self.model, name, [entry])[0]
                continue
            if name == "statements" and () not in self.faulty[at]:
                self._half(index, entry, self.faulty[at])
            self.loose += _loose(_model_of(self.model, name, entry), entry, at, self.faults)
            stand_in = _WHO_IT_IS[name](entry) if name in _WHO_IT_IS else None
            if stand_in is not None:
                kept.append(index)
                yield stand_in
                continue
            self.is_known &= name not in ("aliases", "relations")
            if any(place[:2] == at for place, _ in self.document.repeated):
                self.all_ids = False  # it may be two
            id = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(id, str):
                self.ids.add(slug_of(id))
            elif "id" in _model_of(self.model, name, entry).model_fields:
                self.all_ids = False

    def _half(self, number: int, entry: Any, faults: Collection[FieldPath]) -> None:
        statement = half_read(entry, {str(at[0]) for at in faults})
        if statement is not None:
            self.half_read[number] = statement


def _model_of(model: type[BaseModel], name: str, entry: Any) -> type[BaseModel]:
    """The model of an entry or record under a field; that of all statements if its kind is not
    known."""
    found = record_in(model, name)
    assert found
    if issubclass(found, StatementBase):
        kind = entry.get("kind") if isinstance(entry, dict) else None
        return KINDS.get(kind, StatementBase) if isinstance(kind, str) else StatementBase
    return found


def _loose(
    model: type[BaseModel], data: Any, at: FieldPath, faults: frozenset[FieldPath]
) -> Iterator[Part]:
    """The passages and references in what was left out, but for those with a fault."""
    if not isinstance(data, dict):
        return
    for name, info in model.model_fields.items():
        found = model_field(info)
        if found.use.aside or (*at, name) in faults or data.get(name) is None:
            continue
        given = data[name]
        items = (
            [((*at, name, index), item) for index, item in enumerate(given)]
            if found.listed and isinstance(given, list)
            else [((*at, name), given)]
        )
        for place, item in items:
            if found.is_reference and isinstance(item, str) and place not in faults:
                yield Part(place, item.strip(), found.use)
            if found.is_evidence:
                with suppress(ValidationError):
                    yield Part(place, Evidence.model_validate(item), found.use)
            if record_in(model, name):
                yield from _loose(_model_of(model, name, item), item, place, faults)


def _alias(entry: Any) -> Alias | None:
    with suppress(ValidationError, KeyError, TypeError):
        name = entry if isinstance(entry, str) else entry["name"]
        return Alias.model_construct(name=value_of(Alias, "name", name))
    return None


def _person(entry: Any) -> Person | None:
    with suppress(ValidationError, KeyError, TypeError):
        id, name = (value_of(Person, key, entry[key]) for key in ("id", "name"))
        listed = entry.get("aliases", [])
        aliases = [known for one in listed if (known := _alias(one))]
        if isinstance(listed, list) and len(aliases) == len(listed):
            return Person.model_construct(id=id, name=name, aliases=aliases, roles=[])
    return None


def _relation(entry: Any) -> Relation | None:
    with suppress(ValidationError, KeyError, TypeError):
        return Relation.model_construct(
            kind=RelationKind.RELATED_TO,
            organisation=value_of(Relation, "organisation", entry["organisation"]),
            basis=Basis.EDITOR,
        )
    return None


#: What stands for an entry with a fault.
_WHO_IT_IS: dict[str, Callable[[Any], Record | None]] = {
    "aliases": _alias,
    "people": _person,
    "relations": _relation,
}
#: What stands for a required field with a fault; for a text, that is none.
_STAND_INS: dict[str, Callable[[YamlDocument], Any]] = {
    "name": lambda document: document.path,
    "kind": lambda _: next(kind for kind in OrganisationKind if not kind.contracts),
}
