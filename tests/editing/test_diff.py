"""``build.py diff``: what a change means, from the point where the work began."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import markdown
import pytest

from atlas.cli import main
from tests.atlases import parse, write
from tests.checkout import contents
from tests.repository import Repository
from tests.reviewed import line, review

ACME = "profiles/companies/acme.yml"
HOSTILE = "Lab <img src=x> ![a](b) [c](https://evil.example) ``` @octocat #one </code><script>"
CHANGE = f"""\
-- edit {ACME} --
    status: agreed
=>
    status: done
-- edit {ACME} --
    title: First laboratory opens
=>
    title: "{HOSTILE}"
-- edit {ACME} --
    text: The laboratory has 40 staff.
=>
    text: A staff of 40 works in it.
-- edit {ACME} --
        qualifier: over
=>
        qualifier: nearly
-- append {ACME} --
      - source: report
        quote: Acme opened its first laboratory
        role: context
-- append profiles/organisations/beta-hospital.yml --
statements:
  - id: partner
    kind: event
    title: A partner of Acme
    text: Acme has come to the hospital.
    date_basis: none
    status: done
    voice: article
    topics: [research]
    evidence: [{{source: report, quote: Acme signed a memorandum with Beta Hospital}}]
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """An atlas in its first commit, whose files are still as they were then."""
    # Python removes a folder by names within it, which look like those of the real content here.
    monkeypatch.chdir(tmp_path)
    made = Repository.at(tmp_path / "atlas")
    write(parse(), made.root)
    made.commit("2026-01-01", {})
    return made


def report(repository: Repository, capsys: pytest.CaptureFixture[str], base: str = "main") -> Any:
    main(repository.root, ["diff", base, "--format", "json"])
    return json.loads(capsys.readouterr().out)


def found(report: Any, weighs: bool = True) -> list[tuple[str, str, list[tuple[str, bool]]]]:
    return [
        (one["kind"], one["ref"], [(part["field"], part["weighs"]) for part in one["differences"]])
        for one in report["changes"]
        if one["weighs"] == weighs
    ]


