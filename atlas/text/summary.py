"""Read a summary: paragraphs of sentences, each with the statements it rests on.

The form is Pandoc's: ``[@id]`` or ``[@profile/id]``, several as ``[@a; @b]``, before or after the
full stop. Apart from that only ``*emphasis*`` is understood, where stars stand around whole words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atlas.text.sentences import split_sentences

_CITATION = re.compile(r"\s*\[(@[^\[\]]*)\]")
_REFERENCE = re.compile(r"@([a-z0-9-]+(?:/[a-z0-9-]+)?)")
# A star inside a word is part of it: "E*Trade".
_EMPHASIS = r"(?<![\w*])\*(?=[\w“‘(])((?:[^*]|(?<=\w)\*(?=\w))*)(?<=[\w”’).,!?…%])\*(?![\w*])"


@dataclass(frozen=True)
class SummarySentence:
    """One sentence without its citations.

    ``citations`` are statement references in order; ``cited_to_the_end`` says whether one stands
    at the sentence's end; ``broken`` are citations that could not be read.
    """

    text: str
    citations: tuple[str, ...] = ()
    cited_to_the_end: bool = False
    broken: tuple[str, ...] = ()


def parse_summary(text: str) -> list[list[SummarySentence]]:
    """The paragraphs of a summary, each a list of its sentences."""
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return [_sentences(paragraph) for paragraph in paragraphs if paragraph]


def citations(text: str) -> Iterator[str]:
    """Every statement that a summary cites, in order, as it is written."""
    for match in _CITATION.finditer(text):
        yield from _references([match[1]])[0]


def emphasised(text: str, names: Iterable[str] = ()) -> Iterator[tuple[str, bool]]:
    """A sentence in parts, and whether each is emphasised; stars in ``names`` are part of them."""
    ordered = sorted(names, key=len, reverse=True)
    kept = "".join(rf"(?<!\w){re.escape(name)}(?!\w)|" for name in ordered)
    end = 0
    for found in re.finditer(kept + _EMPHASIS, text):
        if found[1] is not None:
            yield text[end : found.start()], False
            yield found[1], True
            end = found.end()
    yield text[end:], False


def _sentences(paragraph: str) -> list[SummarySentence]:
    plain, marks = "", []
    position = 0
    for match in _CITATION.finditer(paragraph):
        plain += paragraph[position : match.start()]
        marks.append((len(plain), match.group(1)))
        position = match.end()
    plain += paragraph[position:]
    found = []
    spans = split_sentences(plain)
    for index, span in enumerate(spans):
        following = spans[index + 1].start if index + 1 < len(spans) else len(plain)
        first = span.start if index else -1
        own = [mark for mark in marks if first < mark[0] <= max(following - 1, span.end)]
        sentence = plain[span.start : span.end]
        citations, broken = _references([mark[1] for mark in own])
        broken += re.findall(r"\[@[^\]]{0,40}|@\[", sentence)
        ending = span.start + len(sentence.rstrip(".!?…\"”’')* "))
        found.append(
            SummarySentence(
                sentence,
                tuple(dict.fromkeys(citations)),
                any(offset >= ending for offset, _ in own),
                tuple(broken),
            )
        )
    return found


def _references(groups: list[str]) -> tuple[list[str], list[str]]:
    """The statement references of citation groups, and the parts that are none."""
    references, broken = [], []
    for group in groups:
        for part in group.split(";"):
            if match := _REFERENCE.fullmatch(part.strip()):
                references.append(match.group(1))
            else:
                broken.append(f"[{group}]")
    return references, broken
