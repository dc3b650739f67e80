"""Each line of the ledger opens: the statement, its successor, or its tombstone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

from atlas.ledger.lines import Line
from tests.site.built import BuiltSite, build
from tests.site.server import served
from tests.site.tabs import Look, Tabs
from tests.site.visitor import DESKTOP, Visitor

pytestmark = pytest.mark.browser

#: Published address → where it opens, and what is there.
LEADS = {
    "companies/acme/": ("companies/acme-group/", "Acme"),
    "companies/acme/#laboratory": ("companies/acme-group/#laboratory", "The laboratory has 40"),
    "companies/acme/#memorandum": ("companies/acme-group/#agreement", "signed a memorandum"),
    "companies/acme/memorandum/": ("companies/acme-group/agreement/", "signed a memorandum"),
    "companies/acme/laboratory/#v-cb3c9582": (
        "companies/acme-group/laboratory/#v-cb3c9582",
        "You have opened version 1.",
    ),
    "companies/acme/#sold": ("companies/acme-group/#sales", "It may have sold both"),
    "companies/acme/#kites": ("organisations/gamma-west/#flying-kites", "word of kites"),
    "companies/acme/kites/#any": ("organisations/gamma-west/flying-kites/#any", "word of kites"),
    "companies/acme/hats/": ("companies/acme/hats/", "Nobody knows <b>whose</b> hats they were."),
    "companies/acme/#hats": ("companies/acme/hats/", "Nobody knows <b>whose</b> hats they were."),
    "companies/acme/pots/": ("companies/acme/pots/", "There were never any pots."),
    "companies/acme-group/#memorandum": ("companies/acme-group/#memorandum", "signed a memorandum"),
    "organisations/beta-hospital/": ("organisations/beta-medical-centre/", "Beta Hospital"),
    "organisations/delta-clinic/#dogs": ("organisations/delta-hospital/#dogs", "word of dogs"),
    "organisations/delta-clinic/dogs/": ("organisations/delta-hospital/dogs/", "word of dogs"),
    "organisations/delta-hospital/#mice": (
        "organisations/delta-hospital/#mice",
        "Word of cats in a notice. These were the cats.",
    ),
    "organisations/gamma-works/": ("organisations/gamma-works/", "Gamma Works West"),
    "organisations/gamma-works/#bells": ("organisations/gamma-west/#bells", "word of bells"),
    "organisations/gamma-works/ropes/": ("organisations/gamma-east/ropes/", "word of ropes"),
    "organisations/gamma-east/clay-pots/": (
        "organisations/gamma-east/clay-pots/",
        "Corrected away. There were never any pots.",
    ),
}


def test_old_addresses_open_where_it_is_said_now(moved_visitor: Visitor) -> None:
    page = moved_visitor.tab()
    for old, (new, says) in LEADS.items():
        _open(page, moved_visitor.host + old)
        page.wait_for_url(moved_visitor.host + new)
        anchor = new.partition("#")[2]
        shown = page.locator(f"[id='{anchor}']" if anchor not in ("", "any") else "body")
        if anchor == "memorandum":
            shown = page.locator("#agreement")
        assert says in (shown.text_content() or ""), old


def test_a_profile_that_is_gone_is_called_by_a_name(moved_visitor: Visitor) -> None:
    """The ledger has none of profiles: it is made from the id, or is one that its heir bears."""
    page = moved_visitor.open("organisations/gamma-works/", javascript=False)
    assert page.locator("h1").inner_text() == "Gamma Works"


def test_an_old_link_to_a_version_leads_to_it_without_a_script_too(
    moved_visitor: Visitor,
) -> None:
    """A refresh would drop the fragment, so the page waits and offers every version."""
    old = "companies/acme/laboratory/#v-cb3c9582"
    page = moved_visitor.open(old, javascript=False)
    assert page.url == moved_visitor.host + old
    named = page.locator("li:target")
    assert "Version 1, cb3c9582, 1 January 2026, which your link names" in named.inner_text()
    assert page.get_by_text("which your link names").locator("visible=true").count() == 1
    named.get_by_role("link").click()
    page.wait_for_url(f"{moved_visitor.host}companies/acme-group/laboratory/#v-cb3c9582")
    assert page.locator("#v-cb3c9582 .past__opened").is_visible()
    page = moved_visitor.tab()
    page.goto(moved_visitor.host + old)
    page.wait_for_url(f"{moved_visitor.host}companies/acme-group/laboratory/#v-cb3c9582")


def test_every_line_of_the_ledger_opens(moved_site: BuiltSite, moved_visitor: Visitor) -> None:
    assert _opened(moved_site, moved_visitor.tab(), moved_visitor.host)


def _opened(site: BuiltSite, page: Page, host: str) -> int:
    """Open each line as it was cited, and look for what it says."""
    homes = {line.profile: line.address for line in site.index.atlas.ledger.lines if line.address}
    for line in site.index.atlas.ledger.lines:
        for address in _cited(line, homes[line.profile]):
            _open(page, host + address)
            assert page.locator("h1").count() == 1, address
            assert "No page at this address" not in page.inner_text("h1"), address
            here, _, anchor = page.url.removeprefix(host).partition("#")
            if not line.id:
                continue
            if anchor:
                assert page.locator(f"[id='{anchor}']:visible").count() == 1, (address, here)
                shown = page.locator(f"[id='{anchor}']").inner_text()
            else:  # the anchor of what is gone leads to its tombstone
                shown = page.inner_text("main")
            if anchor == f"v-{line.digest}" and "text" in line.text:
                assert line.text["text"] in shown, address
    return len(site.index.atlas.ledger.lines)


def _cited(line: Line, home: str) -> Iterator[str]:
    """The addresses under which what a line is about may have been cited."""
    if not line.id:
        yield home
    else:
        yield f"{home}#{line.id}"
        if line.what == "statement":
            yield f"{home}{line.id}/#v-{line.digest}" if line.digest else f"{home}{line.id}/"


def _open(page: Page, address: str) -> None:
    page.goto("about:blank")  # another anchor of the same page would load nothing
    page.goto(address, wait_until="load")
    page.wait_for_function("document.querySelector('h1') && !document.querySelector('noscript')")


def test_they_open_from_an_address_that_outlives_the_host(
    moved_site: BuiltSite, tabs: Tabs, tmp_path: Path
) -> None:
    """Citations name ``permanent_base``, whose service leads to the host."""
    root = Path(shutil.copytree(moved_site.folder.parent / "atlas", tmp_path / "a", symlinks=True))
    (tmp_path / "site").mkdir()
    with served(tmp_path / "site") as host:
        settings = (root / "mkdocs.yml").read_text("utf-8")
        for old, new in (
            ('permanent_base: ""', "permanent_base: https://id.example/atlas/"),
            ('!ENV [SITE_URL, ""]', host),
        ):
            assert old in settings
            settings = settings.replace(old, new)
        (root / "mkdocs.yml").write_text(settings, "utf-8")
        site = build(root, tmp_path)
        page = tabs.lend(look := Look(DESKTOP, "light", True))

        def lead(route: Route) -> None:
            path = urlsplit(route.request.url).path.removeprefix("/atlas/")
            route.fulfill(status=302, headers={"location": f"{host}{path}"})

        page.route("https://id.example/atlas/**", lead)
        page.goto("https://id.example/atlas/companies/acme/laboratory/#v-cb3c9582")
        page.wait_for_url(f"{host}companies/acme-group/laboratory/#v-cb3c9582")
        assert page.locator("#v-cb3c9582 .past__opened").is_visible()
        cited = page.locator("link[rel=cite-as]").get_attribute("href")
        assert cited == "https://id.example/atlas/companies/acme-group/laboratory/"
        assert _opened(site, page, host)
        tabs.take_back(page, look)


def test_pages_lead_on_without_a_script_and_name_the_page_of_today(moved_site: BuiltSite) -> None:
    text = (moved_site.folder / "companies/acme/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="../../companies/acme-group/">' in text
    assert 'http-equiv="refresh" content="0; url=../../companies/acme-group/"' in text
    rules = (moved_site.folder / "_redirects").read_text("utf-8").splitlines()
    assert "/companies/acme/ /companies/acme-group/ 301" in rules
    assert "/companies/acme/index.md /companies/acme-group/index.md 301" in rules
    assert "/api/v1/companies/acme.json /api/v1/companies/acme-group.json 301" in rules
    kites = "/api/v1/statements/acme/kites.json /api/v1/statements/gamma-west/flying-kites.json 301"
    assert kites in rules
    assert "/companies/acme/memorandum/ /companies/acme-group/agreement/ 301" in rules
    assert not any("gamma-works/ " in rule.split(" ", 1)[1] for rule in rules)
    assert not any(rule.startswith("/companies/acme/hats/") for rule in rules)
