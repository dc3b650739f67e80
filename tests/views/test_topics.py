from __future__ import annotations

from pathlib import Path

import pytest

from atlas.views import topics
from atlas.views.topics import columns, topic_view
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


def test_a_topic_knows_who_takes_part_most_often(tmp_path: Path) -> None:
    party = "parties: [{organisation: beta-hospital, role: partner}]"
    again = statement("again", party)
    index = index_of(tmp_path, again, more=MORE + with_topics("case", "research"))
    found = topic_view(index, index.atlas.topics["research"])
    assert [(profile.id, n) for profile, n in found.partners] == [("beta-hospital", 2)]
    assert found.on(index.atlas.profiles["acme"]) == 4
    assert found.on(index.atlas.profiles["beta-hospital"]) == 0


def test_of_very_many_statements_the_latest_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topics, "MOST_SHOWN", 2)
    index = index_of(tmp_path, statement("new", date="2025"), statement("old", date="1999"))
    found = topic_view(index, index.atlas.topics["research"])
    assert len(found.entries) == 5
    assert [entry.statement.id for entry in found.shown] == ["new", "laboratory"]


def test_only_companies_have_columns_and_the_largest_when_there_are_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = """\
-- profiles/companies/{0}.yml --
name: {0}
scope: A small company.
summary: It has one statement [@case].
statements:
"""
    more = MORE + with_topics("case", "research")
    for name in ("zeta", "alpha"):
        more += small.format(name) + statement("case")
    index = index_of(tmp_path, more=more)
    views = [topic_view(index, topic) for topic in index.atlas.topics.values()]
    assert [profile.id for profile in columns(views)] == ["acme", "alpha", "zeta"]
    monkeypatch.setattr(topics, "MOST_COLUMNS", 1)
    assert [profile.id for profile in columns(views)] == ["acme"]
