"""A quotation with words that its source prints otherwise is put right by one click."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.editing.fixes import fixes
from tests.atlases import parse, problems, write

ACME = "profiles/companies/acme.yml"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        (["quote: Acme closed its first laboratory"], "quote: Acme opened its first laboratory"),
        (
            ["quote: 'Acme closed its first laboratory'"],
            "quote: 'Acme opened its first laboratory'",
        ),
        (["quote: >-", "  Acme closed", "  its first laboratory"], "Acme opened"),
        (["quote: >-", "  Acme", "  closed its first laboratory"], "opened its first laboratory"),
        (["quote: Acme closed its second laboratory"], None),
    ],
)
def test_the_word_that_the_source_prints_is_suggested(
    written: list[str], right: str | None, tmp_path: Path
) -> None:
    root = write(parse(), tmp_path)
    lines = (root / ACME).read_text("utf-8").rstrip().split("\n")
    lines += ["      - source: report", *(f"        {line}" for line in written)]
    (root / ACME).write_text("\n".join([*lines, ""]), "utf-8")
    changed = {ACME: set(range(1, len(lines) + 1))}
    found = [one for one in fixes(root, changed, problems(root)) if "quotation" in one.why]
    assert [one.text.strip() for one in found] == ([right] if right else [])
    for one in found:
        lines[one.first - 1 : one.last] = [one.text]
        (root / ACME).write_text("\n".join([*lines, ""]), "utf-8")
        assert not [one for one in problems(root) if one.code == "quote-not-in-source"]
