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
_QUOTED = re.compile(r"""["']([a-z0-9-]+)["']""")
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
    """Whether the page of a profile in a folder can have a section with this anchor.

    Few ids are written in a template at all; templates are parsed, which takes a while, for these.
    """
    return id in _written() and id in section_anchors(folder)


@cache
def _written() -> frozenset[str]:
    """All that stands in quotation marks in the templates."""
    texts = (file.read_text(encoding="utf-8") for file in TEMPLATES.rglob("*.html"))
    return frozenset(word for text in texts for word in _QUOTED.findall(text))


def forget_templates() -> None:
    """Read the templates again, which have changed."""
    section_anchors.cache_clear()
    _written.cache_clear()


@cache
def section_anchors(folder: str) -> frozenset[str]:
    """Anchors of the sections that the page of a profile in a folder can have."""
    return frozenset(_sections(PROFILE_TEMPLATES[folder], set()))


def _sections(template: str, seen: set[str]) -> Iterator[str]:
    """The ids of ``{% call section(id, title) %}`` in a template and in what it imports."""
    # A check of one file seldom comes here, and need not wait for these.
    from jinja2 import Environment, nodes
    from jinja2.meta import find_referenced_templates

    if template in seen:
        return
    seen.add(template)
    tree = Environment().parse((TEMPLATES / template).read_text(encoding="utf-8"))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "section":
            yield call.args[0].as_const()
    for other in find_referenced_templates(tree):
        if other is None:
            raise ValueError(f"{template} imports a template whose name is not written out")
        yield from _sections(other, seen)
