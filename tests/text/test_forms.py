"""Numbers and hedges in the forms in which public texts print them, by language.

``forms/numbers.yml`` says what each means. A form is *right* when every number of it is read with
its hedge, *refused* when one is not found, *not judged* when one is found and left unread, and
*misread* when a number or a hedge is read that is another one: that must never be.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.text.folding import fold_plain
from atlas.text.numbers import Number, find_numbers
from atlas.text.qualifiers import qualifiers

SET: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "forms/numbers.yml").read_text(encoding="utf-8")
)
FORMS: dict[str, list[dict[str, str]]] = SET["forms"]
LEAST_RIGHT = {language: 0.9 if language == "en" else 0.8 for language in FORMS}
SORTS = {"%": "share", "part": "fraction", "x": "times", "points": "points"}
HEDGES = ("over", "at-least", "nearly", "about", "up-to", "under")


def outcome(form: dict[str, str], language: str) -> str:
    """What becomes of a form when it is read."""
    text = fold_plain(form["printed"])
    read = [n for n in find_numbers(text, language) if n.kind not in ("date", "label", "ordinal")]
    wanted = [meaning.split() for meaning in str(form["means"]).split(";")]
    answers = [_answer(text, number, wanted, language) for number in read]
    if "misread" in answers:
        return "misread"
    if answers.count("right") == len(wanted):
        return "right"
    return "not judged" if "not judged" in answers else "refused"


def _answer(text: str, number: Number, wanted: list[list[str]], language: str) -> str:
    if number.kind == "unread" or "?" in number.currencies:
        return "not judged"
    hedges = qualifiers(text, number, language)
    for words in wanted:
        hedge = words[0] if words[0] in HEDGES else ""
        value, *sort = words[1:] if hedge else words
        same = all(abs(reading - Decimal(value)) < Decimal("0.0001") for reading in number.readings)
        kind = SORTS.get(sort[0], "count") if sort else "count"
        money = sort and sort[0] not in SORTS
        if not same or number.kind != kind or bool(money) != bool(number.currencies):
            continue
        if money and sort[0] not in number.currencies:
            continue
        return "right" if (hedge in hedges if hedge else not hedges) else "misread"
    return "misread"


@pytest.mark.parametrize("language", FORMS)
def test_forms_are_read_right_and_none_is_misread(language: str) -> None:
    outcomes = {form["printed"]: outcome(form, language) for form in FORMS[language]}
    assert [printed for printed, what in outcomes.items() if what == "misread"] == []
    counts = Counter(outcomes.values())
    others = {printed: what for printed, what in outcomes.items() if what != "right"}
    assert counts["right"] / len(outcomes) >= LEAST_RIGHT[language], others


def test_every_form_says_where_it_was_found() -> None:
    places = {form["at"] for forms in FORMS.values() for form in forms}
    assert places == set(SET["found"])


def report() -> str:
    """How many forms of each language are right, refused, not judged and misread, as a table."""
    kinds = ("right", "refused", "not judged", "misread")
    lines = [f"| language | forms | {' | '.join(kinds)} |", "|---|---|---|---|---|---|"]
    for language, forms in FORMS.items():
        counts = Counter(outcome(form, language) for form in forms)
        shown = " | ".join(str(counts[kind]) for kind in kinds)
        lines.append(f"| {language} | {len(forms)} | {shown} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
