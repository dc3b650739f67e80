"""The style of a picture that leaves the site: its drawing rules with the light colours put in.

Both come from the site's own style sheets, where colours and rules stand once.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_SHEETS = Path(__file__).parents[3] / "docs" / "assets" / "css"
_COLOUR = re.compile(r"--atlas-([\w-]+):\s*light-dark\(\s*(#[0-9a-f]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FONT = '.pic{font-family:"Source Sans 3","Helvetica Neue",Arial,sans-serif}'


def light_colours() -> dict[str, str]:
    """The site's palette as light pages have it, by the names of its custom properties."""
    return dict(_COLOUR.findall((_SHEETS / "base/tokens.css").read_text(encoding="utf-8")))


@cache
def standalone_style() -> str:
    """The rules of ``parts/pictures.css`` as word processors and drawing programs read them.

    These know classes, but no custom properties.
    """
    colours = light_colours()
    rules = _COMMENT.sub("", (_SHEETS / "parts/pictures.css").read_text(encoding="utf-8"))
    rules = re.sub(r"var\(--atlas-([\w-]+)\)", lambda found: colours[found[1]], rules)
    return _FONT + re.sub(r"\s*([{};:,])\s*", r"\1", " ".join(rules.split()))
