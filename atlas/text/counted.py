"""What a number in English text counts: the words that stand with it."""

from __future__ import annotations

import re

from atlas.text.content_words import content_words, is_stop_word, related, stem
from atlas.text.folding import fold_plain
from atlas.text.numbers import Number, find_numbers
from atlas.text.words import WORD

# People go by what they do, "researchers" or "patients"; these endings are of other words too.
_PEOPLE = """people persons staff employees workers workforce individuals men women jobs posts
    positions headcount participants"""
_DOERS = re.compile(r"\w{2,}(?:er|or|ist|ian|ee|ant|ent)s")
_NO_DOERS = """centers centres papers numbers computers scanners servers sensors reactors meters
    letters quarters chapters patents plants agents grants events agreements investments payments
    departments apartments instruments ingredients treatments"""
# Words of ours for what a source counts under another name.
_SAME = [
    {stem(word) for word in line.split()}
    for line in """
        companies firms enterprises businesses groups players startups ventures
        medicines drugs therapies products treatments
        hospitals clinics
        shops stores outlets branches
        trucks lorries vehicles vans cars buses
        homes houses flats apartments households
        devices machines units systems appliances tools instruments
        universities institutions institutes organisations bodies members
        doctors physicians clinicians
        scientists researchers
        agreements contracts deals memorandums memoranda mous pacts accords
        centres hubs sites facilities locations plants factories laboratories
        countries nations markets states
        times editions occasions
        years year-long anniversaries decades
        partners partnerships collaborators
        square metres sqm m² area
        """.strip().splitlines()
]
_PEOPLE_STEMS = {stem(word) for word in _PEOPLE.split()}
_CLAUSE = re.compile(r"[;:.!?](?=\s|$)|[()]|\s[-–—]\s")
_PART_ENDS = re.compile(r"[;:.!?](?=\s|$)|\)")
_NEXT_PART = re.compile(r"\b(?:and|or|but)\b[^,;]*$")
_NEXT_PART_BEGINS = re.compile(r",|\b(?:and|or|but)\b")
_SENTENCE_END = re.compile(r"[.!?;](?=\s)")
_WORDS_AFTER, _WORDS_BEFORE = 12, 4
# What may stand between a number and what it counts: "five of the", "12 more".
_LINKS = "of the its their these those our more other such further"
_BETWEEN = frozenset(_LINKS.split())


def counted_by(text: str, number: Number) -> dict[str, str]:
    """The content words of the clause from a number to the next one."""
    after = text[number.end :]
    others = [other.start - number.end for other in find_numbers(text)]
    end = min((start for start in others if start > 0), default=len(after))
    clause = _CLAUSE.split(after[:end])[0]
    return content_words(" ".join(clause.split()[:_WORDS_AFTER])) or {}


def words_after(text: str, number: Number) -> set[str]:
    """The stems of what follows a number in its part of a sentence, up to the next number.

    What a conjunction opens before that number is the next one's.
    """
    after = text[number.end :]
    others = [other.start - number.end for other in find_numbers(text)]
    end = min((start for start in others if start > 0), default=len(after))
    part = _PART_ENDS.split(after[:end])[0]
    if len(part) == end < len(after):
        part = _NEXT_PART.sub("", part)
    return set(content_words(part) or ())


def words_before(text: str, number: Number) -> set[str]:
    """The stems of what stands before a number in its sentence and after the one before it.

    What follows that one up to a comma or conjunction is not this one's.
    """
    start = max((other.end for other in find_numbers(text) if other.end <= number.start), default=0)
    part = _SENTENCE_END.split(text[start : number.start])[-1]
    if start:
        part = _NEXT_PART_BEGINS.split(part)[-1]
    return set(content_words(part) or ())


def before(text: str, number: Number) -> dict[str, str]:
    """The content words just before a number, unless another number stands with them."""
    words = " ".join(text[: number.start].split()[-_WORDS_BEFORE:])
    return {} if find_numbers(words) else content_words(words) or {}


def nouns_of(text: str, number: Number) -> dict[str, str]:
    """The words of ours that a number counts; empty where none in the plural follows it.

    "The two bring" and "all five signed a memorandum" count nothing that is named.
    """
    clause = re.split(r"[,;:.!?()]", text[number.end :])[0]
    found: list[str] = []
    for word in WORD.findall(clause)[:_WORDS_AFTER]:
        small = is_stop_word(word)
        if small and (found or word.casefold() not in _BETWEEN):
            break
        if not small:
            found.append(word)
    # What follows the last noun in the plural is what they do: "forty hospitals joined".
    while found and not _is_plural(found[-1]):
        found.pop()
    return content_words(" ".join(found)) or {}


def stands_alone(text: str, number: Number) -> bool:
    """Whether no noun follows a number: in "10 patients here, 6 there", the 6 has none."""
    word = WORD.match(text[number.end :].lstrip(" "))
    return word is None or is_stop_word(word.group())


def same_sort(ours: dict[str, str], theirs: dict[str, str]) -> bool:
    """Whether words of ours and of a source can name one sort of thing."""
    return any(
        related(one, other) or any(one in words and other in words for words in _SAME)
        for one in ours
        for other in theirs
    ) or (_of_people(ours) and any(map(_is_doer, theirs.values())))


def _of_people(words: dict[str, str]) -> bool:
    return not words.keys().isdisjoint(_PEOPLE_STEMS)


def _is_doer(word: str) -> bool:
    word = word.casefold()
    return word not in _NO_DOERS.split() and bool(
        _DOERS.fullmatch(word) or stem(word) in _PEOPLE_STEMS
    )


def _is_plural(word: str) -> bool:
    word = fold_plain(word).casefold()
    return (word.endswith("s") and not word.endswith(("ss", "us", "'s"))) or stem(
        word
    ) in _PEOPLE_STEMS
