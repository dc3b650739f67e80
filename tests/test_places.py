"""The program where it is built: other systems, other owners, odd variables; a line or it works."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.checkout import ROOT, environment, make_checkout, run
from tests.repository import Repository

# As on Windows: no fcntl, the lock of another system, and no exchange of two folders in one step.
# What others import is imported before, since Python itself still runs on this system.
_WINDOWS = """
import sys, types
import atlas.pages, atlas.check, atlas.load, mkdocs.commands.build, mkdocs.livereload, pagefind_bin
import subprocess, tempfile, ctypes
held = set()
locking = lambda descriptor, mode, count: None
sys.modules["msvcrt"] = types.SimpleNamespace(locking=locking, LK_NBLCK=2)
sys.modules["fcntl"] = None
sys.platform = "win32"
from pathlib import Path
from atlas.cli import main
sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return make_checkout(tmp_path)


def test_without_fcntl_it_checks_and_builds(checkout: Path) -> None:
    for command in (["check"], ["site"], ["site"]):  # the second replaces a site
        done = subprocess.run(
            [sys.executable, "-c", _WINDOWS, checkout, *command],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert (checkout / "site/index.html").exists()


def test_the_set_up_finds_the_python_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    tool = ROOT / "tools/set_up_venv.py"
    assert runpy.run_path(str(tool))["VENV_PYTHON"] == ROOT / ".venv/bin/python"
    changed = tool.read_text().replace("os.name", "'nt'")
    module: dict[str, Any] = {"__file__": str(tool), "__name__": "set_up_venv"}
    exec(changed, module)
    assert module["VENV_PYTHON"] == ROOT / ".venv/Scripts/python"


def test_a_day_before_the_sources_is_one_line_that_names_the_variable(checkout: Path) -> None:
    catalogue = checkout / "seeds/sources.yml"
    dated = 'published: 2019\n    published_basis: stated\n    published_quote: "in Lyon in 2019"'
    text = catalogue.read_text().replace("published_basis: none", dated)
    catalogue.write_text(text)
    assert run(checkout, "check")[0] == 0
    for command in ("check", "site"):
        early = environment(SOURCE_DATE_EPOCH="315532800")
        code, out, err = run(checkout, command, env=early)
        assert (code, out) == (2, "")
        assert err.startswith("SOURCE_DATE_EPOCH sets the day to 1980-01-01")
        assert "'acme-lab'" in err
        assert err.count("\n") == 1
    code, out, err = run(checkout, "check", "--today", "1980-01-01", env=early)
    assert (code, err) == (1, "")
    assert "is in the future" in out


@pytest.mark.parametrize("level", ["1", "2"])
def test_an_optimised_python_works_or_says_that_it_does_not(checkout: Path, level: str) -> None:
    optimised = environment(PYTHONOPTIMIZE=level)
    code, out, err = run(checkout, "check", "--explain", "quote-not-in-source", env=optimised)
    if level == "1":
        assert (code, err) == (0, "")
        assert "Bad:" in out
        assert run(checkout, "site", env=optimised)[::2] == (0, "")
    else:
        assert (code, out) == (2, "")
        assert "PYTHONOPTIMIZE=2" in err
        assert err.count("\n") == 1


def test_a_checkout_that_git_cannot_read_gives_one_line(checkout: Path) -> None:
    Repository.at(checkout).commit("2024-05-01", {"a": "b"})
    (checkout / ".git/HEAD").write_text("nonsense")
    for command in ("check", "site"):
        code, out, err = run(checkout, command)
        assert code == 0
        assert err.startswith("git cannot read this checkout (fatal: ")
        assert err.count("\n") == 1
        assert "git does not" not in out


def test_a_terminal_that_knows_few_letters_does_not_stop_it(checkout: Path) -> None:
    company = checkout / "profiles/companies/acme.yml"
    company.write_text(company.read_text() + "会社: “x”\n", encoding="utf-8")
    few = environment(PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    code, out, err = run(checkout, "check", env=few)
    assert (code, err) == (1, "")
    assert r"\u4f1a\u793e" in out


@pytest.mark.parametrize(
    "address", ["example.org", "ftp://example.org", "https://", "https://a b/", "https://a/?b"]
)
def test_an_address_that_is_none_is_one_line_that_names_the_variable(
    checkout: Path, address: str
) -> None:
    code, out, err = run(checkout, "site", env=environment(SITE_URL=address))
    assert (code, out) == (2, "")
    assert err.startswith("SITE_URL is ")
    assert err.count("\n") == 1


def test_a_site_under_a_path_leads_to_itself(checkout: Path) -> None:
    where = environment(SITE_URL="https://example.org/atlas")
    code, out, _ = run(checkout, "site", env=where)
    assert (code, out.count("\n")) == (0, 1)
    not_found = (checkout / "site/404.html").read_text(encoding="utf-8")
    assert 'href="/atlas/companies/"' in not_found
    assert (
        "https://example.org/atlas/companies/acme/" in (checkout / "site/sitemap.xml").read_text()
    )


def test_without_an_address_it_says_what_is_missing(checkout: Path) -> None:
    code, out, _ = run(checkout, "site")
    assert code == 0
    _, message = out.splitlines()
    assert message.startswith("no SITE_URL is set")
    assert not (checkout / "site/sitemap.xml").exists()
