"""The small English words that keep a claim small: "only", "unless", "is said to", "used to"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas.text.cues import Words, cues


def _pattern(text: str) -> Words:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


#: What leaves something out: a condition or an exception, or all but one.
LIMIT = _pattern(
    r"\b(?:unless|except(?:ing)?|excluding|apart\s+from|other\s+than|with\s+the\s+exception"
    r"|provided\s+that|on\s+condition|as\s+long\s+as|subject\s+to)\b"
    r"|(?<!not\s)(?<!the\s)(?<!and\s)\b(?:only|solely|exclusively)\b(?!\s+(?:recently|then|but))"
)
#: By these a text of ours passes such a limit on.
KEEPS_LIMIT = _pattern(
    r"\b(?:unless|except\w*|exclud\w+|exclusive\w*|apart\s+from|other\s+than|exception|provided"
    r"|conditions?|conditional\w*|as\s+long\s+as|subject\s+to|only|sole|solely|alone|just|limited"
    r"|restrict\w+|reserved|closed|merely|none|nobody|nothing|not?|never|without|but|if|whether"
    r"|depend\w*|until|outside|beyond|save\s+for|aside|single|no\s+other|elsewhere|unique)\b"
)
#: By these a text of ours denies what a "not" would.
KEEPS_DENIAL = _pattern(
    r"\b(?:alone|only|beyond|instead|lack\w*|missing|absent|free|unless|if|whether|un\w{4,}|no|still|yet|before"
    r"|until|despite|small|part)\b"
)
#: What is reported without being vouched for, or as a mere possibility.
HEDGE = _pattern(
    r"\b(?:is|are|was|were)\s+(?:widely\s+|also\s+)?(?:said|reported|believed|thought|rumou?red"
    r"|understood|alleged|estimated|considered|likely)\s+to\b"
    r"|\b(?:reportedly|allegedly|apparently|presumably|supposedly|perhaps|possibly|probably"
    r"|seemingly)\b|\b(?:seems?|seemed|appears?|appeared)\s+to\b|\bit\s+is\s+(?:unclear|possible)\b"
    r"|\bnobody\s+is\s+sure\b|\b(?:could|might|can)\b(?!\s+(?:not|only|be\s+(?:seen|found)))"
    r"|(?-i:\bmay\b)(?!\s+\d)"
)
#: By these a text of ours passes a hedge on: it hands on what is said, or leaves it open.
KEEPS_HEDGE = _pattern(
    r"\b(?:sa(?:id|ys?|ying)|report\w*|accord\w*|claim\w*|allege\w*|believ\w*|thought|thinks?"
    r"|rumou?r\w*|understood|likely|unlikely|apparent\w*|presumabl\w*|supposed\w*|perhaps|possibl\w+"
    r"|probabl\w+|seem\w*|appear\w*|could|might|can|may|would|should|potential\w*|unclear|unsure"
    r"|account|view|opinion|expects?|expected|hopes?|meant|aims?|allow\w*|able|let|lets|enabl\w+"
    r"|estimat\w*|consider\w*|talks?|describ\w*|sees?|credit\w*|hold\w*|possibility|open\s+to)\b"
)
#: What is over.
OVER = _pattern(
    r"\bused\s+to\b|\bno\s+longer\b|\bformer(?:ly)?\b|\bonce\s+(?:had|was|were|ran|held|owned)\b"
    r"|\b(?:has|have|had|was|were)\s+(?:since\s+)?(?:been\s+)?(?:ended|closed|discontinued|dissolved"
    r"|terminated|cancelled|canceled|abandoned|withdrawn|wound\s+up|given\s+up|shut|stopped|expired)\b"
    r"|\b(?:ended|expired|lapsed|ceased|discontinued|terminated|dissolved|dropped\s+it)\b"
    r"|\buntil\s+(?:the\s+end\s+of\s+)?(?:\w+\s+)?(?:19|20)\d\d\b(?=[^.;]{0,200}\b(?:ran|was|were|had|held"
    r"|belonged|owned|worked|operated)\b)|\bcame\s+to\s+an\s+end\b"
)
#: By these a text of ours says that something is over.
KEEPS_OVER = _pattern(
    r"\b(?:end(?:s|ed|ing)?|clos\w+|former\w*|once|until|no\s+longer|past|stop\w*|over|gone|used\s+to"
    r"|gave\s+up|given\s+up|drop\w*|discontinu\w+|dissol\w+|terminat\w+|cancel\w*|abandon\w*|expir\w+"
    r"|laps\w+|ceas\w+|withdr\w+|was|were|had|ran|shut|previous\w*|earlier|left|since\s+given)\b"
)
#: By these a text of ours says that something is still ahead, or only said.
KEEPS_AHEAD = _pattern(
    r"\b(?:plan(?:s|ned|ning)?|will|would|shall|should|could|might|(?-i:may)|to\s+be|to\s+have|intend\w*|intention\w*"
    r"|(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+|both\s+)?to|due(?!\s+to)|schedul\w+|slated|set\s+to|about\s+to"
    r"|announc\w+|propos\w+|promis\w+|pledg\w+|vow\w*|commit(?:s|ted|ments?)?|expect\w*|hop(?:es?|ed|ing)|aim\w*"
    r"|goal\w*|target\w*|wants?|wanted|wish\w*|seeks?|sought|seeking|ambition\w*|foresee\w*"
    r"|forecast\w*|predict\w*|projected|prospective|envisag\w+|earmarked|agreed\s+to|future|next|soon"
    r"|upcoming|forthcoming|yet|not|never|no\s+longer|talks|negotiat\w+|consider\w*|discuss\w*|calls?\s+for"
    r"|called\s+for|ask(?:s|ed)?\s+for|if|once|until|no|means?|meant|by\s+(?:the\s+end\s+of\s+)?(?:19|20)\d\d"
    r"|draft\w*|decid\w+|decisions?|cho[os]\w+|select\w+|approv\w+|prepar\w+|invit\w+|appl(?:y|ied|ication)"
    r"|green\s+light|put\s+off|postpon\w+|delay\w*|defer\w*|unveil\w*|strateg\w+|designs|blueprint\w*"
    r"|under\s+(?:construction|(?:a|the)\s+contract)|work\s+on|allot\w+|allocat\w+|set\s+aside|tender|pipeline"
    r"|in\s+mind|(?:land|sites?)\s+for|sign(?:s|ed)?\s+off|permi(?:ts?|ssion)|architects?)\b"
)
#: Not all of them, and all of them.
SOME = _pattern(
    r"\b(?:most(?=\s+(?:of\s+)?\w+s?\b)|some\s+of|many|several|half\s+(?:of|the)|part\s+of"
    r"|mostly|partly|nearly\s+all|almost\s+all)\b"
)
ALL = _pattern(r"\b(?:all|every|each|whole|entire|everyone|everybody|any)\b")
#: One of several.
AMONG = _pattern(
    r"\b(?:among(?:st)?|one\s+of|some\s+of|part\s+of)\s+(?:the\s+|its\s+|their\s+)?(?:very\s+)?"
    r"(?:\w+\s+){0,2}?(?P<rank>first|largest|biggest|oldest|best|leading|top|most|earliest|few|only"
    r"|fastest|highest|greatest)\b"
)
#: By these a text of ours says that there are more of them.
KEEPS_AMONG = _pattern(
    r"\b(?:among\w*|amid|one\s+of|some\s+of|part\s+of|count\w*|early|belongs?|of\s+the\s+few|few)\b"
)
RANK = _pattern(
    r"\b(?P<rank>first|largest|biggest|oldest|best|leading|top|most|earliest|only|fastest|highest"
    r"|greatest|sole|unique)\b"
)
WORLD = _pattern(r"\b(?:(?:in|of|across|around)\s+the\s+world|world-?wide|globally|on\s+earth)\b")
PRINTS_WORLD = _pattern(r"world|global|international|earth|planet|everywhere|countr(?:y|ies)")

#: A verb that is denied; and by these a passage denies something without such a word.
NOT = _pattern(
    r"(?:\b(?:do|does|did|has|have|had|is|are|was|were|will|can|could|would)\s+(?:not|never)\b|\w+n't\b)"
    r"(?!\s+(?:name|say|said|tell|told|g[ai]ve|mention|report|call|print|describe|state|count|show))"
)
DENIES_OTHERWISE = _pattern(r"\bno\b|\bfree\b|\black\w*\b|\bunable\b|\bwaive[sd]?\b|\bban\w*\b")

_ENGLISH = cues("en")
_DENIAL = _pattern(rf"{_ENGLISH.negation.pattern if _ENGLISH else ''} | \bno\b(?=\s+\w)")
# These set a thing aside, and deny nothing that is said of another.
_OF_A_THING = _pattern(r"\w+\s+(?:than|of|from)\b|with\b|without|unless|except|exclud")


def sentences_of(text: str) -> list[str]:
    """The sentences of a short text of ours."""
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


def denied_words(text: str, words: Words | None = None) -> Iterator[tuple[str, str]]:
    """(denial, word) of the first words of four letters and more that a "not" of a text governs.

    ``words``: what denies; any word for it, where nothing is given.
    """
    words = words or _DENIAL
    assert _ENGLISH is not None
    harmless = [match.span() for match in _ENGLISH.no_negation.finditer(text)]
    for match in words.finditer(text):
        if any(start <= match.start() < end for start, end in harmless):
            continue
        if _OF_A_THING.match(match.group()):
            continue
        after = re.split(r"[.,;:()]|\b(?:but|and|or|that|which)\b", text[match.end() :])[0]
        for word in re.findall(r"[^\W\d_]{4,}", after)[:2]:
            yield match.group(), word


def denies(text: str) -> bool:
    """Whether a text has any word that denies."""
    assert _ENGLISH is not None
    return bool(_ENGLISH.negation.search(text))
