"""The words that readers see: the labels of the model’s values; numbers and dates."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from babel import Locale
from babel.core import parse_locale
from babel.numbers import format_compact_decimal, format_decimal
from markupsafe import Markup

from atlas.codes import country_name
from atlas.dates import PartialDate
from atlas.model import KINDS, Amount, StatementBase, Value
from atlas.model.choices import (
    Certainty,
    DateBasis,
    DisagreementKind,
    EvidenceRole,
    OrganisationKind,
    OutcomeState,
    PartnershipForm,
    ProductStage,
    RelationKind,
    SiteKind,
    Status,
    Voice,
)
from atlas.model.source_choices import (
    Independence,
    PublishedBasis,
    SourceType,
    Standing,
    WebCopyKind,
    WebLink,
)
from atlas.text.content_words import PROSE
from atlas.text.languages import direction

_LOCALE = Locale("en", "GB")

STATEMENT_KINDS = {kind: model.traits.label for kind, model in KINDS.items()}
#: Headings of lists of one kind.
STATEMENT_PLURALS = {kind: model.traits.plural for kind, model in KINDS.items()}
#: (label, what it means).
Explained = dict[str, tuple[str, str]]
STATUSES: Explained = {it: (it.label, it.meaning) for it in Status}
VOICES: Explained = {it: (it.label, it.meaning) for it in Voice}
DATE_BASES: Explained = {it: (it.label, it.meaning) for it in DateBasis}
INDEPENDENCE: Explained = {it: (it.label, it.meaning) for it in Independence}
STANDINGS: Explained = {it: (it.label, it.meaning) for it in Standing}
#: (label, plural).
ORGANISATION_KINDS: dict[str, tuple[str, str]] = {
    it: (it.label, it.plural) for it in OrganisationKind
}
PARTNERSHIP_FORMS: dict[str, str] = {it: it.label for it in PartnershipForm}
SITE_KINDS: dict[str, str] = {it: it.label for it in SiteKind}
PRODUCT_STAGES: dict[str, str] = {it: it.label for it in ProductStage}
#: relation: (as seen from the profile that holds it, as seen from the other one).
RELATIONS: dict[str, tuple[str, str]] = {it: (it.label, it.inverse) for it in RelationKind}
EVIDENCE_ROLES: dict[str, str] = {it: it.label for it in EvidenceRole}
WEB_COPIES: dict[str, str] = {it: it.label for it in WebCopyKind}
#: What a link to it says.
WEB_READ: dict[str, str] = {it: it.link for it in WebCopyKind}
WEB_LINKS: dict[str, str] = {it: it.label for it in WebLink}
CERTAINTIES: dict[str, str] = {it: it.label for it in Certainty}
SOURCE_TYPES: dict[str, str] = {it: it.label for it in SourceType}
PUBLISHED_BASES: dict[str, str] = {it: it.label for it in PublishedBasis}
DISAGREEMENTS: dict[str, str] = {it: it.label for it in DisagreementKind}
OUTCOMES: dict[str, str] = {it: it.label for it in OutcomeState}
#: Why a statement needs care.
DOUBTS = {
    "question": "sources disagree, or it is easily misread",
    "contradicted": "a passage says otherwise",
    "withdrawn": "its source has been withdrawn or superseded",
    "reader": "a second reader doubts it",
}
_COMPACT_FROM = Decimal(1_000_000)


def number(value: Decimal) -> str:
    """``2200000000`` as "2.2 billion", ``60000`` as "60,000"; never rounded."""
    value = value.normalize()
    if abs(value) >= _COMPACT_FROM:
        for digits in range(4):
            shown = format_compact_decimal(
                value, format_type="long", fraction_digits=digits, locale=_LOCALE
            )
            scale = Decimal(10) ** (3 * ((value.adjusted()) // 3))
            if round(value / scale, digits) == value / scale:
                return shown.replace("\xa0", " ")
    return format_decimal(value, locale=_LOCALE, decimal_quantization=False)


def amount(value: Amount) -> str:
    """A number with its unit or currency: "CNY 2.2 billion", "13%", "40 hospitals"."""
    if value.currency:
        return f"{value.currency} {number(value.number)}"
    if value.unit == "%":
        return f"{number(value.number)}%"
    return f"{number(value.number)} {value.unit}"


def qualifier(value: Value) -> str:
    """The source's hedge in words, or an empty string."""
    return value.qualifier.label if value.qualifier else ""


