"""A true sentence under a claim that it does not make is noticed; a true claim is not.

Each case is a source and one statement on it. The wrong ones are mistakes of the kind that exact
quotations leave: another place, name, product, role or thing counted. The true ones say in other
words what their passage says, in many wordings and from sources in several languages.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.atlases import parse, problems, write

_NEW_RULES = {
    "name-not-printed",
    "names-alike",
    "nothing-in-common",
    "passage-shared",
    "place-not-named",
    "product-not-named",
    "quotation-too-general",
    "statement-repeated",
    "unit-not-printed",
    "role-of-another",
    "weekday-differs",
}

_PLACES = """
places:
  - {id: springfield, name: Springfield, kind: city, lat: 44.05, lon: -123.02}
  - {id: japan, name: Japan, kind: country, country: JP, lat: 36, lon: 138}
  - {id: kobe, name: Kobe, kind: city, country: JP, within: japan, lat: 34.69, lon: 135.2}
  - {id: germany, name: Germany, kind: country, country: DE, lat: 51, lon: 10}
  - {id: berlin, name: Berlin, kind: city, country: DE, within: germany, lat: 52.5, lon: 13.4}
  - {id: brazil, name: Brazil, kind: country, country: BR, lat: -10, lon: -52}
  - {id: sao-paulo, name: São Paulo, kind: city, country: BR, within: brazil, lat: -23.5,
     lon: -46.6}
  - {id: china, name: China, kind: country, country: CN, lat: 35, lon: 103}
  - {id: beijing, name: Beijing, aliases: [Peking, 北京], kind: city, country: CN, within: china,
     lat: 39.9, lon: 116.4}
  - {id: netherlands, name: Netherlands, kind: country, country: NL, lat: 52, lon: 5}
  - {id: united-states, name: United States, kind: country, country: US, lat: 40, lon: -98}
  - {id: korea, name: South Korea, kind: country, country: KR, lat: 36.5, lon: 127.8}
  - {id: nairobi, name: Nairobi, kind: city, country: KE, lat: -1.3, lon: 36.8}
"""

_BODIES = {
    "agtech-garage": ("AgTech Garage", "network"),
    "bayer": ("Bayer", "company"),
    "hanmi": ("Hanmi Pharmaceutical", "company"),
    "usp": ("University of São Paulo", "university"),
    "gates": ("Gates Foundation", "association"),
}
_ALIASES = {"usp": "Universidade de São Paulo"}


def _atlas(source: str, statement: str, language: str = "en") -> str:
    """An atlas with one more source and one more company, whose only statement is the given one."""
    bodies = ""
    for id, (name, kind) in _BODIES.items():
        alias = _ALIASES.get(id)
        printed = "[case]" if alias and alias in source else "[]\n    basis: editor\n    note: Own."
        bodies += f"-- profiles/organisations/{id}.yml --\nname: {name}\nkind: {kind}\n"
        if alias:
            bodies += f"aliases:\n  - name: {alias}\n    printed_in: {printed}\n"
    return f"""
-- seeds/case.txt --
{source}
-- append seeds/sources.yml --
  - id: case
    file: case.txt
    sha256: {{sha256}}
    title: A second source
    short: Case
    type: article
    published_basis: none
    language: {language}
    translated: false
    about: An invented article for tests.
-- profiles/places.yml --{_PLACES}{bodies}-- profiles/companies/orchid.yml --
name: Orchid Foods
scope: The work of Orchid as one article has it.
summary: Orchid Foods works with others [@case].
statements:
  - id: case
    topics: [research]
    date_basis: none
    voice: article
{statement}"""


def _statement(title: str, text: str, quote: str, more: str = "") -> str:
    more = more or "kind: event\n    status: done"
    return f"""\
    title: "{title}"
    text: "{text}"
    evidence:
      - source: case
        quote: "{quote}"
    {more}
