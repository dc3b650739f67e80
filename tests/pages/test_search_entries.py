from __future__ import annotations

from pathlib import Path

import pytest

from atlas.check.rules import all_rules
from atlas.pages import search_entries
from atlas.pages.page import SearchEntry
from atlas.reference.field_reference import field_reference
from atlas.views.index import Index
from atlas.views.profile import profile_view
from atlas.views.sources import source_view
from tests.atlases import TODAY, loaded

CONTENT = """\
-- profiles/organisations/beta-hospital.yml --
name: Beta Hospital
kind: hospital
aliases:
  - {name: Second Hospital, printed_in: [report]}
country: KR
country_basis: editor
place: springfield
-- append profiles/companies/acme.yml --
disagreements:
  - id: how-much
    kind: ambiguity
    question: Is the sum for one year?
    sides:
      - {says: It is for all years., statements: [investment]}
      - {says: It is for one., statements: [laboratory]}
    explanation: The article does not tell.
    shown: The sum as printed.
"""


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return Index(loaded(CONTENT, tmp_path))


def on_profile(index: Index, id: str) -> dict[str, SearchEntry]:
    """The entries of a profile by their address."""
    view = profile_view(index, index.atlas.profiles[id], TODAY)
    return {find.address: find for find in search_entries.of_profile(index, view)}


def test_a_body_is_found_under_all_its_names(index: Index) -> None:
    assert on_profile(index, "beta-hospital") == {
        "organisations/beta-hospital/": SearchEntry(
            "name",
            "organisations/beta-hospital/",
            "Beta Hospital",
            "",
            names=("Second Hospital",),
            kind="Hospital",
            about=("Springfield", "South Korea"),
        )
    }


def test_a_statement_is_found_at_its_address_by_words_numbers_parties_and_places(
    index: Index,
) -> None:
    found = on_profile(index, "acme")
    memorandum = found["companies/acme/#memorandum"]
    assert (memorandum.group, memorandum.title) == ("statement", "Memorandum with a hospital")
    assert memorandum.kind == "Partnership"
    assert memorandum.about == ("2018", "Agreed", "Acme")
    assert memorandum.text == (
        "Acme and Beta Hospital signed a memorandum. With Beta Hospital. Where: Springfield."
    )
    investment = found["companies/acme/#investment"]
    assert investment.about == ("For 2030", "Planned", "Acme")
    assert "more than USD 2.5 million." in investment.text
    assert investment.text.endswith("In the words of Jane Doe.")


def test_people_and_questions_are_found(index: Index) -> None:
    found = on_profile(index, "acme")
    person = found["companies/acme/#jane-doe"]
    assert (person.title, person.text, person.kind) == ("Jane Doe", "Head of Research", "Person")
    question = found["companies/acme/#how-much"]
    assert question.group == "question"
    assert question.title == "Is the sum for one year?"
    assert question.text == "The article does not tell. The sum as printed."


def test_a_source_and_each_cited_sentence_of_it_are_found(index: Index) -> None:
    view = source_view(index, index.atlas.sources["report"])
    source, *passages = search_entries.of_source(view)
    assert (source.address, source.kind) == ("sources/report/", "Source")
    assert source.names == ("Report, 2019",)
    assert len(passages) == view.cited
    assert passages[0].address.startswith("sources/report/#at-")
    assert passages[1].text.startswith("Last year, Acme signed a memorandum")
    assert {passage.about for passage in passages} == {("Report, 2019",)}


def test_nothing_is_found_twice(index: Index) -> None:
    found = [find for id in index.atlas.profiles for find in on_profile(index, id).values()]
    assert len({find.address for find in found}) == len(found)
    assert len({find.text for find in found}) == len(found)


def test_places_are_found_where_the_map_lists_them(index: Index) -> None:
    (place,) = search_entries.of_places("map/", index.atlas.places.values())
    assert (place.address, place.title, place.kind) == (
        "map/#place-springfield",
        "Springfield",
        "Place",
    )


def test_topics_codes_and_fields_are_found(index: Index) -> None:
    topic = search_entries.of_topic(index.atlas.topics["research"])
    assert (topic.address, topic.title, topic.kind) == ("topics/research/", "Research", "Topic")
    rules = all_rules().values()
    codes = [find.address for find in search_entries.of_rules("codes/", rules)]
    assert codes == [f"codes/#{rule.code}" for rule in rules]
    fields = {find.address: find.text for find in search_entries.of_fields("f/", field_reference())}
    assert "date_basis" in fields["f/#statement"]
