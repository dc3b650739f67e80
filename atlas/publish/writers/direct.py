"""The writer that we publish with: finished pages go into the theme without Markdown in between.

It makes the same files as ``mkdocs build`` (see ``mkdocs.py``) in a fraction of the time: settings,
menu, theme and the templates' context come from MkDocs, and hand-written pages are converted by it;
but the body of a generated page is taken as it is, and only headings pass through Markdown, each
wording once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, file_sort_key, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from atlas.errors import InputError
from atlas.pages.page import Page
from atlas.publish.content import Content
from atlas.publish.docs_tree import front_matter, html_block
from atlas.publish.writers.headings import Headings
from atlas.publish.writers.settings import mkdocs_run
from atlas.publish.writers.writer import Target

#: What a hook may do here: say before anything is written that the settings do not fit.
_EVENTS = {"startup", "config", "shutdown"}


def write(content: Content, target: Target) -> None:
    """Write the site.

    Raises ``InputError`` for each bad link of the hand-written pages, and for settings that only
    MkDocs itself can follow.
    """
    target.docs_dir.mkdir()  # stays empty: the settings have to name a folder
    with mkdocs_run(content, target) as run:
        config = run.config
        _refuse_plugins(config)
        config = config.plugins.on_config(config)
        env = config.theme.get_env()
        generated = {page.file: page for page in content.pages}
        files = _files(content, config)
        files.add_files_from_theme(env, config)
        set_exclusions(files, config)
        nav = get_navigation(files, config)
        documents = files.documentation_pages()
        hand_written = [file for file in documents if file.src_uri not in generated]
        _convert(hand_written, files, config)
        _check_anchors(hand_written, generated, files, config)
        run.stop_if_warned()
        for file in documents:
            if made := generated.get(file.src_uri):
                _describe(_page(file), made)
        files.copy_static_files()
        for name in config.theme.static_templates:
            mkdocs_build._build_theme_template(name, env, files, config, nav)
        for name in config.extra_templates:
            mkdocs_build._build_extra_template(name, files, config, nav)
        headings = Headings(config)
        for file in documents:
            page = _page(file)
            if made := generated.get(file.src_uri):
                _fill(page, made, headings)
            mkdocs_build._build_page(page, config, documents, nav, env)
            page.content = None  # a site's pages need not stand in memory at once


def _refuse_plugins(config: MkDocsConfig) -> None:
    heard = {name for name, handlers in config.plugins.events.items() if handlers} - _EVENTS
    if heard:
        raise InputError(
            f"mkdocs.yml names a plugin or hook that changes pages (on_{min(heard)}), which only "
            "MkDocs runs: remove it, or build with --writer mkdocs"
        )


def _files(content: Content, config: MkDocsConfig) -> Files:
    """All files of the content, in the order in which MkDocs finds those of a docs tree."""

    def made(path: str, text: str | bytes) -> File:
        return File.generated(config, path, content=text)

    files = [
        File(str(path), str(content.hand_written), config.site_dir, config.use_directory_urls)
        for path in content.files
    ]
    files += (made(asset.path, asset.content) for asset in content.assets.values())
    files += (made(page.file, "") for page in content.pages)
    return Files(sorted(files, key=file_sort_key))


def _page(file: File) -> MkDocsPage:
    assert file.page is not None  # made with the menu
    return file.page


def _convert(hand_written: Iterable[File], files: Files, config: MkDocsConfig) -> None:
    for file in hand_written:
        page = _page(file)
        page.read_source(config)
        page.render(config, files)


def _describe(page: MkDocsPage, made: Page) -> None:
    """What MkDocs reads from the front matter of a page's file."""
    page.markdown = ""  # has been read
    page.meta = front_matter(made)


def _fill(page: MkDocsPage, made: Page, headings: Headings) -> None:
    """What MkDocs makes of the Markdown of a page's file, to the byte."""
    parts, tokens = [html_block(made.lead), "\n\n"], list[Any]()
    for section in made.sections:
        heading = headings.of(section)
        parts += [heading.html, "\n", html_block(section.html), "\n\n"]
        tokens += heading.tokens
    page.content = "".join(parts).strip()
    page.toc = get_toc(tokens)


def _check_anchors(
    hand_written: Iterable[File], generated: Mapping[str, Page], files: Files, config: MkDocsConfig
) -> None:
    """Warn of links to places that are not on the page that they lead to."""
    for file in hand_written:
        for linked in _page(file).links_to_anchors or ():
            if made := generated.get(linked.src_uri):
                _page(linked).present_anchor_ids = _anchors(made)
        _page(file).validate_anchor_links(files=files, log_level=config.validation.links.anchors)


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
