"""What lists of profiles show of each, and which come first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from atlas.views.briefs import Brief, briefs, most_recent
from tests.views.test_key_events import company
from tests.views.written import index_of, statement, view_of

CORE = "importance: core\n"
LONG = """\
-- edit profiles/companies/acme.yml --
summary: Acme has run a laboratory in Springfield since 2019 [@laboratory].
=>
summary: |
  Acme runs a laboratory [@laboratory]. It works with a hospital [@memorandum]. It plans more
  [@investment].

  Nothing else is known [@laboratory].
"""
ONLY_PLANNED = """\
-- edit profiles/companies/acme.yml --
date: 2018
=>
announced: 2018
-- edit profiles/companies/acme.yml --
status: agreed
=>
status: announced
"""


def test_what_it_does_in_two_sentences(tmp_path: Path) -> None:
    brief = Brief(view_of(index_of(tmp_path, more=LONG)))
    assert [sentence.text for sentence in brief.lead] == [
        "Acme runs a laboratory.",
        "It works with a hospital.",
    ]


def test_its_three_weightiest_facts_by_date(tmp_path: Path) -> None:
    tied = "parties: [{organisation: beta-hospital, role: partner}]\n"
    index = index_of(
        tmp_path,
        statement("count", CORE + "values: [{number: 40, unit: people}]", kind="figure"),
        statement("plan", CORE + "status: planned\ndue: 2030"),
        statement("visit", CORE + tied, date="2024"),
        statement("older", CORE, date="2001"),
    )
    facts = Brief(view_of(index)).facts
    assert [entry.statement.id for entry in facts] == ["older", "laboratory", "visit"]


def test_those_with_whom_it_only_plans_are_distinguished(tmp_path: Path) -> None:
    agreed = Brief(view_of(index_of(tmp_path / "a")))
    assert [partner.profile.id for partner in agreed.partners] == ["beta-hospital"]
    assert agreed.planned == ()
    planned = Brief(view_of(index_of(tmp_path / "b", more=ONLY_PLANNED)))
    assert planned.partners == ()
    assert [partner.profile.id for partner in planned.planned] == ["beta-hospital"]
    assert agreed.partner_kinds == planned.partner_kinds == ("hospital",)
    assert agreed.partner_count == planned.partner_count == 1


def test_those_with_the_latest_key_events_come_first(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        statement("detail", date="2025"),
        more=company("late", 2024) + company("older", 2010),
    )
    found = briefs(view_of(index, id) for id in ("older", "acme", "late"))
    assert [brief.view.profile.id for brief in found] == ["acme", "late", "older"]
    recent = most_recent(found, 2)
    assert [brief.view.profile.id for brief in recent] == ["late", "acme"]
    assert [brief.latest for brief in recent] == [date(2024, 1, 1), date(2019, 3, 3)]


def test_without_a_key_event_it_comes_last_however_recent(tmp_path: Path) -> None:
    plain = company("recent", 2025).replace("importance: core", "importance: supporting")
    index = index_of(tmp_path, more=plain)
    found = most_recent(briefs(view_of(index, id) for id in ("recent", "acme")), 2)
    assert [brief.view.profile.id for brief in found] == ["acme", "recent"]
