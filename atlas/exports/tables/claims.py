"""The tables of statements and disagreements, and of what belongs to each."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.described.items import Item
from atlas.exports.described.statements import StatementData
from atlas.exports.tables.columns import Cell, Column, Table, wanted

_VERSION = (
    wanted("version", "Number of this wording.", "integer"),
    wanted("hash", "Short hash of what it asserts and of its evidence."),
    Column("published", "Day of publication; empty if not published yet.", "date"),
    wanted("cite", "The address to cite: that of this version."),
    wanted("address", "Its page, or its place on one."),
    wanted("data", "Address of its data as JSON."),
)
_STATEMENT = wanted("statement", "Reference of the statement: profile/id.")
_POSITION = wanted("position", "Counts from 0, in the order of the record.", "integer")


def _version(item: Item) -> tuple[Cell, ...]:
    version = item.version
    assert version  # statements and disagreements have one
    published = version.published.isoformat() if version.published else None
    return version.number, version.hash, published, version.address, item.address, item.data


def _read(it: StatementData) -> tuple[Cell, ...]:
    reading = it.second_reading
    read_on = reading.read_on.isoformat() if reading and reading.read_on else None
    return read_on, bool(reading and reading.doubts)


def _statements(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.statements:
        record, when = it.record, it.when
        yield (
            *(it.ref, it.profile, record.kind, it.title, record.text, it.status),
            *(record.importance, record.voice, record.speaker, record.promotional),
            *(one.text if one else None for one in (record.date, record.announced, record.due)),
            record.date_basis,
            when.earliest.isoformat() if when and when.earliest else None,
            when.latest.isoformat() if when and when.latest else None,
            *_read(it),
            *_version(it),
        )


def _parties(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.statements:
        for at, (organisation, role) in enumerate(it.record.organisations()):
            yield it.ref, at, organisation, role


def _amounts(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.statements:
        for at, value in enumerate(it.record.values):
            told = value.model_dump(mode="json")
            names = ("number", "unit", "currency", "qualifier", "of", "as_of")
            yield it.ref, at, *(told[name] for name in names)


def _of_topics(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.statements:
        yield from ((it.ref, topic) for topic in dict.fromkeys(it.record.topics))


def _of_places(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.statements:
        yield from ((it.ref, place) for place in dict.fromkeys(it.record.all_places()))


def _passages(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for holder in atlas.holders:
        is_statement = holder.kind == "statement"
        profile, _, _ = holder.ref.partition("/")
        for one in holder.passages:
            yield (
                *(f"{holder.ref}#{one.at}", profile, holder.ref if is_statement else None),
                *(one.at, one.source, one.role, one.quote),
                *(one.fragments[0].start, one.fragments[-1].end, one.address),
            )


def _doubts(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.statements:
        doubts = it.second_reading.doubts if it.second_reading else []
        for at, doubt in enumerate(doubts):
            yield it.ref, at, doubt.kind, doubt.words, doubt.day.isoformat()


def _commitments(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.commitments:
        yield it.statement.ref, it.promised_by, it.due, it.outcome, it.state


def _disagreements(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.disagreements:
        yield it.ref, it.profile, it.title, it.record.explanation, *_version(it)


def _sides(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.disagreements:
        for at, side in enumerate(it.sides):
            yield it.ref, at, side.says


def _side_statements(atlas: DescribedAtlas) -> Iterator[tuple[Cell, ...]]:
    for it in atlas.disagreements:
        for at, side in enumerate(it.sides):
            yield from ((it.ref, at, ref) for ref in dict.fromkeys(side.statements))


CLAIMS = (
    Table(
        "statements",
        "One claim a row. What is planned, announced or agreed has not been done.",
        (
            _STATEMENT,
            wanted("profile", "Id of the profile that carries it."),
            wanted("kind", "What it reports: an event, a partnership, …"),
            wanted("title", "Its headline."),
            wanted("text", "What the sources say, in a curator's words."),
            wanted("status", "How far what it reports has come: planned is not done."),
            wanted("importance", "core, supporting or background."),
            wanted("voice", "Whose words the source prints."),
            Column("speaker", "Who says it, where the voice is a person's."),
            wanted("promotional", "Whether the source promotes what it tells.", "boolean"),
            Column("date", "When it happened, in EDTF."),
            Column("announced", "When it was announced, in EDTF."),
            Column("due", "When it is to happen, in EDTF."),
            wanted("date_basis", "How the date is known."),
            Column("earliest", "The first day that the date it is listed under can mean.", "date"),
            Column("latest", "The last day that it can mean.", "date"),
            Column("read_on", "The last day on which a second reader agreed with it.", "date"),
            wanted("doubted", "Whether a second reader doubts it.", "boolean"),
            *_VERSION,
        ),
        ("statement",),
        _statements,
        {"profile": "profiles"},
    ),
    Table(
        "parties",
        "Which organisations take part in a statement.",
        (
            _STATEMENT,
            _POSITION,
            wanted("organisation", "Id of its profile."),
            wanted("role", "What it does in it."),
        ),
        ("statement", "position"),
        _parties,
        {"statement": "statements", "organisation": "profiles"},
    ),
    Table(
        "amounts",
        "Numbers that a statement reports.",
        (
            _STATEMENT,
            _POSITION,
            wanted("number", "The number.", "number"),
            Column("unit", "What is counted."),
            Column("currency", "Code of the currency (ISO 4217), of money."),
            Column("qualifier", "The source's own hedge: over, nearly, about, …"),
            Column("of", "What it is a number of."),
            Column("as_of", "When it holds, in EDTF, if not at the statement's date."),
        ),
        ("statement", "position"),
        _amounts,
        {"statement": "statements"},
    ),
    Table(
        "statement_topics",
        "Under which topics a statement stands.",
        (_STATEMENT, wanted("topic", "Id of the topic.")),
        ("statement", "topic"),
        _of_topics,
        {"statement": "statements", "topic": "topics"},
    ),
    Table(
        "statement_places",
        "Which places a statement names.",
        (_STATEMENT, wanted("place", "Id of the place.")),
        ("statement", "place"),
        _of_places,
        {"statement": "statements", "place": "places"},
    ),
    Table(
        "passages",
        "Evidence: what the sources print, word for word.",
        (
            wanted("passage", "Its holder and its place in the record: profile/id#/evidence/0."),
            wanted("profile", "Id of the profile."),
            Column("statement", "Reference of the statement; empty if it is the profile's own."),
            wanted("at", "Where the record has it: a JSON Pointer (RFC 6901)."),
            wanted("source", "Id of the source."),
            wanted("role", "What it does: supports, repeats, context or contradicts."),
            wanted("quote", "The passage; […] stands for words left out."),
            wanted("start", "Offset of its first character in the text.", "integer"),
            wanted("end", "Offset after its last character.", "integer"),
            wanted("address", "Its place on the page of the source."),
        ),
        ("passage",),
        _passages,
        {"profile": "profiles", "statement": "statements", "source": "sources"},
    ),
    Table(
        "doubts",
        "What second readers find doubtful, until it is answered.",
        (
            _STATEMENT,
            wanted("position", "Counts from 0, in the order of writing.", "integer"),
            wanted("kind", "What sort of doubt it is."),
            wanted("words", "The reader's own."),
            wanted("day", "When it was written.", "date"),
        ),
        ("statement", "position"),
        _doubts,
        {"statement": "statements"},
    ),
    Table(
        "commitments",
        "Promises with due date and outcome.",
        (
            _STATEMENT,
            wanted("promised_by", "Id of the organisation that promises."),
            Column("due", "When it is due, in EDTF."),
            wanted("outcome", "What the sources say of the outcome."),
            wanted("state", "On the day of the data: a due date may have passed."),
        ),
        ("statement",),
        _commitments,
        {"statement": "statements", "promised_by": "profiles"},
    ),
    Table(
        "disagreements",
        "Statements that cannot all be taken at face value.",
        (
            wanted("disagreement", "Reference: profile/id."),
            wanted("profile", "Id of the profile that carries it."),
            wanted("question", "What is in question."),
            wanted("explanation", "How the passages differ."),
            *_VERSION,
        ),
        ("disagreement",),
        _disagreements,
        {"profile": "profiles"},
    ),
    Table(
        "sides",
        "The ways to read the passages of a disagreement.",
        (
            wanted("disagreement", "Reference of the disagreement."),
            _POSITION,
            wanted("says", "What this side says."),
        ),
        ("disagreement", "position"),
        _sides,
        {"disagreement": "disagreements"},
    ),
    Table(
        "side_statements",
        "The statements that carry a side.",
        (
            wanted("disagreement", "Reference of the disagreement."),
            _POSITION,
            _STATEMENT,
        ),
        ("disagreement", "position", "statement"),
        _side_statements,
        {"disagreement": "disagreements", "statement": "statements"},
    ),
)
