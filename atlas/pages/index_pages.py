"""Pages that lead to others: home, the lists, the timeline of everything, commitments, topics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas.labels import ORGANISATION_KINDS
from atlas.load import LoadedProfile
from atlas.pages import plates, search_entries
from atlas.pages.addresses import address
from atlas.pages.page import Asset, Page
from atlas.pages.render import Renderer
from atlas.views.commitments import promises
from atlas.views.index import Entry
from atlas.views.partners import body_kind
from atlas.views.profile import ProfileView
from atlas.views.timeline import timeline
from atlas.views.topics import topic_view

#: How many statements the home page shows.
LATEST = 5


@dataclass(frozen=True)
class Listed:
    """An organisation as the list shows it; ``names`` starts with its own name."""

    profile: LoadedProfile
    names: tuple[str, ...]
    statements: int
    named_on: tuple[LoadedProfile, ...]


def pages(renderer: Renderer, views: Sequence[ProfileView]) -> Iterator[Page | Asset]:
    """All index pages."""
    companies = _in_folder(views, "companies")
    landscapes = _in_folder(views, "landscapes")
    organisations = _in_folder(views, "organisations")
    yield _home(renderer, companies, landscapes, organisations)
    yield renderer.page(
        "companies.html",
        "companies/",
        "Companies",
        "All company profiles, with what each covers.",
        companies=companies,
    )
    yield renderer.page(
        "landscapes.html",
        "landscapes/",
        "Landscapes",
        "Markets, policies and fields that belong to no one company.",
        views=landscapes,
    )
    yield _organisations(renderer, organisations)
    yield from _timeline(renderer, views)
    yield renderer.page(
        "commitments.html",
        "commitments/",
        "Commitments",
        "Who promised what by when, and what the sources tell of the outcome.",
        found=promises(renderer.index.entries.values(), renderer.build.today),
    )
    yield from _topics(renderer)


def _in_folder(views: Sequence[ProfileView], folder: str) -> list[ProfileView]:
    found = [view for view in views if view.profile.folder == folder]
    return sorted(found, key=lambda view: (view.profile.record.name.casefold(), view.profile.id))


def _home(
    renderer: Renderer,
    companies: list[ProfileView],
    landscapes: list[ProfileView],
    organisations: list[ProfileView],
) -> Page:
    entries = list(renderer.index.entries.values())
    dated = timeline(entries).dated
    today = renderer.build.today
    past = [e for e in dated if e.statement.date and e.statement.date.sort_key[0] <= today]
    return renderer.page(
        "home.html",
        "",
        "Open Innovation Atlas",
        "How companies innovate and with whom: every statement tied to a passage of a source.",
        contents=False,
        specimen=_specimen(companies),
        entries=entries,
        companies=companies,
        landscapes=landscapes,
        organisations=len(organisations),
        source_count=len(renderer.index.atlas.sources),
        commitments=len(promises(entries, today)),
        questions=sum(len(p.record.disagreements) for p in renderer.index.atlas.profiles.values()),
        latest=list(reversed(past))[:LATEST],
    )


def _specimen(companies: list[ProfileView]) -> Entry | None:
    """The statement that shows best what one is: done, dated to the day, with a place or body."""
    entries = [entry for view in companies for entry in view.entries]
    return max(entries, key=_telling, default=None)


def _telling(entry: Entry) -> tuple[bool, bool, bool, bool, int]:
    it = entry.statement
    return (
        it.status == "done" and not it.promotional,
        it.kind in ("site", "partnership", "event"),
        bool(it.date and it.date.start and it.date.start.text.count("-") == 2),
        len(entry.passages) == 1,
        len(it.places) + len(it.organisations()),
    )


def _organisations(renderer: Renderer, views: list[ProfileView]) -> Page:
    bodies = [_listed(view) for view in views]
    used = {body_kind(body.profile) for body in bodies}
    countries = {getattr(body.profile.record, "country", None) or "" for body in bodies}
    return renderer.page(
        "organisations.html",
        "organisations/",
        "Organisations",
        "Partners, public bodies, hospitals, universities, investors and events in the sources.",
        bodies=bodies,
        kinds=[kind for kind in ORGANISATION_KINDS if kind in used],
        countries=sorted(countries),
    )


def _listed(view: ProfileView) -> Listed:
    owners = {mention.entry.profile.id: mention.entry.profile for mention in view.mentions}
    names = [view.profile.record.name, *(alias.name for alias in view.profile.record.aliases)]
    return Listed(
        view.profile,
        tuple(dict.fromkeys(names)),
        len(view.entries) + len(view.mentions),
        tuple(sorted(owners.values(), key=lambda profile: profile.record.name)),
    )


def _timeline(renderer: Renderer, views: Sequence[ProfileView]) -> Iterator[Page | Asset]:
    here = "timeline/"
    entries = list(renderer.index.entries.values())
    line = timeline(entries)
    with_statements = [view.profile for view in views if view.entries]
    picture = plates.strip(line, here)
    if picture:
        yield picture.file(here, renderer.build.site_url)
    yield renderer.page(
        "timeline.html",
        here,
        "Timeline of everything",
        "All dated statements of all profiles, year by year.",
        entries=entries,
        line=line,
        strip=picture.with_link(here) if picture else "",
        profiles_shown=sorted(with_statements, key=lambda profile: profile.record.name),
    )


def _topics(renderer: Renderer) -> Iterator[Page]:
    views = [topic_view(renderer.index, topic) for topic in renderer.index.atlas.topics.values()]
    views.sort(key=lambda view: view.topic.name.casefold())
    yield renderer.page(
        "topics.html",
        "topics/",
        "Topics",
        "The controlled list of topics, each with its statements.",
        found=views,
    )
    for view in views:
        yield renderer.page(
            "topic.html",
            address(view.topic),
            f"Topic: {view.topic.name}",
            f"{view.topic.name}: {view.topic.definition}",
            finds=[search_entries.of_topic(view.topic)],
            view=view,
            line=timeline(view.entries),
        )
