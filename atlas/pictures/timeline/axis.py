"""An axis of years, equally wide; when it is tight, long stretches without data are left out."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

#: A column narrower than this is reason to leave empty years out.
_TIGHT = 26.0
#: Only so many empty years or more in a row are left out.
_EMPTY_RUN = 5
_WIDEST = 90.0
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True)
class Axis:
    """Years in columns of width ``unit`` from ``left`` on; a break is as wide as a year."""

    years: tuple[int, ...]
    left: float
    unit: float

    @property
    def right(self) -> float:
        """Right edge of the last column."""
        return self.column(self.years[-1]) + self.unit

    @property
    def breaks(self) -> tuple[float, ...]:
        """Middles of the columns that stand for years left out."""
        return tuple(
            self.column(after) - self.unit / 2
            for before, after in zip(self.years, self.years[1:], strict=False)
            if after - before > 1
        )

    def column(self, year: int) -> float:
        """Left edge of a year's column; of the break, when the year is left out."""
        at = sum(shown < year for shown in self.years)
        jumps = sum(
            after - before > 1
            for before, after in zip(self.years, self.years[1:], strict=False)
            if after <= year
        )
        return self.left + (at + jumps) * self.unit

    def at(self, day: date) -> float:
        """Where a day begins."""
        days = 366 if calendar.isleap(day.year) else 365
        return self.column(day.year) + self.unit * (day.timetuple().tm_yday - 1) / days

    def after(self, day: date) -> float:
        """Where a day ends."""
        days = 366 if calendar.isleap(day.year) else 365
        return self.at(day) + self.unit / days

    def named(self, width: float) -> frozenset[int]:
        """The years whose names, of that width, have room: beside breaks first, then round ones."""
        step = next((step for step in _STEPS if step * self.unit >= width), _STEPS[-1])
        pairs = list(zip(self.years, self.years[1:], strict=False))
        beside = [after for before, after in pairs if after - before > 1]
        round_ones = [year for year in self.years if year % step == 0]
        chosen: set[int] = set()
        for year in (self.years[0], *beside, *round_ones) if beside else round_ones or self.years:
            if all(abs(self.column(year) - self.column(other)) >= width for other in chosen):
                chosen.add(year)
        return frozenset(chosen)


def axis_for(
    used: Iterable[int], first: int | None, last: int | None, *, left: float, right: float
) -> Axis:
    """The axis for years in use, from ``first`` to ``last`` if these are wider."""
    wanted = {*used} | {year for year in (first, last) if year is not None}
    low, high = min(wanted), max(wanted)
    years = list(range(low, high + 1))
    columns = len(years)
    if (right - left) / columns < _TIGHT:
        years, columns = _shortened(sorted(wanted))
    unit = min(_WIDEST, (right - left) / columns)
    return Axis(tuple(years), left, unit)


def _shortened(wanted: list[int]) -> tuple[list[int], int]:
    """Years without long empty runs, and how many columns they take with the breaks."""
    years, columns = [wanted[0]], 1
    for year in wanted[1:]:
        if year - years[-1] > _EMPTY_RUN:
            years.append(year)
            columns += 2
        else:
            columns += year - years[-1]
            years.extend(range(years[-1] + 1, year + 1))
    return years, columns
