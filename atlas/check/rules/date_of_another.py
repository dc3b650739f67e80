"""A date stands with the name with which the passage prints it.

"Hamburg in May and Bangalore in October" has all the words of a passage that tells it the other way
round. So where title or text give each of several names a date of its own, and so does a passage,
a name whose date the passage prints with another of them is a notice. What is printed less
regularly is not judged. A name may be spelt as in the language of the passage ("Hambourg").

Write the date that is printed with the name; or waive the rule `about` the name and say why it is
right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product

from atlas.check.evidence import names
from atlas.check.passages import CitedPassage, passages
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.content_words import PROSE
from atlas.text.folding import fold_plain
from atlas.text.other_forms import spelling_of
from atlas.text.printed_dates import PrintedDate, find_dates
from atlas.text.proper_names import proper_names
from atlas.text.sentences import split_sentences

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
text: Acme opened a centre in Hamburg in May and one in Bangalore in October.
evidence:
  - source: example
    quote: It opened centres in Hamburg in May and in Bangalore in October.
"""
BAD = """\
text: Acme opened a centre in Bangalore in May and one in Hamburg in October.
evidence:
  - source: example
    quote: It opened centres in Hamburg in May and in Bangalore in October.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the dates that go with names in title and text with those in the passages."""
    for profile in atlas.profiles.values():
        subject = frozenset(map(fold_plain, names(profile)))
        for at, statement in profile.statements():
            for field, text in (("title", statement.title), ("text", statement.text)):
                if len(find_dates(text)) < 2:
                    continue
                for passage in passages(atlas, statement):
                    if found := _swapped(text, passage, subject):
                        name, printed = found
                        yield Finding(
                            profile.document,
                            (*at, field),
                            f"the passage gives '{name}' another date, '{printed}'",
                            found=name,
                            fix="write the date that is printed with it, or waive date-of-another "
                            f"about '{name}' with the reason",
                            about=name,
                        )
                        break


def _swapped(text: str, passage: CitedPassage, subject: frozenset[str]) -> tuple[str, str] | None:
    """(name, its printed date) for the first name of ours that has the date of another."""
    every = {name for _, name, _ in _names(fold_plain(text))}
    spelt = {spelling: name for name in every if (spelling := _spelt(name, passage))}
    ours = _pairs(text, PROSE, {name: name for name in spelt.values()}, subject)
    theirs = _pairs(passage.quote, passage.language, spelt, subject)
    for name in [name for name in ours if name in theirs]:
        others = [theirs[other] for other in theirs if other != name]
        if not _same(ours[name], theirs[name]) and any(_same(ours[name], one) for one in others):
            return name, theirs[name].text
    return None


def _spelt(name: str, passage: CitedPassage) -> str:
    """How the passage prints a name; empty where it does not."""
    if not passage.in_our_language:
        return spelling_of(name, passage.quote)
    return name if name in fold_plain(passage.quote) else ""


def _names(text: str) -> Iterator[tuple[int, str, bool]]:
    """(start, name, whether it begins a sentence) of what has capitals in a folded text.

    Names are apart that small words join: "Hamburg in May".
    """
    for name in proper_names(text):
        first, end = name.words[0], 0
        for word in name.words:
            if end and text[end : word.start] != " ":
                yield first.start, text[first.start : end], first.initial
                first = word
            end = word.start + len(word.text)
        yield first.start, text[first.start : end], first.initial


def _pairs(
    text: str, language: str, known: dict[str, str], subject: frozenset[str]
) -> dict[str, PrintedDate]:
    """The date of each name, from sentences in which names and dates take turns.

    ``known`` has our name for a spelling. The first word of a sentence may be another name or none,
    and the profile's ``subject`` may be who does it all: "In 2018 Acme came to Rome, in 2019 to …".
    """
    found: dict[str, PrintedDate] = {}
    twice: set[str] = set()
    for span in split_sentences(text, language):
        sentence = fold_plain(text[span.start : span.end])
        for with_first, left_out in product((False, True), (frozenset(), subject)):
            pairs = _in_turns(sentence, language, known, left_out, with_first=with_first)
            if pairs:
                twice |= {name for name, _ in pairs if name in found}
                found |= pairs
                break
    return {name: when for name, when in found.items() if name not in twice}


def _in_turns(
    sentence: str,
    language: str,
    known: dict[str, str],
    left_out: frozenset[str],
    *,
    with_first: bool,
) -> list[tuple[str, PrintedDate]]:
    """(name, date) where names and dates take turns; else none."""
    dates = find_dates(sentence, language)
    marks: list[tuple[int, str | PrintedDate]] = [(one.start, one) for one in dates]
    marks += [
        (start, known.get(name, name))
        for start, name, initial in _names(sentence)
        if name not in left_out
        and (name in known or with_first or not initial)
        and not any(one.start <= start < one.end for one in dates)
    ]
    marks.sort(key=lambda mark: mark[0])
    turns = [isinstance(mark, str) for _, mark in marks]
    if len(marks) % 2 or any(one == other for one, other in pairwise(turns)):
        return []
    gaps = ["," in sentence[one:other] for (one, _), (other, _) in pairwise(marks)]
    if any(gaps[::2]) and not all(gaps[1::2]):
        return []  # "From 2031 pumps, made in Rome since 2012, …": a comma parts what is a pair
    pairs = []
    for (_, first), (_, second) in zip(marks[::2], marks[1::2], strict=True):
        name, when = (first, second) if isinstance(first, str) else (second, first)
        if isinstance(name, str) and isinstance(when, PrintedDate):
            pairs.append((name, when))
    return pairs


def _same(one: PrintedDate, other: PrintedDate) -> bool:
    """Whether two dates can be the same, one perhaps without its year or less precise."""
    return any(_agree(mine, theirs) for mine in one.meanings for theirs in other.meanings)


def _agree(one: str, other: str) -> bool:
    if "XXXX" in one + other:
        one, other = one[4:], other[4:]
    return one.startswith(other) or other.startswith(one)
