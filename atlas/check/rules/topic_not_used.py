"""A topic has statements.

Its page would be empty. A notice, since a list of topics may be laid out before it is filled.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas

SEVERITY = "notice"
WHOLE_ATLAS = True
GOOD = """\
topics:
  - clinical-trials
"""
BAD = """\
# profiles/topics.yml lists clinical-trials, and no statement has it
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """List the topics that no statement has."""
    used = {
        topic
        for profile in atlas.profiles.values()
        for _, statement in profile.statements()
        for topic in statement.topics
    }
    for index, topic in enumerate(atlas.topics):
        if topic not in used:
            yield Finding(
                atlas.documents["profiles/topics.yml"],
                ("topics", index, "id"),
                "no statement has this topic",
                found=topic,
                fix="give it to a statement, or remove it",
            )
