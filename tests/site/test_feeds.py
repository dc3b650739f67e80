"""Pages announce the feeds that tell what is new on them."""

from __future__ import annotations

from tests.atom import read_feed
from tests.site.built import BuiltSite, Document

EVENTS, CORRECTIONS = "feeds/events.xml", "feeds/corrections.xml"


def announced(site: BuiltSite, page: str) -> dict[str, str]:
    """The feeds that the head of a page names, each with its title."""
    document: Document = site.documents[page]
    return {
        site.target(document, it.attrib["href"])[0]: it.attrib["title"]
        for it in document.elements("link")
        if it.attrib.get("rel") == "alternate" and it.attrib["type"] == "application/atom+xml"
    }


def test_pages_announce_their_feeds_by_the_titles_of_these(site: BuiltSite) -> None:
    profiles = {
        f"{profile.folder}/{profile.id}/": [f"feeds/profiles/{profile.id}.xml"]
        for profile in site.index.atlas.profiles.values()
    }
    general = {page: [EVENTS, CORRECTIONS] for page in ("", "changes/")}
    for page, wanted in {**general, **profiles}.items():
        found = announced(site, page)
        assert sorted(found) == sorted(wanted), page
        for path, title in found.items():
            assert read_feed((site.folder / path).read_bytes()).feed.title == title


def test_the_page_of_changes_links_to_feeds(site: BuiltSite) -> None:
    document = site.documents["changes/"]
    links = {site.target(document, it.attrib["href"])[0] for it in document.content.iter("a")}
    assert {EVENTS, CORRECTIONS} <= links
