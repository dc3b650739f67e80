"""`cited --register` writes down what a report cites, and leaves an editor's file as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.cli import main
from atlas.load import load
from atlas.load.lists import REPORTS
from tests.atlases import parse, problems, write
from tests.checkout import ROOT
from tests.cited.planted import SITE, digest_of, make_planted, report


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The planted atlas."""
    monkeypatch.setenv("SITE_URL", SITE)
    made = make_planted(tmp_path / "atlas")
    (made / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (made / "report.md").write_text(report(made), "utf-8")
    return made


def run(root: Path, *more: str) -> int:
    file = str(root / "report.md")
    return main(root, ["cited", file, "--register", "--team", "Zoology: fish", *more])


def test_a_new_report_is_added_with_its_versions(root: Path) -> None:
    before = (root / REPORTS).read_text("utf-8")
    assert run(root, "--title", "Fish, 2026", "--url", "https://example.org/fish?a=1") == 1
    after = (root / REPORTS).read_text("utf-8")
    assert after.startswith(before)
    atlas, faults = load(root)
    assert not faults
    assert [one for one in problems(root) if one.code == "report-cites-unknown"] == []
    added = atlas.reports["fish-2026"]
    assert (added.team, added.is_public) == ("Zoology: fish", True)
    hats = digest_of(atlas.ledger, "acme/hats")
    cited = {(one.statement, one.version) for one in added.statements}
    assert ("acme/hats", f"1, {hats}") in cited
    assert ("acme-group/agreement", None) in cited
    assert not any("nothing" in ref for ref, _ in cited)


def test_registering_again_adds_what_is_missing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root, "--title", "Animals")
    assert "6 new citations" not in capsys.readouterr().err
    before = (root / REPORTS).read_text("utf-8")
    assert "# The first of its kind." in before
    run(root, "--title", "Animals")
    assert "0 new citations of the report 'animals'" in capsys.readouterr().err
    assert (root / REPORTS).read_text("utf-8") == before
    assert load(root)[0].reports["animals"].url == "https://example.org/animals"


def test_unpublished_versions_are_not_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", SITE)
    root = write(parse(), tmp_path / "new")
    (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (root / "report.md").write_text(f"{SITE}companies/acme/laboratory/#v-cb3c9582", "utf-8")
    assert run(root, "--title", "Early") == 0
    assert "1 unchanged" in capsys.readouterr().out
    text = (root / REPORTS).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.build/schema/reports.json\n")
    [cited] = load(root)[0].reports["early"].statements
    assert (cited.statement, cited.version) == ("acme/laboratory", None)


def test_a_file_that_cannot_be_added_to_stays_as_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for broken in ("reports: [\n", "reports: none\n", "- 1\n"):
        (root / REPORTS).write_text(broken, "utf-8")
        assert run(root, "--title", "Fish") == 1
        assert "see build.py check" in capsys.readouterr().err
        assert (root / REPORTS).read_text("utf-8") == broken


def test_it_asks_for_title_and_team(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root) == 2
    assert "--register needs --title and --team" in capsys.readouterr().err
