"""Who wrote which lines of a file last, by git. Where git does not know, nobody guesses.

Names and addresses are taken through ``.mailmap``, so that one person counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from atlas.ledger.wording import versioned_fields
from atlas.load.git import GitError, ask_git, run_git
from atlas.load.yaml_document import YamlDocument
from atlas.model import KINDS
from atlas.problems import FieldPath

_WRITTEN = re.compile(r"(?P<name>[^<>]*?)\s*(?:<(?P<address>[^<>]*)>)?\s*")
_HEADER = re.compile(r"([0-9a-f]{40,64}) \d+ (\d+)")
#: What git calls a line that is not committed.
_NOT_YET = "not.committed.yet"


@dataclass(frozen=True)
class Contact:
    """A person as git knows them."""

    name: str
    address: str = ""

    @classmethod
    def of(cls, written: str) -> Contact:
        """The person of ``Name <address>``, or of a name alone."""
        found = _WRITTEN.fullmatch(written)
        return cls(found["name"], found["address"] or "") if found else cls(written.strip())

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.address else self.name

    def is_same(self, other: Contact) -> bool:
        """Whether name or address are the same."""
        return any(
            mine and mine.casefold() == theirs.casefold()
            for mine, theirs in ((self.name, other.name), (self.address, other.address))
        )


@dataclass(frozen=True)
class _Written:
    """Who wrote a line last, and the day on which it was committed."""

    author: Contact
    day: date


@dataclass(frozen=True)
class Authors:
    """The authors of lines in the checkout at ``root``; without one, of none."""

    root: Path | None = None

    @cached_property
    def missing(self) -> str:
        """Why nobody can tell who wrote what; empty where git can."""
        if self.root is None or not (self.root / ".git").exists():
            return "this copy of the data came without its git history"
        if run_git(self.root, "rev-parse", "--verify", "HEAD") is None:
            return "git cannot read the history of this copy of the data"
        if run_git(self.root, "rev-parse", "--is-shallow-repository") != b"false\n":
            return "this copy of the data holds only the latest part of its history"
        return ""

    @cached_property
    def here(self) -> Contact:
        """Who works in this checkout, by git's settings; without a name if they have none."""
        name, address = (self._setting(f"user.{part}") for part in ("name", "email"))
        return self.known(Contact(name, address))

    def known(self, contact: Contact) -> Contact:
        """A person by the name and address that ``.mailmap`` has for them; asked for once."""
        if self.root is None or not contact.address:
            return contact
        if contact not in self._mapped:
            said = run_git(self.root, "check-mailmap", str(contact))
            known = Contact.of(said.decode("utf-8", "replace").strip()) if said else contact
            self._mapped[contact] = known
        return self._mapped[contact]

    @cached_property
    def _mapped(self) -> dict[Contact, Contact]:
        return {}

    def of_wording(
        self, document: YamlDocument, at: FieldPath, read_on: date = date.max
    ) -> set[Contact]:
        """Who wrote what a statement of a profile's file asserts, and its evidence, last.

        What nobody cites (topics, importance, waivers) counts for nobody. Lines that are not
        committed are those of whoever works here. Where the wording was ``read_on`` a day and is
        the same still, lines of later days were only laid out anew, and count for nobody. Empty
        where nobody can tell.
        """
        if self.root is None or self.missing:
            return set()
        found = _blamed(self.root, document.path, self._head, _digest(self.root / document.path))
        if not found:  # git does not know the file yet
            return {self.here}
        wanted = set(_wording_lines(document, at, max(found)))
        lines = [one for line, one in found.items() if line in wanted]
        read = [one for one in lines if one.day <= read_on] or lines
        return {self.here if one.author.address == _NOT_YET else one.author for one in read}

    @cached_property
    def _head(self) -> bytes:
        return run_git(self.root, "rev-parse", "HEAD") or b"" if self.root else b""

    def _setting(self, name: str) -> str:
        said = run_git(self.root, "config", "--get", name) if self.root else None
        return (said or b"").decode("utf-8", "replace").strip()


def _wording_lines(document: YamlDocument, at: FieldPath, end: int) -> Iterator[int]:
    """The lines of the fields that belong to the version of a statement; ``end`` is the file's."""
    at = document.in_file(at)
    statement = document.data[at[0]][at[1]]
    fields = versioned_fields(KINDS[statement["kind"]])
    begins = sorted(
        {line for field, (line, _) in document.keys.items() if _begins(field, at)}
        | {document.values[at[0], n][0] for n in range(len(document.data[at[0]]))}
    )
    for name in statement:
        if name in fields:
            first = document.keys[(*at, name)][0]
            last = next((line for line in begins if line > first), end + 1)
            yield from range(first, last)


def _begins(field: FieldPath, at: FieldPath) -> bool:
    """Whether a field of the file or of the statement begins there."""
    return len(field) == 1 or (len(field) == len(at) + 1 and field[: len(at)] == at)


@lru_cache(maxsize=4096)
def _blamed(root: Path, path: str, head: bytes, digest: bytes) -> dict[int, _Written]:
    """The author of each line that says something; none for a file that git does not know.

    ``head`` and ``digest`` are what it depends on.
    """
    try:
        said = ask_git(
            root, "blame", "--porcelain", "-w", "--ignore-revs-file=", "--", path
        ).decode("utf-8", "replace")
    except GitError:
        return {}
    return dict(_authors(said.split("\n")))


def _authors(lines: Iterable[str]) -> Iterator[tuple[int, _Written]]:
    """Git says who made a commit with the first of its lines only."""
    commits: dict[str, dict[str, str]] = {}
    commit, number = "", 0
    for line in lines:
        if line.startswith("\t"):
            text = line.strip()
            if text and not text.startswith("#"):
                yield number, _written(commits[commit])
        elif header := _HEADER.match(line):
            commit, number = header[1], int(header[2])
        else:
            name, _, value = line.partition(" ")
            commits.setdefault(commit, {})[name] = value


def _written(commit: Mapping[str, str]) -> _Written:
    author = Contact(commit["author"], commit["author-mail"].strip("<>"))
    return _Written(author, datetime.fromtimestamp(int(commit["committer-time"]), UTC).date())


def _digest(file: Path) -> bytes:
    return sha256(file.read_bytes()).digest() if file.is_file() else b""
