"""A text as a picture: rows of its characters in order, with the cited parts filled.

It shows at a glance how much of a source the statements rest on, and where the rest lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.svg import TWO_FORMS, Form, Sheet, element, group, in_forms
from atlas.pictures.draw.text import text_width
from atlas.text.plural import plural

_ROW, _BAR = 11.0, 7.0
_KEY_SIZE = 12.0
_MOST_ROWS = 24
#: So many characters fill a row of the wide form, unless the text is very long.
_ROW_OF = 720


@dataclass(frozen=True)
class CitedPart:
    """A stretch of a text from one offset to another, its address, and its first words."""

    start: int
    end: int
    href: str
    label: str


@dataclass(frozen=True)
class CitedText:
    """A text of some length with its cited parts in order, none overlapping."""

    length: int
    parts: tuple[CitedPart, ...]
    share: float

    @property
    def description(self) -> str:
        """What the picture says in words."""
        gaps = [*self.parts, None]
        longest = max(
            (part.start if part else self.length) - (self.parts[at - 1].end if at else 0)
            for at, part in enumerate(gaps)
        )
        return (
            f"{round(self.share * 100)}% of the text is cited, in "
            f"{plural(len(self.parts), 'part')}. "
            f"The longest part that is not cited has {plural(longest, 'character')}."
        )


def text_picture(text: CitedText, *, prefix: str = "text") -> Markup:
    """Both forms of the picture, for a page. ``prefix`` begins all ids."""
    return in_forms({form: text_svg(text, prefix=prefix, form=form) for form in TWO_FORMS})


def text_svg(
    text: CitedText,
    *,
    prefix: str = "text",
    form: Form = "wide",
    caption: Caption | None = None,
) -> Markup:
    """The text as one SVG element; see ``Sheet``. ``ValueError`` when it has no character."""
    if text.length < 1:
        raise ValueError("a picture of a text needs at least one character")
    sheet = Sheet(prefix, form, caption)
    per_row = _ROW_OF if form == "wide" else _ROW_OF // 2
    rows = min(ceil(text.length / per_row), _MOST_ROWS)
    per_row = max(per_row, ceil(text.length / rows))
    ground = (
        _bar("pic-uncited", start, end, per_row, sheet.width)
        for start, end in _in_rows(0, text.length, per_row)
    )
    cited = (
        sheet.link(
            part.href,
            *(
                _bar("pic-cited", start, end, per_row, sheet.width)
                for start, end in _in_rows(part.start, part.end, per_row)
            ),
            label=part.label,
            tab=False,
        )
        for part in text.parts
    )
    key, height = _key(rows * _ROW)
    return sheet.svg(
        group(*ground),
        # The passages below say the same in words, and are reached by the Tab key.
        element("g", *cited, aria_hidden="true"),
        key,
        height=height,
        kind="text",
        title="Which parts of the text are cited",
        desc=text.description,
    )


def _in_rows(start: int, end: int, per_row: int) -> Iterator[tuple[int, int]]:
    """A stretch cut where rows end."""
    while start < end:
        cut = min(end, (start // per_row + 1) * per_row)
        yield start, cut
        start = cut


def _bar(class_: str, start: int, end: int, per_row: int, width: float) -> Markup:
    row, offset = divmod(start, per_row)
    return element(
        "rect",
        class_=class_,
        x=offset / per_row * width,
        y=row * _ROW + (_ROW - _BAR) / 2,
        width=(end - start) / per_row * width,
        height=_BAR,
    )


def _key(top: float) -> tuple[Markup, float]:
    """What the two fillings mean, and the height of the picture."""
    drawn: list[Markup] = []
    x, y = 0.0, top + 18
    for class_, label in (("pic-cited", "cited"), ("pic-uncited", "not cited")):
        drawn.append(element("rect", class_=class_, x=x, y=y - 8, width=18, height=_BAR))
        drawn.append(element("text", label, x=x + 26, y=y))
        x += 46 + text_width(label, _KEY_SIZE)
    return group(*drawn, class_="pic-key"), y + 6
