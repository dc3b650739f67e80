from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlas.check import check
from atlas.load import load
from atlas.problems import Problem
from tests.atlases import parse, problems, write

HERE = Path(__file__).parent
TWO_FAULTS = """\
-- edit profiles/companies/acme.yml --
text: The laboratory has 40 staff.
=>
text: The laboratory has 50 staff.
-- edit profiles/companies/acme.yml --
title: Memorandum with a hospital
=>
title: Memorandum with 7 hospitals
"""


def check_text(text: str, root: Path) -> list[Problem]:
    return problems(write(parse(text), root))


def test_a_sound_atlas_has_no_problems(tmp_path: Path) -> None:
    assert not check_text("", tmp_path)


def test_problems_are_sorted_by_place_with_those_of_loading(tmp_path: Path) -> None:
    text = TWO_FAULTS + "-- profiles/topics.yml --\nx: [\n"
    found = check_text(text, tmp_path)
    assert [problem.code for problem in found] == [
        "number-not-in-quote",
        "number-not-in-quote",
        "yaml-syntax",
    ]
    assert found == sorted(found)


def test_the_same_input_gives_the_same_problems(tmp_path: Path) -> None:
    root = write(parse(TWO_FAULTS), tmp_path)
    assert problems(root) == problems(root)


def test_today_is_given(tmp_path: Path) -> None:
    atlas, found = load(write(parse(), tmp_path))
    assert not check(atlas, found, date(2030, 12, 31))
    assert [item.code for item in check(atlas, found, date(2031, 1, 1))] == ["commitment-overdue"]


@pytest.mark.parametrize(("about", "left"), [("beta-hospital", 0), ("acme", 2), ("", 0)])
def test_a_waiver_excepts_what_it_is_about(about: str, left: int, tmp_path: Path) -> None:
    line = f"        about: {about}\n" if about else ""
    found = check_text(
        f"""\
-- edit profiles/companies/acme.yml --
quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield.
=>
quote: Last year, Acme signed a memorandum
-- edit profiles/companies/acme.yml --
    places: [springfield]
=>
    waivers:
      - rule: party-not-named
{line}        reason: The same sentence names the hospital.
    places: [springfield]
""",
        tmp_path,
    )
    errors = [item for item in found if item.severity == "error"]
    assert len(errors) == left
    if left:
        assert "set `about` to one of: beta-hospital" in errors[0].fix + errors[1].fix


def test_the_nearest_passage_and_the_words_that_differ_are_reported(tmp_path: Path) -> None:
    found = check_text(
        """\
-- edit profiles/companies/acme.yml --
Acme signed a memorandum with Beta Hospital in Springfield.
=>
Acme has signed a treaty with Beta Hospital in Springfield.
""",
        tmp_path,
    )
    [problem] = [item for item in found if item.code == "quote-not-in-source"]
    assert "the source does not print “has”" in problem.message
    assert "the quotation says “treaty”, the source “memorandum”" in problem.message
    assert problem.fix.startswith("nearest passage, seeds/report.txt:3: “Last year, Acme signed")


def test_a_quotation_from_another_source_is_sent_there(tmp_path: Path) -> None:
    found = check_text(
        """\
-- seeds/other.txt --
Gamma does nothing at all.
-- append seeds/sources.yml --
  - id: other
    file: other.txt
    sha256: {sha256}
    title: Gamma
    short: Gamma
    type: article
    published_basis: none
    language: en
    translated: false
    about: Another invented article.
-- edit profiles/companies/acme.yml --
quote: On March 3rd 2019 Acme opened its first laboratory, where 40 people work.
=>
quote: On March 3rd 2019 Acme opened its first laboratory, where 40 people work.
      - source: report
        quote: Gamma does nothing
""",
        tmp_path,
    )
    [problem] = [item for item in found if item.code == "quote-not-in-source"]
    assert problem.fix == "it is in the source 'other'"


def test_rules_over_the_whole_atlas_wait_for_every_file(tmp_path: Path) -> None:
    found = check_text("-- profiles/companies/acme.yml --\nname: [\n", tmp_path)
    assert [problem.code for problem in found] == ["yaml-syntax"]


def test_a_waiver_of_what_others_cover_is_needless(tmp_path: Path) -> None:
    found = check_text(
        """\
-- edit profiles/companies/acme.yml --
quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield.
=>
quote: Last year, Acme signed a memorandum
-- edit profiles/companies/acme.yml --
    places: [springfield]
=>
    waivers:
      - rule: party-not-named
        reason: The same sentence names the hospital.
      - rule: party-not-named
        about: beta-hospital
        reason: The same sentence names the hospital.
    places: [springfield]
""",
        tmp_path,
    )
    [error] = [item for item in found if item.severity == "error"]
    assert (error.code, error.field) == ("waiver-not-needed", "statements[0].waivers[0]")
    assert error.where == "statements[memorandum].waivers[party-not-named]"


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("Acme has an R & D centre", "only the spaces differ: the quotation has “R & D”"),
        ("Acme has an R&D centre that grew 40% last", "the source “40 %”"),
        ("centre that , it says, grew", "the quotation has “that ,”, the source “that,”"),
        ("Acme has an R&D centre that grew 41 % last", "says “41”, the source “40”"),
        ("last year in Northtown", "contains a zero-width space (U+200B), which is ignored"),
    ],
)
def test_differing_spaces_are_named(quote: str, shown: str, tmp_path: Path) -> None:
    source = "Acme has an R&D centre that, it says, grew 40 % last year in North\u200btown.\n"
    if "it says" not in quote:
        source = source.replace(", it says,", "")
    found = check_text(
        f"""\
-- append seeds/report.txt --
{source.replace("Northtown", "North" + chr(0x200B) + "town")}
-- edit profiles/companies/acme.yml --
quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield.
=>
quote: "{quote.replace("Northtown", "North town")}"
""",
        tmp_path,
    )
    [error] = [item for item in found if item.code == "quote-not-in-source"]
    assert shown in error.message, error
    assert "not in this order" not in error.fix


def test_a_hedge_in_another_language_can_be_waived_as_the_message_says(tmp_path: Path) -> None:
    hedged = """\
-- edit profiles/companies/acme.yml --
text: The laboratory has 40 staff.
=>
text: The laboratory has 40 staff.
    values:
      - number: 40
        unit: people
        qualifier: about
"""
    [problem] = [it for it in check_text(hedged, tmp_path / "a") if it.code == "qualifier-differs"]
    assert "waive qualifier-differs about '40'" in problem.fix
    waived = f"""{hedged}    waivers:
      - {{rule: qualifier-differs, about: "40", reason: The passage hedges in another language.}}
"""
    found = check_text(waived, tmp_path / "b")
    assert not [it for it in found if it.severity == "error"]


@pytest.mark.parametrize(
    ("language", "fix"),
    [
        (
            "en",
            "the passages print: 4 milhões ('4 milhões' is not read in 'en', the language of "
            "'brazil': if that is in 'pt', correct its `language` in seeds/sources.yml); correct",
        ),
        ("pt", "the passages print: 4 milhões; correct"),
    ],
)
def test_a_number_in_another_language_than_that_of_its_source(
    language: str, fix: str, tmp_path: Path
) -> None:
    example = HERE / "rules/number-not-in-quote/bad-other-language.txt"
    text = example.read_text("utf-8").replace("language: en", f"language: {language}")
    found = [item for item in check_text(text, tmp_path) if item.code == "number-not-in-quote"]
    assert [item.fix[: len(fix)] for item in found] == [fix]
