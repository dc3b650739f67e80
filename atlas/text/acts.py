"""Acts that weigh much, and how often something is said to happen: the words for them by language.

Each row has our words for it in English, under ``ours``, and all by which a source may mention it.
A language that is not in a row is not judged.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from functools import cache

from atlas.text.folding import fold_plain
from atlas.text.languages import primary

# What may stand between a verb and its object, and what shows that this is a company.
_SOME = r"(?-i:(?!(?:from|by|in|on|at|as|of|for|to)\b)[a-z]\w* ){0,3}"
_COMPANY = (
    rf"(?= {_SOME}(?:(?-i:[A-Z])|[\d.]+ ?(?:%|per)|stakes?\b|shares?\b|compan|firms?\b|rivals?\b"
    r"|business|competitors?\b|makers?\b|start-?ups?\b|subsidiar|hospital|clinic|plants?\b"
    r"|institute|chains?\b))"
)
_OFFICE = (
    r"(?:leases?|posts?|positions?|roles?|jobs?|offices?|chair|helm|lead(?:ership)?|management"
    r"|running|operations?|presidency|tasks?|duties|costs?|department|reins|payment)\b"
)
_FILES = (
    r"(?:data\w*|records?|registers?|files?|lists?|results|images?|teams|departments|rooms|units"
    r"|streams|views|maps|methods)\b"
)
# "30 a year", but neither "in a year" nor "a year later".
_A = (
    r"(?<!in )(?<!for )(?<!within )(?<!over )(?<!after )(?<!than )(?<!about )(?<!almost )"
    r"(?<!nearly )(?<!half )(?<!takes )(?<!took )(?<!lasts )(?<!lasted )(?<!spent )(?<!and )"
    r"(?<!with )(?<!of )(?<!ran )(?<!runs )"
    r"a {}\b(?!-| (?:later|earlier|before|after|ago|of|and a half|old|on)\b)"
)
_SEASONS = "|".join(
    ["spring|summer|autumn|fall|winter|twelve months|12 months", *calendar.month_name[1:]]
)
_FIGURE = "[\\d一二三四五六七八九十百数]"
#: Pieces of regular expressions: beginnings of words, in Chinese, Japanese and Korean any part.
_ACTS: dict[str, dict[str, str]] = {
    "purchase": {
        "ours": rf"(?<!-)(?:(?:buys?|bought|purchased|acquire[sd]?)\b{_COMPANY}"
        rf"|(?<!data )(?:takeover|acquisition|purchase) (?:of|by)\b{_COMPANY}"
        rf"|t(?:akes|ook) over\b(?! {_SOME}{_OFFICE}){_COMPANY}"
        r"|(?:bought|purchased)\b(?= the )"
        r"|(?:bought|purchased|acquired|taken over)\b(?= by\b|(?: it)?(?:[.,;]|$| in \d)))",
        "en": r"buy|bought|acqui|purchas|t(?:ak\w+|ook) ?over|sold\b|sell|sales?\b|stake|absorb"
        r"|(?:bec[ao]me|becoming|now) (?:a )?part of|swallow|snapped up"
        r"|bid\b|shares?\b|shareholder|hands\b|paid\b"
        r"|own(?:s|ed|ers?|ership|ing)\b|belong|subsidiar",
        "de": r"\w*kauf|übern|\w*erw[eio]rb|\w*erwarb|beteiligung|\w*anteil|mehrheit|geschluckt"
        r"|einverleib|bezieh|bezog|gehört|\w*schnapp",
        "fr": r"ach[eèa]t|rach[eèa]t|acqui|repr[ie]|vend|vente|cession|céd|emplette|absorb"
        r"|pr(?:end|is)\w* (?:de |une )?particip|participation (?:majoritaire|au capital|de \d)"
        r"|filiale|dans le giron|m[ei]\w* la main sur",
        "es": r"compr|adqui|vend|venta|absorb|filial|h[ai][czg]\w* con\b",
        "pt": r"compr|adqui|aquis|vend|absorv|filial|fic\w+ com\b",
        "it": r"compr|acqui|rilev|vend|cess|ced|controllata",
        "nl": r"\w*koop|\w*kocht|overgenom|overnam|overnem|nam\w* [^.]{0,80}\bover\b|verwerv"
        r"|verworv|aandeel|\w*lijf|dochter",
        "zh": "收购|收購|并购|併購|购|購|买|買|入股|股权|旗下|控股|兼并|入主",
        "ja": "買収|取得|購入|買|子会社|出資|傘下",
        "ko": "인수|매입|구매|구입|취득|지분|사들|편입",
    },
    "merger": {
        "ours": rf"(?:merge[sd]?\b(?! {_SOME}{_FILES})|merger\b)",
        "en": r"merg|combin|fus|(?-i:unit(?:e[ds]?|ing))\b|join(?!t)|absorb|amalgam|consolidat|pool"
        r"|(?:went|go|goes|gone|came|come|brought) together",
        "de": r"\w*fusion|verschm|\w*zusammen(?:schl|geschl|gelegt|leg|gef|führ|gegangen)"
        r"|verein(?!bar)|(?:schl[io]|legt?e|führte|ging)\w* [^.]{0,80}zusammen",
        "fr": r"fusion|réuni(?!on)|regroup|rapproch",
        "es": r"fusi|un(?:ió|ieron|en)\b|integr",
        "pt": r"fusão|fundi|uni(?:u|ram|ram-se)\b|incorpor",
        "it": r"fus|fond(?:ono|ers|end)|unit[aeio]\b|incorpor",
        "nl": r"fus|gefus|samen(?:ge|voeg|gaan|smelt)|(?:ging|voegde|smolt)\w* [^.]{0,80}samen"
        r"|verenig",
        "zh": "合并|合併|兼并|整合|并入",
        "ja": "合併|統合",
        "ko": "합병|통합",
    },
    "closure": {
        "ours": r"(?:shut (?:down|its|their)|closed (?:down|its|their)|closure of"
        r"|closed the (?:site|plant|centre|office))\b"
        rf"(?! {_SOME}(?:rounds?|deals?|financing|funds?|books?|gaps?|series)\b)",
        "en": r"clos|shut|ceas|end(?:s|ed|ing)?\b|discontinu|w(?:ind|ound)|withdr|mothball"
        r"|pull\w* out|left\b|stop|locked|no more\b",
        "de": r"\w*schl[ioe]|schloss|stillge|\w*gelegt|auf(?:gab|geb|gegeb)|ein(?:stell|gestell)"
        r"|dicht|lichter aus|zog\w* [^.]{0,80}zurück|zurück(?:zog|zieh|gezog)|verl(?:ie|ass|äss)",
        "fr": r"ferm|cess|arrêt|quitt|rideau",
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
        "en": r"su(?:e|ing)|lawsuit|court|litig|legal|claim|complain|proceed|judge",
        "de": r"\w*klag|\w*gericht(?!et)|prozess (?:gegen|um|wegen)|prozessier|rechtsstreit"
        r"|rechtlich",
        "fr": r"poursui|procès|procédure|plaint|assign|tribunal|justice|attaqu",
        "es": r"demand|pleit|juici|tribunal|judici|querell",
        "pt": r"process(?:ou|ar|ad)|tribunal|judici|ação (?:contra|judicial)|acion",
        "it": r"caus|cit(?:at|az|ò)|tribunal|process[oi] (?:contro|per)|denunci|giudi|legal",
        "nl": r"aanklag|klaag|proces tegen|recht(?:er|bank|sza)|gedaag|daagt",
        "zh": "诉讼|訴訟|起诉|起訴|上诉|上訴|提诉|控告|被告|原告|法院",
        "ja": "訴|裁判|提訴",
        "ko": "소송|고소|제소|법원",
    },
    "insolvency": {
        "ours": r"(?:bankrupt\w*|insolven\w+|went bust)\b",
        "en": r"bankrupt|insolven|into administration|receiver|chapter 11|bust|liquidat|creditor",
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
        "en": r"fail|unsuccess|without|no[tr]?\b|none|never|vain|abandon|stop|reject|miss|cancel"
        r"|fault|defect|br[eo]k|crash|malfunc|lost\b",
        "de": r"scheiter|gescheiter|erfolglos|miss|vergeb|ohne|nicht|kein|nie\b|\w*fehl|abgebroch"
        r"|ausf[aäi]|ausgefallen|defekt|versag",
        "fr": r"échou|échec|vain|insuccès|sans\b|pas\b|n'|ne\b|aucun|raté|jamais|abandon|refus"
        r"|panne|défaill",
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
        "ours": rf"(?:per|each|every) year\b|(?:annually|yearly)\b|{_A.format('year')}",
        "en": r"(?:a|per|each|every|the) (?:calendar |financial |full )?year(?! \d)"
        rf"|/ ?(?:y(?:ea)?r|a\b)|annual|annum|yearly|p\.a|(?:each|every) (?:{_SEASONS})",
        "de": r"(?:pro|im|je|jedes|jeden) jahr(?! \d)|jährlich|\w*jährlich|jahres|p\. ?a"
        r"|/ ?(?:jahr|a\b)|alle (?:zwölf|12) monate|übers jahr",
        "fr": r"(?:par|chaque) an|par année|chaque année|annuel|tous les ans|/ ?an"
        r"|l'an\b(?! (?:\d|dernier|passé))",
        "es": r"(?:al|por|cada) año|anual|todos los años|año tras año|/ ?año",
        "pt": r"(?:ao|por|cada|todo) ano|anua|todos os anos|/ ?ano",
        "it": r"(?:all'|per |ogni )anno|l'anno(?! (?:\d|scorso|dopo))|annu|tutti gli anni|/ ?anno",
        "nl": r"(?:per|elk|ieder) jaar|jaarlijks|(?:op )?jaarbasis|/ ?jaar",
        "zh": "每年|年均|全年|(?<!第)一年|年度|年产|年產|/年",
        "ja": rf"毎年|年度|/年|(?<!{_FIGURE})(?:年間|年額|年に|[1一]年|年約?{_FIGURE})",
        "ko": "연간|매년|해마다|연 ",
    },
    "a month": {
        "ours": rf"(?:per|each|every) month\b|monthly\b|{_A.format('month')}",
        "en": r"(?:a|per|each|every|the) month|(?:each|every) four weeks|monthly|/ ?mo(?:nth)?\b",
        "de": r"(?:pro|im|je|jeden) monat|monatlich|/ ?monat",
        "fr": r"(?:par|chaque) mois|mensuel|tous les mois|/ ?mois",
        "es": r"(?:al|por|cada) mes|mensual|todos los meses|/ ?mes\b",
        "pt": r"(?:ao|por|cada|todo) mês|mensa[li]|todos os meses|/ ?mês",
        "it": r"al mese|(?:ogni|per) mese|mensil|tutti i mesi|/ ?mese",
        "nl": r"(?:per|elke|iedere) maand|maandelijks|/ ?maand",
        "zh": "每月|每个月|月均|月产|一个月|/月",
        "ja": rf"毎月|月産|(?<!{_FIGURE})(?:月間|月額|月に|月約?{_FIGURE})",
        "ko": r"매월|매달|월평균|월간|한 달|(?<!\d)월 ?\d",
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
    start = "" if code in _ANYWHERE else r"(?:(?<!\w)|(?=/))"
    return re.compile(rf"{start}(?:{words})", re.IGNORECASE)
