"""The lists of values that fields can have, each value with the words that readers see for it.

Those of sources are in `atlas.model.source_choices`. A value without its words cannot be: Python
then refuses to import the module. Pages, filters, JSON Schemas and the field reference list values
in the order in which they stand here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Choice(StrEnum):
    """A listed value: the text that YAML has, with its label."""

    label: str

    def __new__(cls, value: str, *words: object) -> Self:
        """Make the value equal to its text; ``words`` are for ``__init__``."""
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    def __init__(self, value: str, label: str) -> None:
        self.label = label

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read it as one of the texts, so that schemas and errors list these."""
        texts = core_schema.literal_schema([choice.value for choice in cls])
        return core_schema.no_info_after_validator_function(cls, texts)


class ExplainedChoice(Choice):
    """A listed value with its label and what it means to a reader."""

    meaning: str

    def __init__(self, value: str, label: str, meaning: str) -> None:
        super().__init__(value, label)
        self.meaning = meaning


class Importance(ExplainedChoice):
    """How much a statement weighs; the weightiest first."""

    CORE = "core", "Key fact", "What to know first."
    SUPPORTING = "supporting", "Detail", "What to look up next."
    BACKGROUND = "background", "Background", "Colour, praise and context."


class Status(ExplainedChoice):
    """How far things have come, in the words of the passage; in the order of the legend."""

    PLANNED = "planned", "Planned", "The passage speaks of an intention."
    ANNOUNCED = (
        "announced",
        "Announced",
        "It was made public; the passage does not say that it happened.",
    )
    AGREED = (
        "agreed",
        "Agreed",
        "The parties signed or agreed; the passage does not report the result.",
    )
    ONGOING = "ongoing", "Ongoing", "It was under way when the source was written."
    DONE = "done", "Done", "The passage reports it as accomplished."
    ENDED = "ended", "Ended", "The passage reports that it is over."
    CLAIMED = "claimed", "Claimed", "Somebody asserts it; the passage does not tie it to an act."


class Voice(ExplainedChoice):
    """Who says so in the source."""

    ARTICLE = (
        "article",
        "The article",
        "The source itself says so, without naming a speaker.",
    )
    COMPANY = "company", "The company", "The organisation says so of itself."
    PERSON = "person", "A named person", "The source quotes or reports a named person."
    CAPTION = "caption", "A caption", "It stands under or beside a picture."


class DateBasis(ExplainedChoice):
    """How a statement's date is known."""

    STATED = "stated", "date stated", "The date is printed in the passage."
    RELATIVE = (
        "relative",
        "date resolved",
        "The passage says “this year” or the like; resolved against the source’s own date.",
    )
    INFERRED = (
        "inferred",
        "date inferred",
        "The date follows from other words; the note says which.",
    )
    NONE = "none", "undated", "The source gives no date, so neither do we."


class OrganisationKind(Choice):
    """What sort of organisation it is.

    ``contracts`` says which can be party to an agreement; an expo can only be its occasion.
    """

    plural: str
    contracts: bool

    def __init__(self, value: str, label: str, plural: str, contracts: bool) -> None:
        super().__init__(value, label)
        self.plural = plural
        self.contracts = contracts

    COMPANY = "company", "Company", "Companies", True
    INVESTOR = "investor", "Investor", "Investors", True
    FUND = "fund", "Fund", "Funds", True
    PUBLIC_BODY = "public-body", "Public body", "Public bodies", True
    HOSPITAL = "hospital", "Hospital", "Hospitals", True
    UNIVERSITY = "university", "University", "Universities", True
    RESEARCH_INSTITUTE = "research-institute", "Research institute", "Research institutes", True
    CONSORTIUM = "consortium", "Consortium", "Consortia", True
    NETWORK = "network", "Network", "Networks", False
    PROGRAMME = "programme", "Programme", "Programmes", False
    PARK = "park", "Park or campus", "Parks and campuses", False
    CENTRE = "centre", "Centre", "Centres", True
    EVENT = "event", "Event", "Events", False
    ASSOCIATION = "association", "Association", "Associations", True
    DATA_PROVIDER = "data-provider", "Data provider", "Data providers", False
    MEDIA = "media", "Media", "Media", False


class PartnershipForm(Choice):
    """In what form partners work together, by the source's word."""

    MEMORANDUM = "memorandum", "Memorandum"
    CONTRACT = "contract", "Contract"
    JOINT_VENTURE = "joint-venture", "Joint venture"
    RESEARCH_AGREEMENT = "research-agreement", "Research agreement"
    NETWORK = "network", "Network"
    ALLIANCE = "alliance", "Alliance"
    COLLABORATION = "collaboration", "Collaboration"


