"""What an organisation calls itself is its kind.

"University of Kirkgate" is no hospital. A notice where the name has the word for a university, a
hospital or a public body in one of ten languages, and the kind is another of these three of which
the name has no word.

Set the kind that the name says, or register it under its full name if that says both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Organisation
from atlas.text.names import plain_letters

SEVERITY = "notice"
GOOD = """\
name: University of Kirkgate
kind: university
"""
BAD = """\
name: University of Kirkgate
kind: hospital
"""
#: Beginnings of words, without accents; in Chinese, Japanese and Korean any part of a name.
_WORDS = {
    "university": r"\b(?:universi|hochschul)|大学|大學|대학교",
    "hospital": r"\b(?:hospita|hopita|krankenh|klinik|clini|ospedal|ziekenhui|medical cent)"
    r"|klinik\b|医院|醫院|病院|병원",
    "public-body": r"\b(?:ministr|ministerio|ministere|government|regierung|gouvernement|governo"
    r"|gobierno|municipal|stadt )|政府|정부",
}


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the kinds of organisations with the words of their names."""
    for profile in atlas.profiles.values():
        record = profile.record
        if not isinstance(record, Organisation) or record.kind not in _WORDS:
            continue
        name = plain_letters(record.name)
        said = [kind for kind, words in _WORDS.items() if re.search(words, name)]
        if said and record.kind not in said:
            yield Finding(
                profile.document,
                ("kind",),
                f"the name says {said[0]}, the kind {record.kind}",
                found=record.kind,
                fix=f"write kind: {said[0]}, or the full name, if it is both",
            )
