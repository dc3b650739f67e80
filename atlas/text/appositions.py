"""What an English text calls an organisation beside its name: "investor Gamma"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from atlas.text.content_words import content_words
from atlas.text.folding import fold_plain

_BEFORE = re.compile(r"((?:[^\W_][\w'-]*\s+){1,3})$")
# A comma or a bracket with an article behind the name, "as" or a form of "be".
_AFTER = re.compile(
    r"(?:,\s*(?:which\s+)?|\s*\(|\s+)(?:(?:as|is|was|acts\s+as)\s+)?(?:an?|the|its|their)\s+"
    r"([^,;:.()]{1,80})"
)
_AS = re.compile(r"(?:,\s*|\s+)(?:as|acting\s+as)\s+([^,;:.()]{1,60})")
_FEW = 4


def called(text: str, names: Iterable[str], others: Iterable[str]) -> set[str]:
    """The stems of the words that stand beside some names, as far as the next of other names."""
    text = fold_plain(text)
    found: set[str] = set()
    ends = [re.compile(rf"(?<!\w){re.escape(fold_plain(name))}(?!\w)", re.I) for name in others]
    for name in names:
        pattern = rf"(?<!\w){re.escape(fold_plain(name))}(?!\w)"
        for place in re.finditer(pattern, text, re.IGNORECASE):
            before = _BEFORE.search(text[max(0, place.start() - 60) : place.start()])
            parts = [before.group(1)] if before else []
            for form in (_AFTER, _AS):
                if after := form.match(text, place.end()):
                    parts.append(" ".join(after.group(1).split()[:_FEW]))
            for part in parts:
                found |= _stems(part, ends)
    return found


def _stems(part: str, ends: list[re.Pattern[str]]) -> set[str]:
    if any(end.search(part) for end in ends):
        return set()
    return set(content_words(part) or ())
