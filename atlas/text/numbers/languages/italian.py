"""What Italian writes with numbers, money and hedges."""

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
        2: "cento",
        3: "mila|mille",
        6: "milione|milioni|mln|mio",
        9: "miliardo|miliardi|mld|mrd",
        12: "bilione|bilioni",
    },
    touching={3: "k|K", 6: "M"},
    dozens="dozzin[ae]",
    out_of=r"su",
    every=r"ogni",
    minus=not_after("lo o tutti tutte") + "meno",
    according=r"(?<!\bil )(?<!\bun )secondo"
    r"(?=\s+(?:(?:il|lo|la|i|gli|le|un[oa]?|lui|lei|quanto|fonti)\s|l['’]))",
    articles="una?|un|uno",
    half=r"mezz[oa]",
    and_half=r"\s+e\s+mezz[oa]",
    about={
        10: "decina",
        15: "quindicina",
        20: "ventina",
        30: "trentina",
        40: "quarantina",
        50: "cinquantina",
        100: "centinaio",
        1000: "migliaio",
    },
    halves=r"metà|dimezz(?:a|ato|ata|ati|ate|are|ano|ò|ando)",
    parts={3: "terz[oi]", 4: "quart[oi]", 5: "quint[oi]", 10: "decim[oi]"},
    doubled={
        2: r"raddoppi\w*|il\s+doppio",
        3: r"triplic\w+|il\s+triplo",
        4: r"quadruplic\w+",
        5: r"quintuplic\w+",
    },
    times="volte|volta",
    share=r"per\s?cento",
    points=r"punti?(?:\s+percentual[ei])?",
    of=r"di\s|d['’]",
    between="tra|fra",
    to="a|ai|alle|o|ad",
    and_="e|ed",
    labels=r"fase|pagin[ae]|pag\.|capitolo|articolo|art\.|parte|tomo|volume|n\.|numero|tipo|livello"
    r"|classe|industria|sezione|allegato|figura|tabella|grado|sala|edificio|agenda|lotto|impresa",
    ordinal_marks="o|a|i",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "dollari dollaro": "USD AUD CAD HKD SGD NZD TWD",
    "euro": "EUR",
    "sterline": "GBP",
    "franchi": "CHF",
    "yuan renminbi": "CNY",
    "yen": "JPY",
    "won": "KRW",
    "corone": "SEK NOK DKK CZK",
    "rupie": "INR IDR",
    "lire": "ITL TRY",
    "rubli": "RUB",
    "real": "BRL",
}
HEDGES: Hedges = [
    (
        (OVER,),
        r"(?:poco\s+)?più\s+(?:d(?:i|e[il]|ell[aeo]|egli)|che)|oltre(?:\s+(?:i|le|gli|ai))?|superior[ei]\s+a(?:i|l|lle|gli|d)?|al\s+di\s+sopra\s+d(?:i|ei|elle)"
        r"|super(?:a|ano|ato|ata|ati|ando)(?:\s+(?:i|le|gli))?",
        "",
    ),
    ((OVER, LEAST), "", r"\s*\+|{}\s+(?:o|e)\s+più\b(?!\s+(?:d|che))|\s+e\s+(?:passa|oltre)\b"),
    ((LEAST,), r"almeno|non\s+meno\s+di|un\s+minimo\s+di|come\s+minimo|minimo", ""),
    (
        (NEARLY,),
        r"quasi|sfior\w+|poco\s+meno\s+di|vicin[oaie]\s+a(?:i|lle)?|pressoché|a\s+un\s+passo\s+da",
        "",
    ),
    (
        (ABOUT,),
        r"circa|all['’]incirca|intorno\s+a(?:i|lle|gli)?|attorno\s+a(?:i|lle|gli)?|approssimativamente|una\s+media\s+di"
        r"|in\s+media|stimat[oaie]\s+in",
        r"\s+(?:\w+\s+)?circa\b",
    ),
    (
        (MOST,),
        r"fino\s+a(?:i|d|lle|gli|l)?|al\s+massimo|non\s+più\s+di|un\s+massimo\s+di|massimo",
        r"\s+(?:\w+\s+)?al\s+massimo\b|{}\s+o\s+meno\b",
    ),
    (
        (UNDER,),
        r"meno\s+d(?:i|e[il]|ell[aeo]|egli)|sotto\s+(?:i|le|gli)|inferior[ei]\s+a(?:i|lle)?|al\s+di\s+sotto\s+di",
        "",
    ),
    ((EXCEPT,), r"(?:tutti|tutte)\s+tranne|tranne|salvo|ad\s+eccezione\s+di|eccetto", ""),
]
