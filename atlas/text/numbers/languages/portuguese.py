"""What Portuguese writes with numbers, money and hedges."""

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
        2: "cem|cento",
        3: "mil",
        6: "milhão|milhões|mi|mn",
        9: "bilhão|bilhões|bi|bn",
        12: "trilhão|trilhões|tri|bilião|biliões",
    },
    touching={3: "k|K", 6: "M|MM"},
    dozens="dúzias?",
    out_of=r"(?:em|de)\s+cada",
    every=r"cada",
    minus=not_after("ao pelo ou todos todas") + "menos",
    according=r"(?<!\bo )(?<!\bum )segundo(?=\s+(?:[oa]s?|uma?|el[ea]s?|dados|fontes)\s)",
    articles="uma?|um",
    half=r"mei[oa]",
    and_half=r"\s+e\s+mei[oa]",
    about={10: "dezena", 20: "vintena", 100: "centena", 1000: "milhar"},
    halves="metade",
    parts={
        3: r"terços?|terça\s+parte",
        4: r"quartos?|quarta\s+parte",
        5: r"quintos?|quinta\s+parte",
        10: "décimos?",
    },
    doubled={
        2: r"dobr(?:ou|ar|aram|a|ando|ado)|duplic\w+|o\s+dobro",
        3: r"triplic\w+|o\s+triplo",
        4: r"quadruplic\w+",
        5: r"quintuplic\w+",
    },
    times="vezes|vez",
    share=r"por\s?cento",
    points=r"pontos?\s+percentua(?:l|is)|p\.\s?p\.",
    of=r"de\s|do\s",
    between="entre",
    to="a|ao|até|ou|à",
    and_="e",
    labels=r"fase|páginas?|pág\.|capítulo|artigo|art\.|parte|tomo|volume|n\.?º|número|tipo|nível"
    r"|classe|indústria|seção|secção|anexo|figura|tabela|etapa|grau|sala|edifício|agenda|lote",
    ordinal_marks="o|a",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "dólares dólar": "USD AUD CAD HKD SGD NZD TWD",
    "euros euro": "EUR",
    "libras": "GBP",
    "reais real": "BRL",
    "francos": "CHF",
    "iuanes yuans yuan iuan": "CNY",
    "ienes": "JPY",
    "wons": "KRW",
    "pesos": "MXN CLP COP ARS UYU DOP",
    "escudos": "PTE CVE",
    "coroas": "SEK NOK DKK CZK",
    "rúpias": "INR IDR",
    "meticais": "MZN",
    "kwanzas": "AOA",
    "rublos": "RUB",
}
HEDGES: Hedges = [
    (
        (OVER,),
        r"(?:pouco\s+)?mais\s+(?:de|d?o?\s?que)|acima\s+d[eoa]s?|superior(?:es)?\s+a|além\s+d[eoa]s?|super(?:a|am|ou|aram|ar|ando)(?:\s+[oa]s)?",
        "",
    ),
    ((OVER, LEAST), "", r"\s*\+|{}\s+(?:ou|e)\s+mais\b(?!\s+d)"),
    ((OVER, ABOUT), "", r"\s+e\s+(?:tal|tantos|poucos)\b"),
    (
        (LEAST,),
        r"pelo\s+menos|ao\s+menos|no\s+mínimo|não\s+menos\s+de|um\s+mínimo\s+de",
        r"\s+(?:\w+\s+)?no\s+mínimo\b",
    ),
    (
        (NEARLY,),
        r"quase|perto\s+d[eoa]s?|praticamente|próxim[oa]s?\s+(?:de|a)|pouco\s+menos\s+de",
        "",
    ),
    (
        (ABOUT,),
        r"cerca\s+de|aproximadamente|em\s+torno\s+d[eoa]s?|por\s+volta\s+d[eoa]s?|uns|umas|à\s+volta\s+d[eoa]s?"
        r"|uma\s+média\s+de|em\s+média|estimad[oa]s?\s+em|aprox\.",
        r"\s+(?:\w+\s+)?aproximadamente\b",
    ),
    (
        (MOST,),
        r"até(?:\s+[oa]s)?|no\s+máximo|um\s+máximo\s+de|não\s+mais\s+(?:de|do\s+que)",
        r"\s+(?:\w+\s+)?no\s+máximo\b|{}\s+ou\s+menos\b",
    ),
    ((UNDER,), r"menos\s+(?:de|do\s+que)|abaixo\s+d[eoa]s?|inferior(?:es)?\s+a", ""),
    ((EXCEPT,), r"(?:todos|todas)\s+menos|todos\s+exceto|exceto|salvo|com\s+exceção\s+de", ""),
]