def value_in_words(value: Value) -> str:
    """All of a value on one line: its printed conversion, what it is of and when."""
    parts = [qualifier(value), amount(value)]
    if value.converted:
        parts.append(f"(also printed as {amount(value.converted)})")
    if value.of:
        parts.append(value.of)
    if value.as_of:
        parts.append(f"({value.as_of.display()})")
    return " ".join(part for part in parts if part)


def dated(statement: StatementBase) -> str:
    """The date a statement is listed under, and whose date it is where that is not the act's.

    "2019", "announced 2019, for 2025", "announced June 2020", "for November 2019", "by 2025";
    empty when it has none.
    """
    if statement.date:
        return statement.date.display()
    announced = f"announced {statement.announced.display()}" if statement.announced else ""
    due = statement.due.display() if statement.due else ""
    if due and not due.startswith("by "):
        due = f"for {due}"
    return ", ".join(filter(None, (announced, due)))


def published(when: PartialDate) -> str:
    """A publication date in words: an open end means that it can have been later still."""
    if when.latest is None and when.start:
        return f"{when.start.display()} or later"
    return when.display()


def language_name(tag: str) -> str:
    """The English name of a language by its tag: "pt-BR" is "Portuguese (Brazil)"."""
    language, territory, script, *_ = parse_locale(tag, sep="-")
    name = str(_LOCALE.languages.get(language, language))
    kinds = [str(_LOCALE.scripts.get(script, script))] if script else []
    kinds += [country_name(territory)] if territory else []
    return f"{name} ({', '.join(kinds)})" if kinds else name


def spoken(tag: str) -> Markup:
    """The attributes of what is printed in a language: its tag, and its direction where needed."""
    way = Markup(' dir="rtl"') if direction(tag) == "rtl" else ""
    return Markup(' lang="{}"{}').format(tag, way)


def foreign(tag: str) -> Markup:
    """The same for what stands within our own text; empty in the atlas's language."""
    return Markup() if tag == PROSE else spoken(tag)


class WorkLabel(NamedTuple):
    """The heading of one sort of things to do, how it is done, and what is said of each."""

    title: str
    how: str
    says: str = "{}"


WORK = {
    "passages": WorkLabel(
        "Passages that nobody cites",
        "Write a statement on it, add it to one, or list it under not_cited with the reason.",
    ),
    "overdue": WorkLabel(
        "Commitments past their date", "Look for a source that gives the outcome.", "was due {}"
    ),
    "doubts": WorkLabel(
        "Doubts of second readers",
        "Word the statement better, or answer: build.py review --answer.",
        "{}: {}",
    ),
    "old-sources": WorkLabel(
        "Companies without a recent source", "Look for a newer source.", "newest source: {}"
    ),
    "unused": WorkLabel(
        "Numbers, dates and names that no statement uses",
        "See whether the statement on the passage should say it.",
    ),
    "inferred-dates": WorkLabel(
        "Inferred dates", "Look for a source that states the date.", "{}: {}"
    ),
    "countries": WorkLabel(
        "Organisations without a country",
        "Add country and country_basis, if it is known.",
        "has no country",
    ),
    "sources": WorkLabel(
        "Sources without a date or address",
        "Look for the page that published it, and note it under web.",
        "has no {}",
    ),
    "unread": WorkLabel(
        "Statements that no second person has read",
        "Read one that you did not write beside its passages: build.py review.",
        "{}",
    ),
}


def todo(sort: str, facts: Sequence[str]) -> str:
    """What there is to do with one thing of a sort, by the facts that the view found."""
    given = [" and no ".join(facts)] if sort == "sources" else facts
    return WORK[sort].says.format(*given)
