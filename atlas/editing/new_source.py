"""Take a text into the archive as it is, and tell what is odd in it."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from atlas.errors import InputError
from atlas.load import LoadedSource
from atlas.load.catalogue import MAX_SOURCE_BYTES
from atlas.load.yaml_document import UnreadableError, read_text
from atlas.text.folding import fold_plain
from atlas.text.odd_characters import odd_characters
from atlas.text.plural import plural
from atlas.text.words import WORD

#: Texts that share so many of their runs of words are the same text, cut or corrected.
_ALIKE, _RUN = 0.4, 8


@dataclass(frozen=True)
class ReadText:
    """A text as it came, with its digest and what nobody sees in it."""

    raw: bytes
    text: str
    oddities: tuple[str, ...]

    @property
    def digest(self) -> str:
        """As the catalogue has it."""
        return sha256(self.raw).hexdigest()

    @property
    def first_line(self) -> str:
        """The first line with words, without what nobody sees."""
        line = next(line for line in self.text.splitlines() if WORD.search(line))
        return " ".join("".join(c for c in line if c.isprintable() or c.isspace()).split())[:160]


def file_named(typed: str) -> Path:
    """The file of a path as one types it, or as dragging it into a terminal writes it."""
    with suppress(ValueError, RuntimeError):  # an open quotation mark, a user that is not there
        for path in (Path(typed), Path(typed).expanduser(), *map(Path, shlex.split(typed)[:1])):
            if path.exists():
                return path
        return Path(typed).expanduser()
    return Path(typed)


def read_new_text(file: Path, language: str) -> ReadText:
    """Read the text of a new source. Raises ``InputError`` for what is no plain text."""
    try:
        raw, text = read_text(file, file.name, MAX_SOURCE_BYTES)
    except UnreadableError as error:
        first = error.problems[0]
        whole = first.code in ("unreadable-file", "file-too-large")
        place = "" if whole else f":{first.line}:{first.column}"
        raise InputError(f"{file}{place}: {first.message}; {first.fix}") from None
    if not WORD.search(text):
        raise InputError(f"{file}: holds no words")
    met = odd_characters(text, language, sha256(raw).hexdigest())
    return ReadText(
        raw,
        text,
        tuple(
            f"Holds {plural(one.times, name)}, first in line {one.line}."
            for name, one in met.items()
        ),
    )


def alike(sources: Iterable[LoadedSource], new: ReadText) -> Iterator[tuple[str, float]]:
    """(source id, share of the words) for the sources that have the same text, or much of it."""
    ours = _runs(new.text)
    for source in sources:
        if source.digest == new.digest:
            yield source.record.id, 1.0
            continue
        theirs = _runs(source.text)
        share = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
        if share >= _ALIKE:
            yield source.record.id, min(share, 0.99)


def _runs(text: str) -> set[int]:
    words = [word.casefold() for word in WORD.findall(fold_plain(text))]
    return {hash(tuple(words[at : at + _RUN])) for at in range(max(1, len(words) - _RUN + 1))}
