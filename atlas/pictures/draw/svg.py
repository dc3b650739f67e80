"""SVG as text: elements whose content is escaped unless it is markup already, links, the root.

Text from profiles can say what it likes: it reaches the picture through ``element`` only, which
escapes it and drops what XML 1.0 cannot hold. Addresses come from us, and are checked all the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal
from urllib.parse import urljoin

from markupsafe import Markup, escape

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.style import standalone_style
from atlas.pictures.draw.text import wrap

#: The layouts of a picture: for a text column, for a phone, and for a whole page's width.
Form = Literal["wide", "narrow", "broad"]
#: Their widths in the picture's own units, which are CSS pixels at full size.
WIDTHS: dict[Form, int] = {"wide": 680, "narrow": 340, "broad": 1120}
#: The forms of a picture that is as wide as a text column at most.
TWO_FORMS: tuple[Form, Form] = ("wide", "narrow")

#: Room around a picture that stands alone, and between it and its caption.
_MARGIN = 16
_GAP = 14
#: Sizes of the caption, as in ``parts/pictures.css``, and the distance of its lines.
_HEADING, _CREDIT, _LEADING = 18, 11, 1.3
_MOST_LINES = 3
#: Where the site's font is missing, others are wider; so much of the width is filled.
_SURE = 0.85
#: What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets).
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RELATIVE = re.compile(r"(#|\.{1,2}/|[\w~%-])[^\s\\<>\"'`\u0000-\u001f]*", re.ASCII)
_SCHEME = re.compile(r"[^/?#]*:")


def number(value: float) -> str:
    """A coordinate with one decimal at most, as short as SVG allows: ``12.0`` as "12"."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def path(*points: tuple[float, float], closed: bool = False) -> str:
    """Path data of straight lines through points: where it begins, and steps from there.

    Steps are those between rounded points, so that no error adds up; like shapes anywhere have
    like steps, which is what makes them compress.
    """
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    (x, y), *_ = tenths
    steps = (
        f"{number((x1 - x0) / 10)} {number((y1 - y0) / 10)}"
        for (x0, y0), (x1, y1) in pairwise(tenths)
    )
    return f"M{number(x / 10)} {number(y / 10)}l{' '.join(steps)}".removesuffix("l") + (
        "z" if closed else ""
    )


def curve(*points: tuple[float, float]) -> str:
    """Path data of a cubic curve: start, two control points, end."""
    start, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    return f"M{start}C{' '.join(rest)}"


def plain(text: str) -> str:
    """Text on one line, without characters that XML cannot hold."""
    return " ".join(_NOT_XML.sub("", text).split())


