"""What is asked of every format, whichever it is."""

from __future__ import annotations

from atlas.exports.formats import all_formats
from atlas.pages.exported import ONE_OF
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
