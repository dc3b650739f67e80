"""Names stand where a reader of a register looks for them."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.text.names import name_key, plain_letters

REGISTER = [
    "3M",
    "10x Genomics",
    "23andMe",
    "Ångström",
    "A.S. Watson",
    "AT&T",
    "Çelik",
    "Đà Nẵng Port",
    "Eclair",
    "Éclair",
    "Eclipse",
    "iCampus",
    "İnci",
    "ısparta",
    "Johnson & Johnson",
    "Johnsonville",
    "Łódź",
    "“Oasis”",
    "O'Brien",
    "Œuvre",
    "Sanofi",
    "Sanofi China",
    "Sanofi-Pasteur",
    "Sanofique",
    "Straße",
    "ＺＴＥ",
    "Zymo",
    "Ελλάδα",
    "Яндекс",
    "가나",
    "각",
    "한미약품",
    "ソニー",
    "恒瑞医药",
]


def test_a_register_has_its_order() -> None:
    shuffled = random.Random(1).sample(REGISTER, len(REGISTER))
    assert sorted(shuffled, key=name_key) == REGISTER


@given(st.text(max_size=40))
def test_the_form_of_letters_does_not_move_a_name(name: str) -> None:
    composed, apart = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))
    assert name_key(composed)[0] == name_key(apart)[0]


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_two_names_have_one_place(one: str, other: str) -> None:
    assert (name_key(one) == name_key(other)) == (one == other)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Bệnh viện Nhi Đồng 1", "benh vien nhi dong 1"),
        ("Müller Straße", "muller strasse"),
        ("Ørsted Łódź Æther Œuvre", "orsted lodz aether oeuvre"),
        ("Işık İnci", "isik inci"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_letters_lose_their_marks_and_keep_their_sounds(name: str, plain: str) -> None:
    assert plain_letters(name) == plain
