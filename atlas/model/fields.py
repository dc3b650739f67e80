"""Value types shared by all records: slugs, safe text, help for editors.

Field help (what, why, a good and a bad example) is written here and in the records beside it, and
nowhere else: the JSON Schemas, the editor's hover and the field reference are made from it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from sys import float_info
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from atlas import codes
from atlas.dates import PartialDate
from atlas.model.choices import EvidenceRole, Qualifier
from atlas.model.use import Dated, FieldsNeededError, Named, Use, fields_needed
from atlas.text.scripts import width
from atlas.text.typography import typographic
from atlas.text.unseen import name_of
from atlas.text.words import WORD

# Characters that reorder or hide text (Unicode TR 36, bidirectional spoofing).
_SHORTEST_QUOTE = 8
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]"
)


def field(
    what: str,
    *,
    good: Any = None,
    bad: Any = None,
    names: Named | None = None,
    role: str = "",
    dates: Dated | None = None,
    aside: bool = False,
    unversioned: bool = False,
    needed: tuple[str, tuple[str, ...]] | None = None,
    **kwargs: Any,
) -> Any:
    """A model field with its help: what it is for, and a good and a bad example of it.

    The others say what check, views and search take it for: see `Use`.
    """
    examples = {key: value for key, value in (("good", good), ("bad", bad)) if value is not None}
    made = Field(description=what, json_schema_extra=examples or None, **kwargs)
    if names or dates or aside or unversioned or needed:
        made.metadata.append(Use(names, role, dates, aside, unversioned, needed))
    return made


class Record(BaseModel):
    """Base of everything read from YAML: immutable, and unknown keys are errors."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        json_schema_serialization_defaults_required=True,
        defer_build=True,  # a command reads few of them
    )

    def _complete(self) -> Self:
        """For a validator after which all that is needed is there."""
        if missing := fields_needed(type(self), self.__dict__):
            raise FieldsNeededError(type(self), missing)
        return self


def _plain(text: str) -> str:
    if found := _UNSEEN.search(text):
        raise ValueError(f"contains an invisible character, {name_of(found.group())}; remove it")
    return text


def _one_line(text: str) -> str:
    return typographic(" ".join(_plain(text).split()))


def _prose(text: str) -> str:
    return typographic(_plain(text))


def _verbatim(text: str) -> str:
    if not WORD.search(text):
        raise ValueError("contains no word; quote the words that carry the statement")
    if width(text) < _SHORTEST_QUOTE:
        raise ValueError(
            f"is too short: it needs at least {_SHORTEST_QUOTE} characters, or half as many where "
            "one stands for a syllable or a word"
        )
    return _plain(text)


def _country(code: str) -> str:
    if code not in codes.countries():
        meant = codes.country_meant(code)
        hint = f"write {meant}" if meant else "give the two letters that it has, or none"
        raise ValueError(f"'{_shown(code)}' is not a country's code in ISO 3166-1; {hint}")
    return code


def _shown(text: str) -> str:
    return text[:40] if text.isprintable() else "what is written"


def _currency(code: str) -> str:
    if code not in codes.currencies():
        meant = codes.currency_meant(code)
        hint = f"write {meant}" if meant else "give the three letters that it has: EUR, JPY, USD"
        raise ValueError(f"'{code}' is not a currency in ISO 4217; {hint}")
    return code


def _exact(number: Decimal) -> Decimal:
    digits = bytes(number.as_tuple().digits).rstrip(b"\0")
    if len(digits) > float_info.dig or abs(number.adjusted()) > float_info.dig:
        raise ValueError(
            f"has more digits than programs keep, which are {float_info.dig}; "
            "give the number as the source prints it"
        )
    return number


def _as_json(number: Decimal) -> int | float:
    """The same number, since it is exact."""
    return int(number) if number == number.to_integral_value() else float(number)


