"""The timeline of everything: one page, or one a year when there are too many statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.pages import pictures
from atlas.pages.addresses import API
from atlas.pages.citations import ATLAS
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.index import Entry, owners

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


def each(inputs: Inputs) -> dict[str, Part | None]:
    """The page that is above all (``None``), and those of the years when there are too many."""
    return {PAGE.address: None, **{part.address: part for part in _parts(inputs)}}


def make(inputs: Inputs, part: Part | None) -> Iterator[Page | Asset]:
    """The timeline with its picture, or the page of a year."""
    if part:
        yield _year(inputs, part)
        return
    here, renderer = PAGE.address, inputs.renderer
    entries = list(renderer.index.entries.values())
    line, parts = inputs.timeline, _parts(inputs)
    picture = pictures.strip(line, here, "{}/".format if parts else pictures.year_on_page)
    strip = picture.with_link(here, renderer.build) if picture else ""
    if parts:
        yield inputs.page(
            PAGE,
            template="timeline_years.html",
            description="All dated statements of all profiles, a page for each year.",
            parts=parts,
            undated=len(line.undated),
            strip=strip,
        )
    else:
        yield inputs.page(
            PAGE,
            entries=entries,
            line=line,
            strip=strip,
            profiles_shown=owners(entries),
        )
    if picture:
        yield from picture.files(here, ATLAS, renderer.build)


def holds(inputs: Inputs) -> str:
    """The years that it covers."""
    covered = inputs.timeline.covered
    return " to ".join(map(str, sorted(set(covered)))) if covered else ""


def _parts(inputs: Inputs) -> list[Part]:
    """The years, each with a page; none when all are on one page."""
    if len(inputs.renderer.index.entries) <= MOST_ON_A_PAGE:
        return []
    return [
        Part(str(year.year), f"{PAGE.address}{year.year}/", year.entries)
        for year in inputs.timeline.years
    ]


def _year(inputs: Inputs, part: Part) -> Page:
    parts = _parts(inputs)
    at = parts.index(part)
    return inputs.page(
        PAGE,
        template="timeline_year.html",
        address=part.address,
        title=f"Timeline: {part.title}",
        description=f"All statements of all profiles that begin in {part.title}.",
        part=part,
        whole=PAGE,
        before=parts[at - 1] if at else None,
        after=parts[at + 1] if at + 1 < len(parts) else None,
        profiles_shown=owners(part.entries),
    )
