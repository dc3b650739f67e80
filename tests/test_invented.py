"""The invented atlas, on which tests of pages rest, is sound and has an example of everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from atlas.check import check
from atlas.load import Atlas, load
from atlas.model import Catalogue, Company, Landscape, Organisation, Places, Reviews
from atlas.model.choices import Choice
from atlas.problems import Problem
from tests.checkout import INVENTED

#: (record, field) → values.
Values = dict[tuple[str, str], set[object]]


@pytest.fixture(scope="module")
def loaded() -> tuple[Atlas, list[Problem]]:
    return load(INVENTED)


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2026, 12, 1)], ids=str)
def test_it_has_no_errors(loaded: tuple[Atlas, list[Problem]], today: date) -> None:
    errors = [problem for problem in check(*loaded, today) if problem.severity == "error"]
    assert [f"{error.path}:{error.line} {error.code}: {error.message}" for error in errors] == []


def test_it_has_every_value_of_every_list_of_the_model(
    loaded: tuple[Atlas, list[Problem]],
) -> None:
    atlas, _ = loaded
    known, used = _known(), _used(atlas)
    missing = {
        f"{record}.{name}": sorted(map(str, values - used[record, name]))
        for (record, name), values in known.items()
        if values - used[record, name]
    }
    assert missing == {}


def _known() -> Values:
    """The listed values of each field of all records that a file can hold.

    A field that kinds of statement share, or a type that records share, counts for each of them
    once: under the record that defines it.
    """
    found: Values = defaultdict(set)
    waiting: list[type[BaseModel]]
    waiting = [Company, Organisation, Landscape, Catalogue, Places, Reviews]
    seen: set[type[BaseModel]] = set()
    while waiting:
        record = waiting.pop()
        if record in seen:
            continue
        seen.add(record)
        for name, info in record.model_fields.items():
            literals, records = _parts(info.annotation)
            waiting += records
            if literals:
                found[_home(record, name), name] |= literals
    return found


def _used(atlas: Atlas) -> Values:
    """The values of those fields that the atlas has."""
    found: Values = defaultdict(set)
    records: list[BaseModel] = [profile.record for profile in atlas.profiles.values()]
    records += [source.record for source in atlas.sources.values()]
    records += [*atlas.places.values()]
    records += [review for loaded in atlas.reviews.values() for review in loaded.reviews]
    for record in records:
        for inner in _records(record):
            for name in type(inner).model_fields:
                value = getattr(inner, name)
                if isinstance(value, str | bool | int):
                    found[_home(type(inner), name), name].add(value)
    return found


def _records(value: Any) -> Iterator[BaseModel]:
    """A record and all records in it."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from _records(getattr(value, name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _records(item)


def _parts(annotation: Any) -> tuple[set[object], list[type[BaseModel]]]:
    """The listed values and the records in a field's type."""
    if get_origin(annotation) is Literal:
        return set(get_args(annotation)), []
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return set(annotation), []
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return set(), [annotation]
    literals: set[object] = set()
    records: list[type[BaseModel]] = []
    if get_origin(annotation) in (Annotated, Union, UnionType, list, tuple):
        for part in get_args(annotation):
            inner = _parts(part)
            literals |= inner[0]
            records += inner[1]
    return literals, records


def _home(record: type[BaseModel], name: str) -> str:
    """The record that defines a field, so that what kinds inherit counts once."""
    definers = [base for base in record.__mro__ if name in get_annotations(base)]
    return definers[0].__name__
