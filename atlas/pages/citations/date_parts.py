"""Dates in the parts that formats of citations know, never more precise than they are."""

from __future__ import annotations

import re

from atlas.dates import PartialDate, Point

_DIGITS = re.compile(r"\d{4}(-\d\d){0,2}")
#: The seasons of EDTF, numbered from 1 in CSL.
_SEASONS = range(21, 25)
_MONTHS = range(1, 13)


def csl_date(when: PartialDate) -> dict[str, object]:
    """A date in CSL-JSON; empty where CSL cannot say it (an open end, one of two, a decade)."""
    ends = [when.start] if not when.is_span else [when.start, when.end]
    if when.either or not all(ends):
        return {}
    parts = [_parts(end) for end in ends if end]
    if not all(parts):
        return {}
    found: dict[str, object] = {"date-parts": parts}
    if not when.is_span and when.start and (season := _second(when.start)) in _SEASONS:
        found["season"] = season - _SEASONS[0] + 1
    if any(end.approximate or end.uncertain for end in ends if end):
        found["circa"] = True
    return found


def biblatex_date(when: PartialDate) -> str:
    """A date as biblatex reads it, which is most of EDTF; empty where it cannot."""
    ends = [end for end in (when.start, when.end) if end]
    known = all(_second(end) in (0, *_MONTHS, *_SEASONS) for end in ends)
    return when.text if known and not when.either else ""


def _second(point: Point) -> int:
    """The month or part of the year; 0 for a whole year, or more than one."""
    text = point.text[5:7]
    return int(text) if text.isdigit() else 0


def _parts(point: Point) -> list[int]:
    """Year, month and day as far as they are known; a part of a year counts as its year."""
    digits = point.text.rstrip("~?%")
    if not _DIGITS.fullmatch(digits):
        return []
    year, *rest = (int(part) for part in digits.split("-"))
    return [year, *rest] if not rest or rest[0] in _MONTHS else [year]
