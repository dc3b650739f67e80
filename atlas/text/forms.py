"""The English words by which a source names the form of a tie or what a site is.

Each list is wide: a source that uses none of its words does not say what the form says.
"""

from __future__ import annotations

import re

_JOINTLY = r"joint(?:ly)?[\s-]+(?:\w+[\s-]+)?"
_FOUNDED = "ventur|compan|own|found|establish|set|creat|form|held|hold|subsidiar|enterprise|launch"
_RESEARCH = "research|develop|stud(?:y|ies)|trial|scien|r&d|laborator|project|innovat|discover"
_AGREED = "agree|contract|deals?\\b|accord|pact|sign|licen[cs]"


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE | re.DOTALL)


#: The `form` of a partnership → words of which a passage prints one.
FORM_WORDS = {
    "memorandum": _any(
        "memorand",
        r"\bm\.?o\.?us?\b",
        r"letters?\s+of\s+(?:intent|understanding)",
        r"(?:declaration|statement)\s+of\s+intent",
    ),
    "contract": _any(
        _AGREED, r"\border", "commission", "purchas", "suppl", "leas(?:e|ing)", "tender"
    ),
    "joint-venture": _any(
        f"{_JOINTLY}(?:{_FOUNDED})",
        r"\bjvs?\b",
        "co-?found",
        "co-?own",
        r"\b50[:/-]50\b",
        r"together\s+(?:found|establish|set\s+up|own|form)",
    ),
    "research-agreement": _any(
        rf"\A(?=.*(?:{_RESEARCH}))(?=.*(?:{_AGREED}|grant|fund|commission))",
    ),
    "network": _any(
        "network", "consorti", "cluster", "association", "federation", "communit", "member"
    ),
    "alliance": _any("allian", "allied", r"\ball(?:y|ies)\b", "coalition", "league"),
}
#: Forms that a passage can call by name, so that none of them is another.
FORM_NAMES = {
    "memorandum": _any("memorand", r"\bm\.?o\.?us?\b", "letters? of intent"),
    "contract": _any("contract", "order", "licen[cs]", "suppl", "purchas"),
    "joint-venture": _any(r"joint[\s-]+(?:venture|company)", r"\bjvs?\b"),
    "alliance": _any("allian"),
}
#: What a site is → words of which a passage prints one.
SITE_WORDS = {
    "research-institute": _any("institut", "academ", r"research\s+(?:cent|organi|unit|facilit)"),
    "r-and-d-centre": _any(
        r"r\s?&\s?d", "research", "develop", r"\blab", "tech", "engineer", "design", "scien", "test"
    ),
    "innovation-centre": _any("innovat", r"\bhubs?\b", "incubat", "accelerat", r"\blabs?\b"),
    "campus": _any("campus", r"\bsites?\b", r"\bhubs?\b"),
    "headquarters": _any(
        "headquart", r"head\s+office", r"\bhq\b", r"main\s+office", r"\b(?:seat|based|home)\b"
    ),
    "regional-headquarters": _any(
        "headquart", r"head\s+office", r"\bhq\b", r"regional\s+(?:office|base|cent|hub)"
    ),
    "operations-centre": _any(
        "operat", "control", "logistic", "service", "coordinat", "manufactur", "product"
    ),
    "medical-centre": _any("medic", "clinic", "hospital", "health", "treat", "diagnos", "care"),
    "park": _any(r"\bparks?\b", "zone", "valley", "estate", "cluster", "village"),
}
