"""The bookmark that suggests a source: a script in an address, run on the page that is read."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

from atlas.anchors import TEMPLATES
from atlas.pages.proposals import LONGEST

_SCRIPT = TEMPLATES / "bookmark.js"
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def bookmark(form: str) -> str:
    """The address of the bookmark, which opens the ``form`` with what is marked on a page."""
    script = _COMMENT.sub("", _SCRIPT.read_text("utf-8"))
    script = " ".join(line.strip() for line in script.splitlines())
    given = {"FORM": json.dumps(form), "LONGEST": str(LONGEST)}
    for name, value in given.items():
        script = script.replace(name, value)
    # Browsers decode what is percent-encoded before they run it.
    return f"javascript:{quote(script.strip(), safe='!$()*+,-./:;=?@_~')}"
