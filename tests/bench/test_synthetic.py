from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from atlas.check import check
from atlas.load import load
from atlas.model.kinds import KINDS
from bench.synthetic import write_atlas
from tests.checkout import contents


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2040, 1, 1)])
@pytest.mark.parametrize(("companies", "statements"), [(10, 20), (1, 300), (1, 1)])
def test_passes_the_check_on_any_day(
    tmp_path: Path, companies: int, statements: int, day: date
) -> None:
    atlas, load_problems = load(write_atlas(tmp_path, companies, statements))
    problems = check(atlas, load_problems, day)
    assert [problem for problem in problems if problem.severity == "error"] == []
    profiles = atlas.in_folder("companies")
    assert len(profiles) == companies
    assert all(len(profile.record.statements) == statements for profile in profiles)


def test_has_every_kind_and_shared_partners(tmp_path: Path) -> None:
    atlas, _ = load(write_atlas(tmp_path, 10))
    partners: defaultdict[str, set[str]] = defaultdict(set)
    kinds = set()
    for profile in atlas.profiles.values():
        for _, statement in profile.statements():
            kinds.add(statement.kind)
            for body, _ in statement.organisations():
                partners[body].add(profile.id)
    assert kinds == KINDS.keys()
    assert max(map(len, partners.values())) > 3


def test_the_same_arguments_give_the_same_files(tmp_path: Path) -> None:
    one = contents(write_atlas(tmp_path / "one", 3))
    assert one == contents(write_atlas(tmp_path / "same", 3))
    assert one != contents(write_atlas(tmp_path / "other", 3, seed=2))
