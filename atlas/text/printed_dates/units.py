"""What dates with their units have in common in Chinese, Japanese and Korean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from atlas.text.printed_dates.moment import Found, Meaning, Moment, found

#: A year of four digits.
WESTERN = r"(?:1\d|20)\d\d"
Read = Callable[[re.Match[str]], Found | None]
Patterns = list[tuple[re.Pattern[str], Read]]


def dates_by(patterns: Patterns, text: str) -> Iterator[Found | None]:
    """What the patterns find in a text, with what stands in something else found."""
    for pattern, read in patterns:
        for at in pattern.finditer(text):
            yield read(at)


def part_at_end(parts: Mapping[str, str], printed: str) -> str:
    """The name of the part ("early") whose words (a pattern) end an expression, or nothing."""
    names = (name for name, words in parts.items() if re.search(rf"(?:{words})$", printed))
    return next(names, "")


def century(at: re.Match[str], number: int) -> Found | None:
    """A century by its number, from the second to ours."""
    return found(*at.span(), Moment(f"{number - 1:02d}XX")) if 1 < number <= 21 else None


def years(at: re.Match[str]) -> Found | None:
    """From the year ``first`` to the year ``last``, which may have two digits."""
    last = at["last"] if len(at["last"]) == 4 else at["first"][:2] + at["last"]
    return found(*at.span(), Meaning(Moment(at["first"]), Moment(last)))


def bare(at: re.Match[str]) -> Found | None:
    """A year without its unit."""
    return found(*at.span(), Moment(at.group()))
