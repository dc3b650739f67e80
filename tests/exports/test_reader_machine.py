"""The bar: a program that knows only ``llms.txt`` answers questions on the invented atlas, with the
right addresses and the right words for status. The answers are planted in ``tests/invented``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.exports import reader_machine as machine
from tests.exports.conftest import SITE, Exported
from tests.exports.reader_machine import Answer, Atlas


def reading(exported: Exported) -> Atlas:
    """The program, which is given one file and gets others only by the addresses in it."""

    def fetch(address: str) -> str:
        assert address.startswith(SITE)
        return exported.files[address.removeprefix(SITE)].decode()

    return Atlas(fetch(f"{SITE}llms.txt"), fetch)


@pytest.fixture(scope="module")
def atlas(invented: Exported) -> Atlas:
    return reading(invented)


def planted(exported: Exported, **statuses: str) -> set[Answer]:
    """Answers as the atlas has them; ``halden_pharma__suzhou_park="planned"`` names one."""
    known = {one.ref: one.version for one in exported.described.statements}
    found = set()
    for name, status in statuses.items():
        version = known[name.replace("__", "/").replace("_", "-")]
        assert version
        assert version.address.startswith("https://id.example/oia/")
        found.add((version.address, status))
    return found


QUESTIONS: dict[str, tuple[Callable[[Atlas], set[Answer]], dict[str, str]]] = {
    "which promises are past their date without a known outcome": (
        machine.overdue,
        {"halden_pharma__health_board_inhalers": "announced"},
    ),
    "which statements disagree about the scientists in Bradford": (
        lambda atlas: machine.disagreeing(atlas, "How many scientists work in Bradford"),
        {
            "halden_pharma__bradford_institute": "done",
            "halden_pharma__bradford_sixty_scientists": "claimed",
        },
    ),
    "what was planned for years that are over, with no more known": (
        machine.late_plans,
        {
            "halden_pharma__nairobi_planned": "planned",
            "halden_pharma__hanoi_medical_centre": "planned",
            "halden_pharma__suzhou_park": "planned",
            "jurgen_soehne__uppsala_centre": "planned",
            "samhwa_pharm__greyfriars_joint_venture": "planned",
            "sao_tome_biotech__sao_paulo_centre": "planned",
        },
    ),
    "what others have with AT&X": (
        lambda atlas: machine.said_elsewhere(atlas, "AT&X"),
        {
            "halden_pharma__atx_contract": "agreed",
            "hengming_pharmaceutical__atx_contract": "agreed",
            "jurgen_soehne__standards_alliance": "agreed",
        },
    ),
    "what a passage contradicts": (
        machine.contradicted,
        {"halden_pharma__boston_centre": "done", "halden_pharma__suzhou_park": "planned"},
    ),
    "what rests on the words of Tomás Vidal": (
        lambda atlas: machine.says(atlas, "Vidal"),
        {
            "halden_pharma__dong_tam_no_partner_yet": "claimed",
            "halden_pharma__half_of_something_alive": "claimed",
            "halden_pharma__trial_results_published": "announced",
            "halden_pharma__lyon_centre": "done",
            "halden_pharma__machines_choose_compounds": "planned",
        },
    ),
    "what else rests on the source that names the headquarters in Berlin": (
        lambda atlas: machine.same_source(atlas, "Headquarters in Berlin"),
        {
            "jurgen_soehne__berlin_headquarters": "ongoing",
            "jurgen_soehne__figures_2020": "claimed",
            "jurgen_soehne__dong_tam_pumps": "agreed",
            "jurgen_soehne__kirkgate_agreement": "ended",
            "jurgen_soehne__standards_alliance": "agreed",
            "jurgen_soehne__uppsala_centre": "planned",
            "jurgen_soehne__less_plastic": "announced",
        },
    ),
    "what has ended": (
        machine.over,
        {
            "halden_pharma__inventors_prize": "ended",
            "halden_pharma__breathe_together_programme": "ended",
            "jurgen_soehne__kirkgate_agreement": "ended",
        },
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_with_addresses_and_status(invented: Exported, atlas: Atlas, question: str) -> None:
    ask, wanted = QUESTIONS[question]
    assert ask(atlas) == planted(invented, **wanted)


def test_which_version_is_there(invented: Exported, atlas: Atlas) -> None:
    known = {one.ref: one.version for one in invented.described.statements}
    it = known["halden-pharma/bradford-institute"]
    assert it
    found = machine.version(atlas, "Research institute opened in Bradford in 2011")
    assert found == (it.number, it.hash, it.address)


def test_what_is_planned_is_not_done(invented: Exported, atlas: Atlas) -> None:
    assert atlas.not_done == {"planned", "announced", "agreed"}
    done, answer = machine.is_done(atlas, "Research park in Suzhou planned for 2024 or 2025")
    assert not done
    assert {answer} == planted(invented, halden_pharma__suzhou_park="planned")
    done, _ = machine.is_done(atlas, "Research institute opened in Bradford in 2011")
    assert done


def test_it_finds_every_statement(invented: Exported, atlas: Atlas) -> None:
    assert {one.ref: one.status for one in atlas.claims} == {
        one.ref: one.status for one in invented.described.statements
    }


def test_it_learns_what_became_of_an_old_citation(moved: Exported) -> None:
    """Cited by the address for people, of which llms.txt says what to add."""
    atlas = reading(moved)
    assert atlas.at(f"{SITE}companies/acme/hats/#v-00000000")["status"] == "withdrawn"
    assert atlas.at(f"{SITE}companies/acme/memorandum/")["status"] == "moved"
    now = atlas.at(f"{SITE}companies/acme-group/laboratory/")["version"]
    assert (now["number"], now["published"]) == (3, "2026-03-01")
