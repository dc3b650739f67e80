"""Where everything stands in the overview of companies and partners.

Wide, there are three columns: organisations tied to one company, the companies, and the
organisations that they share. A phone has two: there the shared ones stand between the companies'
own. Companies and shared organisations are put in the order in which their curves cross least.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import Form, plain
from atlas.pictures.draw.text import text_width, wrap
from atlas.pictures.network.overview_items import Anchor, Organisation, Selection, Tie
from atlas.pictures.network.rows import HEADING, LABEL, LEADING, MARKER, heading_line, level_curve

_ROW_GAP = 7.0
_BLOCK_GAP = 20.0
_HEADING_HEIGHT = 24.0
_GROUP_GAP = 8.0
_TOP = 34.0  # for the names of the columns
_PADDING = 8.0
_MARK_GAP = 6.0
_LABEL_GAP = 11.0
_BOX_LINES, _ROW_LINES = 4, 3
_ROUNDS = 8


@dataclass(frozen=True)
class Columns:
    """Left and right edges; ``own`` lies on the left of the companies, or where ``shared`` does."""

    own: tuple[float, float]
    company: tuple[float, float]
    shared: tuple[float, float]

    @property
    def apart(self) -> bool:
        """Whether the two sorts of organisation have columns of their own."""
        return self.own != self.shared


_COLUMNS: dict[Form, Columns] = {
    "wide": Columns((0, 202), (256, 384), (462, 679)),
    "narrow": Columns((176, 339), (1, 108), (176, 339)),
}
#: When no company that is shown has an organisation of its own.
_SHARED_ONLY = Columns((0, 0), (1, 150), (330, 679))


@dataclass(frozen=True)
class Row:
    """A line of text with a mark: an organisation, or, without one, how many are left out."""

    organisation: Organisation | None
    anchor: Anchor | None
    lines: tuple[str, ...]
    box: Box
    left: bool  # whether it stands on the left of its company

    @property
    def mark(self) -> tuple[float, float]:
        """The middle of its mark."""
        x = self.box.right + _LABEL_GAP if self.left else self.box.x - _LABEL_GAP
        return x, self.box.y + self.box.height / 2

    @property
    def entry(self) -> tuple[float, float]:
        """Where curves end: at the mark, on the side of the companies."""
        x, y = self.mark
        gap = MARKER + (1 if self.organisation else -MARKER)
        return (x + gap if self.left else x - gap), y

    @property
    def first_baseline(self) -> float:
        """Where the first line stands."""
        return self.box.y + LEADING - 4


@dataclass(frozen=True)
class Heading:
    """The name of a kind over its shared organisations."""

    text: str
    x: float
    baseline: float


@dataclass(frozen=True)
class PlacedCompany:
    """A company's frame with its name."""

    anchor: Anchor
    lines: tuple[str, ...]
    box: Box


@dataclass(frozen=True)
class Curve:
    """A tie as a path, from a company to a row."""

    tie: Tie
    path: str


@dataclass(frozen=True)
class Layout:
    """The whole picture's geometry; ``rows`` come with their curves."""

    columns: Columns
    companies: tuple[PlacedCompany, ...]
    rows: tuple[tuple[Row, tuple[Curve, ...]], ...]
    headings: tuple[Heading, ...]
    height: float


def arrange(selection: Selection, form: Form) -> Layout:
    """Place a selection."""
    columns = _COLUMNS[form]
    if columns.apart and not any(a.own or a.left_out for a in selection.anchors):
        columns = _SHARED_ONLY
    anchors, shared = _untangled(selection, by_kind=columns.apart)
    if columns.apart:
        companies, rows, headings = _three_columns(anchors, shared, columns)
    else:
        companies, rows = _two_columns(anchors, shared, columns)
        headings = []
    height = max([c.box.bottom for c in companies] + [r.box.bottom for r in rows]) + 2
    curves = _curves(companies, rows)
    with_curves = tuple((row, tuple(curves[at])) for at, row in enumerate(rows))
    return Layout(columns, tuple(companies), with_curves, tuple(headings), height)


