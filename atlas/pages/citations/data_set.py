"""How the atlas as a whole is cited."""

from __future__ import annotations

from atlas.build_info import BuildInfo
from atlas.pages.citations import ATLAS


def data_set(build: BuildInfo) -> str:
    """The citation of all data, in words: without an address where none is known."""
    revision = f" Revision {build.revision}." if build.revision else ""
    address = f" {build.cited_at}" if build.cited_at else ""
    return f"{ATLAS} ({build.today.year}). Data set, data of {build.today}.{revision}{address}"
