"""What Dutch writes with numbers, money and hedges."""

from __future__ import annotations

from atlas.text.numbers.language import (
    ABOUT,
    EXCEPT,
    LEAST,
    MOST,
    NEARLY,
    OVER,
    UNDER,
    Hedges,
    Words,
    not_after,
)

WORDS = Words(
    scales={
        2: "honderd",
        3: "duizend",
        6: "miljoen|mln|mio",
        9: "miljard|mld|mrd|mia",
        12: "biljoen",
    },
    touching={3: "k|K"},
    dozens="dozijn",
    out_of=r"op\s+de|op",
    every=r"elke?|iedere?",
    minus=r"(?<!of )(?<!plus )(?<!plus/)min(?:us)?",
    articles="een|één",
    half=r"(?:een\s+)?hal(?:f|ve)",
    and_half=r"\s*en\s+een\s+half",
    fixed={
        "0.75": "driekwart",
        "0.5": r"gehalveerd|halveer(?:t|de|den)|halvering",
        "1.5": "anderhalf|anderhalve",
        "2.5": "tweeënhalf|tweeëneenhalf|tweeënhalve",
        "3.5": "drieënhalf|drieëneenhalf|drieënhalve",
        "4.5": "vierenhalf|viereneenhalf|vierenhalve",
    },
    about={10: "tiental", 20: "twintigtal", 30: "dertigtal", 50: "vijftigtal", 100: "honderdtal"},
    halves="helft",
    parts={3: "derden?", 4: "kwart|vierden?", 5: "vijfden?", 10: "tienden?"},
    doubled={
        2: r"verdubbel\w*|dubbel(?:e|en)?",
        3: r"verdrievoudig\w*|drievoud",
        4: r"verviervoudig\w*",
        5: r"vervijfvoudig\w*",
        10: r"vertienvoudig\w*",
    },
    times="keer|maal|-?voud",
    share=r"procent",
    points=r"procentpunten?|procentpunt",
    of="(?!)",
    between="tussen",
    to=r"tot(?:\s+en\s+met)?|à|of",
    and_="en",
    labels=r"fase|pagina|p\.|hoofdstuk|artikel|art\.|deel|nr\.|nummer|type|niveau|klasse|industrie"
    r"|sectie|bijlage|figuur|tabel|graad|zaal|gebouw|stap",
    ordinal_marks="e|de|ste",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "dollar": "USD AUD CAD HKD SGD NZD TWD",
    "euro euro's": "EUR",
    "pond": "GBP",
    "frank": "CHF",
    "yuan renminbi": "CNY",
    "yen": "JPY",
    "won": "KRW",
    "kronen kroon": "SEK NOK DKK CZK",
    "roepies": "INR",
    "roebel": "RUB",
    "gulden": "NLG",
    "real": "BRL",
}
#: "Steeg met 3% tot 40" says what was reached, and no limit.
_NOT_REACHED = not_after(
    "steeg stegen gestegen daalde daalden gedaald groeide groeiden gegroeid stijgt"
    " stijgen daalt dalen groeit groeien verhoogd verlaagd % procent"
)
HEDGES: Hedges = [
    ((OVER,), r"(?:iets\s+|veel\s+)?meer\s+dan|boven(?:\s+de)?|over\s+de", ""),
    ((OVER, ABOUT), r"ruim|dik", ""),
    ((OVER, LEAST), "", r"\s*\+|{}\s+(?:of|en)\s+meer\b(?!\s+dan)"),
    (
        (LEAST,),
        r"ten\s*minste|minstens|minimaal|min\.|niet\s+minder\s+dan|op\s+zijn\s+minst|zeker",
        "",
    ),
    ((NEARLY,), r"bijna|haast|nagenoeg|net\s+geen|tegen\s+de|dicht\s+bij\s+de", ""),
    ((NEARLY, UNDER), r"net\s+onder(?:\s+de)?|iets\s+minder\s+dan|krap", ""),
    (
        (ABOUT,),
        r"ongeveer|circa|ca\.|zo['’]n|rond(?:\s+de)?|om\s+en\s+nabij(?:\s+de)?|naar\s+schatting|een\s+kleine|gemiddeld|pakweg"
        r"|zowat|een\s+stuk\s+of|om\s+en\s+bij(?:\s+de)?|plusminus",
        r"-tal\b|\s+(?:\w+\s+)?of\s+zo\b",
    ),
    (
        (MOST,),
        rf"{_NOT_REACHED}tot(?:\s+wel)?|maximaal|hoogstens|hooguit|max\.|ten\s+hoogste|niet\s+meer\s+dan|een\s+maximum\s+van",
        r"{}\s+of\s+minder\b",
    ),
    ((UNDER,), r"minder\s+dan|onder(?:\s+de)?", ""),
    ((EXCEPT,), r"(?:alle|allen)\s+(?:op|behalve)|op\s+na|behalve|uitgezonderd", r"\s+na\b"),
]
