from __future__ import annotations

import json
from dataclasses import replace
from typing import get_args

import pytest

from atlas.check.report import ALL, Format, explain, listed, render
from atlas.check.rules import all_rules
from atlas.errors import InputError
from atlas.problems import Problem

ERROR = Problem(
    "profiles/a.yml",
    3,
    5,
    "bad-value",
    "100% wrong",
    field="a[0].b",
    found="x\ny",
    fix="fix, it",
    where="a[x].b",
)
NOTICE = Problem("seeds/a,b:c.txt", 1, 1, "coverage-gap", "two left", "notice")


def test_text() -> None:
    assert render([ERROR, NOTICE]).splitlines() == [
        "profiles/a.yml:3:5: error[bad-value] 100% wrong",
        "    field: a[x].b",
        "    found: x",
        "y",
        "    fix:   fix, it",
        "1 notice[coverage-gap] two left (seeds/a,b:c.txt:1:1)",
        "profiles/a.yml: what hangs on a faulty field was not checked: fix it and check again",
        "1 error, 1 notice in 2 files (every notice: build.py check --notices)",
    ]
    assert render([]) == "no problems found"


def test_what_is_checked_no_further_is_named() -> None:
    part = "profiles/a.yml: what hangs on a faulty field was not checked: fix it"
    whole = "profiles/a.yml is checked no further until it can be read: fix it"
    assert part in render([ERROR])
    assert whole in render([ERROR, replace(ERROR, code="yaml-syntax")])
    assert "check again" not in render([replace(ERROR, code="date-not-supported"), NOTICE])


def test_notices_come_last_and_folded_unless_asked_for() -> None:
    past = Problem("profiles/a.yml", 1, 1, "planned-date-past", "is over", "notice", fix="look")
    later = replace(past, line=9, message="is over too")
    found = [past, later, NOTICE, ERROR]
    folded = render(found).splitlines()
    assert folded[0].startswith("profiles/a.yml:3:5: error[")
    assert [line.split("]")[0] for line in folded[5:-2]] == [
        "1 notice[coverage-gap",
        "2 notices[planned-date-past",
    ]
    assert folded[-1].startswith("1 error, 3 notices in 2 files (")
    one = render(found, notices="planned-date-past")
    assert one.index("error[") < one.index("profiles/a.yml:9:1: notice[planned-date-past]")
    assert "seeds/a,b:c.txt:1:1: notice" not in one
    assert render(found, notices=ALL).count(": notice[") == 3
    with pytest.raises(InputError, match="did you mean 'planned-date-past'"):
        render(found, notices="planned-date-pas")
    for format in set(get_args(Format)) - {"text"}:
        assert render(found, format) == render(found, format, notices=ALL)


def test_colour_is_on_request() -> None:
    assert "\033[" not in render([ERROR])
    coloured = render([ERROR], "text", True)
    assert "\033[31merror\033[0m" in coloured
    assert "\033" not in render([ERROR], "json", True) + render([ERROR], "github", True)


def test_json_has_every_field() -> None:
    report = json.loads(render([ERROR, NOTICE], "json"))
    assert (report["version"], report["errors"], report["notices"]) == (1, 1, 1)
    assert report["problems"][0] == {
        "path": "profiles/a.yml",
        "line": 3,
        "column": 5,
        "code": "bad-value",
        "message": "100% wrong",
        "severity": "error",
        "field": "a[0].b",
        "found": "x\ny",
        "fix": "fix, it",
        "where": "a[x].b",
    }
    assert json.loads(render([], "json"))["problems"] == []


def test_github_annotations_are_escaped() -> None:
    first, second, _ = render([NOTICE, ERROR], "github").splitlines()
    assert first == (
        "::error file=profiles/a.yml,line=3,col=5,title=bad-value"
        "::100%25 wrong%0Afield: a[x].b%0Afound: x%0Ay%0Afix: fix, it"
    )
    assert second.startswith("::notice file=seeds/a%2Cb%3Ac.txt,line=1,col=1,title=coverage-gap::")


@pytest.mark.parametrize("code", all_rules())
def test_every_code_is_explained(code: str) -> None:
    text = explain(code)
    rule = all_rules()[code]
    assert text.startswith(f"{code} ({rule.severity}")
    for part in (rule.title, "Bad:", "Good:"):
        assert part in text


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(InputError, match="did you mean 'bad-value'"):
        explain("bad-valeu")
    with pytest.raises(InputError, match=r"build\.py check --explain lists them"):
        explain("zzz")


def test_every_code_is_listed_with_what_it_needs() -> None:
    alone, _, needing = listed().partition("Rules that need all files:")
    rules = all_rules()
    for code, rule in rules.items():
        place = needing if rule.check and rule.needs_all else alone
        assert f"  {code} " in place
        assert rule.title in place
    assert "  coverage-gap " in needing
    assert "  bad-value " in alone
