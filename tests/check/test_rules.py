"""Every rule has examples, and every example has exactly the problems it announces."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml

from atlas.check.rules import all_rules
from tests.atlases import parse, problems, write

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE / "rules").glob("*/*.txt"))
LOAD = HERE.parents[1] / "atlas/load"
#: Not those whose kebab-case words are arguments of git.
READERS = sorted(
    {*LOAD.glob("*.py")}
    - {LOAD / name for name in ("authors.py", "history.py", "git.py", "revision.py")}
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_example_has_the_problems_it_announces(example: Path, tmp_path: Path) -> None:
    code = example.parent.name
    wanted = parse(example.read_text(encoding="utf-8"))
    found = problems(write(wanted, tmp_path), wanted.today)
    shown = "\n".join(map(str, found))
    # Notices of other rules follow from some faults, and would only be noise in the examples.
    reported = [item for item in found if item.severity == "error" or item.code == code]
    assert sorted((item.path, item.line, item.code) for item in reported) == wanted.expected, shown
    expected_codes = {expected for _, _, expected in wanted.expected}
    assert (code in expected_codes) == example.name.startswith("bad-")
    assert all(item.message and item.fix for item in found)


@pytest.mark.parametrize("code", all_rules())
def test_rule_has_examples(code: str) -> None:
    names = [example.name for example in EXAMPLES if example.parent.name == code]
    assert any(name.startswith("bad-") for name in names)
    assert any(name.startswith("good-") for name in names) or all_rules()[code].check is None
    assert all(name.startswith(("good-", "bad-")) for name in names)


@pytest.mark.parametrize("code", all_rules())
def test_rule_documents_itself(code: str) -> None:
    rule = all_rules()[code]
    assert rule.title.endswith(".")
    assert rule.explanation
    assert rule.severity in ("error", "notice")
    for example in (rule.good, rule.bad):
        assert example.strip()
    assert yaml.safe_load(rule.good) or rule.good.startswith("#")


def test_no_examples_without_a_rule() -> None:
    assert {example.parent.name for example in EXAMPLES} == set(all_rules())


def test_every_code_in_the_readers_has_a_rule() -> None:
    """The readers name their codes in place, so that nothing ties them to the rules but this."""
    kebab = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
    used = {
        node.value
        for reader in READERS
        for node in ast.walk(ast.parse(reader.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and kebab.fullmatch(node.value)
    } - {"utf-8", "utf-8-sig"}
    assert used <= set(all_rules())
    without_check = {code for code, rule in all_rules().items() if rule.check is None}
    assert without_check - used == {"waiver-not-needed"}
