"""The timeline of everything: one page, or one a year when there are too many statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.pages import pictures
from atlas.pages.addresses import API
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.index import Entry, owners
from atlas.views.timeline import Timeline, timeline

PAGE = PageType(
    template="timeline.html",
    address="timeline/",
    title="Timeline of everything",
    description="All dated statements of all profiles, year by year.",
    menu=10,
    label="Timeline",
    under="explore/",
    question="What happened when, and how sure is the date?",
    data=f"{API}statements.json",
)
#: With more statements than this a single page would be slow to open on a phone.
MOST_ON_A_PAGE = 300


@dataclass(frozen=True)
class Part:
    """One year's page."""

    title: str
    address: str
    entries: tuple[Entry, ...]


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The timeline with its picture, in one page or in parts."""
    here, renderer = PAGE.address, inputs.renderer
    entries = list(renderer.index.entries.values())
    line = timeline(entries)
    split = len(entries) > MOST_ON_A_PAGE
    picture = pictures.strip(line, here, "{}/".format if split else pictures.year_on_page)
    if picture:
        yield picture.file(here, renderer.build.site_url)
    strip = picture.with_link(here) if picture else ""
    if split:
        yield from _in_parts(inputs, line, strip)
        return
    yield inputs.page(
        PAGE,
        entries=entries,
        line=line,
        strip=strip,
        profiles_shown=owners(entries),
    )


def holds(inputs: Inputs) -> str:
    """The years that it covers."""
    covered = timeline(inputs.renderer.index.entries.values()).covered
    return " to ".join(map(str, sorted(set(covered)))) if covered else ""


def _in_parts(inputs: Inputs, line: Timeline, strip: str) -> Iterator[Page]:
    here = PAGE.address
    parts = [Part(str(year.year), f"{here}{year.year}/", year.entries) for year in line.years]
    yield inputs.page(
        PAGE,
        template="timeline_years.html",
        description="All dated statements of all profiles, a page for each year.",
        parts=parts,
        undated=len(line.undated),
        strip=strip,
    )
    for before, part, after in zip([None, *parts], parts, [*parts[1:], None], strict=False):
        yield inputs.page(
            PAGE,
            template="timeline_year.html",
            address=part.address,
            title=f"Timeline: {part.title}",
            description=f"All statements of all profiles that begin in {part.title}.",
            part=part,
            whole=PAGE,
            before=before,
            after=after,
            profiles_shown=owners(part.entries),
        )