def _untangled(selection: Selection, *, by_kind: bool) -> tuple[list[Anchor], list[Organisation]]:
    """Companies and shared organisations in an order of few crossings: each goes to the mean place
    of those that it is tied to, in turns. Kinds stay together where they have headings."""
    anchors, shared = list(selection.anchors), list(selection.shared)
    for _ in range(_ROUNDS):
        at = {anchor.company.id: place for place, anchor in enumerate(anchors)}
        means = {
            organisation.id: _mean([at[tie.company] for tie in organisation.ties])
            for organisation in shared
        }
        kinds = {
            kind: _mean(
                [means[organisation.id] for organisation in shared if organisation.kind == kind]
            )
            for kind in selection.kinds
            if any(organisation.kind == kind for organisation in shared)
        }
        shared.sort(
            key=lambda organisation: (
                (kinds[organisation.kind], selection.kinds.index(organisation.kind))
                if by_kind
                else (0.0, 0),
                means[organisation.id],
                organisation.rank,
            )
        )
        places: dict[str, list[int]] = {}
        for place, organisation in enumerate(shared):
            for tie in organisation.ties:
                places.setdefault(tie.company, []).append(place)
        middle = (len(shared) - 1) / 2
        anchors.sort(key=lambda anchor: _mean(places.get(anchor.company.id, [])) or middle)
    return anchors, shared


def _mean(places: Sequence[float]) -> float:
    return sum(places) / len(places) if places else 0.0


def _three_columns(
    anchors: list[Anchor], shared: list[Organisation], columns: Columns
) -> tuple[list[PlacedCompany], list[Row], list[Heading]]:
    blocks = [(anchor, _own_rows(anchor, columns, left=True)) for anchor in anchors]
    shared_rows = [_row(organisation, None, columns.shared, left=False) for organisation in shared]
    boxes = [_company(anchor, columns, 0) for anchor in anchors]
    heights = [
        max(_stacked(rows), placed.box.height)
        for (_, rows), placed in zip(blocks, boxes, strict=True)
    ]
    kinds = len({organisation.kind for organisation in shared})
    right = (
        _stacked(shared_rows) + kinds * _HEADING_HEIGHT + max(kinds - 1, 0) * _GROUP_GAP
        if shared
        else 0.0
    )
    left = sum(heights) + (len(heights) - 1) * _BLOCK_GAP
    # The shorter side is spread, or stands in the middle of the longer one.
    gap = _BLOCK_GAP + max(0.0, right - left) / max(len(heights), 1)
    y = _TOP + max(0.0, right - left) / max(len(heights), 1) / 2
    companies, rows = [], []
    for (anchor, own), height in zip(blocks, heights, strict=True):
        rows += _placed(own, y + (height - _stacked(own)) / 2)
        companies.append(_company(anchor, columns, y + height / 2))
        y += height + gap
    headings: list[Heading] = []
    y = _TOP + max(0.0, left - right) / 2
    before = None
    for row in shared_rows:
        assert row.organisation
        if row.organisation.kind != before:
            y += _GROUP_GAP if before else 0
            headings.append(_heading(row.organisation.kinds, columns, y))
            y += _HEADING_HEIGHT
            before = row.organisation.kind
        rows += _placed([row], y)
        y += row.box.height + _ROW_GAP
    return companies, rows, headings


