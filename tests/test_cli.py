"""The program as a user runs it: exit codes, what is printed, and never a traceback."""

from __future__ import annotations

import json
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from atlas.reference.schema import schema_files
from tests.checkout import COMPANY, ROOT, build_py, contents, environment, make_checkout, run


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with a built site, to be copied."""
    checkout = make_checkout(tmp_path_factory.mktemp("built"))
    code, out, err = run(checkout, "site")
    assert (code, err) == (0, ""), out + err
    assert out.startswith("site/ built: ")
    return checkout


@pytest.fixture
def checkout(built: Path, tmp_path: Path) -> Path:
    """A checkout of one's own with a site that was built before."""
    return shutil.copytree(built, tmp_path / "checkout", symlinks=True)


def break_quotation(checkout: Path) -> None:
    company = checkout / COMPANY
    company.write_text(company.read_text().replace("laboratory in Lyon", "laboratory in Paris"))


def test_site_makes_the_same_twice_and_from_another_folder(built: Path, tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path)
    assert run(checkout, "site", cwd="/", env=environment(PYTHONHASHSEED="7"))[0] == 0
    assert contents(checkout / "site") == contents(built / "site")


def test_site_with_broken_input_keeps_the_last_site(checkout: Path) -> None:
    before = contents(checkout / "site")
    break_quotation(checkout)
    code, out, err = run(checkout, "site")
    assert code == 1
    assert f"{COMPANY}:" in out
    assert "quote-not-in-source" in out
    assert err == "site/ is unchanged: fix the errors above and run again\n"
    assert contents(checkout / "site") == before


def test_site_with_a_fault_of_form_keeps_the_last_site(checkout: Path) -> None:
    before = contents(checkout / "site")
    company = checkout / COMPANY
    company.write_text(company.read_text().replace("aliases:", "alaises:"))
    break_quotation(checkout)
    code, out, err = run(checkout, "site")
    assert code == 1
    assert "unknown-field" in out
    assert "quote-not-in-source" in out
    assert err == "site/ is unchanged: fix the errors above and run again\n"
    assert contents(checkout / "site") == before


def test_site_with_a_broken_link_in_a_hand_written_page(checkout: Path) -> None:
    before = contents(checkout / "site")
    (checkout / "docs/notes.md").write_text("# Notes\n\n[Gone](gone.md)\n")
    code, out, err = run(checkout, "site")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "gone.md" in err
    assert contents(checkout / "site") == before


def test_site_on_a_full_disk_keeps_the_last_site(checkout: Path) -> None:
    before = contents(checkout / "site")

    def nearly_full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    code, out, err = run(checkout, "site", preexec_fn=nearly_full)
    assert (code, out) == (2, "")
    assert err.startswith("could not run: ")
    assert err.endswith("File too large\n")
    assert err.count("\n") == 1
    assert contents(checkout / "site") == before
    assert run(checkout, "site")[0] == 0


def test_ctrl_c_and_kill_keep_the_last_site(checkout: Path) -> None:
    before = contents(checkout / "site")
    for number, code in ((signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)):
        process = build_py(checkout, "site")
        wait_for(checkout / ".build/site.new/docs")
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
        assert process.returncode == code, out + err
        assert "Traceback" not in err
        assert contents(checkout / "site") == before
    assert run(checkout, "site")[0] == 0
    assert [entry.name for entry in (checkout / ".build").iterdir()] == ["site.lock"]


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def test_two_builds_at_once(checkout: Path) -> None:
    first = build_py(checkout, "site")
    wait_for(checkout / ".build/site.new")
    code, out, err = run(checkout, "site")
    assert (code, out) == (2, "")
    assert err == "another build.py is working on site/; wait for it, or stop it\n"
    out, err = first.communicate(timeout=30)
    assert first.returncode == 0, out + err


