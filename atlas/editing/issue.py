"""Read an issue that a form made, as data: headings in their order, and what stands below them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from atlas.errors import InputError
from atlas.problems import did_you_mean, excerpt
from atlas.reference.issue_forms import (
    CORRECTION,
    EMPTY,
    PASTE_HERE,
    STATEMENT,
    Form,
    FormField,
)

#: The host takes no longer text.
_LONGEST = 65_536
_FENCE = "```"


@dataclass(frozen=True)
class Proposal:
    """What was entered into a form; fields that were left empty are not there."""

    form: Form
    entered: Mapping[str, str]


def read_issue(text: str) -> Proposal:
    """The proposal in an issue's text. Raises ``InputError`` for what no form of ours writes."""
    if len(text) > _LONGEST:
        raise InputError(f"the text is too long: at most {_LONGEST:,} characters")
    text = text.replace("\r\n", "\n").strip().removeprefix(PASTE_HERE).removesuffix(PASTE_HERE)
    lines = text.strip().split("\n")
    form = next(
        (one for one in (CORRECTION, STATEMENT) if lines[0] == _heading(one.fields[0])), None
    )
    if form is None:
        raise InputError("this was not written by one of the forms: open the form again")
    places: list[int] = []
    for field in form.fields:
        found = [at for at, line in enumerate(lines) if line == _heading(field)]
        if len(found) != 1 or places[-1:] > found:
            what = "is missing, or out of its place" if len(found) < 2 else "stands there twice"
            raise InputError(f"the heading '{field.label}' {what}: open the form again")
        places += found
    entered = {}
    for field, at, end in zip(form.fields, places, [*places[1:], len(lines)], strict=True):
        if value := _value(field, lines[at + 1 : end]):
            entered[field.name] = value
        elif field.required:
            raise InputError(f"'{field.label}' is empty")
    return Proposal(form, entered)


def _heading(field: FormField) -> str:
    return f"### {field.label}"


def _value(field: FormField, lines: list[str]) -> str:
    text = "\n".join(lines).strip()
    if text in (EMPTY, "None"):
        return ""
    if field.sort == "textarea" and text.startswith(f"{_FENCE}text\n") and text.endswith(_FENCE):
        text = text.removeprefix(f"{_FENCE}text").removesuffix(_FENCE).strip()
    if field.sort != "textarea" and "\n" in text:
        raise InputError(f"'{field.label}' has more than one line")
    if field.options and text and text not in field.options:
        hint = did_you_mean(text, field.options) or f"they are: {', '.join(field.options)}"
        raise InputError(f"'{excerpt(text, 60)}' is not a value of '{field.label}'; {hint}")
    return text if field.lines else " ".join(text.split())