#: What distinguishes fields of free text from ids, dates and listed values.
TEXT_VALIDATORS = (_plain, _one_line, _prose, _verbatim)
#: Those of the words of a source.
WORDS_OF_SOURCES = (_verbatim,)
#: Those of text in our own words.
OUR_TEXT = (_one_line, _prose)

Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    Field(description="Lower-case letters, digits and single hyphens."),
]
#: A statement's address: its id alone inside its own profile, ``profile/id`` from elsewhere.
StatementRef = Annotated[
    str,
    StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$"),
]
Name = Annotated[str, StringConstraints(min_length=1, max_length=160), AfterValidator(_one_line)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=240), AfterValidator(_one_line)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=6000), AfterValidator(_prose)]
Sentences = Annotated[
    str, StringConstraints(min_length=10, max_length=1200), AfterValidator(_one_line)
]
#: What somebody says of our work: a word or two may do.
Words = Annotated[str, StringConstraints(min_length=3, max_length=1200), AfterValidator(_one_line)]
#: A number that JSON holds as one, with all its digits.
Number = Annotated[
    Decimal,
    AfterValidator(_exact),
    PlainSerializer(_as_json, when_used="json"),
    WithJsonSchema({"type": "number"}, mode="serialization"),
]
Verbatim = Annotated[
    str,
    StringConstraints(min_length=_SHORTEST_QUOTE // 2, max_length=4000),
    AfterValidator(_verbatim),
]
Country = Annotated[
    str, AfterValidator(_country), Field(json_schema_extra={"pattern": "^[A-Z]{2}$"})
]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), AfterValidator(_currency)]


class Evidence(Record):
    """A verbatim passage of a source."""

    source: Slug = field(
        "Id of the source in seeds/sources.yml.", good="sanofi-ciie-2019", names="source"
    )
    quote: Verbatim = field(
        "The passage, word for word. `[…]` stands for left-out words between fragments, which "
        "must follow each other in the source.",
        good="set up its first research institute in Suzhou",
        bad="Sanofi opened its first institute in Suzhou (your own words do not belong here)",
    )
    translation: Sentences | None = field(
        "The passage in English, by an editor, where its source is in another language. Pages show "
        "it as such; nothing is held against it.",
        good="set up its first research institute in Suzhou",
        aside=True,
        default=None,
    )
    role: EvidenceRole = field(
        "What the passage does for the statement. supports: it says so. repeats: it says so, from "
        "another's report. context: it is needed to read the others. contradicts: it says "
        "otherwise.",
        default=EvidenceRole.SUPPORTS,
    )

    @property
    def carries(self) -> bool:
        """Whether the passage says what the statement says."""
        return self.role in (EvidenceRole.SUPPORTS, EvidenceRole.REPEATS)


class Amount(Record):
    """A number with its unit or currency, as the source prints it."""

    number: Number = field(
        'The number in digits, unrounded. Words in the source ("five", "2.2 billion") are '
        "numbers here.",
        good=2200000000,
        bad="2.2bn",
        ge=Decimal("-1e15"),
        le=Decimal("1e15"),
        decimal_places=6,
    )
    unit: Line | None = field(
        "What is counted or measured, in the plural; `%` for a share. Leave out for money.",
        good="hospitals",
        default=None,
    )
    currency: Currency | None = field("ISO 4217 code, for money.", good="CNY", default=None)

    @model_validator(mode="after")
    def _unit_or_currency(self) -> Amount:
        if (self.unit is None) == (self.currency is None):
            raise ValueError("give either `unit` or `currency`, and not both")
        return self


class Value(Amount):
    """An amount under a statement, with its qualifier and what it is of."""

    qualifier: Qualifier | None = field(
        "The source's own hedge: over (more than), at-least, nearly, about, up-to, under. "
        "Never dropped.",
        good="nearly",
        default=None,
    )
    of: Line | None = field(
        "What the number is a number of, where the unit does not say it.",
        good="displayed at the second CIIE",
        default=None,
    )
    as_of: PartialDate | None = field(
        "When the number holds or held, in EDTF, where that is not the date of the statement: a "
        "plan's starting point, last year's sales.",
        good="2018",
        dates="value",
        default=None,
    )
    converted: Amount | None = field(
        "A conversion that the source prints beside the amount. Never computed by us.",
        default=None,
    )


class CorrectionReason(Record):
    """Why a published statement or disagreement was changed; readers see it beside the change."""

    version: int = field(
        "The number of the version that the change makes; `check` names it.", good=2, ge=2
    )
    reason: Line = field(
        "Why, in a sentence for readers who cited it.",
        good="The source prints 2018; we had read 2013.",
        bad="Fixed.",
        min_length=10,
    )


def corrections_field() -> Any:
    """The field of a record that is published: why it was changed since."""
    return field(
        "Why it was changed after it was published, one entry a version.",
        unversioned=True,
        aside=True,
        default_factory=list,
    )
