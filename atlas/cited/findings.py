"""What a report cites, held against the records of ``atlas.pages.standings``.

``docs/assets/js/report/findings.js`` comes to the same verdicts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from atlas.cited.mentions import Mention

Data = Mapping[str, Any]
#: In the order in which a reader wants to hear of them.
Verdict = Literal[
    "withdrawn",
    "corrected",
    "reworded",
    "moved",
    "version unknown",
    "address unknown",
    "no version given",
    "unchanged",
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
#: Those of what is as it was cited, as far as one can say.
_FINE = ("unchanged", "no version given")
#: Anchors that every profile's page may have.
_YEAR_OR_PLACE = re.compile(r"year-\d+|place-[a-z0-9-]+")


@dataclass(frozen=True)
class Finding:
    """One thing cited, with all places at which a report does so, in one wording.

    ``ref`` is ``profile/id``, or the id of a profile; ``cited`` names it as the report does;
    ``says`` what became of it. ``known`` is the record of what is cited, and ``version`` that of
    the wording; either may be empty.
    """

    verdict: Verdict
    ref: str
    cited: str
    says: str
    known: Data
    version: Data
    lines: tuple[int, ...] = ()

    @property
    def is_fine(self) -> bool:
        """Whether it is still as it was cited, as far as one can say."""
        return self.verdict in _FINE


def findings(
    found: Iterable[Mention], record: Callable[[str], Data | None], head: Data
) -> list[Finding]:
    """What mentions cite; what merely looks like an address of the atlas is left out.

    ``record`` gives the record of a profile by its id, ``head`` is what holds for all records.
    Mentions of one wording of one thing are one finding; the first stands first.
    """
    first: dict[tuple[str, str], Finding] = {}
    lines: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    for mention in found:
        if one := _finding(mention, record(mention.profile), head):
            first.setdefault((one.verdict, one.cited), one)
            lines[one.verdict, one.cited][mention.line] = None
    return [replace(one, lines=tuple(lines[key])) for key, one in first.items()]


def counted(found: Iterable[Finding]) -> dict[Verdict, int]:
    """How many findings have which verdict, the gravest first."""
    counts = Counter(one.verdict for one in found)
    return {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]}


def _finding(mention: Mention, page: Data | None, head: Data) -> Finding | None:
    id = mention.id
    if page and not id:  # a disagreement has no page, and its version is an anchor on its profile's
        id = page["questions"].get(mention.digest, "")
    if page and mention.is_anchor and _is_part(id, page, head["sections"].get(mention.folder, ())):
        id = ""
    thing: Data | None = page["things"].get(id) if page and id else None
    if not _is_ours(mention, page, thing):
        return None
    there = page is not None and (not mention.folder or mention.folder in page["folders"])
    known = (thing if id else page) if there else None
    version: Data = {}
    says = head["says"]
    verdict: Verdict
    if known is None:
        verdict, said = "address unknown", says["address unknown"]
    elif mention.versioned and id:
        version = _of_version(mention, known) or {}
        verdict = version.get("verdict", "version unknown")
        said = version.get("says", says["version unknown"])
    elif mention.digest:
        verdict, said = "version unknown", says["version unknown"]
    elif known["verdict"]:
        verdict, said = known["verdict"], known["says"]
    else:
        verdict = "no version given"
        said = says["no version given" if id else "page"]
    ref = f"{mention.profile}/{id}" if id else mention.profile
    name = ref if known or not mention.folder else f"{mention.folder}/{ref}"  # as an address has it
    return Finding(verdict, ref, _cited(name, mention, version), said, known or {}, version)


def _is_ours(mention: Mention, page: Data | None, thing: Data | None) -> bool:
    """Whether a mention is of the atlas; other sites have addresses of the same form."""
    if mention.base == "known" or mention.digest:
        return True
    if not mention.folder:  # printed: "and/or version 2" is none
        return page is not None
    if mention.base == "none":
        return page is not None and mention.folder in page["folders"]
    return thing is not None and mention.id != ""


def _is_part(id: str, page: Data, sections: Iterable[str]) -> bool:
    """Whether an anchor is of a part of a profile's page that has no versions."""
    if id in page["things"]:
        return False
    return id in sections or id in page["anchors"] or bool(_YEAR_OR_PLACE.fullmatch(id))


def _of_version(mention: Mention, thing: Data) -> Data | None:
    """The wording that a mention names: by its hash, which machines compare, or its number."""
    versions: list[Data] = thing["versions"]
    if mention.digest:
        return next((one for one in reversed(versions) if one["hash"] == mention.digest), None)
    return next((one for one in versions if one["number"] == mention.number), None)


def _cited(ref: str, mention: Mention, version: Data) -> str:
    """What is cited: "acme/laboratory, version 3 (3f9c1a2b)", as far as it is known."""
    number = version.get("number", mention.number)
    digest = version.get("hash", mention.digest)
    if not number:
        return f"{ref}, version {digest}" if digest else ref
    return f"{ref}, version {number}{f' ({digest})' if digest else ''}"
