"""``build.py proposal``: a reader's issue, as data, becomes an answer and perhaps a change."""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import Any

import markdown
import pytest

from atlas.cli import main
from atlas.reference.issue_forms import CORRECTION, EMPTY, FORMS, STATEMENT, Form, issue_form_files
from tests.atlases import parse, write
from tests.checkout import ROOT, contents

ACME = "profiles/companies/acme.yml"
OTHER = "Last year, Acme signed a memorandum with Beta Hospital in Springfield."
PASSAGE = "On March 3rd 2019 Acme opened its first laboratory, where 40 people work."
#: What must stay text wherever it is entered: a shell's, a template's, YAML's and HTML's syntax.
HOSTILE = (
    "$(touch /tmp/owned) `id` ${{ secrets.TOKEN }} {{ 7*7 }} {% x %} '; rm -rf . # : - [a](b) "
    "![c](https://evil.example/d) <script>alert(1)</script> @octocat &a *a !!python/object"
)


def issue(form: Form, **entered: str) -> str:
    """The text that the host makes of a form."""
    parts = []
    for field in form.fields:
        value = entered.pop(field.name, "")
        if value and field.sort == "textarea":
            value = f"```text\n{value}\n```"
        parts.append(f"### {field.label}\n\n{value or EMPTY}")
    assert not entered
    return "\n\n".join(parts)


def correction(**entered: str) -> str:
    given = {"statement": "acme/laboratory", "reason": "The report says otherwise.", **entered}
    return issue(CORRECTION, **given)


def statement(**entered: str) -> str:
    given = {
        **{"profile": "acme", "kind": "event", "title": "Staff of the laboratory"},
        **{"text": "The report counts 40 people in it.", "source": "report", "quote": PASSAGE},
        **{"status": "claimed", "voice": "article", "topics": "research"},
        "date": "2019-03-03",
        "date_basis": "stated",
        **entered,
    }
    return issue(STATEMENT, **given)


def reply(
    root: Path, text: str, capsys: pytest.CaptureFixture[str], *options: str
) -> tuple[int, str]:
    file = root.parent / "issue.md"
    file.write_text(text, "utf-8")
    code = main(root, ["proposal", *options, str(file)])
    return code, capsys.readouterr().out


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # Python removes a folder by names within it, which look like those of the real content here.
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 2026-01-01
    return write(parse(), tmp_path / "atlas")


RIGHT = "can be accepted.**"
WRONG = "cannot be accepted as it is.**"
REFUSED = "**Not understood, and nothing was changed.**"
#: Name, text, verdict, and what the answer says.
ISSUES: list[tuple[str, str, str, str]] = [
    ("words", correction(text="A staff of 40 works in it."), RIGHT, "Numbers: each is printed"),
    ("status", correction(status="ended"), RIGHT, "Passage: none was added"),
    ("passage", correction(source="report", quote=PASSAGE[:50]), RIGHT, "`report`, line 5"),
    ("new statement", statement(), RIGHT, "Dates: printed by a passage"),
    ("new without a date", statement(date="", date_basis="none"), RIGHT, "Dates: none"),
    ("wrong quotation", correction(source="report", quote="Acme sold it."), WRONG, "quote-not-in"),
    ("wrong quotation, new", statement(quote="Acme never had one."), WRONG, "Passage: quote-not"),
    ("wrong number", correction(text="A staff of 41 works in it."), WRONG, "Numbers: number-not"),
    ("wrong date", correction(date="2018-03-03"), WRONG, "Dates: date-not-supported"),
    ("no date at all", correction(date="soon"), WRONG, "bad-value"),
    ("wrong statement", correction(statement="acme/labratory"), REFUSED, "did you mean 'laborat"),
    ("wrong profile", correction(statement="acne/laboratory"), REFUSED, "did you mean 'acme'"),
    ("a path", correction(statement="../../etc/passwd"), REFUSED, "there is no profile"),
    ("wrong source", statement(source="reprot"), REFUSED, "did you mean 'report'"),
    ("wrong topic", statement(topics="reserch"), WRONG, "unknown-id"),
    ("other version", correction(version="v1 00000000", title="Lab"), REFUSED, "changed since"),
    ("no change", correction(title="First laboratory opens"), REFUSED, "it changes nothing"),
    ("no reason", correction(reason=""), REFUSED, "'Reason' is empty"),
    ("a heading twice", correction(text="x\n\n### Title\n\ny"), REFUSED, "stands there twice"),
    ("no value of the list", correction(status="sold"), REFUSED, "not a value of 'Status'"),
    (
        "a kind's own field",
        statement(kind="partnership"),
        REFUSED,
        "also needs, under 'More': form",
    ),
    (
        "a record's own field",
        statement(kind="commitment", status="planned", date="", due="2030"),
        REFUSED,
        "also needs, under 'More': outcome.state",
    ),
    ("figure", statement(kind="figure", values="number: 40\nunit: people"), RIGHT, "Numbers: each"),
    (
        "wrong figure",
        statement(kind="figure", values="number: 41\nunit: people"),
        WRONG,
        "Numbers: number-not-in",
    ),
    ("two passages", statement(evidence=f"source: report\nquote: {OTHER}"), RIGHT, "`report`"),
    ("wrong second", statement(evidence="source: report\nquote: Acme sold"), WRONG, "Passage: quo"),
    ("figure without unit", statement(values="number: 40"), WRONG, "give either"),
    ("a slip in a record", statement(values="number: 40\nuint: people"), REFUSED, "mean 'unit'"),
    ("no field of a record", statement(values="forty"), REFUSED, "no field with its value"),
    ("a list as text", statement(more="values: 40"), REFUSED, "give values.number"),
    ("a text as record", statement(more="note.x: 40"), REFUSED, "has no fields of its own"),
    ("a figure for none", correction(values="number: 40\nunit: people"), RIGHT, "Numbers: there"),
    ("a field that is none", statement(more="owner: x"), REFUSED, "there is no field 'owner'"),
    ("a field twice", statement(more="id: x"), REFUSED, "is given twice"),
    ("free text", "This is wrong!!", REFUSED, "not written by one of the forms"),
    ("empty", "", REFUSED, "not written by one of the forms"),
    ("huge", correction(text="x " * 40_000), REFUSED, "too long"),
    ("huge and no form", "#" * 3_000_000, REFUSED, "too long"),
]


