"""Nodes that many pages have, and how they are written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from atlas.build_info import BuildInfo
from atlas.dates import PartialDate
from atlas.pages.citations import ATLAS, cited_address

Node = dict[str, Any]
#: Written out, so that nobody has to load schema.org's own context.
_CONTEXT = {"@vocab": "https://schema.org/"}
_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
#: What could end the script element or begin another, and what JavaScript takes for a line's end.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script(nodes: Iterable[Node]) -> str:
    """The element for the head of a page; nothing in it can end it."""
    graph = {"@context": _CONTEXT, "@graph": list(nodes)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return f'<script type="application/ld+json">{text}</script>'


def site(build: BuildInfo) -> Node:
    """The whole site, by reference."""
    return {"@id": cited_address(build, "")}


def publisher() -> Node:
    """Who publishes the atlas."""
    return {"@type": "Organization", "name": ATLAS}


def web_page(build: BuildInfo, page: str, title: str, about: str, kind: str = "WebPage") -> Node:
    """The page at an address of the site."""
    return {
        "@type": kind,
        "@id": cited_address(build, page),
        "url": f"{build.site_url or '/'}{page}",
        "name": title,
        "description": about,
        "inLanguage": "en",
        "isPartOf": site(build),
        **licence(build),
    }


def web_site(build: BuildInfo, about: str) -> Node:
    """The site as its home page describes it."""
    return {
        "@type": "WebSite",
        **site(build),
        "url": build.site_url or "/",
        "name": ATLAS,
        "description": about,
        "inLanguage": "en",
        "publisher": publisher(),
        **licence(build),
    }


def licence(build: BuildInfo) -> Node:
    """Under what terms the words may be used, if that is set."""
    return {"license": build.licence.url} if build.licence else {}


def breadcrumbs(build: BuildInfo, trail: Iterable[tuple[str, str]]) -> Node:
    """The way to a page from the home page, each step with title and address."""
    steps = [(ATLAS, ""), *trail]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": title,
                "item": f"{build.site_url or '/'}{page}",
            }
            for number, (title, page) in enumerate(steps, start=1)
        ],
    }


def value(name: str, said: object, **more: object) -> Node:
    """A property for which schema.org has no word."""
    return {"@type": "PropertyValue", "name": name, "value": said, **more}


def edtf(name: str, when: PartialDate) -> Node:
    """A date at its true precision, with what it says in words."""
    return value(name, when.text, description=when.display())


def iso(when: PartialDate) -> str:
    """A date in ISO 8601 if that can say it as it is; empty for what is about or one of two."""
    if when.either or not all(_ISO.fullmatch(end.text) for end in (when.start, when.end) if end):
        return ""
    return when.text
