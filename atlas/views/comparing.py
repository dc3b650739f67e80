"""What of an atlas is another thing than in an earlier state of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from atlas.load import LoadedProfile
from atlas.model import Disagreement


def changed_in(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    """The ids of what is another object than before, or was or is not there."""
    return {id for id in now.keys() | before.keys() if now.get(id) is not before.get(id)}


def questioned(profile: LoadedProfile) -> Iterator[tuple[str, Disagreement]]:
    """The statements that the disagreements of a profile are about, by reference."""
    for question in profile.record.disagreements:
        refs = {ref for side in question.sides for ref in side.statements}
        for ref in sorted(refs):
            yield ref if "/" in ref else f"{profile.id}/{ref}", question
