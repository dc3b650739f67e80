"""Numbers, dates and names in cited sentences that no statement resting on them uses.

A statement uses what it says, shows or notes: its words, values and dates, and the names of its
parties, places and speaker and of its own profile, under every alias. A large number or a full name
may also be supported by another sentence of the source. In doubt nothing is listed: a name of
several words is used when one of them is, in any form ("China" by "Chinese"), and names are looked
for in English alone, since other languages set capitals otherwise, or have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from atlas.check.coverage import SentenceCoverage, SourceCoverage, spans
from atlas.check.evidence import names
from atlas.check.number_support import dates
from atlas.check.prose import statement_prose
from atlas.load import Atlas, LoadedProfile, LoadedSource
from atlas.model import OrganisationBase, Person, Statement
from atlas.model.kinds import Quotation
from atlas.text.folding import Passage
from atlas.text.numbers import find_numbers
from atlas.text.words import WORD

#: Words that begin alike in so many letters are forms of one.
_STEM = 4
#: Of a heading, this part of the words or more begins with a capital.
_HEADING = 0.6
#: Smaller numbers can be the same by chance.
_LARGE = 100
#: Two pieces of one date or name have no more between them.
_JOIN = re.compile(r"[\s,.]*")
#: What makes a number word refer back.
_BACK = re.compile(r"\b(?:the|these|those|both|all|its|their) $", re.IGNORECASE)
#: After these a sentence begins inside another one.
_OPENS = re.compile(r"[“\"‘(:•·] ?$")


@dataclass(frozen=True)
class Used:
    """What rests on a sentence says: its texts, and numbers that it holds by themselves."""

    texts: tuple[str, ...]
    values: frozenset[Decimal] = frozenset()

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """Every number."""
        found = (n for text in self.texts for n in find_numbers(text))
        return self.values.union(*(number.readings for number in found))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word, and how the longer ones begin."""
        words = [_plain(word[0]) for text in self.texts for word in WORD.finditer(text)]
        return frozenset(words) | {word[:_STEM] for word in words if len(word) > _STEM}

    def word(self, word: str) -> bool:
        """Whether a word is among them, in some form."""
        plain = _plain(word)
        return plain in self.words or (len(plain) >= _STEM and plain[:_STEM] in self.words)


class UsedBy:
    """Finds what rests on a sentence, by the references of ``Cited.by``."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._statements = {
            f"{profile.id}/{statement.id}": (profile, statement)
            for profile in atlas.profiles.values()
            for _, statement in profile.statements()
        }
        self._people = {
            f"{profile.id}/{person.id}": (profile, person)
            for profile in atlas.profiles.values()
            for person in profile.record.people
        }
        self._known: dict[str, Used] = {}
        named = [name for profile in atlas.profiles.values() for name in names(profile)]
        named += [place.name for place in atlas.places.values()]
        #: The first words of all registered names, as compared.
        self.registered = frozenset(_plain(word[0]) for name in named if (word := WORD.match(name)))

    def __call__(self, source: LoadedSource, references: Sequence[str]) -> list[Used]:
        """What some statements, roles, ties and the catalogue's own entry say."""
        return [self._one(source, ref) for ref in references]

    def _one(self, source: LoadedSource, ref: str) -> Used:
        if ref == "catalogue":
            return Used(tuple(_of_date(source)))
        if ref not in self._known:
            self._known[ref] = self._of(ref)
        return self._known[ref]

    def _of(self, ref: str) -> Used:
        if ref in self._statements:
            profile, statement = self._statements[ref]
            texts = self._of_statement(profile, statement)
            return Used(tuple(texts), frozenset(_values(statement)))
        if ref in self._people:
            profile, person = self._people[ref]
            return Used((*names(profile), *_of_person(person)))
        if ref in self._atlas.profiles:
            return Used(tuple(self._of_ties(self._atlas.profiles[ref])))
        return Used(())

    def _of_statement(self, profile: LoadedProfile, it: Statement) -> Iterator[str]:
        yield from names(profile)
        yield from (text for _, text in statement_prose(it))
        yield from filter(None, (it.note, it.date_note))
        yield from (when.display() for when in dates(it))
        yield from (derived.how for derived in it.derived)
        if isinstance(it, Quotation):
            yield it.words
        for id, _ in it.organisations():
            if id in self._atlas.profiles:
                yield from names(self._atlas.profiles[id])
        for id in it.places:
            place = self._atlas.places.get(id)
            while place:
                yield place.name
                place = self._atlas.places.get(place.within) if place.within else None
        if it.speaker:
            ref = it.speaker if "/" in it.speaker else f"{profile.id}/{it.speaker}"
            if ref in self._people:
                yield from _of_person(self._people[ref][1])
        for question in profile.record.disagreements:
            for side in question.sides:
                if it.id in side.statements:
                    yield from (question.question, question.explanation, side.says)

    def _of_ties(self, profile: LoadedProfile) -> Iterator[str]:
        yield from names(profile)
        if isinstance(profile.record, OrganisationBase):
            for relation in profile.record.relations:
                yield from filter(None, (relation.note,))
                if relation.organisation in self._atlas.profiles:
                    yield from names(self._atlas.profiles[relation.organisation])


