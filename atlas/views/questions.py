"""Open questions: where passages contradict each other or mislead, across all profiles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from atlas.load import LoadedProfile
from atlas.model import Disagreement
from atlas.views.index import Index

#: Readers come for companies; organisations are many.
_FOLDERS = ("companies", "landscapes", "organisations")


@dataclass(frozen=True)
class PlacedQuestion:
    """A disagreement on its profile."""

    profile: LoadedProfile
    disagreement: Disagreement


@dataclass(frozen=True)
class ProfileQuestions:
    """A profile's open questions, in the order of its file; contradictions come first."""

    profile: LoadedProfile
    questions: tuple[Disagreement, ...]

    @property
    def kinds(self) -> Counter[str]:
        """How many there are of each kind."""
        return Counter(question.kind for question in self.questions)


def open_questions(index: Index) -> list[ProfileQuestions]:
    """By profile: companies first, then the other folders, each by name."""
    return [
        ProfileQuestions(
            profile,
            tuple(sorted(profile.record.disagreements, key=lambda one: one.kind != "conflict")),
        )
        for folder in _FOLDERS
        for profile in index.atlas.in_folder(folder)
        if profile.record.disagreements
    ]
