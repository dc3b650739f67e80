"""Sources as linked data."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.build_info import BuildInfo
from atlas.load import LoadedSource
from atlas.pages.addresses import address
from atlas.pages.citations import cited_address
from atlas.pages.linked_data.nodes import Node, edtf, iso, value, web_page
from atlas.views.originals import original


def in_short(build: BuildInfo, source: LoadedSource) -> Node:
    """A source as what rests on it names it."""
    record = source.record
    found: Node = {
        "@type": "CreativeWork",
        "@id": f"{cited_address(build, address(source))}#_source",
        "name": record.title,
    }
    if record.published:
        found |= (
            {"datePublished": iso(record.published)}
            if iso(record.published)
            else {"additionalProperty": [edtf("published", record.published)]}
        )
    return found


def of_source(build: BuildInfo, source: LoadedSource) -> Iterator[Node]:
    """The page of a source, which is about the source."""
    record = source.record
    copy = original(record)
    found = in_short(build, source) | {
        "description": record.about,
        "inLanguage": record.language,
        "identifier": value("sha256", record.sha256),
    }
    found["additionalProperty"] = [
        *found.get("additionalProperty", ()),
        value("type", record.type),
        value("date basis", record.published_basis),
        value("independence", record.independence),
        value("standing", record.standing),
    ]
    if record.publisher:
        found["publisher"] = {"@type": "Organization", "name": record.publisher}
    if record.author:
        found["author"] = {"@type": "Person", "name": record.author}
    if copy:
        found["url"] = copy.url
    yield web_page(build, address(source), record.title, record.about) | {"mainEntity": found}
