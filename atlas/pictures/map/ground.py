"""The ground under a map's marks, as elements.

It is most of a map's weight, so the narrow form of a picture shows what the wide form has drawn,
through ``use``: that works although the stylesheet hides the one or the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import element, number
from atlas.pictures.map.coastline import ground
from atlas.pictures.map.frame import Frame
from atlas.pictures.map.layout import MapLayout

#: Ground serves a form whose scale is this many times that of the form for which it is drawn.
_LEAST_SCALE, _MOST_SCALE = 0.4, 1.6


@dataclass(frozen=True)
class Ground:
    """What a frame lies on: the ground of ``drawn``, which has an id when it is shown twice.

    ``again`` says that it stands elsewhere on the page.
    """

    drawn: Frame
    id: str | None = None
    again: bool = False

    def drawn_under(self, frame: Frame) -> Markup:
        """Sea, graticule, land and borders; a nested svg cuts them at the frame."""
        shown = self.drawn.locator(frame)
        shapes = ground(self.drawn)
        return Markup("").join(
            (
                element("rect", class_="pic-sea", **_sides(frame.box)),
                element(
                    "svg",
                    element("use", href=f"#{self.id}")
                    if self.again
                    else element(
                        "g",
                        *(
                            element("path", class_=f"pic-{name}", d=data)
                            for name, data in (
                                ("graticule", shapes.graticule),
                                ("land", shapes.land),
                                ("border", shapes.borders),
                            )
                            if data
                        ),
                        id=self.id,
                    ),
                    **_sides(frame.box),
                    viewBox=" ".join(map(number, (shown.x, shown.y, shown.width, shown.height))),
                    aria_hidden="true",
                ),
            )
        )


def own_grounds(layout: MapLayout) -> tuple[Ground, ...]:
    """A ground for each frame, of its own."""
    return tuple(Ground(frame) for frame in layout.frames)


def shared_grounds(
    wide: MapLayout, narrow: MapLayout, prefix: str
) -> tuple[tuple[Ground, ...], tuple[Ground, ...]]:
    """Grounds for the frames of both forms; the narrow one's are the wide one's where they can."""
    for_wide, for_narrow = list(own_grounds(wide)), list(own_grounds(narrow))
    for at, frame in enumerate(wide.frames):
        for other_at, other in enumerate(narrow.frames):
            if bool(at) != bool(other_at) or (at and frame.marks != other.marks):
                continue  # one is the main frame and the other an inset, or two insets differ
            if drawn := _for_both(frame, other):
                id = f"_{prefix}-ground-{at}"
                for_wide[at] = Ground(drawn, id)
                for_narrow[other_at] = Ground(drawn, id, again=True)
    return tuple(for_wide), tuple(for_narrow)


def _for_both(frame: Frame, other: Frame) -> Frame | None:
    """The first frame widened to what the other shows, if that can be one map."""
    if frame.projection != other.projection:
        return None
    if not _LEAST_SCALE <= other.scale / frame.scale <= _MOST_SCALE:
        return None
    both = frame.through(frame.box.joined(frame.locator(other)))
    return both if both.is_true else None


def _sides(box: Box) -> dict[str, float]:
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
