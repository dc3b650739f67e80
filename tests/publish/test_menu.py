from __future__ import annotations

import pytest

from atlas.errors import InputError
from atlas.pages.page import MenuPlace
from atlas.publish.menu import MenuPage, nav


def page(address: str, order: int, under: str = "") -> MenuPage:
    return MenuPage(address, f"{address}index.md", MenuPlace(order, f"Page {address}", under))


def test_pages_stand_in_order_and_below_their_section() -> None:
    found = nav(
        [page("b/", 9), page("c/", 2, "a/"), page("a/", 5), page("d/", 1, "a/"), page("", 0)]
    )
    assert found == [
        {"Page ": "index.md"},
        {"Page a/": ["a/index.md", {"Page d/": "d/index.md"}, {"Page c/": "c/index.md"}]},
        {"Page b/": "b/index.md"},
    ]


@pytest.mark.parametrize("under", ["nowhere/", "b/"])
def test_a_page_below_none_of_the_top_is_refused(under: str) -> None:
    with pytest.raises(InputError, match=rf"'Page c/' is put in the menu under '/{under}'"):
        nav([page("a/", 1), page("b/", 1, "a/"), page("c/", 2, under)])
