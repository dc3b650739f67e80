"""What collected statements are exported as: each file is read by a program of its field."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from zipfile import ZipFile

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from markdown import Markdown
from playwright.sync_api import Page

from atlas.pages.addresses import statement_page
from atlas.views.index import Entry
from tests.site.built import BuiltSite
from tests.site.collecting import item, open_list
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser

NOTE = "=2+3\nUse *this* & <that>"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"


@pytest.fixture
def entries(site: BuiltSite) -> list[Entry]:
    """All statements: every kind, passages of every language."""
    return list(site.index.entries.values())


@pytest.fixture
def collected(site: BuiltSite, visitor: Visitor, entries: list[Entry]) -> Page:
    """The list of all of them; on the first there is a note."""
    first, *rest = (item(site, entry) for entry in entries)
    return open_list(visitor, [first | {"note": NOTE}, *rest])


def _saved(page: Page, format: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=format, exact=True).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def _words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_markdown_has_a_note_for_each(
    collected: Page, visitor: Visitor, entries: list[Entry], tmp_path: Path
) -> None:
    text = _saved(collected, "Markdown", tmp_path).read_text(encoding="utf-8")
    html = Markdown(extensions=["footnotes"]).convert(text)
    body = ET.fromstring(f"<body>{html.replace('&nbsp;', ' ')}</body>")
    notes = [_words(one) for one in body.findall(".//div[@class='footnote']//li")]
    assert len(notes) == len(entries)
    for entry, note in zip(entries, notes, strict=True):
        assert entry.ref in note
        for passage in entry.carrying:
            assert f"“{_plain(passage.quote)}”" in note
    links = [link.attrib["href"] for link in body.findall(".//div[@class='footnote']//li//a")]
    assert [link.partition("#")[0] for link in links if "/v-" in link or "#v-" in link] == [
        visitor.host + statement_page(entry) for entry in entries
    ]
    quoted = body.find("blockquote")
    assert quoted is not None
    assert _words(quoted) == _plain(NOTE)
    assert "CC BY 4.0" in text


def test_a_table_is_no_formula(collected: Page, entries: list[Entry], tmp_path: Path) -> None:
    text = _saved(collected, "CSV", tmp_path).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["reference"] for row in rows] == [entry.ref for entry in entries]
    assert [row["text"] for row in rows] == [entry.statement.text for entry in entries]
    assert [row["date"] for row in rows] == [str(e.statement.when or "") for e in entries]
    assert rows[0]["note"] == f"'{NOTE}"
    assert {row["licence"] for row in rows} == {"CC BY 4.0"}


def test_reference_managers_read_every_one(
    collected: Page, entries: list[Entry], tmp_path: Path
) -> None:
    titles = [entry.statement.title for entry in entries]
    library = parse_string(_saved(collected, "BibTeX", tmp_path).read_text(encoding="utf-8"))
    assert len(library.entries) == len(entries)
    assert not library.failed_blocks
    ris = rispy.loads(_saved(collected, "RIS", tmp_path).read_text(encoding="utf-8"))
    assert [record["title"] for record in ris] == titles


def test_a_word_document_is_whole(collected: Page, entries: list[Entry], tmp_path: Path) -> None:
    """Every part is XML, and every link leads to a part or an address."""
    with ZipFile(_saved(collected, "Word", tmp_path)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        for name in archive.namelist():
            root = ET.fromstring(archive.read(name))
            if not name.endswith(".rels"):
                continue
            for link in root:
                target = link.attrib["Target"]
                folder = re.sub(r"_rels/[^/]+$", "", name)
                is_known = f"{folder}{target}" in archive.namelist()
                assert is_known or link.attrib.get("TargetMode") == "External", target
        notes = archive.read("word/footnotes.xml").decode()
        assert notes.count("<w:footnoteRef/>") == len(entries)


def test_libre_office_opens_it_with_its_footnotes(
    collected: Page, visitor: Visitor, entries: list[Entry], tmp_path: Path
) -> None:
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.skip("no LibreOffice (tests/install_libreoffice.sh)")
    file = _saved(collected, "Word", tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    convert = ("--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(file))
    subprocess.run([soffice, profile, *convert], check=True, capture_output=True, timeout=120)
    document = ET.parse(file.with_suffix(".fodt"))
    notes = document.findall(f".//{_TEXT}note[@{_TEXT}note-class='footnote']")
    assert len(notes) == len(entries)
    for entry, note in zip(entries, notes, strict=True):
        body = note.find(f"{_TEXT}note-body")
        assert body is not None
        for passage in entry.carrying:
            assert f"“{_plain(passage.quote)}”" in _words(body)
        links = {link.attrib[_HREF].partition("#")[0] for link in body.iter(f"{_TEXT}a")}
        assert links == {visitor.host + statement_page(entry)}
    text = _words(document.getroot())
    for entry in entries:
        assert _plain(entry.statement.text) in text
    assert _plain(NOTE.partition("\n")[2]) in text
