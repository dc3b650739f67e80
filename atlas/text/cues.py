"""The words by which a passage plans, doubts, denies or reports, by language.

Data only: what they mean for a statement is the business of the rules. A language that is not here
is not judged. English is complete enough for errors; the short lists of the others are sure as far
as they go, and lead to notices (see ``Cues.full``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

Words = re.Pattern[str]
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Cues:
    """The cues of one language, as patterns over folded text.

    ``plan``: what is still to come. ``doubt``: what may come. ``aim``: what somebody wants.
    ``fact``: verbs that state what is or was; ``past``: those of acts that are done. ``negation``:
    what turns a clause into its opposite, and ``no_negation`` what only looks like it. ``report``:
    verbs and phrases that hand on what somebody says. ``agreement``: words of a tie. ``full``:
    whether the lists are complete enough for what they do not find to mean something.
    ``sure_negation``: whether a word of denial can be distinguished from a part of another word.
    """

    plan: Words
    negation: Words
    doubt: Words = _NEVER
    aim: Words = _NEVER
    fact: Words = _NEVER
    past: Words = _NEVER
    no_negation: Words = _NEVER
    report: Words = _NEVER
    agreement: Words = _NEVER
    full: bool = False
    sure_negation: bool = True


@cache
def cues(language: str) -> Cues | None:
    """The cues of a language by its ISO 639-1 code; ``None`` when it has none."""
    if language == "en":
        return Cues(
            plan=_words(_PLAN),
            doubt=_words(_DOUBT),
            aim=_words(_AIM),
            fact=_words(_FACT),
            past=_words(_PAST),
            negation=_words(_NEGATION),
            no_negation=_words(_NO_NEGATION),
            report=_words(_REPORT),
            agreement=_words(_AGREEMENT),
            full=True,
        )
    if language not in _OTHERS:
        return None
    plan, negation, report = _OTHERS[language]
    return Cues(
        plan=_words(plan),
        negation=_words(negation),
        report=_words(report),
        sure_negation=language not in ("zh", "ja", "ko"),
    )


_ADVERB = r"(?:\w+ly\s+|also\s+|still\s+|now\s+|soon\s+|yet\s+)?"
_BE = r"(?:is|are|be|been|being|was|were|'s|'re|am)"

_PLAN = rf"""
    (?<!\bthe\s)(?<!\ba\s)(?<!\bfree\s)(?<!\bown\s)(?<!\bpolitical\s)(?<!\bstrong\s)(?<!\bat\s)(?<!\byou\s)
        (?-i:\bwill\b|'ll\b|\bwon't\b|\bshall\b|(?<=^)Will\b)
  | \b(?:plans|planned|planning)\s+(?:to|for|on|in|by|a|an)\b
  | \b(?:we|they|you|i|companies|partners|parties|both|firms|and\s+\w+)\s+plan\s+to\b
  | \b(?:has|have|had)\s+(?:\w+\s+)?plans\b
  | \b{_BE}\s+{_ADVERB}(?:planned|scheduled|slated|projected|forecast|envisaged|earmarked
        |foreseen|intended)\b
  | \b(?:is|are|'s|'re)\s+{_ADVERB}(?:due|set|about|poised|going|expected|likely|supposed
        |intended)\s+to\b
  | \b(?:is|are)\s+{_ADVERB}to\s+(?:be\b|open|start|begin|launch|build|sign|receive|join|become
        |invest|create|follow|move|take|set|run|provide|develop|work|host|house|employ|cost)\b
  | \b(?:(?:has|have|had|is|are)\s+)?yet\s+to\b
  | \bto\s+be\s+(?:\w+ly\s+)?(?:built|opened|launched|signed|established|set\s+up
        |completed|held|announced|decided|confirmed|showcased|shown|created|developed|introduced)\b
  | \b(?:scheduled|slated)\s+(?:for|in|to|by)\b | \bdue\s+(?:to\s+(?:open|start|begin|be)|in\s+\d)
  | \b(?:intends?|intending|intention)\s+(?:to|of)\b
  | \b(?:expects?|expected)\s+to\s+(?:be\s+)?(?:open|start|begin|launch|sign|complet|build|finish)
  | (?:\b{_BE}\s+{_ADVERB})?\bin\s+(?:\w+\s+)?(?:talks|negotiations|discussions)\b
  | \b{_BE}\s+(?:negotiating|considering|discussing|weighing|contemplating)\b
