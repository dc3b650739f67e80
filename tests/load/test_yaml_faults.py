"""What editors new to YAML write: the message names the cause and the way out."""

from __future__ import annotations

import pytest

from atlas.load.yaml_document import UnreadableError, parse_yaml
from atlas.problems import Problem

PROFILE = """\
name: Acme
statements:
  - id: thing
    kind: event
{}
    status: done
    topics: [research]
    evidence:
      - source: report
        quote: "Acme opens"
"""
#: Words of the parser that nobody should read.
INNER_WORDS = ("scalar", "token", "block", "mapping values", "simple key", "stream", "expected")


def refused(lines: str) -> list[Problem]:
    with pytest.raises(UnreadableError) as error:
        parse_yaml(PROFILE.format(lines), "a.yml")
    return list(error.value.problems)


@pytest.mark.parametrize(
    ("lines", "place", "fix"),
    [
        ("    title: Acme: a lab", (5, 16), "in quotation marks"),
        ("    title: a lab:", (5, 17), "in quotation marks"),
        ("    title: “Acme: a lab”", (5, 17), "of the plain kind"),
        ("    title: @acme signs", (5, 12), "in quotation marks"),
        ("    title: `acme` signs", (5, 12), "in quotation marks"),
        ("    title: %5 more", (5, 12), "in quotation marks"),
        ("    title: *Acme* opens", (5, 12), "in quotation marks"),
        ("    title: & Co opens", (5, 12), "in quotation marks"),
        ("    title: &Co opens", (5, 12), "in quotation marks"),
        ("    title: !important", (5, 12), "in quotation marks"),
        ("    title: , and so on", (5, 12), "in quotation marks"),
        ("    title: [Draft] agreement", (5, 12), "in quotation marks"),
        ("    title: {Draft} agreement", (5, 12), "in quotation marks"),
        ("    title: >100 hospitals", (5, 12), "in quotation marks"),
        ("    title: |a| is left", (5, 12), "in quotation marks"),
        ("    title: - a lab", (5, 12), "in quotation marks"),
        ("    title: a lab # one of\n      many", (5, 18), "in quotation marks"),
        ('    title: "New" lab', (5, 17), "of the other kind: '\"New\" agreement'"),
        ("    title: 'New' lab", (5, 17), "of the other kind: \"'New' agreement\""),
        ('    title: "The "new" lab"', (5, 18), "of the other kind"),
        ("    title: 'Acme's lab'", (5, 18), "double the apostrophe"),
        ("    title: 'Acme''s lab's start'", (5, 25), "double the apostrophe"),
        ('    title: "a \\d b"', (5, 15), "double the backslash"),
        ('    title: "Acme opens', (5, 12), "at the end of the text"),
        ("    title: 'Acme opens", (5, 12), "at the end of the text"),
        ("    parties: [a, b", (5, 14), "close it with `]`"),
        ("    title:Acme", (5, 10), "a space after the colon"),
        ("    title：Acme", (5, 10), "an ordinary colon"),
        ("    title： Acme", (5, 10), "an ordinary colon"),
        ("    title = Acme", (5, 11), "a colon and a space"),
        ("    title Acme", (5, 5), "add the name and a colon"),
        ("    places:\n      - a\n      -b", (7, 7), "a space after the hyphen"),
        ("    places:\n      - a\n      – b", (7, 7), "a hyphen and a space"),
        ("     title: Acme", (5, 6), "line it up with line 3 (column 5)"),
        ("   title: Acme", (5, 4), "column 5"),
        ("  title: Acme", (5, 3), "indent it to column 5, or begin a new entry with `- `"),
        ('    title: "Acme"\n      text: x', (6, 7), "column 5"),
        ("    text: >-\n    Acme opens a lab", (6, 5), "indent it deeper"),
        ("    text: >-\n       Acme\n      opens", (7, 7), "indent its lines alike"),
        ("\ttitle: Acme", (5, 1), "tabs"),
        ("\u00a0\u00a0\u00a0\u00a0title: Acme", (5, 1), "ordinary spaces"),
        ("    title:\u00a0Acme", (5, 11), "an ordinary space"),
        ("    title: \u00a0Acme", (5, 12), "an ordinary space"),
        ("    title:\u3000Acme", (5, 11), "an ordinary space"),
        ("    title: a\u2028    text: b", (5, 13), "Enter"),
        ("<<<<<<< HEAD\n    title: A\n=======\n    title: B\n>>>>>>> x", (5, 1), "keep the lines"),
        ("    title: A\n    title: B", (6, 5), "keep one of the two"),
    ],
)
def test_the_cause_and_the_way_out(lines: str, place: tuple[int, int], fix: str) -> None:
    [problem] = refused(lines)
    assert (problem.line, problem.column) == place, problem
    assert fix in problem.fix, problem
    assert not [word for word in INNER_WORDS if word in problem.message + problem.fix], problem


def test_all_causes_are_named_at_once() -> None:
    problems = refused("    title: @acme\n    text: 'Acme's lab'\n    note: [a] b")
    assert [problem.line for problem in problems] == [5, 6, 7]


RIGHT = """\
    note: |
      a: b
        'c [d
      @e
    places:
    - Null # a comment: here
    - “quoted”, 'and more'
    - 'it''s: so'
    text: >- # folded
      # no comment
      {a: b
    values: [
      {number: 1}, "a: b",
    ]
    derived:
      - number: 1
        how: "a text
          over 'lines"
"""


def test_what_is_right_is_not_suspected() -> None:
    parse_yaml(PROFILE.format(RIGHT), "a.yml")
    [problem] = refused(RIGHT + "    title: @acme")
    assert "@" in problem.message


def test_windows_line_ends() -> None:
    with pytest.raises(UnreadableError) as error:
        parse_yaml(PROFILE.format("    title: 'Acme's lab'").replace("\n", "\r\n"), "a.yml")
    [problem] = error.value.problems
    assert (problem.line, problem.column) == (5, 18)
