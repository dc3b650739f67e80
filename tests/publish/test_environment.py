from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from atlas.errors import CannotRunError
from atlas.publish.environment import read_build_info


def git(folder: Path, *command: str, when: str = "2024-05-06T23:30:00 -0500") -> None:
    identity = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "PATH": "/usr/bin:/bin"}
    subprocess.run(
        ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *command],
        cwd=folder,
        env=identity,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    git(tmp_path, "init")
    (tmp_path / "file").write_text("one")
    git(tmp_path, "add", "file")
    git(tmp_path, "commit", "-m", "one")
    return tmp_path


def test_day_is_that_of_the_epoch(checkout: Path) -> None:
    info = read_build_info(checkout, {"SOURCE_DATE_EPOCH": "1735689600"})
    assert info.today == date(2025, 1, 1)


def test_day_is_that_of_the_last_commit_in_universal_time(checkout: Path) -> None:
    info = read_build_info(checkout, {})
    assert info.today == date(2024, 5, 7)
    assert info.epoch == 1715040000
    assert info.revision is not None
    assert len(info.revision) == 12


def test_uncommitted_changes_mark_the_revision(checkout: Path) -> None:
    (checkout / "file").write_text("two")
    assert str(read_build_info(checkout, {}).revision).endswith("+")


def test_a_hook_s_git_dir_is_not_followed(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path_factory.mktemp("elsewhere")))
    assert read_build_info(checkout, {}).today == date(2024, 5, 7)


def test_without_git_the_clock_counts(checkout: Path) -> None:
    inside = checkout / "unpacked"
    inside.mkdir()
    before = datetime.now(UTC).date()
    info = read_build_info(inside, {})
    assert before <= info.today <= datetime.now(UTC).date()
    assert info.revision is None


def test_a_checkout_without_a_commit_counts_as_none(tmp_path: Path) -> None:
    git(tmp_path, "init")
    info = read_build_info(tmp_path, {"SOURCE_DATE_EPOCH": "0"})
    assert (info.today, info.revision) == (date(1970, 1, 1), None)
    assert "does not have any commits yet" in info.no_git


@pytest.mark.parametrize("epoch", ["tomorrow", "-1", "1e9", "٣", "9" * 30, "2025-01-01"])
def test_a_bad_epoch_is_one_message(tmp_path: Path, epoch: str) -> None:
    with pytest.raises(CannotRunError, match="SOURCE_DATE_EPOCH is"):
        read_build_info(tmp_path, {"SOURCE_DATE_EPOCH": epoch})


@pytest.mark.parametrize("given", ["https://atlas.example.org/x", "https://atlas.example.org/x/"])
def test_where_the_site_will_be_comes_from_the_environment(checkout: Path, given: str) -> None:
    info = read_build_info(checkout, {"SITE_URL": given})
    assert info.site_url == "https://atlas.example.org/x/"
    assert read_build_info(checkout, {}).site_url == ""
