"""Sources: the documents in ``seeds/`` and their catalogue ``seeds/sources.yml``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator

from atlas.dates import PartialDate
from atlas.model.fields import Line, Name, Prose, Record, Slug, Verbatim, field

SourceType = Literal["news feature", "sponsored feature", "company page", "trade press", "article"]


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
    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]*\.txt$")] = field(
        "Name of the text in seeds/."
    )
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = field(
        "Digest of the file, so that a changed source is noticed."
    )
    title: Name = field("Title as printed.")
    short: Name = field("Short label for citations on the pages.", good="Sanofi at CIIE, 2019")
    type: SourceType = field("What sort of document it is.")
    publisher: Name | None = field("Only when the text tells it.", default=None)
    author: Name | None = field("Only when the text tells it.", default=None)
    published: PartialDate | None = field(
        "Publication date in EDTF; bounds where the text only allows bounds.", default=None
    )
    published_basis: Literal["stated", "inferred", "none"] = field(
        "Whether the text prints its date, the curator inferred it, or neither."
    )
    published_quote: Verbatim | None = field(
        "The words the date is printed in or inferred from.", default=None
    )
    published_note: Line | None = field("How the date follows from those words.", default=None)
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = field(
        "Language of the archived text, ISO 639-1."
    )
    translated: bool = field("True when the text reads as a translation.")
    translated_note: Line | None = field("What shows that it is a translation.", default=None)
    url: Annotated[str, StringConstraints(pattern=r"^https://[^\s<>\"]+$")] | None = field(
        "Where the document was published, when known; never invented.", default=None
    )
    about: Prose = field("What the document is and how to read it: whose voice, what for.")
    oddities: list[Line] = field(
        "Misprints, repetitions and other peculiarities a reader of the passages should know.",
        default_factory=list,
    )
    not_cited: list[NotCited] = field(
        "Passages on which no statement rests, each with its reason.", default_factory=list
    )

    @model_validator(mode="after")
    def _date_has_its_words(self) -> Source:
        if self.published_basis == "none":
            if self.published:
                raise ValueError("`published` needs a `published_basis` of stated or inferred")
        elif not (self.published and self.published_quote):
            raise ValueError("a published date needs `published` and `published_quote`")
        if self.published_basis == "inferred" and not self.published_note:
            raise ValueError("an inferred date needs `published_note`")
        return self


class Catalogue(Record):
    """The file ``seeds/sources.yml``."""

    sources: list[Source] = field("All archived documents.")
