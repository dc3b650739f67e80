"""Small atlases for tests, written as text.

An atlas is a set of files in one text (after Go's txtar). Each part begins with a line
``-- ... --``; what precedes the first one is a comment. Every atlas starts as ``BASE``, and the
parts change it:

- ``-- path --``: the whole file;
- ``-- edit path --``: a piece of the file as it is, a line ``=>``, and what replaces it;
- ``-- append path --``: text put at the file's end;
- ``-- delete path --``: no such file;
- ``-- bytes path --``: the file with Python's backslash escapes, for what is not text;
- ``-- fill path n --``: the file with n bytes in all, its text repeated;
- ``-- link path --``: a symbolic link to where the text says.

``{sha256}`` in the catalogue stands for the digest of that entry's file. A line of YAML that ends
in ``#! code`` (or several codes) expects problems there; ``expect: path:line code`` in the comment
does the same for other files, and ``today: 2030-01-01`` sets the day of the check.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from atlas.check import check
from atlas.load import Atlas, load
from atlas.problems import Problem

TODAY = date(2026, 1, 1)
_PART = re.compile(r"^-- (?:(edit|append|delete|bytes|fill|link) )?(\S+)(?: (\d+))? --\n", re.M)
_MARK = re.compile(r"[ \t]*#! ([a-z0-9 -]+)$", re.MULTILINE)
_EXPECT = re.compile(r"^expect: (\S+?):(\d+) (\S+)$", re.MULTILINE)
_TODAY = re.compile(r"^today: (\S+)$", re.MULTILINE)

#: (path, line, code)
Expected = tuple[str, int, str]

BASE = """\
-- seeds/report.txt --
Acme opens a laboratory in Springfield
2019-11-05
Last year, Acme signed a memorandum with Beta Hospital in Springfield. “We will invest more than
US$2.5 million by 2030,” said Jane Doe, Head of Research at Acme.
On March 3rd 2019 Acme opened its first laboratory, where 40 people work.
-- seeds/sources.yml --
sources:
  - id: report
    file: report.txt
    sha256: {sha256}
    title: Acme opens a laboratory in Springfield
    short: Report, 2019
    type: article
    published: 2019-11-05
    published_basis: stated
    published_quote: 2019-11-05
    language: en
    translated: false
    about: An invented article for tests.
    not_cited:
      - quote: Acme opens a laboratory in Springfield
        reason: Headline; the text says it in full.
-- profiles/topics.yml --
topics:
  - id: research
    name: Research
    definition: Everything that has to do with research.
-- profiles/places.yml --
places:
  - id: springfield
    name: Springfield
    kind: city
    lat: 44.05
    lon: -123.02
-- profiles/organisations/beta-hospital.yml --
name: Beta Hospital
kind: hospital
-- profiles/companies/acme.yml --
name: Acme
scope: The work of Acme as one article describes it.
summary: Acme has run a laboratory in Springfield since 2019 [@laboratory].
people:
  - id: jane-doe
    name: Jane Doe
    roles:
      - title: Head of Research
        as_of: 2019
        evidence:
          - source: report
            quote: said Jane Doe, Head of Research at Acme
statements:
  - id: memorandum
    kind: partnership
    form: memorandum
    title: Memorandum with a hospital
    text: Acme and Beta Hospital signed a memorandum.
    date: 2018
    date_basis: relative
    date_note: “Last year” in an article of November 2019.
    status: agreed
    voice: article
    parties:
      - organisation: beta-hospital
        role: partner
    places: [springfield]
    topics: [research]
    evidence:
      - source: report
        quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield.
  - id: investment
    kind: commitment
    title: Investment until 2030
    text: The head of research names a sum of more than US$2.5 million.
    due: 2030
    date_basis: stated
    outcome:
      state: open
    status: planned
    voice: person
    speaker: jane-doe
    topics: [research]
    values:
      - number: 2500000
        currency: USD
        qualifier: over
    evidence:
      - source: report
        quote: “We will invest more than US$2.5 million by 2030,” said Jane Doe
  - id: laboratory
    importance: core
    kind: site
    site: r-and-d-centre
    title: First laboratory opens
    text: The laboratory has 40 staff.
    date: 2019-03-03
    date_basis: stated
    status: done
    voice: article
    topics: [research]
    evidence:
      - source: report
        quote: On March 3rd 2019 Acme opened its first laboratory, where 40 people work.
