"""Statements: one checkable claim each, in the curator's words, with its evidence.

What all kinds share is here; the kinds themselves are in `atlas.model.kinds`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import model_validator

from atlas.dates import PartialDate
from atlas.model.choices import DateBasis, Importance, Status, Voice
from atlas.model.fields import (
    CorrectionReason,
    Evidence,
    Line,
    Name,
    Number,
    Record,
    Sentences,
    Slug,
    StatementRef,
    Value,
    corrections_field,
    field,
)
from atlas.model.parts import ModelField, parts

#: The weightiest first.
IMPORTANCES = tuple(Importance)
#: Whose date a statement is listed under: that of the act, of its announcement, or its due date.
DateOf = Literal["act", "announcement", "due"]
#: What has one of these statuses has not happened according to the source.
AHEAD = (Status.PLANNED, Status.ANNOUNCED)
#: What has one of these is so, or was, according to the source; the rest is ahead or claimed.
HELD = (Status.AGREED, Status.ONGOING, Status.DONE, Status.ENDED)
#: What a statement reports. act: somebody does something; these weigh most. occasion: something
#: happens. course: something continues or is aimed at, which is not news. state: a number, a
#: remark or the state of a market, which has a date but is not an event.
Reports = Literal["act", "occasion", "course", "state"]
#: What a statement makes of the organisations that it names. mention: nothing. tie: they are tied
#: to its subject without working together. partners: partners of its subject. joint: partners of
#: its subject and of each other, whichever profile it is on.
Ties = Literal["mention", "tie", "partners", "joint"]


@dataclass(frozen=True)
class Traits:
    """What a kind of statement is: its label and plural, and how views take it.

    ``figures`` says whether its values are key figures.
    """

    label: str
    plural: str
    reports: Reports
    ties: Ties
    figures: bool


class Party(Record):
    """An organisation that takes part, besides the profile's own subject."""

    organisation: Slug = field(
        "Id of a company or organisation profile.",
        good="asan-medical-center",
        names="organisation",
    )
    role: Line = field(
        "What it does in this statement, in one to three words.",
        good="research partner",
        bad="partner in the contract that was to be signed at the expo",
    )
    founded: bool = field(
        "Whether it is what the others set up here, such as a joint venture or a fund. It is then "
        "their work, and not listed among the main partners.",
        default=False,
    )


class Derived(Record):
    """A number of ours that no quotation prints, and how it follows from them."""

    number: Number = field("The number in title, text or values.")
    how: Line = field("How it follows from the passages.", good="Count of the hospitals named.")


class Waiver(Record):
    """An exception from one rule for one statement. One that is not needed is an error."""

    rule: Slug = field("Code of the rule.", good="party-not-named")
    about: Line | None = field(
        "What alone is excepted: the organisation's id or the number, for example. Leave it out to "
        "except all that the rule finds in this statement.",
        default=None,
    )
    reason: Line = field("Why the rule does not fit here.", min_length=10)


