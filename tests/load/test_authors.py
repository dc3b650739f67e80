"""Git tells who wrote a statement; without its history nobody is named."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from atlas.load import load
from atlas.load.authors import Contact
from tests.atlases import problems
from tests.repository import Repository
from tests.reviewed import ACME, ADA, GRACE, commit, line, review, written_by


def authors(root: Path, statement: str = "laboratory") -> set[str]:
    atlas, _ = load(root)
    profile = atlas.profiles["acme"]
    at = next(at for at, one in profile.statements() if one.id == statement)
    return {str(one) for one in atlas.authors.of_wording(profile.document, at)}


def change(root: Path, old: str, new: str) -> None:
    text = (root / ACME).read_text("utf-8")
    assert text.count(old) == 1
    (root / ACME).write_text(text.replace(old, new), "utf-8")


def own(root: Path) -> list[str]:
    """What the check says of own wordings."""
    found = [one for one in problems(root) if one.code == "review-of-own-wording"]
    return [f"{one.severity} {one.path}:{one.line}:{one.column} {one.message}" for one in found]


def test_authors_are_those_of_the_statements_own_lines(tmp_path: Path) -> None:
    repository = written_by(GRACE, tmp_path)
    change(tmp_path, "The laboratory has 40 staff.", "The laboratory has 40 people.")
    commit(repository, ADA)
    assert authors(tmp_path) == {GRACE, ADA}
    assert authors(tmp_path, "investment") == {GRACE}


def test_who_changes_what_nobody_cites_is_no_author(tmp_path: Path) -> None:
    repository = written_by(GRACE, tmp_path)
    change(tmp_path, "importance: core", "# weighs less\n    importance: supporting")
    commit(repository, ADA)
    assert authors(tmp_path) == {GRACE}


def test_lines_that_are_not_committed_are_of_whoever_works_here(tmp_path: Path) -> None:
    written_by(GRACE, tmp_path)
    change(tmp_path, "The laboratory has 40 staff.", "The laboratory has 40 people.")
    assert authors(tmp_path) == {GRACE, "Somebody Else <else@example.org>"}


@pytest.mark.parametrize(
    "reader",
    [
        "Grace Writer <grace@example.org>",
        "grace writer",
        "G. W. <GRACE@example.org>",
        "Gracie <gracie@old.example>",
    ],
)
def test_nobody_reviews_their_own_wording(tmp_path: Path, reader: str) -> None:
    (tmp_path / ".mailmap").write_text("Grace Writer <grace@example.org> <gracie@old.example>\n")
    written_by("Gracie <gracie@old.example>", tmp_path)
    review(tmp_path, line(tmp_path, reader=ADA), line(tmp_path, reader=reader))
    assert own(tmp_path) == [
        "error profiles/reviews/acme.yml:3:81 the wording of 'laboratory' is its reader's own: "
        f"git has {GRACE} as its author"
    ]


def test_who_lays_a_wording_out_anew_after_reading_it_is_no_author(tmp_path: Path) -> None:
    repository = written_by(GRACE, tmp_path)
    review(tmp_path, line(tmp_path))
    change(
        tmp_path, "The laboratory has 40 staff.", ">-\n      The laboratory has\n      40 staff."
    )
    commit(repository, ADA, day="2026-01-03")
    assert own(tmp_path) == []
    review(tmp_path, line(tmp_path, date="2026-01-03"))
    assert "git has Ada Reader <ada@example.org> as its author" in own(tmp_path)[0]
    review(tmp_path, line(tmp_path, reader=GRACE, date="2020-01-01"))
    assert own(tmp_path), "before any of it was written"


def test_authors_answer_doubts_and_others_read(tmp_path: Path) -> None:
    written_by(GRACE, tmp_path)
    review(
        tmp_path,
        line(tmp_path, verdict="unclear", words="Whose staff are they?"),
        line(tmp_path, verdict="answered", reader=GRACE, answers=ADA, words="The company's own."),
    )
    assert own(tmp_path) == []


def test_a_shallow_clone_says_that_it_cannot_tell(tmp_path: Path) -> None:
    repository = written_by(GRACE, tmp_path / "origin")
    review(repository.root, line(repository.root, reader=GRACE))
    commit(repository, GRACE)
    clone = ["git", "clone", "--quiet", "--depth=1", f"file://{repository.root}", "clone"]
    subprocess.run(clone, cwd=tmp_path, check=True)
    assert authors(tmp_path / "clone") == set()
    [said] = own(tmp_path / "clone")
    assert said.startswith("notice ")
    assert "holds only the latest part of its history" in said


def test_two_branches_that_read_one_company_merge(tmp_path: Path) -> None:
    repository = written_by(GRACE, tmp_path)
    (tmp_path / ".gitattributes").write_text("profiles/reviews/*.yml merge=union\n")
    commit(repository, GRACE)
    for branch, reader, statement in (
        ("ada", ADA, "laboratory"),
        ("bo", "Bo <bo@example.org>", "memorandum"),
    ):
        repository.git("switch", "--create", branch, "main")
        review(tmp_path, line(tmp_path, statement, reader=reader))
        commit(repository, reader)
    repository.git("merge", "ada", "--message=both")
    atlas, found = load(tmp_path)
    assert found == []
    assert {one.statement for one in atlas.reviews["acme"].reviews} == {"laboratory", "memorandum"}


@pytest.mark.parametrize(
    ("written", "name", "address"),
    [
        ("Ada Reader <ada@example.org>", "Ada Reader", "ada@example.org"),
        ("Ada Reader", "Ada Reader", ""),
        ("<ada@example.org>", "", "ada@example.org"),
        ("Ada > Bo < Cy", "Ada > Bo < Cy", ""),
    ],
)
def test_contacts_are_read_as_git_writes_them(written: str, name: str, address: str) -> None:
    assert Contact.of(written) == Contact(name, address)


def test_without_a_repository_nobody_is_named(tmp_path: Path) -> None:
    Repository.at(tmp_path)
    assert load(tmp_path)[0].authors.missing
