"""What is made when it is asked for is made once, and is there before it is made."""

from __future__ import annotations

import pytest

from atlas.made_once import MadeOnce


def test_each_is_made_once_and_when_it_is_asked_for() -> None:
    asked = []

    def make(key: str) -> str:
        asked.append(key)
        return key.upper()

    found = MadeOnce(dict.fromkeys("abc"), make, {"b": "earlier"})
    assert list(found) == ["a", "b", "c"]
    assert len(found) == 3
    assert "c" in found
    assert "d" not in found
    assert asked == []
    assert (found["a"], found["a"], found["b"]) == ("A", "A", "earlier")
    assert dict(found.made) == {"a": "A", "b": "earlier"}
    assert list(found.values()) == ["A", "earlier", "C"]
    assert asked == ["a", "c"]
    with pytest.raises(KeyError):
        found["d"]
