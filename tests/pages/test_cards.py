from __future__ import annotations

import json
from pathlib import Path

from atlas.pages.data_parts import part_of
from atlas.pages.files.cards import FOLDER, Card, cards, files
from atlas.views.index import Index
from tests.atlases import loaded
from tests.pages.inputs import inputs_of
from tests.views.written import index_of, statement


def made(index: Index) -> dict[str, Card]:
    return dict(cards(inputs_of(index)))


def test_everything_with_an_address_has_one(tmp_path: Path) -> None:
    assert set(made(Index(loaded("", tmp_path)))) == {
        "companies/acme/",
        "companies/acme/#memorandum",
        "companies/acme/#investment",
        "companies/acme/#laboratory",
        "companies/acme/#jane-doe",
        "organisations/beta-hospital/",
        "sources/report/",
        "topics/research/",
        "map/#place-springfield",
    }


def test_a_company_and_a_body_that_is_only_named(tmp_path: Path) -> None:
    found = made(Index(loaded("", tmp_path)))
    acme, hospital = found["companies/acme/"], found["organisations/beta-hospital/"]
    assert acme.text == "Acme has run a laboratory in Springfield since 2019."
    assert acme.facts == "3 statements, 1 partner or other organisation."
    assert list(hospital.data()["meta"]) == ["Hospital"]  # type: ignore[call-overload]
    assert hospital.text == "Acme: Memorandum with a hospital."
    assert hospital.facts == "Named in 1 statement on Acme."


def test_the_stars_of_a_summary_are_no_part_of_it(tmp_path: Path) -> None:
    more = """\
-- edit profiles/companies/acme.yml --
summary: Acme has
=>
summary: Acme *really* has
"""
    card = made(Index(loaded(more, tmp_path)))["companies/acme/"]
    assert card.text.startswith("Acme really has")


def test_a_statement_shows_a_passage_that_carries_it(tmp_path: Path) -> None:
    more = """\
-- edit profiles/companies/acme.yml --
    evidence:
      - source: report
        quote: Last year
=>
    evidence:
      - source: report
        role: context
        quote: On March 3rd 2019
      - source: report
        quote: Last year
"""
    card = made(Index(loaded(more, tmp_path)))["companies/acme/#memorandum"]
    assert "".join(part.text for part in card.quote if part.quoted).startswith("Last year, Acme")
    assert card.facts == "Report, 2019, and 1 more passage."
    assert card.mark == ("agreed", "Agreed")


def test_a_long_passage_is_shown_by_its_beginning(tmp_path: Path) -> None:
    long = "Acme has " + ", ".join(f"{n} boats" for n in range(2, 60)) + "."
    more = f"-- edit seeds/report.txt --\nOn March 3rd\n=>\n{long} On March 3rd\n"
    card = made(index_of(tmp_path, statement("boats", quote=long), more=more))
    shown = "".join(part.text for part in card["companies/acme/#boats"].quote)
    assert len(shown) < 340
    assert shown.endswith(" …")
    assert long.startswith(shown.removesuffix(" …"))


def test_the_files_hold_every_card_once_and_stay_small() -> None:
    written = {
        f"companies/a{n}/": Card(("Company",), f"Company {n}", "x" * 300) for n in range(500)
    }
    found = {asset.path: asset.content for asset in files(written.items())}
    parts = json.loads(found.pop(f"{FOLDER}parts.json"))["parts"]
    assert set(found) == {f"{FOLDER}{n}.json" for n in range(parts)}
    assert max(map(len, found.values())) < 12_000
    for where, card in written.items():
        held = json.loads(found[f"{FOLDER}{part_of(where, parts)}.json"])
        assert held[where]["title"] == card.title
    assert sum(len(json.loads(content)) for content in found.values()) == 500


def test_without_cards_there_is_one_empty_file() -> None:
    assert [asset.content for asset in files([])] == [b'{"parts":1}', b"{}"]


def test_the_file_of_an_address_never_changes_by_itself() -> None:
    """The script works it out too: the published values of FNV-1a."""
    assert part_of("", 2**32) == 0x811C9DC5
    assert part_of("a", 2**32) == 0xE40C292C
    assert part_of("foobar", 2**32) == 0xBF9CF968
