from __future__ import annotations

from atlas.text.plural import plural


def test_one_thing_is_one_thing() -> None:
    assert plural(1, "company", "companies") == "1 company"
    assert plural(0, "source") == "0 sources"
    assert plural(1200, "company", "companies") == "1,200 companies"
