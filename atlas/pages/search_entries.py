"""What the search finds: names, statements, disagreements, passages and help, each once.

The entry of an organisation holds its names and not what is said of it: that is found as the
statements themselves. Everything here is plain text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atlas import labels
from atlas.anchors import place_anchor
from atlas.check.rule import Rule
from atlas.codes import country_name
from atlas.load import LoadedProfile
from atlas.model import Place, Topic
from atlas.model.kinds import Site
from atlas.model.parts import ModelField, parts
from atlas.pages.addresses import address, sentence_anchor
from atlas.pages.page import SearchEntry
from atlas.reference.field_reference import RecordHelp
from atlas.views.index import Entry, Index, Speaker
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView, Question
from atlas.views.questions import PlacedQuestion
from atlas.views.sources import CitedSentence, SourceView

#: Parts of a statement whose words are not the search's, or stand in a line of their own.
_TOLD_APART = frozenset({"title", "text", "parties", "values", "evidence"})


def of_page(here: str, title: str, description: str) -> SearchEntry:
    """A page by its title."""
    return SearchEntry("help", here, title, description, kind="Page")


def of_profile(index: Index, view: ProfileView) -> Iterator[SearchEntry]:
    """A profile under all its names, its people, statements and disagreements."""
    yield _body(index, view.profile)
    for person in view.profile.record.people:
        yield SearchEntry(
            "name",
            address(Speaker(view.profile, person)),
            person.name,
            ", ".join(dict.fromkeys(role.title for role in person.roles)),
            names=_others(person.name, (alias.name for alias in person.aliases)),
            kind="Person",
            about=(view.profile.record.name,),
        )
    for entry in view.entries:
        yield _statement(index, entry)
    for question in view.questions:
        yield _question(view.profile, question)


def of_source(view: SourceView) -> Iterator[SearchEntry]:
    """A source by its title, and each of its cited sentences."""
    record = view.source.record
    here = address(view.source)
    yield SearchEntry(
        "name",
        here,
        record.title,
        record.about,
        names=_others(record.title, (record.short,)),
        kind="Source",
        about=(labels.published(record.published) if record.published else "Undated",),
    )
    for part in view.parts:
        if isinstance(part, CitedSentence):
            yield SearchEntry(
                "passage",
                f"{here}#{sentence_anchor(part.start)}",
                "",
                "".join(fragment.text for fragment in part.fragments),
                about=(record.short,),
            )


def of_topic(topic: Topic) -> SearchEntry:
    """A topic by its name."""
    return SearchEntry("name", address(topic), topic.name, topic.definition, kind="Topic")


def of_places(here: str, places: Iterable[Place]) -> Iterator[SearchEntry]:
    """Places, on the page at ``here``."""
    for place in places:
        country = place.country if place.kind != "country" else None
        yield SearchEntry(
            "name",
            f"{here}#{place_anchor(place.id)}",
            place.name,
            "",
            kind="Place",
            about=(country_name(country),) if country else (),
        )


def of_rules(here: str, rules: Iterable[Rule]) -> Iterator[SearchEntry]:
    """The codes of the checks, on the page at ``here``."""
    for rule in rules:
        text = f"{rule.title} {rule.explanation}".replace("`", "")
        yield SearchEntry("help", f"{here}#{rule.code}", rule.code, text, kind="Check")


def of_fields(here: str, records: Iterable[RecordHelp]) -> Iterator[SearchEntry]:
    """The records of the field reference, on the page at ``here``."""
    for record in records:
        anchor = record.name.lower().replace(" ", "-")
        names = ", ".join(field.name for field in record.fields)
        text = f"{record.help} Fields: {names}.".replace("`", "")
        yield SearchEntry("help", f"{here}#{anchor}", record.name, text, kind="Record")


def _body(index: Index, profile: LoadedProfile) -> SearchEntry:
    record = profile.record
    if profile.folder == "landscapes":
        kind = "Landscape"
    else:
        kind = labels.ORGANISATION_KINDS[organisation_kind(profile)][0]
    country, place = getattr(record, "country", None), getattr(record, "place", None)
    where = (
        index.atlas.places[place].name if place else "",
        country_name(country) if country else "",
    )
    return SearchEntry(
        "name",
        address(profile),
        record.name,
        getattr(record, "scope", ""),
        names=_others(record.name, (alias.name for alias in record.aliases)),
        kind=kind,
        about=tuple(dict.fromkeys(filter(None, where))),
    )


def _statement(index: Index, entry: Entry) -> SearchEntry:
    it = entry.statement
    status, kind = labels.STATUSES[it.status][0], labels.STATEMENT_KINDS[it.kind]
    when = labels.dated(it) or "undated"
    when = when[0].upper() + when[1:]
    return SearchEntry(
        "statement",
        address(entry),
        it.title,
        " ".join(_words(index, entry)),
        kind=kind,
        about=(when, status, entry.profile.record.name),
    )


def _words(index: Index, entry: Entry) -> Iterator[str]:
    """A statement in words: its text, and what its page shows beside it."""
    it = entry.statement
    yield it.text
    for part in parts(it, _is_text):
        if _TOLD_APART.isdisjoint(part.at):
            yield part.value
    if it.values:
        yield f"{'; '.join(labels.value_in_words(value) for value in it.values)}."
    profiles = index.atlas.profiles
    if parties := dict.fromkeys(profiles[id].record.name for id, _ in it.organisations()):
        yield f"With {', '.join(parties)}."
    if it.places:
        yield f"Where: {', '.join(index.atlas.places[id].name for id in it.places)}."
    if isinstance(it, Site) and it.moved_from:
        yield f"Moved from {index.atlas.places[it.moved_from].name}."
    if entry.speaker:
        yield f"In the words of {entry.speaker.name}."


def _question(profile: LoadedProfile, question: Question) -> SearchEntry:
    it = question.disagreement
    return SearchEntry(
        "question",
        address(PlacedQuestion(profile, it)),
        it.question,
        " ".join(filter(None, (it.explanation, it.shown))),
        about=(profile.record.name,),
    )


def _is_text(found: ModelField) -> bool:
    return found.is_text and not found.use.aside


def _others(name: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(other for other in dict.fromkeys(names) if other != name)
