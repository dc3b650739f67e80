"""Reads pictures back: a real XML parser, and the ground that each text takes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.text import text_width

#: Font size, letter spacing and leading by class; the stylesheet says the same.
FONTS = {
    "pic-label": (14.0, 0.0),
    "pic-centre-label": (14.0, 0.0),
    "pic-heading": (12.0, 0.06),
    "pic-column": (12.0, 0.0),
    "pic-place": (13.0, 0.0),
    "pic-inset-title": (12.0, 0.0),
    "pic-letter": (12.0, 0.0),
    "pic-count": (11.0, 0.0),
    "pic-total": (11.0, 0.0),
    "pic-note": (11.0, 0.0),
    "pic-company": (15.0, 0.0),
    "pic-event": (13.0, 0.0),
    "pic-tooltip": (13.0, 0.0),
}
_DEFAULT = (12.0, 0.0)


def parsed(svg: str) -> ET.Element:
    assert "\n" not in svg
    return ET.fromstring(svg)


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def links(svg: str) -> dict[str, list[str]]:
    """Addresses of links, each with the titles of the links to it."""
    found: dict[str, list[str]] = {}
    for element in parsed(svg).iter():
        if local(element) == "a":
            title = next(child for child in element if local(child) == "title")
            found.setdefault(element.attrib["href"], []).append(title.text or "")
    return found


def by_class(svg: str, name: str) -> list[ET.Element]:
    return [e for e in parsed(svg).iter() if name in e.attrib.get("class", "").split()]


@dataclass(frozen=True)
class Origin:
    """What groups hand down to what stands in them: their origin, and where text is anchored."""

    x: float = 0
    y: float = 0
    anchor: str = "start"

    def inside(self, element: ET.Element) -> Origin:
        anchor = element.attrib.get("text-anchor", self.anchor)
        moved = element.attrib.get("transform")
        if moved is None:
            return Origin(self.x, self.y, anchor)
        found = re.fullmatch(r"translate\(([-.\d]+)(?: ([-.\d]+))?\)", moved)
        assert found, moved
        return Origin(self.x + float(found[1]), self.y + float(found[2] or 0), anchor)

    def box(self, element: ET.Element) -> Box:
        """The ground of a ``rect``."""
        x, y, width, height = (
            float(element.attrib.get(name, 0)) for name in ("x", "y", "width", "height")
        )
        return Box(self.x + x, self.y + y, width, height)


def placed(svg: str) -> Iterator[tuple[ET.Element, Origin]]:
    """Every element with the origin of its coordinates."""

    def under(element: ET.Element, origin: Origin) -> Iterator[tuple[ET.Element, Origin]]:
        origin = origin.inside(element)
        yield element, origin
        for child in element:
            yield from under(child, origin)

    return under(parsed(svg), Origin())


def middles(svg: str, name: str) -> list[tuple[float, float]]:
    """The middles of the circles of a class."""
    return [
        (
            origin.x + float(element.attrib.get("cx", 0)),
            origin.y + float(element.attrib.get("cy", 0)),
        )
        for element, origin in placed(svg)
        if name in element.attrib.get("class", "").split()
    ]


def text_boxes(svg: str, *classes: str) -> list[tuple[str, Box]]:
    """Every line of text of some classes (all when none is named) with its estimated box."""
    return [
        line
        for element, origin in placed(svg)
        if local(element) == "text" and (not classes or element.attrib.get("class", "") in classes)
        for line in _lines(element, origin)
    ]


def _lines(element: ET.Element, origin: Origin) -> Iterator[tuple[str, Box]]:
    size, spacing = FONTS.get(element.attrib.get("class", "").split(" ")[0], _DEFAULT)
    y = origin.y + float(element.attrib.get("y", 0))
    for line in list(element) or [element]:
        text = (line.text or "").strip()
        width = text_width(text, size, spacing=spacing)
        x = origin.x + float(line.attrib.get("x", 0))
        x -= {"start": 0, "middle": width / 2, "end": width}[origin.anchor]
        y += float(line.attrib.get("dy", 0))
        # From the tops of capitals to the feet of descenders.
        yield text, Box(x, y - 0.7 * size, width, 0.9 * size)


def overlaps(boxes: list[tuple[str, Box]]) -> list[tuple[str, str]]:
    return [
        (text, other)
        for at, (text, box) in enumerate(boxes)
        for other, other_box in boxes[at + 1 :]
        if box.padded(-0.1).overlaps(other_box)
    ]


def size_of(svg: str) -> Box:
    root = parsed(svg)
    return Box(0, 0, float(root.attrib["width"]), float(root.attrib["height"]))


def corners(path: ET.Element) -> list[tuple[float, float]]:
    """The points of a path of straight lines, as its data gives them: a start and steps."""
    start, steps = path.attrib["d"].removeprefix("M").removesuffix("z").split("l")
    x, y = map(float, start.split())
    found = [(x, y)]
    numbers = list(map(float, steps.split()))
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        found.append((x, y))
    return found
