"""What of an atlas is another thing than in an earlier state of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from atlas.load import Atlas, LoadedProfile
from atlas.model import Disagreement


def affected(now: Atlas, before: Atlas) -> tuple[set[str], set[str]]:
    """The ids of the profiles that are other objects, came or went; all, where a source did.

    Then the references of statements that the disagreements of these are or were about.
    """
    profiles = _others(now.profiles, before.profiles)
    if _others(now.sources, before.sources):
        profiles = now.profiles.keys() | before.profiles.keys()
    states = now.profiles, before.profiles
    found = (one[id] for one in states for id in profiles & one.keys())
    return profiles, {ref for profile in found for ref, _ in questioned(profile)}


def _others(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    return {id for id in now.keys() | before.keys() if now.get(id) is not before.get(id)}


def questioned(profile: LoadedProfile) -> Iterator[tuple[str, Disagreement]]:
    """The statements that the disagreements of a profile are about, by reference."""
    for question in profile.record.disagreements:
        refs = {ref for side in question.sides for ref in side.statements}
        for ref in sorted(refs):
            yield ref if "/" in ref else f"{profile.id}/{ref}", question
