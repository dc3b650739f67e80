"""Write down what a second reader says of statements, and find those that nobody has read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from atlas.editing.layout import needs_no_quotes
from atlas.editing.write import create, read, replace
from atlas.errors import InputError
from atlas.load.authors import Contact
from atlas.load.reviews import reviews_path
from atlas.load.validate import validate
from atlas.load.yaml_document import UnreadableError, YamlDocument
from atlas.model import Review
from atlas.model.choices import Importance, Verdict
from atlas.problems import did_you_mean
from atlas.published.second_readings import sources_digest
from atlas.reference.schema import schema_comment
from atlas.views.index import Entry, Index

_WEIGHTS = list(Importance)


@dataclass(frozen=True)
class Reader:
    """Somebody who reads the statements of an atlas, on a day."""

    index: Index
    contact: Contact
    day: date

    @cached_property
    def _known(self) -> Contact:
        return self.index.atlas.authors.known(self.contact)

    def entry(self, ref: str) -> Entry:
        """The statement of a reference ``profile/id``. Raises ``InputError`` where it has none."""
        if ref not in self.index.statements:
            hint = did_you_mean(ref, self.index.statements) or "name it as profile/id"
            raise InputError(f"there is no statement '{ref[:160]}'; {hint}")
        for evidence in self.index.statements[ref][1].evidence:
            source = self.index.atlas.sources.get(evidence.source)
            if source is None or not source.find(evidence.quote):
                raise InputError(f"'{ref}' cannot be read before it is sound: see build.py check")
        return self.index.entries[ref]

    def own(self, ref: str) -> str:
        """As whom git knows the reader as an author of the statement; empty if it does not."""
        profile, statement = self.index.statements[ref]
        at = next(at for at, one in profile.statements() if one is statement)
        authors = self.index.atlas.authors.of_wording(profile.document, at)
        return next((str(one) for one in sorted(authors, key=str) if one.is_same(self._known)), "")

    def unread(self, profiles: Iterable[str]) -> list[str]:
        """References of statements that nobody has read as they are, the weightiest first.

        What is doubted has been read: it waits for an answer, or for other words.
        """
        found = []
        for id in profiles:
            profile = self.index.atlas.profiles[id]
            for _, statement in profile.statements():
                reading = self.index.readings.of(id, statement)
                if not (reading.agreed or reading.doubts):
                    found.append((_WEIGHTS.index(statement.importance), f"{id}/{statement.id}"))
        return [ref for _, ref in sorted(found, key=lambda one: one[0])]

    def review(self, ref: str, verdict: Verdict, words: str = "", answers: str = "") -> Review:
        """What the reader says of a statement as it is today. Raises ``InputError`` if it cannot
        be said: an own wording, words that are missing or too long."""
        profile, statement = self.index.statements[ref]
        if verdict != Verdict.ANSWERED and (author := self.own(ref)):
            raise InputError(
                f"'{ref}': nobody reviews their own wording, and git has {author} as its author"
            )
        review = made(
            {
                "statement": statement.id,
                "version": self.index.versions.of(profile.id, statement).digest,
                "sources": sources_digest(self.index.atlas, statement),
                "reader": str(self.contact),
                "date": self.day,
                "verdict": verdict,
                "words": words,
                "answers": answers,
            },
            ref,
        )
        if self._has_said(profile.id, review):
            raise InputError(f"'{ref}': {self.contact.name} has said so already")
        return review

    def _has_said(self, profile: str, review: Review) -> bool:
        """Whether that is what the reader has said of the statement last, on whatever day."""
        there = self.index.atlas.reviews.get(profile)
        said = [
            one
            for one in (there.reviews if there else ())
            if (one.statement, one.reader) == (review.statement, review.reader)
        ]
        return bool(said) and said[-1].model_copy(update={"date": review.date}) == review

    def answers(self, ref: str, words: str) -> Iterator[Review]:
        """Answers to all open doubts of a statement. Raises ``InputError`` where there are none."""
        profile, statement = self.index.statements[ref]
        doubts = self.index.readings.of(profile.id, statement).doubts
        if not doubts:
            raise InputError(f"'{ref}': nobody doubts it as it is")
        for doubting in dict.fromkeys(doubt.reader for doubt in doubts):
            yield self.review(ref, Verdict.ANSWERED, words, doubting)


def made(fields: Mapping[str, object], ref: str) -> Review:
    """A review of those fields that have a value. Raises ``InputError`` for one that is wrong."""
    given = {name: str(value) for name, value in fields.items() if value}
    try:
        return validate(YamlDocument("", given), Review)
    except UnreadableError as error:
        raise InputError(f"'{ref}': {error.problems[0].message}") from None


def written(review: Review) -> str:
    """A review as its line in the file."""
    fields = review.model_dump(mode="json", exclude_none=True)
    said = ", ".join(
        f"{name}: {value if name == 'date' or needs_no_quotes(value) else _quoted(value)}"
        for name, value in fields.items()
    )
    return f"  - {{{said}}}\n"


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)  # what JSON quotes, YAML reads


def append(root: Path, profile: str, reviews: Iterable[Review]) -> str:
    """Add reviews of a profile's statements to its file; returns the file's path.

    Raises ``InputError`` where somebody writes to it at the same time.
    """
    path = reviews_path(profile)
    lines = "".join(map(written, reviews))
    if not (root / path).exists():
        create(root, path, f"{schema_comment(path)}\nreviews:\n{lines}".encode())
        return path
    raw, text = read(root, path)
    if text.rstrip().endswith("reviews: []"):
        text = text.rstrip().removesuffix(" []")
    end = "" if text.endswith("\n") else "\n"
    replace(root, path, raw, f"{text}{end}{lines}".encode())
    return path