def unused(covered: SourceCoverage, used_by: UsedBy) -> dict[int, list[Passage]]:
    """Start of a cited sentence → the spans in it that nothing uses, in order.

    Words that the catalogue lists as not cited have their reason there and are left out.
    """
    source = covered.source
    excused = [span for one in source.record.not_cited for span in spans(source, one.quote)]
    proper = _Proper(covered, used_by.registered)
    references = {ref: None for sentence in covered.sentences for ref in sentence.cited_by}
    everywhere = _Everywhere(used_by(source, list(references)), source.record.language)
    found = {}
    for sentence in covered.sentences:
        if not sentence.cited_by:
            continue
        used = used_by(source, sentence.cited_by)
        printed = [*_numbers(sentence, used, source.record.language), *proper.names(sentence, used)]
        left = [
            span
            for span in _merged(source.text, printed)
            if not any(one.start <= span.start and span.end <= one.end for one in excused)
            and not everywhere.says(source.text[span.start : span.end])
        ]
        if left:
            found[sentence.passage.start] = left
    return found


def report(coverages: Sequence[SourceCoverage], used_by: UsedBy) -> str:
    """What is not used, one line for each sentence: its place, and the words."""
    lines = []
    for covered in coverages:
        found = unused(covered, used_by)
        text = covered.source.text
        lines += [
            f"seeds/{covered.source.record.file}:{sentence.line}: "
            + "; ".join(" ".join(text[span.start : span.end].split()) for span in spans_here)
            for sentence in covered.sentences
            if (spans_here := found.get(sentence.passage.start))
        ]
    return "\n".join(lines) or "every number, date and name of the cited sentences is used"


def _values(statement: Statement) -> Iterator[Decimal]:
    for value in statement.values:
        yield value.number
        if value.converted:
            yield value.converted.number
    yield from (derived.number for derived in statement.derived)


def _of_date(source: LoadedSource) -> list[str]:
    record = source.record
    shown = record.published.display() if record.published else ""
    return [shown, str(record.published), record.published_note or ""]


def _of_person(person: Person) -> Iterator[str]:
    yield person.name
    yield from (alias.name for alias in person.aliases)
    yield from (role.title for role in person.roles)
    yield from filter(None, (person.note,))


def _numbers(sentence: SentenceCoverage, used: Sequence[Used], language: str) -> Iterator[Passage]:
    """Numbers, but for words that mostly count nothing: "one", "first", "the two", "doubled"."""
    start = sentence.passage.start
    for number in find_numbers(sentence.text, language):
        in_words = number.text[0].isalpha()
        idle = in_words and (number.ordinal or number.value == 1 or number.kind == "times")
        if idle or (in_words and _BACK.search(_before(sentence.text, number.start))):
            continue
        if not any(one.numbers.intersection(number.readings) for one in used):
            yield Passage(start + number.start, start + number.end)


