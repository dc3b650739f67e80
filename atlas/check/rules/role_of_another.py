"""A role is given to the organisation that has it in the passage.

Where a passage says who is what ("the investor Gamma", "Gamma, the investor"), and the statement
gives that role to another of those it names, the two were most likely mixed up; so they were where
the role is in the name of another ("hospital" given to a fund, beside Beta Hospital). Only words
right beside a name are read, and only in English, so the rule is a notice, and silent about most
roles: who buys from whom is for the curator to read. Give the role to the right one; or waive the
rule `about` the organisation and say why the role is right.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import names
from atlas.check.passages import passages
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Statement
from atlas.model.statement import Party
from atlas.text.appositions import called
from atlas.text.content_words import any_related, content_words, is_stop_word
from atlas.text.words import WORD

SEVERITY = "notice"
BY_NAMES = True
WAIVABLE = True
GOOD = """\
parties:
  - organisation: gamma
    role: investor
evidence:
  - source: example
    quote: Beta Hospital and its investor Gamma signed
"""
BAD = """\
parties:
  - organisation: beta-hospital
    role: investor
evidence:
  - source: example
    quote: Beta Hospital and its investor Gamma signed
"""
# What everyone may be to everyone.
_MUTUAL = set(content_words("partner party member company firm group organisation body") or ())


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare each party's role with what the passages call the others."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if not statement.parties:
                continue
            texts = [item.quote for item in passages(atlas, statement) if item.in_our_language]
            known = _names(atlas, profile, statement)
            beside = {
                id: set().union(*(called(text, own, _without(known, id)) for text in texts))
                for id, own in known.items()
            }
            in_names = " ".join(name for own in known.values() for name in own)
            no_roles = _MUTUAL | set(content_words(in_names) or ())
            for index, party in enumerate(statement.parties):
                words = set(_chief_words(party.role)) - no_roles
                if message := _said_of_another(statement, party, words, beside) or _named_so(
                    atlas, statement, party, known
                ):
                    yield Finding(
                        profile.document,
                        (*at, "parties", index, "role"),
                        message,
                        found=party.role,
                        fix="give the role to the right one, or waive role-of-another about "
                        f"'{party.organisation}' with the reason",
                        about=party.organisation,
                    )


def _said_of_another(
    statement: Statement, party: Party, words: set[str], beside: dict[str, set[str]]
) -> str:
    """What to say where a passage calls another by the words of a party's role."""
    if not words or any_related(words, beside.get(party.organisation, ())):
        return ""
    for other, said in beside.items():
        if other == party.organisation or not words & said:
            continue
        if not any_related(words, _roles(statement, other)):
            return f"the passage gives this role to '{other}', not to '{party.organisation}'"
    return ""


def _named_so(atlas: Atlas, statement: Statement, party: Party, known: dict[str, list[str]]) -> str:
    """What to say where the chief noun of a party's role is in the name of another."""
    noun = set(_chief_words(party.role)[-1:]) - _MUTUAL
    if not noun or party.organisation not in known:
        return ""
    kind = getattr(atlas.profiles[party.organisation].record, "kind", "")
    own = [*known[party.organisation], kind.replace("-", " ")]
    if noun & set(content_words(" ".join(own)) or ()):
        return ""
    for other, called_so in known.items():
        in_name = set(content_words(" ".join(called_so)) or ())
        if noun & in_name and not any_related(noun, _roles(statement, other)):
            return f"the role is in the name of '{other}', not of '{party.organisation}'"
    return ""


def _names(atlas: Atlas, profile: LoadedProfile, statement: Statement) -> dict[str, list[str]]:
    """The names of the subject and of everyone who takes part, by id."""
    ids = [profile.id, *(id for id, _ in statement.organisations())]
    return {id: names(atlas.profiles[id]) for id in ids if id in atlas.profiles}


def _without(known: dict[str, list[str]], id: str) -> list[str]:
    return [name for other, own in known.items() if other != id for name in own]


def _roles(statement: Statement, id: str) -> set[str]:
    """The words of the roles that an organisation has in the statement."""
    roles = (role for organisation, role in statement.organisations() if organisation == id)
    return set().union(*map(_chief_words, roles))


def _chief_words(role: str) -> list[str]:
    """The words of a role before its first small word: "supplier" of "supplier of the seeds"."""
    chief: list[str] = []
    for word in WORD.findall(role):
        if is_stop_word(word) and chief:
            break
        chief.append(word)
    return list(content_words(" ".join(chief)) or ())
