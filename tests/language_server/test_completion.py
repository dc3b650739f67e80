"""What is offered while one types, asked over the protocol on the invented atlas."""

from __future__ import annotations

import pytest
import yaml

from tests.language_server.editor import CURSOR, Session

HALDEN = "profiles/companies/halden-pharma.yml"
BEGUN = """\
name: Halden Pharma
statements:
  - id: new
    kind: event
    evidence:
      - source: halden-courier-2019
        quote: """
SENTENCE = (
    "On 3 May 2011 it opened the Bradford Institute for Inhaled Medicines, a research institute "
    "with about 120 scientists."
)


def quote(text: str) -> str:
    """What a file that is no longer broken quotes at its end."""
    found = yaml.safe_load(text)["statements"][-1]["evidence"][-1]["quote"]
    assert isinstance(found, str)
    return found


def labels_of(session: Session, typed: str) -> list[str]:
    return [one.label for one in session.completions(HALDEN, typed)]


@pytest.mark.parametrize(
    "typed",
    [
        f"bradford institute{CURSOR}",
        f"bradford inst{CURSOR}",
        f"“Bradford-Institute   for inhaled{CURSOR}",
        f"opened the Bradford Institute for Inhaled Medicnes{CURSOR}",
        f"bradford institute{CURSOR}: [unfinished",
        f">-\n          It opened\n          the bradford institute{CURSOR}\n          and more",
        f">-\n          bradford institute{CURSOR}",
        f"\n          bradford institute{CURSOR}",
        f"'bradford institute{CURSOR}",
    ],
)
def test_a_few_words_bring_the_passage(session: Session, typed: str) -> None:
    assert quote(session.completed(HALDEN, BEGUN + typed, "On 3 May")) == SENTENCE


def test_a_passage_says_where_it_stands_and_who_cites_it(session: Session) -> None:
    first = session.completions(HALDEN, f"{BEGUN}bradford institute for{CURSOR}")[0]
    assert first.detail == "Courier on Halden, 2019, line 11"
    help = getattr(first.documentation, "value", "")
    assert "In the 2010s it opened its library" in help
    assert "`halden-pharma/bradford-institute`" in help


def test_a_clause_is_offered_beside_its_sentence(session: Session) -> None:
    clause = "Today the company counts more than 40 research partners in eleven countries"
    labels = labels_of(session, f"{BEGUN}research partners in{CURSOR}")
    assert clause in labels
    assert any(label.startswith(f"{clause}, and") for label in labels)
    # One that hangs on another says nothing by itself.
    assert len(labels_of(session, f"{BEGUN}rivals called{CURSOR}")) == 1


def test_without_a_source_all_are_searched_and_the_right_one_is_named(session: Session) -> None:
    begun = BEGUN.replace("source: halden-courier-2019\n        ", "")
    text = session.completed(HALDEN, f"{begun}bradford institute for{CURSOR}", "On 3 May")
    [evidence] = yaml.safe_load(text)["statements"][0]["evidence"]
    assert evidence == {"source": "halden-courier-2019", "quote": SENTENCE}


def test_passages_in_other_scripts_and_beside_astral_characters(session: Session) -> None:
    begun = BEGUN.replace("halden-courier-2019", "samhwa-speech-2021").replace(
        "        quote: ", "        # 🜚𝕏\n        quote: "
    )
    passage = (
        "삼화약품, or Samhwa Pharm, was a shop of my grandmother's. She opened it in Seoul in 1951."
    )
    assert quote(session.completed(HALDEN, f"{begun}삼화약{CURSOR}")) in passage
    flow = '  - {id: new, note: "🜚𝕏", kind: event, evidence: [{source: samhwa-speech-2021, quote: '
    text = session.completed(HALDEN, f"statements:\n{flow}shop of my{CURSOR}}}]}}\n")
    assert quote(text) in passage


def test_line_ends_of_the_file_are_kept(session: Session) -> None:
    begun = BEGUN.replace("\n", "\r\n")
    text = session.completed(HALDEN, f"{begun}bradford institute{CURSOR}\r\n", "On 3 May")
    assert quote(text) == SENTENCE
    assert text.count("\n") == text.count("\r\n")


STATEMENT = "name: Halden Pharma\nstatements:\n  - id: new\n    kind: event\n"


