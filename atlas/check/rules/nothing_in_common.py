"""Text and passage have a word in common.

Own words are wanted, but a statement whose title and text share no word, number or name with any of
its passages rests on the wrong passage, or says something else. Words count by their stem, so that
"investor" goes with "invest"; "of", "has" or "tells" do not count. With fewer than three words to
compare, or where the rest of the sentence has one, it is a notice. Passages in other languages than
ours are not judged.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.passages import passages
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.text.content_words import any_related, content_words
from atlas.text.numbers import find_numbers
from atlas.text.proper_names import PrintedWords

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
title: First research institute opens in Suzhou
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi set up its first research institute in Suzhou
"""
BAD = """\
title: Vaccines reach pupils in every county
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi set up its first research institute in Suzhou
"""
_ENOUGH = 3


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the words of each statement with those of its passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            cited = [passage for passage in passages(atlas, statement) if passage.carries]
            ours = content_words(f"{statement.title}. {statement.text}") or {}
            if not cited or not ours or not all(passage.in_our_language for passage in cited):
                continue
            if _in_common(statement, ours, [passage.quote for passage in cited]):
                continue
            around = _in_common(statement, ours, [passage.around for passage in cited])
            yield Finding(
                profile.document,
                (*at, "text"),
                "title and text have no word in common with the passages",
                found=statement.text,
                fix="quote the words of the sentence that say it"
                if around
                else "cite the passage that says it, or say what the passage says",
                notice=around or len(ours) < _ENOUGH,
            )


def _in_common(statement: Statement, ours: dict[str, str], texts: list[str]) -> bool:
    theirs = [content_words(text) or {} for text in texts]
    if any(any_related(ours, words) for words in theirs):
        return True
    printed = PrintedWords(texts)
    if any(printed.print(word) for word in ours.values() if word != word.lower()):
        return True
    numbers = {
        value
        for text in (statement.title, statement.text)
        for number in find_numbers(text)
        for value in number.readings
    }
    return any(numbers & set(number.readings) for text in texts for number in find_numbers(text))
