"""Split sources into sentences, and find the sentence around a passage.

The splitter knows most abbreviations. What it parts in spite of them is joined again: what goes on
in small letters, and what follows a legal form, a month, a title or another abbreviation that ends
no sentence ("Acme Sdn. Bhd. opened", "5 Sept. 2019", "am 5. Dezember", "2019. 9. 5.").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import sentencex

from atlas.text.folding import Passage
from atlas.text.languages import primary
from atlas.text.legal_forms import is_legal_form
from atlas.text.printed_dates.months import month_names, short_months

# The splitter's time grows with the square of a run of quotation marks.
_MAX_PIECE = 5_000
# Abbreviations that end no sentence: what they are of follows.
_SHORT = """approx aprox ca circa env M MM Mme Mlle Fa Fr Hr Sr Sra Srta Dr Dra Drs Prof Ing Lic Av
    Avda Dhr Mevr Mw St Ste vgl bzw inkl zzgl ggf lt Mr Mrs Ms Messrs Gen Col Lt Gov Sen Rep Rev Hon
    vs"""
_NUMBERED = frozenset(["No", "Nr", "Nos", "Núm", "Art", "Fig", "Vol"])
_SHORT_WORDS = frozenset(_SHORT.split())
_STOPPED = re.compile(r"(?:^|(?<=[^\w.]))([^\W\d_]+|\d{1,4})\.\s*$")
_SMALL_LETTER = re.compile(r"[a-zß-öø-ÿ]")
# What German counts with a full stop: "im 19. Jahrhundert", "am 5. Dez.".
_COUNTED = re.compile(
    r"(?:Jahrhundert|Jh|Jahrtausend|Quartal|Halbjahr|Lebensjahr|Geschäftsjahr|Auflage|Platz|Mal|Tag"
    r"|Woche|Monat|Etage|Stock|Klasse|Generation|Phase|Kongress|Jahrestag|Weltkrieg)"
)
_KOREAN_DATE = re.compile(r"\d{4}\. ?\d\d?\. ?\d\d?\.\s*$")
_OPENING = re.compile(r"(?<=\s)[“‘„«(\[\"']+\s*$")


def split_sentences(text: str, language: str = "en") -> tuple[Passage, ...]:
    """The sentences of a text in a language (BCP 47), in order.

    Each lies within one line; white space is left out.
    """
    found: list[Passage] = []
    position = 0
    for line in text.splitlines(keepends=True):
        for piece in _pieces(line):
            found.extend(_sentences_of_piece(piece, position, language))
            position += len(piece)
    return tuple(found)


def sentence_around(sentences: Sequence[Passage], passage: Passage) -> Passage:
    """From the start of the first sentence the passage touches to the end of the last.

    The passage itself where it touches none.
    """
    first = bisect_right(sentences, passage.start, key=lambda sentence: sentence.end)
    last = bisect_right(sentences, passage.end - 1, key=lambda sentence: sentence.start) - 1
    if first > last:
        return passage
    return Passage(
        min(sentences[first].start, passage.start), max(sentences[last].end, passage.end)
    )


def _pieces(line: str) -> Iterator[str]:
    """A line in pieces of bounded length, cut after a full stop, or else at a space."""
    while len(line) > _MAX_PIECE:
        cut = line.rfind(". ", 0, _MAX_PIECE) + 2
        if cut < 2:
            cut = line.rfind(" ", 0, _MAX_PIECE) + 1
        cut = cut or _MAX_PIECE
        yield line[:cut]
        line = line[cut:]
    yield line


def _sentences_of_piece(line: str, position: int, language: str) -> list[Passage]:
    parts = [str(part) for part in sentencex.segment(primary(language), line.rstrip())]
    if "".join(parts) != line.rstrip():
        parts = [line]  # never lose text to the splitter
    for index, part in enumerate(parts[:-1]):
        # It leaves the quotation mark that opens a sentence with the one before.
        if mark := _OPENING.search(part):
            parts[index] = part[: mark.start()]
            parts[index + 1] = mark.group() + parts[index + 1]
    found = []
    for part in _rejoined(parts, primary(language)):
        inner = part.strip()
        if inner:
            start = position + part.index(inner)
            found.append(Passage(start, start + len(inner)))
        position += len(part)
    return found


def _rejoined(parts: list[str], language: str) -> list[str]:
    joined = parts[:1]
    for part in parts[1:]:
        if _goes_on(joined[-1], part, language):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _goes_on(before: str, after: str, language: str) -> bool:
    """Whether the full stop between two parts ends no sentence."""
    stopped = _STOPPED.search(before)
    following = after.split(maxsplit=1)[:1]
    if following and before.rstrip().endswith(".") and _SMALL_LETTER.match(after):
        return True
    if not stopped or not following:
        return False
    word, first = stopped.group(1), following[0].strip(",;:")
    if word.isdecimal():
        if language == "ko":
            return after[0].isdecimal() or bool(_KOREAN_DATE.search(before))
        counted = _COUNTED.match(first) or _is_month(first, language)
        return language == "de" and len(word) <= 2 and bool(counted)
    if word in _SHORT_WORDS or (is_legal_form(word) and is_legal_form(first)):
        return True
    return after[0].isdecimal() and (word in _NUMBERED or _is_month(word, language))


def _is_month(word: str, language: str) -> bool:
    name = word.rstrip(".").casefold()
    return name in month_names(language) or name in short_months(language)


def first_sentence(text: str) -> str:
    """The first sentence of an English text."""
    spans = split_sentences(text)
    return text[spans[0].start : spans[0].end] if spans else ""
