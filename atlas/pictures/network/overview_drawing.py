"""The overview of companies and partners: who is named with one company, and who with several.

The companies stand in the middle, on their left the organisations tied to them alone, on their
right those that they share. The same data gives the same picture. Of many companies and
organisations it shows the best connected (``overview_items``); the table that belongs beside it has
all.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.svg import TWO_FORMS, Form, Sheet, element, group, in_forms, text_lines
from atlas.pictures.draw.text import text_width
from atlas.pictures.network.marks import framed_label, shape_path, tie_legend, tie_weight
from atlas.pictures.network.overview_items import (
    Organisation,
    Overview,
    Selection,
    Tie,
    select,
)
from atlas.pictures.network.overview_layout import Curve, Layout, Row, arrange
from atlas.pictures.network.rows import HEADING, LEADING
from atlas.text.plural import plural

_LEGEND_SIZE = 12.0


def overview_picture(overview: Overview, *, prefix: str = "overview") -> Markup:
    """Both forms of the overview, for a page. ``prefix`` begins all ids."""
    return in_forms({form: overview_svg(overview, prefix=prefix, form=form) for form in TWO_FORMS})


def overview_svg(
    overview: Overview,
    *,
    prefix: str = "overview",
    form: Form = "wide",
    caption: Caption | None = None,
) -> Markup:
    """The overview as one SVG element; see ``Sheet``. ``ValueError`` when there is no company."""
    if not overview.companies:
        raise ValueError("an overview needs at least one company")
    sheet = Sheet(prefix, form, caption)
    selection = select(overview)
    layout = arrange(selection, form)
    names = {company.id: company.label for company in overview.companies}
    all_ties = {organisation.id: organisation for organisation in overview.organisations}
    kinds, foot = _kinds(selection, sheet.width, layout.height)
    ties, height = _ties_legend(selection, sheet.width, foot)
    shared = len(overview.shared)
    return sheet.svg(
        _column_names(layout),
        group(
            *(
                element(
                    "text",
                    heading.text,
                    class_="pic-heading",
                    x=heading.x,
                    y=heading.baseline,
                )
                for heading in layout.headings
            )
        ),
        *(_row(row, curves, all_ties, names, sheet) for row, curves in layout.rows),
        *(
            framed_label(
                placed.anchor.company.label,
                placed.anchor.company.href,
                placed.lines,
                placed.box,
                sheet,
            )
            for placed in layout.companies
        ),
        kinds,
        ties,
        height=height,
        kind="overview",
        title="Companies and the organisations named alongside",
        desc=f"{plural(len(overview.companies), 'company', 'companies')} and "
        f"{plural(len(overview.organisations), 'organisation')}, of which {shared:,} "
        f"{'is' if shared == 1 else 'are'} named alongside two companies or more.",
    )


def _column_names(layout: Layout) -> Markup:
    """What the columns hold, over each; none where two sorts share a column."""
    if not layout.columns.apart:
        return Markup()
    columns = layout.columns
    middle = sum(columns.company) / 2
    names = [("Company", middle, "middle")]
    if any(row.anchor for row, _ in layout.rows):
        names.append(("With one company", columns.own[1], "end"))
    if any(row.anchor is None for row, _ in layout.rows):
        names.append(("With two or more", columns.shared[0], "start"))
    return group(
        *(
            element("text", text, class_="pic-column", x=x, y=HEADING, text_anchor=anchor)
            for text, x, anchor in names
        )
    )


def _row(
    row: Row,
    curves: Iterable[Curve],
    organisations: dict[str, Organisation],
    names: dict[str, str],
    sheet: Sheet,
) -> Markup:
    """An organisation with its curves, so that both light up together."""
    paths = (
        element("path", class_=_tie_class(curve.tie, shared=row.anchor is None), d=curve.path)
        for curve in curves
    )
    x = row.box.right if row.left else row.box.x
    text = text_lines(
        row.lines,
        x,
        row.first_baseline,
        leading=LEADING,
        class_="pic-label",
        anchor="end" if row.left else "start",
    )
    if row.organisation is None:
        assert row.anchor
        company = row.anchor.company
        name = f"{row.anchor.left_out:,} more named with {company.label} alone"
        return sheet.link(company.more, *paths, text, class_="pic-more", label=name)
    organisation = organisations[row.organisation.id]
    tentative = " pic-tentative" if all(tie.tentative for tie in organisation.ties) else ""
    mark = element(
        "path", class_=f"pic-mark{tentative}", d=shape_path(organisation.kind, *row.mark)
    )
    link = sheet.link(
        organisation.href, *paths, mark, text, class_="pic-node", label=_name(organisation, names)
    )
    return element("g", link, class_=f"pic-group pic-kind-{organisation.kind}")


def _name(organisation: Organisation, names: dict[str, str]) -> str:
    ties = "; ".join(
        f"{names[tie.company]}, {plural(tie.count, 'statement')}" for tie in organisation.ties
    )
    return f"{organisation.label}: with {ties}"


def _tie_class(tie: Tie, *, shared: bool) -> str:
    names = [
        "pic-tie",
        f"pic-tie-{tie_weight(tie.count)}",
        "pic-tie-shared" if shared else "pic-tie-own",
    ]
    return " ".join(names + (["pic-tentative"] if tie.tentative else []))


def _kinds(selection: Selection, width: float, top: float) -> tuple[Markup, float]:
    """The shapes of the kinds that have no heading; and the foot of the legend."""
    named: dict[str, list[str]] = {}
    drawn_kinds = {
        organisation.kind: organisation.kinds
        for organisation in [
            *(b for anchor in selection.anchors for b in anchor.own),
            *selection.shared,
        ]
    }
    for kind in selection.kinds:
        if kind in drawn_kinds:
            named.setdefault(shape_path(kind, 0, 0), []).append(kind)
    parts: list[Markup] = []
    x, y = 0.0, top + 30
    for kinds in named.values():
        text = ", ".join(drawn_kinds[kind].lower() for kind in kinds)
        needed = 18 + text_width(text, _LEGEND_SIZE)
        if x and x + needed > width:
            x, y = 0.0, y + 20
        parts.append(element("path", class_="pic-mark", d=shape_path(kinds[0], x + 6, y - 4)))
        parts.append(element("text", text, x=x + 18, y=y))
        x += needed + 20
    return group(*parts, class_="pic-kinds"), (y if parts else top)


def _ties_legend(selection: Selection, width: float, top: float) -> tuple[Markup, float]:
    ties = [
        tie
        for anchor in selection.anchors
        for organisation in anchor.own
        for tie in organisation.ties
    ]
    ties += [tie for organisation in selection.shared for tie in organisation.ties]
    drawn, height = tie_legend(
        [tie.count for tie in ties], any(tie.tentative for tie in ties), width, top
    )
    return drawn, top + height + 2
