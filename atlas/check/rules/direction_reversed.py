"""Who does what to whom is as in the passage.

"Acme acquires Beta" on a passage that says Beta acquired Acme has every word right. So the names
are followed through the verbs that go one way (acquire, own, sell, supply, license, lend, invest,
fund, manage, in active and passive), through what belongs to whom ("the channels of Beta") and from
where to where. A notice is given where title or text reverses a passage, or where a party has the
role of the other side ("licensee" for the one who licensed it out). English only; where a name is
missing or the verb is another, the rule is silent.

Swap the two; or waive the rule `about` the one who acts in our words, and say why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.check.evidence import names
from atlas.check.passages import CitedPassage, comparable
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Statement
from atlas.text.content_words import content_words, stem
from atlas.text.directions import Directed, acts, possessions, relations, ways

SEVERITY = "notice"
BY_NAMES = True
WAIVABLE = True
GOOD = """\
title: Beta bought by Acme
evidence:
  - source: example
    quote: In 2024 Acme acquired Beta.
"""
BAD = """\
title: Beta acquires Acme
evidence:
  - source: example
    quote: In 2024 Acme acquired Beta.
"""
#: The roles on the two sides of each sort of relation.
_ROLES = {
    "own": ("owner buyer acquirer parent purchaser", "subsidiary target acquired"),
    "give": (
        "supplier vendor seller licensor provider lessor landlord",
        "customer client licensee buyer recipient lessee tenant",
    ),
    "money": (
        "investor lender funder financier backer sponsor payer creditor",
        "investee borrower recipient debtor grantee payee",
    ),
    "manage": ("manager operator host organiser", ""),
}
_VERBS = {
    "own": "owns or buys",
    "give": "supplies or licenses to",
    "money": "pays or lends to",
    "manage": "runs",
}
_SIDES = {
    sort: tuple(frozenset(map(stem, side.split())) for side in sides)
    for sort, sides in _ROLES.items()
}


@dataclass(frozen=True)
class _Fault:
    """What is reversed: the field, the words of the message, whose act it is in ours."""

    field: tuple[str | int, ...]
    message: str
    found: str
    about: str


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the directions in title, text and roles with those of the passages."""
    for profile, at, statement, cited in comparable(atlas):
        for fault in _faults(atlas, profile, statement, cited):
            yield Finding(
                profile.document,
                (*at, *fault.field),
                fault.message,
                found=fault.found,
                fix="swap the two, or waive direction-reversed about "
                f"'{fault.about}' with the reason",
                about=fault.about,
            )
            break


def _faults(
    atlas: Atlas, profile: LoadedProfile, statement: Statement, cited: list[CitedPassage]
) -> Iterator[_Fault]:
    ids = [profile.id, *(id for id, _ in statement.organisations())]
    known = {id: names(atlas.profiles[id]) for id in ids if id in atlas.profiles}
    texts = [passage.around for passage in cited]
    if len(known) > 1:
        yield from _turned(profile, statement, known, texts)
        yield from _others(statement, known, texts)
    theirs = {way for text in texts for way in ways(text)}
    for field, text in _prose(statement):
        for start, end in ways(text):
            if (end, start) in theirs and (start, end) not in theirs:
                message = f"the passage goes from {end} to {start}, ours from {start} to {end}"
                yield _Fault((field,), message, text, start)


def _turned(
    profile: LoadedProfile, statement: Statement, known: dict[str, list[str]], texts: list[str]
) -> Iterator[_Fault]:
    theirs = {item for text in texts for item in relations(text, known, profile.id)}
    for field, text in _prose(statement):
        for ours in relations(text, known, profile.id, title=field == "title"):
            if ours.turned in theirs and ours not in theirs:
                message = (
                    f"in the passage '{ours.taker}' {_VERBS[ours.sort]} '{ours.giver}', "
                    "not the other way round"
                )
                yield _Fault((field,), message, text, ours.giver)
    for index, party in enumerate(statement.parties):
        words = set(content_words(party.role) or ())
        for sort, giver, taker in theirs:
            gives, takes = _SIDES[sort]
            wrong = takes if party.organisation == giver else gives
            right = gives if party.organisation == giver else takes
            if party.organisation not in (giver, taker) or words & right or not words & wrong:
                continue
            if Directed(sort, taker, giver) in theirs:
                continue
            message = f"in the passage '{giver}' {_VERBS[sort]} '{taker}': the role is the other's"
            at = ("parties", index, "role")
            yield _Fault(at, message, party.role, party.organisation)


def _others(
    statement: Statement, known: dict[str, list[str]], texts: list[str]
) -> Iterator[_Fault]:
    """What another has or does in the passage."""
    for read, message in (
        (possessions, "'{}' belongs to '{}', not to '{}'"),
        (acts, "the one to '{}' is '{}', not '{}'"),
    ):
        theirs = {item for text in texts for item in read(text, known)}
        for field, text in _prose(statement):
            ours = read(text, known)
            for what, ours_is in sorted(ours - theirs):
                others = {other for said, other in theirs if said == what}
                if others and not any((what, other) in ours for other in others):
                    turned = message.format(what, min(others), ours_is)
                    yield _Fault((field,), f"in the passage {turned}", text, ours_is)


def _prose(statement: Statement) -> list[tuple[str, str]]:
    return [("title", statement.title), ("text", statement.text)]
