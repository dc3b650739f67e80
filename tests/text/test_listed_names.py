from __future__ import annotations

import pytest

from atlas.text.listed_names import listed_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It opened in Paris, Rome and Oslo.", ["Paris", "Rome", "Oslo"]),
        ("à Toulouse, à Hambourg et à Lyon", ["Toulouse", "Hambourg", "Lyon"]),
        ("the University of Kobe, MIT, and Beta", ["University of Kobe", "MIT", "Beta"]),
        ("Acme opened a plant and a shop.", None),
    ],
)
def test_lists_of_names(text: str, names: list[str] | None) -> None:
    assert listed_names(text) == ([names] if names else [])
