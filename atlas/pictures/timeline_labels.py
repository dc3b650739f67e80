"""The weightiest items of a timeline strip, named above it, each with a line down to its mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from atlas.pictures.svg import Sheet, element, group, path
from atlas.pictures.text import text_width, wrap
from atlas.pictures.timeline_items import Span

#: So many are named; more would be a list.
MOST = 5
_SIZE = 12.0
_LINE = 16.0
_GAP = 5.0


def weightiest(items: Sequence[Span]) -> list[Span]:
    """The items to name: those of most weight, in the order given; none without any."""
    weighty = sorted((item for item in items if item.weight), key=lambda item: -item.weight)
    return [item for item in items if item in weighty[:MOST]]


def height_of(named: Sequence[Span]) -> float:
    """The height that the names of some items take."""
    return len(named) * _LINE + (_GAP if named else 0)


def names(named: Sequence[Span], marks: Mapping[Span, tuple[float, float]], sheet: Sheet) -> Markup:
    """The names of items above the height 0, each with a line to its mark below it.

    Each has a line of text to itself, the rightmost lowest, so that no leader runs through a name
    but for those that the right edge pushes back; names lie over leaders.
    """
    top = -height_of(named)
    leaders, texts = [], []
    for line, item in enumerate(sorted(named, key=lambda item: marks[item])):
        x, y = marks[item]
        foot = top + line * _LINE + _SIZE
        shown = wrap(item.label, sheet.width - 2 * _GAP, _SIZE, 1)[0]
        start = max(0.0, min(x + _GAP, sheet.width - text_width(shown, _SIZE)))
        leaders.append(element("path", class_="pic-leader", d=path((x, foot - 9), (x, y))))
        text = element("text", shown, x=start, y=foot)
        texts.append(sheet.link(item.href, text, label=item.told, tab=False))
    return group(*leaders, *texts, class_="pic-named", aria_hidden="true")
