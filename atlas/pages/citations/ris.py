"""RIS, as EndNote and nearly all other reference managers read it."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.citations import ATLAS, Citation

LABEL = "RIS"
EXTENSION = "ris"
MEDIA_TYPE = "application/x-research-info-systems"


def text(citation: Citation) -> str:
    """One record; its lines end as the format asks."""
    lines = (f"{tag}  - {' '.join(value.split())}" for tag, value in _fields(citation) if value)
    return "\r\n".join(lines) + "\r\nER  - \r\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "RPRT" if citation.kind == "report" else "ELEC"
    yield "ID", citation.key
    yield "TI", citation.title
    yield "PB", ATLAS
    yield "SN", citation.number  # of a report, this is its number
    yield "PY", str(citation.issued.year)
    yield "DA", citation.issued.strftime("%Y/%m/%d")
    yield "UR", citation.version_url
    yield "LA", "en"
    yield "AB", citation.about
    yield "N1", citation.note
