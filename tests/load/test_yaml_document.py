from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.load.yaml_document import UnreadableError, parse_yaml, read_text
from atlas.load.yaml_refused import MAX_DEPTH
from atlas.problems import Problem


def refused(text: str) -> list[Problem]:
    with pytest.raises(UnreadableError) as error:
        parse_yaml(text, "a.yml")
    return list(error.value.problems)


def test_scalars_stay_as_written() -> None:
    text = "a: 2019-09\nb: no\nc: 1e3\nd: ~\ne: ''\nf:\ng: '~'\nh: 0o17\n"
    assert parse_yaml(text, "a.yml").data == {
        "a": "2019-09",
        "b": "no",
        "c": "1e3",
        "d": None,
        "e": "",
        "f": None,
        "g": "~",
        "h": "0o17",
    }


def test_every_value_knows_its_place() -> None:
    document = parse_yaml("list:\n  - name: one\n    more: two\n", "a.yml")
    assert document.position(("list",)) == (2, 3)
    assert document.position(("list", 0, "name")) == (2, 11)
    assert document.position(("list", 0, "name"), key=True) == (2, 5)
    assert document.position(("list", 0, "missing")) == (2, 5)
    assert document.position(("nothing", 7)) == (1, 1)


def test_a_problem_names_its_field() -> None:
    document = parse_yaml("list:\n  - name: one\n", "a.yml")
    problem = document.problem("bad-value", ("list", 0, "name"), "is wrong", found="x" * 200)
    assert (problem.path, problem.line, problem.column) == ("a.yml", 2, 11)
    assert problem.field == "list[0].name"
    assert len(problem.found) == 80


@pytest.mark.parametrize(
    ("text", "code", "line", "hint"),
    [
        ("a: b: c\n", "yaml-syntax", 1, "in quotation marks"),
        ("a:\n\tb: 1\n", "yaml-syntax", 2, "tabs"),
        ('a: "b\n', "yaml-syntax", 1, "close"),
        ("a: [1, 2\n", "yaml-syntax", 1, "close it with `]`"),
        ("", "yaml-syntax", 1, "delete"),
        ("# nothing\n", "yaml-syntax", 1, "delete"),
        ("a: 1\n---\nb: 2\n", "yaml-syntax", 2, "one document"),
        ("? [a]\n: b\n", "yaml-syntax", 1, "plain text"),
        ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", 3, "one of the two"),
        ("a: &x 1\nb: *x\n", "yaml-anchor", 1, "write the value out"),
        ("a: !!int 1\n", "yaml-anchor", 1, "remove the tag"),
        ("a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "yaml-too-deep", 1, "brackets"),
    ],
)
def test_what_is_refused(text: str, code: str, line: int, hint: str) -> None:
    [problem] = refused(text)
    assert (problem.code, problem.line) == (code, line)
    assert hint in problem.fix


def test_all_duplicates_are_reported_at_once() -> None:
    assert [problem.line for problem in refused("a: 1\na: 2\nb: {c: 1, c: 2}\n")] == [2, 3]


@given(st.text(max_size=200))
def test_anything_becomes_a_document_or_problems(text: str) -> None:
    with suppress(UnreadableError):
        assert () in parse_yaml(text, "a.yml").values


def test_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    _, text = read_text(tmp_path / "a.yml", "a.yml")
    document = parse_yaml(text, "a.yml")
    assert document.data == {"a": "1", "b": "2"}
    assert document.position(("b",)) == (2, 4)
