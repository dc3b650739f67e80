"""An editor who makes ten mistakes at once in one file is told of all, each with its way out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from atlas.check.report import render
from tests.atlases import parse, problems, write

ACME = "profiles/companies/acme.yml"
#: What is written in place of what, and what the check calls it.
READABLE = [
    ("number: 2500000", "number: 2600000", "number-not-in-quote"),
    ("organisation: beta-hospital", "organisation: beta-hospitol", "unknown-id"),
    ("topics: [research]\n    values", "topics: [reserch]\n    values", "unknown-id"),
    ("places: [springfield]", "places: [sprigfield]", "unknown-id"),
    ("speaker: jane-doe", "speaker: jane-roe", "unknown-id"),
    ("date: 2019-03-03", "date: 2019-04-03", "date-not-supported"),
    ("Last year, Acme signed a", "Last year, Acme closed a", "quote-not-in-source"),
    ("The laboratory has 40 staff", "The laboratory has 45 staff", "number-not-in-quote"),
    ("[@laboratory]", "[@labratory]", "summary-citations"),
    ("  - id: investment", "  - id: memorandum", "id-reused"),
]
UNREADABLE = [
    ("kind: partnership", "kind: partnershp", "unknown-value"),
    ("    status: planned", "    statsu: planned", "unknown-field"),
    ("due: 2030", "due: next year", "bad-value"),
    ("scope: The work", "scpoe: The work", "unknown-field"),
    ("    status: done", "    status: dnoe", "unknown-value"),
]


@pytest.mark.parametrize("faults", [READABLE, UNREADABLE, [*READABLE, *UNREADABLE]])
def test_each_is_told_in_one_run_with_its_place_and_a_way_out(
    faults: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    root = write(parse(), tmp_path)
    text = (root / ACME).read_text("utf-8")
    for old, new, _ in faults:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (root / ACME).write_text(text, "utf-8")
    told = problems(root)
    found = [one for one in told if one.path == ACME and one.severity == "error"]
    wanted = Counter(code for _, _, code in faults)
    assert Counter(one.code for one in found) == wanted
    assert len({(one.line, one.column) for one in found}) == len(found)
    assert all(one.line > 1 or one.code == "missing-field" for one in found)
    assert all(one.fix for one in found)
    waits = f"{ACME}: what hangs on a faulty field was not checked" in render(told)
    assert waits == (faults is not READABLE)
