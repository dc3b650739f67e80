"""The preview as a real process beside a real browser: every save on the screen, as it was left."""

from __future__ import annotations

import http.client
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from atlas.reference.schema import WITH_IDS
from tests.checkout import COMPANY, ROOT, build_py, contents, environment, make_checkout, run
from tests.site.built import BuiltSite
from tests.site.visitor import wait_until_enhanced

pytestmark = pytest.mark.browser
TITLE = "A laboratory begins its work"
OVERLAY = "#_preview"
_AS_LEFT = """() => document.querySelector("details.row")?.open && Math.abs(scrollY - 300) < 5
  && document.activeElement.matches("details.row > summary")"""
#: What a reader sees of the content, and which rows are open.
_SHOWN = """document.querySelector("main").innerText
  + [...document.querySelectorAll("main details")].map((row) => row.open)"""
OTHER_STATEMENT = """\
  - id: university
    kind: partnership
    form: other
    title: A university is the partner
    text: The laboratory has a university as its partner.
    date: 2019
    date_basis: stated
    status: done
    voice: article
    parties:
      - {organisation: example-university, role: partner}
    evidence:
      - source: acme-lab
        quote: Its partner there is Example University.
"""
_SAYS = "words => document.querySelector('#_preview')?.shadowRoot.textContent.includes(words)"


@dataclass
class Serving:
    """A checkout of which a preview is served."""

    root: Path
    port: int
    log: Path
    process: subprocess.Popen[str]
    scratch: Path

    @property
    def host(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def answer(self, path: str, host: str = "") -> tuple[int, bytes]:
        """Status and content of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", f"/{path}", headers={"Host": host} if host else {})
        answer = connection.getresponse()
        found = answer.status, answer.read()
        connection.close()
        return found

    def edit(self, before: str, after: str, file: str = COMPANY) -> None:
        """Save a file with other words in it."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")


def start(root: Path, **variables: str) -> Serving:
    """Serve at a port that is free."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    log, scratch = root / ".log", root / ".scratch"
    scratch.mkdir(exist_ok=True)
    with log.open("w") as output:
        process = build_py(
            root,
            *("serve", "--port", str(port)),
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment(TMPDIR=str(scratch), **variables),
        )
    wait_until(lambda: "the preview is at" in log.read_text("utf-8"), log)
    return Serving(root, port, log, process, scratch)


def stop(serving: Serving) -> None:
    """As Ctrl-C does; it has to end well, and to leave nothing behind."""
    serving.process.send_signal(signal.SIGINT)
    try:
        assert serving.process.wait(timeout=30) == 0, serving.log.read_text("utf-8")
    finally:
        serving.process.kill()
    assert "Traceback" not in serving.log.read_text("utf-8")
    assert not list(serving.scratch.iterdir())


def wait_until(happens: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + 60
    while not happens():
        assert time.monotonic() < deadline, log.read_text("utf-8")
        time.sleep(0.05)


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A small checkout with templates of its own."""
    root = make_checkout(tmp_path_factory.mktemp("preview"))
    (root / "templates").unlink()
    shutil.copytree(ROOT / "templates", root / "templates")
    found = start(root)
    yield found
    stop(found)


@pytest.fixture
def page(serving: Serving, chromium: Browser) -> Iterator[Page]:
    """The company's page, in a window that is lower than the page; what a test edits is undone."""
    company = (serving.root / COMPANY).read_text("utf-8")
    context = chromium.new_context(viewport={"width": 1280, "height": 500}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{serving.host}companies/acme/")
    wait_until_enhanced(page)
    yield page
    context.close()
    (serving.root / COMPANY).write_text(company, encoding="utf-8")


def test_a_saved_edit_is_seen_on_the_page_as_it_was_left(serving: Serving, page: Page) -> None:
    page.locator("details.row summary").first.click()
    page.locator("details.row summary").first.focus()
    page.evaluate("scrollTo({top: 300, behavior: 'instant'})")
    serving.edit(TITLE, "A laboratory starts")
    page.get_by_text("A laboratory starts").first.wait_for()
    schemas = serving.root / WITH_IDS
    wait_until(
        lambda: any(
            "A laboratory starts" in one.read_text("utf-8") for one in schemas.glob("*.json")
        ),
        serving.log,
    )
    serving.edit("A laboratory starts", TITLE)
    page.get_by_text(TITLE).first.wait_for()
    page.wait_for_function(_AS_LEFT)
    page.get_by_text(TITLE).first.wait_for()
    page.locator(OVERLAY).wait_for(state="detached")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TITLE, "A laboratory starts & <hopes>"),
        ("statements:\n", f"statements:\n{OTHER_STATEMENT}"),
        ("summary: ", "summary: A company with a *laboratory*. "),
    ],
    ids=["words", "a-statement", "a-sentence"],
)
def test_what_has_changed_is_seen_before_the_page_has_loaded_again(
    serving: Serving, page: Page, before: str, after: str
) -> None:
    page.locator("details.row summary").last.click()
    page.add_init_script(f"addEventListener('beforeunload', () => sessionStorage.left = {_SHOWN})")
    page.reload()
    for now in ((before, after), (after, before)):
        wait_until_enhanced(page)
        with page.expect_event("load"):
            serving.edit(*now)
        wait_until_enhanced(page)
        assert page.evaluate("sessionStorage.left") == page.evaluate(_SHOWN)


