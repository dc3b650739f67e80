"""Key figures, each with its own date and state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.model import Value
from atlas.model.choices import Qualifier, Status
from atlas.model.statement import AHEAD
from atlas.views.index import Entry


@dataclass(frozen=True)
class KeyFigure:
    """A value under a statement, as a card shows it; ``up_to`` is the other end of a range."""

    entry: Entry
    value: Value
    up_to: Value | None = None

    @property
    def status(self) -> Status | None:
        """The statement's status, where the value has it too.

        A plan may name a number of today beside the one that it aims at, and what is done may
        name one of another year: neither is planned or done itself.
        """
        if self.value.as_of and not self._is_target:
            return None
        return self.entry.statement.status

    @property
    def title(self) -> str:
        """The statement's title, where the value does not say itself what it is of."""
        says = self.value.of or (self.value.unit and self.value.unit != "%")
        return "" if says else self.entry.statement.title

    @property
    def _is_target(self) -> bool:
        """Whether the value lies ahead of the plan that names it, as far as the data shows."""
        statement, as_of = self.entry.statement, self.value.as_of
        if statement.status not in AHEAD or not as_of:
            return False
        if statement.due and as_of.text == statement.due.text:
            return True
        made = _made(self.entry)
        return made is not None and (as_of.latest or date.max) > made


def figures(entries: tuple[Entry, ...]) -> tuple[KeyFigure, ...]:
    """Every value of some statements, the two ends of a range as one."""
    return tuple(figure for entry in entries for figure in _of_statement(entry))


def _of_statement(entry: Entry) -> Iterator[KeyFigure]:
    values = list(entry.statement.values)
    while values:
        value = values.pop(0)
        end = next((other for other in values if _is_range(value, other)), None)
        if end:
            values.remove(end)
            value, end = sorted((value, end), key=lambda one: one.number)
        yield KeyFigure(entry, value, end)


def _is_range(one: Value, other: Value) -> bool:
    """Whether two values are "at least" and "up to" of the same thing."""
    low, high = sorted((one, other), key=lambda value: value.number)
    return (low.qualifier, high.qualifier) == (Qualifier.AT_LEAST, Qualifier.UP_TO) and (
        _what(low) == _what(high)
    )


def _what(value: Value) -> dict[str, object]:
    """All that a value says but how many."""
    return value.model_dump(exclude={"number", "qualifier"})


def _made(entry: Entry) -> date | None:
    """By when a plan was made: when it was announced, or else when its source was published."""
    if entry.statement.announced:
        return entry.statement.announced.latest
    published = [passage.source.record.published for passage in entry.passages]
    days = [when.latest for when in published if when and when.latest]
    return min(days, default=None)