"""


_EVENT = "kind: event\n    status: done\n    "
BERLIN = "Orchid Foods opened a tasting kitchen in Berlin, where it works with 40 start-ups."
GARAGE = "Orchid Foods and AgTech Garage, a network of farms, run a field trial near Campinas."
CROP = "Together with Bayer, Orchid Foods tests 12 crops on 300 farms in Kenya."
DRINK = (
    "Orchid Foods launched OatWell Barista, a drink for cafés, and sold 2 million cartons of it."
)
USP = (
    "A Orchid Foods abriu um laboratório em São Paulo com a Universidade de São Paulo, onde "
    "trabalham 25 pesquisadores."
)
ZH = "2021年，兰花食品在北京设立研究中心，并与拜耳合作。"
KO = "오키드푸드는 한미약품과 서울에 연구소를 세웠다."
LONG = (
    "Last spring the Dutch maker of plant-based food signed a memorandum with the Gates Foundation "
    "to bring fortified oats to schools in Nairobi. Orchid Foods will put US$3 million into it."
)
US = "The Food and Drug Administration cleared a US trial of Orchid Foods’ oat protein last year."

WRONG = {
    "place-in-list": (
        BERLIN,
        _statement(
            "Tasting kitchen opens",
            "Orchid Foods runs a tasting kitchen.",
            BERLIN,
            f"{_EVENT}places: [kobe]",
        ),
    ),
    "place-in-title": (
        BERLIN,
        _statement("Tasting kitchen opens in Kobe", "Orchid Foods runs a kitchen.", BERLIN),
    ),
    "place-first-in-title": (
        BERLIN,
        _statement("Kobe kitchen opens", "Orchid Foods runs a tasting kitchen.", BERLIN),
    ),
    "near-name": (
        GARAGE,
        _statement("Field trial with a network", "It runs a trial with Ag Tech Garage.", GARAGE),
    ),
    "group-for-company": (
        CROP,
        _statement("Crops tested with the Bayer Group", "They test 12 crops together.", CROP),
    ),
    "unit-of-value": (
        BERLIN,
        _statement(
            "Tasting kitchen opens",
            "Orchid Foods runs a tasting kitchen.",
            BERLIN,
            f"{_EVENT}values:\n      - number: 40\n        unit: hospitals",
        ),
    ),
    "unit-in-text": (
        BERLIN,
        _statement("Tasting kitchen opens", "The kitchen works with 40 hospitals.", BERLIN),
    ),
    "unit-of-another-number": (
        CROP,
        _statement("Crops tested", "Orchid Foods tests 300 crops on farms.", CROP),
    ),
    "product": (
        DRINK,
        _statement(
            "Drink for cafés launched",
            "A drink for cafés was launched.",
            DRINK,
            "kind: product\n    status: done\n    stage: introduced\n    product: RiceWell Barista",
        ),
    ),
    "person": (
        DRINK,
        _statement("Drink launched", "The drink was launched, says Maria Silva.", DRINK),
    ),
    "another-first-name": (
        "“We plan a plant in Leeds,” said Jane Roe of Orchid Foods.",
        _statement(
            "Plant planned",
            "John Roe says that a plant is planned in Leeds.",
            "“We plan a plant in Leeds,” said Jane Roe of Orchid Foods.",
            "kind: event\n    status: planned",
        ),
    ),
    "role": (
        "Orchid Foods signed with Bayer and with the seed supplier AgTech Garage.",
        _statement(
            "Orchid Foods signs with Bayer and AgTech Garage",
            "They signed together.",
            "Orchid Foods signed with Bayer and with the seed supplier AgTech Garage.",
            f"{_EVENT}parties:\n      - {{organisation: bayer, role: supplier of seeds}}\n"
            "      - {organisation: agtech-garage, role: customer}",
        ),
    ),
    "nothing-in-common": (
        f"{DRINK} {BERLIN}",
        _statement("Drivers trained abroad", "Staff are sent to courses each summer.", BERLIN),
    ),
    "general": (
        f"{CROP} Rivals sell in Kenya too.",
        _statement("Crops tested in Kenya", "Orchid Foods tests crops in Kenya.", "in Kenya"),
    ),
    "weekday": (
        "On Tuesday, 5 November 2019, Orchid Foods signed a contract with a dairy.",
        _statement(
            "Contract with a dairy",
            "The contract was signed on a Monday.",
            "On Tuesday, 5 November 2019, Orchid Foods signed a contract with a dairy.",
            _EVENT,
        ).replace("kind: event", "date: 2019-11-05\n    kind: event"),
    ),
    "portuguese-place": (
        USP,
        _statement(
            "Laboratory with a university",
            "A laboratory was opened.",
            USP,
            f"{_EVENT}places: [berlin]",
        ),
        "pt",
    ),
    "portuguese-name": (
        USP,
        _statement("Laboratory opens in Lisbon", "A laboratory was opened.", USP),
        "pt",
    ),
}
WRONG["weekday"] = (
    WRONG["weekday"][0],
    WRONG["weekday"][1].replace("date: 2019-11-05", "date: 2019-11-05\n    date_basis: stated"),
)

TRUE = {
    "place": (
        BERLIN,
        _statement(
            "German test kitchen",
            "Orchid Foods has set up a kitchen for tastings in the German capital, with 40 young "
            "firms as partners.",
            BERLIN,
            f"{_EVENT}places: [berlin, germany]\n    values:\n      - number: 40\n"
            "        unit: startups",
        ),
    ),
    "name-and-possessive": (
        GARAGE,
        _statement(
            "AgTech Garage’s farms join a trial",
            "Farms of AgTech Garage take part in Orchid’s trial near Campinas.",
            GARAGE,
            f"{_EVENT}parties: [{{organisation: agtech-garage, role: partner}}]",
        ),
    ),
    "numbers": (
        CROP,
        _statement(
            "Twelve Kenyan crops on trial",
            "Orchid and Bayer are trying out 12 crops; 300 farms are involved.",
            CROP,
            f"{_EVENT}values:\n      - number: 300\n        unit: farms\n      - number: 12\n"
            "        unit: crops",
        ),
    ),
    "product": (
        DRINK,
        _statement(
            "Barista oat drink on sale",
            "OatWell Barista is made for cafés. Two million cartons have been sold.",
            DRINK,
            "kind: product\n    status: done\n    stage: introduced\n    product: OatWell Barista",
        ),
    ),
    "product-described": (
        DRINK,
        _statement(
            "Drink for cafés",
            "The drink is meant for cafés.",
            DRINK,
            "kind: product\n    status: done\n    stage: introduced\n    product: Café drink",
        ),
    ),
    "portuguese": (
        USP,
        _statement(
            "Laboratory in São Paulo opened with a Brazilian university",
            "In a laboratory shared with the University of São Paulo 25 researchers are at work.",
            USP,
            f"{_EVENT}places: [sao-paulo, brazil]\n"
            "    parties: [{organisation: usp, role: host}]",
        ),
        "pt",
    ),
    "portuguese-without-accents": (
        "A Orchid Foods investe no Brasil. Em Sao Paulo a empresa contratou 25 pesquisadores.",
        _statement(
            "Researchers hired in Brazil",
            "Orchid Foods has hired 25 researchers.",
            "Em Sao Paulo a empresa contratou 25 pesquisadores.",
            f"{_EVENT}places: [sao-paulo, brazil]",
        ),
        "pt",
    ),
    "brazil-in-portuguese": (
        "A Orchid Foods investe no Brasil e no Quênia.",
        _statement(
            "Orchid Foods invests in Brazil",
            "The company puts money into Brazil.",
            "A Orchid Foods investe no Brasil e no Quênia.",
            f"{_EVENT}places: [brazil]",
        ),
        "pt",
    ),
    "chinese": (
        ZH,
        _statement(
            "Research centre in Beijing",
            "Orchid Foods set up a centre in Beijing and works with Bayer.",
            "2021年，兰花食品在北京设立研究中心，并与拜耳合作。",
            f"{_EVENT}places: [beijing, china]",
        ),
        "zh",
    ),
    "korean": (
        KO,
        _statement(
            "Institute with Hanmi in Seoul",
            "Orchid Foods and Hanmi founded an institute in Seoul.",
            "오키드푸드는 한미약품과 서울에 연구소를 세웠다.",
            f"{_EVENT}places: []",
        ),
        "ko",
    ),
    "old-spelling": (
        "In 2003 Orchid Foods bought a brewery in Peking from a state firm.",
        _statement(
            "Brewery in Beijing bought",
            "Orchid Foods acquired a brewery from the Chinese state.",
            "In 2003 Orchid Foods bought a brewery in Peking from a state firm.",
            f"{_EVENT}places: [beijing, china]",
        ),
    ),
    "cut-sentence": (
        LONG,
        _statement(
            "Gates Foundation and Orchid Foods agree on school oats",
            "The Dutch company and the Gates Foundation mean to bring oats to Nairobi’s schools.",
            "signed a memorandum with the Gates Foundation to bring fortified oats to schools in "
            "Nairobi",
            f"{_EVENT}places: [nairobi]\n    parties: [{{organisation: gates, role: partner}}]",
        ),
    ),
    "people-for-country": (
        LONG,
        _statement(
            "Dutch maker signs with a foundation",
            "A memorandum was signed in spring.",
            "Last spring the Dutch maker of plant-based food signed a memorandum",
            f"{_EVENT}places: [netherlands]",
        ),
    ),
    "acronym-for-name": (
        US,
        _statement(
            "FDA clears an American trial",
            "The FDA let a trial of oat protein go ahead in the United States.",
            US,
            f"{_EVENT}places: [united-states]",
        ),
    ),
    "money": (
        LONG,
        _statement(
            "US$3 million for school oats",
            "Orchid Foods is to spend the sum, which the article gives in US dollars.",
            "Orchid Foods will put US$3 million into it.",
            "kind: investment\n    status: planned\n    values:\n      - number: 3000000\n"
            "        currency: USD",
        ),
    ),
    "words-of-ours": (
        BERLIN,
        _statement(
            "Kitchen said to bring in newcomers",
            "The CEO is not named. Orchid’s R&D team, in person or not, goes unmentioned; the "
            "Internet is no topic.",
            BERLIN,
        ),
    ),
    "lines-of-a-list": (
        "Partners of Orchid Foods\nBayer, Leverkusen\nGates Foundation\nKyowa Hakko",
        _statement(
            "Gates Foundation among the partners",
            "A list of partners has the Gates Foundation.",
            "Gates Foundation",
            f"{_EVENT}parties: [{{organisation: gates, role: partner}}]",
        ),
    ),
    "short-chinese": (
        "公司简介。设立研究院。首席执行官说。",
        _statement("Institute founded", "An institute was founded.", "公司简介。设立研究院。"),
        "zh",
    ),
    "british-spelling": (
        "Orchid Foods organizes its fiber program in three centers.",
        _statement(
            "Fibre programme organised in three centres",
            "Three centres share the programme.",
            "Orchid Foods organizes its fiber program in three centers.",
            f"{_EVENT}values:\n      - number: 3\n        unit: centres",
        ),
    ),
    "staff": (
        "At the plant, which opened on Friday, 1 June 2018, Orchid Foods employs 250 people.",
        _statement(
            "Plant opens with a staff of 250",
            "On the first Friday of June a plant with 250 workers went into operation.",
            "At the plant, which opened on Friday, 1 June 2018, Orchid Foods employs 250 people.",
            f"{_EVENT}date: 2018-06-01\n    values:\n      - number: 250\n        unit: staff",
        ).replace("kind: event", "date_basis: stated\n    kind: event"),
    ),
    "noun-left-out": (
        "Its oats reach 10 million children, 60,000 in Kenya and 600 in Peru.",
        _statement(
            "Oats for 60,000 Kenyan and 600 Peruvian children",
            "They are among 10 million children.",
            "Its oats reach 10 million children, 60,000 in Kenya and 600 in Peru.",
            f"{_EVENT}values:\n      - number: 600\n        unit: children",
        ),
    ),
    "empty-words": (
        "Orchid Foods met a rival.",
        _statement("A thing happens", "The article tells it.", "Orchid Foods met a rival."),
    ),
}


def _found(case: tuple[str, ...], root: Path) -> list[str]:
    text = _atlas(*case)
    head, _, tail = text.partition("    date_basis: none\n")
    if "date_basis: stated" in tail:
        text = head + tail
    found = problems(write(parse(text), root))
    unwanted = {*_NEW_RULES, "organisation-not-mentioned", "place-not-used"}
    others = [str(item) for item in found if item.severity == "error" and item.code not in unwanted]
    assert not others, "\n".join(others)
    return [
        f"{item.severity} {item.code}: {item.message}" for item in found if item.code in _NEW_RULES
    ]


@pytest.mark.parametrize("name", WRONG)
def test_wrong_statement_is_noticed(name: str, tmp_path: Path) -> None:
    assert _found(WRONG[name], tmp_path)


@pytest.mark.parametrize("name", TRUE)
def test_true_statement_is_let_pass(name: str, tmp_path: Path) -> None:
    assert _found(TRUE[name], tmp_path) == []
