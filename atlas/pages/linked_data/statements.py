"""Statements as linked data: claims, each with its status, and with the passages under it."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.build_info import BuildInfo
from atlas.load import LoadedProfile
from atlas.model import Landscape
from atlas.pages.addresses import address, statement_page
from atlas.pages.citations import Citation, cited_address
from atlas.pages.linked_data import sources
from atlas.pages.linked_data.nodes import Node, edtf, iso, publisher, value, web_page
from atlas.views.cited_passage import CitedPassage
from atlas.views.index import Entry, Index


def subject(build: BuildInfo, profile: LoadedProfile) -> Node:
    """Whom or what a profile is about, by name."""
    return {
        "@type": "Thing" if isinstance(profile.record, Landscape) else "Organization",
        "@id": f"{cited_address(build, address(profile))}#_subject",
        "name": profile.record.name,
    }


def in_short(build: BuildInfo, entry: Entry) -> Node:
    """A statement by its headline, never without its status, dates, and how sure it is."""
    return {
        "@type": "Claim",
        "@id": f"{cited_address(build, statement_page(entry))}#_claim",
        "name": entry.statement.title,
        "additionalProperty": [
            value("status", entry.statement.status),
            *_dates(entry),
            *_certainty(entry),
        ],
    }


def of_statement(
    build: BuildInfo, index: Index, entry: Entry, citation: Citation
) -> Iterator[Node]:
    """The page of a statement, which is about the claim."""
    it = entry.statement
    version = index.versions.of(entry.profile.id, it)
    named = (entry.profile.id, *(organisation for organisation, _ in it.organisations()))
    found = in_short(build, entry) | {
        "text": it.text,
        "identifier": entry.ref,
        "version": f"{version.number} ({version.digest})",
        "inLanguage": "en",
        "publisher": publisher(),
        "about": [subject(build, index.atlas.profiles[id]) for id in dict.fromkeys(named)],
        "citation": [_quotation(build, passage) for passage in entry.passages],
    }
    found["additionalProperty"].append(value("kind", it.kind))
    if it.date and iso(it.date):
        found["temporalCoverage"] = iso(it.date)
    if version.published:
        found["datePublished"] = version.published.isoformat()
    yield web_page(build, citation.page, it.title, citation.about) | {"mainEntity": found}


def _dates(entry: Entry) -> Iterator[Node]:
    it = entry.statement
    for name, when in (("date", it.date), ("announced", it.announced), ("due", it.due)):
        if when:
            yield edtf(name, when)


def _certainty(entry: Entry) -> Iterator[Node]:
    """Whose claim it is, and how sure."""
    it = entry.statement
    if it.when:
        yield value("date basis", it.date_basis)
    yield value("voice", it.voice)
    if entry.speaker:
        yield value("speaker", entry.speaker.name)
    if it.promotional:
        yield value("promotional", True)
    for doubt in entry.doubts:
        yield value("doubt", doubt)


def _quotation(build: BuildInfo, passage: CitedPassage) -> Node:
    return {
        "@type": "Quotation",
        "text": passage.quote,
        "inLanguage": passage.source.record.language,
        "url": f"{build.site_url or '/'}{address(passage)}",
        "isPartOf": sources.in_short(build, passage.source),
        "additionalProperty": [value("role", passage.role)],
    }
