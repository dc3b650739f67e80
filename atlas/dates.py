"""Dates as precise as the sources are: a subset of EDTF, with bounds for sorting.

The notation is the Extended Date/Time Format of the Library of Congress (ISO 8601-2:2019,
EDTF levels 0 and 1): years, months, days, seasons (``2021-21``), ``~`` (approximate), ``?``
(uncertain), unspecified digits (``201X``), intervals, open ones included (``../2019``). Of level 2
come the choice of two dates (``[2024,2025]``: one of them, the source does not say which) and the
parts of a year: quarters (``2021-33`` is the first), halves (``2021-40``), thirds and the seasons
of one hemisphere. Times of day are left out.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

_POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-[0-9]{2})?(-[0-9]{2})?[~?%]?")
_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[~?%]?")
_ORDINALS = ("first", "second", "third", "fourth")
_THIRDS = ("January to April", "May to August", "September to December")
_SEASONS = ("spring", "summer", "autumn", "winter")
_PARTS = {
    **{21 + at: f"{season} {{}}" for at, season in enumerate(_SEASONS)},
    **{25 + at: f"{season} {{}} (northern hemisphere)" for at, season in enumerate(_SEASONS)},
    **{29 + at: f"{season} {{}} (southern hemisphere)" for at, season in enumerate(_SEASONS)},
    **{33 + at: f"{which} quarter of {{}}" for at, which in enumerate(_ORDINALS)},
    **{37 + at: f"{months} {{}}" for at, months in enumerate(_THIRDS)},
    **{40 + at: f"{which} half of {{}}" for at, which in enumerate(_ORDINALS[:2])},
}


@dataclass(frozen=True)
class Point:
    """One end of an interval, or a whole date that is not an interval."""

    text: str
    earliest: date
    latest: date
    approximate: bool
    uncertain: bool

    def display(self) -> str:
        """In words, with how sure it is."""
        digits = self.text.rstrip("~?%")
        if digits.endswith("XX"):
            shown = f"{int(digits[:2]) * 100} to {int(digits[:2]) * 100 + 99}"
        elif digits.endswith("X"):
            shown = f"{digits[:3]}0s"
        else:
            year, month, day = ([int(part) for part in digits.split("-")] + [0, 0])[:3]
            if month in _PARTS:
                shown = _PARTS[month].format(f"{year:04d}")
            else:
                name = calendar.month_name[month]
                shown = " ".join(str(part) for part in (day or "", name, f"{year:04d}") if part)
        if self.approximate:
            shown = f"about {shown}"
        return f"{shown} (uncertain)" if self.uncertain else shown


@lru_cache(maxsize=4096)
def _parse_point(text: str) -> Point:
    if not _POINT.fullmatch(text):
        raise ValueError(_HINT.format(text))
    try:
        plain = _PLAIN.fullmatch(text)
        earliest, latest = _plain_bounds(plain) if plain else _bounds(text)
    except (ValueError, TypeError, IndexError):
        raise ValueError(_HINT.format(text)) from None
    return Point(text, earliest, latest, text[-1] in "~%", text[-1] in "?%")


def _plain_bounds(at: re.Match[str]) -> tuple[date, date]:
    """Those of a year, month or day, as nearly all dates are."""
    year, month, day = (int(part or 0) for part in at.groups())
    last = day or calendar.monthrange(year, month or 12)[1]
    return date(year, month or 1, day or 1), date(year, month or 12, last)


def _bounds(text: str) -> tuple[date, date]:
    # Loading the grammar takes a tenth of what a command takes to start.
    import edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = edtf.parse_edtf(text)
    except EDTFParseException:
        raise ValueError(text) from None
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


_HINT = (
    "'{}' is not a date in EDTF; write 2019, 2019-09, 2019-09-01, 2009/2013, 2014~ (about), "
    "../2019 (by 2019), 2019/.. (since), 2021-21 (spring, -22 summer, -23 autumn, -24 winter), "
    "2021-33 (first quarter, to -36) or [2024,2025] (one of the two)"
)


@dataclass(frozen=True)
class PartialDate:
    """A date with the precision its source gives it.

    ``text`` is the EDTF string. ``earliest`` and ``latest`` are the inclusive bounds in days;
    ``None`` stands for an open end. With ``either``, it is one of the two ends and nothing between.
    """

    text: str
    start: Point | None
    end: Point | None
    either: bool = False

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read an EDTF string; raises ``ValueError`` with the accepted forms when it is not one."""
        text = text.strip()
        if text.startswith("[") and text.endswith("]") and text.count(",") == 1:
            first, second = (_parse_point(part.strip()) for part in text[1:-1].split(","))
            if first.earliest > second.latest:
                raise ValueError(f"'{text}' has the later date first; swap the two")
            return cls(text, first, second, either=True)
        if "/" not in text:
            point = _parse_point(text)
            return cls(text, point, point)
        ends = text.split("/")
        if len(ends) != 2 or ends == ["..", ".."]:
            raise ValueError(_HINT.format(text))
        start, end = (None if end == ".." else _parse_point(end) for end in ends)
        if start == end:
            raise ValueError(f"'{text}' has the same date on both sides; write it once")
        if start and end and start.earliest > end.latest:
            raise ValueError(f"'{text}' ends before it starts; swap the two sides")
        return cls(text, start, end)

    @property
    def earliest(self) -> date | None:
        """First day it can mean; ``None`` when open ("by 2019")."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> date | None:
        """Last day it can mean; ``None`` when open ("since 2018")."""
        return self.end.latest if self.end else None

    @property
    def approximate(self) -> bool:
        """True when any end carries ``~``."""
        return any(point.approximate for point in (self.start, self.end) if point)

    @property
    def is_span(self) -> bool:
        """True for an interval, open or closed; false for a single year, month or day."""
        return self.start is not self.end

    @property
    def sort_key(self) -> tuple[date, date]:
        """Orders by the earliest day, then the latest; an open start counts as its end's year."""
        latest = self.latest or date.max
        return (self.earliest or date(latest.year, 1, 1), latest)

    @property
    def year(self) -> int:
        """The year a timeline lists it under: that of its start, or else of its end."""
        return self.sort_key[0].year

    def display(self) -> str:
        """In words: "2009 to 2013", "by 2019", "since 2018", "September 2019", "about 2014"."""
        if self.start is self.end and self.start:
            return self.start.display()
        if self.start is None and self.end:
            return f"by {self.end.display()}"
        if self.end is None and self.start:
            return f"since {self.start.display()}"
        assert self.start
        assert self.end
        if self.either:
            return f"{self.start.display()} or {self.end.display()}"
        return _span(self.start, self.end)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls.parse,
            core_schema.str_schema(max_length=40),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        examples = [
            *("2019", "2019-09", "2019-09-01", "2009/2013", "2014~", "../2019", "2021-21"),
            *("2021-35", "[2024,2025]"),
        ]
        if handler.mode == "serialization":
            return {"type": "string", "examples": examples}
        # A bare year is an integer to an editor's YAML parser; our loader keeps it as text.
        return {"type": ["string", "integer"], "examples": examples}


def _span(start: Point, end: Point) -> str:
    """Join two ends, naming a shared month and year once: "21 to 22 June 2020"."""
    first, last = start.display(), end.display()
    plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
    if plain and start.text[:7] == end.text[:7] and len(start.text) == len(end.text) == 10:
        return f"{start.earliest.day} to {last}"
    return f"{first} to {last}"
