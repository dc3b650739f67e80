"""A status of done, agreed, ongoing or ended is not one that the passage denies.

"Will open", "plans to", "is to be built" report no act. The quotation is read in its whole
sentence, so "a centre in Lyon" stays planned where the source goes on "is planned for 2024". It is
an error where every clause that the passages quote is one of intention; a notice where they also
state a fact, but the title follows the intention, where the words are only a hope, an aim or a
"would", where they stand in speech, and in languages of which only the surest words are known. The
same holds for an outcome that is met or missed, and for a product's stage.

Set the status to planned or announced, cite the passage that reports the act, or waive the rule
with the reason (a translation that puts the past in the future, for one).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.check.evidence import names
from atlas.check.reading import Reading, readings, stems
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Evidence, Statement
from atlas.model.kinds import Commitment, Product
from atlas.model.statement import HELD
from atlas.problems import FieldPath
from atlas.text.clauses import Clause

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
status: planned
evidence:
  - source: sanofi-ciie-2019
    quote: At the CIIE, Sanofi will sign a contract of strategic cooperation with Ping An Insurance.
"""
BAD = """\
status: agreed
evidence:
  - source: sanofi-ciie-2019
    quote: At the CIIE, Sanofi will sign a contract of strategic cooperation with Ping An Insurance.
"""
_MODAL = re.compile(r"will|'ll|won't|shall", re.IGNORECASE)
_TALKS = re.compile(r"talks|negotiat|discuss|consider|weigh|contemplat")
#: The verb of what is intended, and the verbs that make an agreement.
_ACT = re.compile(r"\s+(?:(?:be|also|soon|jointly|to|a|an|the|\w+ly)\s+)*(\w+)")
_TIES = re.compile(r"sign|agree|conclu|enter|reach|join|partner|team|finali|form|seal")
_ANNOUNCES = re.compile(
    r"\b(?:announc|declar|unveil|promis|pledg|propos|reveal|commit|vow|outlin|present|decid|approv)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Claim:
    """What a statement claims to be so: the field that says it, the value, the passages."""

    field: FieldPath
    value: str
    evidence: list[Evidence]


@dataclass(frozen=True)
class _Mood:
    """How a passage speaks: the words of its strongest intention, and whether it states facts."""

    words: str = ""
    sure: bool = False
    facts: bool = False


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare what statements say is so with the mood of their passages."""
    for profile in atlas.profiles.values():
        known = stems(names(profile))
        for at, statement in profile.statements():
            if statement.kind == "quotation":
                continue
            for claim in _claims(statement):
                if finding := _judge(atlas, profile, at, statement, claim, known):
                    yield finding


def _claims(statement: Statement) -> Iterator[_Claim]:
    # A policy that goes on is often described by who will follow it.
    told_by_the_way = statement.kind == "context" and statement.status == "ongoing"
    if statement.status in HELD and not told_by_the_way:
        yield _Claim(("status",), statement.status, statement.evidence)
    if isinstance(statement, Commitment) and statement.outcome.state in ("met", "missed"):
        yield _Claim(("outcome", "state"), statement.outcome.state, statement.outcome.evidence)
    if isinstance(statement, Product) and statement.stage in ("shown", "introduced", "approved"):
        yield _Claim(("stage",), statement.stage, statement.evidence)


def _judge(
    atlas: Atlas,
    profile: LoadedProfile,
    at: FieldPath,
    statement: Statement,
    claim: _Claim,
    known: frozenset[str],
) -> Finding | None:
    title = stems([statement.title]) - known
    ours = title | (stems([statement.text]) - known)
    moods = []
    for evidence in claim.evidence:
        found = [_mood(reading, claim.value, title, ours) for reading in readings(atlas, evidence)]
        if found and evidence.role != "contradicts":
            # Printed more than once: the best of them counts.
            moods.append((evidence, min(found, key=lambda mood: (bool(mood.words), mood.sure))))
    denied = [mood for evidence, mood in moods if mood.words and evidence.carries]
    if not denied:
        return None
    for evidence, mood in moods:
        if mood.facts and (not mood.words or len(moods) > 1) and stems([evidence.quote]) & ours:
            return None
    first = max(denied, key=lambda mood: mood.sure)
    sure = first.sure and not first.facts and not _announces(statement)
    return Finding(
        profile.document,
        (*at, *claim.field),
        f"the passage states an intention ('{first.words}'), the statement says {claim.value}",
        found=claim.value,
        fix="write planned or announced, cite the words that report the act, or waive "
        f"status-denied about '{claim.value}' with the reason",
        about=claim.value,
        notice=not sure,
    )


def _mood(reading: Reading, value: str, title: frozenset[str], ours: frozenset[str]) -> _Mood:
    """The mood of what a quotation prints, read in its sentence."""
    intended: list[tuple[Clause, str, bool]] = []
    factual: list[Clause] = []
    for clause in reading.touched:
        if found := _intention(reading, clause, value, ours):
            intended.append((clause, *found))
        elif any(reading.found(reading.cues.fact, clause)):
            factual.append(clause)
    if not intended:
        return _Mood(facts=bool(factual) or not reading.cues.full)
    factual_title = stems(map(reading.words, factual)) & title
    for clause, words, sure in sorted(intended, key=lambda item: not item[2]):
        meant = stems([reading.words(clause)]) & title
        if not factual:
            return _Mood(words, sure and reading.cues.full and not clause.relative)
        if sure and len(meant) > 1 and len(meant - factual_title) > len(factual_title):
            return _Mood(words, facts=True)
    return _Mood(facts=True)


def _intention(
    reading: Reading, clause: Clause, value: str, ours: frozenset[str]
) -> tuple[str, bool] | None:
    """The words by which a clause, or the one it is the content of, intends; and how surely."""
    known = reading.cues
    for part in (clause, clause.above):
        if part is None:
            continue
        fact = next(reading.found(known.fact, part), None)
        for words in (known.plan, known.doubt, known.aim):
            if words is not known.plan and (value == "ongoing" or part.relative):
                continue  # what goes on may well aim at something
            for found in reading.found(words, part):
                if fact and fact.start() < found.start() and not _MODAL.fullmatch(found.group()):
                    continue  # "launched a plan to", "opened the long planned centre"
                act = _ACT.match(reading.text, found.end())
                sure = words is known.plan and not reading.spoken(found.span())
                if value == "agreed" and not (_TALKS.search(found.group()) or _tie(act)):
                    near = [part, clause, *([clause.above] if clause.above else [])]
                    if any(any(reading.found(known.agreement, item)) for item in near):
                        continue  # "under the contract it will supply"
                    sure = False
                elif value == "ongoing":
                    # "Will expand its centre": the centre is there.
                    sure = sure and act is not None and bool(stems([act.group(1)]) & ours)
                return found.group(), sure
    return None


def _tie(act: re.Match[str] | None) -> bool:
    return act is not None and bool(_TIES.match(act.group(1)))


def _announces(statement: Statement) -> bool:
    """Whether the statement reports an announcement, which may well be done."""
    return bool(_ANNOUNCES.search(f"{statement.title} {statement.text}"))
