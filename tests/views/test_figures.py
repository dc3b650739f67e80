from __future__ import annotations

from pathlib import Path

import pytest

from atlas.views.figures import KeyFigure
from tests.views.written import index_of, statement, view_of

PLAN = """\
values:
  - {number: 3, unit: labs, as_of: 2018}
  - {number: 5, unit: labs, as_of: 2025}
  - {number: 8, unit: labs}
due: 2030
outcome: {state: open}
status: planned"""


def written(root: Path, *statements: str) -> list[KeyFigure]:
    found = view_of(index_of(root, *statements)).figures
    return [figure for figure in found if figure.entry.statement.id == "it"]


def test_a_plan_lends_its_status_to_what_it_aims_at_alone(tmp_path: Path) -> None:
    plan = statement("it", PLAN, kind="commitment").replace(
        "date_basis: none", "date_basis: relative\n    date_note: The year 2030."
    )
    before, between, target = written(tmp_path, plan)
    assert before.status is None
    assert between.status == "planned"
    assert target.status == "planned"


def test_what_is_done_does_not_lend_its_status_to_another_year(tmp_path: Path) -> None:
    values = "values: [{number: 3, unit: labs, as_of: 2018}, {number: 4, unit: labs}]"
    earlier, own = written(tmp_path, statement("it", values, kind="figure", date="2019"))
    assert earlier.status is None
    assert own.status == "done"


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("{number: 170, currency: KRW}", "Title of it"),
        ('{number: 17, unit: "%"}', "Title of it"),
        ("{number: 170, currency: KRW, of: sales}", ""),
        ("{number: 17, unit: labs}", ""),
    ],
)
def test_a_card_says_what_the_number_is_of(tmp_path: Path, value: str, title: str) -> None:
    (figure,) = written(tmp_path, statement("it", f"values: [{value}]", kind="figure"))
    assert figure.title == title


AT_LEAST_30 = "{number: 30, unit: labs, qualifier: at-least}"
UP_TO_50 = "{number: 50, unit: labs, qualifier: up-to}"


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (AT_LEAST_30, UP_TO_50, [(30, 50)]),
        (UP_TO_50, AT_LEAST_30, [(30, 50)]),
        (AT_LEAST_30, UP_TO_50.replace("labs", "sites"), [(30, 0), (50, 0)]),
        (AT_LEAST_30, UP_TO_50.replace("50", "20"), [(30, 0), (20, 0)]),
        ("{number: 30, unit: labs}", UP_TO_50, [(30, 0), (50, 0)]),
    ],
)
def test_the_ends_of_a_range_are_one_figure(
    tmp_path: Path, first: str, second: str, shown: list[tuple[int, int]]
) -> None:
    found = written(tmp_path, statement("it", f"values: [{first}, {second}]", kind="figure"))
    ends = [(one.value.number, one.up_to.number if one.up_to else 0) for one in found]
    assert [(int(low), int(high)) for low, high in ends] == shown
