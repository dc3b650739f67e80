"""The example of the page on adding a source works as printed, for somebody who has only that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from atlas.problems import Problem
from tests.atlases import Example, problems, write

PAGE = Path(__file__).parents[1] / "docs/contribute/sources.md"
_BLOCK = re.compile(r"^`([a-z0-9./-]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WEB = re.compile(r"```yaml\n(    published: .*?)```", re.DOTALL)
#: Files to which the page adds an entry.
LISTS = {"seeds/sources.yml": "sources", "profiles/topics.yml": "topics"}
LISTS["profiles/places.yml"] = "places"


@pytest.fixture
def files() -> dict[str, str]:
    """The files of the page; lists hold its entry alone."""
    found = dict(_BLOCK.findall(PAGE.read_text(encoding="utf-8")))
    heads = {path: f"{name}:\n" for path, name in LISTS.items()}
    return {path: heads.get(path, "") + text for path, text in found.items()}


def errors(files: dict[str, str], root: Path) -> list[Problem]:
    """The errors; what a notice says of an example is a matter of taste."""
    example = Example({path: text.encode() for path, text in files.items()})
    return [item for item in problems(write(example, root)) if item.severity == "error"]


def with_digest(files: dict[str, str], line: str = "sha256: {sha256}") -> dict[str, str]:
    """The files with the line that the check prints put into the catalogue."""
    catalogue = files["seeds/sources.yml"].replace("    title:", f"    {line}\n    title:")
    return {**files, "seeds/sources.yml": catalogue}


def test_the_check_asks_for_one_line_and_is_content_with_it(
    files: dict[str, str], tmp_path: Path
) -> None:
    assert len(files) == 6
    [error] = errors(files, tmp_path)
    assert (error.code, error.where) == ("missing-field", "sources[lumen-lyon-2024].sha256")
    line = error.fix.partition("`")[2].partition("`")[0]
    assert not errors(with_digest(files, line), tmp_path)


def test_the_date_from_the_web_page_can_be_put_in(files: dict[str, str], tmp_path: Path) -> None:
    [web] = _WEB.findall(PAGE.read_text(encoding="utf-8"))
    catalogue, count = re.subn(
        r"    published: .*?(?=    language)", web, files["seeds/sources.yml"], flags=re.DOTALL
    )
    assert count == 1
    assert not errors(with_digest({**files, "seeds/sources.yml": catalogue}), tmp_path)