class SiteKind(Choice):
    """What a place of work is."""

    RESEARCH_INSTITUTE = "research-institute", "Research institute"
    R_AND_D_CENTRE = "r-and-d-centre", "R&D centre"
    INNOVATION_CENTRE = "innovation-centre", "Innovation centre"
    CAMPUS = "campus", "Campus"
    HEADQUARTERS = "headquarters", "Headquarters"
    REGIONAL_HEADQUARTERS = "regional-headquarters", "Regional headquarters"
    OPERATIONS_CENTRE = "operations-centre", "Operations centre"
    MEDICAL_CENTRE = "medical-centre", "Medical centre"
    PARK = "park", "Park"


class ProductStage(Choice):
    """How far a passage says that a product is."""

    OFFERED = "offered", "On offer"
    TO_BE_SHOWN = "to-be-shown", "To be shown"
    SHOWN = "shown", "Shown"
    INTRODUCED = "introduced", "Introduced"
    APPROVED = "approved", "Approved"
    PLANNED = "planned", "Planned"


class OutcomeState(Choice):
    """The outcome of a commitment."""

    OPEN = "open", "Outcome open"
    MET = "met", "Met"
    MISSED = "missed", "Missed"
    UNKNOWN = "unknown", "Outcome unknown"


class ContextScope(Choice):
    """What a context is of."""

    MARKET = "market", "Market"
    POLICY = "policy", "Policy"
    FIELD = "field", "Field"


class RelationKind(Choice):
    """How two organisations are tied: ``label`` as seen from the one that has it,
    ``inverse`` from the other one."""

    inverse: str

    def __init__(self, value: str, label: str, inverse: str) -> None:
        super().__init__(value, label)
        self.inverse = inverse

    PART_OF = "part-of", "Part of", "Has as a part"
    SUBSIDIARY_OF = "subsidiary-of", "Subsidiary of", "Has the subsidiary"
    OWNED_BY = "owned-by", "Owned by", "Owns"
    MANAGED_BY = "managed-by", "Managed by", "Manages"
    SITE_OF = "site-of", "Site of", "Has the site"
    EDITION_OF = "edition-of", "Edition of", "Has the edition"
    POSSIBLY_SAME_AS = "possibly-same-as", "Possibly the same as", "Possibly the same as"
    RELATED_TO = "related-to", "Related to", "Related to"


class DisagreementKind(Choice):
    """Why some passages need care."""

    CONFLICT = "conflict", "The passages contradict each other"
    AMBIGUITY = "ambiguity", "Easily misread"


class EvidenceRole(Choice):
    """What a passage does for its statement."""

    SUPPORTS = "supports", "says so"
    REPEATS = "repeats", "repeats another’s report"
    CONTEXT = "context", "gives the context"
    CONTRADICTS = "contradicts", "says otherwise"


class Basis(Choice):
    """How something about an organisation is known."""

    SOURCE = "source", "from the source"
    EDITOR = "editor", "from outside the sources"


class Certainty(Choice):
    """How sure an identification is."""

    SURE = "sure", "sure"
    LIKELY = "likely", "likely"
    UNSURE = "unsure", "not sure"


class Qualifier(Choice):
    """A source's own hedge before a number."""

    OVER = "over", "more than"
    AT_LEAST = "at-least", "at least"
    NEARLY = "nearly", "nearly"
    ABOUT = "about", "about"
    UP_TO = "up-to", "up to"
    UNDER = "under", "less than"


class PlaceKind(Choice):
    """How precise a place is."""

    COUNTRY = "country", "Country"
    REGION = "region", "Region"
    PROVINCE = "province", "Province"
    CITY = "city", "City"
    DISTRICT = "district", "District"
    ZONE = "zone", "Zone"


class Verdict(ExplainedChoice):
    """What a second reader says of a statement, having read it beside its passages."""

    AGREES = "agrees", "Agrees", "It says what its passages say, and no more."
    TOO_STRONG = "too-strong", "Too strong", "It claims more than its passages do."
    UNCLEAR = "unclear", "Unclear", "It can be read in more than one way."
    INCOMPLETE = (
        "incomplete",
        "Incomplete",
        "It leaves out what its passages say beside it, and a reader has to know.",
    )
    DOUBT = "doubt", "Doubtful", "Something else; the reader’s words say what."
    ANSWERED = "answered", "Answered", "The doubt of a reader is answered; the words say how."

    @property
    def is_doubt(self) -> bool:
        """Whether it stays open until somebody answers it."""
        return self not in (Verdict.AGREES, Verdict.ANSWERED)


class Fate(ExplainedChoice):
    """What happened to something that was published and is gone."""

    WITHDRAWN = "withdrawn", "Withdrawn", "Nothing takes its place."
    CORRECTED_AWAY = "corrected-away", "Corrected away", "It was wrong."
    MERGED = "merged", "Merged", "Others say it now."
    DUPLICATE = "duplicate", "Duplicate", "Another said the same."
