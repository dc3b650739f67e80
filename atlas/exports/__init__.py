"""Exports: the atlas in formats for other programs, all made from one description of it."""

from __future__ import annotations

from atlas.build_info import BuildInfo
from atlas.exports.described.atlas import describe
from atlas.exports.formats import all_formats
from atlas.pages.exported import Export
from atlas.views.index import Index


def make_exports(index: Index, build: BuildInfo) -> tuple[Export, ...]:
    """Every format with its files, from an atlas that passed the check."""
    atlas = describe(index, build)
    return tuple(
        Export(
            one.name,
            one.format,
            tuple(one.make(atlas)),
            {name: atlas.counts[name] for name in one.format.holds},
        )
        for one in all_formats()
    )
