from __future__ import annotations

import pytest

from atlas.text.numbers import find_numbers
from atlas.text.since_until import side


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "since 2019", "after"),
        ("en", "from early 2019", "after"),
        ("en", "until the end of 2019", "before"),
        ("en", "by 2019", "before"),
        ("en", "in 2019", ""),
        ("de", "seit 2019", "after"),
        ("de", "bis 2019", "before"),
        ("fr", "depuis 2019", "after"),
        ("fr", "jusqu’en 2019", "before"),
        ("es", "hasta 2019", "before"),
        ("pt", "desde 2019", "after"),
        ("it", "dal 2019", "after"),
        ("nl", "tot 2019", "before"),
        ("zh", "2019年以来", "after"),
        ("zh", "2019年以前", "before"),
        ("ja", "2019年から", "after"),
        ("ja", "2019年まで", "before"),
        ("ko", "2019년부터", "after"),
        ("ko", "2019년까지", "before"),
    ],
)
def test_the_side_of_a_year(language: str, text: str, expected: str) -> None:
    [year] = [n for n in find_numbers(text, language) if n.value == 2019]
    assert side(text, year, language) == expected
