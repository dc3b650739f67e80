"""Find what a text cites of the atlas: addresses, and versions as citations print them.

Three forms: an address (``…/companies/acme/laboratory/#v-3f9c1a2b``, with whatever host or none),
a printed version (``acme/laboratory, version 3 (3f9c1a2b)``), and the number of a report in a list
of references (``acme/laboratory@3``). ``docs/assets/js/report/mentions.js`` finds the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_letters, digits
from typing import Literal

#: Whose an address is: the atlas's by its beginning, without a host, or of some other host.
Base = Literal["known", "none", "other"]

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_END = r"(?![a-z0-9_-]|\.[a-z0-9])"
_LINK = re.compile(
    rf"(companies|organisations|landscapes)/({_SLUG})(?![a-z0-9_-])(?:/({_SLUG}){_END})?"
    r"(?:/(?:v-([0-9a-f]{8})\.(?:svg|json)|index\.html|cite\.[a-z]+)?)?"
    r"(?:\?[^\s#<>\"')\]}]{0,2000})?(?:(?:#|%23)([a-z0-9-]+))?",
    re.ASCII,
)
_NUMBER = r"version\s{1,40}(\d{1,6})(?:\s{0,40}[,(]\s{0,40}([0-9a-f]{8})(?![a-z0-9]))?"
_PRINTED = re.compile(
    rf"(?<![\w/.-])({_SLUG})/({_SLUG})\s{{0,40}},?\s{{0,40}}(?:unpublished\s{{1,40}})?{_NUMBER}",
    re.ASCII,
)
_NUMBERED = re.compile(rf"(?<![\w/.-])({_SLUG})/({_SLUG})@(\d{{1,6}})(?![\w.])", re.ASCII)
#: A version printed right behind an address.
_BEHIND = re.compile(rf"[/>)\]}}\"'\s.,;(]{{0,9}}(?:unpublished\s{{1,40}})?{_NUMBER}", re.ASCII)
_IN_ADDRESSES = frozenset(ascii_letters + digits + ".:/_~%@+-")
_RELATIVE = re.compile(r"(?:/|(?:\.{1,2}/)*)")
_VERSION = re.compile(r"v-([0-9a-f]{8})")
_LONGEST_BASE = 300
#: As far apart, two mentions of a statement can be of one citation.
_NEAR = 400
_BLANKS = re.compile("[\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_HYPHENS = re.compile("[\u2010\u2011]")


@dataclass(frozen=True)
class Mention:
    """What a text names, at ``offset`` in it, on ``line`` (from 1).

    ``id`` is that of a statement, or else what an address opens a page at (``is_anchor``); empty
    for a whole page. A version is its ``number``, its ``digest``, or both; 0 and empty where none
    is named.
    """

    profile: str
    id: str
    line: int
    offset: int
    base: Base
    folder: str = ""
    is_anchor: bool = False
    number: int = 0
    digest: str = ""

    @property
    def versioned(self) -> bool:
        """Whether it names a version."""
        return bool(self.number or self.digest)


def mentions(text: str, bases: Iterable[str]) -> list[Mention]:
    """All mentions in their order; ``bases`` are the addresses that the site is known by.

    A mention without a version, near one of the same statement with a version, is left out.
    """
    text = _plain(text)
    found = [*_links(text, {_without_scheme(base) for base in bases}), *_printed(text)]
    versioned: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one.offset):
        if one.versioned:
            versioned[one.profile, one.id].append(one.offset)
    kept = (
        one
        for one in found
        if one.versioned or not _is_near(one.offset, versioned.get((one.profile, one.id), []))
    )
    return sorted(kept, key=lambda one: one.offset)


def _links(text: str, bases: set[str]) -> Iterator[Mention]:
    lines = _Lines(text)
    for found in _LINK.finditer(text):
        folder, profile, id, mark, fragment = found.groups()
        base = _base(_before(text, found.start()), bases)
        version = _VERSION.fullmatch(fragment or "")
        digest = mark or (version.group(1) if version else "")
        number = 0
        if not digest and (behind := _BEHIND.match(text, found.end())):
            number, digest = int(behind.group(1)), behind.group(2) or ""
        anchor = "" if version else fragment or ""
        yield Mention(
            profile,
            id or anchor,
            lines.of(found.start()),
            found.start(),
            base,
            folder,
            is_anchor=not id and bool(anchor),
            number=number,
            digest=digest,
        )


def _printed(text: str) -> Iterator[Mention]:
    lines = _Lines(text)
    for pattern in (_PRINTED, _NUMBERED):
        for found in pattern.finditer(text):
            profile, id, number, *digest = found.groups()
            at = found.start()
            yield Mention(
                profile,
                id,
                lines.of(at),
                at,
                "none",
                number=int(number),
                digest="".join(part or "" for part in digest),
            )


def _before(text: str, end: int) -> str:
    """What stands before a place in an address, if it is one."""
    start = end
    while start > max(0, end - _LONGEST_BASE) and text[start - 1] in _IN_ADDRESSES:
        start -= 1
    return text[start:end]


def _base(before: str, bases: set[str]) -> Base:
    """Whose an address is, by what stands before the folder of a profile."""
    if _RELATIVE.fullmatch(before):
        return "none"
    start = max(before.rfind("http://"), before.rfind("https://"), 0)
    return "known" if _without_scheme(before[start:]) in bases else "other"


def _without_scheme(address: str) -> str:
    return address.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _is_near(offset: int, others: list[int]) -> bool:
    at = bisect_left(others, offset - _NEAR)
    return at < len(others) and others[at] <= offset + _NEAR


def _plain(text: str) -> str:
    """Text as patterns expect it; word processors set other blanks and hyphens by themselves."""
    return _HYPHENS.sub("-", _UNSEEN.sub("", _BLANKS.sub(" ", text)))


class _Lines:
    """Offsets as numbers of lines."""

    def __init__(self, text: str) -> None:
        self._ends = [found.start() for found in re.finditer("\n", text)]

    def of(self, offset: int) -> int:
        return bisect_left(self._ends, offset) + 1