@pytest.mark.parametrize(
    ("typed", "label", "field", "value"),
    [
        (f"    places: [brad{CURSOR}", "bradford", "places", ["bradford"]),
        (f"    places: [leeds, {CURSOR}]\n", "bradford", "places", ["leeds", "bradford"]),
        (f"    places: britain{CURSOR}", "united-kingdom", "places", ["united-kingdom"]),
        (f"    places:\n      - {CURSOR}\n    date: 2019\n", "leeds", "places", ["leeds"]),
        (f"    topics: [policy{CURSOR}", "health-policy", "topics", ["health-policy"]),
        (
            f"    parties:\n      - organisation: Đồng{CURSOR}",
            "dong-tam-hospital",
            "parties",
            [{"organisation": "dong-tam-hospital"}],
        ),
        (
            f"    parties:\n      - {{organisation: green{CURSOR}, role: x}}",
            "greyfriars-capital",
            "parties",
            [{"organisation": "greyfriars-capital", "role": "x"}],
        ),
        (f"    speaker: okafor{CURSOR}", "mara-okafor", "speaker", "mara-okafor"),
        (f"    status: {CURSOR}", "done", "status", "done"),
        (f"    status: {CURSOR}\n    voice: article\n", "planned", "status", "planned"),
        (f"    promotional: t{CURSOR}", "true", "promotional", True),
    ],
)
def test_ids_and_values(
    session: Session, typed: str, label: str, field: str, value: object
) -> None:
    typed = typed.replace("green", "greyf")
    text = session.completed(HALDEN, STATEMENT + typed, label)
    if "[" in typed and "]" not in typed:
        text += "]"
    assert yaml.safe_load(text)["statements"][0][field] == value


def test_statements_of_ones_own_profile_come_first(session: Session) -> None:
    offers = session.completions(HALDEN, f"summary: A park [@{CURSOR}; @x]\n")
    labels = [one.label for one in offers]
    assert labels[0] == "research-partners-2019"
    assert any("/" in label for label in labels)
    text = session.completed(HALDEN, f"summary: A park [@brad{CURSOR}ford-x] is.\n", "bradford-i")
    assert text == "summary: A park [@bradford-institute] is.\n"


def test_fields_that_are_missing_are_offered(session: Session) -> None:
    labels = labels_of(session, f"{STATEMENT}    {CURSOR}\n    title: A title\n")
    assert labels[:2] == ["text", "importance"]
    assert not {"id", "kind", "title", "speaker_id"} & {*labels}
    assert "site" in labels_of(session, f"{STATEMENT}    {CURSOR}".replace("event", "site"))
    assert "site" not in labels
    assert labels_of(session, f"{STATEMENT}    evidence:\n      - {CURSOR}")[0] == "source"
    assert labels_of(session, f"{STATEMENT}    da{CURSOR}") == ["date", "date_basis", "date_note"]
    assert labels_of(session, f"name: X\n{CURSOR}")[0] == "aliases"
    kinds = labels_of(session, f"statements:\n  - id: new\n    kind: {CURSOR}")
    assert {"event", "site", "commitment"} <= {*kinds}
    assert "kind" in labels_of(session, f"statements:\n  - {CURSOR}")


def test_a_field_says_what_it_is_for(session: Session) -> None:
    [role] = session.completions(HALDEN, f"{STATEMENT}    parties:\n      - ro{CURSOR}")
    assert role.detail == "required"
    help = getattr(role.documentation, "value", "")
    assert "one to three words" in help
    assert "Good: `research partner`" in help


def test_a_renamed_field_keeps_its_value(session: Session) -> None:
    text = session.completed(HALDEN, f"{STATEMENT}    dat{CURSOR}: 2019\n", "date")
    assert text == f"{STATEMENT}    date: 2019\n"


@pytest.mark.parametrize(
    "typed",
    [
        f"{STATEMENT}    title: Something new{CURSOR}",
        f"{STATEMENT}    note: >-\n      places: [le{CURSOR}",
        f"{STATEMENT}    nonsense: le{CURSOR}",
        f"# a comment {CURSOR}",
        f"{BEGUN}ab{CURSOR}",
        f"- {CURSOR}",
        f"    {CURSOR}- {{",
        CURSOR.join(["\t: [{", "}"]),
    ],
)
def test_elsewhere_nothing_is_in_the_way(session: Session, typed: str) -> None:
    assert labels_of(session, typed) == []


def test_other_files_of_the_atlas_too(session: Session) -> None:
    places = "places:\n  - {id: new, name: New, kind: city, within: "
    text = session.completed("profiles/places.yml", f"{places}kingd{CURSOR}}}\n")
    assert text == f"{places}united-kingdom}}\n"
    catalogue = "sources:\n  - id: halden-courier-2019\n    published_quote: "
    text = session.completed("seeds/sources.yml", f"{catalogue}14 octob{CURSOR}\n")
    assert text == f"{catalogue}The Northgate Courier, 14 October 2019\n"
