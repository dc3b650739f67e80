"""What Spanish writes with numbers, money and hedges."""

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
        2: "cien(?:to|tos)?",
        3: "mil|miles",
        6: "millón|millones|mill|mdd|mdp|mdf",
        12: "billón|billones",
    },
    touching={3: "k|K", 6: "M|MM"},
    dozens="docenas?",
    out_of=r"de\s+cada|sobre",
    every=r"cada",
    minus=not_after("al lo o todos todas") + "menos",
    articles="una?|un",
    half=r"medi[oa]",
    and_half=r"\s+y\s+medi[oa]",
    about={
        10: "decena",
        20: "veintena",
        30: "treintena",
        50: "cincuentena",
        100: "centenar|centena",
    },
    halves="mitad",
    parts={
        3: r"tercios?|tercer[ao]?s?\s+partes?",
        4: r"cuart[ao]s?\s+partes?|cuartos?",
        5: r"quint[ao]s?\s+partes?|quintos?",
        10: r"décim[ao]s?\s+partes?|décimos?",
    },
    doubled={
        2: r"duplic\w+|el\s+doble",
        3: r"triplic\w+|el\s+triple",
        4: r"cuadruplic\w+",
        5: r"quintuplic\w+",
    },
    times="veces|vez",
    share=r"por\s?ciento|por\s+100",
    points=r"puntos?(?:\s+porcentuales?)?|p\.\s?p\.",
    of=r"de\s|del\s",
    between="entre",
    to="a|al|o|ó|u",
    and_="y|e",
    labels=r"fase|páginas?|pág\.|capítulo|artículo|art\.|parte|tomo|volumen|n\.?º|núm\.|número|tipo"
    r"|nivel|clase|industria|sección|anexo|figura|tabla|etapa|grado|sala|edificio|agenda|lote",
    ordinal_marks="er|o|a",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "dólares dólar": "USD AUD CAD HKD SGD NZD TWD",
    "euros euro": "EUR",
    "libras": "GBP EGP",
    "francos": "CHF",
    "yuanes yuan": "CNY",
    "yenes": "JPY",
    "wones": "KRW",
    "pesos peso": "MXN CLP COP ARS UYU DOP",
    "soles": "PEN",
    "reales reais": "BRL",
    "pesetas": "ESP",
    "bolívares": "VES",
    "coronas": "SEK NOK DKK CZK",
    "rupias": "INR IDR",
    "rublos": "RUB",
    "quetzales": "GTQ",
    "guaraníes": "PYG",
    "bolivianos": "BOB",
}
#: "Creció un 3% hasta 40" says what was reached, and no limit.
_NOT_REACHED = not_after(
    "creció crecieron crecer subió subieron subir aumentó aumentaron aumentar"
    " bajó bajaron bajar cayó cayeron caer % ciento"
)
HEDGES: Hedges = [
    (
        (OVER,),
        r"(?:poco\s+)?más\s+(?:del?|que)|por\s+encima\s+del?|superior(?:es)?\s+al?"
        r"|super(?:a|an|ó|aron|ar|ando)(?:\s+l[ao]s)?|más\s+allá\s+de",
        "",
    ),
    ((OVER, LEAST), "", r"\s*\+|{}\s+[oy]\s+más\b(?!\s+d)"),
    (
        (LEAST,),
        r"al\s+menos|por\s+lo\s+menos|como\s+mínimo|no\s+menos\s+de|un\s+mínimo\s+de|cuando\s+menos",
        r"\s+(?:\w+\s+)?(?:como\s+mínimo|al\s+menos)\b",
    ),
    (
        (NEARLY,),
        r"casi|rozan?|prácticamente|próxim[oa]s?\s+a|rozando(?:\s+l[ao]s)?|poco\s+menos\s+de",
        "",
    ),
    ((OVER, ABOUT), "", r"\s+y\s+(?:pico|tantos)\b"),
    ((NEARLY, ABOUT), r"cerca\s+del?", ""),
    (
        (ABOUT,),
        r"alrededor\s+del?|unos|unas|aproximadamente|en\s+torno\s+al?|aprox\.|un\s+promedio\s+de"
        r"|un[ao]s|estimad[oa]s?\s+en|de\s+media",
        r"\s+(?:\w+\s+)?aproximadamente\b",
    ),
    (
        (MOST,),
        rf"{_NOT_REACHED}hasta(?!\s+(?:l[ao]s?|el)\b)|como\s+máximo|un\s+máximo\s+de|no\s+más\s+de|a\s+lo\s+sumo",
        r"\s+(?:\w+\s+)?como\s+máximo\b|{}\s+o\s+menos\b",
    ),
    (
        (UNDER,),
        r"menos\s+del?|por\s+debajo\s+del?|inferior(?:es)?\s+al?",
        "",
    ),
    ((EXCEPT,), r"(?:todos|todas)\s+menos|salvo|excepto|a\s+excepción\s+de", ""),
]
