"""The weightiest items of a timeline, named above it, each with a line down to its mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from atlas.pictures.draw.svg import Sheet, element, group, path
from atlas.pictures.draw.text import text_width, wrap
from atlas.pictures.timeline.items import Span

#: So many of a strip's are named; more would be a list.
MOST = 5
SIZE = 12.0
_LEADING = 4.0
_GAP = 5.0
_BETWEEN = 14.0


@dataclass(frozen=True)
class _Name:
    """A name on a line, counted from the lowest, from one x to another, and where its mark is."""

    item: Span
    text: str
    start: float
    end: float
    mark: tuple[float, float]
    line: int

    def meets(self, other: _Name) -> bool:
        """Whether both would share ground, or the leader of one run through the other."""
        if self.line == other.line:
            return self.start < other.end + _BETWEEN and other.start < self.end + _BETWEEN
        low, high = sorted((self, other), key=lambda name: name.line)
        return low.start - _GAP < high.mark[0] < low.end + _GAP


def weightiest(items: Sequence[Span], most: int = MOST) -> list[Span]:
    """The items to name: those of most weight, in the order given; none without any."""
    weighty = sorted((item for item in items if item.weight), key=lambda item: -item.weight)
    return [item for item in items if item in weighty[:most]]


def names(
    named: Sequence[Span],
    marks: Mapping[Span, tuple[float, float]],
    sheet: Sheet,
    size: float = SIZE,
    class_: str | None = None,
) -> tuple[Markup, float]:
    """The names of items above the height 0, each with a line to its mark below it; their height.

    The rightmost is lowest and the others stand beside it or higher, so that no leader runs
    through a name but for those that the right edge pushes back; names lie over leaders.
    """
    leading = size + _LEADING
    placed: list[_Name] = []
    for item in sorted(named, key=lambda item: marks[item], reverse=True):
        placed.append(_place(item, marks[item], placed, sheet, size))
    leaders, texts = [], []
    for name in reversed(placed):
        foot = -_GAP - _LEADING - name.line * leading
        leaders.append(
            element("path", class_="pic-leader", d=path((name.mark[0], foot - 9), name.mark))
        )
        text = element("text", name.text, class_=class_, x=name.start, y=foot)
        texts.append(sheet.link(name.item.href, text, label=name.item.tooltip, tab=False))
    lines = max((name.line + 1 for name in placed), default=0)
    drawn = group(*leaders, *texts, class_="pic-named", aria_hidden="true")
    return drawn, lines * leading + (_GAP if placed else 0)


def _place(
    item: Span, mark: tuple[float, float], placed: list[_Name], sheet: Sheet, size: float
) -> _Name:
    """On the lowest line where it is clear of those placed; on a line of its own if on none."""
    text = wrap(item.label, sheet.width - 2 * _GAP, size, 1)[0]
    width = text_width(text, size)
    start = max(0.0, min(mark[0] + _GAP, sheet.width - width))
    lines = max((name.line + 1 for name in placed), default=0)
    tried = (_Name(item, text, start, start + width, mark, line) for line in range(lines))
    free = (name for name in tried if not any(name.meets(other) for other in placed))
    return next(free, _Name(item, text, start, start + width, mark, lines))
