"""What people who did not write a statement say of it, as plain data; no reader is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from atlas.exports.described.items import Described
from atlas.load import LoadedProfile
from atlas.model.choices import Verdict
from atlas.published.second_readings import SecondReading
from atlas.text.summary import parse_summary
from atlas.views.index import Index
from atlas.views.second_readings import of_sentence


class DoubtData(Described):
    """What a second reader finds doubtful; it stays until somebody answers it."""

    kind: Verdict = Field(description="What sort of doubt it is.")
    words: str = Field(description="The reader's own.")
    day: date = Field(description="When it was written.")


class SecondReadingData(Described):
    """What second readers say, having compared it with its passages."""

    read_on: date | None = Field(
        description="The last day on which one of them agreed; null where one doubts it."
    )
    doubts: list[DoubtData] = Field(description="Doubts that are open.")


class SentenceData(Described):
    """A sentence of a summary."""

    text: str = Field(description="Without its citations.")
    statements: list[str] = Field(description="References of the statements that it cites.")
    second_reading: SecondReadingData | None = Field(
        description="The lowest of those of the statements; null if there is none of one of them."
    )


def second_reading_data(reading: SecondReading) -> SecondReadingData | None:
    """Describe what second readers say, if there is anything."""
    if not (reading.read_on or reading.doubts):
        return None
    return SecondReadingData(
        read_on=reading.read_on,
        doubts=[
            DoubtData(kind=one.verdict, words=one.words or "", day=one.date)
            for one in reading.doubts
        ],
    )


def sentences(index: Index, profile: LoadedProfile) -> Iterator[SentenceData]:
    """Describe the sentences of a profile's summary, in order."""
    for paragraph in parse_summary(profile.record.summary or ""):
        for sentence in paragraph:
            yield SentenceData(
                text=sentence.text,
                statements=[index.resolve(profile, ref).ref for ref in sentence.citations],
                second_reading=second_reading_data(of_sentence(index, profile, sentence)),
            )
