"""What house.md adds to the program, as an example, is shown and published when it is added."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.checkout import COMPANY, ROOT, make_checkout, run
from tests.guide.examples import Example, examples

_TYPE = """\
from collections.abc import Iterator

from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.text.plural import plural
from atlas.views.index import Index


def awards(index: Index) -> list[str]:
    return [ref for ref, one in index.entries.items() if one.statement.kind == "recognition"]


"""
_FORMAT = """\
from collections.abc import Iterator

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.written import json_bytes
from atlas.pages.exported import Format
from atlas.pages.page import Asset


"""
#: How an example begins → the file that it is added to, and what a reader writes before it.
ADDED = {
    "class Licence": ("atlas/model/kinds.py", ""),
    "PAGE =": ("atlas/pages/types/awards.py", _TYPE),
    "FORMAT =": ("atlas/exports/formats/statement_lines.py", _FORMAT),
}
_TEMPLATES = {
    "kinds/licence.html": (
        "{% macro facts(it, url) %}<li>May be used: {{ it.subject }}</li>{% endmacro %}"
    ),
    "awards.html": (
        '{% from "parts/head.html" import head with context %}{% call head() %}{% endcall %}'
        "<p>Awards here: {{ found | join }}.</p>"
    ),
}
_STATEMENT = """\
  - id: licence
    kind: licence
    subject: a laboratory
    licensor: example-university
    title: A laboratory in use
    text: The company uses what a university lends.
    date_basis: none
    status: claimed
    voice: article
    topics: [research]
    evidence:
      - source: acme-lab
        quote: Its partner there is Example University.
"""


def is_added(one: Example, root: Path) -> None:
    """The test below adds it."""
    assert _added(one), f"{one}: say in ADDED where it goes"


def _added(one: Example) -> tuple[str, str] | None:
    return next((to for begin, to in ADDED.items() if one.text.startswith(begin)), None)


def test_its_additions_are_built(tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path)
    for folder in ("atlas", "templates"):
        (checkout / folder).unlink()
        shutil.copytree(ROOT / folder, checkout / folder, ignore=shutil.ignore_patterns("*.pyc"))
    for one in examples("docs/contribute/house.md"):
        if one.language == "python" and (to := _added(one)):
            add(checkout / to[0], to[1] + one.text)
    for path, text in _TEMPLATES.items():
        (checkout / "templates" / path).write_text(text, "utf-8")
    company = checkout / COMPANY
    company.write_text(company.read_text("utf-8") + _STATEMENT, "utf-8")
    code, out, err = run(checkout, "site")
    assert code == 0, out + err
    site = checkout / "site"
    assert "Awards here: ." in (site / "awards/index.html").read_text("utf-8")
    assert "0 awards" in (site / "explore/index.html").read_text("utf-8")
    assert "May be used: a laboratory" in (site / "companies/acme/index.html").read_text("utf-8")
    lines = (site / "data/statements.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["ref"] for line in lines] == ["acme/laboratory", "acme/licence"]
    assert "Statements as lines" in (site / "data/index.html").read_text("utf-8")


def add(file: Path, text: str) -> None:
    """Write a module; to one that is there, put it where its classes end."""
    if file.exists():
        before, end, after = file.read_text("utf-8").partition("\n\ndef _by_kind")
        text = f"{before}\n\n{text}\n{end}{after}"
    file.write_text(text, "utf-8")
