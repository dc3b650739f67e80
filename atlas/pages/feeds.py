"""The feeds of the site: what each is called, where it stands, and which page shows the same."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.pages.citations import ATLAS


@dataclass(frozen=True)
class Feed:
    """A feed: its title, its file from the site's root, and the address of its page, if any."""

    title: str
    path: str
    page: str = ""


EVENTS = Feed(f"{ATLAS}: events", "feeds/events.xml", "timeline/")
CORRECTIONS = Feed(f"{ATLAS}: corrections", "feeds/corrections.xml", "changes/")


def feed_of(profile: str, name: str, page: str) -> Feed:
    """The feed of what is said of a profile, by its id, its name and the address of its page."""
    return Feed(f"{name}: {ATLAS}", f"feeds/profiles/{profile}.xml", page)
