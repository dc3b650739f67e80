"""Fill a template into a page's lead and sections."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from atlas.build_info import BuildInfo
from atlas.load import LoadedProfile
from atlas.model import Disagreement, Evidence, Statement
from atlas.pages.addresses import link
from atlas.pages.kinds import KindPartials
from atlas.pages.page import Page, SearchEntry, Section
from atlas.pages.search_entries import of_page
from atlas.pages.template_names import filters, names
from atlas.text.summary import emphasised
from atlas.views.cited_passage import CitedPassage
from atlas.views.departed import aliases
from atlas.views.index import Entry, Index
from atlas.views.past import Past, Update, past, updates_of


class Renderer:
    """Holds the template environment. Everything is escaped unless a template made it.

    ``compiled`` keeps templates for the next renderer.
    """

    def __init__(
        self,
        templates: Path,
        index: Index,
        build: BuildInfo,
        compiled: BytecodeCache | None = None,
    ) -> None:
        self.index = index
        self.build = build
        self._here = ""
        self._aliases: dict[str, dict[str, tuple[str, ...]]] = {}
        self._starred = [
            name
            for profile in index.atlas.profiles.values()
            for named in (profile.record, *profile.record.people)
            for name in (named.name, *(alias.name for alias in named.aliases))
            if "*" in name
        ]
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,  # templates stay as they are while pages are made
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=compiled,
        )
        self._environment.globals.update(names(index, build))
        self._environment.globals.update(
            url=self._link,
            passages=self._passages,
            changes_of=self._changes_of,
            past_of=self._past_of,
            former_anchors=self._former_anchors,
        )
        self._environment.filters.update(filters(index))
        self._environment.filters["emphasis"] = self._emphasis
        self._environment.globals["kind_part"] = KindPartials(self._environment)

    def page(
        self,
        template: str,
        address: str,
        title: str,
        description: str,
        *,
        contents: bool = True,
        finds: Iterable[SearchEntry] | None = None,
        **context: Any,
    ) -> Page:
        """Render one page. ``{% call section(id, title) %}`` in the template makes a section.

        The search finds the page by its title, unless ``finds`` names what is found on it.
        """
        sections: list[Section] = []

        def section(id: str, title: str, *, caller: Callable[[], str]) -> str:
            sections.append(Section(id, title, _block(caller())))
            return ""

        lead = self._render(template, address, title=title, section=section, **context)
        return Page(
            address,
            title,
            description,
            _block(lead),
            tuple(sections),
            contents=contents,
            finds=((of_page(address, title, description),) if finds is None else tuple(finds)),
        )

    def document(self, template: str, address: str, **context: Any) -> str:
        """Render a whole document, for an address at which no page of the site is."""
        return self._render(template, address, **context)

    def parts(self, template: str, address: str, **context: Any) -> dict[str, Markup]:
        """Render pieces for the page at an address: each ``{% call part(name) %}`` makes one."""
        parts: dict[str, Markup] = {}

        def part(name: str, *, caller: Callable[[], str]) -> str:
            parts[name] = Markup("\n".join(line for line in caller().splitlines() if line.strip()))
            return ""

        self._render(template, address, part=part, **context)
        return parts

    def _render(self, template: str, address: str, **context: Any) -> str:
        self._here = address
        return self._environment.get_template(template).render(here=address, **context)

    def _link(self, target: object) -> str:
        """A link from the page that is being rendered.

        A name of all templates, since one of the page would be unknown to parts that are imported
        without its context, which are run once for all pages.
        """
        return link(self._here, target)

    def _former_anchors(self, profile: LoadedProfile, id: str) -> tuple[str, ...]:
        """Anchors that have led to something on a profile's page before."""
        if profile.id not in self._aliases:
            self._aliases[profile.id] = aliases(self.index, profile)
        return self._aliases[profile.id].get(id, ())

    def _changes_of(self, entry: Entry) -> list[Update]:
        """The published changes of a statement that readers would notice, the latest first."""
        found = updates_of(self.index, entry.profile, entry.statement)
        return [one for one in found if one.change.grade != "presentation"]

    def _past_of(self, profile: LoadedProfile, thing: Statement | Disagreement) -> tuple[Past, ...]:
        """The earlier published versions of a thing, the latest first."""
        return past(self.index, profile, thing)

    def _passages(self, evidence: Iterable[Evidence]) -> list[CitedPassage]:
        return [self.index.passage(piece) for piece in evidence]

    def plain(self, text: str) -> str:
        """A text without the stars of its ``*emphasis*``."""
        return "".join(part for part, _ in emphasised(text, self._starred))

    def _emphasis(self, text: str) -> Markup:
        """Escape a text and turn its ``*stars*`` into emphasis."""
        parts = emphasised(text, self._starred)
        return Markup().join(
            Markup("<em>{}</em>").format(part) if strong else escape(part) for part, strong in parts
        )


def _block(html: str) -> str:
    """One block-level element, which Markdown then leaves alone."""
    return f'<div class="atlas">\n{html.strip()}\n</div>'
