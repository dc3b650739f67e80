"""The network of one organisation and its partners, grouped by kind of organisation.

A tree rather than a cloud: the organisation, a branch to each kind, a twig to each partner. It has
one right layout, so the same data gives the same picture, and it grows in height, never in density.
Few partners stand to the right of the organisation, more on both sides of it, many along a stem
below it (``layout``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import (
    Form,
    Sheet,
    element,
    group,
    in_two_forms,
    number,
    path,
    text_lines,
)
from atlas.pictures.draw.text import text_width
from atlas.pictures.draw.words import TENTATIVE, plural
from atlas.pictures.network.layout import (
    HEADING,
    LABEL,
    LABEL_GAP,
    LEADING,
    MARKER,
    TWIG,
    PlacedGroup,
    PlacedNode,
    arrange,
)

_LEGEND_HEIGHT = 26.0
_SAMPLE = 26.0

Shape = Literal["circle", "square", "diamond", "triangle", "cross", "hexagon", "drop"]
#: Kinds of organisation share shapes with their likes; the heading over a group names the kind.
_SHAPES: dict[str, Shape] = {
    "public-body": "square",
    "park": "square",
    "hospital": "cross",
    "university": "triangle",
    "research-institute": "triangle",
    "centre": "triangle",
    "investor": "diamond",
    "fund": "diamond",
    "consortium": "hexagon",
    "network": "hexagon",
    "association": "hexagon",
    "event": "drop",
    "programme": "drop",
}


@dataclass(frozen=True)
class Node:
    """An organisation in the network.

    ``kind`` is an organisation kind of the model, ``ties`` the number of statements that tie it to
    the centre, ``statuses`` their status values. The centre has no ties and need have no address.
    """

    id: str
    label: str
    kind: str
    href: str | None = None
    ties: int = 1
    statuses: frozenset[str] = field(default_factory=frozenset)

    @property
    def tentative(self) -> bool:
        """Whether every tie is only planned or announced."""
        return bool(self.statuses) and self.statuses <= TENTATIVE


@dataclass(frozen=True)
class Group:
    """Partners of one kind under a heading, in the plural: "Hospitals"."""

    heading: str
    kind: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Network:
    """An organisation and its partners, in groups that keep their order; best tied first."""

    centre: Node
    groups: tuple[Group, ...]

    @property
    def partners(self) -> tuple[Node, ...]:
        """All partners, in order of groups."""
        return tuple(node for group in self.groups for node in group.nodes)


def network_picture(network: Network, *, prefix: str = "network") -> Markup:
    """Both forms of the network, for a page. ``prefix`` begins all ids."""
    return in_two_forms(
        network_svg(network, prefix=prefix),
        network_svg(network, prefix=prefix, form="narrow"),
    )


def network_svg(
    network: Network,
    *,
    prefix: str = "network",
    form: Form = "wide",
    standalone: bool = False,
    address: str = "",
) -> Markup:
    """The network as one SVG element; see ``Sheet`` for the parameters."""
    sheet = Sheet(prefix, form, standalone, address)
    layout = arrange(network, sheet.width, form)
    legend, legend_height = _legend(network, sheet, layout.height)
    counts = ", ".join(f"{part.heading.lower()} {len(part.nodes)}" for part in network.groups)
    return sheet.svg(
        *(_group(placed, sheet) for placed in layout.groups),
        _centre(network.centre, layout.centre, layout.centre_lines, sheet),
        legend,
        height=layout.height + legend_height,
        kind="network",
        title=f"Partners of {network.centre.label}",
        desc=f"{plural(len(network.partners), 'partner')} by kind: {counts}."
        if network.partners
        else "No partners.",
    )


def _centre(centre: Node, box: Box, lines: tuple[str, ...], sheet: Sheet) -> Markup:
    x = box.x + box.width / 2
    # The first baseline of lines that stand in the middle; capitals are 0.66 em high.
    y = box.y + box.height / 2 - (len(lines) - 1) * LEADING / 2 + LABEL * 0.34
    frame = element("rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=3)
    text = text_lines(lines, x, y, leading=LEADING, class_="pic-centre-label", anchor="middle")
    return sheet.link(centre.href, frame, text, class_="pic-centre", label=centre.label)


def _group(placed: PlacedGroup, sheet: Sheet) -> Markup:
    """A branch, its heading and its partners, placed from the upper corner of the heading."""
    heading = element("text", placed.heading, class_="pic-heading", y=HEADING)
    nodes = (_node(node, placed, sheet) for node in placed.nodes)
    return group(
        element("path", class_="pic-branch", d=placed.branch),
        heading,
        *nodes,
        class_=f"pic-group pic-kind-{placed.kind}",
        at=placed.origin,
        text_anchor=None if placed.side == 1 else "end",
    )


def _node(placed: PlacedNode, of: PlacedGroup, sheet: Sheet) -> Markup:
    """A partner with its mark and twig, placed from the middle of the label's edge."""
    node = placed.node
    weight = tie_weight(node.ties)
    dashed = " pic-tentative" if node.tentative else ""
    mark_x = -of.side * LABEL_GAP
    twig = path((mark_x - of.side * TWIG, 0), (mark_x - of.side * MARKER, 0))
    baseline = LEADING - 4 - placed.box.height / 2
    anchor: Literal["start", "end"] = "start" if of.side == 1 else "end"
    text = text_lines(
        placed.lines,
        0,
        baseline,
        leading=LEADING,
        class_="pic-label",
        anchor=anchor,
        inherited=True,
    )
    told = f"{node.label}: {plural(node.ties, 'statement')}"
    if node.tentative:
        told += ", planned or announced only"
    return sheet.link(
        node.href,
        text,
        element("path", class_=f"pic-mark{dashed}", d=shape_path(node.kind, mark_x, 0)),
        element("path", class_=f"pic-tie pic-tie-{weight}{dashed}", d=twig),
        class_="pic-node",
        label=told,
        at=(0, placed.middle - of.origin[1]),
    )


