"""Companies side by side: a page that is whole without JavaScript, and the data for any choice.

A company's cells are rendered once. The page puts some companies together; in the browser
``compare.js`` puts those together that the reader chooses, from one small file a company.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas.labels import ORGANISATION_KINDS, STATEMENT_KINDS, STATUSES, published
from atlas.pages import pictures
from atlas.pages.addresses import link
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.render import Renderer
from atlas.pictures.timeline.lanes import Lane, axis, lane
from atlas.text.plural import plural
from atlas.views.comparison import Column, Group, column, rows
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
    asks="How do two or more companies differ, side by side?",
)
HERE = PAGE.address
#: The page shows all companies, up to so many; of more, those with most statements.
_SHOWN = 4
_GROUPS: tuple[Group, ...] = ("bodies", "body-kinds", "topics", "kinds", "statuses")


@dataclass(frozen=True)
class Side:
    """A company as the page and the browser get it: finished cells, and what is counted."""

    column: Column
    name: Markup
    facts: tuple[tuple[str, Markup], ...]
    parts: dict[str, Markup]
    lane: Lane | None


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The page to compare companies on, and the data of each."""
    renderer = inputs.renderer
    sides = [_side(renderer, view) for view in inputs.of("companies")]
    sides.sort(key=lambda side: side.column.view.profile.sort_key)
    for side in sides:
        yield _data(renderer, side)
    largest = sorted(sides, key=lambda side: -len(side.column.view.entries))[:_SHOWN]
    shown = [side for side in sides if side in largest]
    columns = [side.column for side in shown]
    yield inputs.page(
        PAGE,
        contents=False,
        sides=sides,
        shown=shown,
        present={name for side in shown for name in side.parts},
        axis=axis([side.lane for side in shown if side.lane]),
        facts=_facts_together(shown),
        counted={
            group: [
                (_label(renderer, group, row.key), row.numbers)
                for row in rows(columns, group, least=2 if group == "bodies" else 1)
            ]
            for group in _GROUPS
        },
    )


def holds(inputs: Inputs) -> str:
    """How many companies there are to choose from."""
    return plural(len(inputs.of("companies")), "company", "companies")


def _side(renderer: Renderer, view: ProfileView) -> Side:
    one = column(view)
    drawn = lane([pictures.span(entry, HERE) for entry in view.timeline.dated])
    parts = renderer.parts("compared.html", HERE, view=view, sites=one.sites, lane=drawn)
    name = Markup('<a href="{}">{}</a>').format(link(HERE, view.profile), view.profile.record.name)
    return Side(one, name, _facts(view), parts, drawn)


def _facts(view: ProfileView) -> tuple[tuple[str, Markup], ...]:
    """What stands at the head of a company's own page, as far as there is any."""
    covered = view.timeline.covered
    facts = [
        ("Statements", f"{len(view.entries):,}"),
        ("Years covered", _years(*covered) if covered else ""),
        ("Sources", f"{len(view.sources):,}"),
        ("Sources until", published(view.until) if view.until else ""),
        ("Partners", _number(sum(p.worth == "partner" for p in view.partners))),
        ("Partners by plan only", _number(sum(p.worth == "planned" for p in view.partners))),
        ("Other organisations named", _number(sum(not p.is_partner for p in view.partners))),
        ("Places with sites", _number(len(view.sites))),
        ("Commitments", _number(len(view.promises))),
        ("Open questions", _number(len(view.questions))),
    ]
    return tuple((label, escape(fact)) for label, fact in facts)


def _number(count: int) -> str:
    return f"{count:,}" if count else ""


def _years(first: int, last: int) -> str:
    return f"{first}–{last}" if last > first else f"{first}"


def _facts_together(shown: list[Side]) -> list[tuple[str, tuple[Markup, ...]]]:
    """Facts as rows: a label and what each company has; rows that say nothing are left out."""
    together = zip(*(side.facts for side in shown), strict=True)
    found = [(cells[0][0], tuple(fact for _, fact in cells)) for cells in together]
    return [(label, facts) for label, facts in found if any(facts)]


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


def _data(renderer: Renderer, side: Side) -> Asset:
    """All of a company that the browser needs, with finished HTML in it."""
    id = side.column.view.profile.id
    data = {
        "name": side.name,
        "facts": side.facts,
        "parts": side.parts,
        "axis": [side.lane.first, side.lane.last, side.lane.most] if side.lane else None,
        "counted": {
            group: [
                [tally.key, tally.order, _label(renderer, group, tally.key), tally.number]
                for tally in side.column.tallies[group]
            ]
            for group in _GROUPS
        },
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Asset(f"{HERE}data/{id}.json", f"{text}\n".encode())
