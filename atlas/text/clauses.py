"""Split a sentence into its clauses, as far as punctuation and small words show them.

No grammar of English: a clause begins at a semicolon, a colon or a dash, at "which", "that",
"while" and their like, and at "and" or "but" where a verb of its own follows. A clause that opens
with "which" or "while" ends at the next comma, and what it stood in goes on there. In languages
other than English a clause is what lies between semicolons, commas and stops.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from atlas.text.cues import Cues

#: Spans of text: start inclusive, end exclusive.
Span = tuple[int, int]

_BREAK = re.compile(
    r"""
    (?P<hard>;|:(?=\s)|\s-{1,2}\s|[.!?。！？][")]?(?=\s|$)|[;；。])
  | (?P<comma>[,，、](?!\d))
  | \b(?P<relative>which|who|whom|whose|where)\b
  | \b(?P<that>that)\b
  | \b(?P<adverb>while|whereas|although|though|because|if|unless|until|after|before|when|once|since
      |as)\b
  | \b(?P<and>and|but|yet(?!\s+to\b)|then)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DETERMINED = re.compile(
    r"(?:^|[.,;:\"(]|\b(?:of|in|on|at|for|by|to|with|from|and|all|after|before|since|like))\s*$",
    re.I,
)
_REPORTED = re.compile(r"(?:\w+\W+){0,4}$")


@dataclass
class Clause:
    """A clause: its spans (several when another stands inside it), and what it hangs on.

    ``above`` is the clause that a "that" makes it the content of: what that one denies or plans
    holds for this one too.
    """

    spans: list[Span]
    relative: bool = False
    above: Clause | None = None

    def holds(self, index: int) -> bool:
        """Whether a place of the sentence is in it."""
        return any(start <= index < end for start, end in self.spans)


@lru_cache(maxsize=4096)
def clauses(sentence: str, cues: Cues) -> tuple[Clause, ...]:
    """The clauses of a folded sentence, in the order in which they begin."""
    breaks = list(_BREAK.finditer(sentence))
    if not cues.full:
        breaks = [item for item in breaks if item.lastgroup in ("hard", "comma")]
    edges = [0, *(item.start() for item in breaks), len(sentence)]
    pieces = [(breaks[n - 1] if n else None, edges[n], edges[n + 1]) for n in range(len(edges) - 1)]
    main = current = Clause([])
    found = [main]
    for opening, start, end in pieces:
        kind = opening.lastgroup if opening else None
        inside = sentence[opening.end() if opening else start : end]
        verb = _has_verb(inside, cues)
        if kind == "and":
            verb = verb and _told(sentence, current, cues)
        if not cues.full and kind:
            current = Clause([])
        elif kind == "comma":
            current = main
        elif kind in ("hard", "and") and verb:
            joined = kind == "and" and not sentence[:start].rstrip().endswith((",", ";"))
            current = Clause(
                [],
                relative=kind == "and" and current.relative,
                above=current.above if joined else None,
            )
            if not current.relative:
                main = current
        elif kind == "relative" and verb:
            current = Clause([], relative=True)
        elif kind == "adverb" and verb:
            current = Clause([])
        elif kind == "that" and verb and not _DETERMINED.search(sentence[:start]):
            reported = cues.report.search(sentence, *_last_words(sentence, start)) or any(
                words.search(sentence, *_last_words(sentence, start))
                for words in (cues.plan, cues.aim, cues.negation, cues.agreement)
            )
            current = Clause([], relative=not reported, above=current if reported else None)
            if reported:
                main = current
        if current is not found[-1] and not any(current is clause for clause in found):
            found.append(current)
        current.spans.append((start, end))
    return tuple(clause for clause in found if clause.spans)


def _told(sentence: str, clause: Clause, cues: Cues) -> bool:
    """Whether a clause has its verb: "A, B and C have met" is one clause with a list in it."""
    return any(_has_verb(sentence[start:end], cues) for start, end in clause.spans)


def _last_words(sentence: str, end: int) -> Span:
    match = _REPORTED.search(sentence, max(0, end - 60), end)
    return (match.start() if match else end), end


def _has_verb(text: str, cues: Cues) -> bool:
    text = f"it {text.strip()}"  # a verb may open what follows "and"
    return any(
        words.search(text) for words in (cues.fact, cues.plan, cues.doubt, cues.aim)
    ) or bool(re.match(r"it (?:\w+ly )?(?:said|says|told|announced|announces)\b", text))
