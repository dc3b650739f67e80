"""Cards: what a link to a statement, name, topic, place or source shows before one follows it.

Each is a small value in plain text under the address that the link leads to. They are published in
parts, so that a page loads none until a reader opens a card, and then one of a few kilobytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from atlas import labels
from atlas.codes import country_name
from atlas.load import LoadedProfile
from atlas.model import Topic
from atlas.pages.addresses import address
from atlas.pages.data_parts import in_parts
from atlas.pages.page import Asset
from atlas.pages.page_type import Inputs
from atlas.pages.render import Renderer
from atlas.text.plural import plural
from atlas.text.sentences import first_sentence
from atlas.views.basis import DOUBTFUL
from atlas.views.fragments import Fragment
from atlas.views.glance import PlaceNamed, places_named, weightiest
from atlas.views.index import Entry, Index, Speaker, owners
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView, Question
from atlas.views.questions import PlacedQuestion
from atlas.views.sources import SourceView

FOLDER = "assets/cards/"
_PARTNERS = "partners and other organisations"
#: Of a long quotation a card shows the beginning; of other texts one sentence, if it is no longer.
_LONGEST = 320


class Card(NamedTuple):
    """What one card shows. ``meta`` stands above the title, ``facts`` below everything.

    ``quote`` is a statement's first passage, in the language ``lang``; ``mark`` its status and the
    word for it.
    """

    meta: Sequence[str]
    title: str
    text: str = ""
    facts: str = ""
    mark: tuple[str, str] | None = None
    quote: Sequence[Fragment] = ()
    lang: str = ""

    def data(self) -> dict[str, object]:
        """As JSON; what is empty is left out."""
        parts = {
            "meta": [part for part in self.meta if part],
            "title": self.title,
            "text": self.text,
            "facts": self.facts,
            "mark": self.mark,
            "quote": [[part.text, int(part.quoted)] for part in self.quote],
            "lang": self.lang,
        }
        return {name: part for name, part in parts.items() if part}


def make(inputs: Inputs) -> Iterator[Asset]:
    """The files of all cards."""
    return files(cards(inputs))


def cards(inputs: Inputs) -> Iterator[tuple[str, Card]]:
    """Every card of the atlas with its address."""
    index = inputs.renderer.index
    for view in inputs.views:
        yield address(view.profile), _of_profile(inputs.renderer, view)
        for entry in view.entries:
            yield address(entry), _of_statement(entry)
        for person in view.profile.record.people:
            speaker = Speaker(view.profile, person)
            yield address(speaker), _of_person(speaker)
        for question in view.questions:
            placed = PlacedQuestion(view.profile, question.disagreement)
            yield address(placed), _of_question(view.profile, question)
    for source in inputs.sources:
        yield address(source.source), _of_source(source)
    for topic in index.atlas.topics.values():
        yield address(topic), _of_topic(index, topic)
    for place in places_named(index):
        yield address(place.place), _of_place(place)


def files(found: Iterable[tuple[str, Card]]) -> Iterator[Asset]:
    """The files of some cards."""
    return in_parts(FOLDER, {where: card.data() for where, card in found})


def _of_profile(renderer: Renderer, view: ProfileView) -> Card:
    profile = view.profile
    record = profile.record
    kind = (
        "Landscape"
        if profile.folder == "landscapes"
        else labels.ORGANISATION_KINDS[organisation_kind(profile)][0]
    )
    country, place = getattr(record, "country", None), getattr(record, "place", None)
    where = (
        renderer.index.atlas.places[place].name if place else "",
        country_name(country) if country else "",
    )
    facts = []
    if view.entries:
        facts.append(plural(len(view.entries), "statement"))
    if view.partners and profile.folder == "companies":
        facts.append(plural(len(view.partners), "partner or other organisation", _PARTNERS))
    if view.mentions:
        on = owners(mention.entry for mention in view.mentions)
        pages = on[0].record.name if len(on) == 1 else plural(len(on), "page")
        facts.append(f"named in {plural(len(view.mentions), 'statement')} on {pages}")
    text = _short(renderer.plain(view.lead[0].text)) if view.lead else ""
    if not text and view.mentions:
        entry = weightiest(mention.entry for mention in view.mentions)
        text = f"{entry.profile.record.name}: {entry.statement.title}."
    return Card(
        (kind, ", ".join(dict.fromkeys(filter(None, where)))), record.name, text, _line(facts)
    )


def _of_statement(entry: Entry) -> Card:
    it = entry.statement
    passage = entry.carrying[0]
    more = len(entry.passages) - 1
    facts = passage.source.record.short
    if more:
        facts += f", and {plural(more, 'more passage')}"
    when = labels.dated(it)
    return Card(
        (when[:1].upper() + when[1:], labels.STATEMENT_KINDS[it.kind], entry.profile.record.name),
        it.title,
        facts=f"{facts}.",
        mark=(it.status, labels.STATUSES[it.status][0]),
        quote=_beginning(passage.nearby),
        lang=passage.source.record.language,
    )


def _of_person(speaker: Speaker) -> Card:
    roles = dict.fromkeys(role.title for role in speaker.person.roles)
    return Card(("Person", speaker.profile.record.name), speaker.name, _line(roles))


def _of_question(profile: LoadedProfile, question: Question) -> Card:
    it = question.disagreement
    kind = labels.DISAGREEMENTS[it.kind]
    return Card((kind, profile.record.name), it.question, _short(first_sentence(it.explanation)))


def _of_source(view: SourceView) -> Card:
    record = view.source.record
    kind = labels.SOURCE_TYPES[record.type]
    when = labels.published(record.published) if record.published else "undated"
    facts = [labels.INDEPENDENCE[record.independence][0]]
    if record.standing in DOUBTFUL:
        facts.append(labels.STANDINGS[record.standing][0])
    facts.append(f"{plural(len(view.entries), 'statement')} cite it")
    meta = (kind[:1].upper() + kind[1:], record.publisher or "", when)
    return Card(meta, record.title, _short(first_sentence(record.about)), _line(facts))


def _of_topic(index: Index, topic: Topic) -> Card:
    entries = index.by_topic.get(topic.id, [])
    facts = plural(len(entries), "statement")
    if entries:
        facts += f" on {plural(len(owners(entries)), 'page')}"
    return Card(("Topic",), topic.name, topic.definition, f"{facts}.")


def _of_place(found: PlaceNamed) -> Card:
    place = found.place
    country = place.country if place.kind != "country" else None
    meta = (place.kind.label, country_name(country) if country else "")
    facts = [f"named in {plural(len(found.entries), 'statement')}"]
    if found.sites:
        facts.insert(0, plural(found.sites, "statement of a site", "statements of sites"))
    text = ""
    if found.entries:
        entry = weightiest(found.entries)
        text = f"{entry.profile.record.name}: {entry.statement.title}."
    return Card(meta, place.name, text, _line(facts))


def _line(facts: Iterable[str]) -> str:
    """Short facts as one line."""
    line = ", ".join(facts)
    return f"{line[:1].upper()}{line[1:]}." if line else ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"


def _beginning(fragments: Iterable[Fragment]) -> list[Fragment]:
    """The fragments up to the length that a card has room for."""
    kept: list[Fragment] = []
    room = _LONGEST
    for fragment in fragments:
        if len(fragment.text) > room:
            cut = fragment.text[:room]
            kept.append(Fragment(f"{cut.rpartition(' ')[0] or cut} …", fragment.quoted))
            break
        kept.append(fragment)
        room -= len(fragment.text)
    return kept
