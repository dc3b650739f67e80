"""Whether a text says what was before a date or what was after it: "until 2019", "since 2019".

========  ===========================  =============================
language  after                        before
========  ===========================  =============================
en        since 2019, from 2019 on     until 2019, before 2019
de        seit 2019, ab 2019           bis 2019, vor 2019
fr        depuis 2019, dès 2019        jusqu'en 2019, avant 2019
zh        2019年以来, 自2019年起          2019年以前, 截至2019年
ja        2019年から, 2019年以降          2019年まで, 2019年以前
ko        2018년부터, 2018년 이후         2018년까지, 2018년 이전
========  ===========================  =============================
"""

from __future__ import annotations

import re
from typing import Literal

from atlas.text.languages import primary
from atlas.text.numbers import Number

Side = Literal["after", "before", ""]
#: Words before a date that point to the time after it, and to the time before it.
_WORDS: dict[str, tuple[str, str]] = {
    "en": (
        r"since|from|after|following|as\s+of|starting(?:\s+in)?|beginning(?:\s+in)?",
        r"until|till|up\s+to|before|prior\s+to|by",
    ),
    "de": (r"seit|ab|nach", r"bis(?:\s+zum)?|vor"),
    "fr": (
        r"depuis|dès|à\s+partir\s+d(?:e|['’])|après",
        r"jusqu['’](?:en|à|au)|avant|d['’]ici(?:\s+à)?",
    ),
    "es": (r"desde|a\s+partir\s+de|tras|después\s+de", r"hasta|antes\s+de"),
    "pt": (r"desde|a\s+partir\s+de|após|depois\s+de", r"até|antes\s+de"),
    "it": (r"dal|a\s+partire\s+dal|dopo\s+il", r"fino\s+al|entro\s+il|prima\s+del"),
    "nl": (r"sinds|vanaf|na", r"tot|voor|tegen"),
}
#: The same behind a date, with its sign for the year.
_BEHIND: dict[str, tuple[str, str]] = {
    "zh": (r"以来|以來|起|以后|以後|之后|之後", r"以前|之前|为止|為止"),
    "ja": (r"から|以降|以来", r"まで|以前"),
    "ko": (r"부터|이후|이래", r"까지|이전"),
}
_PARTS_OF_DATE = (
    r"(?:\s*(?:the|le|el|o|il|den|im|jahre?|early|late|mid|end|of|beginning|year|\d{1,2}\.?)){0,5}"
    r"(?:\s*[^\W\d]{3,10})?"
)


def side(text: str, number: Number, language: str = "en") -> Side:
    """On which side of a date in a text the text speaks; empty where it does not say."""
    code = primary(language)
    if code in _WORDS:
        near = text[max(0, number.start - 32) : number.start]
        for name, words in zip(("after", "before"), _WORDS[code], strict=True):
            if re.search(rf"(?<![\w-])(?:{words}){_PARTS_OF_DATE}\s*-?$", near, re.IGNORECASE):
                return "after" if name == "after" else "before"
    if code in _BEHIND:
        behind = text[number.end : number.end + 12]
        for name, words in zip(("after", "before"), _BEHIND[code], strict=True):
            if re.match(rf"\s?[年년]?(?:\d{{1,2}}[月월])?\s?(?:{words})", behind):
                return "after" if name == "after" else "before"
    return ""
