"""Every sentence of a summary rests on statements that it cites.

A sentence ends with its citations, `[@statement-id]` or `[@profile/statement-id]`, several as
`[@a; @b]`. They must exist, and a number in the sentence is printed in a passage of the statements
cited there, or is one of their values, dates, derived or waived numbers. Apart from citations only
`*emphasis*` is understood: no HTML, headings, lists or links.
"""

import re
from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import names, names_in
from atlas.check.number_support import Support, support, support_of, unsupported
from atlas.check.references import full_reference
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Amount, Statement
from atlas.problems import did_you_mean
from atlas.text.numbers import Kind, Number, find_numbers
from atlas.text.summary import SummarySentence, parse_summary

SEVERITY = "error"
GOOD = """\
summary: Sanofi set up a research institute in Suzhou in 2019 [@suzhou-institute].
"""
BAD = """\
summary: Sanofi set up a research institute in Suzhou in 2019.
"""
_MARKUP = re.compile(r"</?[A-Za-z!]|\]\(|`|\*\*|__|^#|^[-+] ")
_Entries = dict[str, tuple[LoadedProfile, Statement]]


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Read every summary, sentence by sentence."""
    entries = {
        f"{profile.id}/{statement.id}": (profile, statement)
        for profile in atlas.profiles.values()
        for _, statement in profile.statements()
    }
    for profile in atlas.profiles.values():
        for paragraph in parse_summary(profile.record.summary or ""):
            for sentence in paragraph:
                for message, fix in _faults(atlas, profile, sentence, entries):
                    at = ("summary",)
                    yield Finding(profile.document, at, message, found=sentence.text, fix=fix)


def _faults(
    atlas: Atlas, profile: LoadedProfile, sentence: SummarySentence, entries: _Entries
) -> Iterator[tuple[str, str]]:
    """What is wrong with a sentence, and how to fix it."""
    for broken in sentence.broken:
        yield f"the citation '{broken}' is malformed", "write [@statement-id] or [@a; @b]"
    if not sentence.cited_to_the_end and not sentence.broken:
        yield "the sentence does not end with a citation", "end it with [@statement-id]"
    if markup := _MARKUP.search(sentence.text):
        fix = "only *emphasis* and citations are understood"
        yield f"'{markup.group()}' would be shown literally", fix
    cited = []
    unknown = False
    for citation in sentence.citations:
        full = full_reference(profile, citation)
        if full in entries:
            cited.append(entries[full])
        elif not atlas.is_broken(full):
            yield f"there is no statement '{citation}'", _meant(atlas, profile, citation, entries)
        else:
            unknown = True
    if cited and not unknown:
        known = names(profile)
        ground = support(())
        for owner, statement in cited:
            known += names_in(atlas, owner, statement)
            ground |= _ground(atlas, statement)
        for number in unsupported(sentence.text, known, ground):
            yield (
                f"the number '{number.text}' is in no passage or value of the statements cited",
                "correct it, cite the statement that has it, or say under `derived` of one that is "
                "cited how it follows from its passages",
            )


def _ground(atlas: Atlas, statement: Statement) -> Support:
    """What a cited statement supports: its passages and dates, and its own numbers.

    Those are derived, waived or values; whether they are right is for number-not-in-quote to say.
    """
    own = [
        _number(amount)
        for value in statement.values
        for amount in (value, value.converted)
        if amount
    ]
    free = {abs(derived.number) for derived in statement.derived}
    for waiver in statement.waivers:
        if waiver.rule == "number-not-in-quote" and waiver.about:
            free |= {value for number in find_numbers(waiver.about) for value in number.readings}
    return support_of(atlas, statement) | Support(tuple(own), free=frozenset(free))


def _number(amount: Amount) -> Number:
    money = frozenset({amount.currency}) if amount.currency else frozenset()
    number = abs(amount.number)
    kind: Kind = "share" if amount.unit == "%" else "count"
    return Number(str(number), 0, 0, (number,), kind, currencies=money)


def _meant(atlas: Atlas, profile: LoadedProfile, citation: str, entries: _Entries) -> str:
    prefix = "" if "/" in citation else f"{profile.id}/"
    there = [*entries, *atlas.broken]
    known = [entry.removeprefix(prefix) for entry in there if entry.startswith(prefix)]
    return did_you_mean(citation, known) or "cite a statement that exists"
