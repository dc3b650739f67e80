"""Who does what in an English text, for verbs of which one side is the doer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas.text.content_words import stem

_VERBS = """
    buy buys bought purchases purchased acquire acquires acquired sell sells sold employ
    employs employed lend lends lent borrow borrows borrowed pay pays paid supply supplies
    supplied licensed promise promises promised approve approves approved certify certifies
    certified awarded ranked trained own owns owned rented let lets invest invests invested
    funded financed manage manages managed hosted appoint appoints appointed hire hires
    hired ordered donate donates donated granted inspect inspects inspected audited regulate
    regulates regulated insured teach taught"""
_IRREGULAR = {
    "bought": "buy",
    "sold": "sell",
    "lent": "lend",
    "paid": "pay",
    "taught": "teach",
    "lets": "let",
    "supplies": "supply",
    "supplied": "supply",
}


def _base(word: str) -> str:
    return stem(_IRREGULAR.get(word.lower(), word.lower()))


_FORMS = frozenset(_VERBS.split())
_NAME = re.compile("\x02(\\d+)\x03")
_WORD = re.compile(r"[^\W\d_]+")
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
_NO_VERB = frozenset(["a", "an", "the", "its", "their", "in", "for", "on", "with", "by", "from"])
_BY = re.compile(r"([^\W\d_]+)\s+by\s+(?:the\s+)?$")
_PART_ENDS = re.compile(r"[.;:,!?]|\b(?:and|which|that|who|of)\b")
_MAX_WORDS = 8
_NEAR, _FAR = 60, 300


def doers(masked: str) -> Iterator[tuple[str, int]]:
    """(verb, number of the name) in a text whose names are put as their numbers."""
    places = list(_NAME.finditer(masked))
    for index, place in enumerate(places):
        end = places[index + 1].start() if index + 1 < len(places) else len(masked)
        part = _PART_ENDS.split(masked[place.end() : min(end, place.end() + _FAR)])[0]
        if part.startswith("'s"):
            continue
        words = _WORD.findall(part)[:_MAX_WORDS]
        for at, word in enumerate(words):
            if word.lower() not in _FORMS or (at and words[at - 1].lower() in _NO_VERB):
                continue
            passive = any(before.lower() in _BE for before in words[max(0, at - 2) : at])
            if not passive:
                yield _base(word), int(place.group(1))
            break
        by = _BY.search(masked, max(0, place.start() - _NEAR), place.start())
        if by and by.group(1).lower() in _FORMS:
            yield _base(by.group(1)), int(place.group(1))