def test_check_formats_and_exit_codes(checkout: Path) -> None:
    assert run(checkout, "check")[0] == 0
    break_quotation(checkout)
    code, out, err = run(checkout, "check", "--format", "json")
    assert (code, err) == (1, "")
    assert "quote-not-in-source" in [problem["code"] for problem in json.loads(out)["problems"]]
    code, out, _ = run(checkout, "check", "--format", "github")
    assert code == 1
    assert out.startswith(f"::error file={COMPANY},line=")
    assert "\033[" not in out


def test_explain(checkout: Path) -> None:
    code, out, _ = run(checkout, "check", "--explain", "quote-not-in-source")
    assert code == 0
    assert "quote-not-in-source" in out
    code, _, err = run(checkout, "check", "--explain", "quote-not-in-sauce")
    assert code != 0
    assert "did you mean 'quote-not-in-source'?" in err


def test_coverage_lists_what_is_left_over(checkout: Path) -> None:
    assert run(checkout, "coverage", "--require")[0] == 0
    company = checkout / COMPANY
    company.write_text(company.read_text().replace(" Its partner there is Example University.", ""))
    code, out, err = run(checkout, "coverage", "acme-lab")
    assert (code, err) == (0, "")
    assert "seeds/acme-lab.txt:1: open" in out
    assert "Its partner there is Example University." in out
    assert run(checkout, "coverage", "--require")[0] == 1
    code, out, err = run(checkout, "coverage", "acme-lob")
    assert (code, out) == (1, "")
    assert err == "there is no source 'acme-lob'; did you mean 'acme-lab'?\n"


def test_schema_writes_and_checks(checkout: Path) -> None:
    code, _, err = run(checkout, "schema", "--check")
    assert code == 1
    assert "schema/company.json is out of date: run 'build.py schema'" in err
    assert run(checkout, "schema")[0] == 0
    assert set(contents(checkout / "schema")) == {Path(name).name for name in schema_files()}
    assert run(checkout, "schema", "--check") == (0, "", "")


def test_schemas_with_ids_are_where_files_look_for_them(checkout: Path) -> None:
    committed = contents(checkout / "schema")
    assert run(checkout, "schema", "--ids") == (0, "", "")
    company = json.loads((checkout / ".build/schema/company.json").read_text("utf-8"))
    offered = company["definitions"]["organisation-ids"]["defaultSnippets"]
    found = {one["label"]: one["description"] for one in offered}
    assert found == {"acme": "Acme", "example-university": "Example University"}
    assert contents(checkout / "schema") == committed


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["release"],
        ["check", "--today", "tomorrow"],
        ["serve", "--port", "99999"],
        ["coverage", "x", "y"],
    ],
)
def test_wrong_arguments(checkout: Path, arguments: list[str]) -> None:
    code, out, err = run(checkout, *arguments)
    assert (code, out) == (2, "")
    assert "usage: build.py" in err


def test_a_bad_epoch_is_one_line(checkout: Path) -> None:
    code, _, err = run(checkout, "check", env=environment(SOURCE_DATE_EPOCH="noon"))
    assert code == 2
    assert err.startswith("SOURCE_DATE_EPOCH is 'noon'")
    assert err.count("\n") == 1


def test_an_unforeseen_error_is_one_line_and_a_traceback_on_demand(checkout: Path) -> None:
    (checkout / "templates").unlink()
    shutil.copytree(ROOT / "templates", checkout / "templates")
    (checkout / "templates/home.html").write_text("{{ 1 / 0 }}")
    before = contents(checkout / "site")
    code, out, err = run(checkout, "site")
    assert (code, out) == (2, "")
    assert err.startswith("could not run: ZeroDivisionError")
    assert "--debug" in err
    assert err.count("\n") == 1
    assert contents(checkout / "site") == before
    assert "Traceback" in run(checkout, "--debug", "site")[2]
    assert "Traceback" in run(checkout, "site", "--debug")[2]


def test_a_reader_that_stops_reading_is_no_error(checkout: Path) -> None:
    process = build_py(checkout, "check", "--explain", "quote-not-in-source")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(timeout=30) == 0


def test_a_python_without_the_libraries_says_what_to_run(checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-S", checkout / "build.py", "check"], capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "run 'make site'" in done.stderr
    assert done.stderr.count("\n") == 1
