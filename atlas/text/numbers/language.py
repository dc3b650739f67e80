"""What a language writes with numbers: the form of the tables in ``languages/``."""

from __future__ import annotations

from dataclasses import dataclass, field

#: The qualifiers of the model. ``EXCEPT`` is none of them: "all but three" speaks of the others.
OVER, LEAST, NEARLY, ABOUT, MOST, UNDER = "over", "at-least", "nearly", "about", "up-to", "under"
EXCEPT = "except"
#: Rows of (qualifiers, what stands before a number, what stands after it): pieces of regular
#: expressions. A hedge that can be written as several qualifiers names them all; ``{}`` are the
#: words for what is counted: "40 labs or more".
Hedges = list[tuple[tuple[str, ...], str, str]]


def not_after(words: str) -> str:
    """The piece of a pattern that refuses what follows one of some words, parted by blanks."""
    return "".join(f"(?<!{word} )" for word in words.split())


@dataclass(frozen=True)
class Words:
    """What one language writes beside a number; entries are pieces of regular expressions.

    ``scales`` and ``touching`` (scales only where they touch the digits) have the power of ten
    before the words. ``half`` opens "half a million", ``and_half`` closes "two and a half";
    ``fixed`` are words that are a number by themselves, ``parts`` are names of fractions by
    denominator, and ``doubled`` verbs and adverbs by factor. ``share`` and ``points`` follow a
    number; ``between`` opens a range and ``to`` joins it, ``and_`` its ends after ``between``.
    ``articles`` make one of a scale ("a million"); ``of`` stands before money. ``labels`` stand
    before the number of a thing. ``capitals``: all nouns have them.
    ``out_of`` makes a fraction of two numbers: "nine out of ten", and ``every`` of an ordinal:
    "every third". ``minus`` makes a number negative, where it does not mean "less" or "at least".
    ``according`` is an ordinal that hands on what somebody says: "segundo a empresa".
    """

    scales: dict[int, str]
    articles: str
    share: str
    points: str
    to: str
    touching: dict[int, str] = field(default_factory=dict)
    dozens: str = "(?!)"
    half: str = "(?!)"
    and_half: str = "(?!)"
    fixed: dict[str, str] = field(default_factory=dict)
    about: dict[int, str] = field(default_factory=dict)
    halves: str = "(?!)"
    parts: dict[int, str] = field(default_factory=dict)
    doubled: dict[int, str] = field(default_factory=dict)
    times: str = "(?!)"
    of: str = "(?!)"
    between: str = "(?!)"
    and_: str = "(?!)"
    labels: str = "(?!)"
    ordinal_marks: str = "(?!)"
    capitals: bool = False
    out_of: str = "(?!)"
    every: str = "(?!)"
    minus: str = "(?!)"
    according: str = "(?!)"