def test_what_weighs_comes_first(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    write(parse(CHANGE), repository.root)
    before = contents(repository.root / "profiles")
    told = report(repository, capsys)
    assert contents(repository.root / "profiles") == before
    assert found(told) == [
        ("changed", "acme/memorandum", [("status", True)]),
        ("changed", "acme/investment", [("values", True)]),
    ]
    assert found(told, weighs=False) == [
        ("changed", "acme/laboratory", [("title", False), ("text", False), ("evidence", False)]),
        ("added", "beta-hospital/partner", []),
    ]
    addresses = [page["address"] for page in told["pages"]]
    assert "companies/acme/memorandum/" in addresses
    assert "organisations/beta-hospital/" in addresses
    assert "sources/report/" in addresses
    assert "name-not-printed" in told["rules_left_out"]


def test_what_reports_cite_comes_before_all_else(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    cited = "      - statement: acme/laboratory\n"
    reports = "reports:\n"
    for id, title in (("one", "Rooms @octocat"), ("two", "Halls")):
        head = f"  - id: {id}\n    title: '{title}'\n    team: A\n    date: 2026\n"
        reports += f"{head}    statements:\n{cited}"
    repository.commit("2026-01-02", {"profiles/reports.yml": reports.encode()})
    write(parse(CHANGE), repository.root)
    first = report(repository, capsys)["changes"][0]
    assert (first["ref"], first["cited_in"]) == ("acme/laboratory", ["Rooms @octocat", "Halls"])
    main(repository.root, ["diff", "main"])
    out = capsys.readouterr().out
    assert out.index("cited in `Rooms @octocat`, `Halls`") < out.index("acme/memorandum")


def test_what_second_readers_say_comes_and_goes(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository.root

    def told() -> list[tuple[str, str, str]]:
        changes = report(repository, capsys)["changes"]
        return [
            (one["kind"], one["ref"], one["note"]) for one in changes if one["subject"] == "review"
        ]

    doubt = line(root, "investment", verdict="unclear", words="A sum of whom?")
    review(root, line(root), line(root, "memorandum"), doubt)
    assert told() == [
        ("added", "acme/memorandum", "read by a second person"),
        ("added", "acme/investment", "doubted (Unclear: A sum of whom?)"),
        ("added", "acme/laboratory", "read by a second person"),
    ]
    repository.commit("2026-01-02", {})
    review(root, line(root), line(root, "memorandum"), line(root, "investment"))
    write(parse("-- edit seeds/report.txt --\n40 people\n=>\n40  people\n"), root)
    assert told() == [
        ("changed", "acme/memorandum", "no longer read by a second person, as it is now"),
        ("changed", "acme/investment", "no longer doubted (Unclear: A sum of whom?)"),
        ("changed", "acme/laboratory", "no longer read by a second person, as it is now"),
    ]


def test_what_is_taken_away(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    text = parse().files[ACME].decode()
    start, end = text.index("  - id: investment"), text.index("  - id: laboratory")
    text = text[:start] + text[end:].replace("date: 2019-03-03", "date: 2019-03").replace(
        "On March 3rd 2019 Acme opened its first laboratory, where", "first laboratory, where"
    )
    (repository.root / ACME).write_text(text)
    (repository.root / "profiles/organisations/beta-hospital.yml").unlink()
    (repository.root / "seeds/report.txt").write_text("Another text.\n")
    told = report(repository, capsys)
    assert found(told) == [
        ("removed", "beta-hospital", []),
        ("removed", "acme/investment", []),
        ("changed", "report", [("sha256", True)]),
        ("changed", "acme/laboratory", [("date", True), ("evidence", True)]),
    ]
    gone = [page["address"] for page in told["pages"] if page["gone"]]
    assert gone == ["companies/acme/investment/", "organisations/beta-hospital/"]
    assert {problem["code"] for problem in told["problems"]} >= {"source-digest", "unknown-id"}
    [(before, after)] = [(one["before"], one["after"]) for one in told["coverage"].values()]
    assert before["cited"] > after["cited"] == 0
    assert main(repository.root, ["diff", "HEAD"]) == 1
    assert "no tombstone says why" in capsys.readouterr().out


def test_what_has_moved_is_compared_with_what_it_was(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    old = repository.root / "profiles/organisations/beta-hospital.yml"
    old.rename(old.with_name("beta-clinic.yml"))
    new = old.with_name("beta-clinic.yml")
    new.write_text(f"{new.read_text()}former_slugs: [beta-hospital]\n")
    text = (repository.root / ACME).read_text().replace("beta-hospital", "beta-clinic")
    text = text.replace("- id: laboratory", "- id: lab\n    former_ids: [laboratory]")
    (repository.root / ACME).write_text(text.replace("@laboratory", "@lab"))
    told = report(repository, capsys)
    assert found(told) == []
    assert [(one["ref"], one["note"]) for one in told["changes"] if one["note"]] == [
        ("beta-clinic", "was beta-hospital"),
        ("acme/lab", "was acme/laboratory"),
    ]
    assert [problem["code"] for problem in told["problems"]] == []


def test_untrusted_text_stays_text(
    repository: Repository,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(parse(CHANGE), repository.root)
    monkeypatch.setenv("SITE_URL", "https://atlas.example/")
    assert main(repository.root, ["diff", "main"]) in (0, 1)
    text = capsys.readouterr().out
    assert "Lab <img src=x>" in text
    html = markdown.markdown(text)
    outside = "".join(part.partition("</code>")[2] for part in f"</code>{html}".split("<code>"))
    for sign in ("<img", "<script", "@octocat", "#one", "evil.example"):
        assert sign not in outside
    assert "https://atlas.example/companies/acme/" in outside
    assert text.index("To look at first") < text.index("### Changed") < text.index("### New")


def test_it_begins_where_the_work_parted(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "-b", "work")
    repository.commit(
        "2026-01-02", {"profiles/organisations/own.yml": "name: Own\nkind: company\n"}
    )
    repository.git("checkout", "main")
    repository.commit(
        "2026-01-03", {"profiles/organisations/other.yml": "name: B\nkind: company\n"}
    )
    repository.git("checkout", "work")
    assert found(report(repository, capsys), weighs=False) == [("added", "own", [])]


def test_a_shallow_clone(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(
        "2026-01-02", {"profiles/organisations/own.yml": "name: Own\nkind: company\n"}
    )
    url = repository.root.as_uri()
    repository.git("clone", "--depth", "1", url, str(tmp_path / "shallow"))
    shallow = Repository(tmp_path / "shallow")
    assert main(shallow.root, ["diff", "HEAD~1"]) == 2
    assert "git fetch --unshallow" in capsys.readouterr().err
    shallow.git("fetch", "--depth", "2", "origin", "main")
    assert found(report(shallow, capsys, "HEAD~1"), weighs=False) == [("added", "own", [])]


@pytest.mark.parametrize("base", ["nothing", "HEAD:profiles", "@{9}", "--upload-pack=x"])
def test_a_base_that_is_none(
    base: str, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(repository.root, ["diff", "--", base]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_named(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.root / ACME).write_text("name: [\n")
    told = report(repository, capsys)
    assert told["unread"] == [ACME]
    assert found(told) == []


def test_a_new_file_that_cannot_be_read_yet_is_called_new(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.root / "profiles/companies/lumen.yml").write_text("name: [\n")
    assert report(repository, capsys)["unread"] == ["profiles/companies/lumen.yml"]
    main(repository.root, ["diff", "HEAD"])
    out = capsys.readouterr().out
    assert "**New, but cannot be read yet** (`build.py check FILE` says why): `profiles/" in out
    assert "Not compared" not in out
    assert "Nothing that the site shows" not in out
