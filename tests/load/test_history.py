"""The history is that of the commits, day by day, and never in the way of a build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlas.load import history as module
from atlas.load.history import FileVersions, read_history
from tests.repository import Repository

ACME = "profiles/companies/acme.yml"
BETA = "profiles/organisations/beta.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.at(tmp_path / "checkout")


def test_each_day_is_its_end_against_the_end_of_the_day_before(repository: Repository) -> None:
    repository.commit("2024-05-01", {ACME: "name: One", BETA: "name: Beta"})
    repository.commit("2024-05-01", {ACME: "name: Two"})
    repository.commit("2024-05-03", {ACME: "name: Three", BETA: None})
    latest, first = read_history(repository.root).days
    assert (latest.day, first.day) == (date(2024, 5, 3), date(2024, 5, 1))
    assert first.files == (
        FileVersions(ACME, "A", None, {"name": "Two"}),
        FileVersions(BETA, "A", None, {"name": "Beta"}),
    )
    assert latest.files == (
        FileVersions(ACME, "M", {"name": "Two"}, {"name": "Three"}),
        FileVersions(BETA, "D", {"name": "Beta"}, None),
    )


def test_what_a_day_takes_back_is_no_change(repository: Repository) -> None:
    repository.commit("2024-05-01", {ACME: "name: One"})
    repository.commit("2024-05-02", {ACME: "name: Two", BETA: "name: Beta"})
    repository.commit("2024-05-02", {ACME: "name: One", BETA: None})
    assert [day.day for day in read_history(repository.root).days] == [date(2024, 5, 1)]


def test_days_are_those_of_universal_time(repository: Repository) -> None:
    repository.commit("2024-05-01T23:30:00-0500", {ACME: "name: One"})
    assert [day.day for day in read_history(repository.root).days] == [date(2024, 5, 2)]


def test_a_clock_that_ran_back_does_not_reorder_commits(repository: Repository) -> None:
    repository.commit("2024-05-02", {ACME: "name: One"})
    repository.commit("2024-05-01", {ACME: "name: Two"})
    (day,) = read_history(repository.root).days
    assert (day.day, day.files[0].after) == (date(2024, 5, 2), {"name": "Two"})


def test_a_branch_counts_from_the_day_of_its_merge(repository: Repository) -> None:
    repository.commit("2024-05-01", {ACME: "name: One"})
    repository.git("switch", "--create", "side")
    repository.commit("2024-05-02", {BETA: "name: Beta"})
    repository.git("switch", "main")
    repository.commit("2024-05-03", {ACME: "name: Two"})
    repository.git("merge", "--no-ff", "--message=merge", "side", day="2024-05-04")
    days = read_history(repository.root).days
    assert [(day.day.day, day.files[0].path) for day in days] == [(4, BETA), (3, ACME), (1, ACME)]


def test_what_is_not_committed_does_not_count(repository: Repository) -> None:
    repository.commit("2024-05-01", {ACME: "name: One"})
    before = read_history(repository.root)
    (repository.root / ACME).write_text("name: Two")
    (repository.root / BETA).parent.mkdir()
    (repository.root / BETA).write_text("name: Beta")
    repository.git("add", "--all")
    assert read_history(repository.root) == before


def test_other_files_do_not_count(repository: Repository) -> None:
    repository.commit(
        "2024-05-01",
        {
            "README.md": "x",
            "profiles/topics.yml": "topics: []",
            "profiles/companies/.x.yml": "a: b",
        },
    )
    assert read_history(repository.root).days == ()


@pytest.mark.parametrize(
    "content",
    [
        b"name: [",
        b"- a list",
        b"\xff\xfe",
        b"",
        b"name: a\nname: b",
        b"a: &x [1]\nb: *x",
        b"name: \x00",
        b"x: 1\n" * 300_000,
        b"[" * 5000,
    ],
)
def test_versions_that_cannot_be_read_are_counted(repository: Repository, content: bytes) -> None:
    repository.commit("2024-05-01", {ACME: content, BETA: "name: Beta"})
    repository.commit("2024-05-02", {ACME: "name: One"})
    latest, first = read_history(repository.root).days
    assert (latest.files, latest.unreadable) == ((), 1)
    assert ([file.path for file in first.files], first.unreadable) == ([BETA], 1)


def test_what_no_longer_fits_the_model_is_read_all_the_same(repository: Repository) -> None:
    repository.commit("2024-05-01", {ACME: "nickname: {a: [b]}\nstatements: 7"})
    (day,) = read_history(repository.root).days
    assert day.files[0].after == {"nickname": {"a": ["b"]}, "statements": "7"}


def test_a_file_name_of_any_kind_does_no_harm(repository: Repository) -> None:
    repository.commit("2024-05-01", {"profiles/companies/\x01:x\n.yml": "a: b", ACME: "name: A"})
    (day,) = read_history(repository.root).days
    assert [file.path for file in day.files] == [ACME]


# A day's versions of two files have 32 bytes, half of which are those of the day before.
@pytest.mark.parametrize(("limit", "value"), [("MOST_DAYS", 2), ("MOST_BYTES", 50)])
def test_days_far_back_are_only_counted(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    for day in range(1, 6):
        repository.commit(f"2024-05-0{day}", {ACME: f"name: N{day}", BETA: f"name: B{day}"})
    monkeypatch.setattr(module, limit, value)
    days = read_history(repository.root).days
    assert [(day.day.day, day.read) for day in days] == [
        *((5, True), (4, True)),
        *((3, False), (2, False), (1, False)),
    ]
    assert days[-1].files == (FileVersions(ACME, "A"), FileVersions(BETA, "A"))


def test_without_git_it_says_so(tmp_path: Path) -> None:
    history = read_history(tmp_path)
    assert history.days == ()
    assert "without its git history" in history.missing


def test_before_the_first_commit_it_says_so(repository: Repository) -> None:
    assert "cannot read" in read_history(repository.root).missing


def test_a_broken_repository_is_no_crash(repository: Repository) -> None:
    repository.commit("2024-05-01", {ACME: "name: One"})
    (repository.root / ".git/HEAD").write_text("nonsense")
    assert "cannot read" in read_history(repository.root).missing


def test_a_shallow_clone_does_not_pass_everything_off_as_new(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit("2024-05-01", {ACME: "name: One"})
    repository.commit("2024-05-02", {ACME: "name: Two"})
    clone = tmp_path / "clone"
    repository.git("clone", "--depth=1", f"file://{repository.root}", str(clone))
    history = read_history(clone)
    assert history.days == ()
    assert "only the latest part" in history.missing


def test_settings_of_git_do_not_matter(repository: Repository) -> None:
    repository.commit("2024-05-01", {ACME: "name: One\n" + "scope: x\n"})
    repository.commit("2024-05-02", {ACME: None, BETA: "name: One\n" + "scope: x\n"})
    before = read_history(repository.root)
    for setting in (
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("diff.renames", "copies"),
        ("log.diffMerges", "off"),
        ("core.abbrev", "4"),
        ("core.quotePath", "true"),
    ):
        repository.git("config", *setting)
    module._read.cache_clear()
    assert read_history(repository.root) == before
