"""Names in our own prose, by their capitals, and whether some other text prints them.

Our titles are written like sentences, so that a capital inside one is a name. The first word of a
sentence is not known to be one. Months, weekdays and forms of address are no names here.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from atlas.text.content_words import is_stop_word, stem
from atlas.text.countries import same_land
from atlas.text.folding import fold_plain
from atlas.text.names import plain_letters

# "R&D" and "U.S." are one word, so are "Jing'an" and "Bristol-Myers".
_WORD = re.compile(r"[^\W_]+(?:['&.\-+][^\W_]+)*")
_STARTS_SENTENCE = re.compile(r"(?:^|[.!?:;…][\"')\]]*\s)[\s\"'(\[]*$")
_JOINS = re.compile(r" (?:(?:of|and|for|the|in|on|to|de|da|do|du|des|la|le|y|e|et|und|von|van) )*")
_ACRONYM = re.compile(r"[A-Z][A-Z&\d.\-]*[A-Z\d]s?")
_ROMAN = re.compile(r"[IVX]+")
_SMALL = "of and for the in on to a an at de da do du des la le y e et"
_SMALL_WORDS = frozenset(_SMALL.split())
_ADDRESSES = """I Mr Mrs Ms Miss Dr Prof Professor Sir Madam President Chairman Chairwoman Director
    Minister CEO CFO CMO COO CSO CTO PhD MD MBA"""
_USUAL = "R&D IPO SME SMEs NGO NGOs GDP VAT HR IT PR TV AD BC Q1 Q2 Q3 Q4 H1 H2 Internet Web Earth"
_DATES = [
    *(calendar.month_name[1:] + calendar.month_abbr[1:]),
    *(name for day in calendar.day_name for name in (day, f"{day}s")),
]
_NO_NAMES = frozenset(word.casefold() for word in [*_ADDRESSES.split(), *_USUAL.split(), *_DATES])


@dataclass(frozen=True)
class NameWord:
    """One word of a name. ``initial``: it begins a sentence, and may be no name at all."""

    text: str
    start: int
    initial: bool


@dataclass(frozen=True)
class ProperName:
    """Words with capitals that stand together, as our text prints them."""

    text: str
    words: tuple[NameWord, ...]

    @property
    def acronym(self) -> bool:
        """Whether it is one word in capitals."""
        return len(self.words) == 1 and bool(_ACRONYM.fullmatch(self.words[0].text))


@dataclass(frozen=True)
class MissingRun:
    """Words of a name of which a text lacks some: ``partly``, when it has others.

    ``initial``: only the first word of a sentence is missing, which may be no name.
    """

    text: str
    partly: bool
    initial: bool


def proper_names(text: str) -> list[ProperName]:
    """The names in a text of ours, in order."""
    text = fold_plain(text)
    found: list[list[NameWord]] = []
    end = -1
    for word in _WORD.finditer(text):
        if not _is_name(word.group()):
            continue
        # "AstraZeneca" and "CIIE" are names also where a sentence begins.
        initial = word.group()[1:].islower() and bool(
            _STARTS_SENTENCE.search(text[max(0, word.start() - 8) : word.start()])
        )
        part = NameWord(word.group().removesuffix("'s"), word.start(), initial)
        joined = found and _JOINS.fullmatch(text, end, word.start())
        if joined and not initial:
            found[-1].append(part)
        else:
            found.append([part])
        end = word.end()
    return [
        ProperName(text[words[0].start : words[-1].start + len(words[-1].text)], tuple(words))
        for words in found
    ]


class PrintedWords:
    """What some texts print, for asking whether a word of a name is among it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._lines = [fold_plain(text) for text in texts]
        words = [word for line in self._lines for word in _WORD.findall(line)]
        self._words = {form for word in words for form in (*_forms(word), *_parts(word))}
        self._acronyms = {word.removesuffix("s") for word in words if _ACRONYM.fullmatch(word)}

    @cached_property
    def _initials(self) -> list[str]:
        return [initials for line in self._lines for initials in _initials(line)]

    def print(self, word: str) -> bool:
        """Whether they print a word of a name, in another form of it or as an acronym."""
        forms = set(_forms(word))
        if forms & self._words or word.casefold() in _NO_NAMES:
            return True
        if "-" in word:
            return all(self.print(part) for part in word.split("-") if _is_name(part))
        if _ACRONYM.fullmatch(word):
            letters = re.sub(r"[^A-Z]", "", word)
            if len(letters) > 1 and any(letters in initials for initials in self._initials):
                return True
        return self.print_land(word)

    def print_land(self, name: str) -> bool:
        """Whether they print a word for the country, people or region of a name."""
        return any(same_land(name, printed) for printed in self._words)

    def follows_name(self, word: str) -> bool:
        """Whether they print a word, and each time after another word with a capital."""
        wanted, before = plain_letters(word), []
        for line in self._lines:
            words = [found.group().removesuffix("'s") for found in _WORD.finditer(line)]
            places = [at for at, printed in enumerate(words) if plain_letters(printed) == wanted]
            before += [words[at - 1] if at else "" for at in places]
        return bool(before) and all(name[:1].isupper() for name in before)

    def abbreviate(self, name: ProperName) -> set[int]:
        """Which words of a name they print as an acronym, by index."""
        letters = "".join(word.text[0].upper() for word in name.words)
        return {
            index
            for acronym in self._acronyms
            if len(acronym) > 1 and (start := letters.find(acronym)) >= 0
            for index in range(start, start + len(acronym))
        }


