from __future__ import annotations

import json
from pathlib import Path

from atlas.pages.page import Asset, Page
from atlas.pages.types import compare
from tests.pages.inputs import inputs

_HOSTILE = "& Söhne' &lt;script&gt;"


def company(name: str, statements: int) -> str:
    """A further company with the memorandum of Acme, some times over."""
    rows = "".join(
        f"""\
  - id: memorandum-{number}
    kind: partnership
    form: memorandum
    title: "{_HOSTILE}"
    text: A memorandum was signed.
    date: 2018
    date_basis: relative
    date_note: “Last year” in an article of November 2019.
    status: agreed
    voice: article
    parties:
      - {{organisation: beta-hospital, role: partner}}
    topics: [research]
    evidence:
      - source: report
        quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield.
"""
        for number in range(statements)
    )
    return f"""\
-- profiles/companies/{name.lower()}.yml --
name: "{name} {_HOSTILE}"
scope: Another company.
summary: It signed [@memorandum-0].
statements:
{rows}"""


def made(tmp_path: Path, text: str) -> tuple[Page, dict[str, str]]:
    """The page, and the text of the data files by their paths."""
    found = list(compare.make(inputs(tmp_path, text)))
    (page,) = (item for item in found if isinstance(item, Page))
    files = {item.path: item.content.decode() for item in found if isinstance(item, Asset)}
    return page, files


def test_every_company_has_a_file_of_data(tmp_path: Path) -> None:
    _, files = made(tmp_path, company("Gamma", 1))
    assert sorted(files) == ["compare/data/acme.json", "compare/data/gamma.json"]
    acme = json.loads(files["compare/data/acme.json"])
    assert acme["head"] == '<th scope="col"><a href="../companies/acme/">Acme</a></th>'
    assert acme["rows"]["topics"] == [
        [0, '<th scope="row"><a href="../topics/research/">Research</a></th>', "<td>3</td>"]
    ]
    assert acme["rows"]["facts"][0] == [0, '<th scope="row">Statements</th>', "<td>3</td>"]
    assert acme["axis"] == [2018, 2030, 1]


def test_a_row_has_one_place_in_all_files(tmp_path: Path) -> None:
    _, files = made(tmp_path, company("Gamma", 1))
    one, other = (json.loads(text)["rows"] for text in files.values())
    places = [{head: place for place, head, _ in rows["kinds"]} for rows in (one, other)]
    common = places[0].keys() & places[1].keys()
    assert common
    assert all(places[0][head] == places[1][head] for head in common)
    assert len(set(places[0].values()) | set(places[1].values())) == len(places[0] | places[1])


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    page, files = made(tmp_path, company("Gamma", 2))
    gamma = json.loads(files["compare/data/gamma.json"])
    name = "Gamma &amp; Söhne’ &amp;lt;script&amp;gt;"
    assert gamma["head"] == f'<th scope="col"><a href="../companies/gamma/">{name}</a></th>'
    for text in (page.lead, *files.values()):
        assert "&lt;script" not in text
        assert "&amp;lt;script" in text or "Gamma" not in text


def test_of_many_companies_those_with_most_statements_are_shown(tmp_path: Path) -> None:
    names = [f"C{number}" for number in range(6)]
    page, files = made(
        tmp_path, "".join(company(name, 2 + number) for number, name in enumerate(names))
    )
    assert len(files) == 7
    glance = page.lead.split('id="facts"')[1].split("</thead>")[0]
    shown = [name for name in ["Acme", *names] if f">{name}" in glance]
    assert shown == ["C2", "C3", "C4", "C5"]
    assert page.lead.count('type="checkbox"') == 7
    assert page.lead.count(" checked>") == 4
    assert "Shown are the 4 companies with most statements" in page.lead


def test_without_a_company_the_page_says_so(tmp_path: Path) -> None:
    page, files = made(tmp_path, "-- delete profiles/companies/acme.yml --\n")
    assert files == {}
    assert "There is no company yet." in page.lead
    assert "data-compare" not in page.lead


def test_one_company_alone_has_nothing_in_common(tmp_path: Path) -> None:
    page, _ = made(tmp_path, "")
    assert "No organisation is named with two of these companies." in page.lead
