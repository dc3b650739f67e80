"""What numbers count in ten languages, as sorts of things."""

import pytest

from atlas.text.numbers import find_numbers
from atlas.text.things import can_be, things_counted, things_in


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("de", "40 Ärzte und 90 Pfleger", "doctors"),
        ("de", "40 neue Forschungszentren", "sites"),
        ("fr", "40 médecins à Lyon", "physicians"),
        ("es", "40 nuevas clínicas", "hospitals"),
        ("pt", "40 pesquisadores", "researchers"),
        ("it", "40 stabilimenti", "plants"),
        ("nl", "40 ziekenhuizen", "hospitals"),
        ("zh", "40名医生", "doctors"),
        ("ja", "40か国", "countries"),
        ("ko", "40개 병원", "hospitals"),
    ],
)
def test_a_thing_is_known_in_each_language(language: str, text: str, unit: str) -> None:
    counted = things_counted(text, find_numbers(text, language)[0], language)
    assert counted & things_in(unit)
    assert not can_be(things_in("vehicles"), counted)


def test_people_can_be_any_people_and_what_is_not_known_anything() -> None:
    assert can_be(things_in("nurses"), things_in("40 Personen", "de"))
    assert not can_be(things_in("nurses"), things_in("40名医生", "zh"))
    assert can_be(things_in("widgets"), things_in("40 Ärzte", "de"))
