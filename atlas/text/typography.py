"""Our own words as a printer sets them; passages of sources stay as printed."""

from __future__ import annotations

import re


def typographic(text: str) -> str:
    """The text with curly quotation marks and apostrophes for straight ones."""
    text = re.sub(r"(^|[\s(\[—–/])\"", r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–/“])'(?=\S)", r"\1‘", text).replace("'", "’")