"""


@dataclass(frozen=True)
class Example:
    """The files of an atlas by path, and the problems that its text expects."""

    files: dict[str, bytes]
    links: dict[str, str] = field(default_factory=dict)
    expected: list[Expected] = field(default_factory=list)
    today: date = TODAY


def parse(text: str = "") -> Example:
    """Read an atlas from its text, on top of ``BASE``."""
    comment, parts = _parts(text)
    files: dict[str, bytes] = {}
    links: dict[str, str] = {}
    for part in [*_parts(BASE)[1], *parts]:
        _apply(part, files, links)
    expected = [(path, int(line), code) for path, line, code in _EXPECT.findall(comment)]
    for path, content in files.items():
        for number, line in enumerate(content.split(b"\n"), 1):
            if mark := _MARK.search(line.decode("utf-8", "replace")):
                expected += [(path, number, code) for code in mark.group(1).split()]
        if path.endswith(".yml"):
            files[path] = _MARK.sub("", content.decode("utf-8", "surrogateescape")).encode(
                "utf-8", "surrogateescape"
            )
    given = _TODAY.search(comment)
    today = date.fromisoformat(given.group(1)) if given else TODAY
    return Example(files, links, sorted(expected), today)


def write(example: Example, root: Path) -> Path:
    """Write the files under ``root``, with the digests filled in; returns ``root``."""
    for folder in ("companies", "organisations", "landscapes"):
        (root / "profiles" / folder).mkdir(parents=True, exist_ok=True)
    for path, content in example.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        if path == "seeds/sources.yml":
            content = _with_digests(content, example.files)
        (root / path).write_bytes(content)
    for path, target in example.links.items():
        (root / path).symlink_to(target)
    return root


def problems(root: Path, today: date = TODAY) -> list[Problem]:
    """Load and check what is under ``root``."""
    atlas, load_problems = load(root)
    return check(atlas, load_problems, today)


def loaded(text: str, root: Path) -> Atlas:
    """The atlas of a text, written under ``root``; it must load without problems."""
    atlas, load_problems = load(write(parse(text), root))
    assert not load_problems
    return atlas


def _parts(text: str) -> tuple[str, list[tuple[str, str, str, str]]]:
    """The comment, and the parts as (what, path, number, text)."""
    comment, *rest = _PART.split(text)
    return comment, list(zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True))


def _apply(part: tuple[str, str, str, str], files: dict[str, bytes], links: dict[str, str]) -> None:
    what, path, number, text = part
    if what == "edit":
        old, new = (side.strip("\n").encode() for side in text.split("\n=>\n"))
        assert files[path].count(old) == 1, f"{path} should hold this once: {old.decode()}"
        files[path] = files[path].replace(old, new)
    elif what == "append":
        files[path] += text.encode()
    elif what == "delete":
        del files[path]
    elif what == "bytes":
        files[path] = (
            text.encode("latin-1", "backslashreplace").decode("unicode_escape").encode("latin-1")
        )
    elif what == "fill":
        files[path] = (text.encode() * (int(number) // len(text) + 1))[: int(number)]
    elif what == "link":
        files.pop(path, None)
        links[path] = text.strip()
    else:
        files[path] = text.encode()


def _with_digests(catalogue: bytes, files: dict[str, bytes]) -> bytes:
    """Fill in each ``{sha256}`` with the digest of the file named before it."""

    def digest(match: re.Match[bytes]) -> bytes:
        file = re.findall(rb"file: (\S+)", catalogue[: match.start()])[-1].decode()
        return sha256(files.get(f"seeds/{file}", b"")).hexdigest().encode()

    return re.sub(rb"\{sha256\}", digest, catalogue)
