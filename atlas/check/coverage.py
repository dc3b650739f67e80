"""Which sentences of each source carry a statement, and which are left over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from atlas.check.evidence import all_evidence
from atlas.errors import InputError
from atlas.load import Atlas, LoadedSource
from atlas.problems import did_you_mean, excerpt
from atlas.text.folding import Passage
from atlas.text.quotes import find_quote
from atlas.text.words import WORD

State = Literal["cited", "partly", "listed", "open"]
#: So many words in a row, neither cited nor listed, are a gap in a sentence that is cited.
GAP_WORDS = 4


@dataclass(frozen=True)
class SentenceCoverage:
    """A sentence of a source, and whether something cites it.

    ``cited``: something rests on it, up to gaps of three words. ``partly``: something does, and a
    longer run of words is left over; ``rest`` shows these runs. ``listed``: nothing does, and the
    catalogue says why. ``open``: nothing does, and not all of it is listed. ``cited_by`` says what
    rests on it, as ``Cited.by`` does; ``reasons`` come from `not_cited`. ``quoted`` are the spans
    inside it that are quoted, which may overlap. ``line`` counts from 1.
    """

    passage: Passage
    line: int
    text: str
    state: State
    cited_by: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    quoted: tuple[Passage, ...] = ()
    rest: tuple[str, ...] = ()


@dataclass(frozen=True)
class SourceCoverage:
    """The sentences of one source in order; ``share`` is that of its characters in passages."""

    source: LoadedSource
    sentences: tuple[SentenceCoverage, ...]
    share: float

    def count(self, *states: State) -> int:
        """How many sentences have one of the states."""
        return sum(sentence.state in states for sentence in self.sentences)

    @property
    def left_over(self) -> list[SentenceCoverage]:
        """The sentences that are open or partly cited."""
        return [sentence for sentence in self.sentences if sentence.state in ("open", "partly")]


def coverage(atlas: Atlas) -> list[SourceCoverage]:
    """The coverage of every source, in the order of the catalogue.

    A quotation that a source prints several times covers every place.
    """
    cited = cited_spans(atlas)
    return [_of_source(source, cited[id]) for id, source in atlas.sources.items()]


def cited_spans(atlas: Atlas) -> dict[str, list[tuple[Passage, str]]]:
    """Source id → the spans that evidence covers, each with who cites it."""
    cited: dict[str, list[tuple[Passage, str]]] = {id: [] for id in atlas.sources}
    for item in all_evidence(atlas):
        if source := atlas.sources.get(item.source):
            cited[item.source] += [(span, item.by) for span in spans(source, item.quote)]
    return cited


def spans(source: LoadedSource, quote: str) -> list[Passage]:
    """Every span of a source that a quotation covers."""
    return [span for match in find_quote(source.folded, quote) for span in match]


def report(coverages: Sequence[SourceCoverage], source: str | None = None) -> str:
    """A table of all sources and the sentences left over; of one source when its id is given.

    Raises ``InputError`` for the id of a source that is not there.
    """
    known = [item.source.record.id for item in coverages]
    if source is not None and source not in known:
        raise InputError(f"there is no source '{source}'", did_you_mean(source, known))
    shown = [item for item in coverages if source in (None, item.source.record.id)]
    width = max([6, *(len(item.source.record.id) for item in shown)])
    lines = [f"{'source':{width}}  sentences  cited  partly  listed  open  characters cited"]
    lines += [
        f"{item.source.record.id:{width}}  {len(item.sentences):9}  {item.count('cited'):5}  "
        f"{item.count('partly'):6}  {item.count('listed'):6}  {item.count('open'):4}  "
        f"{item.share:16.0%}"
        for item in shown
    ]
    for item in shown:
        for sentence in item.left_over:
            lines.append("")
            lines.append(f"seeds/{item.source.record.file}:{sentence.line}: {sentence.state}")
            lines += [f"    {excerpt(text, 400)}" for text in sentence.rest]
    return "\n".join(lines)


def _of_source(source: LoadedSource, cited: list[tuple[Passage, str]]) -> SourceCoverage:
    listed = [
        (span, passage.reason)
        for passage in source.record.not_cited
        for span in spans(source, passage.quote)
    ]
    sentences = []
    line, position = 1, 0
    for passage in source.sentences:
        line += source.text.count("\n", position, passage.start)
        position = passage.start
        sentences.append(_of_sentence(source, passage, line, cited, listed))
    printed = [index for index, character in enumerate(source.text) if not character.isspace()]
    inside = _covered(span for span, _ in cited)
    share = sum(index in inside for index in printed) / len(printed) if printed else 0.0
    return SourceCoverage(source, tuple(sentences), share)


def _of_sentence(
    source: LoadedSource,
    passage: Passage,
    line: int,
    cited: list[tuple[Passage, str]],
    listed: list[tuple[Passage, str]],
) -> SentenceCoverage:
    text = source.text
    citing = [pair for pair in cited if source.holds_word(pair[0], passage)]
    listing = [pair for pair in listed if source.holds_word(pair[0], passage)]
    covered = _covered(span for span, _ in [*citing, *listing])
    runs: list[Passage] = []
    length, longest, words, uncovered = 0, 0, 0, 0
    for word in WORD.finditer(text, passage.start, passage.end):
        words += 1
        if word.start() in covered:
            length = 0
            continue
        uncovered += 1
        length += 1
        longest = max(longest, length)
        if length > 1:
            runs[-1] = Passage(runs[-1].start, word.end())
        else:
            runs.append(Passage(*word.span()))
    state: State
    if uncovered == words or longest >= GAP_WORDS:
        state = "partly" if citing else "open"
        if uncovered == words:
            runs = [passage]
    else:
        state = "cited" if citing else "listed"
        runs = []
    return SentenceCoverage(
        passage,
        line,
        text[passage.start : passage.end],
        state,
        tuple(dict.fromkeys(by for _, by in citing)),
        tuple(dict.fromkeys(reason for _, reason in listing)),
        tuple(
            Passage(max(span.start, passage.start), min(span.end, passage.end))
            for span, _ in citing
        ),
        tuple(text[run.start : run.end] for run in runs),
    )


def _covered(spans: Iterable[Passage]) -> set[int]:
    return {index for span in spans for index in range(span.start, span.end)}
