"""Git answers the same whoever owns the checkout and whatever is set, or says why it does not."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from atlas.load import history
from atlas.load.git import GitError, ask_git, run_git
from atlas.load.history import read_history
from atlas.publish.environment import read_build_info
from tests.repository import Repository

ACME = "profiles/companies/acmé.yml"
BETA = "profiles/organisations/beta.yml"
ODD_SETTINGS = """
[i18n]
    logOutputEncoding = UTF-16
    commitEncoding = UTF-16
[color]
    ui = always
[core]
    quotePath = true
    fsmonitor = echo touched > {mark}
    hooksPath = {hooks}
    pager = false
[diff]
    external = false
    orderFile = /nothing/here
    relative = true
    renames = copies
[log]
    showSignature = true
    follow = true
    date = relative
    decorate = full
[format]
    pretty = raw
[gpg]
    program = false
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository.at(tmp_path / "checkout")
    repository.commit("2024-05-01", {BETA: "name: Bêta\n"})
    repository.commit("2024-05-02", {BETA: "name: Beta\n", ACME: "name: A\n"})
    return repository


def fake_git(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Put a program before the real git."""
    folder.mkdir()
    (folder / "git").write_text(f"#!/bin/sh\n{program}\n")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


def test_odd_settings_of_a_user_do_not_matter(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    before = read_history(repository.root), read_build_info(repository.root, {})
    hooks, mark = tmp_path / "hooks", tmp_path / "mark"
    hooks.mkdir()
    for hook in ("post-index-change", "fsmonitor-watchman"):
        (hooks / hook).write_text(f"#!/bin/sh\necho touched > {mark}\n")
        (hooks / hook).chmod(0o755)
    (tmp_path / ".gitconfig").write_text(ODD_SETTINGS.format(mark=mark, hooks=hooks))
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF"):
        monkeypatch.setenv(name, "/nothing/here")
    history._read.cache_clear()
    assert (read_history(repository.root), read_build_info(repository.root, {})) == before
    assert before[1].revision
    assert before[0].days
    assert not mark.exists()


def test_a_checkout_of_another_owner_is_read(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.which("git")
    foreign = f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {real} "$@"'
    fake_git(tmp_path / "bin", monkeypatch, foreign)
    monkeypatch.setenv("HOME", str(tmp_path))
    info = read_build_info(repository.root, {})
    assert str(info.today) == "2024-05-02"
    assert (bool(info.revision), info.no_git) == (True, "")
    history._read.cache_clear()
    assert len(read_history(repository.root).days) == 2


@pytest.mark.parametrize(
    ("program", "message"),
    [
        (
            "echo \"fatal: detected dubious ownership in repository at '/x'\" >&2; exit 128",
            "git config --global --add safe.directory ",
        ),
        ("echo 'hint: x' >&2; echo 'fatal: it is broken' >&2; exit 128", "fatal: it is broken"),
        ("exit 3", "git exited with code 3"),
    ],
)
def test_what_git_refuses_is_reported_in_a_line(
    repository: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    program: str,
    message: str,
) -> None:
    fake_git(tmp_path / "bin", monkeypatch, program)
    with pytest.raises(GitError) as refused:
        ask_git(repository.root, "log")
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)
    assert run_git(repository.root, "log") is None
    info = read_build_info(repository.root, {})
    assert (info.revision, info.no_git) == (None, str(refused.value))


def test_without_git_that_is_said(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nothing/here")
    assert read_build_info(repository.root, {}).no_git == "git is not installed"
