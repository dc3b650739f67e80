"""Words that say the opposite of a text's."""

from __future__ import annotations

import pytest

from atlas.text.opposites import opposites


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Sales rose", "Sales fell"),
        ("40% more plastic", "to cut plastics by 40%"),
        ("foreign firms", "domestic firms"),
    ],
)
def test_opposites_are_found(ours: str, theirs: str) -> None:
    assert opposites(ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Sales declined", "Sales fell"),
        ("Sales rose, costs fell", "Sales rose and costs fell"),
        ("More than 40 firms", "The number fell to 40"),
        ("Open innovation", "the closed loop"),
        ("40% less plastic", "to cut plastics by 40%"),
    ],
)
def test_no_opposites_are_found(ours: str, theirs: str) -> None:
    assert opposites(ours, theirs) == []