def missing_runs(name: ProperName, printed: PrintedWords) -> list[MissingRun]:
    """The parts of a name, of words that follow each other, in which the texts lack a word.

    "University of Kobe" has two parts, and lacks "Kobe" where a text prints that of Berlin.
    """
    abbreviated = printed.abbreviate(name)
    found = []
    for indices in _runs(name):
        words = [name.words[index] for index in indices]
        missing = [
            word
            for index, word in zip(indices, words, strict=True)
            if index not in abbreviated and not printed.print(word.text)
        ]
        sure = [word for word in missing if not word.initial]
        if missing and not sure and len(words) > 1:
            # "Shared Nobel prize" begins with no name; "John Roe" does, where Jane Roe is printed.
            if not printed.follows_name(words[1].text) or is_stop_word(words[0].text):
                continue
            found.append(MissingRun(" ".join(word.text for word in words), True, False))
        elif missing:
            if words[0].initial and is_stop_word(words[0].text):
                words = words[1:]
            text = " ".join(word.text for word in words)
            if not printed.print_land(text):
                found.append(MissingRun(text, len(missing) < len(words), not sure))
    return found


def _runs(name: ProperName) -> list[list[int]]:
    """The indices of words with a blank and nothing else between them."""
    runs: list[list[int]] = []
    for index, word in enumerate(name.words):
        before = name.words[index - 1]
        if index and before.start + len(before.text) + 1 == word.start:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _is_name(word: str) -> bool:
    if _ROMAN.fullmatch(word) or len(word) == 1:
        return False  # "phase III", "series A": a number or a letter
    return word != word.lower() and not word[0].isdigit()


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    """A word in lower case, and without what grammar and spelling add."""
    plain = plain_letters(word).removesuffix("'s")
    return plain, stem(plain), plain.replace(".", "")


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"[-&'/]", plain_letters(word)) if len(part) > 1)


def _initials(line: str) -> tuple[str, str]:
    """The first letters of a text's words, with small words and without."""
    words = [part for word in _WORD.findall(line) for part in re.split(r"[-&]", word) if part]
    long = (word for word in words if word.lower() not in _SMALL_WORDS)
    return "".join(word[0] for word in words).upper(), "".join(word[0] for word in long).upper()
