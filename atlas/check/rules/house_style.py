"""Prose is brief, names its source, and stands alone.

A notice for what makes readers stumble: a title longer than 70 characters; a role of
more than three words; an explanation of more than 60 words; "the article" or "the page" for a
source that has a name; two titles of one profile that begin with the same five words. See the style
guide for editors.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.prose import profile_prose
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.problems import FieldPath, excerpt

SEVERITY = "notice"
GOOD = """\
title: Memorandum signed with a Seoul hospital
text: According to Sanofi’s Korean page, the two have worked together since 2018.
parties:
  - organisation: snubh
    role: partner hospital
"""
BAD = """\
title: Memorandum of strategic cooperation signed with a hospital that the page says is in Seoul
text: By the article, the two have worked together since 2018.
parties:
  - organisation: snubh
    role: hospital beside whose entry the total stands
"""
TITLE_CHARACTERS = 70
ROLE_WORDS = 3
EXPLANATION_WORDS = 60
LIKE_WORDS = 5
_NAMELESS = ("the article", "the page", "the source", "the text")


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Read the prose of every profile."""
    for profile in atlas.profiles.values():
        yield from _titles(profile)
        for at, text in profile_prose(profile):
            for message, fix in _faults(at, text):
                yield Finding(profile.document, at, message, found=excerpt(text), fix=fix)


def _faults(at: FieldPath, text: str) -> Iterator[tuple[str, str]]:
    words = len(text.split())
    match at[-1]:
        case "title" if len(text) > TITLE_CHARACTERS:
            yield f"the title has {len(text)} characters", f"cut it to {TITLE_CHARACTERS}"
        case "role" if words > ROLE_WORDS:
            yield f"the role has {words} words", "cut it to three"
        case "explanation" if words > EXPLANATION_WORDS:
            yield f"the explanation has {words} words", f"cut it to {EXPLANATION_WORDS}"
    if at[-1] in ("title", "text", "summary"):
        for phrase in _NAMELESS:
            if phrase in text.casefold():
                yield f"says “{phrase}”", "name the source: a reader may see this line alone"


def _titles(profile: LoadedProfile) -> Iterator[Finding]:
    """Titles that look alike at a glance."""
    seen: dict[tuple[str, ...], str] = {}
    for at, statement in profile.statements():
        words = statement.title.casefold().split()
        start = tuple(words[:LIKE_WORDS])
        if len(words) > LIKE_WORDS and (other := seen.get(start)):
            yield Finding(
                profile.document,
                (*at, "title"),
                f"begins like the title of '{other}'",
                found=statement.title,
                fix="lead with what sets it apart",
            )
        seen.setdefault(start, statement.id)
