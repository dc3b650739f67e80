"""Draw the layers of docs/contribute/house.md as the picture on that page.

Run it after a change of the layers: ``.venv/bin/python tools/draw_architecture.py``.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/contribute/house.md"
PICTURE = ROOT / "docs/assets/images/architecture.svg"

_WIDTH, _LEFT, _RIGHT = 640, 92, 548
_LINE, _BOX, _GAP, _TOP = 38, 26, 8, 40
_LETTER = 7
#: What enters and leaves, by the first room of the layer where it does.
_ENDS = {"publish": ("site/",), "load": ("seeds/", "profiles/")}
_STYLE = """
  svg { background: #fbfaf7; font: 12px Arial, sans-serif; }
  text { fill: #1d2327; text-anchor: middle; }
  .room { fill: #fff; stroke: #69737b; }
  .end { fill: #d9ebe6; stroke: #0b6e5f; }
  .flow { fill: none; stroke: #0b6e5f; stroke-width: 2; }
  .uses { fill: none; stroke: #69737b; stroke-dasharray: 4 3; }
  @media (prefers-color-scheme: dark) {
    svg { background: #15191c; }
    text { fill: #e9e6df; }
    .room { fill: #1b2024; stroke: #98958d; }
    .end { fill: #16352f; stroke: #5cc4b0; }
    .flow { stroke: #5cc4b0; }
    .uses { stroke: #98958d; }
  }
"""


def layers(page: str) -> list[list[str]]:
    """The rooms of each layer that the page lists, the top one first."""
    listed = page.split("## Layers", 1)[1].split("```text\n")[1].partition("\n```")[0]
    return [line.split(" · ") for line in listed.splitlines()]


def drawing(page: str) -> str:
    """The picture of the layers: code is used downwards, data flows upwards."""
    parts: list[str] = []
    middles: dict[str, float] = {}
    y = _TOP
    for rooms in layers(page):
        for row in _rows(rooms):
            middles.setdefault(row[0], y + _BOX / 2)
            parts += _row(row, y)
            y += _LINE
    bottom = y - _LINE + _BOX
    parts += [
        _arrow("uses", (46, _TOP), (46, bottom)),
        _words(46, _TOP - 14, "imports"),
        _arrow("flow", (594, middles["load"] - 20), (594, middles["publish"] + 20)),
        _words(594, (middles["load"] + middles["publish"]) / 2, "data", 'dx="-20"'),
    ]
    for room, names in _ENDS.items():
        for number, name in enumerate(names):
            at = middles[room] - _BOX / 2 + number * (_BOX + 6)
            parts += [_box("end", 562, at, 66), _words(595, at + 17, name)]
    height = y - _LINE + _BOX + 16
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}">\n<style>{_STYLE}</style>\n' + "\n".join(parts)
    ) + "\n</svg>\n"


def _width(room: str) -> int:
    return round(len(room) * _LETTER) + 16


def _rows(rooms: list[str]) -> list[list[str]]:
    """The rooms of a layer, in as many rows as they need."""
    rows: list[list[str]] = [[]]
    for room in rooms:
        if rows[-1] and sum(_width(one) + _GAP for one in [*rows[-1], room]) > _RIGHT - _LEFT:
            rows.append([])
        rows[-1].append(room)
    return rows


def _row(rooms: list[str], y: float) -> list[str]:
    widths = [_width(room) for room in rooms]
    x = (_LEFT + _RIGHT - sum(widths) - _GAP * (len(rooms) - 1)) / 2
    parts = []
    for room, width in zip(rooms, widths, strict=True):
        parts += [_box("room", x, y, width), _words(x + width / 2, y + 17, room)]
        x += width + _GAP
    return parts


def _box(kind: str, x: float, y: float, width: float) -> str:
    return f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{width:g}" height="{_BOX}" rx="4"/>'


def _words(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}"{" " * bool(more)}{more}>{escape(words)}</text>'


def _arrow(kind: str, *points: tuple[float, float]) -> str:
    """A line through points, with a head at its end that points up or down."""
    (_, before), (x, y) = list(pairwise(points))[-1]
    back = y - 8 if y > before else y + 8
    line = " ".join(f"{at:g},{height:g}" for at, height in points)
    head = f"{x - 5:g},{back:g} {x:g},{y:g} {x + 5:g},{back:g}"
    return f'<polyline class="{kind}" points="{line}"/><polyline class="{kind}" points="{head}"/>'


if __name__ == "__main__":
    PICTURE.write_text(drawing(PAGE.read_text("utf-8")), "utf-8")
