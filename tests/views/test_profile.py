from __future__ import annotations

from pathlib import Path

from tests.views.written import index_of, statement, view_of


def test_a_block_shows_its_kind_with_dated_statements_first(tmp_path: Path) -> None:
    view = view_of(
        index_of(
            tmp_path,
            statement("undated"),
            statement("late", date="2020"),
            statement("early", date="1999"),
        )
    )
    assert [entry.statement.id for entry in view.of_kind("event")] == ["early", "late", "undated"]
    assert view.of_kind("product") == ()


def test_the_summary_knows_its_citations(tmp_path: Path) -> None:
    ((sentence,),) = view_of(index_of(tmp_path)).summary
    assert sentence.text == "Acme has run a laboratory in Springfield since 2019."
    assert sentence.citations == ("laboratory",)


def test_sources_count_statements_once_however_often_cited(tmp_path: Path) -> None:
    twice = statement("twice").replace(
        "evidence: [", 'evidence: [{source: report, quote: "2019-11-05"}, '
    )
    (cited,) = view_of(index_of(tmp_path, twice)).sources
    assert (cited.source.record.id, cited.statements) == ("report", 4)


def test_a_body_rests_on_the_sources_of_what_others_say_of_it(tmp_path: Path) -> None:
    view = view_of(index_of(tmp_path), "beta-hospital")
    assert view.entries == ()
    assert [(c.source.record.id, c.statements) for c in view.sources] == [("report", 1)]
    assert [mention.entry.ref for mention in view.mentions] == ["acme/memorandum"]


def test_it_says_until_when_its_sources_reach(tmp_path: Path) -> None:
    assert str(view_of(index_of(tmp_path)).until) == "2019-11-05"


def test_what_weighs_most_of_it_may_be_said_elsewhere(tmp_path: Path) -> None:
    partner = "parties: [{organisation: beta-hospital, role: host}]"
    index = index_of(tmp_path, statement("visit", f"importance: core\n{partner}"))
    foremost = view_of(index, "beta-hospital").foremost
    assert foremost
    assert (foremost.entry.statement.id, foremost.role) == ("visit", "host")
    own = view_of(index).foremost
    assert own
    assert (own.entry.statement.id, own.role) == ("visit", "")


def test_what_partners_founded_is_no_main_partner(tmp_path: Path) -> None:
    fund = "-- profiles/organisations/seed-fund.yml --\nname: Seed fund\nkind: fund\n"
    founded = statement(
        "founded",
        "form: joint-venture\nparties:\n  - {organisation: seed-fund, role: fund, founded: true}",
        kind="partnership",
    )
    view = view_of(index_of(tmp_path, founded, more=fund))
    assert {partner.profile.id for partner in view.partners} == {"beta-hospital", "seed-fund"}
    assert [partner.profile.id for partner in view.main_partners] == ["beta-hospital"]


def test_what_was_done_together_outweighs_what_was_agreed(tmp_path: Path) -> None:
    def pact(id: str, status: str) -> str:
        party = f"form: contract\nparties:\n  - {{organisation: {id}, role: partner}}"
        more = f"{party}\nstatus: {status}\nimportance: core"
        return statement(f"with-{id}", more, kind="partnership")

    more = "".join(
        f"-- profiles/organisations/{id}.yml --\nname: {id}\nkind: company\n"
        for id in ("one", "two")
    )
    view = view_of(index_of(tmp_path, pact("one", "agreed"), pact("two", "done"), more=more))
    assert [partner.profile.id for partner in view.main_partners[:2]] == ["two", "one"]
