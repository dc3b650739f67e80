"""With whom: the organisations that take part in a profile's statements, and how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from atlas.dates import PartialDate
from atlas.load import LoadedProfile
from atlas.model import Landscape, StatementBase
from atlas.model.choices import OrganisationKind
from atlas.model.statement import AHEAD, IMPORTANCES
from atlas.views.index import Entry, Index
from atlas.views.organisations import CONTRACTING, organisation_kind

#: Relations that make one group of two organisations.
_GROUP = frozenset({"part-of", "subsidiary-of", "owned-by", "site-of"})

#: partner: agreed or carried out. planned: by plan or announcement only. other: named alongside.
Tier = Literal["partner", "planned", "other"]


@dataclass(frozen=True)
class Tie:
    """One statement that connects two organisations, and the role of the other one in it.

    ``role`` is empty when the statement stands on the other organisation's own profile. ``founded``
    says that one of the two is what was set up there.
    """

    entry: Entry
    role: str
    founded: bool = False

    @property
    def form(self) -> str:
        """In what form both work together by this statement; empty where it is a mere mention."""
        return self.entry.statement.work_together(founded=self.founded)


@dataclass(frozen=True)
class Partner:
    """An organisation with all its ties to the profile.

    ``contracts`` says whether both are of kinds that can be party to an agreement; parts of one
    group are none to each other.
    """

    profile: LoadedProfile
    ties: tuple[Tie, ...]
    contracts: bool = True

    @property
    def roles(self) -> tuple[str, ...]:
        """Its roles, each once, in order of first mention."""
        return tuple(dict.fromkeys(tie.role for tie in self.ties if tie.role))

    @property
    def agreements(self) -> tuple[tuple[str, StatementBase], ...]:
        """Forms of partnership, and investment, each with the statement that reports it."""
        ties = self.ties if self.contracts else ()
        return tuple((tie.form, tie.entry.statement) for tie in ties if tie.form)

    @property
    def is_partner(self) -> bool:
        """Whether a statement reports, or plans, an agreement or work with it."""
        return bool(self.agreements)

    @property
    def tier(self) -> Tier:
        """What the tie amounts to: agreed or carried out, only planned, or a mere mention."""
        if not self.is_partner:
            return "other"
        real = any(tie.form and tie.entry.statement.status not in AHEAD for tie in self.ties)
        return "partner" if real else "planned"

    @property
    def weight(self) -> tuple[int, bool, int]:
        """Orders partners: by number of core statements, what was done before what was agreed, and
        by number of statements; most first."""
        core = [
            tie.entry.statement for tie in self.ties if tie.entry.statement.importance == "core"
        ]
        done = any(statement.status in ("done", "ongoing") for statement in core)
        return -len(core), not done, -len(self.ties)

    @property
    def statuses(self) -> tuple[str, ...]:
        """Status values of what was done together or, where nothing was, of all ties; each once."""
        return tuple(dict.fromkeys(tie.entry.statement.status for tie in self._telling))

    @property
    def tentative(self) -> bool:
        """Whether all of these are only planned or announced."""
        return all(status in AHEAD for status in self.statuses)

    @property
    def since(self) -> PartialDate | None:
        """The earliest date of an act; the date of an announcement starts nothing."""
        dates = [tie.entry.statement.date for tie in self._telling if tie.entry.statement.date]
        return min(dates, key=lambda when: when.sort_key, default=None)

    @property
    def _telling(self) -> tuple[Tie, ...]:
        return tuple(tie for tie in self.ties if _ties(tie)) or self.ties


def _ties(tie: Tie) -> bool:
    return tie.entry.statement.traits.ties != "mention"


def _tie(entry: Entry, role: str, *organisations: str) -> Tie:
    founded = any(p.founded and p.organisation in organisations for p in entry.statement.parties)
    return Tie(entry, role, founded)


def _rank(tie: Tie) -> tuple[bool, int]:
    """What was done together first; then by importance."""
    return not _ties(tie), IMPORTANCES.index(tie.entry.statement.importance)


def group_of(index: Index, id: str) -> set[str]:
    """Ids of an organisation's group, itself included: its owners, parts, siblings."""
    found, waiting = {id}, [id]
    while waiting:
        for tie in index.relations.get(waiting.pop(), ()):
            if tie.relation.kind in _GROUP and tie.other.id not in found:
                found.add(tie.other.id)
                waiting.append(tie.other.id)
    return found


def by_tier(found: Iterable[Partner]) -> tuple[list[Partner], list[Partner], list[Partner]]:
    """Partners, those by plan only, and organisations that are only named alongside."""
    by: dict[Tier, list[Partner]] = {"partner": [], "planned": [], "other": []}
    for partner in found:
        by[partner.tier].append(partner)
    return by["partner"], by["planned"], by["other"]


def partners(index: Index, profile: LoadedProfile) -> list[Partner]:
    """All organisations tied to a profile, by kind in the fixed order of kinds, then by name.

    A tie is a statement on the profile that names the organisation, a statement on the
    organisation's profile that names this one, or a statement of a third profile that says what
    both did together.
    """
    ties: dict[str, list[Tie]] = defaultdict(list)
    for entry in index.by_profile.get(profile.id, ()):
        for organisation, role in entry.statement.organisations():
            ties[organisation].append(_tie(entry, role, organisation))
    for mention in index.mentions.get(profile.id, ()):
        # Those who came to the same conference are not thereby partners.
        if mention.entry.statement.traits.ties == "joint":
            for organisation, role in mention.entry.statement.organisations():
                ties[organisation].append(_tie(mention.entry, role, organisation, profile.id))
        if not isinstance(mention.entry.profile.record, Landscape):
            ties[mention.entry.profile.id].append(_tie(mention.entry, "", profile.id))
    ties.pop(profile.id, None)
    group = group_of(index, profile.id)
    kinds = list(OrganisationKind)
    found = [
        Partner(
            other,
            tuple(sorted(found_ties, key=_rank)),
            {organisation_kind(profile), organisation_kind(other)} <= CONTRACTING
            and other.id not in group,
        )
        for other, found_ties in (
            (index.atlas.profiles[organisation], found_ties)
            for organisation, found_ties in ties.items()
        )
    ]
    return sorted(
        found,
        key=lambda partner: (
            kinds.index(organisation_kind(partner.profile)),
            partner.profile.sort_key,
        ),
    )
