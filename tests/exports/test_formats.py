"""What is asked of every format, whichever it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

import atlas.exports
from atlas.exports.formats import Registered, all_formats
from atlas.pages.exported import ONE_OF
from atlas.pages.page import Asset
from tests.exports.conftest import Exported, exported


def test_each_states_what_it_is_for_and_has_the_file_to_begin_with(invented: Exported) -> None:
    assert [one.name for one in invented.exports] == [one.name for one in all_formats()]
    for one in invented.exports:
        assert one.format.title
        assert one.format.purpose.endswith(".")
        assert one.format.start in {file.path for file in one.files}


def test_each_counts_what_the_atlas_has(invented: Exported) -> None:
    counts = invented.described.counts
    assert set(counts) == set(ONE_OF)
    for one in invented.exports:
        assert one.counts == {name: counts[name] for name in one.format.holds}


def test_the_same_atlas_makes_the_same_bytes(invented: Exported) -> None:
    again = exported(type(invented.index)(invented.index.atlas))
    assert again.files == invented.files


def test_each_is_made_once_though_one_packs_others(
    invented: Exported, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Counter[str]()

    def counted(one: Registered) -> Registered:
        def make(*given: Any) -> Iterator[Asset]:
            made[one.name] += 1
            yield from one.make(*given)

        return replace(one, make=make)

    formats = tuple(map(counted, all_formats()))
    monkeypatch.setattr(atlas.exports, "all_formats", lambda: formats)
    assert exported(invented.index).files == invented.files
    assert made == dict.fromkeys((one.name for one in formats), 1)
