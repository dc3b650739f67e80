"""A review copy goes out as a Word document, and its comments come back as doubts."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from atlas.cli import main
from atlas.editing.review_comments import Comment, read_comments
from atlas.editing.review_copy import review_copy
from atlas.errors import CannotRunError
from atlas.load import load
from atlas.model.choices import Verdict
from atlas.views.index import Index
from tests.atlases import problems
from tests.checkout import INVENTED
from tests.reviewed import ACME, GRACE, readings, written_by

COPY = "acme-review.docx"
#: Where a comment is put: words of its paragraph, its author, and its text.
COMMENTS = [
    ("The laboratory has 40 staff.", "Ada Reader", "Too strong: the passage says people."),
    ("where 40 people work.", "Bo", "Does “first” mean the first of all?"),
    ("Statement acme/investment", "Ada Reader", "unclear – a sum of whom?"),
    ("Memorandum with a hospital", "Bo", "Agree."),
    ("To review: Acme", "Bo", "A fine copy, thank you."),
    ("signed a memorandum.", "Grace Writer", "I would word it otherwise now."),
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return written_by(GRACE, tmp_path / "atlas").root


def commented(root: Path) -> Path:
    """A review copy of Acme with comments."""
    assert main(root, ["review", "--docx", "acme"]) == 0
    document = Document(COPY)
    for words, author, text in COMMENTS:
        paragraph = next(one for one in document.paragraphs if words in one.text)
        document.add_comment(paragraph.runs, text, author=author)
    document.save(COPY)
    return Path(COPY)


def said(root: Path) -> list[tuple[str, str, str, str | None]]:
    """Statement, reader, verdict and words of each line."""
    atlas, found = load(root)
    assert found == []
    assert [one for one in problems(root) if one.severity == "error"] == []
    return [
        (one.statement, one.reader, one.verdict, one.words) for one in atlas.reviews["acme"].reviews
    ]


TAKEN = [
    ("laboratory", "Ada Reader", "too-strong", "the passage says people."),
    ("laboratory", "Bo", "doubt", "Does “first” mean the first of all?"),
    ("investment", "Ada Reader", "unclear", "a sum of whom?"),
    ("memorandum", "Bo", "agrees", None),
]


def test_a_copy_has_each_statement_with_its_passages() -> None:
    index = Index(load(INVENTED)[0])
    profile = index.atlas.profiles["halden-pharma"]
    entries = index.by_profile["halden-pharma"]
    made = review_copy(index, profile, entries, date(2026, 1, 2))
    text = "\n".join(one.text for one in Document(io.BytesIO(made)).paragraphs)
    for entry in entries:
        assert f"Statement {entry.ref}, version " in text
        assert entry.statement.title in text
        assert entry.statement.text in text
        for passage in entry.passages:
            for part in passage.quote.split("[…]"):
                assert " ".join(part.split())[:30] in " ".join(text.split())


def test_comments_come_back_as_doubts(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = commented(root)
    assert main(root, ["review", "--read", str(copy)]) == 1
    out = capsys.readouterr().out
    assert said(root) == TAKEN
    assert "left out: stands at no statement (Bo: A fine copy, thank you.)" in out
    assert "left out: 'acme/memorandum': nobody reviews their own wording" in out
    assert "6 comments: 4 taken over, 0 there already, 2 left out" in out
    main(root, ["review", "--read", str(copy)])
    assert "6 comments: 0 taken over, 4 there already, 2 left out" in capsys.readouterr().out
    assert said(root) == TAKEN
    laboratory = load(root)[0].profiles["acme"].record.statements[2]
    assert len(readings(root).of("acme", laboratory).doubts) == 2


def test_what_was_reworded_since_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = commented(root)
    text = (root / ACME).read_text("utf-8")
    (root / ACME).write_text(text.replace("has 40 staff", "employs 40 staff"), "utf-8")
    assert main(root, ["review", "--read", str(copy)]) == 1
    out = capsys.readouterr().out
    assert out.count("'acme/laboratory' has been reworded since the copy was made") == 2
    assert [one[0] for one in said(root)] == ["investment", "memorandum"]


def test_a_copy_never_replaces_one_that_may_have_comments(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = commented(root)
    before = copy.read_bytes()
    assert main(root, ["review", "--docx", "acme"]) == 1
    assert "is already there, and stays as it is" in capsys.readouterr().err
    assert copy.read_bytes() == before


def test_another_program_keeps_the_comments(root: Path) -> None:
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.skip("no LibreOffice")
    copy = commented(root)
    profile = f"-env:UserInstallation=file://{root}/office"
    convert = ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "saved"]
    subprocess.run(
        [soffice, profile, *convert, str(copy)], check=True, capture_output=True, timeout=240
    )
    saved = Path("saved") / COPY
    assert saved.read_bytes() != copy.read_bytes()
    assert {*read_comments(saved)} == {*read_comments(copy)}
    main(root, ["review", "--read", str(saved)])
    assert {*said(root)} == {*TAKEN}


@pytest.mark.parametrize(
    ("text", "verdict", "words"),
    [
        ("Too strong: it was planned.", Verdict.TOO_STRONG, "it was planned."),
        ("INCOMPLETE – see the end", Verdict.INCOMPLETE, "see the end"),
        ("Unclear", Verdict.UNCLEAR, "Unclear"),
        ("Unclearly worded", Verdict.DOUBT, "Unclearly worded"),
        ("I agree!", Verdict.AGREES, "I agree!"),
        ("ok", Verdict.AGREES, "ok"),
        ("Agree, but who signed?", Verdict.DOUBT, "Agree, but who signed?"),
    ],
)
def test_how_a_comment_begins_says_what_it_is(text: str, verdict: Verdict, words: str) -> None:
    comment = Comment("Ada", None, text, None)
    assert (comment.verdict, comment.words) == (verdict, words)


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
LINE = "<w:t>Statement acme/laboratory, version 00000001, sources 00000002</w:t>"


def pack(path: Path, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return path


def comment_xml(number: int, text: str) -> str:
    return (
        f'<w:comment w:id="{number}" w:author="Ada" w:date="2026-13-99">'
        f'<w:p w14:paraId="{number}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
    )


def test_comments_between_paragraphs_replies_and_resolved_ones(tmp_path: Path) -> None:
    file = pack(
        tmp_path / "a.docx",
        document=f'<w:document {W}><w:body><w:commentRangeStart w:id="1"/><w:p>{LINE}</w:p>'
        '<w:p><w:commentReference w:id="2"/><w:commentReference w:id="3"/></w:p></w:body>'
        "</w:document>",
        comments=f"<w:comments {W} {W14}>{''.join(comment_xml(n, 'Why so?') for n in (1, 2, 3))}"
        "</w:comments>",
        commentsExtended=f'<w15:commentsEx {W15}><w15:commentEx w15:paraId="2" w15:done="1"/>'
        '<w15:commentEx w15:paraId="3" w15:paraIdParent="1"/></w15:commentsEx>',
    )
    found = read_comments(file)
    assert [one.at.ref if one.at else None for one in found] == ["acme/laboratory"] * 3
    assert [one.settled for one in found] == [False, True, True]
    assert {one.day for one in found} == {None}


def test_what_is_no_word_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK no zip")
    (tmp_path / "a.txt").write_text("text")
    entities = f'<!DOCTYPE x [<!ENTITY a "b">]><w:document {W}>&a;</w:document>'
    deep = f"<w:document {W}>{'<w:p>' * 20_000}{'</w:p>' * 20_000}</w:document>"
    for name, message in (("a.docx", "damaged"), ("a.txt", "is no .docx"), ("b.docx", "cannot be")):
        with pytest.raises(CannotRunError, match=message):
            read_comments(tmp_path / name)
    with pytest.raises(CannotRunError, match="is no Word document"):
        read_comments(pack(tmp_path / "c.docx", other="<x/>"))
    with pytest.raises(CannotRunError, match="XML that cannot be read"):
        read_comments(pack(tmp_path / "d.docx", document=entities))
    assert read_comments(pack(tmp_path / "e.docx", document=deep)) == []
