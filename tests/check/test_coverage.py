from __future__ import annotations

from pathlib import Path

import pytest

from atlas.check.coverage import SentenceCoverage, coverage, report
from atlas.errors import InputError
from tests.atlases import loaded

CATALOGUE = """\
-- seeds/other.txt --
A heading
Gamma runs a laboratory in Wuxi and another one in Chengdu since 2017. It is large.
***
A heading
-- append seeds/sources.yml --
  - id: other
    file: other.txt
    sha256: {sha256}
    title: Gamma
    short: Gamma
    type: article
    published_basis: none
    language: en
    translated: false
    about: Another invented article.
"""


def other(more: str, quote: str, root: Path) -> tuple[SentenceCoverage, ...]:
    """The sentences of the second source when a statement cites ``quote`` from it."""
    text = f"""{CATALOGUE}{more}\
-- edit profiles/companies/acme.yml --
        quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield.
=>
        quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield.
      - source: other
        quote: {quote}
"""
    return coverage(loaded(text, root))[1].sentences


def test_sentences_are_cited_partly_or_open(tmp_path: Path) -> None:
    heading, gamma, large, again = other("", "Gamma runs a laboratory in Wuxi", tmp_path)
    assert (gamma.state, gamma.cited_by) == ("partly", ("acme/memorandum",))
    assert gamma.rest == ("and another one in Chengdu since 2017",)
    assert (large.state, large.line, large.rest) == ("open", 2, ("It is large.",))
    assert heading.state == again.state == "open"
    assert again.line == 4


def test_three_words_are_no_gap(tmp_path: Path) -> None:
    _, gamma, *_ = other("", "Gamma runs a laboratory in Wuxi and another one", tmp_path)
    assert gamma.state == "partly"
    quote = "Gamma runs a laboratory in Wuxi and another one in Chengdu"
    _, gamma, *_ = other("", quote, tmp_path / "2")
    assert gamma.state == "cited"
    assert not gamma.rest


def test_what_is_listed_has_its_reason_wherever_it_stands(tmp_path: Path) -> None:
    more = "    not_cited:\n      - quote: A heading\n        reason: Names no fact.\n"
    first, *_, last = other(more, "Gamma runs a laboratory in Wuxi", tmp_path)
    assert first.state == last.state == "listed"
    assert first.reasons == ("Names no fact.",)


def test_evidence_of_every_sort_counts(tmp_path: Path) -> None:
    [source] = coverage(loaded("", tmp_path))
    by = {name for sentence in source.sentences for name in sentence.cited_by}
    assert by == {
        *("acme/jane-doe", "acme/memorandum", "acme/investment", "acme/laboratory", "catalogue"),
    }
    assert source.count("cited") == 5
    assert source.count("listed") == 1
    assert 0.8 < source.share < 1
    assert not source.left_over


def test_report_is_a_table_and_what_is_left_over(tmp_path: Path) -> None:
    found = coverage(loaded(CATALOGUE, tmp_path))
    lines = report(found).splitlines()
    assert lines[0].split() == [
        *("source", "sentences", "cited", "partly", "listed", "open", "characters", "cited"),
    ]
    assert lines[2].split() == ["other", "4", "0", "0", "0", "4", "0%"]
    assert "seeds/other.txt:2: open" in lines
    assert "    It is large." in lines
    assert "other" not in report(found, "report")
    with pytest.raises(InputError, match="did you mean 'report'"):
        report(found, "reprot")


def test_an_empty_source_is_covered(tmp_path: Path) -> None:
    atlas = loaded(CATALOGUE + "-- seeds/other.txt --\n", tmp_path)
    assert coverage(atlas)[1].share == 0
