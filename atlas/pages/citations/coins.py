"""COinS: a citation in an attribute, which reference managers collect from a page of many.

A report is a book there (Z39.88); Zotero makes a report of it.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from atlas.pages.citations import ATLAS, Citation


def coins(citation: Citation) -> str:
    """The value of the attribute."""
    fields = {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
        "rft.genre": "report",
        "rft.btitle": citation.title,
        "rft.pub": ATLAS,
        "rft.date": citation.issued.isoformat(),
        "rft_id": citation.version_url if "://" in citation.url else "",
    }
    filled = {name: value for name, value in fields.items() if value}
    return urlencode(filled, quote_via=quote, safe="")
