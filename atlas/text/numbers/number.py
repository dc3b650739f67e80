"""A number as a text prints it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

#: What a number is. ``share`` is of a hundred, ``points`` between two shares, ``times`` a multiple;
#: ``date`` belongs to a date, ``label`` to a name ("phase 3", "COVID-19"), and ``unread`` is joined
#: to something that is not understood, so that its value is not known.
Kind = Literal[
    "count", "ordinal", "share", "points", "fraction", "times", "date", "label", "unread"
]
Span = tuple[int, int]


@dataclass(frozen=True)
class Number:
    """A number as printed. ``start`` and ``end`` span it with its currency, scale and sign.

    ``readings`` are the values it can mean: two for "5m". ``currencies`` are the ISO 4217 codes its
    sign can mean; empty without one. ``scale`` is a million for "2 million". ``edge`` says which
    end of a range it is, and ``reach`` spans the whole range. ``negative`` has a minus sign,
    ``about`` a hedge in the word itself ("une vingtaine"), ``name`` the words it is a label of,
    ``times`` a word for a multiple after it ("three times"), ``compares`` where that says how much
    more of something there is ("three times as many clinics", not "three times a year").
    """

    text: str
    start: int
    end: int
    readings: tuple[Decimal, ...]
    kind: Kind = "count"
    currencies: frozenset[str] = frozenset()
    scale: Decimal = Decimal(1)
    edge: Literal["", "low", "high"] = ""
    reach: Span | None = None
    negative: bool = False
    about: bool = False
    times: bool = False
    compares: bool = False
    name: str = ""

    @property
    def value(self) -> Decimal:
        """The first reading; -1 where it is not read, which no number is that anyone gives."""
        return self.readings[0] if self.readings else Decimal(-1)

    @property
    def ordinal(self) -> bool:
        """Whether it is "first" rather than "one"."""
        return self.kind == "ordinal"

    @property
    def percent(self) -> bool:
        """Whether it is a share of a hundred."""
        return self.kind in ("share", "points")

    @property
    def whole(self) -> Span:
        """The span of the range it stands in, or its own."""
        return self.reach or (self.start, self.end)
