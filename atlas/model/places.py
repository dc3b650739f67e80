"""The two controlled lists: topics and places."""

from __future__ import annotations

from atlas.model.choices import PlaceKind
from atlas.model.fields import Country, Line, Name, Number, Record, Slug, field


class Topic(Record):
    """A subject heading."""

    id: Slug = field("Stable id, used in statements and in the topic's address.")
    name: Name = field("As shown.")
    definition: Line = field("One line: what belongs here and what does not.")


class Topics(Record):
    """The file ``profiles/topics.yml``."""

    topics: list[Topic] = field("The controlled list of topics.")


class Place(Record):
    """A place on the map. Coordinates are the editor's knowledge, never a source's."""

    id: Slug = field("Stable id, used in statements and profiles.")
    name: Name = field("As shown, in English.")
    aliases: list[Name] = field(
        "Other names under which sources print it: old spellings, other languages, a longer form.",
        good=["Peking", "北京"],
        default_factory=list,
    )
    kind: PlaceKind = field(
        "How precise the place is; only cities, districts and zones are marked on maps."
    )
    country: Country | None = field(
        "ISO 3166-1 alpha-2 code; none for a region of several.", default=None
    )
    within: Slug | None = field("The larger place that contains it.", names="place", default=None)
    lat: Number = field("Degrees north (WGS 84).", ge=-90, le=90)
    lon: Number = field("Degrees east (WGS 84).", ge=-180, le=180)


class Places(Record):
    """The file ``profiles/places.yml``."""

    places: list[Place] = field("The controlled list of places.")
