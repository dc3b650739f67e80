"""Who does something to whom in an English text, for verbs that go one way.

"Acme acquired Beta", "Beta was bought by Acme" and "Beta, a subsidiary of Acme" are one relation in
one direction. No grammar: two names that follow each other in a sentence, and the words between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from atlas.text.content_words import content_words
from atlas.text.doers import doers
from atlas.text.folding import fold_plain


class Directed(NamedTuple):
    """A relation of a sort from one organisation to another, by their ids."""

    sort: str
    giver: str
    taker: str

    @property
    def turned(self) -> Directed:
        """The same relation the other way round."""
        return Directed(self.sort, self.taker, self.giver)


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{text})\b", re.IGNORECASE | re.VERBOSE)


def _at_end(verbs: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{verbs})\s+(?:the\s+)?$", re.IGNORECASE | re.VERBOSE)


_OWN = r"""acquires?|buys?|purchases?|takes?\s+over|took\s+over|owns?|absorbs?|acquiring|buying
    |acquired|bought|purchased|owned|absorbed"""
_GIVE = r"""suppl(?:y|ies|ied)|sells?|sold|(?:out-?)?licen[sc]e[sd]?|provide[sd]?|gives?|gave
    |grant(?:s|ed)|deliver(?:s|ed)?|transfer(?:s|red)?|offer(?:s|ed)?|rent(?:s|ed)?|let|lease[sd]?"""
_PAY = r"""pays?|paid|lends?|lent|loan(?:s|ed)|invest(?:s|ed|ing)?|puts?|fund(?:s|ed)|finance[sd]?
    |back(?:s|ed)|sponsor(?:s|ed)?|donate[sd]?|award(?:s|ed)?|subsidise[sd]?"""
_GET = r"""receive[sd]?|gets?|got|obtain(?:s|ed)?|buys?|bought|borrow(?:s|ed)?
    |(?:in-?)?licen[sc]e[sd]?|takes?|took|purchase[sd]?|acquire[sd]?|source[sd]?|order(?:s|ed)?|rent(?:s|ed)?|come|came"""
_MANAGE = r"manages?|managed|runs|ran|operate[sd]?|host(?:s|ed)|organi[sz]e[sd]?"
_GIVEN = r"""supplied|sold|licensed|provided|given|granted|delivered|transferred|offered|rented
    |leased"""
_PAID = r"paid|lent|funded|financed|backed|sponsored|awarded|subsidised"
_MANAGED = r"managed|run|operated|hosted|organi[sz]ed"
_MONEY = re.compile(
    r"[€$£¥₩]|\b(?:money|loans?|euros?|dollars?|yuan|million|billion|borrow\w*)\b", re.IGNORECASE
)
_PART = r"(?:subsidiary|unit|division|part|arm|branch)"
#: Names further from each other, in letters, have nothing to do with each other.
_FAR = 300
#: Between a verb and the name of whom it is done to: a few words, and nobody at its side.
_OBJECT = r"(?!.*\b(?:with|alongside|together|than|by|at|from)\b)"
#: What the words between two names make of them: the sort, and whether the first name gives.
_BETWEEN: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    ("own", _words(r"(?:acquired|bought|purchased|taken\s+over|owned|absorbed)\b.*\bby"), False),
    ("give", _words(rf"(?:{_GIVEN})\b.*\bby"), False),
    ("money", _words(rf"(?:{_PAID})\b.*\bby"), False),
    ("manage", _words(rf"(?:{_MANAGED})\b.*\bby"), False),
    ("get", _words(rf"(?:{_GET})\b.*\bfrom"), False),
    ("own", _words(rf"{_PART}\s+of|belong(?:s|ed)?\s+to|its\s+(?:parent|owner)"), False),
    ("own", _words(r"(?:owner|parent|parent\s+company)\s+of|its\s+(?:subsidiary|unit)"), True),
    ("own", re.compile(r"^,?\s+(?:(?:is|was|be|being|been)\s+)*sold\s+to\b", re.I), False),
    ("own", re.compile(r"^'s?\s+(?:acquisition|takeover|purchase)\s+of\b", re.IGNORECASE), True),
    ("give", _words(rf"(?:{_GIVE})\b{_OBJECT}.*\b(?:to|for)"), True),
    ("money", _words(rf"(?:{_PAY})\b{_OBJECT}.*\b(?:to|in|into|for)"), True),
    ("own", _words(rf"(?:{_OWN})\b{_OBJECT}"), True),
    ("give", _at_end(_GIVE), True),
    ("money", _at_end(_PAY), True),
    ("manage", _at_end(_MANAGE), True),
)
_WHICH = re.compile(r"[,\s]+(?:which|that)\s+$", re.IGNORECASE)
_DOES = tuple(
    (sort, re.compile(rf"\s+(?:(?:has|had|have)\s+)?(?:{verbs})\b(?!.*\bby\b)", re.I | re.X))
    for sort, verbs in (("own", _OWN), ("money", _PAY), ("manage", _MANAGE))
)
_OF_BY = re.compile(r"\b(?:acquisition|takeover|purchase)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_NAME = re.compile("\x02(\\d+)\x03")
_SENTENCE = re.compile(r"[.;!?:](?=\s|$)")
#: Sentences that begin so have the subject of the profile for their own.
_SUBJECT = re.compile(r"\s*(?:it|the\s+(?:company|firm|group)|we|also)\b", re.IGNORECASE)
_POSSESSED = re.compile(r"^'s?((?:\s+[^\W\d_][\w-]*){1,3})")
_OF = re.compile(r"([^\W\d_][\w-]*)\s+of\s+(?:the\s+)?$")
#: What two have together is the one's as well as the other's.
_MUTUAL = frozenset(
    content_words(
        "partner partnership cooperation collaboration alliance agreement contract memorandum deal "
        "joint venture work project study trial talks meeting side company firm group part member"
    )
    or ()
)
_FROM_TO = re.compile(r"\bfrom\s+([^.,;:()]{1,40}?)\s+to\s+([^.,;:()]{1,40})", re.IGNORECASE)
_END = re.compile(r"[A-Z\u00c0-\u00de][\w'-]*|\d[\d.,]*\d|\d")


def relations(
    text: str, names: Mapping[str, list[str]], subject: str, title: bool = False
) -> set[Directed]:
    """The directed relations between named organisations (id → names) in a text.

    ``subject`` is whom "the company" and, in a title, nobody at all stand for.
    """
    ids, masked = _masked(text, names)
    found: set[Directed] = set()
    for sentence in _SENTENCE.split(masked):
        places = list(_NAME.finditer(sentence))
        if places and (title or _SUBJECT.match(sentence)):
            found |= _between(sentence[: places[0].start()], subject, _id(ids, places[0]))
        for one, other in pairwise(places):
            first, second = _id(ids, one), _id(ids, other)
            words = sentence[one.end() : other.start()]
            if _WHICH.search(words):
                does = [sort for sort, verbs in _DOES if verbs.match(sentence, other.end())]
                found |= {Directed(sort, second, first) for sort in does}
            elif _OF_BY.search(sentence, max(0, one.start() - _FAR), one.start()) and re.search(
                r"\bby\b", words
            ):
                found.add(Directed("own", second, first))
            else:
                found |= _between(words, first, second)
    return {item for item in found if item.giver != item.taker}


def possessions(text: str, names: Mapping[str, list[str]]) -> set[tuple[str, str]]:
    """(stem, id) of each thing that a text gives a named organisation: "Acme's channels"."""
    ids, masked = _masked(text, names)
    found: set[tuple[str, str]] = set()
    for place in _NAME.finditer(masked):
        words: list[str] = []
        if owned := _POSSESSED.match(masked[place.end() :]):
            words.append(owned.group(1))
        if of := _OF.search(masked[max(0, place.start() - _FAR) : place.start()]):
            words.append(of.group(1))
        for stems in map(content_words, words):
            found |= {(stem, _id(ids, place)) for stem in set(stems or ()) - _MUTUAL}
    return found


def acts(text: str, names: Mapping[str, list[str]]) -> set[tuple[str, str]]:
    """(verb, id) of what a text says that named organisations do."""
    ids, masked = _masked(text, names)
    return {(verb, ids[number]) for verb, number in doers(masked)}


def ways(text: str) -> Iterator[tuple[str, str]]:
    """(from, to) of each way that a text goes: names of places, or numbers."""
    for match in _FROM_TO.finditer(fold_plain(text)):
        start, end = _END.search(match.group(1)), _END.search(match.group(2))
        if start and end:
            yield start.group(), end.group()


def _between(words: str, first: str, second: str) -> set[Directed]:
    """What the words between two names make of them; the earliest form that fits counts."""
    if len(words) > _FAR:
        return set()
    for sort, pattern, forward in _BETWEEN:
        if pattern.search(words):
            if sort == "get":
                sort = "money" if _MONEY.search(words) else "give"
            return {Directed(sort, *((first, second) if forward else (second, first)))}
    return set()


def _masked(text: str, names: Mapping[str, list[str]]) -> tuple[list[str], str]:
    """Some ids, and a text with each name put as the number of its id."""
    text = fold_plain(text)
    ids = list(names)
    forms = {fold_plain(name): n for n, id in enumerate(ids) for name in names[id]}
    if forms:
        longest = sorted(forms, key=len, reverse=True)
        pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"
        text = re.sub(pattern, lambda match: f"\x02{forms[match.group()]}\x03", text)
    return ids, text


def _id(ids: list[str], place: re.Match[str]) -> str:
    return ids[int(place.group(1))]
