from __future__ import annotations

import pytest

from atlas.pages.hand_written import menu_place, search_entries
from atlas.pages.page import MenuPlace, SearchEntry

PAGE = """\
---
title: About & more
description: What it is.
---

# About it

Lead.

## What it is *not*

Not `this` & not [that](other.md).

- a list

## Set by hand { #own-id }

End.
"""


def test_the_page_and_each_of_its_sections() -> None:
    assert list(search_entries(PAGE, "about/")) == [
        SearchEntry("help", "about/", "About & more", "What it is.", kind="Page"),
        SearchEntry(
            "help",
            "about/#what-it-is-not",
            "What it is not",
            "Not this & not that. a list",
            kind="Page",
            about=("About & more",),
        ),
        SearchEntry(
            "help",
            "about/#own-id",
            "Set by hand",
            "End.",
            kind="Page",
            about=("About & more",),
        ),
    ]


def test_a_page_without_front_matter() -> None:
    assert list(search_entries("# Notes\n\nLead.\n", "notes/")) == [
        SearchEntry("help", "notes/", "Notes", "Lead.", kind="Page")
    ]


def test_a_page_says_its_place_in_the_menu() -> None:
    assert menu_place("---\nmenu: About\nmenu_order: 7\n---\n# About") == MenuPlace(7, "About")
    assert menu_place(PAGE) is None
    assert menu_place("# No front matter") is None


@pytest.mark.parametrize(
    "lines", ["menu: About", "menu_order: 7", "menu: About\nmenu_order: last", "menu: [7]"]
)
def test_half_a_place_is_refused_with_what_to_write(lines: str) -> None:
    with pytest.raises(ValueError, match="'menu_order' a whole number"):
        menu_place(f"---\n{lines}\n---\n# About")
