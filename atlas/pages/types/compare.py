"""Companies side by side: a page that is whole without JavaScript, and the data for any choice.

What is said of a company is rendered once, as a column: table cells, lists and a lane. The page
puts some columns beside each other; in the browser ``compare.js`` does so with those that the
reader chooses, from one small file a company. It knows no more than where a row has its place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas.labels import ORGANISATION_KINDS, STATEMENT_KINDS, STATUSES, published
from atlas.pages import pictures
from atlas.pages.addresses import API, link
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.render import Renderer
from atlas.pictures.timeline.lanes import Lane, axis, lane, scales
from atlas.text.plural import plural
from atlas.views.comparison import Group, column, places
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView

PAGE = PageType(
    template="compare.html",
    address="compare/",
    title="Compare companies",
    description=(
        "Two or more companies side by side: partners, sites, topics, commitments, timelines."
    ),
    menu=40,
    label="Compare",
    under="explore/",
    question="How do two or more companies differ, side by side?",
    data=f"{API}companies.json",
)
HERE = PAGE.address
#: The page shows all companies, up to so many; of more, those with most statements.
_SHOWN = 4
_GROUPS: tuple[Group, ...] = ("bodies", "body-kinds", "topics", "kinds", "statuses")


#: What only one of those compared has is no row here.
_IN_COMMON: Group = "bodies"


@dataclass(frozen=True)
class Row:
    """A row of a table as one company has it: its place in the table, its head, and one cell."""

    place: int
    head: Markup
    cell: Markup


@dataclass(frozen=True)
class Side:
    """A company beside others: ``head`` stands above its cells, ``rows`` has them by table."""

    view: ProfileView
    head: Markup
    rows: dict[str, list[Row]]
    parts: dict[str, Markup]
    lane: Lane | None


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The page to compare companies on, and the data of each."""
    sides = _sides(inputs.renderer, inputs.of("companies"))
    largest = sorted(sides, key=lambda side: -len(side.view.entries))[:_SHOWN]
    shown = [side for side in sides if side in largest]
    whole = axis([side.lane for side in sides if side.lane])
    yield inputs.page(
        PAGE,
        contents=False,
        sides=sides,
        shown=shown,
        present={name for side in shown for name in side.parts},
        axis=axis([side.lane for side in shown if side.lane]),
        scales=scales(whole) if whole else (),
        tables={name: _together(shown, name) for name in ("facts", *_GROUPS)},
        in_common=_IN_COMMON,
    )
    for side in sides:
        yield _data(side)


def holds(inputs: Inputs) -> str:
    """How many companies there are to choose from."""
    return plural(len(inputs.of("companies")), "company", "companies")


def _sides(renderer: Renderer, views: Iterable[ProfileView]) -> list[Side]:
    columns = [column(view) for view in sorted(views, key=lambda view: view.profile.sort_key)]
    order = {group: places(columns, group) for group in _GROUPS}
    heads = {
        (group, key): _row_head(_label(renderer, group, key))
        for group in _GROUPS
        for key in order[group]
    }
    sides = []
    for one in columns:
        view = one.view
        drawn = lane([pictures.span(entry, HERE) for entry in view.timeline.dated])
        name = Markup('<a href="{}">{}</a>').format(
            link(HERE, view.profile), view.profile.record.name
        )
        found = {"facts": _facts(view)}
        for group in _GROUPS:
            found[group] = [
                Row(order[group][key], heads[group, key], _cell(f"{number:,}"))
                for key, number in one.counts[group].items()
            ]
        parts = renderer.parts(
            "compared.html",
            HERE,
            view=view,
            sites=one.sites,
            programmes=one.programmes,
            lane=drawn,
            name=name,
        )
        sides.append(
            Side(view, Markup('<th scope="col">{}</th>').format(name), found, parts, drawn)
        )
    return sides


def _together(shown: list[Side], name: str) -> list[tuple[Markup, list[Markup | None]]]:
    """The rows of a table: their heads, and the cells of each company, if it has one."""
    found: dict[int, tuple[Markup, list[Markup | None]]] = {}
    for at, side in enumerate(shown):
        for row in side.rows[name]:
            _, cells = found.setdefault(row.place, (row.head, [None] * len(shown)))
            cells[at] = row.cell
    least = 2 if name == _IN_COMMON else 1
    return [row for _, row in sorted(found.items()) if sum(map(bool, row[1])) >= least]


def _row_head(label: Markup) -> Markup:
    return Markup('<th scope="row">{}</th>').format(label)


def _cell(content: str) -> Markup:
    return Markup("<td>{}</td>").format(content)


def _facts(view: ProfileView) -> list[Row]:
    """What stands at the head of a company's own page, as far as there is any."""
    covered = view.timeline.covered
    facts = [
        ("Statements", f"{len(view.entries):,}"),
        ("Years covered", _years(*covered) if covered else ""),
        ("Sources", f"{len(view.sources):,}"),
        ("Sources until", published(view.until) if view.until else ""),
        ("Partners", _number(sum(p.tier == "partner" for p in view.partners))),
        ("Partners by plan only", _number(sum(p.tier == "planned" for p in view.partners))),
        ("Other organisations named", _number(sum(not p.is_partner for p in view.partners))),
        ("Places with sites", _number(len(view.sites))),
        ("Commitments", _number(len(view.promises))),
        ("Open questions", _number(len(view.questions))),
    ]
    return [
        Row(place, _row_head(escape(label)), _cell(fact))
        for place, (label, fact) in enumerate(facts)
        if fact
    ]


def _number(count: int) -> str:
    return f"{count:,}" if count else ""


def _years(first: int, last: int) -> str:
    return f"{first}–{last}" if last > first else f"{first}"


def _label(renderer: Renderer, group: Group, key: str) -> Markup:
    """What a row is about, as HTML."""
    atlas = renderer.index.atlas
    match group:
        case "bodies":
            body = atlas.profiles[key]
            return Markup('<a href="{}">{}</a><span class="role">{}</span>').format(
                link(HERE, body), body.record.name, ORGANISATION_KINDS[organisation_kind(body)][0]
            )
        case "body-kinds":
            return escape(ORGANISATION_KINDS[key][1])
        case "topics":
            topic = atlas.topics[key]
            return Markup('<a href="{}">{}</a>').format(link(HERE, topic), topic.name)
        case "kinds":
            return escape(STATEMENT_KINDS[key])
        case "statuses":
            return Markup('<span class="mark mark--{}">{}</span>').format(key, STATUSES[key][0])


def _data(side: Side) -> Asset:
    """What the browser needs of a company, all of it finished HTML."""
    data = {
        "head": side.head,
        "rows": {
            name: [(row.place, row.head, row.cell) for row in rows]
            for name, rows in side.rows.items()
        },
        "parts": side.parts,
        "axis": [side.lane.first, side.lane.last, side.lane.most] if side.lane else None,
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Asset(f"{HERE}data/{side.view.profile.id}.json", f"{text}\n".encode())
