"""The model: every record that YAML may hold. The one definition of all fields."""

from atlas.model.fields import Amount, Evidence, Record, Value
from atlas.model.kinds import KINDS, Commitment, Statement
from atlas.model.places import Place, Places, Topic, Topics
from atlas.model.profile import (
    Alias,
    Company,
    Disagreement,
    Landscape,
    Organisation,
    OrganisationBase,
    Person,
    Profile,
    Relation,
)
from atlas.model.report import Report, Reports
from atlas.model.review import Review, Reviews
from atlas.model.source import Catalogue, NotCited, Source
from atlas.model.statement import StatementBase
from atlas.model.tombstone import Tombstone, Tombstones

__all__ = [
    "KINDS",
    "Alias",
    "Amount",
    "Catalogue",
    "Commitment",
    "Company",
    "Disagreement",
    "Evidence",
    "Landscape",
    "NotCited",
    "Organisation",
    "OrganisationBase",
    "Person",
    "Place",
    "Places",
    "Profile",
    "Record",
    "Relation",
    "Report",
    "Reports",
    "Review",
    "Reviews",
    "Source",
    "Statement",
    "StatementBase",
    "Tombstone",
    "Tombstones",
    "Topic",
    "Topics",
    "Value",
]
