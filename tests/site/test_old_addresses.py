"""Each line of the ledger opens: the statement, its successor, or its tombstone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.site.built import BuiltSite
from tests.site.conftest import _once
from tests.site.moved import make_moved
from tests.site.server import served
from tests.site.tabs import Tabs
from tests.site.visitor import Visitor, visiting

#: Published address → where it opens, and what is there.
LEADS = {
    "companies/acme/": ("companies/acme-group/", "Acme"),
    "companies/acme/#laboratory": ("companies/acme-group/#laboratory", "The laboratory has 40"),
    "companies/acme/#memorandum": ("companies/acme-group/#agreement", "signed a memorandum"),
    "companies/acme/memorandum/": ("companies/acme-group/#agreement", "signed a memorandum"),
    "companies/acme/investment/": ("companies/acme-group/#investment", "names a sum"),
    "companies/acme/#sold": ("companies/acme-group/#sales", "It may have sold both"),
    "companies/acme/#kites": ("organisations/gamma-west/#flying-kites", "word of kites"),
    "companies/acme/kites/": ("organisations/gamma-west/#flying-kites", "word of kites"),
    "companies/acme/hats/": ("companies/acme/hats/", "Nobody knows <b>whose</b> hats they were."),
    "companies/acme-group/#memorandum": ("companies/acme-group/#memorandum", "signed a memorandum"),
    "organisations/beta-hospital/": ("organisations/beta-medical-centre/", "Beta Hospital"),
    "organisations/delta-clinic/#dogs": ("organisations/delta-hospital/#dogs", "word of dogs"),
    "organisations/delta-clinic/dogs/": ("organisations/delta-hospital/#dogs", "word of dogs"),
    "organisations/delta-hospital/#mice": (
        "organisations/delta-hospital/#mice",
        "Word of cats in a notice. These were the cats.",
    ),
    "organisations/gamma-works/": ("organisations/gamma-works/", "Gamma Works West"),
    "organisations/gamma-works/#bells": ("organisations/gamma-west/#bells", "word of bells"),
    "organisations/gamma-works/ropes/": ("organisations/gamma-east/#ropes", "word of ropes"),
}


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of ``moved``."""
    return _once(tmp_path_factory, "moved", make_moved)


@pytest.fixture
def moved_visitor(tabs: Tabs, moved: BuiltSite) -> Iterator[Visitor]:
    """Opens its pages."""
    with served(moved.folder) as host, visiting(tabs, host) as visitor:
        yield visitor


def test_old_addresses_open_where_it_is_said_now(moved_visitor: Visitor) -> None:
    page = moved_visitor.tab()
    for old, (new, says) in LEADS.items():
        page.goto("about:blank")  # another anchor of the same page would load nothing
        page.goto(moved_visitor.host + old)
        page.wait_for_url(moved_visitor.host + new)
        anchor = new.partition("#")[2]
        shown = page.locator(f"[id='{anchor}']" if anchor else "body")
        if anchor == "memorandum":
            shown = page.locator("#agreement")
        assert says in (shown.text_content() or ""), old


def test_every_line_of_the_ledger_opens(moved: BuiltSite, moved_visitor: Visitor) -> None:
    ledger = moved.index.atlas.ledger
    homes = {line.profile: line.address for line in ledger.lines if line.address}
    page = moved_visitor.tab()
    for what, profile, id in ledger.keys:
        page.goto("about:blank")
        page.goto(f"{moved_visitor.host}{homes[profile]}{f'#{id}' if id else ''}")
        page.wait_for_load_state("load")
        assert page.title() != "404"
        here = page.url.removeprefix(moved_visitor.host)
        anchor = here.partition("#")[2]
        if id and here == f"{homes[profile]}{id}/":
            assert "As last published: version" in (page.text_content("body") or "")
        elif id:
            assert anchor, (what, profile, id, here)
            assert page.locator(f"[id='{anchor}']").count() == 1, here


def test_pages_lead_on_without_a_script_and_name_the_page_of_today(moved: BuiltSite) -> None:
    text = (moved.folder / "companies/acme/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="../../companies/acme-group/">' in text
    assert 'http-equiv="refresh" content="0; url=../../companies/acme-group/"' in text
    rules = (moved.folder / "_redirects").read_text("utf-8").splitlines()
    assert "/companies/acme/ /companies/acme-group/ 301" in rules
    assert "/api/v1/companies/acme.json /api/v1/companies/acme-group.json 301" in rules
    kites = "/api/v1/statements/acme/kites.json /api/v1/statements/gamma-west/flying-kites.json 301"
    assert kites in rules
    assert not any("gamma-works/ " in rule.split(" ", 1)[1] for rule in rules)
    assert not any(rule.startswith("/companies/acme/hats/") for rule in rules)


def test_a_statement_shows_why_it_was_changed(moved: BuiltSite) -> None:
    page = (moved.folder / "companies/acme-group/index.html").read_text("utf-8")
    assert "1 February 2026, version 2 (wording):" in page
    assert "The source &lt;i&gt;says&lt;/i&gt; people." in page
