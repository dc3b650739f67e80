"""Work to do: each sort finds what it is for, and nothing that is done."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from atlas import labels
from atlas.cli import main
from atlas.load import load
from atlas.views.index import Index
from atlas.views.work import SORTS, work
from tests.atlases import TODAY, loaded, parse, write
from tests.reviewed import line, review

OPEN = """\
-- edit seeds/report.txt --
where 40 people work.
=>
where 40 people work. Zeta joined in.
-- edit profiles/companies/acme.yml --
    date_basis: relative
=>
    date_basis: inferred
-- edit profiles/companies/acme.yml --
name: Acme
=>
name: Acme
country: US
country_basis: editor
-- edit profiles/companies/acme.yml --
    text: The laboratory has 40 staff.
=>
    text: The laboratory has staff.
"""


def found(text: str, folder: Path, today: date) -> dict[str, list[tuple[str, int, str]]]:
    loaded(text, folder)
    return found_in(folder, today)


def found_in(folder: Path, today: date = TODAY) -> dict[str, list[tuple[str, int, str]]]:
    index = Index(load(folder)[0])
    return {
        one.key: [(todo.file, todo.line, labels.todo(one.key, todo.facts)) for todo in one.todos]
        for one in work(index, today)
    }


def test_each_sort(tmp_path: Path) -> None:
    todo = found(OPEN, tmp_path, date(2031, 1, 1))
    acme = "profiles/companies/acme.yml"
    assert list(todo) == list(SORTS)
    assert todo["passages"] == [("seeds/report.txt", 5, "Zeta joined in.")]
    assert ("seeds/report.txt", 5, "40") in todo["unused"]
    assert todo["overdue"] == [(acme, 38, "was due 2030")]
    assert todo["old-sources"] == [(acme, 1, "newest source: 5 November 2019")]
    assert [(file, what[:4]) for file, _, what in todo["inferred-dates"]] == [(acme, "2018")]
    assert todo["countries"] == [("profiles/organisations/beta-hospital.yml", 1, "has no country")]
    assert todo["sources"] == [("seeds/sources.yml", 2, "has no address")]


def test_what_is_done_is_not_in_it(tmp_path: Path) -> None:
    todo = found("", tmp_path, date(2020, 1, 1))
    assert {key for key, todos in todo.items() if todos} == {"countries", "sources", "unread"}


def test_readings(tmp_path: Path) -> None:
    root = write(parse(), tmp_path)
    doubt = line(root, "investment", verdict="too-strong", words="A plan is no promise.")
    review(root, line(root), doubt)
    todo = found_in(root)
    acme = "profiles/companies/acme.yml"
    assert todo["doubts"] == [(acme, 35, "Too strong: A plan is no promise.")]
    assert todo["unread"] == [(acme, 18, "Detail")]


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write(parse(), tmp_path)
    assert main(root, ["todo"]) == 0
    assert "2  countries: Organisations without a country" in capsys.readouterr().out
    assert main(root, ["todo", "countries"]) == 0
    assert "beta-hospital.yml:1: Beta Hospital: has no country" in capsys.readouterr().out
    assert main(root, ["todo", "--format", "json"]) == 0
    assert [one["sort"] for one in json.loads(capsys.readouterr().out)["work"]] == list(SORTS)
