"""How a statement or a profile is cited, whatever the format.

A statement is a numbered report of the atlas, a profile a web page: so reference managers sort
them. Neither has an author. ``formats.py`` lists the formats, each of them a module.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Literal

from atlas.anchors import version_anchor
from atlas.build_info import BuildInfo, Licence
from atlas.dates import PartialDate
from atlas.labels import published
from atlas.load import LoadedProfile
from atlas.model import Disagreement
from atlas.pages.addresses import address, statement_page
from atlas.pages.successors import became
from atlas.published.versions import Version
from atlas.views.cited_passage import CitedPassage
from atlas.views.departed import Departed
from atlas.views.index import Entry, Index

#: Who publishes what is cited.
ATLAS = "Open Innovation Atlas"
_INNER_MARKS = str.maketrans("“”", "‘’")
_MARKDOWN_SIGNS = re.compile(r"[\\`*_\[\]<>#&]")


@dataclass(frozen=True)
class Citation:
    """What is said of a page to cite it.

    ``page`` is its address from the site's root, ``url`` the one to cite, without a host where the
    site's is not known, and ``version`` the anchor of today's wording on it. ``number`` tells this
    wording from all others (``profile/id@3``); both are empty for a profile. ``issued`` is the day
    of the words, ``state`` says so for readers; ``published`` says which version came out when, and
    is empty for what is not published. ``happened`` is when the act took place, ``dates`` are all
    dates of the statement, each by what it is. ``licence`` is that of the words. Only what
    is published has a living mark.
    """

    kind: Literal["report", "webpage"]
    page: str
    url: str
    title: str
    about: str
    issued: date
    state: str
    version: str = ""
    number: str = ""
    published: str = ""
    happened: PartialDate | None = None
    dates: tuple[tuple[str, PartialDate], ...] = ()
    sources: tuple[str, ...] = ()
    licence: Licence | None = None

    @property
    def version_url(self) -> str:
        """The address at which this wording will be found again."""
        return f"{self.url}#{self.version}" if self.version else self.url

    @property
    def mark_url(self) -> str:
        """The picture that says whether this wording still stands, for pages on other hosts.

        Empty where nothing is published, or the host is not known.
        """
        has_one = bool(self.published) and "://" in self.url
        return f"{self.url}{self.version}.svg" if has_one else ""

    @property
    def mark_html(self) -> str:
        """That picture with a link to the wording, for a web page."""
        picture = f'<img src="{escape(self.mark_url)}" alt="{escape(self._mark_name)}">'
        return f'<a href="{escape(self.version_url)}">{picture}</a>'

    @property
    def mark_markdown(self) -> str:
        """The same for Markdown."""
        name = _MARKDOWN_SIGNS.sub(r"\\\g<0>", self._mark_name)
        return f"[![{name}]({self.mark_url})]({self.version_url})"

    @property
    def _mark_name(self) -> str:
        return f"{ATLAS}: does {self.number} still stand?"

    @property
    def key(self) -> str:
        """A name for lists of references: what no two citations of the atlas share."""
        return self.page.partition("/")[2].strip("/").replace("/", "_").replace("#", "_")

    @property
    def note(self) -> str:
        """What no field of the formats holds: the dates as they are, what it rests on, licence."""
        parts = [f"{what} (EDTF): {when.text}" for what, when in self.dates]
        if self.sources:
            parts.append(f"Rests on: {'; '.join(self.sources)}")
        if self.licence:
            parts.append(f"Licence: {self.licence.name}, {self.licence.url}")
        return " | ".join(parts)  # no stop: an open date ends in two

    @property
    def quoted_title(self) -> str:
        """The title in quotation marks; those inside it become single ones."""
        return f"“{self.title.translate(_INNER_MARKS)}”"

    @property
    def plain(self) -> str:
        """On one line of plain text."""
        return f"{ATLAS}, {self.quoted_title}, {self.state}, {self.version_url}"

    @property
    def markdown(self) -> str:
        """As a footnote of Markdown."""
        title = _MARKDOWN_SIGNS.sub(r"\\\g<0>", self.quoted_title)
        return f"[^{self.key}]: {ATLAS}, [{title}]({self.version_url}), {self.state}."


def of_statement(build: BuildInfo, index: Index, entry: Entry) -> Citation:
    """A statement as it is worded today, by the page of its own."""
    it = entry.statement
    version = index.versions.of(entry.profile.id, it)
    found = (("Date", it.date), ("Announced", it.announced), ("Due", it.due))
    page = statement_page(entry)
    return Citation(
        "report",
        page,
        cited_address(build, page),
        it.title,
        it.text,
        version.published or build.today,
        _state(build, entry.ref, version),
        version=version_anchor(version.digest),
        number=f"{entry.ref}@{version.number}",
        published=version_in_words(version),
        happened=it.date,
        dates=tuple((what, when) for what, when in found if when),
        sources=tuple(dict.fromkeys(passage.source.record.short for passage in entry.passages)),
        licence=build.licence,
    )


def of_disagreement(
    build: BuildInfo, index: Index, profile: LoadedProfile, it: Disagreement
) -> Citation:
    """A disagreement as it is worded today, by its version on the page of its profile."""
    version = index.versions.of(profile.id, it)
    page = f"{address(profile)}#{version_anchor(version.digest)}"
    return Citation(
        "webpage",
        page,
        cited_address(build, page),
        it.question,
        it.explanation,
        version.published or build.today,
        _state(build, f"{profile.id}/{it.id}", version),
        licence=build.licence,
    )


def of_departed(build: BuildInfo, gone: Departed, page: str) -> Citation | None:
    """A statement that is gone, as it was last published; ``None`` where its words are not known.

    ``page`` is the address at which it was.
    """
    if (last := gone.wording) is None:
        return None
    ref = f"{gone.profile}/{gone.id}"
    version = Version(last.number, last.digest, last.date)
    fate = became(gone.became).lower() + (f" on {_day(gone.since)}" if gone.since else "")
    return Citation(
        "report",
        page,
        cited_address(build, page),
        gone.title,
        str(last.text.get("text", "")),
        last.date,
        f"{_state(build, ref, version)}, {fate}",
        version=version_anchor(last.digest),
        number=f"{ref}@{last.number}",
        published=version_in_words(version),
        licence=build.licence,
    )


def of_profile(build: BuildInfo, profile: LoadedProfile, about: str) -> Citation:
    """A profile, by its page; ``about`` says in a line what is on it."""
    page = address(profile)
    return Citation(
        "webpage",
        page,
        cited_address(build, page),
        profile.record.name,
        about,
        build.today,
        data_state(build),
        licence=build.licence,
    )


def data_state(build: BuildInfo) -> str:
    """Which data it is: "data of 4 March 2026, revision 3f9c1a2b7d10"."""
    revision = f", revision {build.revision}" if build.revision else ""
    return f"data of {_day(build.today)}{revision}"


def cited_address(build: BuildInfo, page: str) -> str:
    """The address that a citation of a page names; without a host where the site's is unknown."""
    return f"{build.cited_at or '/'}{page}"


def source_in_words(passage: CitedPassage) -> str:
    """Who says a quotation: title, author, publisher and date of its source, as far as known."""
    source = passage.source.record
    when = published(source.published) if source.published else "undated"
    return ", ".join(filter(None, (source.author, f"“{source.title}”", source.publisher, when)))


def _state(build: BuildInfo, ref: str, version: Version) -> str:
    """Which wording of what it is: "acme/laboratory, version 3 (3f9c1a2b), 4 March 2026"."""
    kind = "version" if version.published else "unpublished version"
    issued = version.published or build.today
    return f"{ref}, {kind} {version.number} ({version.digest}), {_day(issued)}"


def version_in_words(version: Version) -> str:
    """Which version came out when; empty for what is not published."""
    known = f"version {version.number} ({version.digest})"
    return f"{known}, {_day(version.published)}" if version.published else ""


def _day(when: date) -> str:
    return f"{when.day} {when:%B %Y}"
