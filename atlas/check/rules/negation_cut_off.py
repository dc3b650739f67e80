"""No quotation leaves out the word that denies or limits what it says.

A left-out "not" turns a passage into its opposite, and every word of it is still in the source. So
the whole sentence is read: it is an error where a word that denies ("not", "never", "no longer",
"without", "unless", "except", "failed to", "denied") lies under a `[…]`, or in the same clause just
before the quotation; where the quotation begins or ends inside a word that a hyphen turns round
("non-profit", "symptom-free"); and where it begins after "up to", "nearly" or "less than" and with
the number that they limit. It is a notice where the word comes after the quotation in its clause,
or further off before a thing that it may not be about ("did not open" before "a centre in Lyon").

Quote the word too, or waive the rule about the word with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from atlas.check.evidence import evidence_of
from atlas.check.reading import Reading, readings
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.problems import excerpt
from atlas.text.clauses import Clause, Span
from atlas.text.cues import DENYING_PREFIXES, DENYING_SUFFIXES
from atlas.text.numbers import find_numbers
from atlas.text.qualifiers import qualifiers
from atlas.text.scripts import without_blanks

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
evidence:
  - source: astrazeneca-wuxi-2020
    quote: The needs of Chinese patients are no longer limited to high-quality medicines.
"""
BAD = """\
evidence:
  - source: astrazeneca-wuxi-2020
    quote: The needs of Chinese patients are […] limited to high-quality medicines.
"""
#: How many words may stand between a denial and the quotation, before and after it.
_WORDS_BEFORE = 4
_WORDS_AFTER = 3
#: A hedge before a quotation is of a number that stands no further from its beginning.
_HEDGE_WITHIN = 8
_ENDED = re.compile(r"\bbut\b|[;:.]")
#: What begins with a thing, of which a denial further off may say something else.
_NOUN = re.compile(
    r"(the|an?|its|their|his|her|our|in|on|at|of|for|with|from|by|to)\b", re.IGNORECASE
)
_OPEN = ("a", "an", "in", "on", "at")
#: What may stand between a verb in Japanese or Korean and the denial at its end, with that denial.
_ENDING = re.compile(r"[ぁ-ゖ]{1,8}|(?:하?지(?:는|도)?)? ?[않못아]\S*")
#: Words that govern only what follows at once: "expanded without opening a centre".
_AT_ONCE = re.compile(r"without|unless|except|exclu|than|of|from|exception", re.IGNORECASE)


@dataclass(frozen=True)
class _Cut:
    """What a quotation leaves out: the word, where it stands, and whether it surely counts."""

    word: str
    where: str
    sure: bool = True


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look around and inside every quotation of a statement for what it leaves out."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            for field, evidence in evidence_of(statement):
                found = [list(_cuts(reading)) for reading in readings(atlas, evidence)]
                # Printed more than once: one place where it stands whole is enough.
                for cut in min(found, key=len, default=[]):
                    yield Finding(
                        profile.document,
                        (*at, *field, "quote"),
                        f"the source has '{cut.word}' {cut.where}, and the quotation leaves it out",
                        found=excerpt(evidence.quote),
                        fix=f"quote it too, or waive negation-cut-off about '{cut.word}' with the "
                        "reason",
                        about=cut.word,
                        notice=not cut.sure,
                    )


