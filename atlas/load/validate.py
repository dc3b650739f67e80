"""Turn plain data into records, and Pydantic's errors into problems that say how to fix them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from atlas.dates import PartialDate
from atlas.load.model_walk import (
    description,
    example_line,
    homes,
    is_text,
    locate,
    options,
)
from atlas.load.refused_values import said_of
from atlas.load.rest import FaultyError, rest_of
from atlas.load.yaml_document import YamlDocument
from atlas.model import KINDS, Record
from atlas.model.parts import model_field
from atlas.model.use import FieldsNeededError
from atlas.problems import FieldPath, Problem, closest, did_you_mean, entry_name, excerpt
from atlas.text.unseen import BLANKS, name_of

#: The codes of faults of form, with which a file can be read in part.
FORM = frozenset(
    {
        "bad-value",
        "missing-field",
        "text-cut-by-comment",
        "unknown-field",
        "unknown-value",
        "wrong-type",
        "yaml-duplicate-key",
    }
)
#: Listing more than these of one file helps nobody.
MAX_PROBLEMS = 100
_WRONG_TYPES = {
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
    "list_type": "a list",
    "string_type": "text",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "decimal_parsing": "a number in digits",
    "decimal_type": "a number in digits",
}
_NO_KIND = ("union_tag_invalid", "union_tag_not_found")
#: List → what one of its entries is called.
_ENTRIES = {
    "aliases": "alias",
    "disagreements": "disagreement",
    "parties": "party",
    "people": "person",
    "places": "place",
    "relations": "relation",
    "reports": "report",
    "reviews": "review",
    "sources": "source",
    "statements": "statement",
    "tombstones": "tombstone",
    "topics": "topic",
    "waivers": "waiver",
}
_REFERENCE = "see the field reference on the page Contribute"
_R = TypeVar("_R", bound=Record)


def validate(document: YamlDocument, model: type[_R]) -> _R:
    """Validate a file against its model. Raises ``FaultyError`` with all that is wrong."""
    cut = _cut_texts(document, model)
    try:
        record = model.model_validate(document.data)
    except ValidationError as errors:
        faults = list(_faults(document, model, errors))
    else:
        if not cut and not document.repeated:
            return record
        faults = []
    # Two entries may have become one: what else is wrong with that is not to be told.
    merged = {at[:2] for at, _ in document.repeated}
    faults = [one for one in faults if one.at not in cut and one.at[:2] not in merged]
    problems = [*cut.values(), *(problem for _, problem in document.repeated)]
    problems += [_problem(document, model, one) for one in faults[:MAX_PROBLEMS]]
    if (left := len(faults) - MAX_PROBLEMS) > 0:
        problems.append(
            document.problem(
                "bad-value",
                (),
                f"has {left:,} more problems",
                fix="fix those above first; many share a cause",
            )
        )
    rest = rest_of(document, model, {*cut, *merged, *(one.meant for one in faults)})
    raise FaultyError(rest, *problems)


@dataclass(frozen=True)
class _Fault:
    """What Pydantic says of a field, and the model that holds it.

    ``meant`` is the field that an unknown one seems to be; for all others, the same.
    """

    error: ErrorDetails
    at: FieldPath
    inside: type[BaseModel] | None
    meant: FieldPath


def _faults(
    document: YamlDocument, model: type[Record], errors: ValidationError
) -> Iterator[_Fault]:
    """All faults; a field is not missing where one is misspelt that seems to be it."""
    faults = []
    for error in errors.errors(include_url=False, include_context=True):
        at, inside = locate(document.data, model, error["loc"])
        meant = at
        if error["type"] == "extra_forbidden":
            meant = (*at[:-1], _meant(str(at[-1]), inside) or at[-1])
        elif error["type"] in _NO_KIND:
            meant = (*at, "kind")
        faults.append(_Fault(error, at, inside, meant))
    misspelt = {one.meant for one in faults if one.error["type"] == "extra_forbidden"}
    return (one for one in faults if one.error["type"] != "missing" or one.at not in misspelt)


def _meant(name: str, inside: type[BaseModel] | None) -> str:
    """The field that an unknown one seems to be; empty for none."""
    known = sorted(inside.model_fields) if inside else []
    whole = re.sub(f"[{BLANKS}]", "", name)
    return whole if whole in known else closest(name, known)


def _cut_texts(document: YamlDocument, model: type[Record]) -> dict[FieldPath, Problem]:
    """Texts that end at a `#`, of which YAML silently drops the rest."""
    found = {}
    for at, quirk in document.quirks.items():
        if quirk.kind == "comment" and is_text(document.data, model, at):
            field = _field(at)
            problem = document.problem(
                "text-cut-by-comment",
                at,
                f"the text of '{field}' ends before the `#`: for YAML the rest is a comment",
                fix="put the text in quotation marks; if it is a comment, give it a line of its "
                "own above the field",
            )
            found[at] = replace(problem, line=quirk.line, column=quirk.column)
    return found


def _field(at: FieldPath) -> str:
    """The name of a field, or of the list in which an entry stands."""
    return next((step for step in reversed(at) if isinstance(step, str)), "file")


def _label(data: Any, at: FieldPath) -> str:
    """What messages call the thing at a place: ``'title'``, ``statement 'new-lab'``, ``the
    file``."""
    if not at:
        return "the file"
    if isinstance(at[-1], str):
        return f"'{excerpt(at[-1], 40)}'"
    for step in at:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            data = None
    name, field = entry_name(data), _field(at)
    if name:
        return f"{_ENTRIES.get(field, 'entry')} '{name}'"
    return f"entry {at[-1] + 1} of '{field}'"


def _problem(document: YamlDocument, model: type[Record], fault: _Fault) -> Problem:
    error, at, inside = fault.error, fault.at, fault.inside
    kind, given = error["type"], error["input"]
    name = _field(at)
    help = description(inside, name)
    if kind == "missing":
        return document.problem(
            "missing-field",
            at,
            f"the field '{name}' is missing",
            fix=f"add '{name}:'" + (f" ({help})" if help else ""),
        )
    if kind == "extra_forbidden":
        return _unknown_field(document, model, inside, at)
    if kind in _NO_KIND:
        return _wrong_kind(document, (*at, "kind"), given)
    if kind == "literal_error":
        allowed = options(inside, name)
        guess = did_you_mean(str(given), allowed)
        return document.problem(
            "unknown-value",
            at,
            f"is not an allowed value of '{name}'",
            found=str(given),
            fix=f"{guess} " * bool(guess) + f"one of: {', '.join(allowed)}",
        )
    if kind in _WRONG_TYPES:
        return _wrong_type(document, at, _WRONG_TYPES[kind], given)
    if kind == "value_error" and isinstance(given, str) and _is_date(inside, name):
        return _wrong_date(document, at, given, error, help)
    return document.problem(
        "bad-value",
        at,
        f"{_label(document.data, at)}: {said_of(error)}",
        found=given if isinstance(given, str) else "",
        fix=_way_out(error) or help or _REFERENCE,
    )


def _way_out(error: ErrorDetails) -> str:
    """For what is wrong with several fields of a record; empty for the rest."""
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, FieldsNeededError):
        lines = " and ".join(f"`{example_line(cause.model, name)}`" for name in cause.names)
        return f"add, with what is so in place of the examples: {lines}"
    of_fields = error["type"] == "value_error" and not isinstance(error["input"], str)
    return "correct the fields that the message names" if of_fields else ""


def _wrong_kind(document: YamlDocument, at: FieldPath, given: Any) -> Problem:
    kind = given.get("kind") if isinstance(given, dict) else None
    if kind is None:
        return document.problem(
            "missing-field",
            at,
            "the field 'kind' is missing",
            fix=f"add 'kind:' with one of {', '.join(KINDS)}",
        )
    return document.problem(
        "unknown-value",
        at,
        "is not a kind of statement",
        found=str(kind),
        fix=did_you_mean(str(kind), KINDS) or f"one of: {', '.join(KINDS)}",
    )


def _unknown_field(
    document: YamlDocument, root: type[Record], inside: type[BaseModel] | None, at: FieldPath
) -> Problem:
    name = str(at[-1])
    known = sorted(inside.model_fields) if inside else []
    message = f"unknown field '{excerpt(name)}'"
    owners = sorted(set(homes(root, name)))
    meant = _meant(name, inside)
    if (odd := re.search(f"[{BLANKS}]", name)) and re.sub(f"[{BLANKS}]", "", name) in known:
        message = f"the name of the field '{excerpt(name)}' contains {name_of(odd.group())}"
        fix = "delete it, and use ordinary spaces before the name"
    elif meant:
        fix = f"did you mean '{meant}'?"
    elif owners:
        where = " or ".join(f"an entry of '{owner}'" if owner else "the file" for owner in owners)
        fix = f"it is a field of {where}: check the indentation; known here: {', '.join(known)}"
    else:
        fix = f"known fields: {', '.join(known)}"
    return document.problem("unknown-field", at, message, key=True, fix=fix)


def _wrong_type(document: YamlDocument, at: FieldPath, wanted: str, given: Any) -> Problem:
    found = {dict: "a mapping", list: "a list", type(None): "nothing"}.get(
        type(given), f"'{excerpt(str(given), 40)}'"
    )
    quirk = document.quirks.get(at)
    message = f"{_label(document.data, at)} should be {wanted}, and is {found}"
    fix = f"write {wanted}"
    if quirk and quirk.kind == "null":
        message = f"{_label(document.data, at)} should be {wanted}; for YAML, null means nothing"
        fix = 'write it in quotation marks, "null", or give the value'
    elif wanted == "text" and quirk and quirk.kind == "brackets":
        fix = "if the brackets belong to the text, put the text in quotation marks; otherwise "
        fix += "write text, without hyphens and brackets"
    elif wanted == "text" and isinstance(given, dict):
        fix = "if the colon belongs to the text, put the text in quotation marks; otherwise check "
        fix += "the indentation"
    elif wanted == "text" and isinstance(given, list):
        fix = "write one text: no hyphens and no brackets"
    elif wanted == "a list" and isinstance(given, dict):
        fix = "begin each entry with a hyphen and a space: `- `"
    elif wanted == "a list" and isinstance(given, str):
        fix = f"write a list: [{excerpt(given, 40)}], or each entry on a line of its own after `- `"
    elif isinstance(given, dict | list):
        fix = "check the indentation and the hyphens"
    return document.problem("wrong-type", at, message, fix=fix)


def _is_date(inside: type[BaseModel] | None, name: str) -> bool:
    info = inside.model_fields.get(name) if inside else None
    return bool(info and model_field(info).is_date)


def _wrong_date(
    document: YamlDocument, at: FieldPath, given: str, error: ErrorDetails, help: str
) -> Problem:
    # Reading dates takes long to load, and is needed here alone.
    from atlas.text.date_meant import date_meant

    message, meant = said_of(error), [one for one in date_meant(given) if _is_edtf(one)]
    if meant:
        message, _, _ = message.partition("; write")
        help = f"did you mean '{meant[0]}'?"
        if len(meant) > 1:
            shown = " or ".join(f"{one} ({PartialDate.parse(one).display()})" for one in meant)
            help = f"write {shown}, whichever is meant"
    message = f"{_label(document.data, at)}: {message}"
    return document.problem("bad-value", at, message, found=given, fix=help or _REFERENCE)


def _is_edtf(text: str) -> bool:
    with suppress(ValueError):
        return bool(PartialDate.parse(text))
    return False
