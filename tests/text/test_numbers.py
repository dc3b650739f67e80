from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.text.numbers import Number, find_numbers, goes_on, is_read


def values(text: str, language: str = "en") -> list[str]:
    return [shown(number) for number in find_numbers(text, language)]


def shown(number: Number) -> str:
    """A number in short: its value, and what it is besides a count."""
    if number.kind == "unread":
        return "unread"
    digits = format(round(number.value, 4).normalize(), "f")
    marks = {"ordinal": ".", "share": "%", "points": "pp", "times": "x", "date": "d", "label": "#"}
    minus = "-" if number.negative else ""
    money = f" {'/'.join(sorted(number.currencies))}" if number.currencies else ""
    return f"{minus}{digits}{marks.get(number.kind, '')}{money}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,100 square meters", ["1100"]),
        ("4 800, 1\u00a0100", ["4800", "1100"]),
        ("five, twenty-three and a dozen", ["5", "23", "12"]),
        ("two hundred and five thousand", ["205000"]),
        ("a hundred of one hundred and one", ["100", "101"]),
        ("two million three hundred thousand", ["2300000"]),
        ("two dozen; dozens, hundreds, millions", ["24"]),
        ("half of them", ["0.5"]),
        ("2009 - 2013, the 1960s", ["2009d", "2013d", "1960d"]),
        ("a 15-year-program", ["15"]),
        ("five ten", ["5", "10"]),
        ("zero", ["0"]),
        ("2.5\n  million", ["2500000"]),
        ("May 20\n500 people", ["20d", "500"]),
        ("none at all; O'Brien’s valves", []),
        ("", []),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "one hospital in three; 8 of every 10; every third lab",
            ["0.3333", "0.8", "0.3333"],
        ),
        ("en", "one hospital in three cities; every third year", ["1", "3", "3."]),
        ("en", "nine doctors in ten agree; two labs in three countries", ["0.9", "2", "3"]),
        ("en", "halved; cut by a quarter; by a third party", ["0.5", "0.25", "3."]),
        ("de", "jede dritte Klinik; neun von zehn; halbiert", ["0.3333", "0.9", "0.5"]),
        ("fr", "un hôpital sur quatre; un article sur quatre hôpitaux", ["0.25", "4"]),
        ("fr", "neuf médecins sur dix; trois bureaux sur 5 étages", ["0.9", "3", "5"]),
        (
            "fr",
            "près du quart des cas; le tiers d’entre eux; un quart d’heure",
            ["0.25", "0.3333", "0.25"],
        ),
        ("es", "uno de cada tres; un hospital de cada cuatro", ["0.3333", "0.25"]),
        ("pt", "um em cada dez hospitais", ["0.1"]),
        ("pt", "Segundo a empresa, o segundo laboratório; o segundo a abrir", ["2.", "2."]),
        ("it", "Secondo l’azienda, il secondo centro; secondo il direttore", ["2."]),
        ("it", "un ospedale su tre", ["0.3333"]),
        ("nl", "een op de vijf ziekenhuizen", ["0.2"]),
        ("zh", "每三人就有一人；每10家医院就有3家", ["0.3333", "0.3"]),
        ("ja", "3社に1社、10人中8人", ["0.3333", "0.8"]),
        ("ko", "세 곳 중 한 곳, 10명 중 8명", ["0.3333", "0.8"]),
    ],
)
def test_shares_of_some_are_fractions(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In 2021 Acme; 2021 hospitals; in 2021 hospitals", ["2021d", "2021", "unread"]),
        (
            "de",
            "eröffnete 2021 in Köln; 2021 Kliniken; im Jahr 2021 Kliniken",
            ["2021d", "2021", "2021d"],
        ),
        ("de", "neunzehnhundertachtundneunzig gegründet; zweitausend Ärzte", ["1998d", "2000"]),
        ("en", "nineteen ninety-eight; two thousand people", ["19d", "98d", "2000"]),
        ("it", "nell'Ottocento; ottocento euro", ["800d", "800 EUR"]),
        ("nl", "jaren '80; 80 labs", ["80d", "80"]),
        ("zh", "20世纪有20家", ["20d", "20"]),
        ("ja", "平成13年度に13社", ["13d", "13"]),
        ("ko", "3월 28일에 28일간", ["3d", "28d", "28"]),
    ],
)
def test_what_is_of_a_date_counts_nothing(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1,500; 1'500; 1,50,000; 1.234,5", ["1500", "1500", "150000", "1234.5"]),
        ("en", "1.5; 1.500 metres; 3.125 percent", ["1.5", "unread", "3.125%"]),
        ("en-IN", "12,34,56,789", ["123456789"]),
        ("de", "1.500; 1,5; 1.5; 1.234,5; 1 500", ["1500", "1.5", "unread", "1234.5", "1500"]),
        ("de-CH", "1’500; 1.5", ["1500", "1.5"]),
        ("fr", "1 500; 1\u202f500,5; 20 000", ["1500", "1500.5", "20000"]),
        ("es", "1.500; 1,500", ["1500", "unread"]),
        ("es-MX", "1,500; 1.5", ["1500", "1.5"]),
        ("pt", "1.500 metros; 44,6", ["1500", "44.6"]),
        ("pt-PT", "1 500; 1.500", ["1500", "1500"]),
        ("it", "1.500,25", ["1500.25"]),
        ("nl", "1.500,25", ["1500.25"]),
        ("zh", "1,500家; 1.5", ["1500", "1.5"]),
        ("ja", "1,500社; 1.5", ["1500", "1.5"]),
        ("ko", "1,500개; 1.5", ["1500", "1.5"]),
    ],
)
def test_digit_groups_of_all_countries(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "half a million; 2½ million; .5 million", ["500000", "2500000", "500000"]),
        ("en", "one point two million; 5 mln; 5bn", ["1200000", "5000000", "5000000000"]),
        ("en", "ten thousand million; 5 lakh crore", ["10000000000", "5000000000000"]),
        ("en", "three and a half million; a million and a half", ["3500000", "1500000"]),
        ("en", "half a dozen; two dozen", ["6", "24"]),
        ("de", "eine Milliarde; 44,6 Mrd.; 2 Mio.", ["1000000000", "44600000000", "2000000"]),
        ("de", "zweieinhalb Millionen; eine halbe Million", ["2500000", "500000"]),
        ("de", "2 Billionen; dreiundzwanzig; ein Dutzend", ["2000000000000", "23", "12"]),
        ("fr", "2 milliards; un demi-million; 3,5 Md€", ["2000000000", "500000", "3500000000 EUR"]),
        ("fr", "quatre-vingt-dix-sept; deux millions et demi", ["97", "2500000"]),
        (
            "es",
            "mil millones; 2.500 millones; medio millón",
            ["1000000000", "2500000000", "500000"],
        ),
        ("es", "veintitrés; tres millones y medio", ["23", "3500000"]),
        ("es", "veintiún mil; ciento veintiún médicos", ["21000", "121"]),
        ("pt", "44,6 bilhões; mil milhões; meia dúzia", ["44600000000", "1000000000", "6"]),
        ("it", "3 miliardi; mezzo milione; 500 mila", ["3000000000", "500000", "500000"]),
        ("nl", "3 miljard; half miljoen; anderhalf miljoen", ["3000000000", "500000", "1500000"]),
        (
            "zh",
            "22亿; 1.2万亿; 5百万; 三百五十家",
            ["2200000000", "1200000000000", "5000000", "350"],
        ),
        ("ja", "1万5000人; 2億5000万円; 百社", ["15000", "250000000 JPY", "100"]),
        ("ko", "1억 5천만; 3조; 두 곳", ["150000000", "3000000000000", "2"]),
        ("ko", "7천 806억; 1조 5천5백억; 2천2백", ["780600000000", "1550000000000", "2200"]),
    ],
)
def test_scales(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "dozens, hundreds of, thousands of millions"),
        ("de", "mehrere hundert Menschen, Hunderte, Tausende, Millionen von Menschen"),
        ("fr", "des centaines de sites, le site neuf"),
        ("es", "cientos de sitios, miles de personas"),
        ("zh", "一起统一，数十家，几百人"),
        ("ko", "수십 곳, 수백만 명"),
        ("th", "500 ล้าน"),
    ],
)
def test_what_is_vague_or_another_word_is_no_number(language: str, text: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "two-thirds; one third of it; a quarter of it; 3/4",
            ["0.6667", "0.3333", "0.25", "0.75"],
        ),
        ("en", "one in five; nine out of ten hospitals; 3 in 10 years", ["0.2", "0.9", "3", "10"]),
        ("en", "a quarter of a million; ¾; point five million", ["250000", "0.75", "unread"]),
        ("es", "dos de cada tres; entre el 20% y el 30%", ["0.6667", "20%", "30%"]),
        ("de", "12,5-prozentig; fünfmal; eine Viertelmillion", ["12.5%", "5x", "250000"]),
        ("ja", "8~9割; 47・1%", ["80%", "90%", "47.1%"]),
        ("en", "two quarters; three quarters of them; the first half", ["2", "0.75", "1."]),
        (
            "de",
            "zwei Drittel; die Hälfte; 30 Prozent; 5 Prozentpunkte",
            ["0.6667", "0.5", "30%", "5pp"],
        ),
        ("fr", "deux tiers; la moitié; 30 %; 5 points", ["0.6667", "0.5", "30%", "5pp"]),
        ("es", "dos tercios; tres cuartas partes; 30 por ciento", ["0.6667", "0.75", "30%"]),
        ("pt", "dois terços; metade; 30 por cento", ["0.6667", "0.5", "30%"]),
        ("it", "due terzi; metà; 30 per cento", ["0.6667", "0.5", "30%"]),
        ("nl", "twee derde; de helft; driekwart; 30 procent", ["0.6667", "0.5", "0.75", "30%"]),
        ("zh", "三分之二; 百分之三十; 一半; 三成", ["0.6667", "30%", "0.5", "30%"]),
        ("ja", "3分の2; 3割; 半数", ["0.6667", "30%", "0.5"]),
        ("ko", "3분의 2; 30%; 절반", ["0.6667", "30%", "0.5"]),
        ("en", "doubled, threefold, 10-fold, 3x growth", ["2x", "3x", "10x", "3x"]),
        ("de", "verdoppelt, dreifach", ["2x", "3x"]),
        ("zh", "增长2倍，翻番", ["2x", "2x"]),
    ],
)
def test_parts_and_multiples(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "US$2.5bn, €2m, RM400m, Rs 5 crore",
            ["2500000000 USD", "2000000 EUR", "400000000 MYR"],
        ),
        (
            "en",
            "R$5m, CN¥5, ₫5, DKK 5, SEK5m",
            ["5000000 BRL", "5 CNY", "5 VND", "5 DKK", "5000000 SEK"],
        ),
        ("en", "5 baht, 5 kroner, 5 Swiss francs", ["5 THB", "5 DKK/NOK", "5 CHF"]),
        ("en", "kr 500 million", ["500000000 DKK/ISK/NOK/SEK"]),
        ("en", "5 million Erewhon dollars, 50 cents", ["5000000 ?", "50 ?"]),
        ("en", "TOP 10, COP 26, COP 500 million", ["10", "26", "500000000 COP"]),
        ("en", "500 U.S. dollars; 500 Singapore dollars", ["500 USD", "500 SGD"]),
        ("de", "5 schwedische Kronen; 2,5 Mio. US-Dollar", ["5 SEK", "2500000 USD"]),
        ("fr", "500 francs suisses; 1,5 million d’euros", ["500 CHF", "1500000 EUR"]),
        ("es", "2.500 millones de euros", ["2500000000 EUR"]),
        ("pt", "R$ 2,5 mi", ["2500000 BRL"]),
        (
            "zh",
            "22亿元; 5亿美元; 人民币3亿元",
            ["2200000000 CNY", "500000000 USD", "300000000 CNY"],
        ),
        ("ja", "500億円; 5億ユーロ", ["50000000000 JPY", "500000000 EUR"]),
        ("ko", "5000억원; 5억 유로", ["500000000000 KRW", "500000000 EUR"]),
    ],
)
def test_money(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language)[: len(expected)] == expected