def test_a_link_that_is_followed_right_after_a_save_leads_to_its_page(
    serving: Serving, page: Page
) -> None:
    page.evaluate(
        """() => new MutationObserver(() => document.querySelector(".masthead a").click())
          .observe(document.querySelector("main"), { subtree: true, characterData: true })"""
    )
    serving.edit(TITLE, "A laboratory starts")
    page.wait_for_url(serving.host)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("kind: event", "kind: evnt", "did you mean 'event'?"),
        ("source: acme-lab", "source: acme-lap", "there is no source 'acme-lap'"),
        ("date: 2019\n", "date: 2018\n", "2018"),
        ("    title: ", "   title: ", f"{COMPANY}:"),
    ],
    ids=["not-read", "refers-to-nothing", "breaks-a-rule", "not-yaml"],
)
def test_an_error_stands_on_the_page_until_it_is_fixed(
    serving: Serving, page: Page, before: str, after: str, says: str
) -> None:
    serving.edit(before, after)
    page.wait_for_function(_SAYS, arg=says)
    page.wait_for_function(_SAYS, arg=f"{COMPANY}:")
    page.get_by_text(TITLE).first.wait_for()  # the last good state
    serving.edit(after, before)
    page.locator(OVERLAY).wait_for(state="detached")
    page.get_by_text(TITLE).first.wait_for()


def test_files_may_come_be_renamed_and_go(serving: Serving, page: Page) -> None:
    folder = serving.root / "profiles/organisations"
    page.goto(f"{serving.host}organisations/")
    wait_until_enhanced(page)
    (folder / "new-lab.yml").write_text("name: New Lab\nkind: company\n")
    page.get_by_text("New Lab").first.wait_for()
    page.wait_for_function(_SAYS, arg="new-lab.yml")  # nothing mentions it yet
    (folder / "new-lab.yml").rename(folder / "other-lab.yml")
    page.locator('a[href*="other-lab"]').first.wait_for()
    assert serving.answer("organisations/new-lab/")[0] == 404
    (folder / "other-lab.yml").unlink()
    page.get_by_text("New Lab").first.wait_for(state="detached")
    page.locator(OVERLAY).wait_for(state="detached")


def test_templates_style_sheets_and_hand_written_pages_are_followed(
    serving: Serving, page: Page
) -> None:
    company = "templates/company.html"
    before = (serving.root / company).read_text("utf-8")
    (serving.root / company).write_text(before + "<p>Seen in the template</p>", "utf-8")
    page.get_by_text("Seen in the template").wait_for()
    (serving.root / company).write_text(before + "{% if %}", "utf-8")
    page.wait_for_function(_SAYS, arg=f"{company}:")
    (serving.root / company).write_text(before, "utf-8")
    page.locator(OVERLAY).wait_for(state="detached")

    serving.edit(":root {", ":root { --seen: yes;", "docs/assets/css/base/tokens.css")
    page.wait_for_function(
        "getComputedStyle(document.documentElement).getPropertyValue('--seen').trim() === 'yes'"
    )

    notes = serving.root / "docs/notes.md"
    notes.write_text("# Notes\n\n[Gone](gone.md)\n")
    page.wait_for_function(_SAYS, arg="gone.md")
    notes.write_text("# Notes\n\n[Data](data/gone.json)\n")
    page.wait_for_function(_SAYS, arg="docs/notes.md: links to 'data/gone.json'")
    notes.write_text("# Notes\n\n[Acme](companies/acme/index.md) [Data](api/v1/index.json)\n")
    page.locator(OVERLAY).wait_for(state="detached")
    assert b'href="../companies/acme/"' in serving.answer("notes/")[1]
    notes.unlink()


