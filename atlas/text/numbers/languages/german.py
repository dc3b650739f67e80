"""What German writes with numbers, money and hedges."""

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
)

WORDS = Words(
    scales={
        2: "hundert",
        3: "tausend|tsd",
        6: "million(?:en)?|mio|mill",
        9: "milliarden?|mrd",
        12: "billion(?:en)?|bio|bill",
    },
    touching={3: "k|K"},
    dozens="dutzend",
    out_of=r"von",
    every=r"jede[rnsm]?",
    minus=r"(?<!plus-)(?<!plus )(?<!plus/)minus",
    articles="eine[rnms]?|ein",
    half=r"(?:eine[rmns]?\s+)?halbe[rnms]?",
    and_half=r"(?!)",
    fixed={
        "250000": r"(?:eine\s+)?viertelmillion",
        "0.75": "dreiviertel",
        "0.5": r"halbier(?:t|te|ten|en|ung)",
        "1.5": "anderthalb|eineinhalb|einundeinhalb",
        "2.5": "zweieinhalb|zweiundeinhalb",
        "3.5": "dreieinhalb",
        "4.5": "viereinhalb",
        "5.5": "fünfeinhalb",
        "6.5": "sechseinhalb",
        "7.5": "siebeneinhalb",
        "8.5": "achteinhalb",
        "9.5": "neuneinhalb",
    },
    halves="hälfte",
    parts={
        3: "drittel",
        4: "viertel",
        5: "fünftel",
        6: "sechstel",
        7: "siebtel",
        8: "achtel",
        9: "neuntel",
        10: "zehntel",
    },
    doubled={
        2: "verdoppel(?:n|t|te|ten|ung)|doppelt(?:e[snr]?)?|zweifache?[snr]?|zweimal",
        3: "verdreifach(?:en|t|te|ten|ung)|dreifache?[snr]?|dreimal",
        4: "vervierfach(?:en|t|te|ten|ung)|vierfache?[snr]?|viermal",
        5: "verfünffach(?:en|t|te|ten|ung)|fünffache?[snr]?|fünfmal",
        10: "verzehnfach(?:en|t|te|ten|ung)|zehnfache?[snr]?|zehnmal",
    },
    times="mal|-?fach(?:en|e)?",
    share=r"prozent(?:ig\w*)?|v\.\s?h\.",
    points=r"prozentpunkten?",
    of="(?!)",
    between="zwischen",
    to=r"bis(?:\s+zu)?|oder",
    and_="und",
    labels=r"phase|seite|kapitel|artikel|art\.|teil|band|nr\.|nummer|typ|stufe|klasse|industrie"
    r"|abschnitt|anhang|abb\.|tabelle|zimmer|gebäude|halle|paragraph|paragraf|absatz|abs\.|§",
    capitals=True,
)
#: Names of money, with the codes each can mean.
MONEY = {
    "dollar": "USD AUD CAD HKD SGD NZD TWD",
    "euro": "EUR",
    "franken schweizerfranken": "CHF",
    "pfund": "GBP EGP",
    "yuan renminbi": "CNY",
    "yen": "JPY",
    "won": "KRW",
    "kronen": "SEK NOK DKK CZK ISK",
    "rupien": "INR PKR LKR IDR",
    "rubel": "RUB",
    "mark d-mark": "DEM",
    "real reais": "BRL",
    "rand": "ZAR",
    "zloty złoty": "PLN",
    "lira": "TRY",
}
HEDGES: Hedges = [
    (
        (OVER,),
        r"(?:deutlich\s+|weit\s+|etwas\s+)?mehr\s+als|über|oberhalb\s+von|jenseits\s+(?:von|der)",
        "",
    ),
    ((OVER, ABOUT), r"gut|reichlich", ""),
    ((OVER, LEAST), "", r"\s*\+|{}\s+(?:oder|und)\s+mehr\b(?!\s+als)|\s+plus\b"),
    ((LEAST,), r"mindestens|mind\.|min\.|wenigstens|zumindest|nicht\s+weniger\s+als|minimal", ""),
    ((NEARLY,), r"fast|nahezu|beinahe|annähernd|an\s+die|nahe(?:zu)?|kurz\s+vor", ""),
    ((NEARLY, UNDER), r"knapp|kaum|nicht\s+ganz|etwas\s+weniger\s+als", ""),
    (
        (ABOUT,),
        r"rund|etwa|ungefähr|circa|ca\.|zirka|schätzungsweise|(?<!\d )gegen|um\s+die"
        r"|geschätzte?n?|durchschnittlich|im\s+schnitt|in\s+etwa|um\s+rund",
        r"\s+oder\s+so\b",
    ),
    (
        (MOST,),
        r"bis\s+zu|höchstens|maximal|max\.|nicht\s+mehr\s+als|allenfalls",
        r"{}\s+oder\s+weniger\b",
    ),
    ((UNDER,), r"weniger\s+als|nicht\s+einmal|keine|unter|unterhalb\s+von", ""),
    ((EXCEPT,), r"(?:alle\s+)?bis\s+auf|außer|ausgenommen", ""),
]
