"""Versions follow what a statement says, not how its file is laid out."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from atlas.load import load
from atlas.load.ledger_file import append
from atlas.published.release import new_lines
from atlas.published.versions import Version, Versions
from tests.atlases import parse, write

FIRST, LATER = date(2026, 1, 1), date(2026, 2, 1)
COMPANY = "profiles/companies/acme.yml"
PARTNER = "profiles/organisations/beta-hospital.yml"


def edit(root: Path, path: str, *changes: tuple[str, str]) -> None:
    text = (root / path).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (root / path).write_text(text, "utf-8")


def published(root: Path, day: date = FIRST) -> Path:
    append(root, new_lines(load(root)[0], day))
    return root


def version(root: Path, id: str = "memorandum", profile: str = "acme") -> Version:
    atlas, problems = load(root)
    assert not problems
    statements = {one.id: one for one in atlas.profiles[profile].record.statements}
    return Versions(atlas).of(profile, statements[id])


def test_what_is_not_published_is_version_one(tmp_path: Path) -> None:
    found = version(write(parse(), tmp_path))
    assert (found.number, found.published) == (1, None)
    assert re.fullmatch("[0-9a-f]{8}", found.digest)


def test_layout_and_what_nobody_cites_make_no_version(tmp_path: Path) -> None:
    before = version(published(write(parse(), tmp_path)))
    edit(
        tmp_path,
        COMPANY,
        ("    kind: partnership\n    form: memorandum\n", "    form: memorandum\n"),
        ("    date: 2018\n", "    date:   '2018'\n    kind: partnership\n    importance: core\n"),
        ("    text: Acme and Beta Hospital", "    text: >-\n      Acme and\n      Beta Hospital"),
    )
    assert version(tmp_path) == before
    assert before.published == FIRST


def test_other_words_make_the_next_version_and_old_words_one_more(tmp_path: Path) -> None:
    first = version(published(write(parse(), tmp_path)))
    edit(tmp_path, COMPANY, ("date: 2018", "date: 2017"))
    assert version(tmp_path).published is None
    second = version(published(tmp_path, LATER))
    assert (second.number, second.published) == (2, LATER)
    assert second.digest != first.digest
    edit(tmp_path, COMPANY, ("date: 2017", "date: 2018"))
    third = version(published(tmp_path, LATER))
    assert (third.number, third.digest) == (3, first.digest)


def test_publishing_twice_adds_nothing(tmp_path: Path) -> None:
    published(write(parse(), tmp_path))
    edit(tmp_path, COMPANY, ("date: 2018", "date: 2017"))
    published(tmp_path, LATER)
    assert new_lines(load(tmp_path)[0], LATER) == []


def test_a_renamed_company_statement_and_partner_keep_their_versions(tmp_path: Path) -> None:
    before = version(published(write(parse(), tmp_path)))
    (tmp_path / PARTNER).rename(tmp_path / "profiles/organisations/beta-clinic.yml")
    edit(
        tmp_path,
        "profiles/organisations/beta-clinic.yml",
        ("kind:", "former_slugs: [beta-hospital]\nkind:"),
    )
    edit(
        tmp_path,
        COMPANY,
        ("organisation: beta-hospital", "organisation: beta-clinic"),
        ("  - id: memorandum\n", "  - id: hospital\n    former_ids: [memorandum]\n"),
        ("scope:", "former_slugs: [acme]\nscope:"),
    )
    (tmp_path / COMPANY).rename(tmp_path / "profiles/companies/acme-group.yml")
    for _ in range(2):
        assert version(tmp_path, "hospital", "acme-group") == before
        published(tmp_path, LATER)
    edit(tmp_path, "profiles/companies/acme-group.yml", ("date: 2018", "date: 2017"))
    assert version(tmp_path, "hospital", "acme-group").number == before.number + 1


def test_reasons_and_grades_go_into_the_ledger(tmp_path: Path) -> None:
    published(write(parse(), tmp_path))
    edit(
        tmp_path,
        COMPANY,
        (
            "    date: 2018\n",
            "    date: 2017\n    corrections:\n    - {version: 2, reason: The year was wrong.}\n",
        ),
        ("title: First laboratory opens", "title: First laboratory is opened"),
        ("text: The head of research names", "text: The Head of Research names"),
    )
    found = {line.id: (line.grade, line.reason) for line in new_lines(load(tmp_path)[0], LATER)}
    assert found == {
        "memorandum": ("facts", "The year was wrong."),
        "laboratory": ("wording", ""),
        "investment": ("presentation", ""),
    }
