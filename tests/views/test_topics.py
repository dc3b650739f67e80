from __future__ import annotations

from pathlib import Path

from atlas.views.topics import topic_view
from tests.views.written import index_of, statement

MORE = """\
-- append profiles/topics.yml --
  - {id: money, name: Money, definition: Whatever has to do with money.}
  - {id: law, name: Law, definition: Whatever has to do with law.}
-- profiles/organisations/gamma.yml --
name: Gamma
kind: university
statements:
"""


def with_topics(id: str, topics: str) -> str:
    return statement(id).replace("topics: [research]", f"topics: [{topics}]")


def test_a_topic_knows_who_speaks_of_it_and_what_it_meets(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        with_topics("grant", "research, money"),
        with_topics("sale", "money"),
        more=MORE + with_topics("case", "law, research, money"),
    )
    found = topic_view(index, index.atlas.topics["research"])
    assert [(profile.id, n) for profile, n in found.profiles] == [("acme", 4), ("gamma", 1)]
    assert [(topic.id, n) for topic, n in found.related] == [("money", 2), ("law", 1)]
    assert "sale" not in [entry.statement.id for entry in found.entries]


def test_a_topic_of_nothing(tmp_path: Path) -> None:
    index = index_of(tmp_path, more=MORE.split("-- profiles/organisations")[0])
    found = topic_view(index, index.atlas.topics["law"])
    assert (found.entries, found.profiles, found.related) == ((), (), ())
