"""Read a report as text: Markdown, plain text, lists of references, HTML, Word, OpenDocument.

A report is a file of anybody's. Nothing in it is run, fetched or written; what is larger than a
report can be is refused, before it is unpacked. ``docs/assets/js/report/texts.js`` reads the same.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from atlas.cited.packed import MAX_BYTES, local, unpacked
from atlas.errors import CannotRunError

#: Endings of files that are text as they are.
PLAIN = (".md", ".markdown", ".txt", ".tex", ".bib", ".ris", ".json")
PAGES = (".html", ".htm", ".xhtml")

_TAG = re.compile(r"<[^<>]*>")
_TARGET = re.compile(r"""\b(?:href|src|cite)\s{0,9}=\s{0,9}["']?([^"'\s<>]+)""", re.IGNORECASE)
_WORD_PART = re.compile(r"word/(document|footnotes|endnotes|comments|header|footer)\d*\.xml")
_FIELD_ANCHOR = re.compile(r'"\s{1,9}\\l\s{1,9}"')
#: In the text of a paragraph, elements that stand for a character.
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "s": " ", "line-break": " ", "noBreakHyphen": "-"}


@dataclass(frozen=True)
class ReportText:
    """A text of a report: the whole, or a part such as its footnotes.

    Its lines are those of the file, or its paragraphs (``unit``).
    """

    text: str
    unit: str = "line"
    part: str = ""


def read_report(path: Path) -> list[ReportText]:
    """The texts of a report. Raises ``CannotRunError`` for what cannot be read."""
    ending = path.suffix.lower()
    try:
        if ending in (".docx", ".odt"):
            return list(_packed(path, ending))
        if ending in PLAIN or ending in PAGES:
            text = _decoded(_limited(path))
            return [ReportText(_of_page(text) if ending in PAGES else text)]
    except OSError as error:
        raise CannotRunError(f"{path}: cannot be read: {error.strerror or error}") from None
    known = ", ".join((*PLAIN, *PAGES, ".docx", ".odt"))
    raise CannotRunError(f"{path}: is no report that can be read here; those end in {known}")


def _limited(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise CannotRunError(f"{path}: is larger than {MAX_BYTES // 1024**2} MB")
    return content


def _decoded(content: bytes) -> str:
    """As UTF-8 or UTF-16. In any other encoding addresses are the same; the rest is not needed."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    return content.decode("utf-8-sig", "replace")


def _of_page(source: str) -> str:
    """HTML as text, line by line: the targets of links stay, all other tags become a blank."""

    def shown(tag: re.Match[str]) -> str:
        kept = " ".join(_TARGET.findall(tag.group()))
        return f" {kept} " + "\n" * tag.group().count("\n")

    return "\n".join(html.unescape(line) for line in _TAG.sub(shown, source).split("\n"))


def _packed(path: Path, ending: str) -> Iterator[ReportText]:
    with unpacked(path) as packed:
        names = packed.names()
        main = "word/document.xml" if ending == ".docx" else "content.xml"
        if main not in names:
            raise zipfile.BadZipFile
        parts = [main]
        if ending == ".docx":
            parts += sorted(name for name in names - {main} if _WORD_PART.fullmatch(name))
        for name in parts:
            links = {}
            folder, _, file = name.rpartition("/")
            if (rels := f"{folder}/_rels/{file}.rels") in names:
                links = {one.get("Id", ""): one.get("Target", "") for one in packed.xml(rels)}
            text = "".join(_paragraphs(packed.xml(name), links))
            yield ReportText(text, "paragraph", "" if name == main else file.removesuffix(".xml"))


def _paragraphs(root: Element, links: dict[str, str]) -> Iterator[str]:
    """The text of a document, each paragraph on a line; links stand behind their text."""
    mixed = local(root) == "document-content"  # OpenDocument has text between elements too
    waiting: list[tuple[Element, bool]] = [(root, False)]  # and whether all inside is done
    while waiting:
        element, done = waiting.pop()
        name = local(element)
        if not done:
            yield _SIGNS.get(name, "")
            if element.text and (mixed or name == "t"):
                yield " ".join(element.text.split("\n"))
            elif element.text and name == "instrText":
                yield _FIELD_ANCHOR.sub("#", element.text)
            waiting.append((element, True))
            waiting += [(child, False) for child in reversed(element)]
            continue
        if name in ("p", "h"):
            yield "\n"
        elif name in ("hyperlink", "a", "fldSimple"):
            yield f" {_target(element, links)} "
        if element.tail and mixed:
            yield " ".join(element.tail.split("\n"))


def _target(element: Element, links: dict[str, str]) -> str:
    """Where a link leads; Word keeps the fragment of an address apart."""
    held = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
    if "instr" in held:
        return _FIELD_ANCHOR.sub("#", held["instr"])
    target = held.get("href") or links.get(held.get("id", ""), "")
    return f"{target}#{held['anchor']}" if target and held.get("anchor") else target
