from __future__ import annotations

import pytest

from atlas.cited.mentions import mentions
from tests.cited.examples import BASES, EXAMPLES, short


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:40])
def test_mentions_are_found_in_every_form(example: dict[str, object]) -> None:
    found = mentions(str(example["text"]), BASES)
    assert [short({**vars(one), "isAnchor": one.is_anchor}) for one in found] == example["finds"]


@pytest.mark.parametrize(
    "text",
    [
        "a-" * 200_000,
        "companies/" * 50_000,
        "companies/a/b/?" + "x" * 400_000,
        "a/b" + " " * 200_000 + "version",
        "/" * 300_000 + "companies/a/",
        "companies/a/b/ " * 30_000,
        "a/b, version " * 30_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_does_not_hang(text: str) -> None:
    mentions(text, BASES)
