"""Where everything stands in a network picture. Units are the picture's own, x right, y down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import Form, number, path, plain
from atlas.pictures.draw.text import text_width, wrap
from atlas.pictures.network.items import Network, Node
from atlas.pictures.network.rows import HEADING, LABEL, LEADING, heading_line, level_curve
from atlas.text.names import name_key

#: Side of the stem on which a group stands: labels run right (1) or left (-1) of their marks.
Side = Literal[1, -1]

_ROW_GAP = 9.0
_HEADING_HEIGHT = 27.0
_GROUP_GAP = 14.0
TWIG = 24.0
LABEL_GAP = 12.0
_BEND = 6.0
_MAX_LINES = 3
_MARGIN = 1.0
#: A single column no higher than this stands beside the centre.
_BESIDE_HEIGHT = 190.0
#: Columns higher than this hang on a stem below the centre, or one would not see both at once.
_FAN_HEIGHT = 560.0
_CENTRE_WIDTH = 150.0
_FAN_REACH = 46.0
_SPLIT_PENALTY = 60.0


@dataclass(frozen=True)
class PlacedNode:
    """A partner in its place: label box and lines."""

    node: Node
    lines: tuple[str, ...]
    box: Box

    @property
    def middle(self) -> float:
        """Height of the mark: the middle of the label."""
        return self.box.y + self.box.height / 2


@dataclass(frozen=True)
class PlacedGroup:
    """A group, or the part of it that stands in one column.

    Its branch, the way to it from the centre and along its spine, is path data from ``origin``.
    """

    heading: str
    kind: str
    side: Side
    heading_box: Box
    nodes: tuple[PlacedNode, ...]
    branch: str = ""

    @property
    def origin(self) -> tuple[float, float]:
        """The upper corner of the heading beside the marks."""
        box = self.heading_box
        return (box.x if self.side == 1 else box.right), box.y

    def placed(self, *points: tuple[float, float]) -> list[tuple[float, float]]:
        """Points of the picture as seen from the origin."""
        left, top = self.origin
        return [(x - left, y - top) for x, y in points]

    @property
    def spine(self) -> float:
        """Where the line runs from which the twigs grow."""
        return self.origin[0] - self.side * (TWIG + LABEL_GAP)

    @property
    def height(self) -> float:
        """From the top of the heading to the bottom of the last label."""
        return _HEADING_HEIGHT + sum(node.box.height + _ROW_GAP for node in self.nodes) - _ROW_GAP


@dataclass(frozen=True)
class Layout:
    """The whole picture's geometry."""

    centre: Box
    centre_lines: tuple[str, ...]
    groups: tuple[PlacedGroup, ...]
    height: float


def arrange(network: Network, width: float, form: Form) -> Layout:
    """Place a network: beside the centre, on both sides of it, or along a stem below it."""
    if form == "narrow":
        return _stem(network, width, sides=1)
    beside = _measured(network, width - _CENTRE_WIDTH - _FAN_REACH - TWIG - LABEL_GAP)
    if _column_height(beside) <= _BESIDE_HEIGHT:
        return _beside(network, beside)
    reach = _CENTRE_WIDTH / 2 + _FAN_REACH + TWIG + LABEL_GAP
    left, right = _in_columns(_measured(network, width / 2 - reach - _MARGIN))
    if max(_column_height(left), _column_height(right)) <= _FAN_HEIGHT:
        return _fan(network, left, right, width)
    return _stem(network, width, sides=2)


def _measured(network: Network, label_width: float) -> list[PlacedGroup]:
    """Groups with wrapped labels and their sizes, all at the origin and to the right."""
    groups: list[PlacedGroup] = []
    for group in network.groups:
        if not group.nodes:
            continue
        nodes = sorted(group.nodes, key=lambda n: (-n.ties, name_key(n.label), n.id))
        placed = []
        for node in nodes:
            lines = wrap(plain(node.label), label_width, LABEL, _MAX_LINES)
            longest = max(text_width(line, LABEL) for line in lines)
            placed.append(PlacedNode(node, lines, Box(0, 0, longest, len(lines) * LEADING)))
        room = Box(0, 0, label_width, HEADING + 4)
        groups.append(PlacedGroup(plain(group.heading), group.kind, 1, room, tuple(placed)))
    return groups


def _column_height(groups: list[PlacedGroup]) -> float:
    return sum(group.height + _GROUP_GAP for group in groups) - _GROUP_GAP if groups else 0.0


def _in_columns(groups: list[PlacedGroup]) -> tuple[list[PlacedGroup], list[PlacedGroup]]:
    """Cut the groups, in their order, where the higher column is lowest.

    A group may be cut when that saves more than it costs the reader; it then goes on in the second
    column under its heading.
    """
    best: tuple[float, list[PlacedGroup], list[PlacedGroup]] | None = None
    for at, group in enumerate(groups):
        for cut in range(len(group.nodes)):
            left, right = list(groups[:at]), list(groups[at + 1 :])
            if cut:
                left.append(replace(group, nodes=group.nodes[:cut]))
                rest = replace(group, nodes=group.nodes[cut:])
                right.insert(0, replace(rest, heading=f"{group.heading} (continued)"))
            else:
                right.insert(0, group)
            cost = max(_column_height(left), _column_height(right))
            cost += _SPLIT_PENALTY if cut else 0
            if best is None or cost < best[0]:
                best = (cost, left, right)
    return (best[1], best[2]) if best else ([], [])