"""
_DOUBT = r"""
    \bwould\b | \bcould\b | (?-i:\bmay\b) | \bmight\b | \bupcoming\b | \bforthcoming\b
  | \b(?:was|were)\s+(?:to|expected\s+to|due\s+to)\b | \bin\s+(?:the\s+)?(?:near\s+)?future\b
  | \bplan\s+to\b | \bplans\b | \bproposed\b | \bproposes\b | \bproposal\b | \bprospective\b
  | \bif\s+(?:approved|granted|agreed|successful)\b | \bsubject\s+to\s+(?:the\s+)?approval\b
"""
_AIM = r"""
    \b(?:aims?|aimed|aiming|hopes?|hoped|hoping|seeks?|sought|seeking|wants?|wanted|wishes|expects?
        |expected|pledge[sd]?|vow(?:s|ed)?|promise[sd]?|commit(?:s|ted)?|looks?|looking|would\s+like
        |is\s+keen|are\s+keen|strives?|striving)\s+(?:\w+ly\s+)?(?:to|forward\s+to)\b
  | \b(?:hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|plan(?:s|ned)|intend(?:s|ed))\s+that\b
  | \b(?:goal|aim|target|ambition|objective)\b
"""
_IS = r"\b(?:is|are|was|were|has|have|had|does|did|'ve)\b"
# What is said of somebody's words ("said", "announced") is in ``report`` and reports no act.
_PAST = r"""
    \b(?:began|begun|brought|built|came|chose|cut|drew|drove|fell|found|founded|gave|got|grew|held
        |kept|led|left|lent|lost|made|met|opened|overtook|paid|put|ran|rose|saw|sent|sold|spent
        |spun|stood|struck|took|taught|went|won|wrote|became)\b
  | (?<=[\w,]\s)(?!(?:said|told|announced|added|stated|declared|reported|planned|proposed|expected
        |hoped|promised|pledged|vowed|intended|aimed|scheduled|based|located|named|called|used
        |related|targeted|integrated|advanced|dedicated|combined|needed|united|limited
        |need|seed|feed|speed|indeed|hundred)\b)
        [a-z]{2,}ed\b
  | \bset\s+up\b | \bteamed\s+up\b
"""
_FACT = rf"""
    {_IS} | {_PAST}
  | \b(?:operates|runs|employs|owns|holds|makes|offers|serves|supplies|provides|leads|hosts|houses
        |includes|covers|works|remains|continues|supports|uses|sells|produces|develops|funds|shows
        |opens|launches|starts|begins|builds|signs|becomes|joins|invests|receives|moves|takes|gives
        |allows|enables|collects|accounts|stands|lies|grows|treats|brings|drives|helps|plays)\b
"""
_REPORT = r"""
    \b(?:said|says|saying|told|tells|announc(?:e|es|ed|ing)|added|adds|stated|states|explain(?:s|ed)
        |declar(?:e|es|ed)|report(?:s|ed|edly)|noted|notes|comment(?:s|ed)|stress(?:es|ed)
        |emphasi[sz](?:es|ed)|claim(?:s|ed)|argu(?:es|ed)|confirm(?:s|ed)|reveal(?:s|ed)|ask(?:s|ed)
        |believ(?:es|ed)|expect(?:s|ed)|hop(?:es|ed)|promis(?:es|ed)|pledg(?:es?|ed)|den(?:ies|ied)
        |warn(?:s|ed)|predict(?:s|ed)|suggest(?:s|ed)|wrote|writes|recall(?:s|ed)|point(?:s|ed)|put
        |describ(?:es|ed)|outlin(?:es|ed)|introduc(?:es|ed)|prais(?:es|ed)|call(?:s|ed)|compliment
        |remark(?:s|ed)|mention(?:s|ed)|insist(?:s|ed)|conclud(?:es|ed)|quoted|cited|interview\w*
        |thinks?|thought|see[sn]?|sees|heard|admit(?:s|ted)|acknowledg(?:es|ed)|vow(?:s|ed))\b
  | \baccording\s+to\b | \bin\s+(?:his|her|their|the)\s+(?:words|view|opinion)\b