@pytest.mark.parametrize(
    ("text", "verdict", "says"),
    [pytest.param(*rest, id=name) for name, *rest in ISSUES],
)
def test_each_issue_gets_its_verdict_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str], text: str, verdict: str, says: str
) -> None:
    before = contents(root)
    code, answer = reply(root, text, capsys)
    assert answer.startswith("<!-- atlas: what the proposal does -->\n")
    assert verdict in answer
    assert says in answer
    assert code == (0 if verdict == RIGHT else 1)
    assert contents(root) == before
    if verdict != RIGHT:  # nor does an accepted one write, when it does not hold
        reply(root, text, capsys, "--write")
        assert contents(root) == before


FREE = [
    pytest.param(form, field.name, id=f"{form.name}-{field.name}")
    for form in (CORRECTION, STATEMENT)
    for field in form.fields
    if not field.options
]


@pytest.mark.parametrize(("form", "name"), FREE)
def test_syntax_of_other_languages_is_text_in_every_field(
    root: Path, capsys: pytest.CaptureFixture[str], form: Form, name: str
) -> None:
    before = contents(root)
    make: Any = correction if form is CORRECTION else statement
    entered = {"text": "A staff of 40 works in it.", name: HOSTILE}
    if form is CORRECTION and name in ("source", "quote"):
        entered = {"source": "report", "quote": PASSAGE[:40], name: HOSTILE}
    code, answer = reply(root, make(**entered), capsys, "--write")
    # Only a remark of ours may say anything; all else is held against passages and ids.
    assert code == 1 or name in ("reason", "date_note", "title")
    html = markdown.markdown(answer.partition("\n")[2], extensions=["fenced_code"])
    for part in ("<script", "<img", "href=", "<a "):
        assert part not in html
    changed = {path for path, content in contents(root).items() if before.get(path) != content}
    assert changed <= {ACME}


def changed_lines(before: str, after: str) -> list[str]:
    rows = difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=0)
    return [row for row in rows if not row.startswith(("---", "+++", "@@"))]


