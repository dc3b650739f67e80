"""The twins of hand-written pages: their Markdown without what only MkDocs reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from posixpath import normpath

from atlas.exports.described.items import Addresses
from atlas.exports.formats.markdown.names import Names
from atlas.exports.formats.markdown.twin import Twin
from atlas.pages.addresses import TWIN

_TITLE = re.compile(r"^# .*\n", re.MULTILINE)
#: Attributes of an element, alone on a line (the extension attr_list).
_ATTRIBUTES = re.compile(r"^\{ *[.#:][^}\n]*\}\n", re.MULTILINE)
_LINK = re.compile(r"\]\((?![a-z]+:)([^)#\s]*)(#[^)\s]*)?\)")


def twins(names: Names) -> Iterator[Twin]:
    """One for each page of ``docs/``, with links as all twins have them."""
    for page in names.atlas.hand_written:
        body = _ATTRIBUTES.sub("", _TITLE.sub("", page.body, count=1))
        whole = partial(_link, names.atlas.addresses, page.file.rpartition("/")[0])
        linked = _LINK.sub(whole, body)
        yield Twin(page.address, page.title, page.description, linked.strip())


def _link(addresses: Addresses, folder: str, link: re.Match[str]) -> str:
    """A link from a file in a folder of ``docs/``, with the whole address."""
    target, fragment = link[1], link[2] or ""
    if not target:
        return f"]({fragment})"
    path = normpath(f"{folder}/{target}").removeprefix("/")
    if path.endswith(".md") and path.rpartition("/")[2] not in (TWIN, "README.md"):
        path = f"{path.removesuffix('.md')}/{TWIN}"
    return f"]({addresses.site(path)}{fragment})"
