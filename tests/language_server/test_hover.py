"""What is shown of the thing under the pointer, and where it leads."""

from __future__ import annotations

import pytest

from atlas.language_server.help import plain
from tests.language_server.editor import CURSOR, Session

HALDEN = "profiles/companies/halden-pharma.yml"
COURIER = "seeds/halden-courier-2019.txt"


def marked(session: Session, path: str, words: str, within: int = 1) -> str:
    """A file with the cursor in some words."""
    text = session.read(path)
    at = text.index(words) + within
    return text[:at] + CURSOR + text[at:]


@pytest.mark.parametrize(
    ("words", "within", "shown"),
    [
        # an organisation, a place, a source, a person, a statement
        ("organisation: university-of-kirkgate", 16, ["University of Kirkgate", "Named by"]),
        ("places: [", 10, ["Named by"]),
        ("source: halden-courier-2019", 10, ["How a Leeds drug maker", "Cited by", "more"]),
        ("speaker: ", 10, ["Named by"]),
        ("@bradford-institute", 5, ["3 May 2011", "`halden-pharma (summary)`"]),
        ("id: bradford-institute", 5, ["Named by `halden-pharma`, `halden-pharma (summary)`"]),
        # a field, with a good example, and a value
        ("quote:", 2, ["word for word", "Good: `set up its first", "Bad: "]),
        ("status: claimed", 2, ["one of the values, required", "`planned`: Planned"]),
        ("status: claimed", 10, ["Claimed: Somebody asserts it"]),
        ("kind: figure", 8, ["Figure"]),
    ],
)
def test_hover(session: Session, words: str, within: int, shown: list[str]) -> None:
    text = session.hover(HALDEN, marked(session, HALDEN, words, within))
    for part in shown:
        assert part in text


def test_a_quotation_is_shown_in_its_surroundings(session: Session) -> None:
    words = "quote: Today the company counts more than 40"
    text = session.hover(HALDEN, marked(session, HALDEN, words, 12))
    assert f"{COURIER}:7" in text
    assert "used to keep its laboratories locked" in text
    assert "**Today the company counts more than 40 research partners in eleven countries**" in text
    assert "Nearly 300 researchers from outside" in text
    assert "cited by" in text


def test_a_sentence_of_a_source_says_who_cites_it(session: Session) -> None:
    text = session.hover(COURIER, marked(session, COURIER, "Bradford Institute for", 3))
    assert "Cited by `halden-pharma/bradford-institute`" in text
    found = session.references(COURIER, marked(session, COURIER, "Bradford Institute for", 3))
    assert any(spot.startswith(f"{HALDEN}: ") for spot in found)


def test_what_others_wrote_is_text_in_the_help() -> None:
    hostile = "<img src=x> [a](command:x) *b* `c` &lt;\n# d"
    assert plain(hostile) == r"\<img src=x\> \[a\](command:x) \*b\* \`c\` \&lt; # d"
    assert plain("1. e") == r"1\. e"


@pytest.mark.parametrize(
    ("words", "within", "where"),
    [
        (
            "organisation: university-of-kirkgate",
            16,
            "profiles/organisations/university-of-kirkgate.yml: University of Kirkgate",
        ),
        ("source: halden-courier-2019", 10, "seeds/sources.yml: halden-courier-2019"),
        ("place: leeds", 8, "profiles/places.yml: leeds"),
        ("topics: [open-innovation", 10, "profiles/topics.yml: open-innovation"),
        ("@bradford-institute", 5, f"{HALDEN}: bradford-institute"),
        (
            "quote: Today the company",
            9,
            f"{COURIER}: Today the company counts more than 40 "
            "research partners in eleven countries",
        ),
    ],
)
def test_definition(session: Session, words: str, within: int, where: str) -> None:
    assert session.definition(HALDEN, marked(session, HALDEN, words, within)) == [where]


def test_references_across_files(session: Session) -> None:
    kirkgate = "profiles/organisations/university-of-kirkgate.yml"
    found = session.references(kirkgate, marked(session, kirkgate, "name: ", 7))
    assert f"{HALDEN}: university-of-kirkgate" in found
    places = session.references(
        "profiles/places.yml", marked(session, "profiles/places.yml", "id: leeds", 5)
    )
    assert f"{HALDEN}: leeds" in places
    statement = session.references(HALDEN, marked(session, HALDEN, "id: bradford-institute", 5))
    assert f"{HALDEN}: bradford-institute" in statement
    catalogue = session.read("seeds/sources.yml")
    at = catalogue.index("id: halden-courier-2019") + 6
    source = session.references("seeds/sources.yml", catalogue[:at] + CURSOR + catalogue[at:])
    assert sum(spot == f"{HALDEN}: halden-courier-2019" for spot in source) > 5


def test_where_nothing_is_known_nothing_is_shown(session: Session) -> None:
    for text in (f"name: X\nfoo{CURSOR}: 1\n", f"{CURSOR}", f"# co{CURSOR}mment\n"):
        assert session.hover(HALDEN, text) == ""
        assert session.definition(HALDEN, text) == []
        assert session.references(HALDEN, text) == []
