from __future__ import annotations

import re

import pytest

from atlas.text.languages import direction, language_tag, primary
from atlas.text.sentences import split_sentences


@pytest.mark.parametrize(
    "tag", ["ko", "pt", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "yue", "de-1901"]
)
def test_tags_of_languages(tag: str) -> None:
    assert language_tag(tag) == tag


@pytest.mark.parametrize(
    ("written", "way_out"),
    [
        ("Korean", "'ko'"),
        ("brazilian portuguese", "'pt-BR'"),
        ("pt-br", "write 'pt-BR'"),
        ("pt_BR", "write 'pt-BR'"),
        ("PT", "write 'pt'"),
        ("por", "write 'pt'"),
        ("jp", "for its language write 'ja'"),
        ("cn", "for its language write 'zh'"),
        ("xx", "such as ko"),
        ("pt-QX", "such as ko"),
        ("", "such as ko"),
        ("한국어", "such as ko"),
        ("a-b-c-d-e-f", "such as ko"),
        ("en\x1b[31m", "such as ko"),
    ],
)
def test_what_is_no_tag_gets_a_way_out(written: str, way_out: str) -> None:
    with pytest.raises(ValueError, match=re.escape(way_out)) as error:
        language_tag(written)
    assert str(error.value).isprintable()


def test_sentences_are_split_by_the_language_whatever_its_region() -> None:
    assert primary("pt-BR") == primary("pt") == "pt"
    text = "Der Umsatz stieg um ca. 5 Mio. Euro. Das war z. B. 2019 so."
    assert split_sentences(text, "de-AT") == split_sentences(text, "de")


@pytest.mark.parametrize(
    ("tag", "way"),
    [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("az-Arab", "rtl"),
     ("zh-Hant-TW", "ltr"), ("de-1901", "ltr"), ("yue", "ltr")],
)  # fmt: skip
def test_which_way_a_language_is_written(tag: str, way: str) -> None:
    assert direction(tag) == way
