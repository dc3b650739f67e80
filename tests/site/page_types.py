"""One page of each type: of the pages made from one template, the one with the most on it."""

from __future__ import annotations

from collections import Counter

from atlas.views.index import Index
from tests.site.built import BuiltSite

#: Types with one page each, and its address.
_SINGLE = {
    "home": "",
    "companies": "companies/",
    "organisations": "organisations/",
    "landscapes": "landscapes/",
    "timeline": "timeline/",
    "map": "map/",
    "network": "network/",
    "compare": "compare/",
    "commitments": "commitments/",
    "explore": "explore/",
    "questions": "questions/",
    "topics": "topics/",
    "sources": "sources/",
    "search": "search/",
    "changes": "changes/",
    "about": "about/",
    "marks": "about/marks/",
    "contribute": "contribute/",
    "sources_guide": "contribute/sources/",
    "style": "contribute/style/",
    "house": "contribute/house/",
    "fields": "contribute/fields/",
    "codes": "contribute/codes/",
    "not-found": "no/such/page/",
}
_MANY = ("company", "organisation", "landscape", "topic", "source")
PAGE_TYPES = (*_SINGLE, *_MANY)
_FOLDERS = ("companies/", "organisations/", "landscapes/", "topics/", "sources/")


def without_type(site: BuiltSite) -> list[str]:
    """Addresses of pages that are of none of the types."""
    return [
        page.address
        for page in site.pages
        if page.address not in _SINGLE.values() and not page.address.startswith(_FOLDERS)
    ]


def example(site: BuiltSite, page_type: str) -> str:
    """The address of a page of a type."""
    if page_type in _SINGLE:
        return _SINGLE[page_type]
    folder, counts = _candidates(site.index, page_type)
    return f"{folder}/{counts.most_common(1)[0][0]}/"


def has_example(site: BuiltSite, page_type: str) -> bool:
    """Whether the site has a page of a type."""
    return page_type in _SINGLE or bool(_candidates(site.index, page_type)[1])


def _candidates(index: Index, page_type: str) -> tuple[str, Counter[str]]:
    """The folder of a type's pages, and how many statements each of them shows."""
    entries = index.entries.values()
    match page_type:
        case "topic":
            return "topics", Counter(topic for e in entries for topic in e.statement.topics)
        case "source":
            cited = (passage.source.record.id for e in entries for passage in e.passages)
            return "sources", Counter(cited)
        case "company":
            folder = "companies"
        case "organisation":
            folder = "organisations"
        case _:
            folder = "landscapes"
    profiles = (p for p in index.atlas.profiles.values() if p.folder == folder)
    shown = {
        p.id: len(index.by_profile.get(p.id, ())) + len(index.mentions.get(p.id, ()))
        for p in profiles
    }
    return folder, Counter(shown)
