"""Acts that weigh much, and how often something is said to happen: the words for them by language.

Each row has our words for it in English, under ``ours``, and all by which a source may mention it.
A language that is not in a row is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from atlas.text.folding import fold_plain
from atlas.text.languages import primary

#: Pieces of regular expressions: beginnings of words, in Chinese, Japanese and Korean any part.
_ACTS: dict[str, dict[str, str]] = {
    "purchase": {
        "ours": r"(?<!-)(?:buys?|bought|purchased|t(?:akes|ook) over|takeover of|acquire[sd]?)\b"
        r"(?! (?:\w+ )?(?:skills?|knowledge|experience|expertise|rights?|data|immunity|in))",
        "en": r"buy|bought|acqui|purchas|t(?:ak\w+|ook) ?over|sold\b|sell|sales?\b|stake"
        r"|own(?:s|ed|ers?|ership|ing)\b|belong|subsidiar",
        "de": r"\w*kauf|übern|\w*erw[eio]rb|\w*erwarb|beteilig|anteil|mehrheit",
        "fr": r"achet|achat|rachet|rachat|acqui|repr[ie]|vend|vente|cession|céd|particip|emplette",
        "es": r"compr|adqui|vend|venta|participaci",
        "pt": r"compr|adqui|aqui|vend|participaç",
        "it": r"compr|acqui|rilev|vend|cess|ced|partecipaz",
        "nl": r"\w*koop|\w*kocht|overgenom|overnam|overnem|verwerv|verworv|aandeel|belang",
        "zh": "收购|收購|并购|併購|购|購|买|買|入股|股权",
        "ja": "買収|取得|購入|買|子会社化|出資",
        "ko": "인수|매입|구매|구입|취득|지분",
    },
    "merger": {
        "ours": r"(?:merge[sd]?|merger)\b",
        "en": r"merg|combin|fus|unite|join",
        "de": r"fusion|verschm|zusammen|verein",
        "fr": r"fusion|réuni|regroup|rapproch",
        "es": r"fusi|un(?:ió|ieron|en)\b|integr",
        "pt": r"fusão|fundi|uni(?:u|ram|ram-se)\b|incorpor",
        "it": r"fus|fond|unit[aeio]\b|incorpor",
        "nl": r"fus|samen|verenig",
        "zh": "合并|合併|并",
        "ja": "合併|統合",
        "ko": "합병|통합",
    },
    "closure": {
        "ours": r"(?:shut(?:s| down)?|closed (?:down|its|their|the (?:site|plant|centre|office))"
        r"|closure of)\b",
        "en": r"clos|shut|ceas|end(?:s|ed|ing)?\b|discontinu|w(?:ind|ound)|withdr",
        "de": r"\w*schl[ioe]|schloss|stillge|\w*gelegt|auf(?:gab|geb|gegeb)|ein(?:stell|gestell)",
        "fr": r"ferm|cess|arrêt|quitt",
        "es": r"cerr|cierr|ces|claus",
        "pt": r"fech|encerr|cess",
        "it": r"chi[ud]|chius|cess",
        "nl": r"sl[uo]i?t|gesloten|stop|opgehev|beëindig",
        "zh": "关|關|停",
        "ja": "閉|終了|撤退",
        "ko": "폐쇄|닫|중단|철수|종료",
    },
    "lawsuit": {
        "ours": r"(?:(?-i:sue[sd]?|suing)|lawsuits?)\b",
        "en": r"su(?:e|ing)|lawsuit|court|litig|legal|claim|complain|proceed",
        "de": r"\w*klag|gericht|prozess|recht",
        "fr": r"poursui|proc[éè]|plaint|assign|tribunal|justice|attaqu",
        "es": r"demand|pleit|juici|tribunal|judici|querell",
        "pt": r"process|tribunal|judici|ação|acion",
        "it": r"caus|cit|tribunal|process|denunci|giudi|legal",
        "nl": r"aanklag|klaag|proces|rechter|recht|gedaag|daagt",
        "zh": "诉|訴|告|法院",
        "ja": "訴|裁判|提訴",
        "ko": "소송|고소|제소|법원",
    },
    "insolvency": {
        "ours": r"(?:bankrupt\w*|insolven\w+|went bust)\b",
        "en": r"bankrupt|insolven|administration|receiver|chapter 11|bust|liquidat",
        "de": r"insolven|pleite|konkurs",
        "fr": r"faillit|insolvab|liquidation|redressement|dépôt de bilan",
        "es": r"quiebra|insolven|concurso|bancarrot",
        "pt": r"falência|insolv|recuperação judicial|faliu",
        "it": r"fallit|falliment|insolven|bancarott|concordato",
        "nl": r"faill|insolven|bankroet",
        "zh": "破产|破產",
        "ja": "倒産|破産|民事再生",
        "ko": "파산|도산|회생",
    },
    "failure": {
        "ours": r"(?:without success|unsuccessful\w*|in vain|to no avail|failed)\b",
        "en": r"fail|unsuccess|without|no[tr]?\b|none|never|vain|abandon|stop|reject|miss|cancel",
        "de": r"scheiter|gescheiter|erfolglos|miss|vergeb|ohne|nicht|kein|nie\b|fehl|abgebroch",
        "fr": r"échou|échec|vain|insuccès|sans\b|pas\b|n'|ne\b|aucun|raté|jamais|abandon|refus",
        "es": r"fracas|fall|sin\b|no\b|nunca|en vano|ningun|abandon|rechaz",
        "pt": r"fracass|falh|sem\b|não|nunca|em vão|nenhum|abandon|rejeit",
        "it": r"fall|senza|non\b|mai\b|invano|nessun|abbandon|respint|insucc",
        "nl": r"mislukt|faal|gefaald|zonder|niet|geen|nooit|tevergeefs|stop",
        "zh": "失败|失敗|未|没|沒|不|无|無",
        "ja": "失敗|ない|ず|なかった|未",
        "ko": "실패|않|못|없|무산",
    },
}
_RATES: dict[str, dict[str, str]] = {
    "a year": {
        "ours": r"(?:a|per|each|every) year\b|(?:annually|yearly)\b",
        "en": r"(?:a|per|each|every|the) year|/ ?y(?:ea)?r|annual|annum|yearly|p\.a",
        "de": r"(?:pro|im|je|jedes|jeden) jahr|jährlich|\w*jährlich|jahres|p\. ?a",
        "fr": r"(?:par|chaque) an|par année|chaque année|annuel|l'an\b|tous les ans|/ ?an",
        "es": r"(?:al|por|cada) año|anual",
        "pt": r"(?:ao|por|cada) ano|anua",
        "it": r"(?:all'|l'|per |ogni )anno|annu",
        "nl": r"(?:per|elk|ieder) jaar|jaarlijks",
        "zh": "每年|年均|一年|年度|年产|年產",
        "ja": "年間|毎年|年に|年度|1年",
        "ko": "연간|매년|해마다|연 ",
    },
    "a month": {
        "ours": r"(?:a|per|each|every) month\b|monthly\b",
        "en": r"(?:a|per|each|every|the) month|month",
        "de": r"(?:pro|im|je|jeden) monat|monatlich",
        "fr": r"(?:par|chaque) mois|mensuel|tous les mois",
        "es": r"(?:al|por|cada) mes|mensual",
        "pt": r"(?:ao|por|cada) mês|mensal",
        "it": r"al mese|ogni mese|mensil",
        "nl": r"(?:per|elke|iedere) maand|maandelijks",
        "zh": "每月|月",
        "ja": "毎月|月",
        "ko": "매월|매달|월",
    },
}
_ANYWHERE = ("zh", "ja", "ko")


def acts_lacking(text: str, printed: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """(act, our word) for acts of a text of ours that no passage, (text, language), mentions."""
    return _lacking(_ACTS, text, list(printed))


def rates_lacking(text: str, printed: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The same for how often something happens."""
    return _lacking(_RATES, text, list(printed))


def _lacking(
    table: dict[str, dict[str, str]], text: str, printed: list[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    for name, row in table.items():
        found = _pattern(row["ours"], "ours").search(fold_plain(text))
        if found and not any(_mentions(row, *one) for one in printed):
            yield name, found.group()


def _mentions(row: dict[str, str], text: str, language: str) -> bool:
    """Whether a passage has a word of a row; true for a language that is not in it."""
    code = primary(language)
    return code not in row or bool(_pattern(row[code], code).search(fold_plain(text)))


@cache
def _pattern(words: str, code: str) -> re.Pattern[str]:
    start = "" if code in _ANYWHERE else r"(?<!\w)"
    return re.compile(rf"{start}(?:{words})", re.IGNORECASE)
