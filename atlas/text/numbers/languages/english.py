"""What English writes with numbers, money and hedges."""

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
        2: "hundred",
        3: "thousand",
        5: "lakhs?|lacs?",
        6: "millions?|mn|mln|mio|mill",
        7: "crores?|cr",
        9: "billions?|bn|bln|mrd|milliard",
        12: "trillions?|tn|trn",
    },
    touching={3: "k|K", 6: "m|M|MM", 9: "b|B", 12: "T"},
    dozens="dozens?",
    out_of=r"(?:in|out\s+of)(?:\s+every)?|of\s+every",
    every=r"every|each",
    minus=r"(?<!or )(?<!plus-)(?<!plus )(?<!plus/)minus",
    articles="an?",
    half=r"half[\s-]+an?|an?\s+half|half(?:\s+of\s+an?)?",
    and_half=r"[\s-]+and[\s-]+a[\s-]+half",
    halves=r"half|halves",
    parts={
        3: "thirds?",
        4: "quarters?|fourths?",
        5: "fifths?",
        6: "sixths?",
        7: "sevenths?",
        8: "eighths?",
        9: "ninths?",
        10: "tenths?",
        100: "hundredths?",
    },
    doubled={
        2: r"doubl(?:es?|ed|ing)|two-?fold|twice",
        3: r"tripl(?:es?|ed|ing)|trebl(?:es?|ed|ing)|three-?fold|thrice",
        4: r"quadrupl(?:es?|ed|ing)|four-?fold",
        5: r"quintupl(?:es?|ed|ing)|five-?fold",
        6: r"sextupl(?:es?|ed|ing)|six-?fold",
        7: "seven-?fold",
        8: "eight-?fold",
        9: "nine-?fold",
        10: "ten-?fold",
        12: "twelve-?fold",
        20: "twenty-?fold",
        100: r"hundred-?fold",
    },
    times=r"times|-?fold|x",
    fixed={"0.5": r"halved?|halving"},
    share=r"per\s?cent(?:age)?|pct\.?|percents",
    points=r"percentage[\s-]+points?|per\s?cent[\s-]+points?|pp|ppts?",
    of=r"of",
    between="between",
    to=r"to|through|till|until|or",
    and_="and|or",
    labels=r"phases?|pages?|pp?\.|chapters?|sections?|articles?|parts?|volumes?|vol\.|nos?\."
    r"|types?|stages?|grades?|levels?|steps?|tiers?|rooms?|buildings?|units?|versions?"
    r"|annex(?:es)?|figures?|figs?\.|tables?|items?|episodes?|issues?|class(?:es)?"
    r"|category|categories|series|models?|formula|zones?|platforms?|flights?|floors?|rule"
    r"|directive|resolution|regulation|scope|route|gate|world\s+war|web|industry|fortune"
    r"|s&p|goals?|sdgs?|generation|terminal|pier|(?<!s )number|(?<=ranks )number"
    r"|(?-i:Area|Channel|Sector"
    r"|Studio|District|Line|Level|Apollo|Boeing|Airbus|Windows)|track|halls?|paragraphs?"
    r"|cluster|group|arm|cohort|schedule|appendix|exhibit|bus|block|lot",
    ordinal_marks="st|nd|rd|th",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "yuan renminbi rmb": "CNY",
    "won": "KRW",
    "yen": "JPY",
    "euro euros": "EUR",
    "pounds pound sterling quid": "GBP EGP LBP SYP SDG",
    "francs franc": "CHF XAF XOF XPF RWF",
    "rupees rupee": "INR PKR LKR NPR MUR SCR",
    "kronor krona": "SEK ISK",
    "kroner krone": "NOK DKK",
    "kronur": "ISK",
    "crowns": "SEK NOK DKK CZK ISK",
    "reais reals": "BRL",
    "rand": "ZAR",
    "baht": "THB",
    "dong": "VND",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "roubles rubles": "RUB BYN",
    "cents pence": "",
    "bucks greenbacks": "USD",
    "U.S.~dollars U.S.~dollar American~dollars": "USD",
    "Taiwan~dollars Taiwanese~dollars": "TWD",
    "dirhams": "AED MAD",
    "dollars dollar": "USD AUD CAD HKD SGD NZD TWD BBD BSD BZD FJD JMD TTD",
    "Czech~crowns": "CZK",
    "Swedish~crowns": "SEK",
    "Norwegian~crowns": "NOK",
    "Danish~crowns": "DKK",
    "Icelandic~crowns": "ISK",
    "pounds~sterling": "GBP",
    "Korean~won": "KRW",
    "Emirati~dirhams UAE~dirhams": "AED",
    "Moroccan~dirhams": "MAD",
    "Brazilian~reais": "BRL",
    "Polish~zloty": "PLN",
    "shekels": "ILS",
    "lira liras": "TRY ITL",
}
HEDGES: Hedges = [
    (
        (OVER,),
        r"more\s+than|greater\s+than|larger\s+than|over|above|exceed(?:s|ed|ing)?|in\s+excess\s+of"
        r"|surpass(?:es|ed|ing)?|topp(?:ed|ing)|north\s+of|beyond|(?:just|slightly|a\s+little|well)\s+over"
        r"|(?:just|slightly|well)\s+above|(?:slightly|a\s+little|far|much)\s+more\s+than|past",
        "",
    ),
    (
        (OVER, LEAST),
        r"upwards?\s+of",
        r"[\s-]*(?:\+|plus\b)|{}\s+(?:or|and)\s+(?:more|above|over|upwards?|counting)\b(?!\s+than)",
    ),
    ((OVER, ABOUT), "", r"[\s-]*odd\b"),
    (
        (LEAST,),
        r"at\s+(?:the\s+very\s+)?least|no\s+fewer\s+than|no\s+less\s+than|not\s+less\s+than"
        r"|not\s+fewer\s+than|(?:a|the)?\s*minimum(?:\s+of)?|min\.|as\s+few\s+as|starting\s+(?:at|from)",
        r"(?:\s+\w+)?\s+at\s+least\b",
    ),
    (
        (NEARLY,),
        r"nearly|almost|close\s+to|closer\s+to|(?:just\s+)?shy\s+of|just\s+short\s+of|nearing"
        r"|approaching|virtually|practically|as\s+good\s+as|not\s+far\s+(?:off|short\s+of)|nigh\s+on|not\s+quite|close\s+on",
        "",
    ),
    (
        (NEARLY, UNDER),
        r"just\s+under|just\s+below|slightly\s+(?:less|fewer)\s+than|slightly\s+under"
        r"|a\s+little\s+(?:less|fewer|under)\s*(?:than)?|just\s+less\s+than",
        "",
    ),
    (
        (ABOUT,),
        r"about|around|some|roughly|approximately|approx\.?|circa|ca?\.|an?\s+estimated|estimated"
        r"(?:\s+at)?|in\s+the\s+(?:region|order|neighbou?rhood)\s+of|somewhere\s+(?:around|near)|more\s+or"
        r"\s+less|give\s+or\s+take|on\s+the\s+order\s+of|an?\s+average\s+of|averag(?:es|ed|ing)|on\s+average"
        r"|near|or\s+so",
        r"(?:\s+\w+)?\s+or\s+(?:so|thereabouts)\b|-?ish\b|\s+approximately\b|\s+(?:more\s+or\s+less|give\s+or\s+take)\b",
    ),
    (
        (MOST,),
        r"up\s+to|as\s+(?:many|much)\s+as|(?:a|the)?\s*maximum(?:\s+of)?|max\.|no\s+more\s+than|not\s+more\s+than"
        r"|at\s+(?:the\s+)?most|not\s+over|capped\s+at|limited\s+to|no\s+larger\s+than|within",
        r"{}\s+(?:or|and)\s+(?:less|fewer|under|below)\b(?!\s+than)|(?:\s+\w+)?\s+at\s+(?:the\s+)?most\b",
    ),
    ((UNDER,), r"less\s+than|fewer\s+than|under|below|lower\s+than|smaller\s+than|short\s+of", ""),
    (
        (EXCEPT,),
        r"all\s+but|all\s+except(?:\s+for)?|except(?:\s+for)?|other\s+than|apart\s+from|excluding|save\s+for"
        r"|with\s+the\s+exception\s+of",
        "",
    ),
]
