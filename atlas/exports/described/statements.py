"""Statements, disagreements and commitments as plain data."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from atlas import labels
from atlas.exports.described.items import Addresses, Described, Item, shared
from atlas.exports.described.passages import Passage, passages
from atlas.exports.described.second_readings import SecondReadingData, second_reading_data
from atlas.model import Commitment, Disagreement, Statement
from atlas.model.choices import OutcomeState
from atlas.model.statement import DateOf
from atlas.pages.addresses import address, statement_page
from atlas.views.commitments import Promise, State
from atlas.views.index import Doubt, Entry, Index
from atlas.views.questions import PlacedQuestion


class When(Described):
    """The date that a statement is listed under."""

    edtf: str = Field(
        description="In EDTF, as precise as the source.", examples=["2019-09-01", "2014~"]
    )
    of: DateOf = Field(description="Whose date it is.")
    earliest: date | None = Field(description="The first day it can mean; null if open.")
    latest: date | None = Field(description="The last day it can mean; null if open.")
    words: str = Field(description="All dates of the statement in words.")


class StatementData(Item):
    """A statement: what it asserts as curated (`record`), and what follows from that."""

    kind: Literal["statement"]
    profile: str = Field(description="Id of the profile that carries it.")
    on_profile: str = Field(description="Its place on the page of the profile.")
    when: When | None = Field(description="The date it is listed under; null if it has none.")
    disagreements: list[str] = Field(description="References of the disagreements about it.")
    doubts: list[Doubt] = Field(description="Why it needs care.")
    publishers: int = Field(
        description="How many publishers say so; one that is not known counts by itself."
    )
    independent: bool = Field(
        description="Whether a source says so that is independent of those it writes about."
    )
    second_reading: SecondReadingData | None = Field(
        description="What second readers say of it as it is worded and founded now; null if nobody "
        "has read it so."
    )
    record: Statement = Field(description="The statement as curated; nothing is left out.")
    passages: list[Passage] = Field(description="Its evidence, found in the sources.")


class Side(Described):
    """One way to read the passages."""

    says: str = Field(description="What this side says.")
    statements: list[str] = Field(description="References of the statements that carry it.")


class DisagreementData(Item):
    """Statements that cannot all be taken at face value."""

    kind: Literal["disagreement"]
    profile: str = Field(description="Id of the profile that carries it.")
    sides: list[Side] = Field(description="The sides with their statements.")
    record: Disagreement = Field(description="The disagreement as curated.")


class CommitmentData(Described):
    """A promise with its due date and what the sources say of its outcome."""

    statement: Item = Field(description="The statement that reports it.")
    profile: str = Field(description="Id of the profile that carries it.")
    promised_by: str = Field(description="Id of the organisation that promises.")
    due: str | None = Field(description="In EDTF; null if no date is set.")
    outcome: OutcomeState = Field(description="What the sources say of the outcome.")
    state: State = Field(
        description="On the day of the data: a due date may have passed without an outcome."
    )


def statement_data(index: Index, entry: Entry, addresses: Addresses) -> StatementData:
    """Describe a statement."""
    it = entry.statement
    item = addresses.item(
        "statement",
        entry.ref,
        it.title,
        entry,
        page=statement_page(entry),
        version=index.versions.of(entry.profile.id, it),
        status=it.status,
    )
    return StatementData.model_validate(
        shared(item)
        | {
            "profile": entry.profile.id,
            "on_profile": addresses.site(address(entry)),
            "when": _when(it),
            "disagreements": [f"{owner.id}/{one.id}" for owner, one in entry.questions],
            "doubts": entry.doubts,
            "publishers": entry.voices,
            "independent": entry.independent,
            "second_reading": second_reading_data(entry.reading),
            "record": it,
            "passages": list(passages(it, index, addresses, known=entry.passages)),
        }
    )


def _when(it: Statement) -> When | None:
    if it.when is None:
        return None
    return When(
        edtf=it.when.text,
        of=it.date_of,
        earliest=it.when.earliest,
        latest=it.when.latest,
        words=labels.dated(it),
    )


def disagreement_data(
    index: Index, question: PlacedQuestion, addresses: Addresses
) -> DisagreementData:
    """Describe a disagreement."""
    profile, it = question.profile, question.disagreement
    item = addresses.item(
        "disagreement",
        f"{profile.id}/{it.id}",
        it.question,
        question,
        version=index.versions.of(profile.id, it),
    )
    return DisagreementData.model_validate(
        shared(item)
        | {
            "profile": profile.id,
            "sides": [
                Side(
                    says=side.says,
                    statements=[index.resolve(profile, ref).ref for ref in side.statements],
                )
                for side in it.sides
            ],
            "record": it,
        }
    )


def commitment_data(promise: Promise, statement: Item) -> CommitmentData:
    """Describe a commitment, whose statement has been described."""
    it: Commitment = promise.commitment
    owner = promise.entry.profile.id
    return CommitmentData(
        statement=Item.model_validate(shared(statement)),
        profile=owner,
        promised_by=it.promised_by or owner,
        due=it.due.text if it.due else None,
        outcome=it.outcome.state,
        state=promise.state,
    )
