"""A name in title or text is printed by the source.

Each word with a capital in a title or text is looked for in the sentences around the passages, in
the names and aliases of those who take part and of the statement's places, and in the source's own
title, label, publisher and web address. Acronyms ("R&D", "CIIE") and words made from a country's
name ("Chinese") count as what they stand for. A name of which nothing is printed is an error; one
that is printed in part only ("Bayer Group" for "Bayer", "Ag Tech Garage" for "AgTech Garage"), an
acronym, a country or its people, and any name under passages in another language are notices; what
such a passage makes of a name ("toulousaine") counts. A sentence's first word is looked at only
where it is a registered name. Passages that are not in Latin letters are not judged.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from atlas.check.evidence import names, names_in
from atlas.check.passages import CitedPassage, passages
from atlas.check.place_names import PlaceNames
from atlas.check.references import full_reference
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import OrganisationBase, Statement
from atlas.model.kinds import Product
from atlas.text.countries import country_names, is_land
from atlas.text.names import plain_letters
from atlas.text.names_alike import bare_name
from atlas.text.other_forms import adjective_of, spelling_of
from atlas.text.proper_names import MissingRun, PrintedWords, missing_runs, proper_names
from atlas.text.quotes import prints
from atlas.text.scripts import in_latin_letters
from atlas.text.words import WORD

SEVERITY = "error"
COMPARES = True
BY_NAMES = True
WAIVABLE = True
GOOD = """\
title: First research institute opens in Suzhou
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi set up its first research institute in Suzhou
"""
BAD = """\
title: First research institute opens in Chengdu
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi set up its first research institute in Suzhou
"""


@dataclass(frozen=True)
class _Registry:
    """The names of the atlas as they are registered, by their bare form."""

    places: PlaceNames
    whole: dict[str, str]
    #: Words that sources and titles print in lower case: no names where one has a capital.
    common: frozenset[str]

    @classmethod
    def of(cls, atlas: Atlas) -> "_Registry":
        known = [name for profile in atlas.profiles.values() for name in names(profile)]
        known += [
            form
            for profile in atlas.profiles.values()
            for person in profile.record.people
            for form in (person.name, person.name.split()[-1])
        ]
        places = PlaceNames(atlas.places)
        known += [name for place in atlas.places.values() for name in places.names(place)]
        texts = [source.text for source in atlas.sources.values()]
        texts += [
            statement.title
            for profile in atlas.profiles.values()
            for _, statement in profile.statements()
        ]
        common = {word for text in texts for word in WORD.findall(text) if word.islower()}
        return cls(places, {bare_name(name): name for name in known}, frozenset(common))


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for the names of each statement's title and text."""
    registry = _Registry.of(atlas.around or atlas)
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            cited = passages(atlas, statement)
            if not cited or not all(in_latin_letters(passage.quote) for passage in cited):
                continue
            texts = list(_texts(atlas, profile, statement, cited, registry.places))
            ours = all(passage.in_our_language for passage in cited)
            foreign = " ".join(one.around for one in cited if not one.in_our_language)
            english = " ".join(one.around for one in cited if one.in_our_language)
            for field, run in _missing(statement, PrintedWords(texts), registry):
                if (
                    _english_adjective(run.text, english)
                    or adjective_of(run.text, foreign)
                    or _is_source(run.text, cited)
                ):
                    continue
                yield Finding(
                    profile.document,
                    (*at, field),
                    f"no passage of the statement prints the name '{run.text}'",
                    found=run.text,
                    fix=_fix(run, registry, texts, spelling_of(run.text, foreign)),
                    about=run.text,
                    notice=not ours or not _sure(run, registry),
                )


def _missing(
    statement: Statement, printed: PrintedWords, registry: _Registry
) -> Iterator[tuple[str, MissingRun]]:
    """The names of a statement that are not printed, each once, with the field."""
    seen: set[str] = set()
    for field, text in (("title", statement.title), ("text", statement.text)):
        for name in proper_names(text):
            for run in missing_runs(name, printed):
                if run.initial and bare_name(run.text) not in registry.whole:
                    continue
                if run.text not in seen:
                    seen.add(run.text)
                    yield field, run


def _sure(run: MissingRun, registry: _Registry) -> bool:
    """Whether it is the whole of a name, and no acronym, country or common word."""
    if run.partly or run.initial or run.text.isupper() or is_land(run.text):
        return False
    return not {word.casefold() for word in run.text.split()} <= registry.common


def _texts(
    atlas: Atlas,
    profile: LoadedProfile,
    statement: Statement,
    cited: list[CitedPassage],
    places: PlaceNames,
) -> Iterator[str]:
    """All that may print a name of a statement."""
    for passage in cited:
        yield passage.around
    for source in {passage.source.record.id: passage.source.record for passage in cited}.values():
        known = (source.title, source.short, source.publisher, source.author)
        yield from (text for text in known if text)
    yield from names_in(atlas, profile, statement)
    if isinstance(profile.record, OrganisationBase):
        for relation in profile.record.relations:
            if other := atlas.profiles.get(relation.organisation):
                yield from names(other)
    if statement.speaker:
        yield from _speaker(atlas, full_reference(profile, statement.speaker))
    if isinstance(statement, Product):
        yield statement.product
    yield from (topic.name for id in statement.topics if (topic := atlas.topics.get(id)))
    for id in statement.places:
        for place in places.outward(id):
            yield from places.names(place)
    if isinstance(profile.record, OrganisationBase) and profile.record.country:
        yield from country_names(profile.record.country)


def _speaker(atlas: Atlas, reference: str) -> Iterator[str]:
    owner, _, id = reference.partition("/")
    if profile := atlas.profiles.get(owner):
        for person in profile.record.people:
            if person.id == id:
                yield person.name
                yield from (alias.name for alias in person.aliases)
                yield from (role.title for role in person.roles)


def _english_adjective(name: str, text: str) -> bool:
    """Whether a text has "Parisian" for Paris; Mill and Miller are two names."""
    found = adjective_of(name, text, english=True) if " " not in name else ""
    return bool(found) and not found.endswith(("er", "ers"))


def _is_source(name: str, cited: Iterable[CitedPassage]) -> bool:
    """Whether a name is that of the site on which a source stands: "La Tribune", latribune.fr."""
    joined = "".join(re.findall(r"\w", plain_letters(name)))
    return any(
        joined == label.replace("-", "")
        for passage in cited
        for copy in passage.source.record.web
        for label in (urlsplit(copy.url).hostname or "").split(".")
    )


def _fix(run: MissingRun, registry: _Registry, texts: Iterable[str], spelt: str) -> str:
    """What to do, with the registered name that is printed and comes nearest."""
    words = {plain_letters(word) for word in run.text.split()}
    joined = "".join(sorted(words))
    for name in registry.whole.values():
        parts = {plain_letters(word) for word in name.split()}
        alike = parts & words or bare_name(name) == bare_name(run.text)
        if alike and joined and any(prints(text, name) for text in texts):
            return (
                f"'{name}' is printed and registered: write that name, or say which organisation "
                f"it is; or waive name-not-printed about '{run.text}' with the reason"
            )
    if spelt:
        return (
            f"the passage prints '{spelt}': if that is the same, add it to the aliases of the "
            f"organisation or place; or waive name-not-printed about '{run.text}' with the reason"
        )
    return (
        "write the name that is printed, cite the passage that prints it, or add it to the aliases "
        "of the organisation or place; if the source itself is meant, name it in its `short` in "
        f"seeds/sources.yml; or waive name-not-printed about '{run.text}' with the reason"
    )
