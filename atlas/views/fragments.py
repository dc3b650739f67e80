"""A passage in its surroundings, in pieces: what is quoted, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

#: Characters of a sentence that are shown beside quoted words.
NEARBY = 80


@dataclass(frozen=True)
class Fragment:
    """A piece of a passage in its surroundings; ``quoted`` is what the evidence quotes.

    ``unused`` is a number, date or name that nothing which rests on the passage uses.
    """

    text: str
    quoted: bool
    unused: bool = False


def cut(
    text: str, start: int, end: int, spans: tuple[tuple[int, int], ...]
) -> tuple[Fragment, ...]:
    """Cut ``text[start:end]`` at the borders of the quoted spans, which do not overlap."""
    found: list[Fragment] = []
    at = start
    for span in sorted(spans):
        first, last = max(span[0], start), min(span[1], end)
        if first >= last:
            continue
        if at < first:
            found.append(Fragment(text[at:first], quoted=False))
        found.append(Fragment(text[first:last], quoted=True))
        at = last
    if at < end:
        found.append(Fragment(text[at:end], quoted=False))
    return tuple(found)


def near_quotes(around: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    """Fragments with long unquoted stretches cut to the words beside the quoted ones."""
    last = len(around) - 1
    return tuple(
        fragment if fragment.quoted else Fragment(_near(fragment.text, at > 0, at < last), False)
        for at, fragment in enumerate(around)
    )


def _near(text: str, after_quote: bool, before_quote: bool) -> str:
    """An unquoted stretch, of which only the ends beside quoted words are kept when it is long."""
    kept = NEARBY * (after_quote + before_quote)
    if len(text) <= kept + NEARBY // 2:
        return text
    head = text[:NEARBY] if after_quote else ""
    tail = text[-NEARBY:] if before_quote else ""
    # Whole words, where the script has them.
    head = head.rpartition(" ")[0] or head
    tail = tail.partition(" ")[2] or tail
    return f"{head}{' ' if ' ' in head else ''}…{' ' if ' ' in tail else ''}{tail}"
