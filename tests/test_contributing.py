"""The way that CONTRIBUTING.md shows leads, step by step, to a company without an error."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from atlas.cli import main
from tests.atlases import parse, problems, write
from tests.checkout import ROOT
from tests.repository import Repository

PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
TEXT = "Lumen has opened its first laboratory in Lyon, where 40 people work.\n"


def test_its_commands_lead_to_a_company(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = Repository.at(tmp_path / "atlas")
    root = write(parse(), repository.root)
    repository.commit("2026-01-01", {})
    monkeypatch.chdir(root)
    (root / "lumen.txt").write_text(TEXT)
    company = root / "profiles/companies/lumen.yml"
    block = re.search(r"^```\n(git switch.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    summary = re.search(r"`summary`, such as\s+`([^`]+)`", PAGE)
    assert block
    assert summary
    codes = {}
    for line in block[1].splitlines():
        program, *arguments = shlex.split(line)
        if program == "git":
            repository.git(*arguments)
            continue
        assert program == "build.py"
        if arguments[0] == "check":
            text = company.read_text().replace("# summary:", f"summary: {summary[1]}")
            company.write_text(text)
        codes[" ".join(arguments[:2])] = main(root, arguments)
    assert codes.pop("new company") == 1, "its summary is still to write"
    assert codes.pop("new statement") == 1
    assert set(codes.values()) == {0}
    out = capsys.readouterr().out
    assert "the field 'summary' is missing" in out
    assert "- profile `lumen` new: `Lumen`" in out
    assert [one for one in problems(root) if one.severity == "error"] == []