def test_money_is_not_shared_with_what_is_counted_after_it() -> None:
    assert values("US$5 million to 35 doctors") == ["5000000 USD", "35"]
    assert values("8% to €1.2 billion") == ["8%", "1200000000 EUR"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "COVID-19, PD-1, 5G, 3M in Lyon", ["19#", "1#", "5#", "3#"]),
        ("en", "3M users", ["3000000"]),
        ("en", "B12 and H7N9, RMB", []),
        ("en", "Industry 4.0 to come; phase 3; Phase III", ["4#", "3#", "3#"]),
        (
            "en",
            "open 24/7; 10:30; 9:5-20; 9 am",
            ["24#", "7#", "10#", "30#", "9#", "5#", "20#", "9#"],
        ),
        ("en", "flies the Boeing 747 to them; ISO 9001 holds", ["747#", "9001#"]),
        ("en", "Rome has 40 staff, Oslo 30.", ["40", "30"]),
        ("en", "It flies 40 planes, the Boeing 747 too.", ["40", "747#"]),
        ("en", "in Asia 40 hospitals; Acme Opens 40 Sites", ["40", "40"]),
        ("en", "No. 5, #5, page 5", ["5#", "5#", "5#"]),
        ("fr", "XIXe siècle", ["19d"]),
        ("es", "siglo XIX", ["19d"]),
        ("de", "Industrie 4.0 kommt", ["4#"]),
        ("en", "phase three; the group 40 years ago; units 5 and more", ["3#", "40", "5#"]),
        ("en", "10 Downing Street; 3-in-1; won 3-2", ["10#", "3#", "3#", "2#"]),
        ("en", "3M opens a plant, 4K screens, 400K users", ["3#", "4#", "400000"]),
        ("en", "ranks number 5 of all; the prize for the third time", ["5#", "3."]),
        (
            "en",
            "call 212-902-3724 or 07561; from 10-15 labs",
            ["212#", "902#", "3724#", "7561#", "10", "15"],
        ),
        ("de", "an der 5. Konferenz, in der Lindenstraße 5, die 18. Messe", ["5.", "5#", "18."]),
        ("fr", "au 12, rue de Lyon", ["12#"]),
        ("ja", "第3相試験", ["3."]),
        ("ja", "1位、20代から、ファルコン1の、ユーザー20人", ["1.", "20#", "1#", "20"]),
        ("ja", "午前8時30分", ["8#", "30#"]),
        ("ko", "세계 1위 기업, 1세대, 아이패드2 출시, 40대 여성", ["1.", "1", "2#", "unread"]),
        ("zh", "十分重要，高爾基路38號樓，十分钟", ["38#", "10"]),
        ("zh", "5G网络", ["5#"]),
    ],
)
def test_numbers_of_names_count_nothing(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In 2021 Acme; by 2025, we; 2000 hospitals", ["2021d", "2025d", "2000"]),
        ("en", "5 September 2019; March 3rd; 21 and 22 June", ["5d", "2019d", "3d", "21d", "22d"]),
        (
            "en",
            "2019-09-05; 05.09.2019; 2019–20",
            ["2019d", "9d", "5d", "5d", "9d", "2019d", "2019d", "20d"],
        ),
        (
            "en",
            "01/24/2025; pharmaceutical industry\n2009 - 2013",
            ["1d", "24d", "2025d", "2009d", "2013d"],
        ),
        ("de", "28. Juni 2016; im Jahr 2021 eröffnet", ["28d", "2016d", "2021d"]),
        ("fr", "le 1er juin 2019", ["1d", "2019d"]),
        ("pt", "28 de junho de 2016", ["28d", "2016d"]),
        ("zh", "2019年9月5日; 3年; 3个月", ["2019d", "9d", "5d", "3", "3"]),
        ("ko", "2018년 9월", ["2018d", "9d"]),
    ],
)
def test_numbers_of_dates_count_nothing(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10⁶ cells, 5×10⁶ cells, 5 x 10^6", ["1000000", "5000000", "5000000"]),
        ("500³, 40¹ sites", ["unread", "unread"]),
        ("a loss of -5%, −5 million, -€5m", ["-5%", "-5000000", "-5000000 EUR"]),
        ("10 - 5", ["10", "5"]),
    ],
)
def test_signs(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["third", "3rd", "the twenty-third"])
def test_ordinals_are_kept_apart(text: str) -> None:
    [number] = find_numbers(text)
    assert number.ordinal
    assert number.value in (3, 23)