class _Everywhere:
    """What rests on any sentence of a source: the same number or name may come from another."""

    def __init__(self, used: Sequence[Used], language: str) -> None:
        self._language = language
        self._numbers = {number for one in used for number in one.numbers}
        self._words = " ".join(_words(text) for one in used for text in one.texts)

    def says(self, printed: str) -> bool:
        """Whether a large number, or a name of several words, is supported by others."""
        numbers = find_numbers(printed, self._language)
        if any(number.text == printed for number in numbers):
            return numbers[0].value >= _LARGE and not self._numbers.isdisjoint(numbers[0].readings)
        name = _words(printed)
        return " " in name and f" {name} " in f" {self._words} "


class _Proper:
    """Names in the sentences of one source, as far as capitals show them."""

    def __init__(self, covered: SourceCoverage, registered: frozenset[str]) -> None:
        self._start_of_names = covered.source.record.language.split("-")[0] == "en"
        self._registered = registered
        self._small: set[str] = set()
        self._inside: set[str] = set()
        for sentence in covered.sentences:
            for at, word in enumerate(WORD.finditer(sentence.text)):
                if word[0][0].islower():
                    self._small.add(_plain(word[0]))
                elif at and not _OPENS.search(_before(sentence.text, word.start())):
                    self._inside.add(_plain(word[0]))

    def names(self, sentence: SentenceCoverage, used: Sequence[Used]) -> Iterator[Passage]:
        """The names of a sentence of which nothing uses a word."""
        text, start = sentence.text, sentence.passage.start
        words = [word for word in WORD.finditer(text) if word[0][0].isalpha()]
        capitals = [word for word in words if word[0][0].isupper()]
        if not self._start_of_names or len(capitals) >= _HEADING * len(words):
            return
        for run in _runs(text, capitals):
            if any(one.word(word[0]) for word in run for one in used):
                continue
            opens = run[0] is words[0] or _OPENS.search(_before(text, run[0].start()))
            if opens and not self._is_name(run):
                run = run[1:]
            if run and not all(self._is_no_name(word[0]) for word in run):
                yield Passage(start + run[0].start(), start + run[-1].end())

    def _is_name(self, run: Sequence[re.Match[str]]) -> bool:
        """Whether a word at the start of a sentence has its capital as a name."""
        first = _plain(run[0][0])
        if first in self._registered or first in self._inside:
            return True
        return len(run) > 1 and first not in self._small

    def _is_no_name(self, word: str) -> bool:
        """Whether a word also stands in small letters, or is an abbreviation ("CEOs", "AI-based")
        with which no registered name begins."""
        letters, plain = word.split("-")[0].removesuffix("s"), _plain(word)
        return plain in self._small or (letters.isupper() and plain not in self._registered)


def _runs(text: str, words: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Words that follow each other with nothing but a space, a hyphen or "&" between them."""
    run: list[re.Match[str]] = []
    for word in words:
        if run and text[run[-1].end() : word.start()].strip(" -&"):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _merged(text: str, found: Sequence[Passage]) -> list[Passage]:
    """In order, with the pieces of one date or name in one."""
    merged: list[Passage] = []
    for span in sorted(found, key=lambda span: (span.start, span.end)):
        if merged and _JOIN.fullmatch(text, min(merged[-1].end, span.start), span.start):
            merged[-1] = Passage(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _before(text: str, at: int) -> str:
    """The few characters before a place."""
    return text[max(0, at - 8) : at]


def _words(text: str) -> str:
    return " ".join(_plain(word[0]) for word in WORD.finditer(text))


def _plain(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).casefold()
