"""A quotation says enough to carry a statement.

Two words that a source prints again and again ("in China") prove any statement, and a reader
cannot tell which place is meant. A short quotation stands in its source once; and at least one of
a statement's passages has more than a word or two. Names, numbers and dates count as what they
are, so that a line of a list may be quoted. Where words are written without blanks, a quotation
is short with eight characters or fewer.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.passages import CitedPassage, passages
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.content_words import content_words
from atlas.text.numbers import find_numbers
from atlas.text.scripts import without_blanks
from atlas.text.words import WORD

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
quote: Its global R&D Operations in Chengdu has allowed China to become the third pillar
"""
BAD = """\
quote: in China
"""
_FEW_WORDS = 2
_FEW_IN_OTHER_LANGUAGES = 3
_FEW_CHARACTERS = 8
# No few words are as many characters long.
_LONG = 100


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Weigh every quotation of a statement, and count where a short one is printed."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            cited = [passage for passage in passages(atlas, statement) if passage.carries]
            alone = all(map(_short, cited))
            for passage in cited:
                if message := _fault(passage):
                    yield Finding(
                        profile.document,
                        (*at, *passage.at),
                        message,
                        found=passage.quote,
                        fix="quote more of the sentence, so that it says what the statement does",
                        notice=not alone,
                    )


def _fault(passage: CitedPassage) -> str:
    if not _short(passage):
        return ""
    if _says_nothing(passage):
        return "the quotation is too general to carry anything"
    if (times := len(passage.source.find(passage.quote))) > 1:
        return f"the quotation is short, and printed {times} times in the source"
    return ""


def _short(passage: CitedPassage) -> bool:
    if without_blanks(passage.quote):
        return len("".join(passage.quote.split())) <= _FEW_CHARACTERS
    if len(passage.quote) > _LONG:
        return False
    words = content_words(passage.quote, passage.language)
    if words is None:
        return len(WORD.findall(passage.quote)) <= _FEW_IN_OTHER_LANGUAGES
    return len(words) + len(find_numbers(passage.quote, passage.language)) <= _FEW_WORDS


def _says_nothing(passage: CitedPassage) -> bool:
    """Whether it has one plain word or none; a name is more than that."""
    words = content_words(passage.quote, passage.language)
    if words is None or find_numbers(passage.quote, passage.language):
        return False
    return not words or (len(words) == 1 and all(word.islower() for word in words.values()))