def _cuts(reading: Reading) -> Iterator[_Cut]:
    text, quoted = reading.text, reading.quoted
    yield from _hyphens(reading)
    yield from _limits(reading)
    sure = reading.cues.sure_negation
    harmless = [match.span() for match in reading.cues.no_negation.finditer(text)]
    gaps = list(reading.omitted)
    for match in reading.cues.negation.finditer(text):
        at, word = match.span(), match.group().lower()
        if any(start <= at[0] < end for start, end in [*harmless, *quoted]):
            continue
        clause = next((clause for clause in reading.clauses if clause.holds(at[0])), None)
        if any(start <= at[0] and at[1] <= end for start, end in gaps):
            if clause is None or clause in reading.touched:
                yield _Cut(word, "under `[…]`", sure=sure and _governs_rest(reading, clause, at))
        elif at[1] == quoted[0][0] and without_blanks(word):
            yield _Cut(word, "just before it")
        elif at[0] >= quoted[-1][1] and _ENDING.fullmatch(text[quoted[-1][1] : at[0]] + word):
            yield _Cut(word, "just after it")
        elif at[1] <= quoted[0][0]:
            governs = _governs(reading, clause, at)
            if governs is not None:
                yield _Cut(word, "just before it", sure=sure and governs)
        elif (
            at[0] >= quoted[-1][1]
            and clause in reading.touched
            and "," not in (between := text[quoted[-1][1] : at[0]])
            and _near(between, _WORDS_AFTER)
        ):
            yield _Cut(word, "just after it", sure=False)


def _governs_rest(reading: Reading, clause: Clause | None, at: Span) -> bool:
    """Whether what a denial under a `[…]` governs goes on in the quotation after it."""
    following = next((start for start, _ in reading.quoted if start >= at[1]), None)
    if following is None or clause is None:
        return True
    between = reading.text[at[1] : following]
    return clause.holds(following) and not re.search(r"[;:]|\b(?:but|and)\b", between)


def _governs(reading: Reading, clause: Clause | None, at: Span) -> bool | None:
    """Whether a denial before a quotation surely is of what the quotation begins with.

    ``None`` when it is not.
    """
    start = reading.quoted[0][0]
    between, quote = reading.text[at[1] : start], reading.text[start:]
    named = _NOUN.match(quote)
    if _AT_ONCE.search(reading.text[at[0] : at[1]]):
        # "Without the plant": there is one. "Without a plant", "without opening": there is none.
        at_once = re.fullmatch(r"[\s\"'(]*(?:(?:a|an|the|in|for|to|by|that)\s+)*", between)
        return (named is None or named.group(1).lower() in _OPEN) if at_once else None
    if _ENDED.search(between) or reading.cues.negation.search(between):
        return None  # something else comes between, or one denial takes back the other
    if not _near(between, _WORDS_BEFORE):
        return None
    first = next((item for item in reading.clauses if item.holds(start)), None)
    if first is None or clause is None:
        return None
    if first.above is clause:
        return True
    # "It never sold, Acme opened": a comma ends what is denied, unless one more closes an aside.
    if first is not clause or between.count(",") == 1:
        return None
    return named is None or not re.search(r"\w", between)


def _near(between: str, words: int) -> bool:
    """Whether no more than some words, commas and brackets stand between two places."""
    return bool(re.fullmatch(r"[\w\s,(\"'-]*", between)) and len(between.split()) <= words


def _hyphens(reading: Reading) -> Iterator[_Cut]:
    """Words that the quotation enters or leaves at a hyphen."""
    text = reading.text
    for start, end in reading.quoted:
        before = re.search(r"\w+-$", text[:start])
        after = re.match(r"-\w+", text[end:])
        if before and DENYING_PREFIXES.search(before.group()):
            yield _Cut(before.group().lower(), "joined to its first word")
        if after and DENYING_SUFFIXES.match(after.group()):
            yield _Cut(after.group().lower(), "joined to its last word")


def _limits(reading: Reading) -> Iterator[_Cut]:
    """A hedge of a number that is quoted, just before a fragment or just after it."""
    language = reading.source.record.language
    for number in find_numbers(reading.text, language):
        for start, end in reading.quoted:
            if number.edge or not (start <= number.start and number.end <= end):
                continue
            here = replace(number, start=number.start - start, end=number.end - start)
            hedges = qualifiers(reading.text, number, language)
            if not hedges or qualifiers(reading.text[start:end], here, language):
                continue
            if number.start - start < _HEDGE_WITHIN:
                words = reading.text[max(0, start - 24) : start].split()
                yield _Cut(" ".join(words[-2:]).lower(), "before its number")
            else:
                words = reading.text[end : end + 24].split()
                yield _Cut(" ".join(words[:2]).lower().rstrip(".,;"), "after its number")
