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
    """Every format, from an atlas that passed the check and its written pages.

    The atlas is described, and files are made, when one of them or a number is asked for.
    """

    @cache
    def described() -> DescribedAtlas:
        return describe(index, build, hand_written)

    @cache
    def files() -> Callable[[str], tuple[Asset, ...]]:
        return files_of(described())

    return tuple(
        Export(
            one.name,
            one.format,
            lambda name=one.name: files()(name),  # type: ignore[misc]
            lambda name: described().counts[name],
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
