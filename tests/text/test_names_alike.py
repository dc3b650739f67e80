"""Names of one body, printed in two ways."""

from atlas.text.names_alike import bare_name, body_of_name


def test_blanks_signs_and_accents_do_not_count() -> None:
    assert bare_name("Ag Tech Garage") == bare_name("AgTech-Garage")
    assert bare_name("Nestlé & Co") == bare_name("Nestle and Co")


def test_words_for_the_form_of_a_company_do_not_count() -> None:
    assert body_of_name("Bayer Group") == body_of_name("Bayer AG") == "bayer"
    assert body_of_name("The Group") == "thegroup"
