from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.text.folding import Passage
from atlas.text.sentences import sentence_around, split_sentences
from tests.checkout import INVENTED, ROOT


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


def test_lines_and_full_stops_end_sentences() -> None:
    assert split("A heading\n\nIt is in the U.S. today. Is it? Yes!\n") == [
        "A heading",
        "It is in the U.S. today.",
        "Is it?",
        "Yes!",
    ]


def test_an_opening_quotation_mark_belongs_to_the_sentence_it_opens() -> None:
    assert split("He spoke. “We will invest,” he said.") == [
        "He spoke.",
        "“We will invest,” he said.",
    ]


@pytest.mark.parametrize(
    "root",
    [pytest.param(INVENTED, id="invented"), pytest.param(ROOT, id="real", marks=pytest.mark.real)],
)
def test_no_text_is_lost(root: Path) -> None:
    files = [file for file in (root / "seeds").iterdir() if file.suffix in (".txt", ".md")]
    assert files
    for file in files:
        text = file.read_text("utf-8")
        assert "".join("".join(split(text)).split()) == "".join(text.split()), file.name


@given(st.text())
def test_sentences_are_in_order_and_trimmed(text: str) -> None:
    last = 0
    for span in split_sentences(text):
        assert last <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        last = span.end
    assert "".join("".join(split(text)).split()) == "".join(text.split())


def test_the_sentences_around_a_passage() -> None:
    text = "One is here. Two is there. Three is gone."
    parts = split_sentences(text)
    for start, end, expected in (
        (17, 19, "Two is there."),
        (4, 20, "One is here. Two is there."),
        (0, 3, "One is here."),
        (30, 41, "Three is gone."),
    ):
        around = sentence_around(parts, Passage(start, end))
        assert text[around.start : around.end] == expected


def test_a_passage_outside_all_sentences_stands_alone() -> None:
    assert sentence_around((), Passage(3, 5)) == Passage(3, 5)


def test_long_lines_are_cut_at_sentences() -> None:
    line = "It goes on and on. " * 1000
    assert set(split(line)) == {"It goes on and on."}
    assert "".join(split("x" * 12_000)) == "x" * 12_000


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Acme Sdn. Bhd. opened a lab. | It met Beta Pte. Ltd. in Lyon. | Prof. Li said so."),
        ("en", "It came on 5 Sept. 2019. | It has approx. 5 labs. | The U.S. firm won."),
        ("de", "Die Fa. Beta baut ca. 5 Werke. | Im 19. Jahrhundert war das anders. | Ja."),
        ("de", "Am 5. Dez. 2019 ging es los. | Das 3. Quartal war gut."),
        ("fr", "M. Dupont a signé. | C'est fini ! | Vraiment ? | Le 5 sept. 2019 elle vint."),
        ("es", "El Sr. Pérez vendió aprox. 5 plantas. | ¿Qué pasó? | El 5 de sept. de 2019 vino."),
        ("pt", "A Acme Ltda. vendeu 5 fábricas. | Em 5 de set. de 2019 veio. | Foi bom."),
        ("it", "La Acme S.p.A. ha venduto. | L'ing. Verdi disse. | Acme venne il 5 sett. 2019."),
        ("nl", "De N.V. Acme verkocht ca. 5 fabrieken. | Op 5 sept. 2019 kwam hij. | Nee."),
        ("zh", "公司简介。 | 设立研究院！ | 首席执行官说：“我们在这里。” | 他走了。"),
        ("ja", "サノフィは契約した。 | 本当？ | はい。"),
        ("ko", "협약을 맺었다. | 2019. 9. 5. 발표했다. | 정말? | 네."),
    ],
)
def test_sentence_ends_by_language(language: str, text: str) -> None:
    parts = [part.strip() for part in text.split("|")]
    joined = ("" if language in ("zh", "ja") else " ").join(parts)
    spans = split_sentences(joined, language)
    assert [joined[span.start : span.end] for span in spans] == parts
