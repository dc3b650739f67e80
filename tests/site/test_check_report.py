"""The page "Check a report": the verdicts of the command, in a browser that asks nobody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page

from tests.cited.examples import BASES, EXAMPLES, short
from tests.cited.planted import make_planted, report
from tests.cited.test_texts import pack, word, write_word
from tests.site.built import BuiltSite
from tests.site.conftest import _once
from tests.site.server import served
from tests.site.tabs import Scheme, Tabs
from tests.site.test_accessibility import violations
from tests.site.visitor import DESKTOP, PHONE, Visitor, visiting

ADDRESS = "check-a-report/"


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the planted atlas."""
    return _once(tmp_path_factory, "planted", make_planted)


@pytest.fixture
def planted_visitor(tabs: Tabs, planted: BuiltSite) -> Iterator[Visitor]:
    """Opens its pages."""
    with served(planted.folder) as host, visiting(tabs, host) as visitor:
        yield visitor


@pytest.fixture
def text(planted: BuiltSite, planted_visitor: Visitor) -> str:
    """The report with the links that the site has where it is served."""
    return report(planted.folder.parent / "atlas", planted_visitor.host)


def wanted(text: str, unit: str = "line") -> dict[str, str]:
    """Each verdict that the lines of a report ask for, with these lines."""
    lines: dict[str, list[str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        lines.setdefault(line.partition(":")[0], []).append(str(number))
    return {
        verdict: f"{unit}{'s' if len(found) > 1 else ''} {', '.join(found)}"
        for verdict, found in lines.items()
    }


def shown(page: Page) -> dict[str, str]:
    """The verdicts on the page, each with the lines of its only finding."""
    page.wait_for_function(
        "document.querySelector('[data-status]').textContent.includes('of the atlas')"
    )
    found = {}
    for group in page.locator(".reported__group").all():
        name = (group.locator("h2").text_content() or "").rpartition(" ")[0].lower()
        about = group.locator(".reported__what .role").text_content() or ""
        found[name] = about.rpartition("; ")[2]
    return found


def opened(visitor: Visitor, *, scheme: Scheme = "light", width: int = DESKTOP) -> Page:
    """The page, ready to be used."""
    page = visitor.open(ADDRESS, scheme=scheme, width=width)
    page.locator("form[data-report] fieldset:enabled").wait_for()
    return page


def give(page: Page, name: str, content: bytes) -> None:
    file: FilePayload = {"name": name, "mimeType": "application/x", "buffer": content}
    page.set_input_files("form[data-report] input[type=file]", file)


def test_a_dropped_file_gets_the_verdicts_of_the_command(
    planted_visitor: Visitor, text: str
) -> None:
    page = opened(planted_visitor)
    asked = planted_visitor.requests(page)
    page.evaluate(
        """text => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], "report.md"));
          const init = {bubbles: true, cancelable: true, dataTransfer: transfer};
          for (const type of ["dragover", "drop"]) {
            const event = new DragEvent(type, init);
            document.querySelector("h1").dispatchEvent(event);
          }
        }""",
        text,
    )
    assert shown(page) == wanted(text)
    assert all("/check-a-report/data/" in one.url for one in asked)
    assert all(one.method == "GET" for one in asked)


def test_each_finding_shows_what_changed_and_how_to_cite_it_now(
    planted_visitor: Visitor, text: str
) -> None:
    page = opened(planted_visitor)
    give(page, "report.md", text.encode())
    shown(page)
    corrected = page.locator("#found-corrected ~ ol li")
    assert "Claimed" in corrected.locator("del").inner_text()
    assert "Done" in corrected.locator("ins").inner_text()
    assert "The clinic <b>did</b> treat them." in corrected.inner_text()
    link = corrected.locator("a").first.get_attribute("href")
    assert link == f"{planted_visitor.host}organisations/delta-hospital/cats/"
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    corrected.get_by_role("button", name="Copy citation of Word of cats in a notice").press("Enter")
    corrected.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "Open Innovation Atlas, “Word of cats in a notice”, delta-hospital/cats"
    )
    withdrawn = page.locator("#found-withdrawn ~ ol li")
    assert withdrawn.locator("button").count() == 0
    page.get_by_role("button", name="Clear").click()
    assert page.locator(".reported__group").count() == 0


@pytest.mark.parametrize(("scheme", "width"), [("light", DESKTOP), ("dark", PHONE)])
def test_what_was_found_is_accessible_and_fits(
    planted_visitor: Visitor, text: str, scheme: Scheme, width: int
) -> None:
    page = opened(planted_visitor, scheme=scheme, width=width)
    give(page, "report.md", text.encode())
    shown(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_word_and_web_pages(planted_visitor: Visitor, text: str, tmp_path: Path) -> None:
    page = opened(planted_visitor)
    paragraphs = []
    for line in text.splitlines():
        address = line.partition("<")[2].rstrip(">")
        paragraphs.append((line.partition("<")[0], address) if address else (line, ""))
    give(page, "report.docx", write_word(tmp_path / "r.docx", *paragraphs).read_bytes())
    assert shown(page) == wanted(text, "paragraph")
    links = "\n".join(
        f"<p>{line.replace('<', '<a href=').replace('>', '&gt;')}>see</a></p>"
        if "<" in line
        else f"<p>{line.replace('#', '&#35;')}</p>"
        for line in text.splitlines()
    )
    give(page, "report.html", links.encode())
    assert shown(page) == wanted(text)


def test_pasted_text_keeps_the_addresses_of_its_links(planted_visitor: Visitor, text: str) -> None:
    page = opened(planted_visitor)
    host = planted_visitor.host
    addresses = (f"{host}{line.partition(host)[2].rstrip(')>.')}" for line in text.splitlines()[:5])
    links = "".join(f"<p>See <a href='{address}'>there</a></p>" for address in addresses)
    page.evaluate(
        """links => {
          const transfer = new DataTransfer();
          transfer.setData("text/html", links);
          transfer.setData("text/plain", "x");
          const event = new ClipboardEvent("paste", {cancelable: true, clipboardData: transfer});
          document.querySelector("textarea").dispatchEvent(event);
        }""",
        links,
    )
    assert list(shown(page)) == ["withdrawn", "corrected", "reworded", "moved", "unchanged"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("report.md", b"Nothing of it.", "No citation of the atlas was found in “report.md”"),
        ("report.pdf", b"%PDF", "is of a kind that cannot be read here"),
        ("report.docx", b"PK\x03\x04", "is damaged or locked"),
    ],
)
def test_what_cannot_be_read_is_said(
    planted_visitor: Visitor, name: str, content: bytes, says: str
) -> None:
    page = opened(planted_visitor)
    give(page, name, content)
    page.get_by_role("status").filter(has_text=says).wait_for()


def test_hostile_documents_are_refused(planted_visitor: Visitor, tmp_path: Path) -> None:
    page = opened(planted_visitor)
    entity = '<!DOCTYPE x [<!ENTITY a "a">]>'
    give(page, "e.docx", pack(tmp_path / "e.docx", word__document=entity + word("")).read_bytes())
    page.get_by_role("status").filter(has_text="is damaged or locked").wait_for()
    bomb = pack(tmp_path / "z.docx", word__document=word(" " * 65 * 1024**2))
    give(page, "z.docx", bomb.read_bytes())
    page.get_by_role("status").filter(has_text="is larger than 64 MB").wait_for()


def test_the_browser_finds_what_the_command_finds(planted_visitor: Visitor) -> None:
    page = opened(planted_visitor)
    found: list[list[Any]] = page.evaluate(
        """async ({texts, bases}) => {
          const {mentions} = await import("../assets/js/report/mentions.js");
          return texts.map((text) => mentions(text, bases));
        }""",
        {"texts": [one["text"] for one in EXAMPLES], "bases": BASES},
    )
    for example, mentions in zip(EXAMPLES, found, strict=True):
        assert [short(one) for one in mentions] == example["finds"], example["text"]


def test_without_a_script_it_says_what_the_command_does(planted_visitor: Visitor) -> None:
    page = planted_visitor.open(ADDRESS, javascript=False)
    assert page.get_by_text("build.py cited report.docx").first.is_visible()
    assert not page.locator("form[data-report]").is_visible()


def test_records_are_read_from_small_files(planted: BuiltSite) -> None:
    folder = planted.folder / ADDRESS / "data"
    parts = json.loads((folder / "parts.json").read_text("utf-8"))["parts"]
    assert len(list(folder.iterdir())) == parts + 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_a_living_mark_fit_into_it(
    planted: BuiltSite, planted_visitor: Visitor, scheme: Scheme
) -> None:
    page = planted_visitor.tab(scheme=scheme)
    for name in ("companies/acme/laboratory", "organisations/delta-hospital/mice"):
        mark = min((planted.folder / name).glob("v-*.svg"))
        page.goto(f"{planted_visitor.host}{name}/{mark.name}")
        ends = page.evaluate(
            "[...document.querySelectorAll('text')].map((e) => e.getBBox().x + e.getBBox().width)"
        )
        left, right = ends
        assert left < page.evaluate("document.querySelector('.s').getBBox().x")
        assert right < page.evaluate("document.documentElement.width.baseVal.value")
