"""How described things are written as JSON."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json


def json_bytes(value: Any) -> bytes:
    """A value as one line of JSON in UTF-8; described things may be anywhere in it."""
    return to_json(value) + b"\n"