def test_counts_on_a_hand_written_page_follow_each_save(serving: Serving, page: Page) -> None:
    page.goto(f"{serving.host}about/")
    wait_until_enhanced(page)
    page.get_by_text("Of 1 statement, none has been read").wait_for()
    text = (serving.root / COMPANY).read_text("utf-8")
    _, _, statement = text.partition("  - id: laboratory")
    serving.edit(statement, f"{statement}  - id: other{statement}")
    page.get_by_text("Of 2 statements, none has been read").wait_for()


def test_links_of_hand_written_pages_follow_pages_that_come_and_go(
    serving: Serving, page: Page
) -> None:
    notes = serving.root / "docs/notes.md"
    lab = serving.root / "profiles/organisations/new-lab.yml"
    bad = "'organisations/new-lab/index.md', but"
    notes.write_text("# Notes\n\n[Lab](organisations/new-lab/index.md)\n")
    page.wait_for_function(_SAYS, arg=bad)
    lab.write_text("name: New Lab\nkind: company\n")
    page.wait_for_function(f"words => !({_SAYS})(words)", arg=bad)
    assert b'href="../organisations/new-lab/"' in serving.answer("notes/")[1]
    lab.unlink()
    page.wait_for_function(_SAYS, arg=bad)
    notes.unlink()
    page.locator(OVERLAY).wait_for(state="detached")


def test_schemas_for_editors_follow_each_save(serving: Serving) -> None:
    schema = serving.root / ".build/schema/company.json"
    wait_until(schema.is_file, serving.log)
    new = serving.root / "profiles/organisations/new-institute.yml"
    new.write_text("name: New Institute\nkind: research-institute\n", encoding="utf-8")
    wait_until(lambda: '"new-institute"' in schema.read_text("utf-8"), serving.log)
    new.unlink()
    wait_until(lambda: '"new-institute"' not in schema.read_text("utf-8"), serving.log)


def test_it_answers_only_under_its_own_address(serving: Serving) -> None:
    assert serving.answer("", f"localhost:{serving.port}")[0] == 200
    assert serving.answer("", f"rebound.example:{serving.port}")[0] == 403
    assert serving.answer("../../etc/hostname")[0] == 404
    assert serving.answer("..%2f..%2fbuild.py")[0] == 404


def test_a_taken_port_is_one_line(serving: Serving) -> None:
    code, out, err = run(serving.root, "serve", "--port", str(serving.port))
    assert (code, out) == (2, "")
    taken = f"port {serving.port} cannot be used: Address already in use"
    assert err == f"{taken}; choose another with --port\n"


def test_it_starts_on_broken_input_and_shows_the_site_once_it_is_fixed(
    tmp_path: Path, chromium: Browser
) -> None:
    serving = start(make_checkout(tmp_path))
    stop(serving)
    serving.edit("source: acme-lab", "source: acme-lap")
    serving = start(tmp_path)
    page = chromium.new_page()
    try:
        page.goto(f"{serving.host}companies/acme/")
        wait_until_enhanced(page)
        page.wait_for_function(_SAYS, arg="acme-lap")
        assert "No preview yet" in page.content()
        serving.edit("source: acme-lap", "source: acme-lab")
        page.get_by_text(TITLE).first.wait_for(timeout=30_000)
        assert not (tmp_path / "site").exists()
    finally:
        page.close()
        stop(serving)


def test_it_ends_at_once_whatever_it_is_doing(tmp_path: Path) -> None:
    serving = start(make_checkout(tmp_path))
    asked = []
    for path in ("assets/search/main/pagefind.js", "assets/css/atlas.css", "companies/acme/"):
        connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=60)
        connection.request("GET", f"/{path}")
        asked.append(connection)
    stop(serving)
    for connection in asked:
        connection.close()


def test_what_is_previewed_is_what_is_published(site: BuiltSite) -> None:
    """Every file of the site: pages, pictures, data, style sheets, search."""
    serving = start(site.folder.parent / "atlas", SOURCE_DATE_EPOCH=str(site.info.epoch))
    try:
        added = b'<script type="module" src="/_preview/client.js" data-version="1"></script>'
        differ = [
            path
            for path, content in contents(site.folder).items()
            if serving.answer(path)[1].replace(added, b"", 1) != content
        ]
        assert differ == []
    finally:
        stop(serving)