"""
_NEGATION = r"""
    \b(?:not|never|cannot|nor|neither|hardly|scarcely|barely|without|unless|except|excluding|denies
        |denied|deny|denying|refus(?:es?|ed|ing)|nobody|none|nothing|nowhere)\b
  | \w+n't\b | \bno\s+(?:longer|one|other|company|hospital|partner|agreement|contract|plans?|\w+s)\b
  | \b(?:fail(?:s|ed|ing)?|declin(?:es?|ed)|yet|too\s+\w+)\s+to\b | \bfar\s+from\b
  | \b(?:rather|other)\s+than\b | \binstead\s+of\b | \bapart\s+from\b | \bwith\s+the\s+exception\b
  | \bfalse\b | \buntrue\b | \bstop(?:s|ped)?\b | \babandon(?:s|ed)\b | \bcancel(?:s|led|ed)\b
"""
_NO_NEGATION = r"""
    \bnot\s+(?:only|just|merely|simply|least|to\s+mention|surprisingly|alone)\b
  | \bnot\s+the\s+(?:only|first|last|latest|largest|biggest)\b
  | \b(?:whether|if|or)\s+not\b | \b(?:no|not)\s+(?:doubt|less\s+than|fewer\s+than|more\s+than)\b
  | \bwithout\s+(?:doubt|question|delay|interruption)\b | \bnever\s+before\b | \bnon-stop\b
  | \bnot\s+(?:\w+\s+){1,4}but\b
"""
_AGREEMENT = r"""
    \b(?:sign(?:s|ed|ing)?|agree(?:s|d|ment|ments)?|contract(?:s|ed|ual)?|deals?|memorand\w+|mous?
        |partner(?:s|ed|ing|ship|ships)?|co-?operat\w+|collaborat\w+|alliances?|accords?|pacts?
        |joint(?:ly)?|reached|committed|licen[cs]\w+|under\s+the|both\s+parties|two\s+parties)\b
