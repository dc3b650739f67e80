"""The kinds of statement. A class is all that defines one; its partial shows what it adds.

The arguments of a class are those of `StatementBase.__init_subclass__`: label and plural, what it
reports, how it ties the organisations it names, and whether its values are key figures. What a
field refers to, dates or says is stated with `field`. Pages and filters list kinds in the order in
which they stand here. `templates/kinds/<kind>.html` shows the fields that a kind adds.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Literal, get_args

from pydantic import Field, model_validator

from atlas.dates import PartialDate
from atlas.model.choices import (
    ContextScope,
    OutcomeState,
    PartnershipForm,
    ProductStage,
    SiteKind,
)
from atlas.model.fields import Evidence, Line, Name, Record, Sentences, Slug, Verbatim, field
from atlas.model.statement import StatementBase


class Outcome(Record):
    """The outcome of a commitment, according to the sources."""

    state: OutcomeState = field(
        "`unknown` when the due date has passed and no source reports the outcome."
    )
    text: Sentences | None = field(
        "In your own words, when a source reports it.",
        needed=("state", ("met", "missed")),
        default=None,
    )
    evidence: list[Evidence] = field(
        "Passages for the outcome.", needed=("state", ("met", "missed")), default_factory=list
    )

    _told_with_evidence = model_validator(mode="after")(Record._complete)


class Event(StatementBase, label="Event", plural="Events", reports="act"):
    """Something that happened, or is to happen, at a time."""

    kind: Literal["event"]


class Partnership(
    StatementBase,
    label="Partnership",
    plural="Partnerships",
    reports="act",
    ties="joint",
    figures=True,
):
    """A tie with one or more named or described partners."""

    kind: Literal["partnership"]
    form: PartnershipForm = field("By the source's word; collaboration when it names no form.")

    def work_together(self, *, founded: bool = False) -> str:
        """The label of its form; what was founded together is a partner in it too."""
        return self.form.label


class Investment(
    StatementBase,
    label="Investment",
    plural="Investments",
    reports="act",
    ties="partners",
    figures=True,
):
    """Money put, or to be put, into something."""

    kind: Literal["investment"]
    fund: Slug | None = field(
        "The fund that invests, when there is one.", names="organisation", role="fund", default=None
    )
    investees: list[Slug] = field(
        "Who receives the money.", names="organisation", role="investee", default_factory=list
    )


class Site(StatementBase, label="Site", plural="Sites", reports="act", ties="joint", figures=True):
    """A place of work: a centre, institute, campus or headquarters."""

    kind: Literal["site"]
    site: SiteKind = field("What it is.")
    opened: PartialDate | None = field(
        "When it opened, if the source says so.", dates="act", default=None
    )
    moved_from: Slug | None = field(
        "For a move: id of the place that it leaves. `places` then says where it goes.",
        good="united-states",
        names="place",
        default=None,
    )

    @model_validator(mode="after")
    def _moves_elsewhere(self) -> Site:
        if self.moved_from and not self.places:
            raise ValueError("a site with `moved_from` needs `places`: where it moves to")
        if self.moved_from in self.places:
            raise ValueError("`moved_from` is the place it leaves; take it out of `places`")
        return self

    def work_together(self, *, founded: bool = False) -> str:
        """What the site is, for all but the site itself."""
        return "" if founded else self.site.label


class Programme(
    StatementBase,
    label="Programme or strategy",
    plural="Programmes and strategies",
    reports="course",
):
    """A standing activity or strategy."""

    kind: Literal["programme"]


class Product(StatementBase, label="Product", plural="Products", reports="occasion"):
    """A medicine, vaccine, device, tool or service."""

    kind: Literal["product"]
    product: Name = field("Name as printed, or a short description where it has none.")
    area: Line | None = field("Field of use.", default=None)
    stage: ProductStage = field("How far the passage says it is.")


class Figure(StatementBase, label="Figure", plural="Figures", reports="state", figures=True):
    """A key figure. Needs at least one value."""

    kind: Literal["figure"]


class Commitment(
    StatementBase, label="Commitment", plural="Commitments", reports="course", figures=True
):
    """A promise: somebody makes it, and it has an end in sight (a due date or a number to reach).

    Aims and intentions without an end are a programme.
    """

    kind: Literal["commitment"]
    promised_by: Slug | None = field(
        "Id of the organisation that promises; leave out when it is the profile's own.",
        names="organisation",
        role="promises",
        default=None,
    )
    outcome: Outcome = field(
        "What came of it, as the sources have it: `state` alone, `open`, while it is not yet due."
    )


class Recognition(
    StatementBase, label="Recognition", plural="Recognitions", reports="occasion", ties="tie"
):
    """A certificate, title or award."""

    kind: Literal["recognition"]
    awarded_by: Slug = field(
        "Id of the organisation that gave it.", names="organisation", role="awarding body"
    )


class Quotation(StatementBase, label="Quotation", plural="Quotations", reports="state"):
    """What somebody is quoted as saying."""

    kind: Literal["quotation"]
    words: Verbatim = field("The words themselves, verbatim; must lie within the evidence.")


class Context(StatementBase, label="Context", plural="Contexts", reports="state"):
    """What a source says of the market, a policy or a field rather than of one organisation."""

    kind: Literal["context"]
    scope: ContextScope = field("What the context is of.")


def _by_kind() -> dict[str, type[StatementBase]]:
    """The classes of this module by the one value of their field ``kind``."""
    found: dict[str, type[StatementBase]] = {}
    for model in StatementBase.__subclasses__():
        (kind,) = get_args(model.model_fields["kind"].annotation)
        found[kind] = model
    return found


#: Every kind of statement, in the order in which pages list them.
KINDS = _by_kind()

if TYPE_CHECKING:
    Statement = StatementBase
else:
    Statement = Annotated[reduce(or_, KINDS.values()), Field(discriminator="kind")]
