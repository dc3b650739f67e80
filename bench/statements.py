"""Invented statements, each with the sentence of a source that it rests on."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from atlas.model import KINDS, StatementBase
from bench import vocabulary
from bench.filled import Makers, filled

_FIELDS = vocabulary.entries(vocabulary.FIELDS)
_THINGS = vocabulary.entries(vocabulary.THINGS)
_AIMS = vocabulary.entries(vocabulary.AIMS)
_UNITS = vocabulary.entries(vocabulary.UNITS)
_YEARS = range(2009, 2025)

#: A statement's own fields, and the sentence of the source that it rests on.
Written = tuple[dict[str, Any], str]


@dataclass
class Organisation:
    """An invented company or organisation."""

    id: str
    name: str
    kind: str = "company"


@dataclass
class World:
    """All that the companies share. ``used`` collects what statements name."""

    random: Random
    partners: list[Organisation] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    used: dict[str, set[str]] = field(
        default_factory=lambda: {"partners": set(), "places": set(), "topics": set()}
    )

    def name(self, endings: tuple[str, ...]) -> str:
        """A name that nobody else has."""
        while True:
            name = f"{vocabulary.invented(self.random)} {self.random.choice(endings)}"
            if name not in self.names:
                self.names.add(name)
                return name

    def partner(self) -> Organisation:
        """A partner; the earlier in the list, the more often."""
        place = int(len(self.partners) * self.random.random() ** 2.5)
        self.used["partners"].add(self.partners[place].id)
        return self.partners[place]


def _date(random: Random) -> tuple[str, dict[str, str]]:
    """A date as a source prints it at the start of a sentence, and the fields of a statement."""
    year, month, day = random.choice(_YEARS), random.randint(1, 12), random.randint(1, 28)
    name = calendar.month_name[month]
    shown, written = random.choice(
        (
            (f"On {day} {name} {year}", f"{year}-{month:02d}-{day:02d}"),
            (f"In {name} {year}", f"{year}-{month:02d}"),
            (f"In {year}", f"{year}"),
            (f"From {year} to {year + 2}", f"{year}/{year + 2}"),
            ("At some point", ""),
        )
    )
    return shown, {"date": written, "date_basis": "stated"} if written else {"date_basis": "none"}


def _place(world: World) -> tuple[str, str]:
    id, name, *_ = world.random.choice(vocabulary.PLACES)
    world.used["places"].add(id)
    return id, name


def _amount(random: Random) -> tuple[str, int]:
    """A number as it is printed, and its value."""
    number = random.choice((random.randint(13, 99), random.randint(100, 9999)))
    return f"{number:,}", number


def _partnership(world: World, company: Organisation, person: str) -> Written:
    random, other = world.random, world.partner()
    subject, aim, name = random.choice(_FIELDS), random.choice(_AIMS), vocabulary.invented(random)
    when, dated = _date(random)
    form = random.choice(("memorandum", "contract", "alliance"))
    quote = f"{when}, {company.name} signed a {form} with {other.name} to {aim} through {subject}, "
    quote += f"which both call {name}."
    return {
        "kind": "partnership",
        "form": form,
        "title": f"{form.capitalize()} with {other.name} on {subject}",
        "text": f"Under the heading {name}, {other.name} became a partner for {subject}, "
        f"the goal being to {aim}.",
        **dated,
        "status": random.choice(("agreed", "ongoing")),
        "parties": [{"organisation": other.id, "role": "partner"}],
    }, quote


def _site(world: World, company: Organisation, person: str) -> Written:
    random, (place, where) = world.random, _place(world)
    thing, subject = random.choice(_THINGS), random.choice(_FIELDS)
    when, dated = _date(random)
    shown, number = _amount(random)
    quote = f"{when}, {company.name} opened a {thing} for {subject} in {where}, where {shown} "
    quote += "people work today."
    return {
        "kind": "site",
        "site": random.choice(("r-and-d-centre", "innovation-centre", "campus")),
        "title": f"A {thing} for {subject} opens in {where}",
        "text": f"The {thing} employs {shown} people and serves {subject}.",
        **dated,
        "status": "done",
        "places": [place],
        "values": [{"number": number, "unit": "people"}],
    }, quote


def _figure(world: World, company: Organisation, person: str) -> Written:
    random, unit, subject = world.random, world.random.choice(_UNITS), world.random.choice(_FIELDS)
    shown, number = _amount(random)
    when, dated = _date(random)
    quote = f"{when}, more than {shown} {unit} took part in what {company.name} does for {subject}."
    return {
        "kind": "figure",
        "title": f"More than {shown} {unit} in {subject}",
        "text": f"The report counts more than {shown} {unit} in the work on {subject}.",
        **dated,
        "status": "claimed",
        "values": [{"number": number, "unit": unit, "qualifier": "over"}],
    }, quote


def _investment(world: World, company: Organisation, person: str) -> Written:
    random, other, subject = world.random, world.partner(), world.random.choice(_FIELDS)
    millions = random.randint(13, 900)
    when, dated = _date(random)
    quote = f"{when}, {company.name} put US${millions} million into {other.name} for {subject}."
    return {
        "kind": "investment",
        "title": f"US${millions} million for {subject}",
        "text": f"A sum of US${millions} million went to {other.name}, meant for {subject}.",
        **dated,
        "status": "done",
        "investees": [other.id],
        "values": [{"number": millions * 1_000_000, "currency": "USD"}],
    }, quote


def _commitment(world: World, company: Organisation, person: str) -> Written:
    random, aim, subject = world.random, world.random.choice(_AIMS), world.random.choice(_FIELDS)
    past = random.random() < 0.5  # well before or well after any day of a build
    due = random.randint(2020, 2025) if past else random.randint(2050, 2070)
    quote = f"By {due}, {company.name} wants to {aim} wherever it works on {subject}."
    return {
        "kind": "commitment",
        "title": f"To {aim} by {due}",
        "text": f"The plan for {subject} is to {aim}, with {due} as the last year.",
        "due": str(due),
        "date_basis": "stated",
        "outcome": {"state": "unknown" if past else "open"},
        "status": "planned",
    }, quote


def _quotation(world: World, company: Organisation, person: str) -> Written:
    random, subject = world.random, vocabulary.invented(world.random)
    said = f"We want to {random.choice(_AIMS)} and need {random.choice(_FIELDS)} for it"
    quote = f"“{said},” said {person}, who speaks for {company.name} on {subject}."
    return {
        "kind": "quotation",
        "title": f"On what {subject} is for",
        "text": f"{person} names an aim, and what is needed to reach it.",
        "date_basis": "none",
        "status": "claimed",
        "voice": "person",
        "speaker": "head-of-research",
        "words": said,
    }, quote


def _product(world: World, company: Organisation, person: str) -> Written:
    random, name = world.random, vocabulary.invented(world.random)
    subject, other = random.choice(_FIELDS), world.partner()
    when, dated = _date(random)
    quote = (
        f"{when}, {name} was shown by {company.name} at {other.name} as its answer in {subject}."
    )
    return {
        "kind": "product",
        "product": name,
        "area": subject,
        "stage": "shown",
        "title": f"{name}, a product for {subject}",
        "text": f"{other.name} saw {name}, which is meant for {subject}.",
        **dated,
        "status": "done",
        "parties": [{"organisation": other.id, "role": "host"}],
    }, quote


def _recognition(world: World, company: Organisation, person: str) -> Written:
    random, other, thing = world.random, world.partner(), world.random.choice(_THINGS)
    when, dated = _date(random)
    award = f"{vocabulary.invented(random)} Prize"
    quote = f"{when}, {other.name} gave {company.name} the {award} for a {thing}."
    return {
        "kind": "recognition",
        "title": f"{award} for a {thing}",
        "text": f"The {award} came from {other.name} and honours a {thing}.",
        **dated,
        "status": "done",
        "awarded_by": other.id,
    }, quote


def _event(world: World, company: Organisation, person: str) -> Written:
    random, other, (place, where) = world.random, world.partner(), _place(world)
    subject, thing = random.choice(_FIELDS), random.choice(_THINGS)
    when, dated = _date(random)
    quote = f"{when}, {company.name} and {other.name} met in {where} over a {thing} for {subject}."
    return {
        "kind": "event",
        "title": f"Meeting in {where} over a {thing}",
        "text": f"{other.name} took part. What was talked about is {subject}, and a {thing}.",
        **dated,
        "status": "done",
        "parties": [{"organisation": other.id, "role": "participant"}],
        "places": [place],
    }, quote


def _programme(world: World, company: Organisation, person: str) -> Written:
    random, name = world.random, f"{vocabulary.invented(world.random)} Programme"
    subject, aim = random.choice(_FIELDS), random.choice(_AIMS)
    when, dated = _date(random)
    quote = f"{when}, the {name} of {company.name} set out to {aim}, mostly for {subject}."
    return {
        "kind": "programme",
        "title": f"The {name} for {subject}",
        "text": f"With the {name}, work on {subject} is to {aim}.",
        **dated,
        "status": "ongoing",
    }, quote


def _any(kind: str) -> Callable[[World, Organisation, str], Written]:
    """A maker for a kind without one of its own: what its class requires, in plain words."""
    label, known = KINDS[kind].traits.label, frozenset(StatementBase.model_fields) | {"kind"}

    def make(world: World, company: Organisation, person: str) -> Written:
        random, (place, where), other = world.random, _place(world), world.partner()
        name, subject = vocabulary.invented(random), random.choice(_FIELDS)
        when, dated = _date(random)
        makers: Makers = {
            "choice": random.choice,
            "text": lambda _: subject,
            "date": lambda _: dated.get("date", "2020"),
            "truth": lambda _: False,
            "organisation": lambda _: other.id,
            "place": lambda _: place,
        }
        own = filled(KINDS[kind], makers, known)
        values = " and ".join(str(value).replace("-", " ") for value in own.values())
        quote = f"{when}, a report named {name} said of {company.name} and {other.name} in {where} "
        quote += f"what matters in {subject}, in 2020 as today: {values}."
        return {
            "kind": kind,
            **own,
            "title": f"{label} named {name}",
            "text": f"The report on {name} says what matters in {subject}.",
            **dated,
            "status": "claimed",
        }, quote

    return make


#: One after the other gives a mixture of all kinds, some of them more often than others.
_OWN: dict[str, Callable[[World, Organisation, str], Written]] = {
    "partnership": _partnership,
    "event": _event,
    "figure": _figure,
    "site": _site,
    "programme": _programme,
    "investment": _investment,
    "commitment": _commitment,
    "product": _product,
    "recognition": _recognition,
    "quotation": _quotation,
}
MAKERS = (
    *_OWN.values(),
    *(_any(kind) for kind in KINDS if kind not in _OWN),
    _partnership,
)
