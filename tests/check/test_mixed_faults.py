"""Faults of form and of content in one file are told in one run, each as it would be alone."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from atlas.check import check
from atlas.check.files import check_files
from atlas.check.rules import all_rules
from atlas.load import load
from atlas.load.memory import Memory
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
    ("    date: ../2012", "    date: until 2012", "bad-value"),
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
    ("    date: 2022-02-04", "    date: 2022-03-04", "date-not-supported"),
    ("half of it for the centre", "much of it for the centre", "quote-not-in-source"),
    ("[dong-tam-no-partner-yet]", "[dong-tam-no-partner]", "unknown-id"),
    ("{organisation: hengming-pharmaceutical,", "{organisation: atx,", "party-not-named"),
    ("  - id: lungmap", "  - id: brevia-diary", "id-reused"),
]
Fault = tuple[str, str, str]


class Desk:
    """The invented atlas, in one profile of which faults are planted, on the lines as they were."""

    def __init__(self, folder: Path) -> None:
        self.root = Path(shutil.copytree(INVENTED, folder))
        self.memory = Memory()
        self.unplanted = self._told()

    def plant(self, faults: Iterable[Fault]) -> None:
        text = (INVENTED / HALDEN).read_text("utf-8")
        for old, new, _ in faults:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        (self.root / HALDEN).write_text(text, "utf-8")

    def told(self, faults: Iterable[Fault]) -> set[Problem]:
        """What the check says of the faults."""
        self.plant(faults)
        return self._told() - self.unplanted

    def _told(self) -> set[Problem]:
        found = check(*load(self.root, memory=self.memory), TODAY)
        return {problem for problem in found if problem.code not in WAITING}


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
    for seed in range(3):
        chosen = random.Random(seed)
        faults = chosen.sample(FORM, 5) + chosen.sample(CONTENT, 5)
        assert desk.told(faults) == set().union(*(alone[fault] for fault in faults))


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
    told = set(check_files(desk.root, [HALDEN], TODAY).problems)
    assert told - desk.unplanted == {one for one in found if one.code not in left_out}
