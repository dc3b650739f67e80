"""Sources: the documents in ``seeds/`` and their catalogue ``seeds/sources.yml``."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from atlas.dates import PartialDate
from atlas.model.fields import Line, Name, Prose, Record, Slug, Verbatim, field
from atlas.model.source_choices import (
    Independence,
    PublishedBasis,
    SourceType,
    Standing,
    WebCopyKind,
    WebLink,
)
from atlas.text.languages import language_tag

Language = Annotated[
    str,
    AfterValidator(language_tag),
    Field(json_schema_extra={"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"}),
]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=400)]


class WebCopy(Record):
    """Where a text like the archived one stands, or stood, on the web."""

    url: WebAddress = field(
        "The address; never invented.", good="https://sanofi.com/en/south-korea/our-science"
    )
    kind: WebCopyKind = field(
        "original: the publisher's own page. same-text: a page with this text, of which more is "
        "not known. republished: another site's copy. translation: the text in another language.",
    )
    basis: Line = field(
        "What ties the address to the archived text.",
        good="A stored web copy carries the same text.",
    )
    looked_up: PartialDate = field("The day on which that was found.", good="2026-11-26")
    link: WebLink = field(
        "Whether somebody has opened it, and what they found.", default=WebLink.NOT_CHECKED
    )


class NotCited(Record):
    """A passage that no statement cites, and why."""

    quote: Verbatim = field("The passage, word for word.")
    reason: Line = field(
        "Why no statement rests on it.",
        good="Heading; names no fact.",
        bad="n/a",
        min_length=8,
    )


class Source(Record):
    """One archived document."""

    id: Slug = field("Stable id, used in evidence and in the address of the source's page.")
    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]*\.(txt|md)$")] = field(
        "Name of the text in seeds/: a plain text, .txt or .md."
    )
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = field(
        "Digest of the file, so that a changed source is noticed."
    )
    title: Name = field(
        "Title as the text prints it. If only the page has it, say so under `oddities`."
    )
    short: Name = field("Short label for citations on the pages.", good="Sanofi at CIIE, 2019")
    type: SourceType = field("What sort of document it is; article when the text shows no more.")
    publisher: Name | None = field("Only when the text states it.", default=None)
    author: Name | None = field("Only when the text states it.", default=None)
    published: PartialDate | None = field(
        "Publication date in EDTF; bounds where the text only allows bounds.",
        needed=("published_basis", ("stated", "inferred", "web")),
        default=None,
    )
    published_basis: PublishedBasis = field(
        "How the date is known. stated: the text prints it. inferred: it follows from words of the "
        "text. web: the text has none, and the page that published it has; that page is the first "
        "under `web`. none: not known."
    )
    published_quote: Verbatim | None = field(
        "The words the date is printed in or inferred from.",
        needed=("published_basis", ("stated", "inferred")),
        default=None,
    )
    published_note: Line | None = field(
        "How the date follows from those words, or where on the page it stands.",
        needed=("published_basis", ("inferred", "web")),
        default=None,
    )
    language: Language = field(
        "Language of the archived text: a code (BCP 47) such as ko, pt-BR or zh-Hant.", good="pt-BR"
    )
    translated: bool = field("True when the text reads as a translation.")
    translated_note: Line | None = field("What shows that it is a translation.", default=None)
    web: list[WebCopy] = field(
        "Where it stands on the web, the best address first.",
        needed=("published_basis", ("web",)),
        default_factory=list,
    )
    independence: Independence = field(
        "Whose interest the source serves. own: published by the organisation that it is about. "
        "paid: paid for or sponsored. independent: a third party's own reporting. unknown: the "
        "text does not show it.",
        default=Independence.UNKNOWN,
    )
    independence_note: Line | None = field(
        "What shows it; required unless unknown.",
        good="Stands on the company's own site and speaks as “we”.",
        needed=("independence", ("own", "paid", "independent")),
        default=None,
    )
    standing: Standing = field(
        "Whether the source still stands. current: still published as archived. corrected, "
        "superseded or withdrawn by its publisher. unknown: nobody has looked.",
        default=Standing.UNKNOWN,
    )
    standing_date: PartialDate | None = field(
        "When that was seen or happened; required unless unknown.",
        needed=("standing", ("current", "corrected", "superseded", "withdrawn")),
        default=None,
    )
    standing_note: Line | None = field(
        "How this is known, and why; required unless current or unknown.",
        needed=("standing", ("corrected", "superseded", "withdrawn")),
        default=None,
    )
    about: Prose = field("What the document is and how to read it: whose voice, what for.")
    oddities: list[Line] = field(
        "Misprints, repetitions and other peculiarities a reader of the passages should know.",
        default_factory=list,
    )
    not_cited: list[NotCited] = field(
        "Passages on which no statement rests, each with its reason.", default_factory=list
    )

    _complete_with_its_words = model_validator(mode="after")(Record._complete)

    @model_validator(mode="after")
    def _date_is_of_its_basis(self) -> Source:
        if self.published_basis == "none" and self.published:
            raise ValueError("`published` needs a `published_basis` of stated, inferred or web")
        if self.published_basis == "web" and self.published_quote:
            raise ValueError(
                "`published_quote` is for words of the archived text; with `published_basis: "
                "web` say in `published_note` where the date stands"
            )
        return self


class Catalogue(Record):
    """The file ``seeds/sources.yml``."""

    sources: list[Source] = field("All archived documents.")
