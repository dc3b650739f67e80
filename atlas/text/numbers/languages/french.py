"""What French writes with numbers, money and hedges."""

from __future__ import annotations

from decimal import Decimal

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
        2: "cents?",
        3: "mille|milliers?",
        6: "millions?|mio|mln",
        9: "milliards?|mds?|mrd",
        12: "billions?",
    },
    touching={3: "k|K", 6: "M", 9: "Mds?|G"},
    dozens="douzaines?",
    out_of=r"sur",
    minus=not_after("au du ou tous toutes") + "moins",
    articles="une?",
    half=r"(?:une?\s+)?demi-?e?",
    and_half=r"\s+et\s+demie?",
    about={
        10: "dizaine",
        15: "quinzaine",
        20: "vingtaine",
        30: "trentaine",
        40: "quarantaine",
        50: "cinquantaine",
        60: "soixantaine",
        100: "centaine",
        1000: "millier",
    },
    fixed={
        str(Decimal(1) / 3): r"(?<=du |le |au )tiers(?=\s+d)",
        "0.25": r"(?<=du |le |au )quart(?=\s+d)",
    },
    halves="moitié",
    parts={
        3: "tiers",
        4: "quarts?",
        5: "cinquièmes?",
        6: "sixièmes?",
        8: "huitièmes?",
        10: "dixièmes?",
    },
    doubled={
        2: r"doubl(?:é[es]*|er|ent|ement|e)",
        3: r"tripl(?:é[es]*|er|ent|ement|e)",
        4: r"quadrupl(?:é[es]*|er|ent|e)",
        5: r"quintupl(?:é[es]*|er|e)",
        10: r"décupl(?:é[es]*|er|e)",
    },
    times="fois",
    share=r"pour\s?cent|p\.\s?100|p\.\s?cent",
    points=r"points?(?:\s+de\s+pourcentage)?|pts?",
    of=r"d['’]|de\s|des\s",
    between="entre",
    to="à|ou|au",
    and_="et",
    labels=r"phase|pages?|p\.|chapitre|article|art\.|partie|tome|volume|n°|nº|numéro|type|niveau"
    r"|classe|industrie|section|annexe|figure|tableau|étape|tranche|lot|salle|bâtiment|grade|stade",
    ordinal_marks="ers?|ères?|re|èmes?|e|es|nde?",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "dollars dollar": "USD AUD CAD HKD SGD NZD TWD",
    "euros euro": "EUR",
    "livres livre": "GBP EGP",
    "francs franc": "CHF XAF XOF XPF FRF",
    "yuans yuan renminbi": "CNY",
    "yens yen": "JPY",
    "wons won": "KRW",
    "couronnes": "SEK NOK DKK CZK ISK",
    "roupies": "INR PKR LKR IDR",
    "roubles": "RUB",
    "réaux reais": "BRL",
    "dirhams": "MAD AED",
    "dinars": "TND DZD",
}
HEDGES: Hedges = [
    (
        (OVER,),
        r"(?:bien\s+|un\s+peu\s+)?plus\s+(?:d(?:e|['’])|que)|au[-\s]delà\s+d(?:e|['’])|supérieure?s?\s+à|dépass\w+"
        r"|plus\s+des|au[-\s]dessus\s+d(?:e|['’])|excéd\w+",
        "",
    ),
    ((OVER, LEAST), "", r"\s*\+|{}\s+(?:ou|et)\s+plus\b(?!\s+d)"),
    (
        (LEAST,),
        r"au\s+moins|au\s+minimum|pas\s+moins\s+d(?:e|['’])|un\s+minimum\s+d(?:e|['’])",
        r"\s+(?:\w+\s+)?(?:au\s+moins|au\s+minimum)\b",
    ),
    (
        (NEARLY,),
        r"près\s+d(?:e|u|['’])|(?:pas|non)\s+loin\s+d(?:e|['’])|approch\w+|frôl\w+|avoisin\w+|presque|quasi(?:ment)?|pratiquement|proches?\s+d(?:e|['’])|à\s+près\s+de|près\s+des",
        "",
    ),
    (
        (ABOUT,),
        r"environ|quelques?|autour\s+d(?:e|['’])|à\s+peu\s+près|approximativement|de\s+l['’]ordre\s+d(?:e|['’])"
        r"|aux\s+alentours\s+d(?:e|['’])|en\s+moyenne|estimée?s?\s+à|un(?:e\s+moyenne)?\s+d['’]environ",
        r"\s+(?:\w+\s+)?environ\b",
    ),
    (
        (MOST,),
        r"jusqu['’](?:à|au|aux)|au\s+plus|au\s+maximum|un\s+maximum\s+d(?:e|['’])|pas\s+plus\s+d(?:e|['’])|tout\s+au\s+plus",
        r"\s+(?:\w+\s+)?(?:au\s+maximum|au\s+plus)\b|{}\s+ou\s+moins\b",
    ),
    (
        (UNDER,),
        r"moins\s+d(?:e|['’])|inférieure?s?\s+à|en\s+dessous\s+d(?:e|['’])|sous\s+les|moins\s+des",
        "",
    ),
    ((EXCEPT,), r"(?:tous|toutes)\s+sauf|sauf|hormis|à\s+l['’]exception\s+d(?:e|['’])|excepté", ""),
]
