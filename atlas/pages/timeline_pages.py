"""The timeline of everything: one page, or one a year when there are too many statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.pages import pictures
from atlas.pages.page import Asset, Page
from atlas.pages.render import Renderer
from atlas.views.index import Entry, owners
from atlas.views.timeline import Timeline, timeline

#: With more statements than this a single page would be slow to open on a phone.
MOST_ON_A_PAGE = 300
_HERE = "timeline/"
_TITLE = "Timeline of everything"


@dataclass(frozen=True)
class Part:
    """One year's page."""

    title: str
    address: str
    entries: tuple[Entry, ...]


def pages(renderer: Renderer) -> Iterator[Page | Asset]:
    """The timeline with its picture, in one page or in parts."""
    entries = list(renderer.index.entries.values())
    line = timeline(entries)
    split = len(entries) > MOST_ON_A_PAGE
    picture = pictures.strip(line, _HERE, "{}/".format if split else pictures.year_on_page)
    if picture:
        yield picture.file(_HERE, renderer.build.site_url)
    strip = picture.with_link(_HERE) if picture else ""
    if split:
        yield from _in_parts(renderer, line, strip)
        return
    yield renderer.page(
        "timeline.html",
        _HERE,
        _TITLE,
        "All dated statements of all profiles, year by year.",
        entries=entries,
        line=line,
        strip=strip,
        profiles_shown=owners(entries),
    )


def _in_parts(renderer: Renderer, line: Timeline, strip: str) -> Iterator[Page]:
    parts = [Part(str(year.year), f"{_HERE}{year.year}/", year.entries) for year in line.years]
    yield renderer.page(
        "timeline_years.html",
        _HERE,
        _TITLE,
        "All dated statements of all profiles, a page for each year.",
        parts=parts,
        undated=len(line.undated),
        strip=strip,
    )
    for before, part, after in zip([None, *parts], parts, [*parts[1:], None], strict=False):
        yield renderer.page(
            "timeline_year.html",
            part.address,
            f"Timeline: {part.title}",
            f"All statements of all profiles that begin in {part.title}.",
            part=part,
            before=before,
            after=after,
            profiles_shown=owners(part.entries),
        )
