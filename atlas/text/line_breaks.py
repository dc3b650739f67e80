"""Match text that differs only in what lines do to it: hyphens at their ends, blanks between.

A source may break a word at the end of a line ("inno-" and "vation" below it), and YAML folds a
line that ends in a hyphen into "state-of- the-art". Where words are written without blanks, a
blank stands only for a line's end. Nothing else may differ: a hyphen that stands inside a line
counts ("re-sign" is not "resign").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from atlas.text.folding import FoldedText
from atlas.text.scripts import runs_together

_HYPHENATED = re.compile(r"(?<=[^\W\d_])-(?: (?=[^\W\d_])|(?=[^\W\d_]))")


def find_across_lines(
    source: FoldedText, wanted: str, start: int, limit: int
) -> Iterator[tuple[int, int]]:
    """The spans of a folded text, from ``start`` on, that print some folded words across lines."""
    text, theirs = _packed(source.text)
    sought, ours = _packed(wanted)
    if not sought or (text == source.text and sought == wanted):
        return
    at = -1
    while (at := text.find(sought, at + 1)) >= 0:
        places = theirs[at : at + len(ours)]
        if places[-1] >= limit:
            return
        if places[0] >= start and _alike(source, places, wanted, ours):
            yield places[0], places[-1] + 1


@lru_cache(maxsize=64)
def _packed(text: str) -> tuple[str, tuple[int, ...]]:
    """A text without what lines may change, and where each character of it stood."""
    left_out = {at for found in _HYPHENATED.finditer(text) for at in range(*found.span())}
    for at, character in enumerate(text):
        around = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
        if character == " " and any(map(runs_together, around)):
            left_out.add(at)
    places = tuple(at for at in range(len(text)) if at not in left_out)
    return "".join(text[at] for at in places), places


def _alike(source: FoldedText, theirs: tuple[int, ...], wanted: str, ours: tuple[int, ...]) -> bool:
    """Whether only the ends of lines differ between two runs of the same characters."""
    for at in range(1, len(ours)):
        quoted = wanted[ours[at - 1] + 1 : ours[at]]
        printed = source.text[theirs[at - 1] + 1 : theirs[at]]
        if quoted == printed or (quoted, printed) == ("- ", "-"):
            continue
        if "-" in printed:
            raw = source.raw[source.starts[theirs[at - 1]] : source.ends[theirs[at]]]
            if printed != "- " or "\n" not in raw or quoted not in ("", "-"):
                return False
        elif "-" in quoted:
            return False
    return True
