"""The workflows keep strangers' code away from secrets and from tokens that may write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.load.code_owners import Owners, read_owners
from tests.checkout import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
#: What an event brings that was written by whoever caused it runs nothing and is never checked out.
TRUSTED_REFS = {
    "main",
    "${{ github.event.repository.default_branch }}",
    "${{ needs.ledger.outputs.commit }}",
}


def read(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


def jobs(file: Path) -> Iterator[Any]:
    yield from read(file)["jobs"].values()


def steps(file: Path) -> Iterator[Any]:
    for job in jobs(file):
        yield from job["steps"]


def may_write(file: Path) -> bool:
    return any("write" in job["permissions"].values() for job in jobs(file))


def runs_strangers_code(file: Path) -> bool:
    return "pull_request" in read(file)["on"]


every_workflow = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)


@every_workflow
def test_each_job_has_the_permissions_that_it_names_and_no_others(file: Path) -> None:
    assert read(file)["permissions"] == {}
    assert all(isinstance(job["permissions"], dict) for job in jobs(file))


@every_workflow
def test_no_secret_and_no_write_token_is_near_a_strangers_code(file: Path) -> None:
    assert "pull_request_target" not in read(file)["on"]
    assert "secrets." not in file.read_text("utf-8")
    if runs_strangers_code(file):
        assert not may_write(file)


@every_workflow
def test_what_may_write_runs_our_own_code_only(file: Path) -> None:
    for step in steps(file):
        if may_write(file) and step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["ref"] in TRUSTED_REFS
        if step.get("uses", "").startswith("actions/download-artifact@"):
            assert step["with"]["path"].startswith("${{ runner.temp }}/")


def test_there_are_both_kinds() -> None:
    assert {runs_strangers_code(file) for file in WORKFLOWS} == {True, False}
    assert {may_write(file) for file in WORKFLOWS} == {True, False}


@every_workflow
def test_no_text_of_an_event_becomes_part_of_a_script(file: Path) -> None:
    assert [step["run"] for step in steps(file) if "${{" in step.get("run", "")] == []


@every_workflow
def test_no_checkout_leaves_its_token_behind(file: Path) -> None:
    for step in steps(file):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@every_workflow
def test_actions_are_pinned_by_their_commit(file: Path) -> None:
    for line in file.read_text("utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_what_workflows_run_is_there() -> None:
    for file in WORKFLOWS:
        text = "\n".join(step.get("run", "") for step in steps(file))
        for name in re.findall(r"(?:^|\s)(\.?(?:github|ci|tools)/[\w./-]+)", text):
            assert (ROOT / name).is_file(), name
        for target in re.findall(r"\bmake (\w+)", text):
            assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.M), target


def test_the_owners_are_of_paths_that_are_there() -> None:
    for pattern, _ in read_owners(ROOT).lines:
        there = pattern.strip("/")
        assert pattern == "*" or (ROOT / there).exists() or there == "published.jsonl", pattern


def test_the_last_line_that_fits_says_who_owns_a_file() -> None:
    owners = Owners(
        (("*", ("@all",)), ("/seeds/", ("@archive",)), ("profiles/*/acme*", ()), ("*.py", ("@py",)))
    )
    assert owners.of("README.md") == ("@all",)
    assert owners.of("seeds/a.txt") == ("@archive",)
    assert owners.of("profiles/companies/acme.yml") == ()
    assert owners.of("tools/seeds/x.py") == ("@py",)
