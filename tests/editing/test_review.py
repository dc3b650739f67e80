"""``build.py review``: what a second reader says is written down, and nobody reads their own."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.editing.review_text import as_text
from atlas.editing.reviewing import written
from atlas.load import load
from atlas.model import Review
from atlas.views.index import Index
from tests import terminal
from tests.atlases import problems
from tests.checkout import INVENTED
from tests.reviewed import ADA, GRACE, REVIEWS, line, readings, review, written_by

ELSE = "Somebody Else <else@example.org>"
#: How the questions end.
QUESTIONS = r"\[q\]uit: |\[1–4\]: |In your words: "


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return written_by(GRACE, tmp_path).root


def said(root: Path) -> list[tuple[str, str, str]]:
    """Statement, reader and verdict of each line."""
    atlas, found = load(root)
    assert found == []
    assert [one for one in problems(root) if one.severity == "error"] == []
    reviews = atlas.reviews["acme"].reviews if "acme" in atlas.reviews else ()
    return [(one.statement, one.reader, one.verdict) for one in reviews]


def refused(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(root, ["review", *arguments]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert not (root / REVIEWS).exists()
    return told.err


def test_what_nobody_has_read_is_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review(root, line(root), line(root, "investment", verdict="unclear", words="A sum of whom?"))
    assert main(root, ["review", "--list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "acme/memorandum: Memorandum with a hospital",
        "acme/investment: unclear: A sum of whom?",
        "3 statements: 1 read by a second person, 1 doubted, 1 unread",
    ]


def test_answers_are_written_one_after_the_other(root: Path) -> None:
    assert main(root, ["review", "--agree", "acme/laboratory", "acme/memorandum"]) == 0
    doubt = ["review", "--doubt", "acme/investment", "--kind", "too-strong"]
    assert main(root, [*doubt, "--because", 'More than a "sum"?', "--reader", ADA]) == 0
    assert readings(root).of("acme", load(root)[0].profiles["acme"].record.statements[1]).doubts
    answer = ["review", "--answer", "acme/investment", "--because", "It is what she names."]
    assert main(root, [*answer, "--reader", GRACE]) == 0
    assert said(root) == [
        ("laboratory", ELSE, "agrees"),
        ("memorandum", ELSE, "agrees"),
        ("investment", ADA, "too-strong"),
        ("investment", GRACE, "answered"),
    ]
    before = (root / REVIEWS).read_text("utf-8")
    assert main(root, ["check", "--fix", str(root / REVIEWS)]) == 0
    assert (root / REVIEWS).read_text("utf-8") == before


def test_nothing_is_said_twice(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for code in (0, 1):
        assert main(root, ["review", "--agree", "acme/laboratory"]) == code
    assert "Somebody Else has said so already" in capsys.readouterr().err
    assert len(said(root)) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--agree", "acme/labratory"), "did you mean 'acme/laboratory'?"),
        (("--agree", "acme/laboratory", "--reader", "grace writer"), "nobody reviews their own"),
        (("--agree", "acme/laboratory", "--because", "It is so."), "--because goes with"),
        (("--agree", "acme/laboratory", "--kind", "unclear"), "--kind goes with --doubt"),
        (("--doubt", "acme/laboratory"), "say it in words, with --because"),
        (("--doubt", "acme/laboratory", "--because", "?"), "'words': is too short"),
        (("--answer", "acme/laboratory", "--because", "It is so."), "nobody doubts it as it is"),
        (("acmee",), "did you mean 'acme'?"),
    ],
)
def test_what_cannot_be_said_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    assert message in refused(root, capsys, *arguments)


def test_a_reader_has_a_name(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(root))
    for part in ("name", "email"):
        subprocess.run(["git", "config", "--unset", f"user.{part}"], cwd=root, check=True)
    assert "name yourself with --reader NAME" in refused(root, capsys, "--agree", "acme/laboratory")


def test_the_file_goes_on_whatever_its_end(root: Path) -> None:
    (root / "profiles/reviews").mkdir()
    for begin in ("reviews: []\n", "reviews:\n" + line(root, reader=ADA).rstrip("\n")):
        (root / REVIEWS).write_text(begin, "utf-8")
        assert main(root, ["review", "--agree", "acme/laboratory"]) == 0
        assert said(root)[-1] == ("laboratory", ELSE, "agrees")


def test_words_survive_the_file(root: Path) -> None:
    words = "It's “so”: {a, b} - 'c' \\ # [d] & *e* !f %g @h `i` 漢字"
    one = Review.model_validate(
        {
            **{"statement": "laboratory", "version": "00000001", "sources": "1e234567"},
            **{"reader": "no", "date": "2026-01-02", "verdict": "doubt", "words": words},
        }
    )
    review(root, written(one))
    assert load(root)[0].reviews["acme"].reviews == (one,)


def talk(root: Path, *answers: str) -> str:
    """Answer the questions of the command, one after the other."""
    return terminal.talk(root, ["review", "acme"], answers, QUESTIONS)


def test_a_terminal_is_asked_about_each_statement(root: Path) -> None:
    shown = talk(root, "yes", "a", "d", "9", "2", "?", "Whose words?", "q")
    assert "First laboratory opens" in shown
    assert "1 of 3" in shown
    assert "a, d, s or q" in shown
    assert "'words': is too short: it needs at least 3 characters" in shown
    assert said(root) == [("laboratory", ELSE, "agrees"), ("memorandum", ELSE, "unclear")]


def test_authors_are_not_asked_about_their_own(root: Path) -> None:
    subprocess.run(["git", "config", "user.name", "Grace Writer"], cwd=root, check=True)
    shown = talk(root)
    assert "nothing else is unread here" in shown
    assert "3 statements of your own left out" in shown


def test_an_interruption_keeps_what_was_said(root: Path) -> None:
    shown = talk(root, "s", "a")
    assert "stopped" in shown
    assert said(root) == [("memorandum", ELSE, "agrees")]


def test_a_statement_is_shown_beside_its_passages() -> None:
    index = Index(load(INVENTED)[0])
    text = as_text(index, index.entries["halden-pharma/dong-tam-alliance"], colour=False)
    assert "Bệnh viện Đồng Tâm" in text
    assert re.search(r"seeds/\S+:\d+ ", text)
    assert ">>" in text
    for ref in index.statements:
        assert as_text(index, index.entries[ref], colour=True)
