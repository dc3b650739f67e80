"""Reads pictures back: a real XML parser, and the ground that each text takes."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from atlas.pictures.geometry import Box
from atlas.pictures.text import text_width

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


def text_boxes(svg: str, *classes: str) -> list[tuple[str, Box]]:
    """Every line of text of some classes (all when none is named) with its estimated box."""
    return [
        line
        for element in parsed(svg).iter()
        if local(element) == "text" and (not classes or element.attrib.get("class", "") in classes)
        for line in _lines(element)
    ]


def _lines(element: ET.Element) -> Iterator[tuple[str, Box]]:
    size, spacing = FONTS.get(element.attrib.get("class", "").split(" ")[0], _DEFAULT)
    anchor = element.attrib.get("text-anchor", "start")
    for line in list(element) or [element]:
        text = (line.text or "").strip()
        width = text_width(text, size, spacing=spacing)
        x = float(line.attrib["x"]) - {"start": 0, "middle": width / 2, "end": width}[anchor]
        # From the tops of capitals to the feet of descenders.
        yield text, Box(x, float(line.attrib["y"]) - 0.7 * size, width, 0.9 * size)


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
