"""Faults of form and of content in one file are told in one run, each as it would be alone."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from atlas.check import check
from atlas.check.files import check_files
from atlas.check.rules import all_rules
from atlas.load import FOLDERS, load
from atlas.load.memory import Memory
from atlas.load.validate import FORM as FORMS
from atlas.problems import Problem
from tests.atlases import TODAY
from tests.checkout import INVENTED

HALDEN = "profiles/companies/halden-pharma.yml"
#: What only a look at all files finds waits until they can be read.
WAITING = {code for code, rule in all_rules().items() if rule.whole_atlas}
#: What is written in place of what, and what the check calls it; each in another entry.
FORM = [
    ("scope: Halden", "scpoe: Halden", "unknown-field"),
    ("note: What people in Leeds call it.", "nose: What people in Leeds call it.", "unknown-field"),
    ("  - kind: part-of", "  - kind: part-off", "unknown-value"),
    ("as_of: 2018}", "as_of: soon}", "bad-value"),
    ("    site: headquarters", "    site: headquarter", "unknown-value"),
    ("    form: contract", "    from: contract", "unknown-field"),
    ("    awarded_by: rock-n-care", "    awarded_by: Rock 'n' Care", "bad-value"),
    ("    voice: caption", "    voice: caption-", "unknown-value"),
    ("    places: [almaty]", "    places: {almaty: 1}", "wrong-type"),
    ("    stage: to-be-shown", "    # is to be shown", "missing-field"),
    ("  - id: nairobi-opening", "  - id: Nairobi", "bad-value"),
    ("- title: Head of Partnerships", "- titel: Head of Partnerships", "unknown-field"),
    ("title: Boston gets an R&D centre", "title: Boston gets # an R&D", "text-cut-by-comment"),
]
CONTENT = [
    ("[@atx-contract]", "[@atx-contracts]", "summary-citations"),
    ("{number: 40, unit", "{number: 41, unit", "number-not-in-quote"),
    ("    date: 2011-05-03", "    date: 2011-05-04", "date-not-supported"),
    ("sends trial medicines", "brings trial medicines", "quote-not-in-source"),
    ("organisation: university-of-kirk", "organisation: university-of-kurk", "unknown-id"),
    ("belongs to the Open Airways", "belongs to the Breathalia Airways", "name-not-printed"),
    ("reports that Halden and the Hanoi", "reports that Halden and 3 Hanoi", "number-not-in-quote"),
    ("half of it for the centre", "much of it for the centre", "quote-not-in-source"),
    ("[dong-tam-no-partner-yet]", "[dong-tam-no-partner]", "unknown-id"),
    ("{organisation: hengming-pharmaceutical,", "{organisation: atx,", "party-not-named"),
    ("  - id: lungmap", "  - id: brevia-diary", "id-reused"),
    (
        "which speaks seven languages",
        "which speaks seven languages. It opened its "
        "library of compounds to outsiders, a step that rivals called reckless",
        "copied-text",
    ),
]
Fault = tuple[str, str, str]


class Desk:
    """The invented atlas, in which faults are planted, on the lines as they were."""

    def __init__(self, folder: Path) -> None:
        self.root = Path(shutil.copytree(INVENTED, folder))
        self.memory = Memory()
        self.unplanted = self._told()

    def told(self, faults: Iterable[Fault], misspelt: str = "") -> set[Problem]:
        """What the check says of faults in one profile; with a field misspelt in each statement."""
        text = (INVENTED / HALDEN).read_text("utf-8")
        for old, new, _ in faults:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return self.told_of({HALDEN: misspell(text, misspelt) if misspelt else text})

    def told_of(self, texts: Mapping[str, str]) -> set[Problem]:
        """What the check says of other texts of some files."""
        for path, text in texts.items():
            (self.root / path).write_text(text, "utf-8")
        found = self._told() - self.unplanted
        for path in texts:
            shutil.copy2(INVENTED / path, self.root / path)
        return found

    def _told(self) -> set[Problem]:
        found = check(*load(self.root, memory=self.memory), TODAY)
        return {problem for problem in found if problem.code not in WAITING}


def misspell(text: str, name: str) -> str:
    """A text in which entries of its lists have a field under a wrong name."""
    return re.sub(rf"^(  - |    ){name}:", rf"\1{name}x:", text, flags=re.MULTILINE)


def profiles() -> dict[str, str]:
    """The texts of the invented profiles by their paths."""
    files = [file for folder in FOLDERS for file in (INVENTED / "profiles" / folder).glob("*.yml")]
    return {file.relative_to(INVENTED).as_posix(): file.read_text("utf-8") for file in files}


def of_content(problems: Iterable[Problem]) -> set[tuple[str, int, str, str]]:
    """The problems that are no faults of form; a statement without an id is named otherwise."""
    return {
        (one.path, one.line, one.code, one.message) for one in problems if one.code not in FORMS
    }


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk") / "atlas")


@pytest.fixture(scope="module")
def alone(desk: Desk) -> dict[Fault, set[Problem]]:
    """What is told of each fault when it is the only one."""
    return {fault: desk.told([fault]) for fault in [*FORM, *CONTENT]}


def test_ten_are_told_in_one_run_each_as_if_it_were_alone(
    desk: Desk, alone: dict[Fault, set[Problem]]
) -> None:
    for seed in range(2):
        chosen = random.Random(seed)
        faults = chosen.sample(FORM, 5) + chosen.sample(CONTENT, 5)
        found = desk.told(faults)
        assert len(found) == 10
        assert found == set().union(*(alone[fault] for fault in faults))


def test_all_of_them_are_told_each_with_its_place_and_a_way_out(
    desk: Desk, alone: dict[Fault, set[Problem]]
) -> None:
    found = desk.told([*FORM, *CONTENT])
    assert found == set().union(*alone.values())
    assert len({(one.line, one.column) for one in found}) == len(found)
    assert all(one.path == HALDEN and one.line > 1 and one.fix for one in found)
    for fault, problems in alone.items():
        assert fault[2] in {problem.code for problem in problems}, fault


def test_a_check_of_the_file_alone_tells_the_same(desk: Desk) -> None:
    found = desk.told([*FORM, *CONTENT])
    left_out = {code for code, rule in all_rules().items() if rule.needs_all}
    text = (INVENTED / HALDEN).read_text("utf-8")
    for old, new, _ in [*FORM, *CONTENT]:
        text = text.replace(old, new)
    (desk.root / HALDEN).write_text(text, "utf-8")
    told = set(check_files(desk.root, [HALDEN], TODAY).problems)
    shutil.copy2(INVENTED / HALDEN, desk.root / HALDEN)
    assert told - desk.unplanted == {one for one in found if one.code not in left_out}


@pytest.mark.parametrize("field", ["status", "kind", "importance"])
def test_faults_of_content_are_told_in_the_very_statements_with_a_fault_of_form(
    field: str, desk: Desk, alone: dict[Fault, set[Problem]]
) -> None:
    wanted = set().union(*(alone[fault] for fault in CONTENT))
    assert of_content(desk.told(CONTENT, misspelt=field)) == of_content(wanted)


@pytest.mark.parametrize(
    "field",
    ["id", "title", "date", "evidence", "waivers", "parties", "product", "outcome", "organisation"],
)
def test_a_field_that_is_missing_everywhere_has_no_other_faults_follow(
    field: str, desk: Desk
) -> None:
    found = desk.told_of({path: misspell(text, field) for path, text in profiles().items()})
    assert found
    assert of_content(found) <= of_content(desk.unplanted)


@pytest.mark.parametrize("name", ["name", "aliases", "people", "relations", "country", "scope"])
def test_nor_does_a_field_of_the_profile(name: str, desk: Desk) -> None:
    texts = {path: re.sub(f"(?m)^{name}:", f"{name}x:", text) for path, text in profiles().items()}
    found = desk.told_of(texts)
    assert found
    assert of_content(found) == set()


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("profiles/topics.yml", "definition"),
        ("profiles/topics.yml", "id"),
        ("profiles/reports.yml", "team"),
        ("seeds/sources.yml", "about"),
        ("seeds/sources.yml", "id"),
        ("seeds/sources.yml", "file"),
    ],
)
def test_nor_does_one_in_a_list(path: str, field: str, desk: Desk) -> None:
    text = misspell((INVENTED / path).read_text("utf-8"), field)
    found = desk.told_of({path: text})
    assert len(found) == text.count(f" {field}x:") > 1
    assert of_content(found) == set()


@pytest.mark.parametrize(
    ("path", "form", "content", "code"),
    [
        (
            "profiles/topics.yml",
            ("id: clinical-trials", "id: Clinical Trials"),
            ("name: Artificial intelligence", "name: Start-ups"),
            "name-reused",
        ),
        (
            "profiles/places.yml",
            ("{id: kenya, name: Kenya, kind: country", "{id: kenya, name: Kenya, kind: land"),
            ("country: SE, lat: 62.0", "country: SE, lat: 2.0"),
            "place-elsewhere",
        ),
        (
            "profiles/reports.yml",
            ("date: 2025-12-01", "date: at Christmas"),
            ("halden-pharma/open-airways-member", "halden-pharma/open-airways"),
            "report-cites-unknown",
        ),
        (
            "profiles/reviews/halden-pharma.yml",
            ("verdict: too-strong", "verdict: strong"),
            ("{statement: atx-contract", "{statement: atx-contracts"),
            "review-names-unknown",
        ),
        (
            "seeds/sources.yml",
            ("id: halden-release-2022\n", "id: halden-release-2022\n    note: x\n"),
            ("published_quote: The Northgate Courier, 14", "published_quote: The Northgate, 14"),
            "quote-not-in-source",
        ),
        (
            "profiles/organisations/obriens.yml",
            ("kind: related-to", "kind: related"),
            ("quote: In winter 2019 the", "quote: In winter 2019 all the"),
            "quote-not-in-source",
        ),
    ],
)
def test_a_fault_of_form_hides_no_other_in_any_file(
    path: str, form: tuple[str, str], content: tuple[str, str], code: str, desk: Desk
) -> None:
    text = (INVENTED / path).read_text("utf-8")
    assert text.count(form[0]) == text.count(content[0]) == 1
    [fault] = desk.told_of({path: text.replace(*content)})
    assert fault.code == code
    found = [*desk.told_of({path: text.replace(*content).replace(*form)})]
    assert len(found) == 2
    assert sum(one.code == code and one.message == fault.message for one in found) == 1


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (HALDEN, "    voice: caption\n", "    voice: caption\n    voice: article\n"),
        (HALDEN, "  - id: mechanical-lung\n", "    id: mechanical-lung\n"),
        (HALDEN, "people:\n", "people:\n  []\npeople:\n"),
        ("profiles/topics.yml", "  - id: clinical-trials\n", "    id: clinical-trials\n"),
        ("seeds/sources.yml", "  - id: labwire-2024\n", "    id: labwire-2024\n"),
    ],
)
def test_fields_that_stand_twice_are_told_and_nothing_else(
    path: str, old: str, new: str, desk: Desk
) -> None:
    text = (INVENTED / path).read_text("utf-8")
    assert text.count(old) == 1
    found = desk.told_of({path: text.replace(old, new)})
    assert {one.code for one in found if one.severity == "error"} == {"yaml-duplicate-key"}


def test_a_file_that_is_no_yaml_has_no_faults_follow_in_others(desk: Desk) -> None:
    for path in (HALDEN, "profiles/organisations/dong-tam-hospital.yml"):
        found = desk.told_of({path: f"{profiles()[path]}\n  oops: [\n"})
        assert {(one.path, one.code) for one in found} == {(path, "yaml-syntax")}
