"""Fill a template into a page's lead and sections."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from atlas import labels
from atlas.anchors import place_anchor, year_anchor
from atlas.build_info import BuildInfo
from atlas.codes import country_name
from atlas.dates import PartialDate
from atlas.ledger.ledger import PublishedWording
from atlas.load import LoadedProfile
from atlas.model import Evidence
from atlas.model.source import WebCopy
from atlas.pages import options, successors, wording
from atlas.pages.addresses import link, sentence_anchor
from atlas.pages.kinds import KindPartials
from atlas.pages.page import Page, SearchEntry, Section
from atlas.pages.search_entries import of_page
from atlas.text.plural import plural
from atlas.text.sentences import first_sentence
from atlas.text.summary import emphasised
from atlas.text.text_fragment import with_fragment
from atlas.views.departed import aliases
from atlas.views.index import CitedPassage, Entry, Index
from atlas.views.organisations import organisation_kind
from atlas.views.originals import original
from atlas.views.partners import by_worth
from atlas.views.sites import by_statements
from atlas.views.timeline import by_weight

_BACKTICKS = re.compile(r"`{1,2}([^`]+)`{1,2}")
_HTML_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


class Renderer:
    """Holds the template environment. Everything is escaped unless a template made it."""

    def __init__(self, templates: Path, index: Index, build: BuildInfo) -> None:
        self.index = index
        self.build = build
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
            trim_blocks=True,
            lstrip_blocks=True,
        )
        atlas = index.atlas
        self._environment.globals.update(
            labels=labels,
            count=plural,
            year_anchor=year_anchor,
            place_anchor=place_anchor,
            build=build,
            profiles=atlas.profiles,
            sources=atlas.sources,
            topics=atlas.topics,
            places=atlas.places,
            resolve=index.resolve,
            unnamed=index.unnamed,
            elsewhere=index.elsewhere,
            former_anchors=self._former_anchors,
            changes_of=self._changes_of,
            passages=self._passages,
            original=original,
            statement_options=options.of_statements,
        )
        self._environment.filters.update(
            number=labels.number,
            value=labels.value_in_words,
            country=country_name,
            outcome=wording.outcome,
            figure_note=wording.figure_note,
            forms=wording.forms,
            field_names=wording.field_names,
            worded=wording.worded,
            key_question=wording.question,
            country_or_none=wording.country,
            organisation_kind=organisation_kind,
            became=successors.became,
            opens_at=successors.opens_at,
            name_of=successors.name_of,
            day=wording.day,
            by_statements=by_statements,
            sentence_anchor=sentence_anchor,
            html_date=_html_date,
            emphasis=self._emphasis,
            at_words=_at_words,
            host=_host,
            language=labels.language_name,
            spoken=labels.spoken,
            foreign=labels.foreign,
            first_sentence=first_sentence,
            upper_first=wording.upper_first,
            doubt=labels.DOUBTS.__getitem__,
            lower_first=wording.lower_first,
            code=_code,
            paragraphs=_paragraphs,
            topic=atlas.topics.__getitem__,
            profile_options=options.of_profiles,
            by_weight=by_weight,
            by_worth=by_worth,
            counted=wording.counted,
            grouped="{:,}".format,
            percent="{:.0%}".format,
        )
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

        lead = self._environment.get_template(template).render(
            url=partial(link, address), here=address, title=title, section=section, **context
        )
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
        return self._environment.get_template(template).render(
            url=partial(link, address), here=address, **context
        )

    def parts(self, template: str, address: str, **context: Any) -> dict[str, Markup]:
        """Render pieces for the page at an address: each ``{% call part(name) %}`` makes one."""
        parts: dict[str, Markup] = {}

        def part(name: str, *, caller: Callable[[], str]) -> str:
            parts[name] = Markup("\n".join(line for line in caller().splitlines() if line.strip()))
            return ""

        self._environment.get_template(template).render(
            url=partial(link, address), here=address, part=part, **context
        )
        return parts

    def _former_anchors(self, profile: LoadedProfile, id: str) -> tuple[str, ...]:
        """Anchors that have led to something on a profile's page before."""
        if profile.id not in self._aliases:
            self._aliases[profile.id] = aliases(self.index, profile)
        return self._aliases[profile.id].get(id, ())

    def _changes_of(self, entry: Entry) -> list[PublishedWording]:
        """The published versions that changed a statement, the latest first."""
        history = self.index.versions.history(entry.profile.id, entry.statement)
        return [one for one in reversed(history[1:]) if not one.was]

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


def _html_date(date: PartialDate) -> str:
    """What HTML's ``time`` can hold of a date: a year, month or day; nothing for all others."""
    return date.text if _HTML_DATE.fullmatch(date.text) else ""


def _at_words(copy: WebCopy, passage: CitedPassage) -> str:
    """The address of a copy on the web, opened at a passage unless it is in another language."""
    if copy.kind == "translation":
        return copy.url
    return with_fragment(copy.url, passage.source.text, passage.spans)


def _host(url: str) -> str:
    """Whose site an address is on: "sanofi.com"."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _code(text: str) -> Markup:
    """Escape a text and set its `words` in backticks as code."""
    return Markup(_BACKTICKS.sub(r"<code>\1</code>", str(escape(text))))


def _paragraphs(text: str) -> Markup:
    """A docstring's paragraphs, with code in backticks; single or double."""
    parts = re.split(r"\n\s*\n", text.strip())
    return Markup("\n").join(Markup("<p>{}</p>").format(_code(part)) for part in parts if part)
