"""What the head of a page says about it to reference managers, link previews and programs.

Measured with Zotero's translators: ``og:type`` of a website makes a web page of whatever else the
head says, so that of a statement is an article, and its institution makes it a report; a title
alone would make it an article of a journal. Structured data (JSON-LD) is ignored.
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.citations import ATLAS, Citation
from atlas.pages.citations.formats import FORMATS
from atlas.pages.open_graph import open_graph
from atlas.pages.page import HeadTag


def head_tags(citation: Citation, picture: str = "") -> Iterator[HeadTag]:
    """The tags of a page that is cited by itself; ``picture`` is for previews of links to it."""
    has_host = "://" in citation.url
    is_report = citation.kind == "report"
    yield from open_graph(
        "article" if is_report else "website",
        ATLAS,
        citation.title,
        citation.about,
        citation.url,
        picture,
    )
    if is_report:
        yield _named("title", citation.title)
        yield _named("technical_report_institution", ATLAS)
        yield _named("technical_report_number", citation.number)
        yield _named("publication_date", citation.issued.strftime("%Y/%m/%d"))
        yield _named("language", "en")
        yield _named("abstract", citation.about)
        if has_host:
            yield _named("public_url", citation.version_url)
    if has_host:
        yield HeadTag("link", (("rel", "cite-as"), ("href", citation.url)))
    for one in FORMATS:
        yield HeadTag(
            "link",
            (("rel", "alternate"), ("type", one.media_type), ("href", one.file)),
        )


def _named(name: str, value: str) -> HeadTag:
    return HeadTag("meta", (("name", f"citation_{name}"), ("content", value)))
