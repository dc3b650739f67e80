"""Statements: one checkable claim each, in the curator's words, with its evidence."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from atlas.dates import PartialDate
from atlas.model.fields import (
    Evidence,
    Line,
    Name,
    Record,
    Sentences,
    Slug,
    StatementRef,
    Value,
    Verbatim,
    field,
)

Importance = Literal["core", "supporting", "background"]
#: The weightiest first.
IMPORTANCES: tuple[Importance, ...] = get_args(Importance)
Status = Literal["planned", "announced", "agreed", "ongoing", "done", "ended", "claimed"]
Voice = Literal["article", "company", "person", "caption"]
DateBasis = Literal["stated", "relative", "inferred", "none"]
#: Whose date a statement is listed under: that of the act, of its announcement, or its due date.
DateOf = Literal["act", "announcement", "due"]
#: What has one of these statuses has not happened, so far as the source says.
AHEAD = ("planned", "announced")


class Party(Record):
    """An organisation that takes part, besides the profile's own subject."""

    organisation: Slug = field(
        "Id of a company or organisation profile.", good="asan-medical-center"
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

    number: Decimal = field("The number in title, text or values.")
    how: Line = field("How it follows from the passages.", good="Count of the hospitals named.")


class Waiver(Record):
    """An exception from one rule for one statement. One that is not needed is an error."""

    rule: Slug = field("Code of the rule.", good="party-not-named")
    about: Line | None = field(
        "What alone is excepted: the organisation's id or the number, for one. Leave it out to "
        "except all that the rule finds in this statement.",
        default=None,
    )
    reason: Line = field("Why the rule does not fit here.", min_length=10)


class Outcome(Record):
    """What became of a commitment, by the sources."""

    state: Literal["open", "met", "missed", "unknown"] = field(
        "`unknown` when the due date has passed and no source tells."
    )
    text: Sentences | None = field("In own words, when a source tells it.", default=None)
    evidence: list[Evidence] = field("Passages for the outcome.", default_factory=list)

    @model_validator(mode="after")
    def _told_with_evidence(self) -> Outcome:
        if self.state in ("met", "missed") and not (self.text and self.evidence):
            raise ValueError(f"an outcome that is {self.state} needs `text` and `evidence`")
        return self


class StatementBase(Record):
    """What all kinds of statement have."""

    id: Slug = field(
        "Stable id, unique in the profile; part of the public address. Never reuse or rename.",
        good="suzhou-research-institute",
        bad="statement-7",
    )
    title: Name = field(
        "Headline form, own words, at most about 70 characters. It misleads nobody who reads it "
        "alone: a plan is called one, and a claim names who makes it.",
        good="Contract with Ping An Insurance to be signed at the CIIE",
        bad="Strategic contract with Ping An Insurance",
    )
    text: Sentences = field(
        "One or two sentences in own words, mostly 15 to 40 words; says no more than the passages "
        "do. Promotion is attributed to whoever makes it, and the source has a name.",
        good="Sanofi set up a research institute in Suzhou on 1 September 2019. The CIIE article "
        "calls it “its first research institute in Suzhou”.",
        bad="Sanofi opened its first research institute, in Suzhou. (The words may also mean the "
        "first in Suzhou.)",
    )
    importance: Importance = field(
        "core: part of the answer to what the body does to innovate, with whom, since when and "
        "with what result (an institute opens, a contract is signed or planned, a number of "
        "agreements); a company has about 8 to 20, fewer than a third of its statements. "
        "supporting: what one looks up next (a product on show, a certificate, a centre's "
        "services). background: colour, praise and context, which pages fold (talent is called "
        "decisive, a plan unprecedented).",
        good="core (a joint venture is founded)",
        bad="core (the chairman calls the expo a great success)",
        default="supporting",
    )
    date: PartialDate | None = field(
        "When the act itself happened, in EDTF and no more precise than the source. A plan has "
        "none: it has `due`, and `announced` where the source dates the plan.",
        good="2019-09-01",
        default=None,
    )
    announced: PartialDate | None = field(
        "When it was made public, signed or promised, where that is not the act itself. The day "
        "of an announcement is not the start of the collaboration that it announces.",
        good="2020-06-21/2020-06-22",
        default=None,
    )
    due: PartialDate | None = field(
        "When it is to happen, or by when; leave out when the source sets no date.",
        good="../2025",
        default=None,
    )
    date_basis: DateBasis = field(
        'stated: printed in the quotation. relative: "this year" and the like, resolved against '
        "the source's own date. inferred: follows from other words. none: no date at all. With "
        "several dates, the weakest basis among them."
    )
    date_note: Line | None = field(
        "From which words the date follows; required when relative or inferred.", default=None
    )
    status: Status = field(
        "By the words of the passage, not by what one would guess happened later. claimed: an "
        "assertion that the source does not tie to an act, a count that it only states included."
    )
    voice: Voice = field("Whose words the source prints.")
    speaker: StatementRef | None = field(
        "Id of the person speaking (`people` of this profile, or profile/id); required when voice "
        "is person.",
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
        default_factory=list,
    )
    topics: list[Slug] = field("Ids from profiles/topics.yml; at least one.", min_length=1)
    values: list[Value] = field("Numbers with units.", default_factory=list)
    evidence: list[Evidence] = field("One or more passages.", min_length=1)
    derived: list[Derived] = field("Numbers that follow from the passages.", default_factory=list)
    waivers: list[Waiver] = field("Exceptions from rules.", default_factory=list)
    note: Line | None = field(
        "Curator's remark, shown under the statement; only what would change a reader's "
        "conclusion.",
        good="Exhibits, not launches.",
        bad="The misprint is the source's.",
        default=None,
    )

    @model_validator(mode="after")
    def _date_and_voice_agree(self) -> StatementBase:
        if (self.when is None) != (self.date_basis == "none"):
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
        if self.date_basis in ("relative", "inferred") and not self.date_note:
            raise ValueError(f"a {self.date_basis} date needs `date_note`")
        if (self.voice == "person") != (self.speaker is not None):
            raise ValueError("`voice: person` and `speaker` go together")
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
        """(organisation id, role) of everyone who takes part, in the order of the YAML."""
        return [(party.organisation, party.role) for party in self.parties]


class Event(StatementBase):
    """Something that happened, or is to happen, at a time."""

    kind: Literal["event"]


class Partnership(StatementBase):
    """A tie with one or more named or described partners."""

    kind: Literal["partnership"]
    form: Literal[
        "memorandum",
        "contract",
        "joint-venture",
        "research-agreement",
        "network",
        "alliance",
        "collaboration",
    ] = field("By the source's word; collaboration when it names no form.")


class Investment(StatementBase):
    """Money put, or to be put, into something."""

    kind: Literal["investment"]
    fund: Slug | None = field("The fund that invests, when there is one.", default=None)
    investees: list[Slug] = field("Who receives the money.", default_factory=list)

    def organisations(self) -> list[tuple[str, str]]:
        """Parties, then the fund and the investees."""
        return [
            *super().organisations(),
            *([(self.fund, "fund")] if self.fund else []),
            *((investee, "investee") for investee in self.investees),
        ]


class Site(StatementBase):
    """A place of work: a centre, institute, campus or headquarters."""

    kind: Literal["site"]
    site: Literal[
        "research-institute",
        "r-and-d-centre",
        "innovation-centre",
        "campus",
        "headquarters",
        "regional-headquarters",
        "operations-centre",
        "medical-centre",
        "park",
    ] = field("What it is.")
    opened: PartialDate | None = field("When it opened, where the source tells.", default=None)
    moved_from: Slug | None = field(
        "For a move: id of the place that it leaves. `places` then says where it goes.",
        good="united-states",
        default=None,
    )

    @model_validator(mode="after")
    def _moves_elsewhere(self) -> Site:
        if self.moved_from and not self.places:
            raise ValueError("a site with `moved_from` needs `places`: where it moves to")
        if self.moved_from in self.places:
            raise ValueError("`moved_from` is the place it leaves; take it out of `places`")
        return self


class Programme(StatementBase):
    """A standing activity or strategy."""

    kind: Literal["programme"]


class Product(StatementBase):
    """A medicine, vaccine, device, tool or service."""

    kind: Literal["product"]
    product: Name = field("Name as printed, or a short description where it has none.")
    area: Line | None = field("Field of use.", default=None)
    stage: Literal["offered", "to-be-shown", "shown", "introduced", "approved", "planned"] = field(
        "How far the passage says it is."
    )


class Figure(StatementBase):
    """A number worth looking up. Needs at least one value."""

    kind: Literal["figure"]

    @model_validator(mode="after")
    def _has_a_value(self) -> Figure:
        if not self.values:
            raise ValueError("a figure needs at least one entry under `values`")
        return self


class Commitment(StatementBase):
    """A promise: somebody makes it, and it has an end in sight (a due date or a number to reach).

    Aims and intentions without an end are a programme.
    """

    kind: Literal["commitment"]
    promised_by: Slug | None = field(
        "Id of the organisation that promises; leave out when it is the profile's own.",
        default=None,
    )
    outcome: Outcome = field("What became of it.")

    def organisations(self) -> list[tuple[str, str]]:
        """Parties, then the body that promises where it is another one."""
        promising = [(self.promised_by, "promises")] if self.promised_by else []
        return [*super().organisations(), *promising]


class Recognition(StatementBase):
    """A certificate, title or award."""

    kind: Literal["recognition"]
    awarded_by: Slug = field("Id of the organisation that gave it.")

    def organisations(self) -> list[tuple[str, str]]:
        """Parties, then the awarding body."""
        return [*super().organisations(), (self.awarded_by, "awarding body")]


class Quotation(StatementBase):
    """What somebody is quoted as saying."""

    kind: Literal["quotation"]
    words: Verbatim = field("The words themselves, verbatim; must lie within the evidence.")


class Context(StatementBase):
    """What a source says of the market, a policy or a field rather than of one organisation."""

    kind: Literal["context"]
    scope: Literal["market", "policy", "field"] = field("What the context is of.")


Statement = Annotated[
    Event
    | Partnership
    | Investment
    | Site
    | Programme
    | Product
    | Figure
    | Commitment
    | Recognition
    | Quotation
    | Context,
    Field(discriminator="kind"),
]

#: Kinds in the order in which pages list them.
KINDS: tuple[str, ...] = (
    "event",
    "partnership",
    "investment",
    "site",
    "programme",
    "product",
    "figure",
    "commitment",
    "recognition",
    "quotation",
    "context",
)
