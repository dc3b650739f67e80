from __future__ import annotations

import re
from textwrap import dedent

import pytest

from atlas.load.validate import MAX_PROBLEMS, validate
from atlas.load.yaml_document import UnreadableError, parse_yaml
from atlas.model import Catalogue, Company, Organisation, Record
from atlas.problems import Problem

COMPANY = """\
name: Acme
scope: What one article tells of it.
summary: Nothing at all.
statements:
  - id: laboratory
    kind: {kind}
    title: A laboratory opens
    text: The laboratory has opened.
    date_basis: none
    status: done
    voice: article
    topics: [research]
    evidence:
      - source: report
        quote: Acme opened its first laboratory
{more}"""

SOURCE = """\
sources:
  - id: report
    file: report.txt
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
    title: Report
    short: Report
    type: report
    language: en
    translated: false
    about: An invented report.
"""


def refused(text: str, model: type[Record] = Organisation) -> list[Problem]:
    with pytest.raises(UnreadableError) as error:
        validate(parse_yaml(dedent(text), "a.yml"), model)
    return list(error.value.problems)


def statement(kind: str, more: str = "") -> str:
    return COMPANY.format(kind=kind, more=more)


@pytest.mark.parametrize(
    ("text", "code", "place", "fix"),
    [
        ("kind: hospital\n", "missing-field", (1, 1), "add 'name:'"),
        ("name: A\nkind: hospitl\n", "unknown-value", (2, 7), "did you mean 'hospital'?"),
        ("name: A\nkind: hospital\nplcae: x\n", "unknown-field", (3, 1), "did you mean 'place'?"),
        ("name: [A]\nkind: hospital\n", "wrong-type", (1, 7), "hyphens"),
        ("name: A\nkind: hospital\naliases: x\n", "wrong-type", (3, 10), "a list"),
        ("name:\nkind: hospital\n", "wrong-type", (1, 6), "text"),
        ("- name: A\n", "wrong-type", (1, 1), "hyphens"),
        ("just text\n", "wrong-type", (1, 1), "mapping"),
        ("name: A\nkind: hospital\ncountry: Korea\n", "bad-value", (3, 10), "alpha-2"),
    ],
)
def test_what_is_wrong_where_and_how_to_fix_it(
    text: str, code: str, place: tuple[int, int], fix: str
) -> None:
    [problem] = refused(text)
    assert (problem.code, (problem.line, problem.column)) == (code, place), problem
    assert fix in problem.fix


def test_statements_are_distinguished_by_their_kind() -> None:
    [problem] = refused(statement("site"), Company)
    assert (problem.code, problem.field) == ("missing-field", "statements[0].site")
    [problem] = refused(statement("site", "    site: campus\n    opened: soon\n"), Company)
    assert (problem.code, problem.field) == ("bad-value", "statements[0].opened")
    [problem] = refused(statement("sites"), Company)
    assert (problem.code, problem.fix) == ("unknown-value", "did you mean 'site'?")
    [problem] = refused(statement("figure"), Company)
    assert "`kind: figure` needs `values`" in problem.message
    assert problem.field == "statements[0]"


def test_all_that_a_value_asks_for_is_named_at_once_and_can_be_pasted() -> None:
    text = SOURCE + "    published: 2024\n    published_basis: web\n"
    [problem] = refused(text, Catalogue)
    assert "`published_basis: web` needs `published_note` and `web`" in problem.message
    lines = re.findall(r"`([^`]+)`", problem.fix)
    again = text + "".join(f"    {line}\n" for line in lines)
    validate(parse_yaml(again, "sources.yml"), Catalogue)


def test_the_field_of_a_nested_fault_is_named() -> None:
    more = "    values:\n      - number: many\n        unit: people\n"
    [problem] = refused(statement("event", more), Company)
    assert problem.field == "statements[0].values[0].number"
    assert problem.code == "wrong-type"
    assert problem.found == ""


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e400", "9" * 400, "0x10", "1,000"])
def test_numbers_are_plain_digits(number: str) -> None:
    more = f"    values:\n      - number: '{number}'\n        unit: people\n"
    [problem] = refused(statement("event", more), Company)
    assert problem.field == "statements[0].values[0].number"


def test_problems_of_one_file_have_an_end() -> None:
    fields = "".join(f"field-{number}: x\n" for number in range(MAX_PROBLEMS + 50))
    problems = refused("name: A\nkind: hospital\n" + fields)
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1].message == "has 50 more problems"


def test_all_problems_are_reported_at_once() -> None:
    problems = refused("naem: A\nkind: hospitl\ncountry: x\naliases:\n- printed_in: [report]\n")
    assert {problem.code for problem in problems} == {
        "unknown-field",
        "unknown-value",
        "missing-field",
        "bad-value",
    }


def test_a_misspelt_field_is_not_missing_besides() -> None:
    [problem] = refused("naem: A\nkind: hospital\n")
    assert (problem.code, problem.fix) == ("unknown-field", "did you mean 'name'?")
    problems = refused("naem: A\nkind: hospital\naliases:\n- nmae: B\n- printed_in: [report]\n")
    missing = [one.field for one in problems if one.code == "missing-field"]
    assert missing == ["aliases[1].name"]


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("spring 2016", "did you mean '2016-21'?"),
        ("12/05/2018", "write 2018-05-12 (12 May 2018) or 2018-12-05 (5 December 2018)"),
        ("soon", "When the act itself happened"),
    ],
)
def test_a_date_in_words_is_told_in_edtf(written: str, fix: str) -> None:
    [problem] = refused(statement("event", f"    date: {written}\n"), Company)
    assert problem.code == "bad-value"
    assert f"'{written}' is not a date in EDTF" in problem.message
    assert ("2021-21 (spring" in problem.message) == (written == "soon")
    assert fix in problem.fix
