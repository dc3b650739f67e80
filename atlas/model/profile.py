"""Profiles: one YAML file about one company, organisation or landscape."""

from __future__ import annotations

from pydantic import model_validator

from atlas.dates import PartialDate
from atlas.model.choices import (
    Basis,
    Certainty,
    DisagreementKind,
    OrganisationKind,
    RelationKind,
)
from atlas.model.fields import (
    CorrectionReason,
    Country,
    Evidence,
    Line,
    Name,
    Prose,
    Record,
    Sentences,
    Slug,
    StatementRef,
    corrections_field,
    field,
)
from atlas.model.kinds import Statement

_SUMMARY_HELP = (
    "What a busy reader should know, in paragraphs with a blank line between them: what the "
    "organisation does and with whom, then what is done, planned and claimed; doubts last. Every "
    "sentence ends with its citations: `[@statement-id]`, or `[@profile/statement-id]` for one "
    "from elsewhere. Apart from `*emphasis*` there is no markup."
)
_SUMMARY_EXAMPLE = (
    "Sanofi signed a memorandum with a Seoul hospital in 2018 [@snubh-site-partnership]."
)


class Alias(Record):
    """Another name under which the sources print the same organisation."""

    name: Name = field("As printed.", good="Lilac Garden")
    printed_in: list[Slug] = field(
        "Sources that print it; empty for a name that no source here prints.",
        names="source",
        needed=("basis", ("source",)),
        default_factory=list,
    )
    basis: Basis = field(
        "How it is known that the two are the same: the source itself, or the editor's outside "
        "knowledge (which the page then marks).",
        default=Basis.SOURCE,
    )
    certainty: Certainty = field("How sure the identification is.", default=Certainty.SURE)
    note: Line | None = field(
        "Why it is the same; required for basis editor.",
        needed=("basis", ("editor",)),
        default=None,
    )

    _has_its_ground = model_validator(mode="after")(Record._complete)


class Relation(Record):
    """A standing tie between two organisations that are not the same."""

    kind: RelationKind = field("Read as: this profile is <kind> that one.")
    organisation: Slug = field("The other profile's id.", names="organisation")
    basis: Basis = field("The source itself, or the editor's outside knowledge.")
    certainty: Certainty = field("How sure it is.", default=Certainty.SURE)
    note: Line | None = field(
        "Why; required for basis editor.", needed=("basis", ("editor",)), default=None
    )
    evidence: list[Evidence] = field(
        "Passages; required for basis source.",
        needed=("basis", ("source",)),
        default_factory=list,
    )

    _has_its_ground = model_validator(mode="after")(Record._complete)


class Role(Record):
    """A position a person held when a source was written."""

    title: Line = field("As printed.", good="General Manager China")
    as_of: PartialDate | None = field("When the source says so, in EDTF.", default=None)
    evidence: list[Evidence] = field("Passages.", min_length=1)


class Person(Record):
    """Someone quoted or named, on the profile they speak for."""

    id: Slug = field("Stable id, unique in the profile.")
    name: Name = field("As the page shows it.")
    aliases: list[Alias] = field("Other printed forms of the name.", default_factory=list)
    roles: list[Role] = field("Positions, each as of a date.", min_length=1)
    note: Line | None = field("Curator's remark.", default=None)


class Reading(Record):
    """One way to read the passages, and the statements that carry it."""

    says: Sentences = field("What this side says, in your own words.")
    statements: list[StatementRef] = field(
        "Statement ids (or profile/id).", names="statement", min_length=1
    )


class Disagreement(Record):
    """Statements that cannot all be taken at face value, or words that can be read two ways.

    Only what would change what a reader concludes or cites; other doubts are a statement's `note`.
    A profile lists its disagreements by weight, the weightiest first.
    """

    id: Slug = field(
        "Stable id, unique in the profile; part of the public address.", unversioned=True
    )
    kind: DisagreementKind = field(
        "conflict: both sides cannot hold. ambiguity: one could add, equate or misread."
    )
    question: Line = field(
        "The question a reader would ask.",
        good="Does Sanofi have 23 or 26 joint research undertakings in Korea?",
    )
    sides: list[Reading] = field("What each passage says.", min_length=2)
    explanation: Prose = field(
        "How far both can be true, and why no more can be said; at most 60 words."
    )
    shown: Line | None = field(
        "What the site therefore shows, where that is not plain.", default=None
    )
    former_ids: list[StatementRef] = field(
        "Ids under which it was published before, or profile/id. Links to these lead here.",
        unversioned=True,
        aside=True,
        default_factory=list,
    )
    corrections: list[CorrectionReason] = corrections_field()


class ProfileBase(Record):
    """What all profiles have. The file's name is the profile's id and address."""

    name: Name = field("The name the site uses.", good="Asan Medical Center")
    aliases: list[Alias] = field("Other names of the same organisation.", default_factory=list)
    summary: Prose | None = field(_SUMMARY_HELP, good=_SUMMARY_EXAMPLE, default=None)
    statements: list[Statement] = field("What the sources say.", default_factory=list)
    people: list[Person] = field("People who speak for it.", default_factory=list)
    disagreements: list[Disagreement] = field(
        "Where sources disagree or can be misread.", default_factory=list
    )
    note: Prose | None = field("Curator's remark on the whole profile.", default=None)
    former_slugs: list[Slug] = field(
        "Ids under which the profile was published before, those of profiles that were merged into "
        "it included. Links to these lead here.",
        good=["sanofi-aventis"],
        aside=True,
        default_factory=list,
    )


class OrganisationBase(ProfileBase):
    """What companies and organisations share, and landscapes have not."""

    relations: list[Relation] = field("Ties to other profiles.", default_factory=list)
    country: Country | None = field(
        "ISO 3166-1 alpha-2 code; leave out when unknown.", default=None
    )
    country_basis: Basis | None = field("Where the country comes from.", default=None)
    place: Slug | None = field(
        "Id from profiles/places.yml, if the sources say.", names="place", default=None
    )

    @model_validator(mode="after")
    def _country_has_its_basis(self) -> OrganisationBase:
        if (self.country is None) != (self.country_basis is None):
            raise ValueError("`country` and `country_basis` go together")
        return self


class Company(OrganisationBase):
    """A company whose innovation work is profiled: ``profiles/companies/<id>.yml``."""

    scope: Sentences = field(
        "What the profile covers and what not: country, period, which part of the group."
    )
    summary: Prose = field(_SUMMARY_HELP, good=_SUMMARY_EXAMPLE)


class Organisation(OrganisationBase):
    """A partner, investor, public body, event...: ``profiles/organisations/<id>.yml``."""

    kind: OrganisationKind = field("What sort of organisation it is.")


class Landscape(ProfileBase):
    """A market or field that belongs to no one company: ``profiles/landscapes/<id>.yml``."""

    scope: Sentences = field("What the landscape covers and what not.")
    summary: Prose = field(_SUMMARY_HELP, good=_SUMMARY_EXAMPLE)


Profile = Company | Organisation | Landscape
