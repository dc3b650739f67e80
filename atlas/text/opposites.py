"""English words of which one says the opposite of the other: "rose" and "fell"."""

from __future__ import annotations

import re
from functools import cache

_PAIRS = """
    rise rises rose risen rising grow grows grew grown growing growth increase increases increased
        increasing climb climbs climbed raise raises raised raising double doubles doubled doubling
        expand expands expanded expanding
    / fall falls fell fallen falling decline declines declined declining decrease decreases
        decreased decreasing drop drops dropped dropping shrink shrinks shrank shrinking reduce
        reduces reduced reducing reduction cut cuts cutting halve halves halved halving lower
        lowers lowered
    more / less fewer
    higher / lower
    domestic / foreign overseas
    open opens opened opening / close closes closed closing closure shut shuts
    win wins won / lose loses lost
    succeed succeeds succeeded successful success / fail fails failed failure
    accept accepts accepted approve approves approved approval / reject rejects rejected rejection
        refuse refuses refused refusal
    public / private
    include includes included / exclude excludes excluded
    largest biggest / smallest
    highest / lowest
    majority / minority
    maximum / minimum
    import imports imported / export exports exported
    adult adults / child children
    men male / women female
    join joins joined / leave leaves left
    hire hires hired / dismiss dismisses dismissed
    upstream / downstream
    profit profits profitable / loss losses
    northern / southern
    eastern / western
    voluntary / mandatory compulsory
    permanent / temporary
    exclusive / non-exclusive
    improve improves improved / worsen worsens worsened
    legal / illegal
    early earlier / late later
    safe / unsafe
    strong strengthen strengthened / weak weaken weakened
"""
# "More than 40" is a hedge, "a closed loop" and "close to" no deed, "left lung" a side.
_OTHER_SENSE = re.compile(
    r"\b(?:more|less|fewer)\s+than\b|\bclosed?\s+(?:loop|to|by)\b|\bno\s+(?:more|less)\b"
    r"|\bleft\s+(?:lung|side|hand|out)\b|\bopen(?:ing)?[\s-](?:innovation|source|data|up|access)\b"
    r"|\bmore\s+and\s+more\b|\bcut(?:ting)?[\s-]edge\b|\bprivate\s+equity\b"
    r"|\bpublic\s+(?:education|health|offering)\b",
    re.IGNORECASE,
)


# "40% less" says what "cut by 40%" says.
_SHARE_MORE = re.compile(r"%\s+(more|less|fewer)\b", re.IGNORECASE)


def opposites(ours: str, theirs: str) -> list[tuple[str, str]]:
    """Words of ours whose opposite a text prints, while it prints neither them nor their kin.

    Nothing where ours prints the opposite too, for then it is about both.
    """
    one, other = _words(ours), _words(theirs)
    found = []
    for side, against in _sides():
        said, meant = side & one.keys(), against & other.keys()
        if said and meant and not side & other.keys() and not against & one.keys():
            found.append((one[min(said)], other[min(meant)]))
    return found


def _words(text: str) -> dict[str, str]:
    """The words of a text in lower case, as printed."""
    plain = _OTHER_SENSE.sub(" ", text)
    found = {word.lower(): word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", plain)}
    for share in _SHARE_MORE.finditer(text):
        found["rise" if share.group(1).lower() == "more" else "fall"] = share.group(1)
    return found


@cache
def _sides() -> list[tuple[frozenset[str], frozenset[str]]]:
    """Each side of each pair with the other."""
    lines = re.split(r"\n {4}(?=\S)", _PAIRS.replace("\n    /", " /"))
    found = []
    for line in filter(str.strip, lines):
        one, other = (frozenset(side.split()) for side in line.split(" / "))
        found += [(one, other), (other, one)]
    return found
