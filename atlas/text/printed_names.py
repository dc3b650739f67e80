"""Whether a text prints a name, and means it.

A proper name keeps a capital, since "Target" is no target and "US" not "us"; it may stand in
capitals altogether, and a descriptive one ("smart communities") in small letters. A legal form may
be missing, and so may its full stops and comma ("Acme Co Ltd", "Acme Co., Ltd."). It is no name
where it is a part of another ("Roche" in "La Roche-sur-Yon", "Johnson" in "Johnson City"), or the
noun that begins a sentence ("Target of the launch is Lyon"). In Korean, a particle may follow.
"""

from __future__ import annotations

import re
from functools import lru_cache

from atlas.text.folding import fold_plain
from atlas.text.legal_forms import is_legal_form, without_legal_form
from atlas.text.scripts import word_may_end

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = """the a an le la les l el los las il lo i gli die der das de het o os as of and"""
_ARTICLES = frozenset(_SMALL_WORDS.split())
# Between the parts of a place's name, joined by hyphens.
_SMALL = (
    "sur|sous|en|de|du|des|d|la|le|les|lès|lez|aux|au|a|am|an|im|in|ob|der|den|dem|bei|auf|unter"
    "|on|upon|under|by|the|over|next|super|op|aan|del|della|di|do|da|dos|das"
)
_PLACE_AFTER = re.compile(rf"-(?:{_SMALL})[-'][^\W\d_]", re.IGNORECASE)
_PLACE_BEFORE = re.compile(
    rf"(?:[^\W\d_]-(?:{_SMALL})-|\b(?:Saint|Sainte|St|Ste|San|Santa|Sankt|São)\.?[- ]"
    r"|\b(?:Les|Las|Los|Le|La|El)-)$"
)
# "Johnson City", "Lake Merck": what is named after someone.
_NAMED_AFTER = re.compile(
    r" (?:City|County|Street|Road|Avenue|Boulevard|Square|River|Lake|Islands?|Falls|Springs|Beach"
    r"|Hills|Creek|Airport|Station|Stadium)\b"
)
_NAMED_BEFORE = re.compile(r"\b(?:Lake|Mount|Mt\.|Fort|Cape) $")
# "Target of the launch": a noun, with the capital of the sentence.
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:;]['\")]*\s)['\"(]*$")
_OF_AFTER = re.compile(
    r" of (?:the|an?|this|that|these|those|its|their|our|his|her|all|every|each) "
)
# "La Roche-Posay": an article with a capital, and a hyphen.
_ARTICLE_BEFORE = re.compile(r"\b(?:Les|Las|Los|Le|La|El) $")
_JOINED_AFTER = re.compile(r"-[^\W\d_]")


def prints_name(text: str, name: str, *, proper: bool = True) -> bool:
    """Whether a text prints a name, with its legal form or without.

    ``proper``: small letters alone do not name it.
    """
    folded, wanted = fold_plain(text), fold_plain(name)
    bare = without_legal_form(wanted)
    return any(_prints(folded, form, proper) for form in dict.fromkeys((wanted, bare)))


def _prints(text: str, name: str, proper: bool) -> bool:
    if not name:
        return False
    for found in _pattern(name).finditer(text):
        start, end = found.span()
        if not (word_may_end(text, start) and word_may_end(text, end)):
            continue
        if _has_its_capitals(name, found.group(), proper) and not _is_another(text, start, end):
            return True
    return False


@lru_cache(maxsize=8192)
def _pattern(name: str) -> re.Pattern[str]:
    """The name in any case, the full stops and commas of a legal form left open."""
    found = ""
    for word in name.split():
        legal = is_legal_form(word.strip(","))
        if found:
            found = found.removesuffix(",") + ",? " if legal else found + " "
        letters = word.replace(".", "").strip(",")
        found += r"\.?".join(map(re.escape, letters)) + r"\.?" if legal else re.escape(word)
        found += "," * (legal and word.endswith(","))
    return re.compile(found, re.IGNORECASE)


def _has_its_capitals(name: str, printed: str, proper: bool) -> bool:
    """Whether some word, articles aside, has a capital where the name has one."""
    if name.isupper() and len(name) <= 4:
        return printed.upper() == printed
    pairs = zip(_WORD.findall(name), _WORD.findall(printed), strict=False)
    capitals = [
        theirs[0].isupper()
        for ours, theirs in pairs
        if ours[0].isupper() and ours.casefold() not in _ARTICLES
    ]
    return not proper or not capitals or any(capitals)


def _is_another(text: str, start: int, end: int) -> bool:
    """Whether it is a part of another name, or a noun that begins a sentence."""
    before = text[max(0, start - 24) : start]
    if _PLACE_AFTER.match(text, end) or _PLACE_BEFORE.search(before):
        return True
    if _NAMED_AFTER.match(text, end) or _NAMED_BEFORE.search(before):
        return True
    if (
        " " not in text[start:end]
        and _SENTENCE_BEFORE.search(before)
        and _OF_AFTER.match(text, end)
    ):
        return True
    return bool(_ARTICLE_BEFORE.search(before) and _JOINED_AFTER.match(text, end))
