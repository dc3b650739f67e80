"""``build.py new`` on a terminal: it asks for what is needed, again until it will do."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.cli import main
from atlas.editing.asking.source import printed_dates
from atlas.editing.begin import id_from
from atlas.load import load
from atlas.model import KINDS
from tests.atlases import parse, problems, write
from tests.terminal import talk

#: A field and what Enter takes: the end of every question.
ASKS = r"\n[a-z_.]+(?: \[[^\n]*\])?: "
TEXT = """\
Global innovation
Springfield, 3 May 2024
Lumen has said that it will open a laboratory with Beta Hospital in Springfield by 2030, where 40
people are to work.
"""
SOURCE = {
    "title": "",
    "id": "lumen-springfield-2024",
    "short": "Lumen in Springfield",
    "type": "press release",
    "language": "en",
    "published": "1",
    "web.url": "https://example.org/lumen",
    "web.kind": "",
    "publisher": "",
    "independence": "own",
    "independence_note": "It stands on the company’s own site.",
    "about": "A release of the company’s own.",
}
STATEMENT = {
    "quote": "laboratory with Beta Hospital",
    "profile": "",
    "kind": "partnership",
    "title": "Laboratory planned with a hospital in the town of Springfield",
    "id": "",
    "text": "Lumen plans a laboratory with Beta Hospital.",
    "form": "collaboration",
    "status": "planned",
    "due": "by 2030",
    "announced": "",
    "date_basis": "",
    "voice": "company",
    "number": "40",
    "unit": "people",
    "qualifier": "",
    "no more": "",
    "party": "Beta Hospital",
    "role": "",
    "no more parties": "",
    "places": "Springfield",
    "topics": "research",
    "importance": "core",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(parse(), tmp_path / "atlas")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (file := tmp_path / "a text.txt").write_text(TEXT)
    return file


def new(root: Path, what: str, *answers: str) -> str:
    return talk(root, ["new", *what.split()], answers, ASKS)


def asked(shown: str) -> list[str]:
    """The names of what was asked for, each time that it was."""
    records = r"(?:values|parties|web|outcome)\.[a-z]+"
    found = re.findall(rf"^({records}|[a-z_]+)(?: \[[^\n]*\])?: ", shown, re.MULTILINE)
    return [name for name in found if name != "next"]


def archived(root: Path, text: Path) -> None:
    """The text as a source of Lumen, a company that is there."""
    fields = {**SOURCE, "title": "Global innovation", "published_basis": "none"}
    given = [f"{name}={value}" for name, value in fields.items() if value not in ("", "1")]
    given = [one for one in given if not one.startswith("web.")]
    assert main(root, ["new", "source", f"from={text}", *given]) == 0
    (root / "profiles/companies/lumen.yml").write_text(
        "name: Lumen\nscope: What one release tells.\nsummary: It plans [@acme/laboratory].\n"
    )


def test_a_source_has_id_date_page_and_what_it_is_worth(root: Path, text: Path) -> None:
    shown = new(root, "source", f"'{text}'", *SOURCE.values())
    assert shown.count("? explains, Ctrl-C stops and keeps your answers") == 1
    assert "1  2024-05-03  …Springfield, 3 May 2024…" in shown
    assert "\nindependence [own]: " in shown
    assert "left open: publisher, translated; add to seeds/sources.yml" in shown
    assert "to undo: delete seeds/lumen-springfield-2024.txt and the entry" in shown
    atlas, found = load(root)
    assert not found
    record = atlas.sources["lumen-springfield-2024"].record
    assert (record.title, str(record.published)) == ("Global innovation", "2024-05-03")
    assert (record.published_basis, record.published_quote) == ("stated", "Springfield, 3 May 2024")
    assert (record.web[0].url, record.web[0].kind) == ("https://example.org/lumen", "original")
    assert record.independence == "own"


def test_what_is_not_known_of_a_source_takes_enter(root: Path, text: Path) -> None:
    answers = [str(text), "", "", "", "article", "en", "", "", "", "", "An invented text."]
    shown = new(root, "source", *answers)
    assert "left open: published, publisher, web, translated" in shown
    assert load(root)[0].sources["global-innovation"].record.published_basis == "none"


@pytest.mark.parametrize(
    ("basis", "more", "wrong"),
    [
        ("inferred", ["no such words", "40 people are to work", "By the staff."],
         "the text does not print these words"),
        ("web", ["Under the headline.", "no address", "https://example.org/", ""],
         "a complete address, without blanks"),
    ],
)  # fmt: skip
def test_a_date_comes_with_what_its_basis_asks_for(
    basis: str, more: list[str], wrong: str, root: Path, text: Path
) -> None:
    answers = ["", "", "", "article", "en", "5 May 2024", basis, *more]
    answers += [""] * (3 if basis == "web" else 4)
    shown = new(root, "source", str(text), *answers)
    assert wrong in shown
    record = load(root)[0].sources
    assert not record or "global-innovation" in (root / "seeds/sources.yml").read_text()
    entry = (root / "seeds/sources.yml").read_text().split("- id: global-innovation")[1]
    assert f"published: 2024-05-05\n    published_basis: {basis}" in entry


def test_a_statement_is_asked_for_its_passage_first(root: Path, text: Path) -> None:
    archived(root, text)
    shown = new(root, "statement", *STATEMENT.values())
    assert asked(shown)[:4] == ["quote", "profile", "kind", "title"]
    assert len(asked(shown)) == len(STATEMENT)
    assert ">>laboratory with Beta Hospital<< in Springfield" in " ".join(shown.split())
    assert "profile [lumen]:" in shown
    assert "id [laboratory-planned-hospital-town-springfield]:" in shown
    assert "date_basis [stated]:" in shown
    assert "due: by 2030\n= ../2030\n" in shown
    assert "voice [company]:" in shown
    assert "None" not in shown
    [record] = load(root)[0].profiles["lumen"].record.statements
    it: Any = record
    assert (str(it.due), it.date_basis, it.importance) == ("../2030", "stated", "core")
    assert it.organisations() == [("beta-hospital", "partner")]
    assert (it.places, it.topics) == (["springfield"], ["research"])
    assert [(int(value.number), value.unit) for value in it.values] == [(40, "people")]
    assert it.evidence[0].quote.startswith("Lumen has said that it will open")
    assert not [one for one in problems(root) if one.severity == "error" and "lumen" in one.path]


def test_each_kind_says_what_it_is(root: Path) -> None:
    shown = new(root, "statement profile=acme", "opened its first laboratory", "?")
    for kind, model in KINDS.items():
        first = (model.__doc__ or "").split("\n")[0].split(" ")[:4]
        assert re.search(rf"^  {kind} +{' '.join(first)}", shown, re.MULTILINE)


@pytest.mark.parametrize(
    ("what", "answers", "says"),
    [
        ("statement", ["zebra"], "no source prints these words"),
        ("statement", ["Acme", "9", "first laboratory"], "signed a memorandum"),
        ("statement", ["first laboratory", "acne"], "did you mean 'acme'?"),
        ("statement", ["first laboratory", "zebra"], "begin it with build.py new company"),
        ("statement", ["first laboratory", "acme", "evnt"], "did you mean 'event'?"),
        ("statement kind=event profile=acme quote=first title=Title id=it text=",
         ["It has opened, and that is all.", "don"], "One of"),
        ("statement kind=site profile=acme quote=40 title=Title id=it text=Text site=campus "
         "status=done date=2019 date_basis=stated voice=article", ["41"],
         "prints no 41; it prints 40\n"),
        ("source", ["nowhere.txt"], "nowhere.txt: cannot be read: No such file"),
        ("company name=New", ["", "usa"], "write US"),
        ("company name=New country=US", ["", "Springfild"], "did you mean 'springfield'?"),
        ("company name=New country=US", ["", "", "x"], "at least 10 characters"),
        ("company name=New country=US", ["Not an id"], "is no id"),
        ("place name=Lyon", ["", "city", "FR", "north"], "a number in digits"),
        ("place name=Lyon", ["", "city", "FR", "100"], "at most 90"),
    ],
)  # fmt: skip
def test_what_will_not_do_is_asked_again(
    what: str, answers: list[str], says: str, root: Path
) -> None:
    shown = new(root, what, *answers)
    assert says.casefold() in shown.casefold()
    names = asked(shown)
    assert names[-1] == names[-2] or says == "signed a memorandum"
    assert "Traceback" not in shown


def test_a_language_by_its_name_is_asked_again(root: Path, text: Path) -> None:
    shown = new(root, "source", str(text), "", "", "", "article", "english")
    assert "write the language's code, 'en'" in shown
    assert asked(shown)[-1] == "language"


def test_more_words_choose_among_several_places(root: Path) -> None:
    shown = new(root, "statement profile=acme", "Acme", "memorandum with Beta")
    assert "1  report, line 1: Acme opens a laboratory" in shown
    assert ">>memorandum with Beta<<" in " ".join(shown.split())
    assert asked(shown)[-1] == "kind"


def test_of_a_programme_is_asked_who_takes_part(root: Path, text: Path) -> None:
    archived(root, text)
    where = "profile=lumen source=lumen-springfield-2024 quote=Hospital"
    given = "kind=programme id=it title=It text=It. status=planned due=../2030 date_basis=stated"
    shown = new(root, f"statement {where} {given}", "", "", "Beta Hospital")
    assert "voice [company]:" in shown
    assert asked(shown)[-1] == "parties.role"


def test_what_is_new_is_told_before_what_was_wrong_already(root: Path, text: Path) -> None:
    archived(root, text)
    company = root / "profiles/companies/lumen.yml"
    company.write_text(company.read_text().replace("summary:", "sumary:"))
    answers = {**STATEMENT, "text": "Lumen plans 9 laboratories with Beta Hospital."}
    shown = new(root, "statement", *answers.values())
    assert 0 < shown.index("number-not-in-quote") < shown.index("unknown-field")


def test_who_speaks_and_is_not_there_is_left_with_lines_to_copy(root: Path, text: Path) -> None:
    archived(root, text)
    answers = ["40 people are", "", "quotation", "It will open a laboratory", "", "", "", "planned"]
    shown = new(root, "statement", *answers, "", "", "person", "Jo Doe", "", "", "")
    assert "there is no person 'Jo Doe'; add them under `people` of the profile" in shown
    assert "people:\n  - id:\n    name:\n    roles:\n      - title:\n        evidence:\n" in shown
    assert "still to fill in: text, speaker, topics;" in shown
    profile = (root / "profiles/companies/lumen.yml").read_text()
    assert "    # speaker:\n" in profile
    assert "words: Lumen has said that it will open" in " ".join(profile.split()).replace(">- ", "")


def test_a_figure_without_a_number_has_its_lines(root: Path) -> None:
    fields = "kind=figure profile=acme quote=first id=it title=Staff status=done voice=article"
    given = f"statement {fields} topics=research importance=core"
    shown = new(root, given, "Some tell of it.", "", "", "")
    assert ">>first<<" in shown
    assert "still to fill in: values;" in shown
    text = (root / "profiles/companies/acme.yml").read_text()
    assert "    # values:\n    #   - number:\n" in text


def test_a_terminal_is_not_steered_by_what_it_shows(root: Path, text: Path) -> None:
    (root / "profiles/companies/odd.yml").write_text('name: "Odd \\e[2J one"\nscope: x\n')
    assert "\x1b" not in new(root, "statement", "first laboratory", "?")
    text.write_text("A title \u202eof old\n3 May 2024 \u202e in Springfield\n")
    assert "\u202e" not in new(root, "source", str(text), "", "", "", "article", "en", "?")


def test_no_answer_is_lost(root: Path, text: Path) -> None:
    archived(root, text)
    answers = [*STATEMENT.values()]
    shown = new(root, "statement", *answers[:6])
    assert "stopped" in shown
    [line] = re.findall(r"to go on with your answers: build.py (new statement .*)", shown)
    given = shlex.split(line)
    assert "title=Laboratory planned with a hospital in the town of Springfield" in given
    again = talk(root, given, answers[6:], ASKS)
    assert asked(again)[0] == "form"
    assert len(asked(again)) == len(STATEMENT) - 6
    assert "added the statement" in again


def test_topics_and_places_are_begun_in_their_lists(root: Path) -> None:
    shown = new(root, "place", "Lyon", "", "city", "FR", "45.76", "4.84")
    assert "added 'lyon' to profiles/places.yml" in shown
    topic = ["name=Sensors", "definition=Devices that measure."]
    assert main(root, ["new", "topic", *topic]) == 0
    assert main(root, ["new", "topic", *topic]) == 1, "its id is taken"
    atlas, found = load(root)
    assert not found
    assert (atlas.places["lyon"].country, atlas.topics["sensors"].name) == ("FR", "Sensors")


def test_a_place_of_the_south_has_numbers(root: Path) -> None:
    fields = ["name=Recife", "kind=city", "country=BR", "lat=-8.05", "lon=-34.9"]
    assert main(root, ["new", "place", *fields]) == 0
    [written] = [one for one in yaml_of(root)["places"] if one["id"] == "recife"]
    assert (written["lat"], written["lon"]) == (-8.05, -34.9), "to the schemas of editors, too"


def yaml_of(root: Path) -> Any:
    return yaml.safe_load((root / "profiles/places.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("answer", "says"), [("yes", "wrote"), ("no", "to go on with your answers: build.py new")]
)
def test_a_name_nearly_there_is_asked_about(answer: str, says: str, root: Path) -> None:
    shown = new(root, "organisation", "Hospital Beta", "", "hospital", answer, "hospital", "", "")
    assert "much like 'Beta Hospital' (beta-hospital). Begin it all the same?" in shown
    assert "yes or no" in shown
    assert says in shown


def test_what_to_begin_is_asked_too(root: Path) -> None:
    shown = talk(root, ["new"], ["sorce", "topic", "Sensors", "", "Devices that measure."], ASKS)
    assert "did you mean 'source'?" in shown
    assert "added 'sensors'" in shown


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Centre planned with the University of Dayton", "centre-planned-university-dayton"),
        ("A town to work in", "a-town-to-work-in"),
        ("To be or not to be with them", "to-be-or-not-to-be"),
    ],
)
def test_a_suggested_id_is_whole(name: str, id: str) -> None:
    assert id_from(name) == id


def test_dates_are_offered_with_words_that_the_text_prints() -> None:
    text = "News of 2024\n\nBy A. Writer   | 3 March\u00a02024 | Lyon\nIn March 2023 it began.\n"
    found = [(one.date, one.quote) for one in printed_dates(text, "en")]
    assert found == [
        ("2024-03-03", "By A. Writer | 3 March 2024 | Lyon"),
        ("2023-03", "In March 2023 it began."),
    ]
