from __future__ import annotations

from pathlib import Path

import pytest

from atlas.check.coverage import coverage
from atlas.check.unused import UsedBy, report, unused
from atlas.load import Atlas
from tests.atlases import loaded

SAYS = "Something has happened."
#: A second source, cited whole by one statement; ``{text}`` is its text.
OTHER = """\
-- seeds/other.txt --
{text}
-- append seeds/sources.yml --
  - id: other
    file: other.txt
    sha256: {{sha256}}
    title: Other
    short: Other
    type: article
    published_basis: none
    language: {language}
    translated: false
    about: Another invented article.
-- append profiles/companies/acme.yml --
  - id: told
    kind: event
    title: Something happens
    text: {says}
    date_basis: none
    status: done
    voice: article
    topics: [research]
    evidence:
      - source: other
        quote: >-
          {text}
"""


def left(
    root: Path, text: str, says: str = SAYS, *, language: str = "en", more: str = ""
) -> list[str]:
    """The words of a text that are marked when one statement cites all of it."""
    content = OTHER.format(text=text, says=says, language=language)
    return _words(loaded(content + more, root), 1)


def _words(atlas: Atlas, number: int = 0) -> list[str]:
    covered = coverage(atlas)[number]
    spans = (span for found in unused(covered, UsedBy(atlas)).values() for span in found)
    return [covered.source.text[span.start : span.end] for span in spans]


def test_what_statements_say_show_and_note_is_used(tmp_path: Path) -> None:
    assert _words(loaded("", tmp_path)) == []


def test_numbers_that_nothing_says(tmp_path: Path) -> None:
    text = "It has 40 rooms, twelve boats, 3.5 million trees and US$2 billion."
    assert left(tmp_path, text, "It has forty rooms.") == ["twelve", "3.5 million", "US$2 billion"]


def test_values_notes_and_dates_use_numbers(tmp_path: Path) -> None:
    more = """\
-- edit profiles/companies/acme.yml --
    title: Something happens
    text: Something has happened.
    date_basis: none
=>
    title: Something happens
    text: Something has happened.
    date_basis: stated
    due: 2031-05-04
    note: It counts 17 woods.
    values: [{number: 3500000, unit: trees}]
"""
    text = "By May 4 2031 there will be 3.5m trees, or 17 woods, said on June 6, 2029."
    assert left(tmp_path, text, more=more) == ["June 6, 2029"]


@pytest.mark.parametrize(
    "text",
    [
        "For the first time the two parties were at one with each other.",
        "One of these three sites is the second.",
    ],
)
def test_words_that_count_nothing_are_let_be(tmp_path: Path, text: str) -> None:
    assert left(tmp_path, text) == []


def test_names_that_nothing_says(tmp_path: Path) -> None:
    text = "A lab of Delta Works in Shelbyville met Acme with the help of Jane Roe."
    assert left(tmp_path, text) == ["Delta Works", "Shelbyville", "Jane Roe"]
    assert left(tmp_path / "2", text, "Delta met Roe in Shelbyville.") == []


def test_parties_and_places_use_their_names_in_every_form(tmp_path: Path) -> None:
    more = """\
-- edit profiles/companies/acme.yml --
    title: Something happens
=>
    title: Something happens
    places: [springfield]
    parties: [{organisation: beta-hospital, role: partner}]
-- profiles/organisations/beta-hospital.yml --
name: Beta Hospital
kind: hospital
aliases:
  - {name: Zeta Clinic, basis: editor, note: The same., certainty: sure}
-- append profiles/places.yml --
  - {id: ontario, name: Ontario, kind: region, country: CA, lat: 50, lon: -85}
"""
    text = "The clinic, Zeta, stands near Springfield in the Ontarian west."
    assert left(tmp_path, text, more=more) == ["Ontarian"]
    within = (
        "-- edit profiles/places.yml --\n    kind: city\n=>\n    kind: city\n    within: ontario\n"
    )
    assert left(tmp_path / "2", text, more=more + within) == []


@pytest.mark.parametrize(
    "text",
    [
        "Therefore it grew. Aiming high, it grew more.",
        "It said: “Growing is all.”",
        "CEOs of MNCs use AI-based tools.",
        "Our Vision And Our Mission",
        "The Cooperation grew as the cooperation does.",
    ],
)
def test_capitals_that_make_no_name(tmp_path: Path, text: str) -> None:
    assert left(tmp_path, text) == []


def test_a_name_at_the_start_of_a_sentence(tmp_path: Path) -> None:
    text = "Gamma Works grew very large. It is said that Delta helped. Delta grew too."
    assert left(tmp_path, text) == ["Gamma Works", "Delta", "Delta"]


def test_a_large_number_or_full_name_may_come_from_another_sentence(tmp_path: Path) -> None:
    first = "It has 4,800 rooms and 17 boats in Delta Bay."
    second = "So 4800 rooms, 17 boats, Delta Bay."
    content = OTHER.format(text=f"{first} {second}", says=SAYS, language="en")
    content = content.replace(f"          {first} {second}\n", f"          {second}\n")
    rooms = OTHER.format(text=first, says=first, language="en").partition("  - id: told")[2]
    assert _words(loaded(f"{content}  - id: rooms{rooms}", tmp_path), 1) == ["17"]


def test_of_other_languages_numbers_only(tmp_path: Path) -> None:
    text = "Im Labor von Delta arbeiten 40 Leute mit Hunden."
    assert left(tmp_path, text, language="de") == ["40"]


def test_what_is_listed_as_not_cited_has_its_reason_there(tmp_path: Path) -> None:
    content = OTHER.format(text="It has 40 rooms in Delta.", says=SAYS, language="en")
    listed = """
    about: Another invented article.
    not_cited: [{quote: rooms in Delta, reason: It is not there.}]
"""
    assert _words(loaded(content, tmp_path), 1) == ["40", "Delta"]
    content = content.replace("\n    about: Another invented article.\n", listed)
    assert _words(loaded(content, tmp_path / "2"), 1) == ["40"]


def test_roles_ties_and_the_sources_date_use_words_too(tmp_path: Path) -> None:
    atlas = loaded("", tmp_path)
    by = [sentence.cited_by for sentence in coverage(atlas)[0].sentences]
    assert any("catalogue" in refs for refs in by)
    used = UsedBy(atlas)(atlas.sources["report"], ["catalogue", "acme/jane-doe"])
    assert used[0].numbers >= {2019, 11, 5}
    assert used[1].word("Doe")
    assert used[1].word("Acme’s")


def test_the_report_says_where_each_stands(tmp_path: Path) -> None:
    content = OTHER.format(
        text="It has 40 rooms in Shelbyville.", says="There are rooms.", language="en"
    )
    atlas = loaded(content, tmp_path)
    found = report(coverage(atlas), UsedBy(atlas))
    assert found == "seeds/other.txt:1: 40; Shelbyville"
    assert "is used" in report(coverage(loaded("", tmp_path / "2")), UsedBy(atlas))
