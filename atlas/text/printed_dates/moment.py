"""What a printed date means: points in time of any precision, as EDTF."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace

#: Where a year is not printed with the month or day.
NO_YEAR = "XXXX"


@dataclass(frozen=True)
class Moment:
    """A year, a part of it or a day. ``year`` may end in X (199X); ``month`` may be a code of EDTF.

    The codes are 21 to 24 for seasons, 33 to 36 for quarters, 40 and 41 for halves. A day without
    its month has the month 0.
    """

    year: str = NO_YEAR
    month: int | None = None
    day: int | None = None

    @property
    def has_year(self) -> bool:
        """Whether its year is printed."""
        return self.year != NO_YEAR

    @property
    def valid(self) -> bool:
        """Whether there is such a day."""
        if self.day is None:
            return self.month is None or 1 <= self.month <= 12 or self.month in _CODES
        if not 0 <= (self.month or 0) <= 12:
            return False
        year = int(self.year) if self.year.isdigit() else 2000
        longest = calendar.monthrange(year, self.month)[1] if self.month else 31
        return 1 <= self.day <= longest

    def in_year(self, year: str) -> Moment:
        """The same in a year."""
        return replace(self, year=year)

    def __str__(self) -> str:
        month = "XX" if self.month == 0 else f"{self.month:02d}" if self.month else ""
        day = f"{self.day:02d}" if self.day else ""
        return "-".join(filter(None, (self.year, month, day)))


_CODES = (*range(21, 25), *range(33, 37), 40, 41)


@dataclass(frozen=True)
class Meaning:
    """A moment, or the span from one to another."""

    first: Moment
    last: Moment | None = None

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Its one or two ends."""
        return (self.first, self.last) if self.last else (self.first,)

    @property
    def valid(self) -> bool:
        """Whether there are such days, and the first comes first."""
        if not all(moment.valid for moment in self.moments):
            return False
        first, last = self.first, self.last
        return not (last and first.year.isdigit() and last.year.isdigit()) or (
            int(first.year) <= int(last.year)
        )

    def in_year(self, year: str) -> Meaning:
        """The same in a year, where its ends have none."""
        first, last = (end.in_year(year) if end and not end.has_year else end
                       for end in (self.first, self.last))  # fmt: skip
        assert first
        return Meaning(first, last)

    def __str__(self) -> str:
        return "/".join(map(str, self.moments))


@dataclass(frozen=True)
class Found:
    """A printed expression: where it stands, and what it can mean (more than one, where it could).

    ``part``: which part of it is meant, "early", "middle" or "late". ``fiscal``: a financial year,
    named by a year.
    """

    start: int
    end: int
    meanings: tuple[Meaning, ...]
    part: str = ""
    fiscal: bool = False

    @property
    def has_year(self) -> bool:
        """Whether the year is printed, in all that it can mean."""
        return all(moment.has_year for one in self.meanings for moment in one.moments)

    @property
    def precision(self) -> tuple[bool, bool]:
        """Whether it names a month or another part of the year, and whether a day."""
        first = self.meanings[0].first
        return first.month is not None, first.day is not None


def found(start: int, end: int, *meanings: Meaning | Moment, fiscal: bool = False) -> Found | None:
    """A find of valid meanings, each once; ``None`` without any."""
    kept = [one if isinstance(one, Meaning) else Meaning(one) for one in meanings]
    valid = tuple(dict.fromkeys(one for one in kept if one.valid))
    return Found(start, end, valid, fiscal=fiscal) if valid else None


def decades(digits: str) -> list[Moment]:
    """What the name of a decade means, in four digits or two.

    "The 1800s" are a decade or a century, and of the twenties there are two in living memory.
    """
    if len(digits) == 4:
        century = [Moment(f"{digits[:2]}XX")] if digits.endswith("00") and digits != "2000" else []
        return [Moment(f"{digits[:3]}X"), *century] if digits.endswith("0") else []
    ten = int(digits[0])
    return [
        Moment(f"{one}{ten}X") for one in (("20",) if ten < 2 else ("19", "20")[: 1 + (ten == 2)])
    ]