@pytest.mark.parametrize(
    "text", ["40 percent", "40 per cent", "40%", "forty percent", "40 percentage points"]
)
def test_percentages(text: str) -> None:
    [number] = find_numbers(text)
    assert number.percent
    assert number.value == 40


@pytest.mark.parametrize(
    ("language", "text", "currency", "low"),
    [
        ("en", "2 to 3 billion yuan", "CNY", 2_000_000_000),
        ("en", "between US$2 and 3 billion", "USD", 2_000_000_000),
        ("en", "€2–3bn", "EUR", 2_000_000_000),
        ("de", "zwischen 10 und 15 Millionen Euro", "EUR", 10_000_000),
        ("fr", "entre 10 et 15 millions d’euros", "EUR", 10_000_000),
        ("zh", "2至3亿元", "CNY", 200_000_000),
    ],
)
def test_both_ends_of_a_range_have_the_same_unit(
    language: str, text: str, currency: str, low: int
) -> None:
    first, second = find_numbers(text, language)
    assert first.readings == (Decimal(low),)
    assert first.currencies == second.currencies == {currency}
    assert [number.edge for number in (first, second)] == ["low", "high"]
    assert first.whole == second.whole == (first.start, second.end)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "fell to minus 4.2 per cent; give or take, plus or minus 5%", ["-4.2%", "5%"]),
        ("de", "minus 70 Grad; plus/minus 3 Prozent", ["-70", "3%"]),
        ("fr", "moins 3 %; au moins 3 %; plus ou moins 3 %", ["-3%", "3%", "3%"]),
        ("es", "menos 3 %; al menos 3 %; todos menos 3", ["-3%", "3%", "3"]),
        ("pt", "menos 3%; pelo menos 3%", ["-3%", "3%"]),
        ("it", "meno 3%; meno di 3; per lo meno 3", ["-3%", "3", "3"]),
        ("nl", "min 3 procent; plus of min 3 procent", ["-3%", "3%"]),
        ("zh", "负3.5%；零下70度；负责3个", ["-3.5%", "-70", "3"]),
        ("ja", "マイナス3.5%、▲3.5%、▲3社", ["-3.5%", "-3.5%", "3"]),
        ("ko", "마이너스 3.5%, 영하 70도", ["-3.5%", "-70"]),
    ],
)
def test_minus_in_words(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("€25 m, GBP 3 bn", ["25000000 EUR", "3000000000 GBP"]),
        ("25 m long, £20 T-shirts", ["25", "20 EGP/GBP"]),
        ("grew by a factor of four, an impact factor of 4", ["4x", "4"]),
        ("grew 3% to 40 people, 5% to 8 of them", ["3%", "40", "5%", "8%"]),
    ],
)
def test_what_stands_apart_by_a_blank(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_change_is_no_range() -> None:
    first, second = find_numbers("from 40 to 60 percent")
    assert first.kind == second.kind == "share"
    assert [number.edge for number in (first, second)] == ["", ""]


def test_an_ambiguous_scale_has_two_readings() -> None:
    [number] = find_numbers("5m")
    assert number.readings == (Decimal(5_000_000), Decimal(5))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "4 milhões de clientes", ("pt", "4 milhões")),
        ("en", "44 miliardi", ("it", "44 miliardi")),
        ("en", "22亿元", ("zh", "22亿")),
        ("de", "4 thousand visitors", ("en", "4 thousand")),
        ("en", "4 million", None),
        ("pt", "4 milhões", None),
        ("en", "5 mi away", None),
        ("en", "5 cents", None),
        ("en", "4 hospitals", None),
    ],
)
def test_a_number_goes_on_in_another_language(
    language: str, text: str, expected: tuple[str, str] | None
) -> None:
    found = goes_on(text, find_numbers(text, language)[0], language)
    assert (found and (found[0], text[: found[1]])) == expected


def test_languages_that_are_not_read() -> None:
    assert is_read("pt-BR")
    assert not is_read("th")


@given(st.integers(0, 10**12))
def test_digits_are_read_with_and_without_separators(value: int) -> None:
    for text in (str(value), f"{value:,}", f"{value:,}".replace(",", "\u202f")):
        assert [number.value for number in find_numbers(f"about {text} of them")] == [value]


@given(
    st.text(alphabet="0123456789,. $€%-–ab million five first and dozen\n½⁶/三万억", max_size=80),
    st.sampled_from(["en", "de", "fr", "zh", "ko"]),
)
def test_spans_lie_in_the_text_and_do_not_overlap(text: str, language: str) -> None:
    last = 0
    for number in find_numbers(text, language):
        assert last <= number.start < number.end <= len(text)
        assert number.text == text[number.start : number.end]
        assert number.readings or number.kind == "unread"
        last = number.end


@given(st.text(), st.sampled_from(["en", "de", "fr", "es", "pt", "it", "nl", "zh", "ja", "ko"]))
def test_nothing_makes_it_fail(text: str, language: str) -> None:
    find_numbers(text, language)
