"""Title and text do not say the opposite of the passage.

"Sales rose" on a passage that says they fell, "foreign" for "domestic", "more" for "cut": a notice,
where ours has one word of such a pair, the sentences around the passages have only the other, and
neither denies anything. So is a "not" of ours before a word that the passages print and never deny.
English only. The word pairs are few and common; the rule does not prove that our words mean what
the source says.

Write what the passage says; or waive the rule `about` our word and say how the two agree.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.passages import comparable
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.content_words import content_words, stem
from atlas.text.folding import fold_plain
from atlas.text.opposites import opposites
from atlas.text.reservations import DENIES_OTHERWISE, LIMIT, NOT, denied_words, denies, sentences_of

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
title: Sales fell in 2023
evidence:
  - source: example
    quote: In 2023 its sales fell by 2%.
"""
BAD = """\
title: Sales rose in 2023
evidence:
  - source: example
    quote: In 2023 its sales fell by 2%.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the words of title and text with those around the passages."""
    for profile, at, statement, cited in comparable(atlas):
        theirs = fold_plain(" ".join(passage.around for passage in cited))
        ours = fold_plain(f"{statement.title}. {statement.text}")
        if found := _denied(ours, theirs):
            yield Finding(
                profile.document,
                (*at, "text"),
                f"we have '{found[0].lower()}' before '{found[1]}', the passage denies nothing",
                found=found[1],
                fix="write what the passage says, or waive opposite-said about "
                f"'{found[1]}' with what makes the two agree",
                about=found[1],
            )
            continue
        for word, against in opposites(ours, theirs):
            said = [part for part in sentences_of(ours) if word.lower() in part.lower()]
            meant = [part for part in sentences_of(theirs) if against.lower() in part.lower()]
            if any(map(denies, [*said, *meant])):
                continue
            field = "title" if word.lower() in statement.title.lower() else "text"
            yield Finding(
                profile.document,
                (*at, field),
                f"we say '{word}', the passage '{against}'",
                found=word,
                fix="write what the passage says, or waive opposite-said about "
                f"'{word}' with what makes the two agree",
                about=word,
            )
            break


def _denied(ours: str, theirs: str) -> tuple[str, str] | None:
    """(denial, word) of the first word that ours denies and passages without a denial print."""
    if denies(theirs) or LIMIT.search(theirs) or DENIES_OTHERWISE.search(theirs):
        return None
    printed = content_words(theirs) or {}
    return next(((no, word) for no, word in denied_words(ours, NOT) if stem(word) in printed), None)
