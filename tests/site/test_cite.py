"""What one copies to cite: rich text, whose links survive in Word and mail, and plain text."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import Page, expect

from atlas.pages.addresses import statement_page
from atlas.views.index import Entry
from tests.site.built import BuiltSite
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser

_READ = """async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type) =>
        item.types.includes(type) ? (await item.getType(type)).text() : "";
    return { plain: await text("text/plain"), rich: await text("text/html") };
}"""


@pytest.fixture
def entry(moved_site: BuiltSite) -> Entry:
    """A statement that was published."""
    return moved_site.index.entries["acme-group/laboratory"]


@pytest.fixture
def page(moved_visitor: Visitor, entry: Entry) -> Iterator[Page]:
    """Its own page, in a browser whose clipboard can be read."""
    page = moved_visitor.open(f"{entry.profile.folder}/{entry.profile.id}/{entry.statement.id}/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield page
    page.context.clear_permissions()


def copied(page: Page, what: str) -> tuple[str, str]:
    """What a button puts on the clipboard: plain and rich."""
    page.get_by_role("button", name=f"Copy {what}", exact=True).click()
    expect(page.get_by_role("button", name=f"Copied {what}", exact=True)).to_be_visible()
    found = page.evaluate(_READ)
    return found["plain"].strip(), found["rich"]


def address(page: Page) -> str:
    """The address that citations name: with a version; the site's host is not configured here."""
    version = page.locator(".head__lead").get_attribute("id")
    return f"{page.url}#{version}"


def test_the_link_and_the_citation(page: Page, entry: Entry) -> None:
    plain, rich = copied(page, "link")
    assert plain.endswith(f"/{entry.profile.id}/{entry.statement.id}/")
    assert f'href="{page.url}"' in rich
    plain, rich = copied(page, "citation")
    assert plain.startswith("Open Innovation Atlas, “")
    assert f"{entry.ref}, version 3" in plain
    assert f'href="{address(page)}"' in rich
    assert "Copy" not in plain


def test_the_passage_is_a_quotation_with_its_source(page: Page, entry: Entry) -> None:
    plain, rich = copied(page, "quotation")
    assert plain.startswith(f"“{entry.carrying[0].quote}”")
    assert entry.carrying[0].source.record.title in plain
    assert "<blockquote>" in rich
    assert f'href="{address(page)}"' in rich


def test_the_files_are_what_readers_of_their_formats_take(page: Page, entry: Entry) -> None:
    plain, rich = copied(page, "BibTeX")
    assert not rich
    (found,) = parse_string(plain).entries
    assert found["number"].replace("\\", "") == f"{entry.ref}@3"
    (record,) = rispy.loads(copied(page, "RIS")[0].replace("\r\n", "\n") + "\n")
    assert record["title"] == entry.statement.title
    (item,) = json.loads(copied(page, "CSL-JSON")[0])
    assert item["title"] == entry.statement.title
    plain, rich = copied(page, "Markdown note")
    assert plain.startswith(f"[^{entry.profile.id}_{entry.statement.id}]: ")
    assert not rich


def test_what_is_selected_in_a_statement_is_clean_and_names_its_address(
    moved_site: BuiltSite, moved_visitor: Visitor
) -> None:
    entry = moved_site.index.entries["acme-group/agreement"]  # long enough to be a quotation
    page = moved_visitor.open(moved_site.address_of(entry))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = page.locator(f"[id='{entry.statement.id}'] .statement__text")
    expect(text).to_be_visible()
    text.evaluate("e => getSelection().selectAllChildren(e)")
    page.keyboard.press("Control+c")
    found = page.evaluate(_READ)
    page.context.clear_permissions()
    own = f"{page.url.partition('#')[0]}{entry.statement.id}/"
    assert found["plain"].split("\n\n") == [entry.statement.text, own]
    assert f'href="{own}"' in found["rich"]
    assert "#</a>" not in found["rich"]


def test_on_its_own_page_the_address_of_what_is_selected_has_the_version(
    moved_site: BuiltSite, moved_visitor: Visitor
) -> None:
    entry = moved_site.index.entries["acme-group/agreement"]
    page = moved_visitor.open(statement_page(entry))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".head__lead").evaluate("e => getSelection().selectAllChildren(e)")
    page.keyboard.press("Control+c")
    found = page.evaluate(_READ)
    page.context.clear_permissions()
    version = moved_site.index.versions.of(entry.profile.id, entry.statement)
    assert found["plain"].endswith(f"/{statement_page(entry)}#v-{version.digest}")


def test_cite_opens_in_place(moved_site: BuiltSite, moved_visitor: Visitor, entry: Entry) -> None:
    page = moved_visitor.open(moved_site.address_of(entry))
    statement = page.locator(f"[id='{entry.statement.id}']")
    statement.get_by_role("link", name="Cite", exact=True).click()
    expect(statement.get_by_role("button", name="Copy citation", exact=True)).to_be_visible()
    assert page.url.endswith(f"#{entry.statement.id}")


def test_a_file_that_cannot_be_had_is_not_copied(page: Page, moved_visitor: Visitor) -> None:
    moved_visitor.stop_requests(page, "cite.ris")
    page.get_by_role("button", name="Copy RIS", exact=True).click()
    expect(page.get_by_role("button", name="Not copied RIS", exact=True)).to_be_visible()


def test_lines_to_start_with_are_copied_as_they_stand(visitor: Visitor) -> None:
    page = visitor.open("data/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    plain, rich = copied(page, "SQL, with SQLite")
    assert plain == page.locator("#sql ~ .copying code").first.inner_text().strip()
    assert len(plain.splitlines()) == 3
    assert not rich
    page.context.clear_permissions()
