"""Read the comments in a review copy that came back, and at which statement each stands.

The file is from anybody, and whatever program has saved it: only its XML is read (ECMA-376 part 1,
section 17.13.4; replies and resolved comments as [MS-DOCX] 2.5.3.3 has them).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from atlas.cited.packed import Packed, local, unpacked
from atlas.editing.review_copy import ANCHOR
from atlas.errors import CannotRunError
from atlas.model.choices import Verdict

_DOCUMENT = "word/document.xml"
_ANCHOR = re.compile(
    ANCHOR.format(
        ref=r"(?P<ref>[a-z0-9-]+/[a-z0-9-]+)",
        version="(?P<version>[0-9a-f]{8})",
        sources="(?P<sources>[0-9a-f]{8})",
    )
)
#: Elements that stand for a character.
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_AGREES = re.compile(r"(i )?agreed?s?|ok(ay)?", re.IGNORECASE)
_KINDS = {one.label.casefold(): one for one in Verdict if one.is_doubt}
_KIND = re.compile(rf"({'|'.join(map(re.escape, _KINDS))})\b[\s:;.,–—-]*", re.IGNORECASE)


@dataclass(frozen=True)
class Anchor:
    """The statement of a copy, with the hashes of the wording and of the sources that it shows."""

    ref: str
    version: str
    sources: str


@dataclass(frozen=True)
class Comment:
    """A comment: its ``author`` is empty and its ``day`` ``None`` where the file has none.

    ``at`` is ``None`` where it stands at no statement; one that is ``settled`` was resolved, or
    is a reply.
    """

    author: str
    day: date | None
    text: str
    at: Anchor | None
    settled: bool = False

    @property
    def verdict(self) -> Verdict:
        """What it says: the kind of doubt with which it begins, or that it agrees."""
        if _AGREES.fullmatch(self.text.rstrip(".! ")):
            return Verdict.AGREES
        kind = _KIND.match(self.text)
        return _KINDS[kind[1].casefold()] if kind else Verdict.DOUBT

    @property
    def words(self) -> str:
        """What it says besides; all of it where that is nothing."""
        kind = _KIND.match(self.text)
        return (self.text[kind.end() :] if kind else self.text) or self.text


def read_comments(path: Path) -> list[Comment]:
    """The comments in a document, in the order of their numbers.

    Raises ``CannotRunError`` for what is no Word document.
    """
    if path.suffix.lower() != ".docx":
        raise CannotRunError(f"{path}: is no .docx file; save the copy as a Word document")
    with unpacked(path) as packed:
        if _DOCUMENT not in (names := packed.names()):
            raise CannotRunError(f"{path}: is no Word document")
        anchors = dict(_anchors(packed.xml(_DOCUMENT)))
        if "word/comments.xml" not in names:
            return []
        settled = _settled(packed) if "word/commentsExtended.xml" in names else set()
        return [_comment(one, anchors, settled) for one in packed.xml("word/comments.xml")]


def _anchors(document: Element) -> Iterator[tuple[str, Anchor | None]]:
    """The number of each comment, with the statement in which it begins."""
    current: Anchor | None = None
    seen: set[str] = set()
    for text, numbers in _paragraphs(document):
        if found := _ANCHOR.search(text):
            current = Anchor(found["ref"], found["version"], found["sources"])
        for number in numbers:
            if number not in seen:
                seen.add(number)
                yield number, current


def _paragraphs(root: Element) -> Iterator[tuple[str, list[str]]]:
    """The text of each paragraph, and the numbers of the comments that begin in it or before it.

    Of a tracked change, the text is as it is after the change.
    """
    texts: list[list[str]] = []  # of the paragraphs that are open: a box in one has its own
    numbers: list[str] = []
    waiting = [(root, False)]  # and whether all inside is done
    while waiting:
        element, done = waiting.pop()
        name = local(element)
        if done:
            yield "".join(texts.pop()), numbers
            numbers = []
            continue
        if name == "p":
            texts.append([])
            waiting.append((element, True))
        elif name in ("commentRangeStart", "commentReference"):
            numbers.append(_attribute(element, "id"))
        elif texts:
            texts[-1].append(element.text or "" if name == "t" else _SIGNS.get(name, ""))
        waiting += [(child, False) for child in reversed(element)]
    yield "", numbers


def _settled(packed: Packed) -> set[str]:
    """The paragraphs that end comments which were resolved, or answer others."""
    return {
        _attribute(one, "paraId")
        for one in packed.xml("word/commentsExtended.xml")
        if _attribute(one, "done") in ("1", "true") or _attribute(one, "paraIdParent")
    }


def _comment(element: Element, anchors: Mapping[str, Anchor | None], settled: set[str]) -> Comment:
    ends = {_attribute(one, "paraId") for one in element.iter() if local(one) == "p"}
    return Comment(
        " ".join(_attribute(element, "author").split()),
        _day(_attribute(element, "date")),
        " ".join(" ".join(text for text, _ in _paragraphs(element)).split()),
        anchors.get(_attribute(element, "id")),
        bool(ends & settled),
    )


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text[:10])
    return None


def _attribute(element: Element, name: str) -> str:
    return next(
        (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), ""
    )
