"""Feeds: what companies did, what was said of each profile, and corrections of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.described.statements import StatementData
from atlas.pages.atom import FeedEntry, atom_feed
from atlas.pages.exported import Format
from atlas.pages.feeds import CORRECTIONS, EVENTS, feed_of
from atlas.pages.page import Asset

#: As many as a reader of feeds wants at once; the feeds of profiles have all of theirs.
_LATEST = 200
#: Of a feed that has nothing to tell yet, for which any fixed day does.
_NEVER = date(2026, 1, 1)

FORMAT = Format(
    title="Feeds",
    purpose=(
        f"Atom, for news readers: the latest {_LATEST} dated statements, all of each profile "
        "(feeds/profiles/), and, apart from these, corrections of what was published "
        "(feeds/corrections.xml)."
    ),
    media_type="application/atom+xml",
    start=EVENTS.path,
    order=80,
)


def make(atlas: DescribedAtlas) -> Iterator[Asset]:
    """The three kinds of feed."""
    build = atlas.addresses.build
    told = {it.ref: _entry(it, day) for it in atlas.statements if (day := _day(it))}
    latest = sorted(told.values(), key=lambda one: (one.day, one.id), reverse=True)[:_LATEST]
    yield Asset(EVENTS.path, atom_feed(build, EVENTS, latest, otherwise=_NEVER))
    corrected = (
        FeedEntry(f"feeds/#{one.ref}/{one.hash}", one.day, one.title, one.says, one.address)
        for one in atlas.corrections
    )
    yield Asset(CORRECTIONS.path, atom_feed(build, CORRECTIONS, corrected, otherwise=_NEVER))
    for profile in atlas.profiles:
        refs = [one.ref for one in profile.statements]
        refs += [one.statement for one in profile.mentioned_in]
        feed = feed_of(profile.ref, profile.title, atlas.addresses.path(profile.address))
        entries = _known(told, refs)
        made = atom_feed(build, feed, entries, otherwise=_NEVER)
        yield Asset(feed.path, made)


def _known(told: dict[str, FeedEntry], refs: Iterable[str]) -> list[FeedEntry]:
    return [told[ref] for ref in dict.fromkeys(refs) if ref in told]


def _day(it: StatementData) -> date | None:
    """The day on which it was published, or else the first that the date of its act can mean."""
    published = it.version.published if it.version else None
    if published or it.when is None or it.when.of == "due":
        return published
    return it.when.earliest or it.when.latest


def _entry(it: StatementData, day: date) -> FeedEntry:
    assert it.version  # statements have one
    dated = f"{it.when.words}. " if it.when else ""
    said = f"{it.record.status.label}. {dated}{it.record.text}"
    return FeedEntry(f"feeds/#{it.ref}/{it.version.hash}", day, it.title, said, it.version.address)