class StatementBase(Record):
    """What all kinds of statement have."""

    traits: ClassVar[Traits]
    if TYPE_CHECKING:  # each kind has its own
        kind: str

    def __init_subclass__(
        cls,
        *,
        label: str,
        plural: str,
        reports: Reports,
        ties: Ties = "mention",
        figures: bool = False,
        **config: Any,
    ) -> None:
        """Define a kind, by the arguments of its class; see `Traits`."""
        super().__init_subclass__(**config)
        cls.traits = Traits(label, plural, reports, ties, figures)

    id: Slug = field(
        "Stable id, unique in the profile; part of the public address. Never reuse or rename.",
        good="suzhou-research-institute",
        bad="statement-7",
        unversioned=True,
    )
    title: Name = field(
        "Headline form, in your own words, at most about 70 characters. It misleads nobody who "
        "reads it alone: a plan is called one, and a claim names who makes it.",
        good="Contract with Ping An Insurance to be signed at the CIIE",
        bad="Strategic contract with Ping An Insurance",
    )
    text: Sentences = field(
        "One or two sentences in your own words, mostly 15 to 40 words; says no more than the "
        "passages do. Promotion is attributed to its author, and the source has a name.",
        good="Sanofi set up a research institute in Suzhou on 1 September 2019. The CIIE article "
        "calls it “its first research institute in Suzhou”.",
        bad="Sanofi opened its first research institute, in Suzhou. (The words may also mean the "
        "first in Suzhou.)",
    )
    importance: Importance = field(
        "core: part of the answer to what the organisation does to innovate, with whom, since when "
        "and with what result (an institute opens, a contract is signed or planned, a number of "
        "agreements); a company has about 8 to 20, fewer than a third of its statements. "
        "supporting: what one looks up next (a product on show, a certificate, a centre's "
        "services). background: colour, praise and context, which pages fold (talent is called "
        "decisive, a plan unprecedented).",
        good="core (a joint venture is founded)",
        bad="core (the chairman calls the expo a great success)",
        unversioned=True,
        default=Importance.SUPPORTING,
    )
    date: PartialDate | None = field(
        "When the act itself happened, in EDTF and no more precise than the source. A plan has "
        "none: it has `due`, and `announced` where the source dates the plan.",
        good="2019-09-01",
        dates="act",
        default=None,
    )
    announced: PartialDate | None = field(
        "When it was made public, signed or promised, where that is not the act itself. The day "
        "of an announcement is not the start of the collaboration that it announces.",
        good="2020-06-21/2020-06-22",
        dates="announcement",
        default=None,
    )
    due: PartialDate | None = field(
        "When it is to happen, or by when; leave out when the source sets no date.",
        good="../2025",
        dates="due",
        default=None,
    )
    date_basis: DateBasis = field(
        'stated: printed in the quotation. relative: "this year" and the like, resolved against '
        "the source's own date. inferred: follows from other words. none: no date at all. With "
        "several dates, the weakest basis among them."
    )
    date_note: Line | None = field(
        "From which words the date follows; required when relative or inferred.",
        aside=True,
        needed=("date_basis", ("relative", "inferred")),
        default=None,
    )
    status: Status = field(
        "By the words of the passage, not by what one would guess happened later. claimed: an "
        "assertion that the source does not tie to an act, a count that it only states included."
    )
    voice: Voice = field("Who says so in the source.")
    speaker: StatementRef | None = field(
        "Id of the person speaking (`people` of this profile, or profile/id); required when voice "
        "is person.",
        names="person",
        needed=("voice", ("person",)),
        default=None,
    )
    promotional: bool = field(
        "True when the passage praises rather than reports; the page then attributes it.",
        default=False,
    )
    parties: list[Party] = field("Other organisations that take part.", default_factory=list)
    places: list[Slug] = field(
        "Ids from profiles/places.yml. A site that moves has the place it leaves under "
        "`moved_from`.",
        names="place",
        default_factory=list,
    )
    topics: list[Slug] = field(
        "Ids from profiles/topics.yml; at least one.",
        names="topic",
        unversioned=True,
        min_length=1,
    )
    values: list[Value] = field(
        "Numbers, each with its unit or currency; a figure needs at least one.",
        needed=("kind", ("figure",)),
        default_factory=list,
    )
    evidence: list[Evidence] = field("One or more passages.", min_length=1)
    derived: list[Derived] = field(
        "Numbers that follow from the passages.", aside=True, default_factory=list
    )
    waivers: list[Waiver] = field(
        "Exceptions from rules.", aside=True, unversioned=True, default_factory=list
    )
    former_ids: list[StatementRef] = field(
        "Ids under which it was published before, or profile/id where it stood on another profile. "
        "Links to these lead here.",
        good=["research-centre", "sanofi-china/research-centre"],
        unversioned=True,
        aside=True,
        default_factory=list,
    )
    corrections: list[CorrectionReason] = corrections_field()
    note: Line | None = field(
        "Curator's remark, shown under the statement; only what would change a reader's "
        "conclusion.",
        good="Exhibits, not launches.",
        bad="The misprint is the source's.",
        aside=True,
        default=None,
    )

    _complete_with_the_rest = model_validator(mode="after")(Record._complete)

    @model_validator(mode="after")
    def _date_and_voice_agree(self) -> StatementBase:
        if (self.when is None) != (self.date_basis == DateBasis.NONE):
            raise ValueError(
                "`date_basis: none` goes with no date at all, any other basis with `date`, "
                "`announced` or `due`"
            )
        if self.date and self.status in AHEAD:
            raise ValueError(
                f"what is {self.status} has not happened, so it has no `date`; give `due` (when "
                "it is to happen) or `announced` (when the plan was made public)"
            )
        if not any(evidence.carries for evidence in self.evidence):
            raise ValueError("at least one passage has to carry the statement (`role: supports`)")
        if self.speaker and self.voice != Voice.PERSON:
            raise ValueError("`speaker` is for `voice: person`")
        return self

    @property
    def when(self) -> PartialDate | None:
        """The date it is listed under: that of the act, else of the announcement, else due."""
        return self.date or self.announced or self.due

    @property
    def date_of(self) -> DateOf:
        """Whose date ``when`` is."""
        return "act" if self.date else "announcement" if self.announced else "due"

    def organisations(self) -> list[tuple[str, str]]:
        """(organisation id, role) of everyone who takes part, in the order of the fields."""
        found = [(party.organisation, party.role) for party in self.parties]
        found += [(part.value, part.use.role) for part in parts(self, _in_a_role)]
        return found

    def all_places(self) -> list[str]:
        """The ids of all places that it names, as where it is and otherwise."""
        return [part.value for part in parts(self, _place)]

    def work_together(self, *, founded: bool = False) -> str:
        """The label of the form in which its organisations work together; empty for a mere tie.

        ``founded`` selects one that was set up there.
        """
        return self.traits.label if self.traits.ties in ("partners", "joint") else ""


def _in_a_role(found: ModelField) -> bool:
    return found.use.names == "organisation" and bool(found.use.role)


def _place(found: ModelField) -> bool:
    return found.use.names == "place"
