"""``build.py comment``: the comment under a pull request, from a report that is only data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import markdown
import pytest

from atlas.cli import main
from tests.atlases import parse, write
from tests.repository import Repository

HOSTILE = "<script>x</script> ![a](https://evil.example/b) @octocat ```"
CHANGE = f"""\
-- edit profiles/companies/acme.yml --
    status: agreed
=>
    status: agred
-- edit profiles/companies/acme.yml --
    title: First laboratory opens
=>
    title: '{HOSTILE}'
-- edit profiles/companies/acme.yml --
name: Acme
=>
name: "Acme"
"""


@pytest.fixture
def report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Any:
    monkeypatch.chdir(tmp_path)
    made = Repository.at(tmp_path / "atlas")
    write(parse(), made.root)
    made.commit("2026-01-01", {})
    write(parse(CHANGE), made.root)
    main(made.root, ["diff", "main", "--format", "json"])
    return json.loads(capsys.readouterr().out)


def comment(
    folder: Path, report: Any, capsys: pytest.CaptureFixture[str], *more: str
) -> tuple[int, str, str]:
    file = folder / "report.json"
    file.write_text(report if isinstance(report, str) else json.dumps(report), "utf-8")
    code = main(folder, ["comment", str(file), *more])
    return code, *capsys.readouterr()


def test_it_says_what_is_missing_and_who_may_approve(
    tmp_path: Path, report: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    owners = tmp_path / ".github/CODEOWNERS"
    owners.parent.mkdir()
    owners.write_text("* @everybody\n/profiles/ @editors # who else\n", "utf-8")
    code, text, _ = comment(tmp_path, report, capsys)
    assert code == 0
    assert text.startswith("<!-- atlas: what this changes -->\n")
    assert "**Missing:** 1 error to fix; 1 file that cannot be read; 2 suggestions" in text
    assert "**Who may approve:** `@editors`." in text
    assert "## What this changes since" in text


def test_without_owners_anybody_may_approve(
    tmp_path: Path, report: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "anybody who may write" in comment(tmp_path, report, capsys)[1]


def test_known_ways_out_are_suggested_for_the_lines(
    tmp_path: Path, report: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text, _ = comment(tmp_path, report, capsys, "--suggestions")
    bodies = {one["line"]: one["body"] for one in json.loads(text)["comments"]}
    assert [body.split("\n", 2)[2] for _, body in sorted(bodies.items())] == [
        "```suggestion\nname: Acme\n```",
        "```suggestion\n    status: agreed\n```",
    ]


def test_texts_are_code_whatever_they_hold(
    tmp_path: Path, report: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    report["changes"] = [
        {
            **{"kind": "changed", "subject": "statement", "ref": HOSTILE, "title": HOSTILE},
            **{"note": HOSTILE, "cited_in": [HOSTILE], "pages": []},
            "differences": [
                {"field": "title", "before": HOSTILE, "after": HOSTILE, "weighs": True}
            ],
        }
    ]
    report["unread"] = report["files"] = report["rules_left_out"] = [HOSTILE]
    report["new_files"] = [HOSTILE]
    code, text, _ = comment(tmp_path, report, capsys)
    assert code == 0
    html = markdown.markdown(text.partition("\n")[2])
    for part in ("<script", "<img", "href="):
        assert part not in html


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "[]",
        "[" * 100_000,
        '{"version": 1}',
        ("pages", [{"address": "](https://evil.example)", "gone": False}]),
        ("solved", "<b>"),
        ("base", "`@octocat"),
        ("problems", [{"code": "@octocat"}]),
        ("fixes", [{"path": "../../etc/passwd", "first": 1, "last": 1, "text": "", "why": ""}]),
    ],
    ids=str,
)
def test_what_is_no_report_is_refused(
    tmp_path: Path, report: Any, capsys: pytest.CaptureFixture[str], forged: Any
) -> None:
    if isinstance(forged, tuple):
        forged = {**report, forged[0]: forged[1]}
    code, text, said = comment(tmp_path, forged, capsys)
    assert (code, text) == (1, "")
    assert "this is no report of 'build.py diff BASE --format json'" in said


def test_a_link_to_another_file_is_not_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "report.json").symlink_to("/etc/hostname")
    assert main(tmp_path, ["comment", str(tmp_path / "report.json")]) == 1
    assert "is no file" in capsys.readouterr().err


def test_in_a_workflow_problems_become_annotations_by_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        parse("-- edit profiles/companies/acme.yml --\nname: Acme\n=>\nname: 1\nx: 2\n"), tmp_path
    )
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(tmp_path, ["check", "--today", "2026-01-01"]) == 1
    assert "::error file=profiles/companies/acme.yml,line=" in capsys.readouterr().out
    main(tmp_path, ["check", "--format", "text", "--today", "2026-01-01"])
    assert "::error" not in capsys.readouterr().out
