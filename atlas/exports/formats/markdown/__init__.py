"""Markdown twins: beside each page the same as Markdown, for programs that read texts.

A link leads to the twin of a page, or to a file, by its whole address where the site's host is
known, and else from the site's root, since texts travel without their address. What is to be cited
is given by its own, permanent if there is such, without ``index.md``.
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.formats.markdown.machines import LLMS, llms_txt, skills
from atlas.exports.formats.markdown.names import Names
from atlas.exports.formats.markdown.pages import all_twins
from atlas.exports.formats.markdown.twin import write
from atlas.pages.exported import EVERYTHING, Format
from atlas.pages.page import Asset

FORMAT = Format(
    title="Markdown, beside each page",
    purpose=(
        "For language models and notes: add index.md to the address of any page. Each statement "
        "has its reference, version, status, voice, certainty, dates, passages and sources. "
        "llms.txt has the rules for such readers and all profiles; a skill (.well-known/"
        "agent-skills/) teaches agents to cite and to verify."
    ),
    media_type="text/markdown",
    start=LLMS,
    guide="data/markdown/",
    order=50,
    holds=EVERYTHING,
)


def make(atlas: DescribedAtlas) -> Iterator[Asset]:
    """Where programs begin, and the twin of every page."""
    names = Names(atlas)
    yield llms_txt(names)
    yield from skills(names)
    for twin in all_twins(names):
        yield write(atlas, twin)
