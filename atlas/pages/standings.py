"""How each wording stands today, in words and as JSON: what "Check a report" and its command show.

One record a profile, past ones included. It holds all that can be said of a citation, as finished
text, so that the browser and the command line say the same and know no rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from atlas.anchors import PROFILE_TEMPLATES, section_anchors
from atlas.build_info import BuildInfo
from atlas.ledger.lines import Became, Grade
from atlas.ledger.wording import Data as Wording
from atlas.load import LoadedProfile
from atlas.model import Disagreement
from atlas.model.choices import Fate
from atlas.page_addresses import statement_page
from atlas.pages.addresses import address
from atlas.pages.citations import Citation, of_disagreement, of_profile, of_statement
from atlas.pages.differences import differences
from atlas.pages.wording import day
from atlas.published.standing import CitedWording, Standing, Standings
from atlas.views.index import Index

Data = dict[str, Any]
#: What a change of a grade changed, for readers.
_CHANGED: dict[Grade, str] = {
    "evidence": "The passages that it rests on changed",
    "facts": "A number, date, status, party or other fact changed",
    "wording": "The wording changed",
    "presentation": "Only signs, capitals or remarks changed",
}
#: What there is to say of a citation that no record covers.
SAYS = {
    "address unknown": "The atlas has nothing at this address, and never published anything there.",
    "version unknown": "The atlas never published this version.",
    "no version given": "It is still there. The report names no version, so nobody can say whether "
    "it read the same then.",
    "page": "It is still there. The page of a profile has no versions; its statements have.",
}


@dataclass(frozen=True)
class StandingData:
    """The records of an atlas, made when they are asked for."""

    index: Index
    build: BuildInfo
    _made: dict[str, Data | None] = field(default_factory=dict, compare=False)

    @cached_property
    def standings(self) -> Standings:
        """The standings that the records are made from."""
        return Standings(self.index.versions, self.index.fates, self.build.today)

    def head(self) -> Data:
        """What holds for all: addresses of the site, anchors of all profile pages, and words."""
        return {
            "says": SAYS,
            "bases": [base for base in (self.build.site_url, self.build.permanent_base) if base],
            "sections": {name: sorted(section_anchors(name)) for name in PROFILE_TEMPLATES},
        }

    def profiles(self) -> list[str]:
        """The ids of all profiles that are there or were published, or had something on them."""
        found = {
            *self.index.atlas.profiles,
            *self.index.versions.moves.heirs,
            *self.standings.by_profile,
            *(profile for _, profile, _ in self.index.atlas.ledger.keys),
        }
        return sorted(found)

    def profile(self, profile: str) -> Data | None:
        """The record of a profile; ``None`` where there never was one.

        Its ``things`` are made when they are asked for.
        """
        if profile not in self._made:
            self._made[profile] = self._record(profile)
        return self._made[profile]

    def _record(self, profile: str) -> Data | None:
        where = self.standings.page(profile)
        if where is None:
            return None
        to = where.to or ((profile,) if where.became is None else ())
        one = self.index.atlas.profiles[to[0]] if len(to) == 1 else None
        here = self.index.atlas.profiles.get(profile)
        verdict = "" if not where.became else "moved" if where.became == "moved" else "withdrawn"
        since = self.standings.since(("page", profile, "")) if where.became else None
        return {
            "folders": sorted({page.partition("/")[0] for page in self.pages(profile)}),
            "title": one.record.name if one else profile,
            "verdict": verdict,
            "says": _gone(where.became, since, where.reason),
            "to": self.links(to),
            "anchors": [person.id for person in here.record.people] if here else [],
            **(_cited(of_profile(self.build, one, "")) if one else {}),
            "questions": self._questions(profile),
            "things": Things(self, profile),
        }

    def _questions(self, profile: str) -> dict[str, str]:
        """The versions of the disagreements on a profile's page: hash → id."""
        keys = self.standings.by_profile.get(profile, ())
        found = (self.standings.of(key) for key in keys if key[0] == "disagreement")
        return {
            wording.digest: one.ref.partition("/")[2]
            for one in found
            if one
            for wording in one.wordings
        }

    def thing(self, standing: Standing) -> Data:
        """What a record says of a statement or disagreement."""
        citation = self._citation(standing)
        last = standing.wordings[-1].text if standing.wordings else {}
        title = citation.title if citation else str(last.get("title") or last.get("question") or "")
        moved = standing.became == "moved"
        return {
            "title": title or standing.ref,
            "verdict": "moved" if moved else "withdrawn" if standing.withdrawn else "",
            "says": _gone(standing.became, standing.since, standing.reason),
            "to": self.links(standing.to),
            **(_cited(citation) if citation else {}),
            "versions": [self.version(standing, one) for one in standing.wordings],
        }

    def version(self, standing: Standing, one: CitedWording) -> Data:
        """What a record says of one wording; with the difference, where it is another today."""
        found: Data = {
            "number": one.number,
            "hash": one.digest,
            "verdict": one.verdict,
            "says": said_of(standing, one),
        }
        if one.published:
            found["published"] = str(one.published)
        if one.grade and standing.text is not None:
            found["grade"] = one.grade
            found["reasons"] = [
                f"{day(change.date)}, version {change.number}: {change.reason}"
                for change in one.changes
                if change.reason
            ]
            found["diff"] = list(self._differences(standing, one.text, standing.text))
        return found

    def _differences(
        self, standing: Standing, before: Wording, after: Wording
    ) -> Iterator[dict[str, Any]]:
        """Field by field, then the passages."""
        for one in differences(self.index, before, after, standing.what):
            source = {"source": one.source.record.short} if one.source else {}
            pieces = [(piece.change, piece.text) for piece in one.pieces]
            yield {"field": one.label, "pieces": pieces, **source}

    def _citation(self, standing: Standing) -> Citation | None:
        if standing.today is None:
            return None
        if isinstance(standing.today, Disagreement):
            profile = self.index.atlas.profiles[standing.now.partition("/")[0]]
            return of_disagreement(self.build, self.index, profile, standing.today)
        return of_statement(self.build, self.index, self.index.entries[standing.now])

    def pages(self, profile: str) -> list[str]:
        """The addresses that the page of a profile has and had."""
        here = self.index.atlas.profiles.get(profile)
        found = [*self._addresses.get(profile, ()), *([address(here)] if here else [])]
        return list(dict.fromkeys(found))

    @cached_property
    def _addresses(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for where, line in self.index.atlas.ledger.addresses.items():
            found.setdefault(line.profile, []).append(where)
        return found

    def links(self, to: tuple[str, ...]) -> list[tuple[str, str]]:
        """Address and title of each thing to read now."""
        return list(self._each_link(to))

    def _each_link(self, to: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for ref in to:
            owner, _, id = ref.partition("/")
            profile = self.index.atlas.profiles[owner]
            if not id:
                yield address(profile), profile.record.name
            elif ref in self.index.statements:
                _, statement = self.index.statements[ref]
                yield statement_page(address(profile), id), statement.title
            else:
                yield f"{address(profile)}#{id}", _question(profile, id)


class Things(Mapping[str, Data]):
    """What records say of what stands, or stood, on a profile, by id: each made when it is asked
    for, since a report cites few of them."""

    def __init__(self, data: StandingData, profile: str) -> None:
        self._data = data
        self._keys = {key[2]: key for key in data.standings.by_profile.get(profile, ())}
        self._made: dict[str, Data | None] = {}

    def __getitem__(self, id: str) -> Data:
        if id not in self._made:
            standing = self._data.standings.of(self._keys[id])
            self._made[id] = self._data.thing(standing) if standing else None
        if (found := self._made[id]) is None:
            raise KeyError(id)
        return found

    def __iter__(self) -> Iterator[str]:
        return (id for id in self._keys if id in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def said_of(standing: Standing, one: CitedWording) -> str:
    """What became of a wording, in sentences: "The wording changed on 1 February 2026."."""
    gone = _gone(standing.became, standing.since, standing.reason)
    if one.grade:
        changed = changed_on(one.grade, one.since) if one.since else ""
        return f"{changed} {gone}".strip()
    if gone:
        return gone
    if one.published:
        return f"Unchanged since it was published on {day(one.published)}."
    return "As it is today; not published yet."


def changed_on(grade: Grade, when: date) -> str:
    """What a change of a grade changed, and when: "The wording changed on 1 February 2026."."""
    return f"{_CHANGED[grade]} on {day(when)}."


def _gone(fate: Became | None, since: date | None, reason: str) -> str:
    if fate is None or since is None:
        return ""
    if fate == "moved":
        return f"Moved on {day(since)}."
    meaning = next(one.meaning for one in Fate if one == fate)
    return f"Withdrawn on {day(since)}. {meaning} {reason}".strip()


def _cited(citation: Citation) -> Data:
    return {"at": citation.page, "cite": citation.plain, "markdown": citation.markdown}


def _question(profile: LoadedProfile, id: str) -> str:
    asked = (one.question for one in profile.record.disagreements if one.id == id)
    return next(asked, profile.record.name)
