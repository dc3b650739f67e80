"""A build that fails at any of its steps leaves the last good site untouched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from atlas.build_info import BuildInfo
from atlas.errors import InputError
from atlas.pages.page import Page
from atlas.problems import Problem
from atlas.publish import publisher as publishing
from atlas.publish import site as site_module
from atlas.publish.content import Content
from atlas.publish.progress import Progress
from atlas.publish.publisher import publisher
from atlas.publish.site import Outcome, make_site
from atlas.publish.writers import Target
from tests.checkout import contents, make_checkout

INFO = BuildInfo(date(2025, 1, 1), None)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a good site; the steps that are not under test are quick stand-ins."""
    monkeypatch.setattr(site_module, "check", lambda atlas, load_problems, today: load_problems)
    monkeypatch.setattr(site_module, "make_pages", lambda *given: iter([home("new")]))
    monkeypatch.setattr(site_module, "writer", lambda name: copy_home)
    make_checkout(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("last good")
    return tmp_path


def home(text: str) -> Page:
    return Page("", "Home", "Home.", f"<h1>{text}</h1>")


_SHEET = "assets/css/atlas.css"


def copy_home(content: Content, target: Target) -> None:
    """As a writer does it: a page that links a style sheet, and the sheet."""
    (target.site_dir / _SHEET).parent.mkdir(parents=True)
    (target.site_dir / _SHEET).write_text("h1 { color: red }")
    (target.site_dir / "index.html").write_text(
        f'<link rel="stylesheet" href="{_SHEET}">{content.pages[0].lead}'
    )


def make(root: Path) -> Outcome:
    with publisher(root / "site", root / ".build") as to_site:
        return make_site(root, to_site, INFO, Progress())


def assert_untouched(root: Path) -> None:
    assert contents(root / "site") == {"index.html": b"last good"}
    assert [entry.name for entry in (root / ".build").iterdir()] == ["site.lock"]


def test_a_good_build_is_published(checkout: Path) -> None:
    outcome = make(checkout)
    assert outcome.problems == []
    assert outcome.pages is not None
    assert b"<h1>new</h1>" in (checkout / "site/index.html").read_bytes()


def test_errors_in_the_input_stop_the_build(checkout: Path) -> None:
    (checkout / "profiles/companies/acme.yml").write_text("name: [")
    outcome = make(checkout)
    assert outcome.pages is None
    assert [problem.code for problem in outcome.problems] == ["yaml-syntax"]
    assert_untouched(checkout)


def test_notices_do_not_stop_the_build(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notice = Problem("profiles/x.yml", 1, 1, "overdue", "is due", severity="notice")
    monkeypatch.setattr(site_module, "check", lambda atlas, load_problems, today: [notice])
    outcome = make(checkout)
    assert outcome.problems == [notice]
    assert outcome.pages is not None


def fail(*arguments: object, **options: object) -> Iterator[Page]:
    raise ZeroDivisionError


def fail_halfway(*arguments: object, **options: object) -> Iterator[Page]:
    yield home("half")
    raise ZeroDivisionError


def write_half_and_fail(content: Content, target: Target) -> None:
    copy_home(content, target)
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("module", "name", "failure", "error"),
    [
        (site_module, "load", fail, ZeroDivisionError),
        (site_module, "check", fail, ZeroDivisionError),
        (site_module, "make_pages", fail, ZeroDivisionError),
        (site_module, "make_pages", fail_halfway, ZeroDivisionError),
        (site_module, "gather", fail, ZeroDivisionError),
        (site_module, "writer", lambda name: fail, ZeroDivisionError),
        (site_module, "writer", lambda name: write_half_and_fail, OSError),
        (site_module, "write_search_index", fail, ZeroDivisionError),
        (publishing, "_exchange", fail, ZeroDivisionError),
    ],
)
def test_a_failure_in_any_step_leaves_the_site(
    checkout: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    name: str,
    failure: object,
    error: type[Exception],
) -> None:
    monkeypatch.setattr(module, name, failure)
    with pytest.raises(error):
        make(checkout)
    assert_untouched(checkout)


def test_a_warning_of_the_engine_leaves_the_site(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # the real writer
    monkeypatch.setattr(site_module, "check", lambda atlas, load_problems, today: [])
    monkeypatch.setattr(site_module, "make_pages", lambda *given: iter([home("alone")]))
    with pytest.raises(InputError) as stopped:
        make(checkout)
    assert any("marks/index.md" in message for message in stopped.value.messages)
    assert_untouched(checkout)
