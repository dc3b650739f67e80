from __future__ import annotations

from pathlib import Path

from atlas.views.index import Index
from atlas.views.profile import profile_view
from atlas.views.shared_partners import tied_organisations
from tests.atlases import TODAY, loaded

_BETA_AND_GAMMA = """\
-- profiles/companies/gamma.yml --
name: Gamma
scope: Another company.
summary: It works with Beta Hospital [@memorandum].
statements:
  - id: memorandum
    kind: partnership
    form: memorandum
    title: Memorandum with the same hospital
    text: Gamma and Beta Hospital signed a memorandum.
    date_basis: none
    status: agreed
    voice: article
    parties:
      - {organisation: beta-hospital, role: partner}
      - {organisation: delta-fund, role: investor}
    topics: [research]
    evidence:
      - source: report
        quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield.
-- profiles/organisations/delta-fund.yml --
name: Delta Fund
kind: fund
"""


def test_bodies_with_most_companies_come_first(tmp_path: Path) -> None:
    index = Index(loaded(_BETA_AND_GAMMA, tmp_path))
    companies = [
        profile_view(index, profile, TODAY)
        for profile in index.atlas.profiles.values()
        if profile.folder == "companies"
    ]
    found = [
        (
            organisation.profile.id,
            [(tie.company.id, tie.count) for tie in organisation.ties],
            organisation.statements,
        )
        for organisation in tied_organisations(companies)
    ]
    assert found == [
        ("beta-hospital", [("acme", 1), ("gamma", 1)], 2),
        ("delta-fund", [("gamma", 1)], 1),
    ]


def test_without_companies_there_is_nobody() -> None:
    assert tied_organisations([]) == []
