"""``check FILE`` finds in a file what a check of everything finds there."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest

from atlas.check import check
from atlas.check.files import check_files
from atlas.check.rules import all_rules
from atlas.cli import main
from atlas.load import load
from tests.atlases import TODAY, parse, write
from tests.checkout import INVENTED
from tests.repository import Repository

RULES = Path(__file__).parent / "rules"
#: Examples of faults that only show beside another file.
HANG_TOGETHER = [
    "alias-not-printed/bad-alias",
    "id-reused/bad-former",
    "id-reused/bad-two-folders",
    "role-of-another/bad-before-the-name",
    "unknown-id/bad-organisation",
    "unknown-id/bad-statement-in-disagreement",
    "waiver-not-needed/bad-party",
]
LEFT_OUT = {code for code, rule in all_rules().items() if rule.needs_all}
COMPANY = "profiles/companies/halden-pharma.yml"


def same(root: Path, today: date = TODAY) -> int:
    """Check each file alone against a check of all; returns how many problems that has."""
    whole = [one for one in check(*load(root), today) if one.code not in LEFT_OUT]
    files = sorted(file.relative_to(root).as_posix() for file in root.rglob("profiles/*/*.yml"))
    for path in {*files[::10], *(one.path for one in whole)}:
        here = [one for one in whole if one.path == path]
        assert check_files(root, [path], today).problems == here
    return len(whole)


def test_it_finds_the_same_in_an_atlas_with_faults(tmp_path: Path) -> None:
    root = Path(shutil.copytree(INVENTED, tmp_path / "atlas"))
    for path, old, new in (
        (COMPANY, "quote: ", "quote: Nobody ever printed these words, or "),
        ("seeds/sources.yml", "published_quote: ", "published_quote: Not printed "),
        ("profiles/companies/eclair-sante.yml", "status: ", "statsu: "),
        ("profiles/organisations/atx.yml", "name: ", "name: ["),
        ("profiles/reviews/halden-pharma.yml", "verdict: agrees", "verdict: agree"),
    ):
        text = (root / path).read_text("utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), "utf-8")
    assert same(root) > 20


@pytest.mark.parametrize("example", HANG_TOGETHER)
def test_it_finds_the_same_where_files_hang_together(example: str, tmp_path: Path) -> None:
    wanted = parse((RULES / f"{example}.txt").read_text("utf-8"))
    assert same(write(wanted, tmp_path), wanted.today)


def test_a_waiver_of_a_rule_that_is_left_out_is_no_fault(tmp_path: Path) -> None:
    assert "name-not-printed" in LEFT_OUT
    for example in RULES.glob("name-not-printed/good-*.txt"):
        wanted = parse(example.read_text("utf-8"))
        same(write(wanted, tmp_path / example.stem), wanted.today)


def test_a_text_is_checked_with_its_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write(parse(), tmp_path)
    (root / "seeds/report.txt").write_text("Something else.\n")
    (root / "seeds/new.txt").write_text("New.\n")
    monkeypatch.chdir(root / "seeds")
    assert main(root, ["check", "report.txt"]) == 1
    assert "seeds/sources.yml:4:13: error[source-digest]" in capsys.readouterr().out
    assert main(root, ["check", "new.txt"]) == 1
    out = capsys.readouterr().out
    assert "seeds/new.txt:1:1: error[source-not-listed]" in out
    assert "source-digest" not in out


def test_a_folder_stands_for_its_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write(parse("-- profiles/organisations/Two.yml --\nname: Two\n"), tmp_path)
    assert main(root, ["check", str(root / "profiles/organisations")]) == 1
    out, err = capsys.readouterr()
    assert "profiles/organisations/Two.yml:1:1: error[bad-file-name]" in out
    assert "error[bad-file-name]" in out
    assert "rules left out, which need all files (build.py check checks all" in err
    assert err.count("\n") == 1
    assert main(root, ["check", str(root / "profiles/companies")]) == 0


def test_notices_of_a_file_are_shown_by_the_command_that_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit = "-- edit profiles/companies/acme.yml --\nstate: open\n=>\nstate: unknown\n"
    root = write(parse(edit), tmp_path)
    monkeypatch.chdir(root)
    acme = "profiles/companies/acme.yml"
    assert main(root, ["check", acme, "--today", "2040-01-01"]) == 0
    [command] = re.findall(r"\(every notice: build.py (.+)\)", capsys.readouterr().out)
    assert main(root, [*shlex.split(command), "--today", "2040-01-01"]) == 0
    shown = capsys.readouterr().out
    assert f"{acme}:39:14: notice[commitment-overdue]" in shown
    assert main(root, ["check", "--today", "2040-01-01", "--notices", acme]) == 0
    assert capsys.readouterr().out == shown
    assert main(root, ["check", "--notices", "profiles/companies/amce.yml"]) == 2
    assert "amce.yml: there is no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("profiles/gone.yml", "there is no such file"),
        ("/etc/passwd", "/etc/passwd: is outside "),
        ("mkdocs.yml", "mkdocs.yml: is not checked; what is checked is published.jsonl and"),
    ],
)
def test_what_cannot_be_checked(
    name: str,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = write(parse("-- mkdocs.yml --\n"), tmp_path)
    monkeypatch.chdir(root)
    assert main(root, ["check", name]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert message in err


def test_what_differs_from_the_last_commit_is_checked_and_everything_where_a_file_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = Repository.at(tmp_path)
    root = write(parse(), repository.root)
    repository.commit("2026-01-01", {})
    assert main(root, ["check", "--changed"]) == 0
    assert "nothing differs" in capsys.readouterr().out
    acme = root / "profiles/companies/acme.yml"
    text = acme.read_text("utf-8")
    acme.write_text(text.replace("status: done", "status: dnoe"), "utf-8")
    assert main(root, ["check", "--changed"]) == 1
    assert "acme.yml" in capsys.readouterr().out
    acme.write_text(text, "utf-8")
    (root / "profiles/organisations/beta-hospital.yml").unlink()
    assert main(root, ["check", "--changed"]) == 1
    assert "beta-hospital" in capsys.readouterr().out, "a file that stays names it"
