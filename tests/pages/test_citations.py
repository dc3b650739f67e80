"""Citations: what readers of each format take from it is what the atlas says, and no more."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs

import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from atlas.build_info import BuildInfo, Licence
from atlas.dates import PartialDate
from atlas.load import load
from atlas.pages.citations import ATLAS, Citation, bibtex, csl_json, of_statement, ris
from atlas.pages.citations.coins import coins
from atlas.pages.citations.date_parts import biblatex_date, csl_date
from atlas.pages.citations.head_tags import head_tags
from atlas.views.index import Index
from tests.checkout import INVENTED, ROOT

SITE = "https://example.org/atlas/"
ONE = Citation(
    "report",
    "companies/acme/laboratory/",
    f"{SITE}companies/acme/laboratory/",
    r"50% of “R&D” {in} C:\new_labs #1, ~$3^2 [a](b) <i>",
    "An invented statement: 100% of it & more.",
    date(2026, 11, 27),
    "acme/laboratory, version 3 (3f9c1a2b), 27 November 2026",
    version="v-3f9c1a2b",
    number="acme/laboratory@3",
    happened=PartialDate.parse("2019-09"),
    dates=(("Date", PartialDate.parse("2019-09")), ("Due", PartialDate.parse("../2025"))),
    sources=("Report, 2019",),
)
PROFILE = replace(ONE, kind="webpage", page="companies/acme/", version="", number="", happened=None)


@pytest.fixture(scope="module")
def every() -> list[tuple[Citation, PartialDate | None]]:
    """The citation of each statement of the invented atlas, with its date."""
    atlas, _ = load(INVENTED)
    index = Index(atlas)
    build = BuildInfo(date(2026, 11, 27), None, SITE)
    return [(of_statement(build, index, it), it.statement.date) for it in index.entries.values()]


def _dated(happened: PartialDate | None) -> set[str]:
    """What a note says of the date: neither more nor less than the atlas does."""
    return {f"Date (EDTF): {happened}"} if happened else set()


def test_each_statement_is_read_from_bibtex(
    every: list[tuple[Citation, PartialDate | None]],
) -> None:
    library = parse_string("\n".join(bibtex.text(one) for one, _ in every))
    assert not library.failed_blocks
    assert len(library.entries) == len({entry.key for entry in library.entries}) == len(every)
    for entry, (citation, happened) in zip(library.entries, every, strict=True):
        assert entry.entry_type == "techreport"
        assert entry["institution"] == ATLAS
        assert entry["url"] == citation.version_url
        assert all(
            one.replace("~", r"\textasciitilde{}") in entry["note"] for one in _dated(happened)
        )
        assert (entry["year"], entry["month"]) == ("2026", "11")
        assert entry.get("eventdate") is None or entry["eventdate"] == str(happened)
        assert "author" not in entry
        assert "journal" not in entry


def test_each_statement_is_read_from_ris(every: list[tuple[Citation, PartialDate | None]]) -> None:
    records = rispy.loads("".join(ris.text(one) for one, _ in every))
    for record, (citation, happened) in zip(records, every, strict=True):
        assert _dated(happened) <= {*record["notes"][0].split(" | ")}
        assert record["type_of_reference"] == "RPRT"
        assert record["title"] == citation.title
        assert record["publisher"] == ATLAS
        assert record["issn"] == citation.number  # the tag that a report has its number in
        assert record["urls"] == [citation.version_url]
        assert record["year"] == "2026"
        assert "authors" not in record


def test_each_statement_is_read_from_csl_json(
    every: list[tuple[Citation, PartialDate | None]],
) -> None:
    items = [item for one, _ in every for item in json.loads(csl_json.text(one))]
    for item, (citation, happened) in zip(items, every, strict=True):
        assert item["number"] == citation.number
        assert _dated(happened) <= {*item["note"].split(" | ")}
        if parts := item.get("event-date"):
            # Neither more nor less than the date says.
            shown = ["-".join(f"{n:02}" for n in end) for end in parts["date-parts"]]
            assert happened
            assert str(happened).replace("~", "").startswith("/".join(shown))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    source = CiteProcJSON(items[:1])
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Cited([CitationItem(items[0]["id"])]))
    (entry,) = (str(entry) for entry in bibliography.bibliography())
    assert items[0]["title"] in entry
    assert ATLAS in entry
    assert "2026" in entry


@pytest.mark.parametrize(
    ("edtf", "csl", "biblatex"),
    [
        ("2019", {"date-parts": [[2019]]}, "2019"),
        ("2019-09", {"date-parts": [[2019, 9]]}, "2019-09"),
        ("2009/2013-05", {"date-parts": [[2009], [2013, 5]]}, "2009/2013-05"),
        ("2014~", {"date-parts": [[2014]], "circa": True}, "2014~"),
        ("2021-22", {"date-parts": [[2021]], "season": 2}, "2021-22"),
        ("2021-33", {"date-parts": [[2021]]}, ""),
        ("201X", {}, "201X"),
        ("../2019", {}, "../2019"),
        ("[2024,2025]", {}, ""),
    ],
)
def test_no_date_is_more_precise_than_its_source(
    edtf: str, csl: dict[str, object], biblatex: str
) -> None:
    when = PartialDate.parse(edtf)
    assert csl_date(when) == csl
    assert biblatex_date(when) == biblatex


def test_dates_that_no_field_holds_stand_in_the_note() -> None:
    assert ONE.note == "Date (EDTF): 2019-09 | Due (EDTF): ../2025 | Rests on: Report, 2019"
    licensed = replace(ONE, licence=Licence("CC0", "https://example.org/zero"))
    assert licensed.note == f"{ONE.note} | Licence: CC0, https://example.org/zero"


def test_signs_of_a_format_stay_words() -> None:
    (entry,) = parse_string(bibtex.text(ONE)).entries
    assert entry["title"] == (
        r"{50\% of “R\&D” \textbraceleft{}in\textbraceright{} C:\textbackslash{}new\_labs \#1, "
        r"\textasciitilde{}\$3\textasciicircum{}2 [a](b) <i>}"
    )
    two_lines = replace(ONE, title="One\nER  - \nTY  - BOOK")
    (record,) = rispy.loads(ris.text(two_lines))
    assert record["title"] == "One ER - TY - BOOK"
    assert r"\[a\](b) \<i\>" in ONE.markdown
    assert "‘R\\&D’" in ONE.markdown  # quotation marks inside quotation marks


def test_a_statement_is_a_report_and_a_profile_a_web_page() -> None:
    said = {tag.attributes[0][1]: tag.attributes[-1][1] for tag in head_tags(ONE)}
    assert said["citation_technical_report_institution"] == ATLAS
    assert said["citation_technical_report_number"] == "acme/laboratory@3"
    assert said["citation_public_url"].endswith("/laboratory/#v-3f9c1a2b")
    assert said["cite-as"] == said["og:url"] == ONE.url
    assert said["og:type"] != "website"  # or Zotero would take it for one
    assert not {"citation_author", "citation_journal_title"} & said.keys()
    said = {tag.attributes[0][1]: tag.attributes[-1][1] for tag in head_tags(PROFILE)}
    assert said["og:type"] == "website"
    assert said["og:site_name"] == ATLAS
    assert not any(name.startswith("citation_") for name in said)


def test_what_has_no_host_claims_none() -> None:
    local = replace(ONE, url="/companies/acme/laboratory/")
    names = {tag.attributes[0][1] for tag in head_tags(local)}
    assert not {"cite-as", "og:url", "citation_public_url"} & names
    assert "rft_id" not in parse_qs(coins(local))


def test_a_list_of_statements_is_offered_as_reports() -> None:
    read = parse_qs(coins(ONE))
    assert read["rft.genre"] == ["report"]
    assert read["rft.btitle"] == [ONE.title]
    assert read["rft_id"] == [ONE.version_url]


def test_all_name_the_atlas_as_its_pages_do() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert f"site_name: {ATLAS}\n" in settings
    whole = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert whole["title"] == ATLAS
