"""Our text is in our own words.

Titles, texts, summaries, notes and explanations may not share ten or more words in a row with a
source, out of respect for copyright and because a copied sentence hides who says it. Rephrase it,
and be brief; exact words belong in a statement of kind `quotation`. Eight or nine words are a
notice, unless they stand between quotation marks. Words in the names of registered organisations
and places do not count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, takewhile

from atlas.check.evidence import names
from atlas.check.prose import profile_prose, source_prose
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.folding import fold_plain
from atlas.text.summary import parse_summary
from atlas.text.words import WORD

SEVERITY = "error"
COMPARES = True
BY_NAMES = True
WAIVABLE = True
GOOD = """\
text: The CIIE article puts the people reached by Sanofi's vaccines each year above 12 million.
"""
BAD = """\
text: Each year, Sanofi’s vaccines provide immunization and disease prevention for over 12 million
  people in China.
"""
RUN = 10
SHORTEST = 8
# A run that stands in more places is a set phrase; these few are compared.
_MOST_PLACES = 8
_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True)
class _Index:
    """Where every shortest run of words of the sources begins: its hash → source and word."""

    words: dict[str, list[str]]
    runs: dict[int, tuple[tuple[str, int], ...]]
    names: dict[str, list[tuple[str, ...]]]


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare all our prose with all sources."""
    around = atlas.around or atlas
    if not around.knows_names:
        return  # those that cannot be read would count as copied words
    index = _index(around)
    fields = [
        (profile.document, at, text)
        for profile in atlas.profiles.values()
        for at, text in profile_prose(profile)
    ]
    fields += [
        (source.document, at, text)
        for source in atlas.sources.values()
        for at, text in source_prose(source)
    ]
    for document, at, text in fields:
        if at == ("summary",):
            text = " ".join(part.text for block in parse_summary(text) for part in block)
        quoted = [_words(part) for part in _QUOTED.findall(fold_plain(text))]
        for source, run, length in _copied(_words(text), index):
            if length >= RUN or not any(_holds(part, run) for part in quoted):
                yield Finding(
                    document,
                    at,
                    f"{len(run)} words in a row are copied from {source}",
                    found=" ".join(run),
                    fix="rephrase it in your own words",
                    notice=length < RUN,
                )


def _index(atlas: Atlas) -> _Index:
    words = {id: _words(source.text) for id, source in atlas.sources.items()}
    runs: dict[int, tuple[tuple[str, int], ...]] = {}
    for id, text in words.items():
        for start in range(len(text) - SHORTEST + 1):
            key = hash(tuple(text[start : start + SHORTEST]))
            runs[key] = (*runs.get(key, ())[:_MOST_PLACES], (id, start))
    known: dict[str, list[tuple[str, ...]]] = {}
    listed = [name for profile in atlas.profiles.values() for name in names(profile)]
    listed += [name for place in atlas.places.values() for name in (place.name, *place.aliases)]
    for name in listed:
        if parts := tuple(_words(name)):
            known.setdefault(parts[0], []).append(parts)
    return _Index(words, runs, known)


def _copied(ours: list[str], index: _Index) -> Iterator[tuple[str, list[str], int]]:
    """The longest runs that our words share with a source: its id, the words, how many count."""
    start = 0
    while start + SHORTEST <= len(ours):
        places = index.runs.get(hash(tuple(ours[start : start + SHORTEST])), ())
        lengths = [(_length(ours, start, index.words[id], at), id) for id, at in places]
        length, source = max(lengths, default=(0, ""))
        if length < SHORTEST:
            start += 1
            continue
        run = ours[start : start + length]
        counted = length - _in_names(run, index.names)
        if counted >= SHORTEST:
            yield source, run, counted
        start += length


def _length(ours: list[str], start: int, theirs: list[str], at: int) -> int:
    """How many words are the same from two places on."""
    pairs = zip(islice(ours, start, None), islice(theirs, at, None), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _holds(words: list[str], run: list[str]) -> bool:
    """Whether a run of words is a part of others."""
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))


def _in_names(run: list[str], names: dict[str, list[tuple[str, ...]]]) -> int:
    """How many words of a run belong to names."""
    covered: set[int] = set()
    for start, word in enumerate(run):
        for name in names.get(word, []):
            if tuple(run[start : start + len(name)]) == name:
                covered.update(range(start, start + len(name)))
    return len(covered)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(fold_plain(text))]
