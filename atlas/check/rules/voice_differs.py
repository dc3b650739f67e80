"""The voice is that of whose words the passage prints.

What stands between quotation marks is somebody's, and not the article's: a boast that is given as
the article's own finding gains a weight that the source does not lend it. It is an error where all
passages of a statement of voice `article` or `caption` lie within speech, also where the quotation
marks stand outside the quotation; and a notice where a statement of voice `person` rests on
passages with neither speech nor a word that reports what somebody says ("said", "according to"), or
one of voice `article` on what "company officials said".

Correct the voice, quote the words that show whose it is, or waive the rule about the voice with
the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from atlas.check.reading import Reading, readings
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.folding import Passage
from atlas.text.speech import in_speech, speeches

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
voice: person
speaker: pius-hornstein
evidence:
  - source: sanofi-ciie-2019
    quote: By 2025, We plan to launch more than 30 innovative medicines and vaccines
"""
BAD = """\
voice: article
evidence:
  - source: sanofi-ciie-2019
    quote: By 2025, We plan to launch more than 30 innovative medicines and vaccines
"""
_OFFICIALS = re.compile(
    r"\b(?:company|firm|group|corporate)(?:'s)? (?:officials?|sources?|spokes\w+|executives?"
    r"|managers?|representatives?)\s+(?:\w+ly )?(?:said|says?|told|announced|added|stated|claimed)",
    re.IGNORECASE,
)


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the voice of every statement with the marks and verbs of speech around."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            found = [readings(atlas, evidence) for evidence in statement.evidence]
            read = [options for options in found if options]
            if len(read) < len(found):
                continue
            sure = statement.voice != "person"
            if statement.voice in ("article", "caption"):
                if all(all(map(_spoken, options)) for options in read):
                    message = "the passages lie within quotation marks: the words are a person's"
                elif read and all(all(map(_of_company, options)) for options in read):
                    message = "the passages say that the company says so: the voice is company"
                    sure = False
                else:
                    continue
            elif statement.voice == "person":
                if any(map(_handed_on, [item for options in read for item in options])):
                    continue
                message = "no passage has quotation marks or a verb of saying, so nobody speaks"
            else:
                continue
            yield Finding(
                profile.document,
                (*at, "voice"),
                message,
                found=statement.voice,
                fix="correct the voice, or quote the words that show whose it is, or waive "
                f"voice-differs about '{statement.voice}' with the reason",
                about=statement.voice,
                notice=not sure,
            )


def _spoken(reading: Reading) -> bool:
    """Whether every fragment of a quotation lies within speech."""
    return all(in_speech(reading.source.text, passage) for passage in reading.match)


def _of_company(reading: Reading) -> bool:
    """Whether its sentence hands on what unnamed people of a company say."""
    return reading.cues.full and bool(_OFFICIALS.search(reading.text))


def _handed_on(reading: Reading) -> bool:
    """Whether a quotation touches speech, or its sentence reports what somebody says."""
    around = Passage(reading.match[0].start, reading.match[-1].end)
    spoken = speeches(reading.source.text)
    return any(span.start < around.end and around.start < span.end for span in spoken) or bool(
        reading.cues.report.search(reading.text)
    )
