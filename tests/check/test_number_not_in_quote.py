"""What the way out says of a number that no passage prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.atlases import parse, problems, write

OFFICES = (Path(__file__).parent / "rules/number-not-in-quote/bad-listed.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("ours", "severity", "fix"),
    [
        ("Three offices", "notice", "the passage lists as many (Paris, Rome, Oslo): if it counts"),
        ("Seven offices", "error", "seeds/report.txt prints it on line 6: if that counts the same"),
        ("Nine offices", "error", "the passages print: 2018; correct the number"),
        ("3% of the offices", "error", "the passages print: 2018; correct the number"),
    ],
)
def test_the_way_out(ours: str, severity: str, fix: str, tmp_path: Path) -> None:
    text = OFFICES.replace("title: Three offices", f"title: {ours}")
    [found] = [
        one for one in problems(write(parse(text), tmp_path)) if one.code == "number-not-in-quote"
    ]
    assert found.severity == severity
    assert found.fix.startswith(fix)
