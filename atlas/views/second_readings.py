"""What second readers say of sentences and of the whole atlas, by what they say of statements."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.load import LoadedProfile
from atlas.published.second_readings import SecondReading, lowest
from atlas.text.summary import SummarySentence
from atlas.views.index import Index


@dataclass(frozen=True)
class ReadingCounts:
    """How many statements there are, were read by a second person, and are doubted by one."""

    statements: int
    read: int
    doubted: int


def of_sentence(index: Index, profile: LoadedProfile, sentence: SummarySentence) -> SecondReading:
    """The reading of a sentence of a profile's summary: the lowest of what it cites."""
    return lowest(index.resolve(profile, ref).reading for ref in sentence.citations)


def reading_counts(index: Index) -> ReadingCounts:
    """The counts of all statements."""
    found = [entry.reading for entry in index.entries.values()]
    return ReadingCounts(
        len(found),
        sum(one.read_on is not None for one in found),
        sum(bool(one.doubts) for one in found),
    )
