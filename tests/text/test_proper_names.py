"""Names are found by their capitals, and in the forms under which others print them."""

import pytest

from atlas.text.proper_names import MissingRun, PrintedWords, missing_runs, proper_names


def _missing(ours: str, *printed: str) -> list[MissingRun]:
    words = PrintedWords(printed)
    return [run for name in proper_names(ours) for run in missing_runs(name, words)]


@pytest.mark.parametrize(
    ("ours", "printed"),
    [
        ("It met Bayer’s people.", "a talk with BAYER"),
        ("It met the FDA.", "the Food and Drug Administration"),
        ("It met the Food and Drug Administration.", "cleared by the FDA"),
        ("It met the CIIE.", "the China International Import Expo"),
        ("It sells in São Paulo.", "em Sao Paulo"),
        ("It has a Chinese firm.", "in China"),
        ("It pays for R&D in May.", "research and development"),
        ("It met Bristol Myers Squibb.", "Bristol-Myers Squibb"),
        ("It runs phase III on Monday.", "a trial"),
        ("It is British.", "of the United Kingdom"),
        ("It is in the United Kingdom.", "the British firm"),
    ],
)
def test_forms_under_which_a_name_is_printed(ours: str, printed: str) -> None:
    assert _missing(ours, printed) == []


@pytest.mark.parametrize(
    ("ours", "printed", "missing"),
    [
        ("It opens in Kobe.", "in Berlin", MissingRun("Kobe", False, False)),
        ("It met Bayer Group.", "with Bayer", MissingRun("Bayer Group", True, False)),
        ("It met Ag Tech Garage.", "AgTech Garage", MissingRun("Ag Tech Garage", True, False)),
        ("Kobe opens.", "in Berlin", MissingRun("Kobe", False, True)),
        ("AstraZeneca opens.", "in Berlin", MissingRun("AstraZeneca", False, False)),
        ("John Roe speaks.", "said Jane Roe", MissingRun("John Roe", True, False)),
        ("It is in Austria.", "in Australia", MissingRun("Austria", False, False)),
    ],
)
def test_names_that_are_not_printed(ours: str, printed: str, missing: MissingRun) -> None:
    assert _missing(ours, printed) == [missing]


def test_a_first_word_before_a_name_is_none() -> None:
    assert _missing("Shared Nobel prize.", "the Nobel prize of 2019") == []
