"""CSL-JSON, from which Zotero, Pandoc and every CSL processor make citations in any style."""

from __future__ import annotations

import json

from atlas.pages.citations import ATLAS, Citation
from atlas.pages.citations.date_parts import csl_date

LABEL = "CSL-JSON"
EXTENSION = "json"
MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def text(citation: Citation) -> str:
    """A list of one item."""
    issued = citation.issued
    item = {
        "id": citation.key,
        "type": citation.kind,
        "title": citation.title,
        "publisher" if citation.kind == "report" else "container-title": ATLAS,
        "number": citation.number,
        "issued": {"date-parts": [[issued.year, issued.month, issued.day]]},
        "event-date": csl_date(citation.happened) if citation.happened else {},
        "URL": citation.version_url,
        "language": "en-GB",
        "abstract": citation.about,
        "note": citation.note,
    }
    filled = {name: value for name, value in item.items() if value}
    return json.dumps([filled], ensure_ascii=False) + "\n"
