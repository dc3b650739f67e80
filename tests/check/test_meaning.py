"""What the rules on meaning say of single sentences: true readings pass, false ones do not.

The sentences are in ``meaning.yml``. All of them are one atlas, each a source with a statement.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.text.folding import FoldedText
from atlas.text.quotes import find_quote
from tests.atlases import parse, problems, write

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "meaning.yml").read_text(encoding="utf-8")
)
RULES = {
    "act-not-printed",
    "date-after-source",
    "date-of-another",
    "form-not-printed",
    "negation-cut-off",
    "omission-across-sentences",
    "plan-as-done",
    "rate-not-printed",
    "status-denied",
    "voice-differs",
}
SOURCE = """\
-- seeds/case-{n}.txt --
{printed}
-- append seeds/sources.yml --
  - id: case-{n}
    file: case-{n}.txt
    sha256: {{sha256}}
    title: Case {n}
    short: Case {n}
    type: article
    published_basis: none
    language: {language}
    translated: false
    about: An invented sentence.
-- append profiles/companies/acme.yml --
"""


def statement(number: int, case: dict[str, Any]) -> dict[str, Any]:
    """The statement that a case makes of its sentence."""
    printed = case["printed"]
    fields = {
        "id": f"case-{number}",
        "kind": "event",
        "title": "A plant in Lyon opens",
        "text": case.get("own", "Acme opened a plant in Lyon."),
        "date_basis": "none",
        "status": "done",
        "voice": "article",
        "topics": ["research"],
        "evidence": [{"source": f"case-{number}", "quote": case.get("quote", printed)}],
    }
    if case.get("voice") == "person":
        fields["speaker"] = "jane-doe"
    ours = {"printed", "quote", "finds", "language", "own"}
    return fields | {name: value for name, value in case.items() if name not in ours}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What the rules on meaning find in each statement, by its id."""
    text = ""
    for number, case in enumerate(CASES):
        text += SOURCE.format(
            n=number, printed=case["printed"], language=case.get("language", "en")
        )
        # One line of JSON is one line of YAML.
        text += f"  - {json.dumps(statement(number, case), ensure_ascii=False)}\n"
    found: dict[str, set[str]] = {}
    root = write(parse(text), tmp_path_factory.mktemp("meaning"))
    lines = (root / "profiles/companies/acme.yml").read_text(encoding="utf-8").splitlines()
    for item in problems(root):
        if item.code in RULES:
            id = json.loads(lines[item.line - 1].removeprefix("  - "))["id"]
            found.setdefault(id, set()).add(f"{item.severity} {item.code}")
    return found


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda n: CASES[n]["printed"][:70])
def test_a_sentence_and_what_is_made_of_it(number: int, found: dict[str, set[str]]) -> None:
    wanted = CASES[number]["finds"]
    assert found.get(f"case-{number}", set()) == ({wanted} if wanted != "nothing" else set())


def test_every_quotation_is_in_its_sentence() -> None:
    """A case whose quotation is not found would prove nothing."""
    for case in CASES:
        if quote := case.get("quote"):
            assert find_quote(FoldedText.of(case["printed"]), quote), quote
