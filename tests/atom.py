"""Feeds as others read them: by RFC 4287, and by a reader of feeds."""

from __future__ import annotations

from typing import Any

import feedparser
from lxml import etree

from tests.checkout import ROOT

_RULES = etree.RelaxNG(etree.parse(ROOT / "tests/atom.rng"))


def read_feed(content: bytes) -> Any:
    """A feed that keeps to the standard, as feedparser reads it."""
    _RULES.assertValid(etree.fromstring(content))
    feed = feedparser.parse(content)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    return feed
