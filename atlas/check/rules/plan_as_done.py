"""What is only planned is not told as done.

A statement of status `planned` or `announced` says so in its title and text ("is to open", "plans",
"would cost"), and so does each sentence of a summary that cites nothing but such statements:
"opened in 2016" reports an act that no source does. English only, and a notice.

Write it as a plan, cite the statement that reports the act, correct the status if the passage does
report it, or waive the rule with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlas.check.references import full_reference
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Statement
from atlas.model.statement import AHEAD
from atlas.text.cues import cues
from atlas.text.folding import fold_plain
from atlas.text.reservations import KEEPS_AHEAD
from atlas.text.summary import SummarySentence, parse_summary

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
summary: The laboratory was to open in spring 2016 [@opening].
"""
BAD = """\
summary: The laboratory opened in spring 2016 [@opening].
"""
_ENGLISH = cues("en")


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for acts that are done in what is told of plans."""
    known = {
        f"{profile.id}/{statement.id}": statement
        for profile in atlas.profiles.values()
        for _, statement in profile.statements()
    }
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if statement.status in AHEAD and (found := _told(statement)):
                field, verb = found
                yield Finding(
                    profile.document,
                    (*at, field),
                    f"'{verb}' tells as done what is {statement.status}",
                    found=verb,
                    fix="write it as a plan, correct the status if the passage reports the act, or "
                    "waive plan-as-done with the reason",
                )
        for paragraph in parse_summary(profile.record.summary or ""):
            for sentence in paragraph:
                cited = _all_ahead(profile, sentence, known)
                if cited and (verb := _past(sentence.text)):
                    yield Finding(
                        profile.document,
                        ("summary",),
                        f"'{verb}' tells as done what is only {' or '.join(cited)}",
                        found=sentence.text,
                        fix="write it as a plan (was to, plans to), or cite the statement that "
                        "reports the act",
                    )


def _told(statement: Statement) -> tuple[str, str] | None:
    """(field, verb) of what title or text tells as done; a plan that it names is one."""
    if not _says_ahead(f"{statement.title}. {statement.text}"):
        for field, text in (("title", statement.title), ("text", statement.text)):
            if verb := _past(text):
                return field, verb
    return None


def _all_ahead(
    profile: LoadedProfile, sentence: SummarySentence, known: dict[str, Statement]
) -> list[str]:
    """The statuses of the statements cited, where all of them are known and ahead."""
    cited = [known.get(full_reference(profile, one)) for one in sentence.citations]
    ahead = [one.status for one in cited if one and one.status in AHEAD]
    return list(dict.fromkeys(ahead)) if len(ahead) == len(cited) else []


def _past(text: str) -> str:
    """The verb of an act that a text reports, where it has no word of a plan; else empty."""
    text = fold_plain(text)
    found = _ENGLISH.past.search(text) if _ENGLISH and not _says_ahead(text) else None
    return found.group() if found else ""


def _says_ahead(text: str) -> bool:
    return bool(KEEPS_AHEAD.search(fold_plain(text)))
