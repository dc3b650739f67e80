"""Every page type is whole: whatever lists or shows its pages finds what it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.pages.page import Page
from atlas.pages.page_type import EACH, Registered
from atlas.pages.types import all_types
from atlas.views.index import Index
from bench.synthetic import REPOSITORY
from tests.atlases import TODAY, loaded
from tests.pages.inputs import inputs_of

TYPES = {one.type.name: one for one in all_types()}
each_type = pytest.mark.parametrize("name", TYPES)


def made(registered: Registered, root: Path) -> list[Page]:
    pages = []
    build = BuildInfo(TODAY, None, repository=REPOSITORY)
    for planned in registered.plan(inputs_of(Index(loaded("", root)), build)):
        page, *beside = planned.make()
        assert isinstance(page, Page)  # it waits for none of its files
        assert not any(isinstance(one, Page) for one in beside)
        assert page.address == planned.address
        pages.append(page)
    return pages


@each_type
def test_it_says_what_it_is_where_it_stands_and_how_it_looks(name: str) -> None:
    page = TYPES[name].type
    assert (TEMPLATES / page.template).is_file()
    if EACH not in page.address:
        assert page.title
        assert page.description.endswith(".")
        above = ("", TYPES["explore"].type.address, "contribute/")
        assert page.menu is None or page.under in above


@each_type
def test_a_page_under_explore_has_all_that_its_card_shows(name: str) -> None:
    of = TYPES[name]
    if of.type.under == TYPES["explore"].type.address:
        assert of.type.menu is not None
        assert of.type.question.endswith("?")
        assert of.holds


@each_type
def test_its_pages_stand_at_its_address_and_are_found(name: str, tmp_path: Path) -> None:
    of = TYPES[name]
    before = of.type.address.partition(EACH)[0]
    for page in made(of, tmp_path):
        assert page.address.startswith(before)
        assert of.type.searched == bool(page.finds)
        found = {find.address.partition("#")[0] for find in page.finds}
        assert page.address in found or not of.type.searched
        assert (page.menu is not None) == (of.type.menu is not None)
        assert "<h1" in page.lead


def test_addresses_templates_and_places_differ() -> None:
    types = [one.type for one in all_types()]
    assert (
        len({page.address for page in types})
        == len({page.template for page in types})
        == len(types)
    )
    places = [(page.under, page.menu) for page in types if page.menu is not None]
    assert len(set(places)) == len(places)