def element(name: str, /, *content: str, **attributes: str | float | None) -> Markup:
    """An element; content that is not markup is escaped, attributes that are None are left out.

    Attribute names are written with underscores for hyphens and one at the end where Python has a
    word of its own: ``class_``, ``text_anchor``.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(part if isinstance(part, Markup) else _escaped(part) for part in content)
    return Markup(f"<{name}{written}>{inner}</{name}>" if content else f"<{name}{written}/>")


def group(
    *content: str,
    class_: str | None = None,
    at: tuple[float, float] | None = None,
    **attributes: str | None,
) -> Markup:
    """A ``g`` element, or nothing when there is nothing in it. ``at`` is its own origin."""
    if not any(content):
        return Markup()
    moved = translate(*at) if at else None
    return element("g", *content, transform=moved, class_=class_, **attributes)


def translate(x: float, y: float) -> str:
    """The value of a ``transform`` that moves an element."""
    return f"translate({number(x)} {number(y)})" if number(y) != "0" else f"translate({number(x)})"


def _value(value: str | float) -> str:
    return _escaped(value) if isinstance(value, str) else number(value)


def _escaped(text: str) -> str:
    return str(escape(str(_NOT_XML.sub("", text))))


def text_lines(
    lines: tuple[str, ...],
    x: float,
    y: float,
    *,
    leading: float,
    class_: str,
    anchor: Literal["start", "middle", "end"] = "start",
    inherited: bool = False,
) -> Markup:
    """A ``text`` element of one or more lines; ``y`` is the first baseline.

    ``inherited`` says that a group around it sets the anchor.

    Lines are parted by a space, or copied and spoken words would run together; it stands where it
    does not push the line from its anchor.
    """
    text_anchor = None if anchor == "start" or inherited else anchor
    if len(lines) == 1:
        return element("text", lines[0], class_=class_, x=x or None, y=y, text_anchor=text_anchor)
    before, after = (" ", "") if anchor == "end" else ("", " ")
    spans = [
        element(
            "tspan",
            (before if at else "") + line + (after if at < len(lines) - 1 else ""),
            x=x,
            dy=leading if at else None,
        )
        for at, line in enumerate(lines)
    ]
    return element("text", *spans, class_=class_, y=y, text_anchor=text_anchor)


def check_href(href: str) -> str:
    """The address itself, when it is a fragment or a relative path; ``ValueError`` otherwise."""
    if not _RELATIVE.fullmatch(href) or _SCHEME.match(href):
        raise ValueError(f"{href!r} is not a fragment or a relative path")
    return href


@dataclass(frozen=True)
class Sheet:
    """What a picture is drawn on: inline in a page, or a file that stands alone.

    ``prefix`` begins every id in the picture and must be unique on its page. What stands alone has
    a ``caption``, and links that lead to its address.
    """

    prefix: str
    form: Form = "wide"
    caption: Caption | None = None

    @property
    def width(self) -> int:
        """Width of the picture in its own units."""
        return WIDTHS[self.form]

    def id(self, name: str) -> str:
        """An id of this picture and form; its sign at the front is in no id of content."""
        return f"_{self.prefix}-{self.form}-{name}"

    def link(
        self,
        href: str | None,
        *content: str,
        class_: str | None = None,
        label: str,
        tab: bool = True,
        at: tuple[float, float] | None = None,
    ) -> Markup:
        """Content as a link with a tooltip, which is its name for screen readers too.

        ``tab=False`` takes it out of the order of the Tab key. ``at`` is the point from which the
        content is placed: what is alike in all links and both forms then compresses to nothing.
        """
        title = element("title", plain(label))
        moved = translate(*at) if at else None
        if href is not None:
            check_href(href)
            if self.caption:
                href = urljoin(self.caption.address, href) if self.caption.address else None
        if href is None:
            return element("g", title, *content, class_=class_, transform=moved)
        tabindex = None if tab else "-1"
        return element(
            "a", title, *content, transform=moved, class_=class_, tabindex=tabindex, href=href
        )

    def svg(self, *content: str, height: float, kind: str, title: str, desc: str) -> Markup:
        """The root element. ``kind`` names the picture in its class: ``pic-network``.

        A group and not an image: an image's content is hidden from screen readers, links and all.
        """
        height = round(height)
        top = left = 0
        sides = {"width": self.width, "height": height}
        caption = self.caption
        if caption:
            title = caption.heading(title)
            above, head = self._words(title if caption.subject else "", _HEADING, "pic-caption")
            below, foot = self._words("\n".join(caption.lines), _CREDIT, "pic-credit", height)
            left, top = -_MARGIN, -_MARGIN - head
            sides = {"width": self.width - 2 * left, "height": height + foot + _MARGIN - top}
            content = (
                element("style", Markup(standalone_style())),
                element("rect", class_="pic-ground", x=left, y=top, **sides),
                above,
                *content,
                below,
            )
        return element(
            "svg",
            element("title", plain(title), id=self.id("title")),
            element("desc", plain(desc), id=self.id("desc")),
            *content,
            xmlns="http://www.w3.org/2000/svg" if caption else None,
            class_=f"pic pic-{kind} pic-{self.form}",
            viewBox=f"{left} {top} {sides['width']} {sides['height']}",
            **sides,
            role="group",
            aria_labelledby=self.id("title"),
            aria_describedby=self.id("desc"),
        )

    def _words(
        self, text: str, size: float, class_: str, down: float | None = None
    ) -> tuple[Markup, int]:
        """A caption's lines below what ends at ``down``, or above the picture, and their room."""
        lines = tuple(
            part
            for line in text.splitlines()
            for part in wrap(line, self.width * _SURE, size, _MOST_LINES)
        )
        if not lines:
            return Markup(), 0
        room = round(len(lines) * size * _LEADING + _GAP)
        first = size - room if down is None else down + _GAP + size
        return text_lines(lines, 0, first, leading=size * _LEADING, class_=class_), room


def in_forms(drawn: Mapping[Form, Markup]) -> Markup:
    """The forms of a picture, of which the stylesheet shows the one that fits its column."""
    return element(
        "div",
        *(
            element("div", svg, class_=f"picture__form picture__form--{form}")
            for form, svg in drawn.items()
        ),
        class_="picture",
    )
