"""The words that readers see for the model's short values, and numbers in British form."""

from __future__ import annotations

from decimal import Decimal

from babel import Locale
from babel.core import parse_locale
from babel.numbers import format_compact_decimal, format_decimal

from atlas.dates import PartialDate
from atlas.model import Amount, StatementBase, Value

_LOCALE = Locale("en", "GB")

STATEMENT_KINDS = {
    "event": "Event",
    "partnership": "Partnership",
    "investment": "Investment",
    "site": "Site",
    "programme": "Programme or strategy",
    "product": "Product",
    "figure": "Figure",
    "commitment": "Commitment",
    "recognition": "Recognition",
    "quotation": "Quotation",
    "context": "Context",
}
#: status: (label, what it means), in the order of the legend.
STATUSES = {
    "planned": ("Planned", "The passage speaks of an intention."),
    "announced": ("Announced", "It was made public; the passage does not say that it happened."),
    "agreed": ("Agreed", "The parties signed or agreed; the passage does not report the result."),
    "ongoing": ("Ongoing", "It was under way when the source was written."),
    "done": ("Done", "The passage reports it as accomplished."),
    "ended": ("Ended", "The passage reports that it is over."),
    "claimed": ("Claimed", "Somebody asserts it; the passage ties it to no act."),
}
#: voice: (label, what it means).
VOICES = {
    "article": ("The article’s words", "The source itself says so, without naming a speaker."),
    "company": ("The company’s words", "The organisation says so of itself."),
    "person": ("A named person’s words", "The source quotes or reports a named person."),
    "caption": ("A caption’s words", "It stands under or beside a picture."),
}
#: basis of a date: (label, what it means).
DATE_BASES = {
    "stated": ("date stated", "The date is printed in the passage."),
    "relative": (
        "date resolved",
        "The passage says “this year” or the like; resolved against the source’s own date.",
    ),
    "inferred": ("date inferred", "The date follows from other words; the note says which."),
    "none": ("undated", "The source gives no date, so neither do we."),
}
ORGANISATION_KINDS = {
    "company": ("Company", "Companies"),
    "investor": ("Investor", "Investors"),
    "fund": ("Fund", "Funds"),
    "public-body": ("Public body", "Public bodies"),
    "hospital": ("Hospital", "Hospitals"),
    "university": ("University", "Universities"),
    "research-institute": ("Research institute", "Research institutes"),
    "consortium": ("Consortium", "Consortia"),
    "network": ("Network", "Networks"),
    "programme": ("Programme", "Programmes"),
    "park": ("Park or campus", "Parks and campuses"),
    "centre": ("Centre", "Centres"),
    "event": ("Event", "Events"),
    "association": ("Association", "Associations"),
    "data-provider": ("Data provider", "Data providers"),
    "media": ("Media", "Media"),
}
PARTNERSHIP_FORMS = {
    "memorandum": "Memorandum",
    "contract": "Contract",
    "joint-venture": "Joint venture",
    "research-agreement": "Research agreement",
    "network": "Network",
    "alliance": "Alliance",
    "collaboration": "Collaboration",
}
SITE_KINDS = {
    "research-institute": "Research institute",
    "r-and-d-centre": "R&D centre",
    "innovation-centre": "Innovation centre",
    "campus": "Campus",
    "headquarters": "Headquarters",
    "regional-headquarters": "Regional headquarters",
    "operations-centre": "Operations centre",
    "medical-centre": "Medical centre",
    "park": "Park",
}
PRODUCT_STAGES = {
    "offered": "On offer",
    "to-be-shown": "To be shown",
    "shown": "Shown",
    "introduced": "Introduced",
    "approved": "Approved",
    "planned": "Planned",
}
#: relation: (as seen from the profile that holds it, as seen from the other one).
RELATIONS = {
    "part-of": ("Part of", "Has as a part"),
    "subsidiary-of": ("Subsidiary of", "Has the subsidiary"),
    "owned-by": ("Owned by", "Owns"),
    "managed-by": ("Managed by", "Manages"),
    "site-of": ("Site of", "Has the site"),
    "edition-of": ("Edition of", "Has the edition"),
    "possibly-same-as": ("Possibly the same as", "Possibly the same as"),
    "related-to": ("Related to", "Related to"),
}
IMPORTANCES = {
    "core": ("Key fact", "What one should know first."),
    "supporting": ("Detail", "What one looks up next."),
    "background": ("Background", "Colour, praise and context."),
}
#: what a passage does for its statement.
EVIDENCE_ROLES = {
    "supports": "says so",
    "repeats": "repeats another’s report",
    "context": "gives the context",
    "contradicts": "says otherwise",
}
#: independence of a source: (label, what it means).
INDEPENDENCE = {
    "own": ("company’s own", "Published by the body that it is about."),
    "paid": ("paid or sponsored", "Somebody paid for its publication."),
    "independent": ("independent", "A third party’s own reporting."),
    "unknown": ("independence unknown", "The text does not show whose interest it serves."),
}
#: standing of a source: (label, what it means).
STANDINGS = {
    "current": ("current", "Still published as archived when somebody last looked."),
    "corrected": ("corrected", "Its publisher has corrected it."),
    "superseded": ("superseded", "A later document of its publisher takes its place."),
    "withdrawn": ("withdrawn", "Its publisher has withdrawn it."),
    "unknown": ("not checked", "Nobody has looked what became of it."),
}
#: Why a statement needs care.
DOUBTS = {
    "question": "sources disagree, or it is easily misread",
    "contradicted": "a passage says otherwise",
    "withdrawn": "its source has been withdrawn or superseded",
}
WEB_COPIES = {
    "original": "the original",
    "same-text": "a page with the same text",
    "republished": "a republished copy",
    "translation": "a translation",
}
#: What a link to it says.
WEB_READ = {
    "original": "read the original",
    "same-text": "read on the web",
    "republished": "read a copy",
    "translation": "read a translation",
}
WEB_LINKS = {
    "live": "opened when last checked",
    "dead": "no longer there when last checked",
    "moved": "moved when last checked",
    "not-checked": "not opened by us",
}
CERTAINTIES = {"sure": "sure", "likely": "likely", "unsure": "not sure"}
SCOPES = {"market": "Market", "policy": "Policy", "field": "Field"}
#: source type, as it stands in a line about a source.
SOURCE_TYPES = {
    "article": "article",
    "news article": "news article",
    "news feature": "news feature",
    "sponsored feature": "sponsored feature",
    "interview": "interview",
    "opinion": "opinion piece",
    "magazine": "magazine article",
    "trade press": "trade press",
    "press release": "press release",
    "company page": "company page",
    "web page": "web page",
    "blog": "blog post",
    "report": "report",
    "filing": "company filing",
    "speech": "speech",
    "academic paper": "academic paper",
    "patent": "patent",
    "government document": "government document",
}
#: basis of a source's own date: what stands after the date, where it is not printed in the text.
PUBLISHED_BASES = {"stated": "", "inferred": "inferred", "web": "from its web page", "none": ""}
DISAGREEMENTS = {
    "conflict": "The passages contradict each other",
    "ambiguity": "Easily misread",
}
OUTCOMES = {"open": "Outcome open", "met": "Met", "missed": "Missed", "unknown": "Outcome unknown"}
_QUALIFIERS = {
    "over": "more than",
    "at-least": "at least",
    "nearly": "nearly",
    "about": "about",
    "up-to": "up to",
    "under": "less than",
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
    return _QUALIFIERS.get(value.qualifier or "", "")


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


def country_name(code: str) -> str:
    """The English name of an ISO 3166-1 alpha-2 code, from CLDR."""
    return str(_LOCALE.territories.get(code, code))


def language_name(tag: str) -> str:
    """The English name of a language by its tag: "pt-BR" is "Portuguese (Brazil)"."""
    language, territory, *_ = parse_locale(tag, sep="-")
    name = str(_LOCALE.languages.get(language, language))
    return f"{name} ({country_name(territory)})" if territory else name


def count(number_of: int, one: str, many: str | None = None) -> str:
    """ "1 source", "2 sources"; ``many`` for irregular plurals."""
    return f"{number_of:,} {one if number_of == 1 else many or one + 's'}"
