"""Questions on the home page are answered from the data, and are not there without an answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from atlas.views.commitments import Promise
from atlas.views.index import Index
from atlas.views.key_questions import KeyQuestion, Together, key_questions
from atlas.views.profile import profile_view
from atlas.views.questions import PlacedQuestion
from tests.views.written import index_of, statement

COUNTRY = """\
-- edit profiles/companies/acme.yml --
name: Acme
=>
name: Acme
country: KR
country_basis: editor
"""
GAMMA = """\
-- profiles/organisations/gamma-hospital.yml --
name: Gamma Hospital
kind: hospital
"""
WITH_GAMMA = "parties: [{organisation: gamma-hospital, role: partner}]\n"
CORE = "importance: core\n"
CONFLICT = """\
-- append profiles/companies/acme.yml --
disagreements:
  - id: how-many
    kind: {kind}
    question: How many work there?
    sides:
      - {{says: One side says forty., statements: [laboratory]}}
      - {{says: The other says nothing of it., statements: [memorandum]}}
    explanation: Only one of the two passages counts them.
    shown: The number that is printed.
"""


def answers(index: Index, today: date = date(2026, 1, 1)) -> dict[str, KeyQuestion]:
    views = [profile_view(index, one, today) for one in index.atlas.profiles.values()]
    return {found.about: found for found in key_questions(views)}


def test_who_works_with_bodies_of_a_kind_in_a_country(tmp_path: Path) -> None:
    joint = statement("joint", WITH_GAMMA + "form: collaboration", kind="partnership")
    found = answers(index_of(tmp_path, joint, more=COUNTRY + GAMMA))["together"]
    assert found.together == ("KR", "hospital")
    assert found.total == 2
    points = [point for point in found.points if isinstance(point, Together)]
    assert [(p.company.id, p.organisation.id, p.entry.statement.id) for p in points] == [
        ("acme", "beta-hospital", "memorandum"),
        ("acme", "gamma-hospital", "joint"),
    ]


def test_a_body_that_is_only_named_does_not_work_with_anybody(tmp_path: Path) -> None:
    named = statement("named", WITH_GAMMA, kind="event")
    assert "together" not in answers(index_of(tmp_path, named, more=COUNTRY + GAMMA))


def test_without_a_country_nobody_asks_for_it(tmp_path: Path) -> None:
    joint = statement("joint", WITH_GAMMA + "form: collaboration", kind="partnership")
    assert "together" not in answers(index_of(tmp_path, joint, more=GAMMA))


def test_promises_past_their_date_and_to_come(tmp_path: Path) -> None:
    index = index_of(tmp_path)
    before, after = answers(index), answers(index, date(2031, 1, 1))
    assert set(before) == {"due"}
    assert set(after) == {"passed"}
    (promise,) = after["passed"].points
    assert isinstance(promise, Promise)
    assert promise.entry.statement.id == "investment"


def test_only_a_few_points_of_many_are_shown_but_all_counted(tmp_path: Path) -> None:
    more = [
        statement(
            f"promise-{n}", "status: planned\ndue: 2030\noutcome: {state: open}", kind="commitment"
        )
        for n in range(9)
    ]
    found = answers(index_of(tmp_path, *more))["due"]
    assert (len(found.points), found.total) == (4, 10)


def test_sources_disagree_only_where_they_contradict_each_other(tmp_path: Path) -> None:
    conflict = index_of(tmp_path / "a", more=CONFLICT.format(kind="conflict"))
    (point,) = answers(conflict)["conflict"].points
    assert isinstance(point, PlacedQuestion)
    assert (point.profile.id, point.disagreement.id) == ("acme", "how-many")
    ambiguity = index_of(tmp_path / "b", more=CONFLICT.format(kind="ambiguity"))
    assert "conflict" not in answers(ambiguity)


def test_answers_begin_with_what_weighs_most(tmp_path: Path) -> None:
    joint = statement("joint", CORE + WITH_GAMMA + "form: collaboration", kind="partnership")
    promised = "status: planned\noutcome: {state: open}\n"
    index = index_of(
        tmp_path,
        joint,
        statement("vow", CORE + promised + "due: 2031", kind="commitment"),
        statement("praise", "importance: background\n" + promised + "due: 2029", kind="commitment"),
        more=COUNTRY + GAMMA,
    )
    found = answers(index)
    together = [point for point in found["together"].points if isinstance(point, Together)]
    assert [point.organisation.id for point in together] == ["gamma-hospital", "beta-hospital"]
    due = [point for point in found["due"].points if isinstance(point, Promise)]
    assert [promise.entry.statement.id for promise in due] == ["vow", "investment"]


def test_conflicts_begin_with_the_weightiest_of_each_profile(tmp_path: Path) -> None:
    ambiguity = CONFLICT.format(kind="ambiguity").replace("how-many", "who")
    second = CONFLICT.format(kind="conflict").partition("disagreements:\n")[2]
    elsewhere = """\
-- append profiles/organisations/beta-hospital.yml --
disagreements:
  - id: which
    kind: conflict
    question: Which laboratory is meant?
    sides:
      - {says: The first., statements: [acme/laboratory]}
      - {says: Another one., statements: [acme/memorandum]}
    explanation: The passages do not name it.
"""
    index = index_of(tmp_path, more=ambiguity + second + elsewhere)
    points = answers(index)["conflict"].points
    assert [p.disagreement.id for p in points if isinstance(p, PlacedQuestion)] == [
        "which",
        "how-many",
    ]
