"""How much the atlas holds, and how much of it a second person has read, in words.

A hand-written page shows this where its Markdown has `MARK`, a comment alone on a line. The theme
(`main.html`) puts the words there: they change with each edit of a profile, the page does not.
"""

from __future__ import annotations

from atlas.text.plural import plural
from atlas.views.index import Index
from atlas.views.second_readings import ReadingCounts, reading_counts

MARK = "<!-- counts -->"


def counts_in_words(index: Index) -> str:
    """How many companies, sources and statements there are, and how many of these were read."""
    companies = sum(one.folder == "companies" for one in index.atlas.profiles.values())
    held = (plural(companies, "company", "companies"), plural(len(index.atlas.sources), "source"))
    return f"The atlas holds {' and '.join(held)}. {readings_in_words(reading_counts(index))}"


def readings_in_words(found: ReadingCounts) -> str:
    """How many of the statements a second person has read, and how many one doubts."""
    every = found.read == found.statements > 1
    read = "all have" if every else _count(found.read, "has", "have")
    doubted = f", and {_count(found.doubted, 'is', 'are')} doubted by one" if found.doubted else ""
    of = plural(found.statements, "statement")
    return f"Of {of}, {read} been read by a second person{doubted}."


def _count(number: int, one: str, many: str) -> str:
    return f"{number or 'none'} {one}" if number < 2 else f"{number:,} {many}"
