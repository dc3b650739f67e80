from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.text.folding import FoldedText, fold_plain


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("“one” ‘two’ «three» 5′", '"one" \'two\' "three" 5\''),
        ("2009 – 2013—4‑5−6", "2009 - 2013-4-5-6"),
        ("  a\t\n b  c ", "a b c"),
        ("re\u00adsearch\u200b", "research"),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("ﬁne ½ 5² ™", "fine ½ 5² ™"),
        ("Case Stays", "Case Stays"),
        ("", ""),
        (" \u00ad ", ""),
    ],
)
def test_what_folds_away(raw: str, folded: str) -> None:
    assert fold_plain(raw) == folded


@given(st.text())
def test_every_folded_character_has_its_place_in_the_raw_text(raw: str) -> None:
    folded = FoldedText.of(raw)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    last = 0
    for start, end in zip(folded.starts, folded.ends, strict=True):
        assert 0 <= last <= start < end <= len(raw)
        last = start
    assert folded.text == folded.text.strip()
    assert "  " not in folded.text


@given(st.text())
def test_folding_twice_changes_nothing_in_plain_text(raw: str) -> None:
    once = fold_plain(raw.encode("ascii", "ignore").decode())
    assert fold_plain(once) == once
