"""Our text is in our own words.

Titles, texts, summaries, notes and explanations may not share ten or more words in a row with a
source, for the sake of the author's rights and because a copied sentence hides who says it. Say it
shorter and in other words; somebody's very words belong into a statement of kind `quotation`.
Words in the names of registered bodies do not count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.check.evidence import names
from atlas.check.prose import profile_prose, source_prose
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.folding import fold_plain
from atlas.text.summary import parse_summary
from atlas.text.words import WORD

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
text: The CIIE article puts the people reached by Sanofi's vaccines each year above 12 million.
"""
BAD = """\
text: Each year, Sanofi’s vaccines provide immunization and disease prevention for over 12 million
  people in China.
"""
RUN = 10


@dataclass(frozen=True)
class _Index:
    """Where every run of ten words of the sources begins: its hash → source and word."""

    words: dict[str, list[str]]
    runs: dict[int, tuple[str, int]]
    names: dict[str, list[tuple[str, ...]]]


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare all our prose with all sources."""
    index = _index(atlas)
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
        for source, run in _copied(_words(text), index):
            yield Finding(
                document,
                at,
                f"{len(run)} words in a row are those of {source}",
                found=" ".join(run),
                fix="say it in own words",
            )


def _index(atlas: Atlas) -> _Index:
    words = {id: _words(source.text) for id, source in atlas.sources.items()}
    runs = {
        hash(tuple(text[start : start + RUN])): (id, start)
        for id, text in words.items()
        for start in range(len(text) - RUN + 1)
    }
    known: dict[str, list[tuple[str, ...]]] = {}
    for profile in atlas.profiles.values():
        for name in names(profile):
            if parts := tuple(_words(name)):
                known.setdefault(parts[0], []).append(parts)
    return _Index(words, runs, known)


def _copied(ours: list[str], index: _Index) -> Iterator[tuple[str, list[str]]]:
    """The longest runs that our words share with a source, each with the source's id."""
    start = 0
    while start + RUN <= len(ours):
        found = index.runs.get(hash(tuple(ours[start : start + RUN])))
        if found is None:
            start += 1
            continue
        source, at = found
        theirs = index.words[source]
        length = 0
        while start + length < len(ours) and at + length < len(theirs):
            if ours[start + length] != theirs[at + length]:
                break
            length += 1
        run = ours[start : start + length]
        if length - _in_names(run, index.names) >= RUN:
            yield source, run
        start += max(length, 1)


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
