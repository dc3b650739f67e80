"""What a body is called beside its name."""

import pytest

from atlas.text.appositions import called


@pytest.mark.parametrize(
    "text",
    [
        "Beta and the investor Gamma met",
        "Beta met Gamma, an investor",
        "Beta met Gamma (the investor)",
        "Beta won Gamma as investor",
        "Beta says that Gamma was the chief investor",
    ],
)
def test_words_beside_a_name(text: str) -> None:
    assert "investor" in called(text, ["Gamma"], ["Beta"])


@pytest.mark.parametrize("text", ["The investor Beta met Gamma", "Gamma met Beta, an investor"])
def test_words_beside_another_name(text: str) -> None:
    assert "investor" not in called(text, ["Gamma"], ["Beta"])