def test_a_change_touches_only_the_lines_of_its_statement_and_keeps_comments(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / ACME
    text = file.read_text("utf-8")
    text = text.replace("status: done\n", "status: done # as the report has it\n")
    text = text.replace("    title: First", "    # the first of three\n    title: First")
    file.write_text(f"{text}# the end\n", "utf-8")
    before = file.read_text("utf-8")
    given = {"status": "ended", "text": "A staff of 40 works in it.", "announced": "2019-03-03"}
    code, _ = reply(
        root, correction(**given, source="report", quote=PASSAGE[:50]), capsys, "--write"
    )
    assert code == 0
    assert changed_lines(before, file.read_text("utf-8")) == [
        "-    text: The laboratory has 40 staff.",
        "+    text: A staff of 40 works in it.",
        "+    announced: 2019-03-03",
        "-    status: done # as the report has it",
        "+    status: ended # as the report has it",
        "+      - source: report",
        f"+        quote: {PASSAGE[:50]}",
    ]


def test_a_hyphen_takes_a_date_away(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (root / ACME).read_text("utf-8")
    code, _ = reply(root, correction(date="-", date_basis="none"), capsys, "--write")
    assert code == 0
    assert changed_lines(before, (root / ACME).read_text("utf-8")) == [
        "-    date: 2019-03-03",
        "-    date_basis: stated",
        "+    date_basis: none",
    ]


def test_a_new_statement_is_added_and_the_rest_stays(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / ACME).read_text("utf-8")
    assert reply(root, statement(), capsys, "--write")[0] == 0
    after = (root / ACME).read_text("utf-8")
    assert after.startswith(before)
    assert "\n  - id: staff-of-the-laboratory\n    kind: event\n" in after
    assert main(root, ["check", str(root / ACME), "--format", "json", "--today", "2026-01-01"]) == 0
    assert json.loads(capsys.readouterr().out)["errors"] == 0


RECORDS = {
    "kind": "commitment",
    "title": "More than US$2.5 million promised",
    "text": "The head of research names a sum of more than US$2.5 million by 2030.",
    "quote": "“We will invest more than US$2.5 million by 2030,” said Jane Doe",
    "evidence": f"source: report\nquote: {OTHER[:40]}\n  Beta Hospital\nrole: context",
    "parties": "organisation: beta-hospital\nrole: partner",
    "places": "springfield",
    "values": "- number: 2500000\n  currency: USD\n  qualifier: over\n\nunit: people\nnumber: 40",
    **{"date": "", "due": "2030", "status": "planned", "voice": "person", "speaker": "jane-doe"},
    "more": "outcome:\n  state: open\npromotional: true\nwaivers:\n- rule: number-not-in-quote\n"
    "  about: 40\n  reason: A test of ours.\n",
}


def test_records_are_written_as_in_the_files(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reply(root, statement(**RECORDS), capsys, "--write")[0] == 0
    text = (root / ACME).read_text("utf-8").rpartition("  - id: ")[2]
    assert (
        text.partition("    status: planned\n")[2]
        == """\
    voice: person
    speaker: jane-doe
    promotional: true
    parties:
      - organisation: beta-hospital
        role: partner
    places: [springfield]
    topics: [research]
    values:
      - number: 2500000
        currency: USD
        qualifier: over
      - number: 40
        unit: people
    evidence:
      - source: report
        quote: “We will invest more than US$2.5 million by 2030,” said Jane Doe
      - source: report
        quote: Last year, Acme signed a memorandum with Beta Hospital
        role: context
    waivers:
      - rule: number-not-in-quote
        about: 40
        reason: A test of ours.
    outcome:
      state: open
"""
    )


def test_records_change_where_they_differ_and_keep_their_comments(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / ACME
    old = "      - number: 2500000\n        currency: USD\n"
    new = "      - number: 5000000 # a slip\n        currency: USD # of the US\n"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    before = file.read_text("utf-8")
    values = "number: 2500000\ncurrency: USD\nqualifier: over"
    given = {"statement": "acme/investment", "values": values}
    assert reply(root, correction(**given), capsys, "--write")[0] == 0
    assert changed_lines(before, file.read_text("utf-8")) == [
        "-      - number: 5000000 # a slip",
        "+      - number: 2500000 # a slip",
    ]
    before = file.read_text("utf-8")
    source = "source: report\nquote: "
    passages = f"{source}{RECORDS['quote']}, Head of Research\n\n{source}{OTHER}\nrole: context"
    given = {"statement": "acme/investment", "evidence": passages}
    code, answer = reply(root, correction(**given), capsys, "--write")
    assert code == 0, answer
    assert changed_lines(before, file.read_text("utf-8")) == [
        f"-        quote: {RECORDS['quote']}",
        f"+        quote: {RECORDS['quote']}, Head of Research",
        "+      - source: report",
        f"+        quote: {OTHER}",
        "+        role: context",
    ]


def test_a_list_can_be_begun_shortened_and_taken_away(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / ACME).read_text("utf-8")
    two = "number: 40\nunit: people\n\nnumber: 40\nunit: staff"
    for values in (two, two.partition("\n\n")[0], "-"):
        code, answer = reply(root, correction(values=values), capsys, "--write")
        assert code == 0, answer
    assert (root / ACME).read_text("utf-8") == before


def test_the_reason_stands_with_a_change_of_what_was_published(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(root, ["publish"]) == 0
    capsys.readouterr()
    code, _ = reply(root, correction(status="ended"), capsys, "--write")
    assert code == 0
    assert (
        (root / ACME)
        .read_text("utf-8")
        .endswith(
            "    corrections:\n      - version: 2\n        reason: The report says otherwise.\n"
        )
    )


@pytest.mark.parametrize("path", issue_form_files())
def test_the_committed_form_is_current(path: str) -> None:
    assert (ROOT / path).read_text("utf-8") == issue_form_files()[path], "run 'build.py schema'"


def test_no_two_fields_of_a_form_share_a_heading_or_name() -> None:
    for form in FORMS:
        assert len({field.label for field in form.fields}) == len(form.fields)
        assert not {field.id for field in form.fields} & {"title", "body", "labels", "template"}
