"""Anchors of a profile's page that are not its content's: sections, years, places.

The ids of statements, people and disagreements stand beside them on one page, so the check needs
to know them before any page is made. Sections are read from the templates that render them; every
other id of the frame (menus, search, pictures) begins with ``_``, which no slug can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TEMPLATES = Path(__file__).parents[1] / "templates"
#: The template of a profile's page, by the profile's folder.
PROFILE_TEMPLATES = {
    "companies": "company.html",
    "organisations": "organisation.html",
    "landscapes": "landscape.html",
}
_YEAR = re.compile(r"year-\d+")
_SECTION = re.compile(r"""\bcall section\(["']([a-z0-9-]+)["']""")
_REFERENCE = re.compile(r"""\{%-?\s*(?:from|import|include|extends)\s+["']([^"']+)["']""")
_VERSION = re.compile(r"v-[0-9a-f]{8}")


def year_anchor(year: int) -> str:
    """Anchor of a year on a timeline."""
    return f"year-{year}"


def is_year_anchor(id: str) -> bool:
    """Whether an id is the anchor of some year."""
    return _YEAR.fullmatch(id) is not None


def place_anchor(place: str) -> str:
    """Anchor of a place, by its id, in a list of sites."""
    return f"place-{place}"


def version_anchor(digest: str) -> str:
    """Anchor of a wording, by its short hash, on the page of its statement."""
    return f"v-{digest}"


def is_version_anchor(id: str) -> bool:
    """Whether an id is the anchor of some wording."""
    return _VERSION.fullmatch(id) is not None


def is_section_anchor(folder: str, id: str) -> bool:
    """Whether the page of a profile in a folder can have a section with this anchor."""
    return id in section_anchors(folder)


def forget_templates() -> None:
    """Read the templates again, which have changed."""
    section_anchors.cache_clear()


@cache
def section_anchors(folder: str) -> frozenset[str]:
    """Anchors of the sections that the page of a profile in a folder can have."""
    return frozenset(_sections(PROFILE_TEMPLATES[folder], set()))


def _sections(template: str, seen: set[str]) -> Iterator[str]:
    """The ids of ``{% call section(id, title) %}`` in a template and in what it imports."""
    # Not by the engine's parser, which takes half a second; a test holds this against it.
    if template in seen:
        return
    seen.add(template)
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    yield from _SECTION.findall(text)
    for other in _REFERENCE.findall(text):
        yield from _sections(other, seen)
