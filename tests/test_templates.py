"""Templates can be read and reviewed line by line."""

from __future__ import annotations

from tests.checkout import ROOT

_LONGEST = 120


def test_no_line_is_too_long_to_review() -> None:
    long = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in sorted((ROOT / "templates").rglob("*.html"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if len(line) > _LONGEST
    ]
    assert long == []
