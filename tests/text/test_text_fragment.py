from __future__ import annotations

from urllib.parse import unquote

import pytest

from atlas.text.text_fragment import with_fragment

URL = "https://example.com/news"


def fragment(text: str, *quoted: str, url: str = URL) -> str:
    spans = [(text.index(quote), text.index(quote) + len(quote)) for quote in quoted]
    return with_fragment(url, text, spans)


def test_a_short_passage_is_looked_for_as_a_whole() -> None:
    text = "It grew. Acme opened a laboratory in Lyon. It went on."
    found = fragment(text, "Acme opened a laboratory in Lyon.")
    assert found == f"{URL}#:~:text=Acme%20opened%20a%20laboratory%20in%20Lyon"


def test_of_a_long_passage_the_first_and_the_last_words() -> None:
    text = "In 2019 Acme opened a laboratory in Lyon, where it works with two universities."
    found = fragment(text, text)
    assert found == f"{URL}#:~:text=In%202019%20Acme%20opened,works%20with%20two%20universities"


def test_signs_of_the_syntax_are_encoded() -> None:
    text = "The Franco-German R&D centre, set up by Acme, Beta & Co for 50% each, is large."
    found = fragment(text, text).removeprefix(f"{URL}#:~:text=")
    start, end = found.split(",")
    assert "-" not in found
    assert "&" not in found
    assert start == "The%20Franco%2DGerman%20R%26D%20centre"
    assert unquote(end) == "50% each, is large"


def test_words_that_stand_earlier_too_are_distinguished_by_those_after_them() -> None:
    text = (
        "At the end of last year it grew.\n"
        "At the end of the day Acme opened a laboratory in Lyon with others."
    )
    found = fragment(text, text.split("\n")[1]).removeprefix(f"{URL}#:~:text=")
    assert unquote(found.split(",")[0]) == "At the end of the"


def test_no_words_across_lines_which_may_be_blocks_of_the_page() -> None:
    text = "Its aims\nAcme wants to find new partners in many lands.\nAnd it\nwill"
    found = unquote(fragment(text, text).removeprefix(f"{URL}#:~:text="))
    assert found == "Its aims,will"


def test_each_part_of_a_passage_with_an_omission() -> None:
    text = "Acme opened a laboratory, which is large, in Lyon and Paris."
    found = fragment(text, "Acme opened a laboratory", "in Lyon and Paris")
    assert found.endswith("#:~:text=Acme%20opened%20a%20laboratory&text=in%20Lyon%20and%20Paris")


def test_quotation_marks_at_the_ends_are_left_out() -> None:
    assert fragment("She said: “We will.”", "“We will.”") == f"{URL}#:~:text=We%20will"


def test_no_words_across_a_quotation_mark_which_pages_set_otherwise() -> None:
    text = "“We will invest in Lyon,” said Jane Doe, “and stay there for good.”"
    found = unquote(fragment(text, text).removeprefix(f"{URL}#:~:text="))
    assert found == "We will invest in,stay there for good"
    text = "It is “a start”, she said."
    assert fragment(text, text).endswith("#:~:text=It%20is,she%20said")


def test_clauses_where_words_have_no_blanks() -> None:
    text = "赛诺菲在苏州设立研究院，这是第一家。公司将继续投资，并与伙伴合作，共同发展，"
    text += "造福患者，服务社会，支持创新，提高质量，扩大规模。"
    found = unquote(fragment(text, text).removeprefix(f"{URL}#:~:text="))
    assert found.startswith("赛诺菲在苏州设立研究院，这是第一家。")
    assert found.endswith("扩大规模")


def test_an_address_with_a_fragment_keeps_it() -> None:
    found = fragment("Acme grew.", "Acme grew.", url=f"{URL}#part-2")
    assert found == f"{URL}#part-2:~:text=Acme%20grew"


@pytest.mark.parametrize("text", ["", "***", "“ … ”"])
def test_no_words_no_fragment(text: str) -> None:
    assert with_fragment(URL, text, [(0, len(text))]) == URL


def test_nothing_of_the_text_can_leave_the_address() -> None:
    text = "\"><script>alert(1)</script> 'x' {{ y }} \\ \u202e end"
    found = fragment(text, text).removeprefix(URL)
    assert set(found) & set("<>\"'{}\\ ") == set()
    assert found.isascii()
