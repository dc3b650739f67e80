"""How a text is written."""

import pytest

from atlas.text.scripts import in_latin_letters, width, without_blanks, word_may_end


@pytest.mark.parametrize("text", ["北京", "ひらがな", "ซาโนฟี่", "한미약품"])
def test_scripts_in_which_words_run_together(text: str) -> None:
    assert without_blanks(text)
    assert not in_latin_letters(text)


@pytest.mark.parametrize("text", ["Ação em São Paulo", "Đồng Nai", "R&D, 2019"])
def test_latin_letters(text: str) -> None:
    assert in_latin_letters(text)
    assert not without_blanks(text)


def test_other_letters_with_blanks() -> None:
    assert not in_latin_letters("Москва и область")
    assert not without_blanks("Москва и область")


@pytest.mark.parametrize(
    "cut",
    ["赛诺菲|与恒瑞医药", "于|2019年", "与|Sanofi|合作", "사노피|는 협약", "Tencent|와",
     "サノフィ|は契約", "契約|した", "กับ|องค์การ", "a |word", "(|word|)"],
)  # fmt: skip
def test_where_a_quotation_may_end(cut: str) -> None:
    assert all(ends(cut))


@pytest.mark.parametrize(
    "cut",
    ["wo|rd", "1|,100", "4.|5", "2019|年9月", "5|亿元", "二|十家", "서울|대학교", "2019|년",
     "서|울은", "설립|하지 않았다", "サノ|フィ", "เ|ภสัช", "ท|ี่", "हि|न्दी", "re\u0301|e"],
)  # fmt: skip
def test_where_it_may_not(cut: str) -> None:
    assert not any(ends(cut))


def ends(cut: str) -> list[bool]:
    parts = cut.split("|")
    text = "".join(parts)
    return [word_may_end(text, len("".join(parts[:at]))) for at in range(1, len(parts))]


def test_a_character_of_chinese_is_as_wide_as_two_letters() -> None:
    assert width("设立研究院") == width("ten widths") == 10
