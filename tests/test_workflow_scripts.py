"""What the workflows put under issues and pull requests, with a stand-in for the host's program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.checkout import ROOT

pytestmark = pytest.mark.skipif(not shutil.which("jq"), reason="no jq, which the host's runner has")

#: Notes how it was called, and answers GET requests from a file named for the path.
GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$CALLS"
for word in "$@"; do
    case $word in repos/*) path=${word%%\\?*} ;; esac
done
[[ "$*" == *"-X "* ]] || cat "$ANSWERS/${path//\\//_}"
"""
BOT = "github-actions[bot]"


def calls(tmp_path: Path, script: str, *files: Path, **answers: object) -> list[str]:
    """The calls of ``gh`` by a script; ``answers`` are by path, with ``_`` for its slashes."""
    for name, value in answers.items():
        (tmp_path / name).write_text(json.dumps(value))
    gh = tmp_path / "gh"
    gh.write_text(GH)
    gh.chmod(0o755)
    noted = tmp_path / "calls"
    environment = {
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "CALLS": str(noted),
        "ANSWERS": str(tmp_path),
        "REPO": "o/r",
        "NUMBER": "7",
        "OWNER": "o",
        "BRANCH": "b",
        "HEAD": "abc",
    }
    command = [str(ROOT / ".github/scripts" / script), *map(str, files)]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return noted.read_text().splitlines()


@pytest.fixture
def comment(tmp_path: Path) -> Path:
    file = tmp_path / "comment.md"
    file.write_text("<!-- mark -->\nWhat it does.\n")
    return file


def test_a_first_comment_is_added(tmp_path: Path, comment: Path) -> None:
    others = [{"id": 1, "user": {"login": "stranger"}, "body": "<!-- mark -->\nforged"}]
    made = calls(tmp_path, "put_comment.sh", comment, repos_o_r_issues_7_comments=others)
    assert made[-1] == f"api --silent -X POST repos/o/r/issues/7/comments -F body=@{comment}"


def test_a_later_comment_takes_the_place_of_the_first(tmp_path: Path, comment: Path) -> None:
    ours = [{"id": 5, "user": {"login": BOT}, "body": "<!-- mark -->\nbefore"}]
    made = calls(tmp_path, "put_comment.sh", comment, repos_o_r_issues_7_comments=ours)
    assert made[-1] == f"api --silent -X PATCH repos/o/r/issues/comments/5 -F body=@{comment}"


def test_suggestions_are_made_once_and_for_the_checked_commit(
    tmp_path: Path, comment: Path
) -> None:
    there, new = ({"path": "a.yml", "line": line, "body": "x"} for line in (1, 2))
    review = tmp_path / "review.json"
    review.write_text(json.dumps({"comments": [there, new]}))
    made = calls(
        tmp_path,
        "put_review.sh",
        comment,
        review,
        repos_o_r_pulls=[
            {"number": 8, "head": {"sha": "other"}},
            {"number": 9, "head": {"sha": "abc"}},
        ],
        repos_o_r_issues_9_comments=[],
        repos_o_r_pulls_9_comments=[there],
    )
    assert f"api --silent -X POST repos/o/r/issues/9/comments -F body=@{comment}" in made
    sent = made[-1].partition("--input ")
    assert sent[0] == "api --silent -X POST repos/o/r/pulls/9/reviews "
    assert json.loads(Path(sent[2]).read_text()) == {"commit_id": "abc", "comments": [new]}


def test_a_commit_that_is_no_longer_the_last_gets_nothing(tmp_path: Path, comment: Path) -> None:
    pulls = [{"number": 9, "head": {"sha": "newer"}}]
    made = calls(tmp_path, "put_review.sh", comment, comment, repos_o_r_pulls=pulls)
    assert len(made) == 1