def shape_path(kind: str, x: float, y: float, radius: float = MARKER) -> str:
    """The outline of a kind's mark around a point, all of about the same area."""
    r = radius
    match _SHAPES.get(kind, "circle"):
        case "square":
            steps = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
        case "diamond":
            steps = [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)]
        case "triangle":
            steps = [(0, -1.2), (1.2, 0.95), (-1.2, 0.95)]
        case "drop":
            steps = [(0, 1.2), (1.2, -0.95), (-1.2, -0.95)]
        case "hexagon":
            steps = [
                (1.1, 0),
                (0.55, 0.95),
                (-0.55, 0.95),
                (-1.1, 0),
                (-0.55, -0.95),
                (0.55, -0.95),
            ]
        case "cross":
            a, b = 0.42, 1.15
            steps = [
                *((-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a)),
                *((a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a)),
            ]
        case "circle":
            half = f"a{number(r)} {number(r)} 0 1 0"
            return f"M{number(x - r)} {number(y)}{half} {number(2 * r)} 0{half} {number(-2 * r)} 0z"
    return path(*((x + dx * r, y + dy * r) for dx, dy in steps), closed=True)


def _legend(network: Network, sheet: Sheet, top: float) -> tuple[Markup, float]:
    """What line weights and dashes mean, as far as the picture has them; and its height."""
    partners = network.partners
    tentative = any(node.tentative for node in partners)
    return tie_legend([node.ties for node in partners], tentative, sheet.width, top)


def tie_weight(count: int) -> int:
    """How heavy a line tells of so many statements: 1, 2 or 3."""
    return 3 if count >= 4 else 2 if count >= 2 else 1


def tie_legend(
    counts: Sequence[int], tentative: bool, width: float, top: float
) -> tuple[Markup, float]:
    """Samples of the lines for ties of so many statements, and the height they take."""
    told = {1: "1 statement", 2: "2 or 3 statements", 3: "4 or more"}
    weights = sorted({tie_weight(count) for count in counts})
    samples = [(f"pic-tie-{weight}", told[weight]) for weight in weights]
    if len(samples) == 1:
        samples = []
    if tentative:
        samples.append(("pic-tie-1 pic-tentative", "planned or announced only"))
    if not samples:
        return Markup(), 0.0
    return _legend_rows(samples, width, top)


def _legend_rows(samples: list[tuple[str, str]], width: float, top: float) -> tuple[Markup, float]:
    """Line samples ``(class, text)`` set from left to right, and the height they take."""
    size, gap, pitch = 12.0, 22.0, 20.0
    parts: list[Markup] = []
    x, y = 0.0, top + _LEGEND_HEIGHT
    for class_, text in samples:
        needed = _SAMPLE + 8 + text_width(text, size)
        if x and x + needed > width:
            x, y = 0.0, y + pitch
        parts.append(
            element("path", class_=f"pic-tie {class_}", d=path((x, y - 4), (x + _SAMPLE, y - 4)))
        )
        parts.append(element("text", text, x=x + _SAMPLE + 8, y=y))
        x += needed + gap
    return group(*parts, class_="pic-legend"), y - top + 8
