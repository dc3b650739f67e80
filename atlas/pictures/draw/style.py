"""The style of a picture that leaves the site: its drawing rules with the light colours put in.

Both come from the site's own style sheets, where colours and rules stand once.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_SHEETS = Path(__file__).parents[3] / "docs" / "assets" / "css"
_COLOUR = re.compile(r"--atlas-([\w-]+):\s*light-dark\(\s*(#[0-9a-f]+)\s*,\s*(#[0-9a-f]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: The families of a picture that stands alone, the best first.
FONT = '"Source Sans 3","Helvetica Neue",Arial,sans-serif'


@cache
def _palette() -> tuple[dict[str, str], dict[str, str]]:
    """The light and the dark colours of the site, by the names of their custom properties."""
    found = _COLOUR.findall((_SHEETS / "base/tokens.css").read_text(encoding="utf-8"))
    return {name: light for name, light, _ in found}, {name: dark for name, _, dark in found}


def light_colours() -> dict[str, str]:
    """The site's palette as light pages have it."""
    return _palette()[0]


def dark_colours() -> dict[str, str]:
    """The site's palette as dark pages have it."""
    return _palette()[1]


@cache
def standalone_style() -> str:
    """The rules of ``parts/pictures.css`` as word processors and drawing programs read them.

    These know classes, but no custom properties.
    """
    colours = light_colours()
    rules = _COMMENT.sub("", (_SHEETS / "parts/pictures.css").read_text(encoding="utf-8"))
    rules = re.sub(r"var\(--atlas-([\w-]+)\)", lambda found: colours[found[1]], rules)
    return f".pic{{font-family:{FONT}}}" + re.sub(
        r"\s*([{};:,])\s*", r"\1", " ".join(rules.split())
    )
