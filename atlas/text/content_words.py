"""The words of a text that say what it is about, as stems that can be compared.

"Laboratories" and "laboratory", "centre" and "center" have one stem; "of", "has" and the words
with which one reports ("the article tells") have none. Known are the languages of our prose; for
any other the answer is ``None``, so that nobody takes what is not understood for a difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import snowballstemmer

from atlas.text.folding import fold_plain
from atlas.text.languages import primary
from atlas.text.words import WORD

#: The language in which the atlas is written.
PROSE = "en"

_SMALL_WORDS = """
    a about above across after again against all almost along already also although always am
    among amid an and another any anyone anything are around as at away be became because become
    becomes been before being below beside besides between both but by came can cannot come comes
    could did do does doing done down due during each either else ever every few first for from
    further get gets give given gives go goes had has have having he hence her here hers him his
    how however i if in including instead into is it its itself just last later least less like
    made mainly make makes making many may me might more most mostly much must my near nearly
    neither never next no nobody none nor not nothing now of off often on once one only onto or
    other others our out over own part per rather s same second several shall she should since so
    some something soon still such than that the their them themselves then there therefore these
    they thing things this those though three through throughout thus to together too toward
    towards two under until up upon us very was way ways we well went were what when where whether
    which while who whole whom whose why will with within without would yes yet you your
"""
# With these one reports what a source says, and claims nothing.
_REPORTING = """
    account accounts according add adds added article articles call called calling calls describe
    described describes gave happen happened happens mention mentioned mentions name named names
    number numbers page passage passages present said say saying says sentence source sources
    speak speaks sum tell telling tells text texts told word words write
    writes wrote
"""
_STOP_WORDS = {"en": frozenset([*_SMALL_WORDS.split(), *_REPORTING.split()])}
_STEMMERS = {"en": "english"}

# What the two spellings of English share is compared: organise, centre, programme, tumour.
_ONE_SPELLING = (
    (re.compile(r"(?<=\w\w\w)is(?=(?:e[drs]?|ing|ations?|ational|ers)$)"), "iz"),
    (re.compile(r"(?<=\w\w[btd])re(?=(?:d|s)?$)"), "er"),
    (re.compile(r"(?<=\w\w)our(?=(?:s|ed|ing|able|ful)?$)"), "or"),
    (re.compile(r"(?<=\w\w)ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=gram)me(?=s?$)"), ""),
    (re.compile(r"[ao]e"), "e"),
)
_FULL_FORMS = {
    "en": {
        "app": "application",
        "hq": "headquarters",
        "lab": "laboratory",
        "med": "medical",
        "pharma": "pharmaceutical",
    }
}
_COGNATE = 5
_SHORT = 4


def content_words(text: str, language: str = PROSE) -> dict[str, str] | None:
    """The content words of a text by stem, numbers left out; ``None`` where it is not understood.

    A word with a hyphen is there as a whole and in its parts: "start-ups" is "startups" as well.
    """
    language = primary(language)
    if language not in _STOP_WORDS:
        return None
    found: dict[str, str] = {}
    stop = _STOP_WORDS[language]
    for word in WORD.findall(fold_plain(text)):
        for form in _forms(word):
            if len(form) > 1 and not form[0].isdigit() and form.casefold() not in stop:
                found.setdefault(stem(form, language), form)
    return found


def is_stop_word(word: str, language: str = PROSE) -> bool:
    """Whether a word is so common that it says nothing; ``False`` where that is not known."""
    return word.casefold() in _STOP_WORDS.get(language, ())


@lru_cache(maxsize=65536)
def stem(word: str, language: str = PROSE) -> str:
    """What a word has in common with its other forms, in lower case."""
    word = fold_plain(word).casefold().removesuffix("'s").replace("'", "").replace("-", "")
    if language not in _STEMMERS:
        return word
    word = _FULL_FORMS[language].get(word.removesuffix("s"), word)
    for pattern, spelling in _ONE_SPELLING:
        word = pattern.sub(spelling, word)
    # A stemmer keeps the word it works on, so that none may be shared between threads.
    return str(snowballstemmer.stemmer(_STEMMERS[language]).stemWord(word))


def related(one: str, other: str) -> bool:
    """Whether two stems are of one family: "invest" and "investor"."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _COGNATE:
        return len(short) >= _SHORT and long.startswith(short)
    return long[:_COGNATE] == short[:_COGNATE]


def any_related(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether any stem of ours is of one family with one of theirs."""
    known = list(theirs)
    return any(related(one, other) for one in ours for other in known)


def _forms(word: str) -> Iterator[str]:
    word = word.removesuffix("'s")
    yield word
    if "-" in word:
        yield from (part for part in word.split("-") if len(part) > 1)
