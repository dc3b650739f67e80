from __future__ import annotations

from atlas.pages.hand_written import search_entries
from atlas.pages.page import SearchEntry

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
