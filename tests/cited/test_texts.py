"""Reports of all kinds are read as text; what is hostile is refused in a line."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from atlas.cited import packed, texts
from atlas.cited.texts import read_report
from atlas.errors import CannotRunError

URL = "https://atlas.example/companies/acme/laboratory/"
_ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="x">
<office:body><office:text><text:h>One</text:h><text:p>See <text:a xlink:href="{}">the
laboratory</text:a><text:note><text:note-body><text:p>acme/laboratory, <text:span>version
3</text:span></text:p></text:note-body></text:note> here.</text:p></office:text></office:body>
</office:document-content>"""


def write_word(path: Path, *paragraphs: tuple[str, str]) -> Path:
    """A Word document; a paragraph is text, with a link behind it if it has an address.

    The fragment of an address is kept apart, as Word does.
    """
    document = Document()
    for text, address in paragraphs:
        paragraph = document.add_paragraph(text)
        if address:
            target, _, fragment = address.partition("#")
            link = OxmlElement("w:hyperlink")
            link.set(
                qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, True)
            )
            if fragment:
                link.set(qn("w:anchor"), fragment)
            run = OxmlElement("w:r")
            words = OxmlElement("w:t")
            words.text = "see there"
            run.append(words)
            link.append(run)
            paragraph._p.append(link)
    document.save(str(path))
    return path


def pack(path: Path, **parts: str | bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return path


def word(body: str) -> str:
    return f'<w:document xmlns:w="w" xmlns:r="r"><w:body>{body}</w:body></w:document>'


def test_word_with_links_and_paragraphs(tmp_path: Path) -> None:
    file = write_word(tmp_path / "r.docx", ("First.", ""), ("Second:", f"{URL}#v-3f9c1a2b"))
    [text] = read_report(file)
    assert (text.unit, text.part) == ("paragraph", "")
    assert text.text.splitlines()[1] == f"Second:see there {URL}#v-3f9c1a2b "


def test_word_fields_and_footnotes(tmp_path: Path) -> None:
    field = f'<w:p><w:r><w:instrText>HYPERLINK "{URL}" \\l "v-3f9c1a2b"</w:instrText></w:r></w:p>'
    simple = f"<w:p><w:fldSimple w:instr='HYPERLINK \"{URL}\"'/></w:p>"
    note = "<w:p><w:r><w:t>acme/lab</w:t></w:r><w:r><w:t>oratory@3</w:t></w:r></w:p>"
    file = pack(
        tmp_path / "r.docx", word__document=word(field + simple), word__footnotes=word(note)
    )
    whole, notes = read_report(file)
    assert f"{URL}#v-3f9c1a2b" in whole.text.splitlines()[0]
    assert URL in whole.text.splitlines()[1]
    assert (notes.part, notes.text) == ("footnotes", "acme/laboratory@3\n")


def test_open_document(tmp_path: Path) -> None:
    [text] = read_report(pack(tmp_path / "r.odt", content=_ODT.format(URL)))
    assert f"See the laboratory {URL} acme/laboratory, version 3" in text.text


def test_a_page_keeps_its_lines_and_the_targets_of_its_links(tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    file.write_text(
        f'<p\nclass="x">acme&#47;laboratory, <b>version 3</b>\n<a href="{URL}">a</a> <i', "utf-8"
    )
    [text] = read_report(file)
    lines = text.text.split("\n")
    assert lines[1].split() == ["acme/laboratory,", "version", "3"]
    assert URL in lines[2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_text_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_bytes(f"Élan: {URL}".encode(encoding))
    assert read_report(tmp_path / "r.txt")[0].text.endswith(URL)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("r.docx", b"PK\x03\x04 no archive", "is damaged, or is no docx file"),
        ("r.docx", b"", "is damaged, or is no docx file"),
        ("r.pdf", b"%PDF", "is no report that can be read here"),
        ("r", b"", "is no report that can be read here"),
    ],
)
def test_what_is_no_report_is_refused(name: str, content: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CannotRunError, match=says):
        read_report(tmp_path / name)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    for name in ("none.md", "folder.md", "none.docx"):
        with pytest.raises(CannotRunError, match=f"{name}: cannot be read"):
            read_report(tmp_path / name)


def test_hostile_archives_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(CannotRunError, match="XML that cannot be read"):
        read_report(pack(tmp_path / "e.docx", word__document=entities + word("<w:p>&b;</w:p>")))
    with pytest.raises(CannotRunError, match="XML that cannot be read"):
        read_report(pack(tmp_path / "b.docx", word__document="<w:document><"))
    with pytest.raises(CannotRunError, match="is damaged"):
        read_report(pack(tmp_path / "n.docx", other="<x/>"))
    deep = read_report(
        pack(tmp_path / "d.docx", word__document=word("<w:p>" * 9000 + "</w:p>" * 9000))
    )
    assert deep[0].text.count("\n") == 9000
    for reading in (texts, packed):
        monkeypatch.setattr(reading, "MAX_BYTES", 1024**2)
    bomb = pack(tmp_path / "z.docx", word__document=word("<w:p/>" * 1024**2))
    assert bomb.stat().st_size < 100_000
    with pytest.raises(CannotRunError, match="larger than 1 MB when it is unpacked"):
        read_report(bomb)
    (tmp_path / "l.md").write_bytes(b"x" * (1024**2 + 1))
    with pytest.raises(CannotRunError, match="larger than 1 MB"):
        read_report(tmp_path / "l.md")