"""
#: What makes the opposite of the word it is joined to by a hyphen, before and after it.
DENYING_PREFIXES = re.compile(
    r"(?:non|anti|un|ex|pre|post|half|quasi|pseudo|semi|near|former|counter|never|not|no|mid|sub)-$",
    re.IGNORECASE,
)
DENYING_SUFFIXES = re.compile(r"-(?:free|less|proof|resistant|like|lite|style)\b", re.IGNORECASE)

# Intention and denial in the languages beside English: short, and sure as far as they go.
_OTHERS: dict[str, tuple[str, str, str]] = {
    "de": (
        r"\b(?:soll(?:en|te|ten)?|(?<!wie\s)geplant\w*|plan(?:t|en)|beabsichtig\w+|vorgesehen"
        r"|will|wollen|künftig|in\s+zukunft|(?:wird|werden)\b[^.,;:]*\b(?:bauen|eröffnen|starten"
        r"|errichten|entstehen|investieren|gründen|liefern|haben|unterzeichnen))\b",
        r"\b(?:nicht(?!\s+nur)|kein\w*|nie|niemals|nicht\s+mehr|ohne|kaum)\b",
        r"\b(?:sagte?|erklärte?|betonte?|teilte\s+mit|laut|zufolge|sagt|so)\b",
    ),
    "fr": (
        r"\b(?:prévoi(?:t|ent)|prévue?s?|envisagen?t?|projett?en?t?|compten?t?\s+\w+er"
        r"|(?!opera)(?-i:[a-zà-ÿ]{3,}er(?:a|ont))|ouvrira|ouvriront|sera|seront|aura|auront|va\s+\w+[ei]r|vont\s+\w+[ei]r)\b",
        r"\b(?:ne|n'\w+|jamais|sans|aucune?|sauf)\b(?!\s+\w+\s+(?:pas\s+)?(?:seulement|que)\b)",
        r"\b(?:dit|a\s+déclaré|déclare|affirme|explique|selon|indique|annonc\w+)\b",
    ),
    "es": (
        r"\b(?:prevén?|previst[oa]s?|planean?|pretenden?|vana?\s+a\s+\w+[aei]r|va\s+a\s+\w+[aei]r"
        r"|\w{3,}(?:ará|arán|erá|erán|irá|irán)|será|serán|tendrá|tendrán)\b",
        r"\b(?:no(?!\s+(?:solo|sólo|solamente|obstante))|nunca|jamás|sin|ningun[oa]?|salvo|excepto)\b",
        r"\b(?:dijo|afirmó|declaró|explicó|según|señaló|anunció|dice)\b",
    ),
    "pt": (
        r"\b(?:prevê|preveem|previst[oa]s?|planej\w+|planei\w+|pretendem?|vai\s+\w+[aei]r"
        r"|vão\s+\w+[aei]r|\w{3,}(?:ará|arão|erá|erão|irá|irão)|será|serão|terá|terão)\b",
        r"\b(?:não(?!\s+(?:só|apenas|somente|obstante))|nunca|jamais|sem|nenhuma?|exceto|salvo)\b",
        r"\b(?:disse|afirmou|declarou|explicou|segundo|anunciou|diz)\b",
    ),
    "it": (
        r"\b(?:preved(?:e|ono)|previst[oaie]|intend(?:e|ono)|programma\s+di|in\s+programma"
        r"|\w{3,}(?:erà|eranno|irà|iranno)|sarà|saranno|avrà|avranno)\b",
        r"\b(?:non(?!\s+(?:solo|soltanto|solamente))|mai|senza|nessun[oa]?|tranne|salvo)\b",
        r"\b(?:ha\s+detto|ha\s+dichiarato|dichiara|afferma|secondo|spiega|annuncia\w*)\b",
    ),
    "nl": (
        r"\b(?:zal|zullen|zou(?:den)?|gepland\w*|van\s+plan|voornemens|beoogt"
        r"|(?:gaat|gaan)\s+(?:\w+\s+){0,4}(?:bouwen|openen|investeren|starten))\b",
        r"\b(?:niet(?!\s+alleen)|geen|nooit|zonder|nauwelijks|behalve|tenzij)\b",
        r"\b(?:zegt|zei|aldus|volgens|verklaarde?|meldt|meldde|stelt)\b",
    ),
    "zh": (
        r"将(?:于|会|在|要|继续|建|与|设|投|推|共同)|计划|拟(?:于|在|建|投)|打算|预计|有望|规划",
        r"不(?!仅|但|只|断|同|少)|没有|未(?!来)|尚未|从未|无法|并非|除非|停止",
        r"表示|称|说|指出|认为|介绍|强调|宣布|根据",
    ),
    "ja": (
        r"予定|計画|見込み|見通し|方針|目指(?:す|し)|する考え|していく",
        r"ない(?!だけ)|なかった|ません|せず(?!に)|中止|未(?!来)",
        r"述べ|語っ|話し|と(?:いう|した)|によると|発表",
    ),
    "ko": (
        r"계획|예정|방침|할\s*것|목표로|추진할|전망",
        r"않(?!을\s*뿐)|못\s*(?:하|했)|없(?!이)|아니(?!라)|중단|취소",
        r"말했|밝혔|전했|강조했|설명했|따르면|발표",
    ),
}


def _words(pattern: str) -> Words:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)
