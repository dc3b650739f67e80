"""What texts cite, by example: both the command and the page are held to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

#: Texts with the mentions in them, in short: whose, what, version, and the line unless it is 1.
EXAMPLES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "mentions.json").read_text("utf-8")
)
BASES = ["https://atlas.example/data/", "https://w3id.example/atlas/"]


def short(mention: Mapping[str, Any]) -> str:
    """A mention as ``mentions.json`` has it."""
    mark = "#" if mention["isAnchor"] else "/"
    what = f"{mention['profile']}{mark}{mention['id']}" if mention["id"] else mention["profile"]
    version = [str(part) for part in (mention["number"], mention["digest"]) if part]
    line = [f"line {mention['line']}"] if mention["line"] > 1 else []
    return " ".join([mention["base"], what, *version, *line])
