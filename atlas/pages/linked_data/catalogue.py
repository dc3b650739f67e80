"""The data of the atlas as a data set with its files, for search engines of data sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atlas.build_info import BuildInfo
from atlas.pages.citations import ATLAS, cited_address
from atlas.pages.exported import Export
from atlas.pages.linked_data.nodes import Node, licence, publisher, site

_ABOUT = (
    "How companies innovate, and with whom: statements, each with kind, date, status, parties and "
    "the verbatim passage of an archived source that it rests on."
)


def of_data(build: BuildInfo, page: str, exports: Iterable[Export]) -> Iterator[Node]:
    """The catalogue on the page of data; all formats are of one data set."""
    here = cited_address(build, page)
    data: Node = {
        "@type": "Dataset",
        "@id": f"{here}#_data",
        "name": f"{ATLAS}: statements and their evidence",
        "description": _ABOUT,
        "url": f"{build.site_url or '/'}{page}",
        "creator": publisher(),
        "isAccessibleForFree": True,
        "inLanguage": "en",
        "dateModified": build.today.isoformat(),
        **licence(build),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": one.format.title,
                "description": one.format.purpose,
                "encodingFormat": one.format.media_type,
                "contentUrl": f"{build.site_url or '/'}{one.format.start}",
            }
            for one in exports
        ],
    }
    if build.revision:
        data["version"] = build.revision
    yield {
        "@type": "DataCatalog",
        "@id": f"{here}#_catalogue",
        "name": ATLAS,
        "description": _ABOUT,
        "isPartOf": site(build),
        **licence(build),
        "dataset": [data],
    }
