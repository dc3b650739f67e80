"""The page about the atlas says how much it holds and how much of it was read, as the data does."""

from __future__ import annotations

import json

from tests.site.built import BuiltSite, text_of


def test_it_shows_the_counts_of_the_data(site: BuiltSite) -> None:
    counts = json.loads((site.folder / "api/v1/index.json").read_text("utf-8"))["counts"]
    read, doubted = counts["statements_read"], counts["statements_doubted"]
    assert read > 1
    assert doubted > 1
    said = (
        f"The atlas holds {counts['companies']} companies and {counts['sources']} sources. "
        f"Of {counts['statements']} statements, {read} have been read by a second person, "
        f"and {doubted} are doubted by one."
    )
    assert said in text_of(site.documents["about/"].content)
    assert said in (site.folder / "about/index.md").read_text("utf-8")
