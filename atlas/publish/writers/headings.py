"""Section headings as Markdown makes them, with the link and the list entry that belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from atlas.pages.page import Section
from atlas.publish.docs_tree import heading


@dataclass(frozen=True)
class Heading:
    """``html`` is the finished element, ``tokens`` its entry in the table of contents."""

    html: str
    tokens: list[Any]


class Headings:
    """Converts headings with the Markdown extensions of the settings, each wording once."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._markdown = Markdown(
            extensions=config.markdown_extensions, extension_configs=config.mdx_configs
        )
        self._of = cache(self._convert)

    def of(self, section: Section) -> Heading:
        """The heading of a section."""
        return self._of(heading(section))

    def _convert(self, text: str) -> Heading:
        html = self._markdown.reset().convert(text)
        tokens: list[Any] = getattr(self._markdown, "toc_tokens", [])
        return Heading(html, tokens)
