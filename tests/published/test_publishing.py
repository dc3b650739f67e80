"""Publishing as people do it: on the command line, on two branches, and with what may go wrong."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.load import load
from tests.checkout import COMPANY, ROOT, make_checkout
from tests.repository import Repository

LEDGER = "published.jsonl"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a day: its exit code, and what it prints."""

    def run(root: Path, command: str, day: str = "2025-01-01") -> tuple[int, str]:
        when = datetime.fromisoformat(day).replace(tzinfo=UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{when.timestamp():.0f}")
        code = main(root, [command])
        return code, capsys.readouterr().out

    return run


@pytest.fixture
def published(tmp_path: Path, run: Run) -> Path:
    """A checkout that was published."""
    root = make_checkout(tmp_path)
    assert run(root, "publish")[0] == 0
    return root


def edit(root: Path, *changes: tuple[str, str]) -> None:
    text = (root / COMPANY).read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (root / COMPANY).write_text(text, "utf-8")


def test_another_id_is_refused_with_the_way_out(published: Path, run: Run) -> None:
    edit(published, ("- id: laboratory", "- id: lab"), ("[@laboratory]", "[@lab]"))
    code, out = run(published, "check")
    assert code == 1
    assert re.search(rf"^{COMPANY}:6:9: error\[address-lost\]", out, re.MULTILINE), out
    assert "add `former_ids: [laboratory]` here" in out
    edit(published, ("- id: lab\n", "- id: lab\n    former_ids: [laboratory]\n"))
    assert run(published, "check")[0] == 0


def test_what_is_deleted_needs_a_tombstone(published: Path, run: Run) -> None:
    edit(published, ("- id: laboratory", "- id: other"), ("[@laboratory]", "[@other]"))
    code, out = run(published, "check")
    assert code == 1
    assert "profiles/tombstones.yml" in out
    (published / "profiles/tombstones.yml").write_text(
        "tombstones:\n  - was: acme/laboratory\n    fate: withdrawn\n"
        "    reason: Nobody knows of a laboratory.\n",
        "utf-8",
    )
    assert run(published, "check")[0] == 0


def test_a_date_changed_without_a_reason_is_refused(published: Path, run: Run) -> None:
    edit(published, ("    date: 2019\n", "    date: 2019~\n"))
    code, out = run(published, "check")
    assert code == 1
    found = re.search(rf"^{COMPANY}:(\d+):\d+.*correction-without-reason", out, re.MULTILINE)
    assert found, out
    assert "laboratory" in (published / COMPANY).read_text("utf-8").splitlines()[int(found[1]) - 1]
    assert "a change of facts (date) without a reason" in out
    assert "corrections: [{version: 2, reason: …}]" in out


def test_a_profile_that_is_lost_is_said_once_not_at_each_statement_that_names_it(
    published: Path, run: Run
) -> None:
    folder = published / "profiles/organisations"
    (folder / "example-university.yml").rename(folder / "example-college.yml")
    edit(published, ("organisation: example-university", "organisation: example-college"))
    code, out = run(published, "check")
    assert code == 1
    assert "add `former_slugs: [example-university]`" in out
    assert "correction-without-reason" not in out
    college = folder / "example-college.yml"
    college.write_text(college.read_text("utf-8") + "former_slugs: [example-university]\n", "utf-8")
    assert run(published, "check")[0] == 0


def test_two_branches_that_both_published_merge_without_a_conflict(
    tmp_path: Path, run: Run
) -> None:
    (tmp_path / "atlas").mkdir()
    root = make_checkout(tmp_path / "atlas")
    shutil.copy(ROOT / ".gitattributes", root)
    (root / ".gitignore").write_text("/atlas\n/templates\n/docs\n", "utf-8")
    repository = Repository.at(root)

    def publish(day: str) -> set[str]:
        code, out = run(root, "publish", day)
        assert code == 0, out
        repository.commit(day, {})
        return {*_lines(root)}

    publish("2025-01-01")
    repository.git("branch", "other")
    said = "the company began a laboratory."
    edit(root, (said, f"the company began one.\n    {_reason('It was said twice.')}"))
    ours = publish("2025-02-01")
    repository.git("checkout", "other")
    edit(root, (said, f"the company began it.\n    {_reason('It read badly.')}"))
    theirs = publish("2025-03-01")
    # The profile conflicts, and one side wins; of the ledger both do.
    repository.git("merge", "--strategy-option=ours", "main", day="2025-03-02")
    assert sorted(_lines(root)) == sorted(ours | theirs)
    publish("2025-04-01")
    ledger = load(root)[0].ledger
    found = {one.number: one.text["text"] for one in ledger.of("statement", "acme", "laboratory")}
    assert found.keys() == {1, 2, 3}
    assert found[2].endswith("began one.")
    assert found[3].endswith("began it.")
    assert run(root, "check", "2025-04-02")[0] == 0
    assert publish("2025-05-01") == {*_lines(root)}


def _reason(words: str) -> str:
    return f"corrections: [{{version: 2, reason: {words}}}]"


def _lines(root: Path) -> list[str]:
    return (root / LEDGER).read_text("utf-8").splitlines()
