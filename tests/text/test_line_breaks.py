"""Quotations across the ends of lines, in the source and in the YAML."""

import pytest

from atlas.text.folding import FoldedText
from atlas.text.quotes import find_quote

SAME = [
    ("opens an inno-\nvation centre in", "an innovation centre"),
    ("opens an inno-\nvation centre in", "an inno-vation centre"),
    ("opens an inno-\n  vation centre in", "an inno- vation centre"),
    ("a state-of-the-art centre", "a state-of- the-art centre"),
    ("a state-of-\nthe-art centre", "a state-of-the-art centre"),
    ("the pre- and post-market work", "the pre- and post-market work"),
    ("赛诺菲在苏州设立首个研究院并投入运营。", "在苏州设立首个研究院 并投入运营"),
    ("赛诺菲在苏州设立首个\n研究院并投入运营。", "在苏州设立首个研究院并投入运营"),
    ("于 2019 年与 Sanofi 合作设立研究院", "于2019年与Sanofi合作设立"),
    ("公司说，将设立研究院。", "公司说， 将设立研究院"),
    ("an inno-\nvation centre stands on its own in Lyon", "innovation centre […] in Lyon"),
]
OTHER = [
    ("they re-sign the contract", "they resign the contract"),
    ("they resign the contract", "they re-sign the contract"),
    ("they resign the contract", "they re- sign the contract"),
    ("their COVID-19 work goes on", "their COVID 19 work goes on"),
    ("the in- and out-patients", "the inand out-patients"),
    ("사노피는 한미약품과 협약", "사노피는한미약품과 협약"),
]


@pytest.mark.parametrize(("source", "quote"), SAME)
def test_ends_of_lines_do_not_count(source: str, quote: str) -> None:
    assert find_quote(FoldedText.of(source), quote)


@pytest.mark.parametrize(("source", "quote"), OTHER)
def test_other_hyphens_and_blanks_do(source: str, quote: str) -> None:
    assert not find_quote(FoldedText.of(source), quote)


def test_the_span_found_is_that_of_the_source() -> None:
    source = FoldedText.of("It opens an inno-\nvation centre. The inno-\nvation centre grows.")
    spans = [match[0] for match in find_quote(source, "innovation centre")]
    assert [source.raw[span.start : span.end] for span in spans] == ["inno-\nvation centre"] * 2
