"""The theme with the settings and the menu of the site: finished pages go into it, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

from jinja2 import Template
from jinja2.runtime import Context
from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from atlas.errors import InputError
from atlas.pages.page import Page
from atlas.publish.docs_tree import html_block
from atlas.publish.writers.headings import Headings

#: What a hook may do here: say before anything is written that the settings do not fit.
_EVENTS = {"startup", "config", "shutdown"}
#: Partials of the theme that say the same on all pages of a folder, if no menu leads to these.
_SHARED = ("partials/menu.html", "partials/search.html", "partials/footer.html")
#: Menus and footer lead to pages of at most so many steps.
_STEPS = 2


class Frame:
    """Settings, theme and menu come from MkDocs, which also converts hand-written pages.

    Only one thread at a time may use it: MkDocs marks in its menu which page is being written.
    """

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        """``files`` are those of the content.

        Raises ``InputError`` for settings that only MkDocs itself can follow.
        """
        _refuse_plugins(config)
        self.config = config.plugins.on_config(config)
        self.files = files
        self.env = config.theme.get_env()
        for name in _SHARED:
            _render_once_a_folder(self.env.get_template(name))
        files.add_files_from_theme(self.env, config)
        set_exclusions(files, config)
        self.nav = get_navigation(files, config)
        self._headings = Headings(config)

    def convert(
        self,
        hand_written: Iterable[File],
        generated: Mapping[str, Page],
        metas: Mapping[str, Mapping[str, object]],
    ) -> None:
        """Convert the hand-written pages; MkDocs then logs each bad link as a warning.

        ``generated`` are the other pages, by file: their anchors are known, too. ``metas`` are what
        the front matter of these here has besides, by file.
        """
        files = list(hand_written)
        for file in files:
            page = page_of(file)
            page.read_source(self.config)
            page.meta.update(metas.get(file.src_uri, {}))
            self.config._current_page = page
            page.render(self.config, self.files)
        self.config._current_page = None
        level = self.config.validation.links.anchors
        for file in files:
            for linked in page_of(file).links_to_anchors or ():
                if made := generated.get(linked.src_uri):
                    page_of(linked).present_anchor_ids = _anchors(made)
            page_of(file).validate_anchor_links(files=self.files, log_level=level)

    def fill(self, file: File, made: Page) -> None:
        """Give a page that has been described what MkDocs makes of its Markdown, to the byte."""
        page = page_of(file)
        parts, tokens = [html_block(made.lead), "\n\n"], list[Any]()
        for section in made.sections:
            heading = self._headings.of(section)
            parts += [heading.html, "\n", html_block(section.html), "\n\n"]
            tokens += heading.tokens
        page.content = "".join(parts).strip()
        page.toc = get_toc(tokens)

    def html(self, file: File) -> str:
        """The whole page of a file that has been filled or converted."""
        page = page_of(file)
        page.active = True
        try:
            template = self.env.get_template(page.meta.get("template", "main.html"))
            documents: list[File] = []  # no template of ours lists them
            context = mkdocs_build.get_context(self.nav, documents, self.config, page)
            return template.render(context)
        finally:
            page.active = False

    def template(self, name: str) -> str:
        """A page that the theme makes by itself, as the error page."""
        template = self.env.get_template(name)
        return mkdocs_build._build_template(name, template, self.files, self.config, self.nav)


def describe(file: File, meta: Mapping[str, object]) -> None:
    """Give a page what MkDocs reads from its front matter; the menu takes titles from there."""
    page = page_of(file)
    page.markdown = ""  # has been read
    page.meta = dict(meta)


def page_of(file: File) -> MkDocsPage:
    """The page of a file."""
    assert file.page is not None  # made with the menu
    return file.page


def _render_once_a_folder(template: Template) -> None:
    """Most pages are those of statements, thousands in the folders of their profiles."""
    render, found = template.root_render_func, dict[str, str]()

    def once(context: Context) -> Iterator[str]:
        page = context.get("page")
        steps = page.url.rstrip("/").split("/") if page else ()
        if len(steps) <= _STEPS:
            yield from render(context)
            return
        folder = "/".join(steps[:-1])
        if folder not in found:
            found[folder] = "".join(render(context))
        yield found[folder]

    template.root_render_func = once


def _refuse_plugins(config: MkDocsConfig) -> None:
    heard = {name for name, handlers in config.plugins.events.items() if handlers} - _EVENTS
    if heard:
        raise InputError(
            f"mkdocs.yml names a plugin or hook that changes pages (on_{min(heard)}), which only "
            "MkDocs runs: remove it, or build with --writer mkdocs"
        )


def _anchors(made: Page) -> set[str]:
    ids = _Ids()
    for html in (made.lead, *(section.html for section in made.sections)):
        ids.feed(html)
    return ids.found | {section.id for section in made.sections}


class _Ids(HTMLParser):
    """Notes what a link can lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.found = set[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.update(
            value
            for name, value in attrs
            if value and (name == "id" or (tag, name) == ("a", "name"))
        )
