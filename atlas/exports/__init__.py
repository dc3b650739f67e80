"""Exports: the atlas in formats for other programs, all made from one description of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from atlas.build_info import BuildInfo
from atlas.exports.described.atlas import DescribedAtlas, describe
from atlas.exports.formats import all_formats
from atlas.pages.exported import Export
from atlas.pages.hand_written import HandWritten
from atlas.pages.page import Asset
from atlas.views.index import Index


def make_exports(
    index: Index, build: BuildInfo, hand_written: Iterable[HandWritten] = ()
) -> tuple[Export, ...]:
    """Every format with its files, from an atlas that passed the check and its written pages."""
    atlas = describe(index, build, hand_written)
    files = files_of(atlas)
    return tuple(
        Export(
            one.name,
            one.format,
            files(one.name),
            {name: atlas.counts[name] for name in one.format.holds},
        )
        for one in all_formats()
    )


def files_of(atlas: DescribedAtlas) -> Callable[[str], tuple[Asset, ...]]:
    """A function that gives the files of a format by its name; those of each are made once."""
    formats = {one.name: one for one in all_formats()}

    @cache
    def of(name: str) -> tuple[Asset, ...]:
        one = formats[name]
        return tuple(one.make(atlas, *map(of, one.format.packs)))

    return of
