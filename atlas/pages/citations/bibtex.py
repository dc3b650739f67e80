"""BibTeX, with the fields of biblatex beside those that every style knows."""

from __future__ import annotations

from atlas.pages.citations import ATLAS, Citation
from atlas.pages.citations.date_parts import biblatex_date

LABEL = "BibTeX"
EXTENSION = "bib"
MEDIA_TYPE = "application/x-bibtex"
# A brace may not stand alone, even behind a backslash.
_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "%$&#_"},
    }
)


def text(citation: Citation) -> str:
    """One entry."""
    issued = citation.issued
    fields = {
        "title": f"{{{_escaped(citation.title)}}}",  # keeps its capitals
        "institution" if citation.kind == "report" else "organization": ATLAS,
        "type": "Statement" if citation.kind == "report" else "",
        "number": _escaped(citation.number),
        "date": issued.isoformat(),
        "year": str(issued.year),
        "month": str(issued.month),
        "eventdate": biblatex_date(citation.happened) if citation.happened else "",
        "url": _address(citation.version_url),
        "language": "english",
        "abstract": _escaped(citation.about),
        "note": _escaped(citation.note),
    }
    kind = "techreport" if citation.kind == "report" else "online"
    lines = (f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{kind}{{{citation.key},\n" + ",\n".join(lines) + "\n}\n"


def _escaped(words: str) -> str:
    return " ".join(words.split()).translate(_SIGNS)


def _address(url: str) -> str:
    """An address is taken as it stands, so nothing in it may end the field."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
