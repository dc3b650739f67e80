from __future__ import annotations

from pathlib import Path

from atlas.views.index import Index
from atlas.views.partners import Partner, partners
from tests.views.written import index_of, statement

GAMMA = "-- profiles/organisations/gamma.yml --\nname: Gamma\nkind: university\n"


def partners_of(index: Index, profile: str = "acme") -> dict[str, Partner]:
    found = partners(index, index.atlas.profiles[profile])
    return {partner.profile.id: partner for partner in found}


def on_gamma(*statements: str) -> str:
    return f"{GAMMA}statements:\n{''.join(statements)}"


def with_parties(*ids: str) -> str:
    return "parties:\n" + "\n".join(f"  - {{organisation: {id}, role: guest}}" for id in ids)


def test_a_party_of_a_statement_is_a_partner(tmp_path: Path) -> None:
    beta = partners_of(index_of(tmp_path))["beta-hospital"]
    assert beta.is_partner
    assert beta.roles == ("partner",)
    assert [form for form, _ in beta.agreements] == ["Memorandum"]
    assert beta.statuses == ("agreed",)
    assert str(beta.since) == "2018"


def test_ties_are_seen_from_both_sides(tmp_path: Path) -> None:
    acme = partners_of(index_of(tmp_path), "beta-hospital")["acme"]
    assert [tie.entry.ref for tie in acme.ties] == ["acme/memorandum"]
    assert acme.roles == ()  # the role of the owner of a statement goes without saying


def test_a_third_profile_ties_what_did_something_together(tmp_path: Path) -> None:
    joint = statement(
        "pact", f"form: alliance\n{with_parties('acme', 'beta-hospital')}", kind="partnership"
    )
    index = index_of(tmp_path, more=on_gamma(joint))
    beta = partners_of(index)["beta-hospital"]
    assert {tie.entry.ref for tie in beta.ties} == {"acme/memorandum", "gamma/pact"}
    assert "gamma" in partners_of(index)


def test_guests_of_one_event_are_not_each_others_partners(tmp_path: Path) -> None:
    party = statement("party", with_parties("acme", "delta"))
    delta = "-- profiles/organisations/delta.yml --\nname: Delta\nkind: company\n"
    index = index_of(tmp_path, more=on_gamma(party) + delta)
    assert "delta" not in partners_of(index)
    assert "gamma" in partners_of(index)


def test_the_occasion_of_an_agreement_is_no_partner(tmp_path: Path) -> None:
    fair = "-- profiles/organisations/fair.yml --\nname: Fair\nkind: event\n"
    pact = statement("pact", f"form: contract\n{with_parties('fair')}", kind="partnership")
    assert not partners_of(index_of(tmp_path, pact, more=fair))["fair"].is_partner


def test_landscapes_are_no_partners(tmp_path: Path) -> None:
    market = (
        "-- profiles/landscapes/market.yml --\nname: Market\nscope: The market for hats.\n"
        "summary: It grows [@growth].\nstatements:\n"
        + statement("growth", f"scope: market\n{with_parties('acme')}", kind="context")
    )
    index = index_of(tmp_path, more=market)
    assert list(partners_of(index)) == ["beta-hospital"]
    assert list(partners_of(index, "market")) == ["acme"]


def test_since_is_the_date_of_the_first_thing_done_together(tmp_path: Path) -> None:
    visit = statement("visit", with_parties("beta-hospital"), date="2001")
    beta = partners_of(index_of(tmp_path, visit))["beta-hospital"]
    assert str(beta.since) == "2018"
    assert len(beta.ties) == 2


def test_they_are_in_the_order_of_kinds_then_names(tmp_path: Path) -> None:
    more = GAMMA + "-- profiles/organisations/zeta.yml --\nname: Zeta\nkind: company\n"
    meeting = statement("meeting", with_parties("gamma", "zeta"))
    index = index_of(tmp_path, meeting, more=more)
    assert list(partners_of(index)) == ["zeta", "beta-hospital", "gamma"]


def test_who_runs_a_site_together_is_a_partner_and_the_site_is_none(tmp_path: Path) -> None:
    parties = (
        "site: research-institute\nparties:\n  - {organisation: gamma, role: co-founder}\n"
        "  - {organisation: institute, role: institute, founded: true}"
    )
    built = statement("built", parties, kind="site", date="2018")
    institute = "-- profiles/organisations/institute.yml --\nname: Institute\nkind: centre\n"
    index = index_of(tmp_path, built, more=GAMMA + institute)
    agreements = partners_of(index)["gamma"].agreements
    assert [form for form, _ in agreements] == ["Research institute"]
    assert partners_of(index, "gamma")["acme"].is_partner
    assert partners_of(index)["institute"].tier == "other"
    assert not partners_of(index, "institute")["acme"].is_partner


def test_a_site_of_its_own_is_no_partner(tmp_path: Path) -> None:
    centre = (
        "-- profiles/organisations/centre.yml --\nname: Centre\nkind: centre\nrelations:\n"
        "  - {kind: site-of, organisation: acme, basis: editor, certainty: sure, note: By name.}\n"
    )
    parties = "site: r-and-d-centre\nparties:\n  - {organisation: centre, role: centre}"
    index = index_of(tmp_path, statement("upgraded", parties, kind="site"), more=centre)
    assert partners_of(index)["centre"].tier == "other"