def _stacked(
    groups: Iterable[PlacedGroup], side: Side, spine: float, top: float
) -> list[PlacedGroup]:
    """Set groups one below the other, beside a spine at ``spine``."""
    label_x = spine + side * (TWIG + LABEL_GAP)
    result = []
    y = top
    for group in groups:
        text, width = heading_line(group.heading, group.heading_box.width)
        heading = Box(_left(label_x, width, side), y, width, HEADING + 4)
        y += _HEADING_HEIGHT
        nodes = []
        for node in group.nodes:
            box = Box(_left(label_x, node.box.width, side), y, node.box.width, node.box.height)
            nodes.append(replace(node, box=box))
            y += node.box.height + _ROW_GAP
        y += _GROUP_GAP - _ROW_GAP
        set_group = replace(group, heading=text, side=side, heading_box=heading)
        result.append(replace(set_group, nodes=tuple(nodes)))
    return result


def _left(anchor: float, width: float, side: Side) -> float:
    return anchor if side == 1 else anchor - width


def _beside(network: Network, groups: list[PlacedGroup]) -> Layout:
    """The centre at the left, one column at its right; level with the middle of its marks."""
    lines, size = _centre(network, _CENTRE_WIDTH - 24)
    placed = _stacked(groups, 1, _CENTRE_WIDTH + _FAN_REACH, _MARGIN)
    marks = [node.middle for group in placed for node in group.nodes] or [0.0]
    y = max(_MARGIN, (marks[0] + marks[-1] - size) / 2)
    centre = Box(_MARGIN, y, _CENTRE_WIDTH, size)
    height = max(_column_height(groups), y + size) + 2 * _MARGIN
    return Layout(centre, lines, _with_curves(placed, centre), height)


def _fan(
    network: Network, left: list[PlacedGroup], right: list[PlacedGroup], width: float
) -> Layout:
    """The centre in the middle, a column on each side."""
    lines, size = _centre(network, _CENTRE_WIDTH - 24)
    height = max(_column_height(left), _column_height(right), size) + 2 * _MARGIN
    centre = Box((width - _CENTRE_WIDTH) / 2, (height - size) / 2, _CENTRE_WIDTH, size)
    reach = _CENTRE_WIDTH / 2 + _FAN_REACH
    placed: list[PlacedGroup] = []
    columns: list[tuple[Side, list[PlacedGroup]]] = [(-1, left), (1, right)]
    for side, column in columns:
        top = (height - _column_height(column)) / 2
        placed += _stacked(column, side, width / 2 + side * reach, top)
    return Layout(centre, lines, _with_curves(placed, centre), height)


def _with_curves(groups: list[PlacedGroup], centre: Box) -> tuple[PlacedGroup, ...]:
    """Add branches that leave the centre's side level and reach each group's spine level."""
    y0 = centre.y + centre.height / 2
    result = []
    for group in groups:
        x0 = centre.x + centre.width if group.side == 1 else centre.x
        spine = group.spine
        first, last = group.nodes[0].middle, group.nodes[-1].middle
        branch = level_curve(*group.placed((x0, y0), (spine, (first + last) / 2)))
        if first != last:
            branch += path(*group.placed((spine, first), (spine, last)))
        result.append(replace(group, branch=branch))
    return tuple(result)


def _stem(network: Network, width: float, sides: Literal[1, 2]) -> Layout:
    """The centre on top; a stem runs down from it, with groups on one side of it or on both."""
    if sides == 1:
        stem, lines_width = 14.0, width - 40
    else:
        stem, lines_width = width / 2, width / 2
    lines, size = _centre(network, lines_width)
    inner = max(text_width(line, LABEL) for line in lines) + 36
    centre = Box(_MARGIN if sides == 1 else stem - inner / 2, _MARGIN, inner, size)
    top = centre.y + size + 24
    label_width = width / sides - TWIG - LABEL_GAP - _MARGIN - (stem + 14 if sides == 1 else 14)
    measured = _measured(network, label_width)
    columns: list[tuple[Side, list[PlacedGroup]]] = [(1, measured)]
    if sides == 2:
        left, right = _in_columns(measured)
        columns = [(-1, left), (1, right)]
    placed: list[PlacedGroup] = []
    for side, column in columns:
        placed += _stacked(column, side, stem + side * 14, top)
    height = top + max(_column_height(column) for _, column in columns) + 2 * _MARGIN
    foot = max((_heading_middle(group) for group in placed), default=top)
    branched = [replace(group, branch=_from_stem(group, stem)) for group in placed]
    if branched:
        first = branched[0]
        trunk = path(*first.placed((stem, centre.y + size), (stem, foot - _BEND)))
        branched[0] = replace(first, branch=trunk + first.branch)
    return Layout(centre, lines, tuple(branched), height)


def _heading_middle(group: PlacedGroup) -> float:
    return group.heading_box.y + HEADING * 0.65


def _from_stem(group: PlacedGroup, stem: float) -> str:
    """A branch that bends off the stem towards the heading, and the spine hanging from it."""
    side, y = group.side, _heading_middle(group)
    bend, over = number(side * _BEND), number(group.origin[0] - side * 8 - stem - side * _BEND)
    start, *spine = group.placed(
        (stem, y - _BEND), (group.spine, y), (group.spine, group.nodes[-1].middle)
    )
    return f"{path(start)}q0 {number(_BEND)} {bend} {number(_BEND)}h{over}{path(*spine)}"


def _centre(network: Network, width: float) -> tuple[tuple[str, ...], float]:
    """Lines of the centre's label and the height of its box."""
    lines = wrap(plain(network.centre.label), width, LABEL, _MAX_LINES + 1)
    return lines, len(lines) * LEADING + 22
