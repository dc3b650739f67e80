"""The invented atlases on which the guide's examples are tried: Acme's, in a git repository."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from docx import Document

from atlas.build_info import BuildInfo
from atlas.exports.described.atlas import describe
from atlas.exports.formats import evidence
from atlas.load import load
from atlas.views.index import Index
from tests.atlases import TODAY
from tests.checkout import ROOT
from tests.guide.examples import examples
from tests.repository import Repository
from tests.reviewed import ACME, GRACE, written_by
from tests.site.moved import publish

SITE = "https://atlas.example/"
LUMEN = "seeds/lumen-lyon-2024.txt"
#: What the examples name beside what every invented atlas has.
_ACME = """\
-- seeds/acme-fair-2019.txt --
On September 1st this year, Acme set up its first research institute in Suzhou.
-- append seeds/sources.yml --
  - id: acme-fair-2019
    file: acme-fair-2019.txt
    sha256: {sha256}
    title: Acme at the fair
    short: The fair’s newsletter, 2019
    type: article
    published: 2019
    published_basis: web
    published_note: On the page of the fair.
    web:
      - url: https://example.org/fair
        kind: original
        basis: The page carries the same text.
        looked_up: 2025-01-01
        link: live
    language: en
    translated: false
    about: An invented article for the guide.
-- append profiles/topics.yml --
  - id: open-innovation
    name: Open innovation
    definition: To innovate with others.
  - id: research-and-development
    name: Research and development
    definition: Laboratories, and what they do.
-- append profiles/places.yml --
  - id: suzhou
    name: Suzhou
    kind: city
    lat: 31.3
    lon: 120.6
"""
_STAFF = """\
-- seeds/staff.txt --
In its report Acme says that it has 1.500 people.
-- append seeds/sources.yml --
  - id: staff
    file: staff.txt
    sha256: {sha256}
    title: Acme’s people
    short: Staff
    type: report
    published_basis: none
    language: en
    translated: false
    about: An invented report for the guide.
-- append profiles/companies/acme.yml --
  - id: staff
    kind: figure
    title: Staff of Acme
    text: Acme tells how many staff it has.
    date_basis: none
    status: claimed
    voice: article
    topics: [research]
    values:
      - number: 1500
        unit: people
    evidence:
      - source: staff
        quote: In its report Acme says that it has 1.500 people.
"""


def atlas_for(page: str, root: Path) -> Path:
    """The atlas on which a page's examples are tried, as the page finds it; returns ``root``."""
    repository = written_by(GRACE, root, _ACME + (_STAFF if page == READING else ""))
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "lumen.txt").write_text(_text_of_lumen(), "utf-8")
    if prepare := _PREPARE.get(page):
        prepare(repository)
    return root


def _text_of_lumen() -> str:
    [text] = [
        one.text for one in examples(ADDING) if one.place is not None and one.place.path == LUMEN
    ]
    return text


def _published(repository: Repository) -> None:
    """It was published with other words, and with a statement more."""
    file = repository.root / ACME
    today = file.read_text("utf-8")
    before = today.replace("has 40 staff", "has 14 staff")
    laboratory = before[before.index("  - id: laboratory") :]
    workshop = laboratory.replace("id: laboratory", "id: workshop").replace("First", "A first")
    file.write_text(before + workshop, "utf-8")
    publish(repository.root, TODAY)
    file.write_text(today, "utf-8")


def _reported(repository: Repository) -> None:
    """A report cites it."""
    report = Document()
    report.add_paragraph(f"Acme has a laboratory: {SITE}companies/acme/laboratory/")
    report.save(str(repository.root / "report.docx"))


def _exported(repository: Repository) -> None:
    """Somebody has taken the evidence from the site."""
    build = BuildInfo(TODAY, None, SITE)
    for one in evidence.make(describe(Index(load(repository.root)[0]), build)):
        (repository.root / Path(one.path).name).write_bytes(one.content)


READING, ADDING = "docs/contribute/reading.md", "docs/contribute/sources.md"
_PREPARE: Mapping[str, Callable[[Repository], None]] = {
    "docs/contribute/commands.md": _reported,
    "docs/contribute/publishing.md": _published,
    "docs/data/evidence.md": _exported,
    "atlas/exports/formats/markdown/skill.md": _exported,
}