def _two_columns(
    anchors: list[Anchor], shared: list[Organisation], columns: Columns
) -> tuple[list[PlacedCompany], list[Row]]:
    at = {anchor.company.id: place for place, anchor in enumerate(anchors)}
    between = [
        (_mean([at[tie.company] for tie in organisation.ties]), organisation)
        for organisation in shared
    ]
    companies, rows = [], []
    y = 0.0
    for place, anchor in enumerate(anchors):
        for organisation in [
            organisation for mean, organisation in between if place - 1 < mean <= place
        ]:
            (row,) = _placed([_row(organisation, None, columns.shared, left=False)], y)
            rows.append(row)
            y += row.box.height + _ROW_GAP
        y += _BLOCK_GAP - _ROW_GAP if place else 0
        own = _own_rows(anchor, columns, left=False)
        height = max(_stacked(own), _company(anchor, columns, 0).box.height)
        rows += _placed(own, y + (height - _stacked(own)) / 2)
        companies.append(_company(anchor, columns, y + height / 2))
        y += height + _BLOCK_GAP
    return companies, rows


def _own_rows(anchor: Anchor, columns: Columns, *, left: bool) -> list[Row]:
    rows = [_row(organisation, anchor, columns.own, left=left) for organisation in anchor.own]
    if anchor.left_out:
        text = f"{anchor.left_out:,} {'more' if anchor.own else 'with it alone'}"
        rows.append(_row(None, anchor, columns.own, left=left, text=text))
    return rows


def _row(
    organisation: Organisation | None,
    anchor: Anchor | None,
    column: tuple[float, float],
    *,
    left: bool,
    text: str = "",
) -> Row:
    """A row at the top; the label stands at the edge of the column that its company is at."""
    room = column[1] - column[0] - _LABEL_GAP - _MARK_GAP
    lines = wrap(plain(organisation.label) if organisation else text, room, LABEL, _ROW_LINES)
    width = max(text_width(line, LABEL) for line in lines)
    edge = _LABEL_GAP + _MARK_GAP
    x = column[1] - edge - width if left else column[0] + edge
    return Row(organisation, anchor, lines, Box(x, 0, width, len(lines) * LEADING), left)


def _placed(rows: list[Row], y: float) -> list[Row]:
    placed = []
    for row in rows:
        box = Box(row.box.x, y, row.box.width, row.box.height)
        placed.append(Row(row.organisation, row.anchor, row.lines, box, row.left))
        y += row.box.height + _ROW_GAP
    return placed


def _stacked(rows: list[Row]) -> float:
    return sum(row.box.height + _ROW_GAP for row in rows) - _ROW_GAP if rows else 0.0


def _company(anchor: Anchor, columns: Columns, middle: float) -> PlacedCompany:
    left, right = columns.company
    lines = wrap(plain(anchor.company.label), right - left - 2 * _PADDING, LABEL, _BOX_LINES)
    height = len(lines) * LEADING + 2 * _PADDING
    return PlacedCompany(anchor, lines, Box(left, middle - height / 2, right - left, height))


def _heading(kinds: str, columns: Columns, y: float) -> Heading:
    left, right = columns.shared
    line, _ = heading_line(kinds, right - left)
    return Heading(line, left, y + HEADING + 4)


def _curves(companies: list[PlacedCompany], rows: list[Row]) -> dict[int, list[Curve]]:
    """Curves by the number of their row. They leave a company's frame in the order in which they
    arrive, so that they fan out."""
    curves: dict[int, list[Curve]] = {at: [] for at in range(len(rows))}
    for placed in companies:
        for left in (True, False):
            ends = [
                (row.entry, at, tie)
                for at, row in enumerate(rows)
                for tie in _ties(row)
                if row.left == left and tie.company == placed.anchor.company.id
            ]
            ends.sort(key=lambda end: end[0][1])
            step = placed.box.height / (len(ends) + 1)
            x = placed.box.x if left else placed.box.right
            for number, (entry, at, tie) in enumerate(ends, 1):
                curves[at].append(Curve(tie, level_curve((x, placed.box.y + number * step), entry)))
    return curves


def _ties(row: Row) -> tuple[Tie, ...]:
    if row.organisation:
        return row.organisation.ties
    assert row.anchor
    return (Tie(row.anchor.company.id, 0),)
