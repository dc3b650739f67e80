"""The twins of pages that explain: the marks, the fields, the codes of the checks, the formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atlas import labels
from atlas.check.rules import all_rules
from atlas.exports.formats import all_formats
from atlas.exports.formats.markdown.names import Names
from atlas.exports.formats.markdown.writing import blocks, link, listed, section, text
from atlas.pages.exported import EVERYTHING
from atlas.reference.field_reference import FieldHelp, field_reference


def marks(names: Names) -> str:
    """The words for status, date and voice, and what each means."""
    return blocks(
        section("Status", listed(_explained(labels.STATUSES))),
        section("Dates", listed(_explained(labels.DATE_BASES))),
        section("Voice", listed(_explained(labels.VOICES))),
        section(
            "Doubts", listed(f"`{name}`: {text(what)}" for name, what in labels.DOUBTS.items())
        ),
    )


def codes(names: Names) -> str:
    """What the checks can report."""
    return listed(
        f"`{one.code}` ({one.severity}): {text(one.title)} {text(one.explanation)}"
        for one in all_rules().values()
    )


def fields(names: Names) -> str:
    """Every field that the data can have."""
    return blocks(
        *(
            section(record.name, text(record.help), listed(map(_field, record.fields)))
            for record in field_reference()
        )
    )


def todo(names: Names) -> str:
    """The sorts of things to do; in a checkout the command lists them."""
    return blocks(
        "In a checkout of the atlas, `build.py todo --format json` lists what there is to do:",
        listed(f"{text(one.title)}: {text(one.how)}" for one in labels.WORK.values()),
    )


def data(names: Names) -> str:
    """The formats of the data."""
    return blocks(
        *(
            section(one.format.title, text(one.format.purpose), listed(lines))
            for one in all_formats()
            for lines in [
                list(_format(names, one.format.start, one.format.media_type, one.format.holds))
            ]
        )
    )


def _format(names: Names, start: str, media_type: str, holds: Iterable[str]) -> Iterator[str]:
    yield f"begin with: {link(start, names.atlas.addresses.site(start))} ({text(media_type)})"
    counts = names.atlas.counts
    held = [f"{counts[name]} {name}" for name in holds]
    if set(holds) == set(EVERYTHING):
        yield "holds: everything"
    elif held:
        yield f"holds: {', '.join(held)}"


def _explained(words: labels.Explained) -> Iterator[str]:
    for value, (label, meaning) in words.items():
        yield f"`{value}` ({text(label)}): {text(meaning)}"


def _field(one: FieldHelp) -> str:
    need = "required" if one.required else "optional"
    allowed = f" One of {', '.join(f'`{value}`' for value in one.allowed)}." if one.allowed else ""
    return f"`{one.name}` ({text(one.type)}, {need}): {text(one.help)}{allowed}"
