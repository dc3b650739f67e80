"""The writer that we publish with makes what MkDocs makes, and says what Zensical says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.checkout import ROOT, contents
from tests.site.built import BuiltSite, Document, build

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: What each theme brings under names of its own, and what only MkDocs compresses.
_THEMES = ("assets/stylesheets/", "sitemap.xml.gz")


def test_each_file_is_the_same_with_mkdocs(site: BuiltSite, tmp_path: Path) -> None:
    published = contents(site.folder)
    other = contents(build(site.folder.parent / "atlas", tmp_path, written_by="mkdocs").folder)
    assert other.keys() == published.keys()
    assert [path for path in other if other[path] != published[path]] == []


def test_zensical_says_the_same(real_site: BuiltSite, tmp_path: Path) -> None:
    if find_spec("zensical") is None:
        missing = "no Zensical: install requirements/dev.txt"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    other = build(ROOT, tmp_path, written_by="zensical")
    assert files(other) == files(real_site)
    for address, document in real_site.documents.items():
        assert said(other, other.documents[address]) == said(real_site, document), address


def files(site: BuiltSite) -> set[str]:
    """What a site publishes besides the theme's own."""
    return {path for path in contents(site.folder) if not path.startswith(_THEMES)}


def said(site: BuiltSite, document: Document) -> dict[str, Any]:
    """What a reader gets from a page: title, description, headings, text, and where links lead."""
    _drop_own_skip_link(document)
    (body,) = document.elements("body")
    shown = set(body.iter())
    (title,) = document.elements("title")
    return {
        "title": words([title.text or ""]),
        "description": document.meta("description"),
        "headings": [
            (element.tag, element.get("id"), words(element.itertext()))
            for element in body.iter()
            if element.tag in _HEADINGS
        ],
        "text": words(body.itertext()),
        "links": [
            (element.tag, site.target(document, link))
            for element, link in document.links()
            if element in shown
        ],
    }


def words(text: Iterator[str] | list[str]) -> str:
    """Text with single spaces."""
    return " ".join("".join(text).split())


def _drop_own_skip_link(document: Document) -> None:
    """Zensical's base template has one where a page has no list of sections; ours has its own."""
    for parent in document.elements():
        for child in list(parent):
            if child.get("data-md-component") == "skip":
                parent.remove(child)
