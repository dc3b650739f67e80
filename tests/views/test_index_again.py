"""An index of the next state is what an index of that state alone would be."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.load import load
from atlas.load.memory import Memory
from atlas.views.index import Index
from tests.checkout import INVENTED

COMPANY = "profiles/companies/halden-pharma.yml"
OTHER = "samhwa-pharm"


def _without(word: str) -> Callable[[str], str]:
    return lambda text: text[: text.index(f"\n{word}:")] + "\n"


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        (COMPANY, lambda text: text.replace("title: ", "title: New ")),
        (COMPANY, _without("disagreements")),
        (COMPANY, lambda text: text.replace("    name: Mara Okafor", "    name: Mara O. Okafor")),
        ("profiles/organisations/labwire.yml", lambda text: text.replace("name: ", "name: New ")),
        ("seeds/sources.yml", lambda text: text.replace("short: ", "short: New ")),
    ],
    ids=["statements", "questions", "speaker", "another-profile", "sources"],
)
def test_what_has_changed_is_as_it_is_now(
    tmp_path: Path, file: str, edit: Callable[[str], str]
) -> None:
    for folder in ("profiles", "seeds"):
        shutil.copytree(INVENTED / folder, tmp_path / folder)
    memory = Memory()
    before = Index(load(tmp_path, memory=memory)[0])
    assert dict(before.entries)
    text = (tmp_path / file).read_text("utf-8")
    assert edit(text) != text
    (tmp_path / file).write_text(edit(text), "utf-8")

    now = Index(load(tmp_path, memory=memory)[0], before.worked_out())
    alone = Index(load(tmp_path)[0])
    assert list(now.entries) == list(alone.entries)
    for ref, entry in alone.entries.items():
        assert now.entries[ref].statement == entry.statement
        assert now.entries[ref].speaker == entry.speaker
        assert now.entries[ref].questions == entry.questions
        assert [one.source.record for one in now.entries[ref].passages] == [
            one.source.record for one in entry.passages
        ]
        assert now.entries[ref].profile is now.atlas.profiles[entry.profile.id]


def test_what_has_not_changed_is_not_worked_out_again(tmp_path: Path) -> None:
    for folder in ("profiles", "seeds"):
        shutil.copytree(INVENTED / folder, tmp_path / folder)
    memory = Memory()
    before = Index(load(tmp_path, memory=memory)[0])
    assert dict(before.entries)
    company = tmp_path / COMPANY
    company.write_text(company.read_text("utf-8").replace("title: ", "title: New "), "utf-8")
    now = Index(load(tmp_path, memory=memory)[0], before.worked_out())
    others = [ref for ref in now.entries if ref.startswith(f"{OTHER}/")]
    assert others
    assert all(now.entries[ref] is before.entries[ref] for ref in others)
