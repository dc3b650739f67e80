"""Keep what files said before somebody began to edit them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from atlas.load import Atlas


def with_last_good(atlas: Atlas, last: Atlas | None) -> Atlas:
    """An atlas in which files that cannot be read say what they last said."""
    if not (last and atlas.broken):
        return atlas

    def kept(now: dict[str, Any], before: dict[str, Any], whole: str = "") -> dict[str, Any]:
        lost = before if whole in atlas.broken else atlas.broken & before.keys()
        return {**{id: before[id] for id in lost}, **now}

    return replace(
        atlas,
        sources=kept(atlas.sources, last.sources, "sources"),
        profiles=kept(atlas.profiles, last.profiles),
        topics=kept(atlas.topics, last.topics, "topics"),
        places=kept(atlas.places, last.places, "places"),
        documents=last.documents | atlas.documents,
    )
