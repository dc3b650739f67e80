"""The command's verdicts on a planted report, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from atlas.cli import main
from tests.checkout import ROOT
from tests.cited.planted import SITE, make_planted, report


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The planted atlas."""
    made = make_planted(tmp_path_factory.mktemp("planted"))
    (made / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return made


@pytest.fixture
def cited(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Any:
    """Runs the command on a text; gives its exit code and its output as JSON."""
    monkeypatch.setenv("SITE_URL", SITE)

    def run(text: str) -> tuple[int, list[dict[str, Any]]]:
        file = tmp_path / "report.md"
        file.write_text(text, "utf-8")
        code = main(root, ["cited", str(file), "--format", "json"])
        return code, json.loads(capsys.readouterr().out)

    return run


def test_each_fate_has_its_verdict(cited: Any, root: Path) -> None:
    text = report(root)
    code, found = cited(text)
    assert code == 1
    wanted: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        wanted.setdefault(line.partition(":")[0], []).append(number)
    assert {one["verdict"]: one["lines"] for one in found} == wanted
    by_verdict = {one["verdict"]: one for one in found}
    assert by_verdict["corrected"]["difference"][0]["field"] == "Status"
    assert by_verdict["reworded"]["reasons"] == [
        "1 February 2026, version 2: The source <i>says</i> people."
    ]
    assert "Nobody knows <b>whose</b> hats" in by_verdict["withdrawn"]["says"]
    assert by_verdict["moved"]["cite"].endswith(
        f"{SITE}organisations/gamma-west/flying-kites/#v-25a78af1"
    )


def test_all_well_ends_with_0(cited: Any, root: Path) -> None:
    fine = [line for line in report(root).splitlines() if line.startswith(("unch", "no "))]
    code, found = cited("\n".join(fine))
    assert code == 0
    assert [one["verdict"] for one in found] == ["unchanged", "no version given"]
    assert [one["cited"] for one in cited(f"{SITE}companies/none/ none/thing@4")[1]] == [
        "companies/none"
    ]
    assert cited("Nothing of the atlas: https://other.example/companies/acme-group/") == (0, [])


@pytest.mark.parametrize(
    ("link", "verdict"),
    [
        (f"{SITE}companies/acme/", "moved"),
        (f"{SITE}companies/acme-group/#partners", "no version given"),
        (f"{SITE}companies/acme-group/#jane-doe", "no version given"),
        (f"{SITE}companies/acme-group/#nobody", "address unknown"),
        (f"{SITE}organisations/acme-group/", "address unknown"),
        (f"{SITE}organisations/gamma-works/", "moved"),
        (f"{SITE}companies/acme/#sold", "moved"),
        (f"{SITE}companies/acme/#hats", "withdrawn"),
        (f"{SITE}organisations/delta-hospital/mice/", "withdrawn"),
        ("https://elsewhere.example/companies/acme/hats/", "withdrawn"),
        ("../companies/acme/memorandum/", "moved"),
        ("delta-hospital/cats@1", "corrected"),
        ("delta-hospital/cats@2", "unchanged"),
        ("delta-hospital/cats, version 9", "version unknown"),
        ("acme/sold, version 1", "moved"),
        (f"{SITE}companies/acme/#v-9aa0cf11", "moved"),
        (f"{SITE}companies/acme-group/#v-00000000", "version unknown"),
    ],
)
def test_addresses_of_every_form(link: str, verdict: str, cited: Any) -> None:
    assert [one["verdict"] for one in cited(f"See {link} for it.")[1]] == [verdict]


def test_lines_for_people(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", SITE)
    file = tmp_path / "report.md"
    file.write_text(report(root), "utf-8")
    assert main(root, ["cited", str(file)]) == 1
    out = capsys.readouterr().out
    assert f"{file}:2,9: reworded: acme/laboratory, version 1 (" in out
    assert "    Text: The laboratory has 40 [-staff.-] {+people.+}" in out
    assert out.splitlines()[-1].startswith("8 citations of the atlas: 1 withdrawn, 1 corrected")


def test_what_cannot_be_read_ends_with_2(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(root, ["cited", "none.md"]) == 2
    assert capsys.readouterr().err == "none.md: cannot be read: No such file or directory\n"
