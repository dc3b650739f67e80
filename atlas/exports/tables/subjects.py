"""The tables of profiles, people, sources, topics and places."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.described.items import Item
from atlas.exports.tables.columns import Cell, Column, Table, wanted

_PLACES = (
    wanted("address", "Its page, or its place on one."),
    Column("permanent", "The address to cite, if the atlas has a permanent one."),
    wanted("data", "Address of its data as JSON."),
)


def _where(item: Item) -> tuple[Cell, ...]:
    return item.address, item.permanent, item.data


def _profiles(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.profiles:
        country, place = (getattr(it.record, name, None) for name in ("country", "place"))
        note = it.record.summary or None
        yield it.ref, it.kind, it.title, country, place, note, *_where(it)


def _people(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for profile in atlas.profiles:
        for it in profile.people:
            yield it.ref, profile.ref, it.title, *_where(it)


def _sources(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.sources:
        record = it.record
        published = record.published.text if record.published else None
        yield (
            *(it.ref, it.title, record.short, record.type, record.publisher, record.author),
            *(published, record.published_basis, record.language, record.translated),
            *(record.independence, record.standing, record.file, record.sha256, it.characters),
            *_where(it),
        )


def _topics(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.topics:
        yield it.ref, it.title, it.record.definition, *_where(it)


def _places(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.places:
        record = it.record
        at = float(record.lat), float(record.lon)
        yield it.ref, it.title, record.kind, record.country, *at, *_where(it)


SUBJECTS = (
    Table(
        "places",
        "Places that statements name.",
        (
            wanted("place", "Id of the place."),
            wanted("name", "Its name."),
            wanted("kind", "What it is: a city, a country, …"),
            Column("country", "Code of its country (ISO 3166-1)."),
            Column("lat", "Degrees north.", "number"),
            Column("lon", "Degrees east.", "number"),
            *_PLACES,
        ),
        ("place",),
        _places,
    ),
    Table(
        "topics",
        "Subject headings.",
        (
            wanted("topic", "Id of the topic."),
            wanted("name", "Its name."),
            Column("definition", "What belongs under it."),
            *_PLACES,
        ),
        ("topic",),
        _topics,
    ),
    Table(
        "sources",
        "Archived texts. The texts themselves are not published.",
        (
            wanted("source", "Id of the source."),
            wanted("title", "Its title as printed."),
            wanted("short", "A short label."),
            wanted("type", "What sort of document it is."),
            Column("publisher", "Who published it, if the text says so."),
            Column("author", "Who wrote it, if the text says so."),
            Column("published", "When, in EDTF."),
            wanted("published_basis", "How that is known."),
            wanted("language", "Language of the text (BCP 47)."),
            wanted("translated", "Whether it reads as a translation.", "boolean"),
            wanted("independence", "Whose interest it serves."),
            wanted("standing", "Whether it still stands."),
            wanted("file", "Name of the archived text."),
            wanted("sha256", "Digest of that file."),
            wanted("characters", "Length of the text in Unicode characters.", "integer"),
            *_PLACES,
        ),
        ("source",),
        _sources,
    ),
    Table(
        "profiles",
        "Companies, organisations and landscapes.",
        (
            wanted("profile", "Id of the profile."),
            wanted("kind", "company, organisation or landscape."),
            wanted("name", "Its name."),
            Column("country", "Code of its country (ISO 3166-1)."),
            Column("place", "Id of the place where it is."),
            Column("summary", "In Markdown; [@id] cites a statement."),
            *_PLACES,
        ),
        ("profile",),
        _profiles,
        {"place": "places"},
    ),
    Table(
        "people",
        "People whom statements name or quote.",
        (
            wanted("person", "Reference of the person: profile/id."),
            wanted("profile", "Id of the profile that lists them."),
            wanted("name", "Their name."),
            *_PLACES,
        ),
        ("person",),
        _people,
        {"profile": "profiles"},
    ),
)
