"""What the passage says with a limit is not stated without it.

"Only hospitals in Sweden may use it", "among the first firms", "unless the trial fails", "has not
signed": where the quotation prints such a word in a clause that the statement is about, title and
text have to keep it in some way. A notice is given for an "only", "unless" or "except" of which
ours has nothing, for a "first" or "largest" that is one of several in the passage, for a "first in
the world" where the passage names no world, and for a word that the passage denies and ours does
not. English only.

State the limit; or waive the rule `about` the word and say how ours keeps it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import names_in
from atlas.check.passages import CitedPassage, comparable
from atlas.check.reading import Reading, readings
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.text.content_words import content_words, related, stem
from atlas.text.folding import fold_plain
from atlas.text.reservations import (
    ALL,
    AMONG,
    KEEPS_AMONG,
    KEEPS_DENIAL,
    KEEPS_LIMIT,
    LIMIT,
    PRINTS_WORLD,
    RANK,
    SOME,
    WORLD,
    denied_words,
    denies,
    sentences_of,
)

SEVERITY = "notice"
BY_NAMES = True
WAIVABLE = True
GOOD = """\
title: Among the first firms with open data
evidence:
  - source: example
    quote: Acme was among the first firms in Sweden to open its data.
"""
BAD = """\
title: First firm with open data
evidence:
  - source: example
    quote: Acme was among the first firms in Sweden to open its data.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the limits in the quotations with title and text."""
    for profile, at, statement, cited in comparable(atlas):
        bare = set(content_words(" ".join(names_in(atlas, profile, statement))) or ())
        for field, word, message in _faults(atlas, statement, cited, bare):
            yield Finding(
                profile.document,
                (*at, field),
                message,
                found=getattr(statement, field),
                fix="state the limit, or waive limit-dropped about "
                f"'{word}' and say how title and text keep it",
                about=word,
            )
            break


def _faults(
    atlas: Atlas, statement: Statement, cited: list[CitedPassage], bare: set[str]
) -> Iterator[tuple[str, str, str]]:
    """(field, word, message) of each limit that ours lacks."""
    ours = fold_plain(f"{statement.title}. {statement.text}")
    words = set(content_words(ours) or ()) - bare
    for reading in _readings(atlas, statement):
        for start, end in reading.quoted:
            for sentence in sentences_of(reading.text[start:end]):
                limit = LIMIT.search(sentence)
                if limit and not KEEPS_LIMIT.search(ours) and _about(sentence, words, bare, 1):
                    word = limit.group().lower()
                    yield "text", word, f"the passage says '{word}', title and text do not"
        for clause in reading.touched:
            quoted = reading.words(clause)
            if not _about(quoted, words, bare, 2):
                continue
            for denial, word in denied_words(quoted):
                if field := _told_plainly(statement, word):
                    yield (
                        field,
                        word.lower(),
                        f"the passage has '{denial.lower()}' before '{word}', we have it without",
                    )
    quoted = " ".join(fold_plain(passage.quote) for passage in cited)
    some, every = SOME.search(quoted), ALL.search(ours)
    if some and every and not ALL.search(quoted) and not SOME.search(ours):
        word = some.group().lower()
        yield "text", word, f"the passage says '{word}', we say '{every.group().lower()}'"
    texts = [fold_plain(passage.around) for passage in cited]
    yield from _ranks(statement, texts)


def _about(printed: str, ours: set[str], bare: set[str], least: int) -> bool:
    """Whether words of a passage, names left out, are about what ours is about."""
    about = set(content_words(printed) or ()) - bare
    return sum(any(related(one, other) for other in ours) for one in about) >= least


def _readings(atlas: Atlas, statement: Statement) -> Iterator[Reading]:
    for evidence in statement.evidence:
        if evidence.role != "contradicts":
            yield from readings(atlas, evidence)[:1]


def _told_plainly(statement: Statement, word: str) -> str:
    """The field of ours that has a word in a sentence which denies nothing."""
    wanted = stem(word)
    for field, text in (("title", statement.title), ("text", statement.text)):
        for sentence in sentences_of(fold_plain(text)):
            if wanted in (content_words(sentence) or ()) and not (
                denies(sentence) or KEEPS_DENIAL.search(sentence)
            ):
                return field
    return ""


def _ranks(statement: Statement, texts: list[str]) -> Iterator[tuple[str, str, str]]:
    """Ranks of ours that the passages give to several, or within less than the world."""
    among = {match.group("rank").lower() for text in texts for match in AMONG.finditer(text)}
    alone = {
        match.group("rank").lower()
        for text in texts
        for match in RANK.finditer(AMONG.sub(" ", text))
    }
    for field, text in (("title", statement.title), ("text", statement.text)):
        for sentence in sentences_of(fold_plain(text)):
            for match in RANK.finditer(sentence):
                rank = match.group().lower()
                if rank in among - alone and not KEEPS_AMONG.search(sentence):
                    yield field, rank, f"the passage has '{rank}' of several, we have it of one"
            if (world := WORLD.search(sentence)) and not any(map(PRINTS_WORLD.search, texts)):
                yield field, world.group(), "no passage of the statement speaks of the world"
