"""What views find, in words: outcomes, dates of figures, forms of partnership, names of fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from atlas import labels
from atlas.codes import country_name
from atlas.ledger.lines import Grade
from atlas.text.plural import plural
from atlas.text.word_diff import Piece
from atlas.views.changes import DayChanges
from atlas.views.commitments import Promise, State
from atlas.views.corrections import Wording
from atlas.views.figures import KeyFigure
from atlas.views.key_questions import KeyQuestion
from atlas.views.partners import Partner
from atlas.views.places import Country

#: Names of fields that readers would not know.
_FIELDS = {
    "aliases": "other names",
    "as_of": "date",
    "derived": "numbers reckoned",
    "disagreements": "open questions",
    "promotional": "tone",
    "relations": "ties to other organisations",
    "values": "figures",
    "waivers": "exceptions",
}
#: How much a change matters: what became of the words, and what changed in them.
_GRADES: dict[Grade, tuple[str, str]] = {
    "evidence": ("Evidence changed", "the passages"),
    "facts": ("Corrected", "numbers, dates, status or parties"),
    "wording": ("Reworded", "the wording"),
    "presentation": ("Retouched", "signs, capitals or remarks"),
}
#: The states of commitments; those that wait for a reader first.
_STATES: dict[State, str] = {
    "passed": "Passed, outcome unknown",
    "open": "Not yet due",
    "met": "Met",
    "missed": "Missed",
    "undated": "No date set",
}
_QUESTIONS = {
    "passed": "Which promises are past their date?",
    "conflict": "Where do the sources disagree?",
    "due": "What has been promised for the years to come?",
}


def outcome(promise: Promise) -> str:
    """The state of a commitment as a sentence."""
    due = promise.commitment.due
    until = due.display().removeprefix("by ") if due else ""
    return {
        "met": "Met, a source says.",
        "missed": "Missed, a source says.",
        "passed": f"Due {until}, passed; no source here reports the outcome.",
        "open": f"Due {until}, still open.",
        "undated": "No date set; no source here reports the outcome.",
    }[promise.state]


def figure_note(figure: KeyFigure) -> str:
    """The date of a figure, or else that of its statement, and how far it has come."""
    as_of = figure.value.as_of
    when = as_of.display() if as_of else labels.dated(figure.entry.statement) or "undated"
    return f"{when}, {figure.status.label.lower()}" if figure.status else when


def forms(partner: Partner) -> list[str]:
    """In what forms both work together, with their dates; each once: "Memorandum, 2018"."""
    dated = ((form, labels.dated(statement)) for form, statement in partner.agreements)
    return list(dict.fromkeys(f"{form}, {when}" if when else form for form, when in dated))


def field_names(names: Iterable[str]) -> list[str]:
    """Fields by names that readers know; each once."""
    return list(dict.fromkeys(_FIELDS.get(name, name.replace("_", " ")) for name in names))


def upper_first(text: str) -> str:
    """A label at the start of a line; other letters stay as they are."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """A label inside a line: "Research institute" in lower case, "R&D centre" as it is."""
    return text if text[1:2].isupper() or text[1:2] == "&" else text[:1].lower() + text[1:]


def counted(day: DayChanges) -> list[tuple[str, int]]:
    """How much of what a day brought; what it did not bring is left out."""
    counts = {
        "New statements": day.added,
        "Corrected": day.corrected,
        "Withdrawn": day.withdrawn,
        "Moved": len(day.moved),
        "New profiles": len(day.new_profiles),
        "New sources": day.new_sources,
    }
    return [(label, number) for label, number in counts.items() if number]


def states(found: Iterable[Promise]) -> list[tuple[str, str, int]]:
    """The states that commitments are in, each with its label and how many there are."""
    counts = Counter(promise.state for promise in found)
    return [(state, label, counts[state]) for state, label in _STATES.items() if counts[state]]


def worded(found: Wording) -> tuple[Piece, ...]:
    """The old and new words of a field, a status by its label."""
    if found.field != "status":
        return found.pieces
    words = {status: label for status, (label, _) in labels.STATUSES.items()}
    return tuple(replace(piece, text=words.get(piece.text, piece.text)) for piece in found.pieces)


def graded(grade: Grade) -> str:
    """What became of a statement by a change: "Corrected"."""
    return _GRADES[grade][0]


def touched(grade: Grade) -> str:
    """What a change of a grade is of: "wording"."""
    return _GRADES[grade][1]


def day(when: date) -> str:
    """A day of our own calendar: 4 March 2026."""
    return f"{when.day} {when:%B %Y}"


def question(found: KeyQuestion) -> str:
    """A question that people ask, in words."""
    if found.together is None:
        return _QUESTIONS[found.about]
    country, kind = found.together
    return f"{country_name(country)}: who works with {kind.plural.lower()}?"


def country(found: Country) -> str:
    """The English name of a country, or what stands for what lies in none or several."""
    return found.name or "Across countries"


def file_size(size: int) -> str:
    """Bytes as people read them: "812 bytes", "1.9 MB"."""
    if size < 1000:
        return plural(size, "byte")
    value, unit = (size / 1e6, "MB") if size >= 999_500 else (size / 1000, "kB")
    return f"{value:.1f} {unit}" if value < 10 else f"{value:,.0f} {unit}"
