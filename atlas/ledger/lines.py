"""One line of the ledger: read from JSON, which may be anything, and written again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, get_args

from atlas.ledger.wording import HASH_LENGTH, digest

#: What a line is about: a statement, a disagreement, or the page of a profile.
What = Literal["statement", "disagreement", "page"]
#: What happened to something that is no longer at its address.
Became = Literal["moved", "withdrawn", "corrected-away", "merged", "duplicate"]
#: How much a change matters to those who cited a statement; the weightiest first.
Grade = Literal["evidence", "facts", "wording", "presentation"]
Key = tuple[What, str, str]

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"([a-z0-9][a-z0-9-]*/)+")
_REF = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")
_HASH = re.compile(rf"[0-9a-f]{{{HASH_LENGTH}}}")
_KEYS = {
    *("what", "profile", "id", "version", "hash", "date", "text", "grade", "reason", "was"),
    *("address", "became", "to"),
}


@dataclass(frozen=True)
class Line:
    """A line. ``number`` is its place in the file, and means nothing else.

    A wording has ``version``, ``digest`` and ``text``; from the second version on the ``grade`` of
    the change and its ``reason``. One that got another number, since two branches had given the
    same one twice, has ``was`` instead of a text. The address of a page has ``address``. What
    ``became`` of something may lead ``to`` profiles or statements.
    """

    what: What
    profile: str
    id: str
    date: date
    version: int = 0
    digest: str = ""
    text: Mapping[str, Any] = field(default_factory=dict, hash=False)
    grade: Grade | None = None
    reason: str = ""
    was: int = 0
    address: str = ""
    became: Became | None = None
    to: tuple[str, ...] = ()
    number: int = field(default=0, compare=False)

    @property
    def key(self) -> Key:
        """What it is about."""
        return self.what, self.profile, self.id


def write_line(line: Line) -> str:
    """The line as JSON, without what it does not have."""
    whole = {
        "what": line.what,
        "profile": line.profile,
        "id": line.id,
        "version": line.version,
        "hash": line.digest,
        "date": line.date.isoformat(),
        "address": line.address,
        "was": line.was,
        "grade": line.grade,
        "reason": line.reason,
        "became": line.became,
        "to": list(line.to),
        "text": dict(line.text),
    }
    return json.dumps({name: value for name, value in whole.items() if value}, ensure_ascii=False)


def read_line(text: str, number: int) -> Line:
    """Read one line. Raises ``ValueError``, which says what is wrong, for anything unexpected."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError("is not JSON") from None
    if not isinstance(data, dict) or not set(data) <= _KEYS:
        raise ValueError("is not a line of the ledger")
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError):  # JSON can spell half a pair: no page can hold it
        raise ValueError("is not text: it has half a character, or is too deep") from None
    line = Line(
        what=_one_of(data, What),
        profile=_matching(data, "profile", _SLUG),
        id=_matching(data, "id", _SLUG, optional=True),
        date=_date(data),
        version=_count(data, "version"),
        digest=_matching(data, "hash", _HASH, optional=True),
        text=_mapping(data),
        grade=_one_of(data, Grade, "grade") if "grade" in data else None,
        reason=_text(data, "reason"),
        was=_count(data, "was"),
        address=_matching(data, "address", _ADDRESS, optional=True),
        became=_one_of(data, Became, "became") if "became" in data else None,
        to=_refs(data),
        number=number,
    )
    if (line.what == "page") == bool(line.id):
        raise ValueError("does not say whose line it is (`id`)")
    if not (line.became or line.address or (line.version and line.digest)):
        raise ValueError("says neither a version, an address, nor what happened to it")
    if line.version and not line.was and digest(line.text) != line.digest:
        raise ValueError(f"has words that do not match its hash ({line.digest})")
    return line


def _one_of(data: dict[str, Any], values: Any, name: str = "what") -> Any:
    if data.get(name) not in get_args(values):
        raise ValueError(f"has no known `{name}`")
    return data[name]


def _matching(
    data: dict[str, Any], name: str, form: re.Pattern[str], *, optional: bool = False
) -> str:
    value = data.get(name, "" if optional else None)
    if not isinstance(value, str) or not (form.fullmatch(value) or (optional and name not in data)):
        raise ValueError(f"has no right `{name}`")
    return value


def _date(data: dict[str, Any]) -> date:
    try:
        return date.fromisoformat(data["date"])
    except (KeyError, TypeError, ValueError):
        raise ValueError("has no right `date`") from None


def _count(data: dict[str, Any], name: str) -> int:
    value = data.get(name, 0)
    if type(value) is not int or not 0 <= value < 1_000_000:
        raise ValueError(f"has no right `{name}`")
    return value


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name, "")
    if not isinstance(value, str) or len(value) > 1000:
        raise ValueError(f"has no right `{name}`")
    return value


def _mapping(data: dict[str, Any]) -> dict[str, Any]:
    value = data.get("text", {})
    if not isinstance(value, dict):
        raise ValueError("has no right `text`")
    return value


def _refs(data: dict[str, Any]) -> tuple[str, ...]:
    value = data.get("to", [])
    if not isinstance(value, list) or not all(
        isinstance(item, str) and _REF.fullmatch(item) for item in value
    ):
        raise ValueError("has no right `to`")
    return tuple(value)
