"""Where a text prints somebody's words between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from atlas.text.folding import Passage

#: Shorter spans between quotation marks are names, titles and words held at arm's length.
MIN_WORDS = 5
_PAIRS = {"“": "”“", "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’", "»": "«"}
_PARAGRAPH_END = re.compile(r"\n\s*\n|(?<=[.!?:…\"”»」'’])[ \t\r]*\n")
_MARK = re.compile('[“”„«»「」『』‘’"]')
# Scripts without blanks between words count their signs.
_WORD = re.compile(r"[^\W\u3040-\u30ff\u4e00-\u9fff]+|[\u3040-\u30ff\u4e00-\u9fff]")


@lru_cache(maxsize=64)
def speeches(text: str) -> tuple[Passage, ...]:
    """The spans between quotation marks that are speech, marks left out.

    What is opened and not closed ends with its paragraph.
    """
    found: list[Passage] = []
    start = 0
    for end in [*(match.end() for match in _PARAGRAPH_END.finditer(text)), len(text)]:
        found += _in_paragraph(text, start, end)
        start = end
    return tuple(span for span in found if _is_speech(text[span.start : span.end]))


def in_speech(text: str, passage: Passage) -> bool:
    """Whether a passage lies within speech, quotation marks and blanks at its ends aside."""
    raw = text[passage.start : passage.end].strip('“”„«»「」『』‘’" \t\r\n,.，。')
    if not raw:
        return False
    start = text.index(raw, passage.start)
    index = bisect_right(speeches(text), start, key=lambda span: span.start) - 1
    return index >= 0 and start + len(raw) <= speeches(text)[index].end


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Passage]:
    opened, closing = -1, ""
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if opened >= 0 and mark in closing and _closes(text, mark, opened, at):
            yield Passage(opened, at)
            opened = -1
        elif opened < 0 and (mark == '"' or mark in _PAIRS) and _opens(text, mark, at):
            opened, closing = at + 1, '"' if mark == '"' else _PAIRS[mark]
    if opened >= 0 and closing != "’":
        yield Passage(opened, end)


def _opens(text: str, mark: str, at: int) -> bool:
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if mark in "「『«":
        return True
    return not before.isalnum() and not after.isspace() and bool(after)


def _closes(text: str, mark: str, opened: int, at: int) -> bool:
    """A single mark may be an apostrophe: it closes a name, or speech after a stop or comma."""
    if mark != "’":
        return True
    if text[at + 1 : at + 2].isalnum():
        return False
    return text[at - 1 : at] in ".,!?" or not _is_speech(text[opened:at])


def _is_speech(text: str) -> bool:
    return len(_WORD.findall(text)) >= MIN_WORDS
