"""Feeds as a reader of feeds reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from atlas.exports.described.atlas import describe
from atlas.exports.formats import feeds
from atlas.pages.feeds import CORRECTIONS, EVENTS, Feed, feed_of
from tests.atom import read_feed
from tests.exports.conftest import BUILD, SITE, Exported


def read(exported: Exported, of: Feed) -> Any:
    feed = read_feed(exported.files[of.path])
    assert feed.feed.title == of.title
    assert feed.feed.link.endswith(f"/{of.page}")
    return feed


def test_events_tell_date_status_and_version(invented: Exported) -> None:
    feed = read(invented, EVENTS)
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    described = {one.version.address: one for one in invented.described.statements if one.version}
    for entry in feed.entries:
        one = described[entry.link]
        assert entry.title == one.title
        assert entry.summary.startswith(one.record.status.label)
        assert one.version
        assert one.version.hash in entry.id


def test_what_is_only_due_is_no_event_yet(invented: Exported) -> None:
    due = {
        one.version.address
        for one in invented.described.statements
        if one.version and one.when and one.when.of == "due"
    }
    assert due
    assert not due & {entry.link for entry in read(invented, EVENTS).entries}


def test_each_profile_has_a_feed_of_what_is_said_of_it(invented: Exported) -> None:
    told = set()
    for profile in invented.described.profiles:
        feed = read(
            invented, feed_of(profile.ref, profile.title, profile.address.removeprefix(SITE))
        )
        assert feed.feed.title.startswith(profile.title)
        told |= {entry.link for entry in feed.entries}
    assert told == {entry.link for entry in read(invented, EVENTS).entries}


def test_corrections_stand_apart(moved: Exported) -> None:
    feed = read(moved, CORRECTIONS)
    assert feed.entries
    events = {entry.id for entry in read(moved, EVENTS).entries}
    for entry in feed.entries:
        assert " changed on " in entry.summary
    assert moved.described.corrections[0].day.isoformat() == feed.feed.updated[:10]
    newest = {one.version.hash for one in moved.described.statements if one.version}
    for one in moved.described.corrections:
        assert (f"https://id.example/oia/feeds/#{one.ref}/{one.hash}" in events) == (
            one.hash in newest
        )


def test_another_day_without_news_changes_no_byte(moved: Exported) -> None:
    later = describe(moved.index, replace(BUILD, today=date(2027, 1, 1), revision="def5678"))
    assert {file.path: file.content for file in feeds.make(later)} == {
        path: content for path, content in moved.files.items() if path.startswith("feeds/")
    }
