from __future__ import annotations

from pathlib import Path

from atlas.views.comparison import Column, Group, Tally, column, rows
from atlas.views.index import Index
from atlas.views.profile import ProfileView, profile_view
from tests.atlases import TODAY, loaded


def view(tmp_path: Path) -> ProfileView:
    index = Index(loaded("", tmp_path))
    return profile_view(index, index.atlas.profiles["acme"], TODAY)


def test_counts_statements_and_the_bodies_that_they_name(tmp_path: Path) -> None:
    acme = column(view(tmp_path))

    def counted(group: Group) -> dict[str, int]:
        return {tally.key: tally.number for tally in acme.tallies[group]}

    assert counted("bodies") == {"beta-hospital": 1}
    assert counted("body-kinds") == {"hospital": 1}
    assert counted("topics") == {"research": 3}
    assert counted("kinds") == {"partnership": 1, "commitment": 1, "site": 1}
    assert counted("statuses") == {"agreed": 1, "planned": 1, "done": 1}


def test_sites_are_listed_once_though_they_have_several_places(tmp_path: Path) -> None:
    acme = column(view(tmp_path))
    assert [entry.statement.id for entry in acme.sites] == ["laboratory"]


def columns(view: ProfileView, *tallies: tuple[Tally, ...]) -> list[Column]:
    return [Column(view, {"topics": each}) for each in tallies]


def test_rows_in_fixed_order_then_by_how_many_have_them_then_by_number(tmp_path: Path) -> None:
    first = (Tally("b", 1, 9), Tally("lone", 0, 9), Tally("rare", 0, 1), Tally("often", 0, 2))
    second = (Tally("rare", 0, 1), Tally("often", 0, 5))
    found = rows(columns(view(tmp_path), first, second), "topics")
    assert [(row.key, row.numbers) for row in found] == [
        ("often", (2, 5)),
        ("rare", (1, 1)),
        ("lone", (9, 0)),
        ("b", (9, 0)),
    ]


def test_rows_that_at_least_two_have(tmp_path: Path) -> None:
    both, one = Tally("both", 0, 1), Tally("one", 0, 7)
    found = rows(columns(view(tmp_path), (both, one), (both,)), "topics", least=2)
    assert [row.key for row in found] == ["both"]


def test_equals_are_ordered_by_their_key(tmp_path: Path) -> None:
    tied = (Tally("b", 0, 1), Tally("a", 0, 1))
    assert [row.key for row in rows(columns(view(tmp_path), tied), "topics")] == ["a", "b"]
