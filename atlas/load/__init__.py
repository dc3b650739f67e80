"""Read sources and profiles from disk into one ``Atlas``. Nothing after this step reads YAML."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from atlas.ledger.ledger import Ledger
from atlas.load.authors import Authors
from atlas.load.catalogue import CATALOGUE, MAX_SOURCE_BYTES, read_catalogue
from atlas.load.file_names import is_slug, misnamed_profile, stray_profiles
from atlas.load.garbage import collecting_no_garbage
from atlas.load.git import committed
from atlas.load.ids import profile_reused, reused
from atlas.load.ledger_file import read_ledger
from atlas.load.lists import (
    PLACES,
    REPORTS,
    TOMBSTONES,
    TOPICS,
    read_places,
    read_reports,
    read_tombstones,
    read_topics,
)
from atlas.load.loading import Loading, Part
from atlas.load.memory import Memory
from atlas.load.rest import Rest
from atlas.load.reviews import FOLDER as REVIEWS
from atlas.load.reviews import LoadedReviews, read_reviews
from atlas.load.yaml_document import UnreadableError, YamlDocument, read_text
from atlas.model import (
    Company,
    Landscape,
    Organisation,
    Place,
    Profile,
    Report,
    Source,
    Statement,
    Tombstone,
    Topic,
)
from atlas.model.parts import Part as ModelPart
from atlas.problems import FieldPath, Problem
from atlas.text.folding import FoldedText, Passage
from atlas.text.names import name_key
from atlas.text.quotes import Match, find_quote
from atlas.text.sentences import split_sentences
from atlas.text.words import WORD

#: Folder under ``profiles/`` and the model of the files in it.
FOLDERS: dict[str, type[Company | Organisation | Landscape]] = {
    "companies": Company,
    "organisations": Organisation,
    "landscapes": Landscape,
}


@dataclass(frozen=True)
class LoadedSource:
    """A source with its text. ``at`` is its entry in the catalogue's document.

    ``restorable`` says, of a text that is not the one of the catalogue, that git has that one.
    """

    record: Source
    text: str
    digest: str
    document: YamlDocument
    at: FieldPath
    restorable: bool = False

    @property
    def raw(self) -> bytes:
        """The bytes of the file; a byte order mark is not part of the text."""
        text = self.text.encode()
        return text if sha256(text).hexdigest() == self.digest else BOM_UTF8 + text

    @cached_property
    def folded(self) -> FoldedText:
        """The text as quotations are compared with it."""
        return FoldedText.of(self.text)

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """Where the sentences of the text are; a line of signs alone is none."""
        found = split_sentences(self.text, self.record.language)
        return tuple(one for one in found if WORD.search(self.text, one.start, one.end))

    def holds_word(self, span: Passage, sentence: Passage) -> bool:
        """Whether a span holds part of a word of a sentence: a closing quotation mark is none."""
        start, end = max(span.start, sentence.start), min(span.end, sentence.end)
        return start < end and WORD.search(self.text, start, end) is not None

    @cached_property
    def _matches(self) -> dict[str, list[Match]]:
        return {}

    def find(self, quote: str) -> list[Match]:
        """Every place where the text prints a quotation; looked for once."""
        if quote not in self._matches:
            self._matches[quote] = find_quote(self.folded, quote)
        return self._matches[quote]


@dataclass(frozen=True)
class LoadedProfile:
    """A profile with its id (the file's name), folder and document.

    What is missing in it since it has a fault is in ``half_read``, statements by their number in
    the file, and in ``loose``, the passages and references of all of it.
    """

    id: str
    folder: str
    record: Profile
    document: YamlDocument
    loose: tuple[ModelPart, ...] = ()
    half_read: Mapping[int, Statement] = field(default_factory=dict)

    @property
    def sort_key(self) -> tuple[str, ...]:
        """For sorting by name."""
        return (*name_key(self.record.name), self.id)

    @property
    def in_file(self) -> LoadedProfile:
        """The profile with the places of the whole file, which ``loose`` has."""
        return replace(self, document=self.document.whole)

    @property
    def of_half_read(self) -> LoadedProfile:
        """The profile with the statements that could be half read, and no others."""
        kept = {**self.document.kept, "statements": list(self.half_read)}
        record = self.record.model_copy(update={"statements": list(self.half_read.values())})
        document = replace(self.document, kept=kept)
        return replace(self, record=record, document=document, half_read={})

    def statements(self) -> Iterator[tuple[FieldPath, Statement]]:
        """Every statement with its field path in the document."""
        for index, statement in enumerate(self.record.statements):
            yield ("statements", index), statement

    @cached_property
    def named(self) -> tuple[tuple[str, str, str], ...]:
        """Who else takes part in its statements: organisation, reference of the statement, role."""
        return tuple(
            (organisation, f"{self.id}/{statement.id}", role)
            for statement in self.record.statements
            for organisation, role in statement.organisations()
            if organisation != self.id
        )


@dataclass(frozen=True)
class Atlas:
    """All that was read, keyed by id: profiles by folder and id, the rest as listed.

    ``ledger`` holds what was published; it is empty until there is a first release. ``tombstones``
    are by what they stand for, ``reports`` are those that cite the atlas, ``reviews`` are by the
    profile whose statements were read. ``authors`` knows who wrote which statement.

    ``broken`` holds the ids of files that exist but did not load, so that a reference to one is
    not reported on top of the fault itself. ``for_checks`` is this atlas with what can be read of
    these files all the same; nobody but the checks may take that for what they say. ``around`` is
    what this is a part of, for looking up what names there are.
    """

    sources: dict[str, LoadedSource]
    profiles: dict[str, LoadedProfile]
    topics: dict[str, Topic]
    places: dict[str, Place]
    documents: dict[str, YamlDocument]
    broken: frozenset[str] = field(default_factory=frozenset)
    ledger: Ledger = field(default_factory=Ledger)
    tombstones: dict[str, Tombstone] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    reviews: dict[str, LoadedReviews] = field(default_factory=dict)
    authors: Authors = field(default_factory=Authors)
    for_checks: Atlas | None = None
    around: Atlas | None = None

    def is_broken(self, reference: str) -> bool:
        """Whether an id, or that of a statement or person with its profile, may be one that could
        not be read."""
        owner, within, _ = reference.partition("/")
        return not self.broken.isdisjoint((reference, owner, f"{owner}{within}"))

    @property
    def knows_names(self) -> bool:
        """Whether the name of everything that has an id could be read."""
        return all("/" in one for one in self.broken)  # a file, or an entry in one

    def in_folder(self, folder: str) -> list[LoadedProfile]:
        """The profiles of one folder, by name."""
        found = (profile for profile in self.profiles.values() if profile.folder == folder)
        return sorted(found, key=lambda profile: profile.sort_key)


def load(
    root: Path, only: Part | None = None, memory: Memory | None = None
) -> tuple[Atlas, list[Problem]]:
    """Read everything under ``root``: what could be read, and what is wrong with the rest.

    With ``only``, a part of it. With ``memory``, only files that have changed are read.
    """
    memory = memory or Memory()
    with collecting_no_garbage(first=memory.is_empty):
        return _load(root, only, memory)


def _load(root: Path, only: Part | None, memory: Memory) -> tuple[Atlas, list[Problem]]:
    loading = Loading(root, only, memory)
    ledger, damaged = (Ledger(), []) if only else read_ledger(root, memory)
    loading.problems.extend(damaged)
    atlas = Atlas(
        sources=dict(_sources(loading)),
        profiles=dict(_profiles(loading)),
        topics=read_topics(loading),
        places=read_places(loading),
        tombstones=read_tombstones(loading),
        reports=read_reports(loading),
        reviews=dict(read_reviews(loading)),
        authors=Authors(root),
        documents=loading.documents,
        broken=frozenset(loading.broken | loading.unread),
        ledger=ledger,
    )
    return _whole(atlas, loading) if loading.partly else atlas, loading.problems


def _whole(atlas: Atlas, loading: Loading) -> Atlas:
    """An atlas without the files that could be read in part only."""
    partly = loading.partly
    return replace(
        atlas,
        profiles={id: one for id, one in atlas.profiles.items() if one.document.path not in partly},
        topics={} if TOPICS in partly else atlas.topics,
        places={} if PLACES in partly else atlas.places,
        tombstones={} if TOMBSTONES in partly else atlas.tombstones,
        reports={} if REPORTS in partly else atlas.reports,
        reviews={id: one for id, one in atlas.reviews.items() if one.document.path not in partly},
        documents={path: one for path, one in atlas.documents.items() if path not in partly},
        broken=frozenset(loading.broken.union(partly.values())),
        for_checks=atlas,
    )


def _sources(loading: Loading) -> Iterator[tuple[str, LoadedSource]]:
    catalogue = read_catalogue(
        loading.root, loading.only.sources if loading.only else None, loading.memory
    )
    loading.problems.extend(catalogue.problems)
    loading.broken.update(catalogue.broken)
    if (document := catalogue.document) is None:
        return
    loading.documents[CATALOGUE] = document
    seen: dict[str, FieldPath] = {}
    for at, source in catalogue.entries:
        if seen.setdefault(source.id, at) != at:
            loading.problems.append(reused(document, at, seen[source.id], source.id))
            continue
        text_path = f"seeds/{source.file}"
        file = loading.file(text_path)
        try:
            raw, text = loading.memory.read(file, partial(_text, file, text_path))
        except UnreadableError as error:
            loading.problems.extend(error.problems)
            loading.broken.add(source.id)
            continue
        make = partial(_source, loading.root, source, raw, text, document, at)
        yield source.id, loading.memory.made(file, (source, text, document), make)


def _text(file: str, path: str) -> tuple[bytes, str]:
    return read_text(Path(file), path, MAX_SOURCE_BYTES)


def _source(
    root: Path, source: Source, raw: bytes, text: str, document: YamlDocument, at: FieldPath
) -> LoadedSource:
    digest = sha256(raw).hexdigest()
    was = committed(root, f"seeds/{source.file}") if digest != source.sha256 else None
    restorable = was is not None and sha256(was).hexdigest() == source.sha256
    return LoadedSource(source, text, digest, document, at, restorable)


def _profiles(loading: Loading) -> Iterator[tuple[str, LoadedProfile]]:
    seen: dict[str, str] = {}
    read = (TOPICS, PLACES, TOMBSTONES, REPORTS, REVIEWS)
    others = {Path(file).name for file in read} | {"README.md"}
    loading.problems.extend(stray_profiles(loading.root, FOLDERS, others))
    for folder, model in FOLDERS.items():
        for slug, path in _yaml_files(loading, f"profiles/{folder}"):
            if slug in seen:
                loading.problems.append(profile_reused(path, slug, seen[slug]))
                continue
            seen[slug] = path
            if loading.only and slug not in loading.only.profiles:
                loading.broken.add(slug)
            elif loaded := loading.record(path, model):
                make = partial(_profile, slug, folder, loaded)
                yield slug, loading.memory.made(loading.file(path), (loaded,), make)


def _profile(id: str, folder: str, read: Rest[Any]) -> LoadedProfile:
    return LoadedProfile(id, folder, read.record, read.document, read.loose, read.half_read)


def _yaml_files(loading: Loading, folder: str) -> Iterator[tuple[str, str]]:
    """Ids and paths of the profiles in a folder, sorted; anything else there is a problem."""
    try:
        names = sorted(entry.name for entry in os.scandir(loading.file(folder)))
    except OSError as error:
        loading.problems.append(
            Problem(
                folder,
                1,
                1,
                "unreadable-file",
                f"cannot be read: {error.strerror}",
                fix="create the folder",
            )
        )
        return
    for name in names:
        path = f"{folder}/{name}"
        slug = name.removesuffix(".yml")
        if name.startswith("."):
            continue
        if slug != name and is_slug(slug):
            yield slug, path
        else:
            loading.problems.append(misnamed_profile(loading.root / path, path))
