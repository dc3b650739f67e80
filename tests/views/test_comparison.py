from __future__ import annotations

from pathlib import Path

from atlas.views.comparison import Column, Group, column, places
from atlas.views.index import Index
from atlas.views.profile import ProfileView, profile_view
from tests.atlases import TODAY, loaded


def view(tmp_path: Path) -> ProfileView:
    index = Index(loaded("", tmp_path))
    return profile_view(index, index.atlas.profiles["acme"], TODAY)


def test_counts_statements_and_the_bodies_that_they_name(tmp_path: Path) -> None:
    acme = column(view(tmp_path))

    def counted(group: Group) -> dict[str, int]:
        return dict(acme.counts[group])

    assert counted("bodies") == {"beta-hospital": 1}
    assert counted("body-kinds") == {"hospital": 1}
    assert counted("topics") == {"research": 3}
    assert counted("kinds") == {"partnership": 1, "commitment": 1, "site": 1}
    assert counted("statuses") == {"agreed": 1, "planned": 1, "done": 1}


def test_sites_are_listed_once_though_they_have_several_places(tmp_path: Path) -> None:
    acme = column(view(tmp_path))
    assert [entry.statement.id for entry in acme.sites] == ["laboratory"]


def order(view: ProfileView, group: Group, *counts: dict[str, int]) -> list[str]:
    found = places([Column(view, {group: each}) for each in counts], group)
    assert sorted(found.values()) == list(range(len(found)))
    return sorted(found, key=found.__getitem__)


def test_rows_that_most_have_come_first_then_those_counted_most_often(tmp_path: Path) -> None:
    first = {"lone": 9, "rare": 1, "often": 2, "a": 1}
    second = {"rare": 1, "often": 5, "b": 1}
    found = order(view(tmp_path), "topics", first, second)
    assert found == ["often", "rare", "lone", "a", "b"]


def test_rows_of_a_list_keep_its_order(tmp_path: Path) -> None:
    found = order(view(tmp_path), "statuses", {"done": 9}, {"done": 1, "planned": 1})
    assert found == ["planned", "done"]
