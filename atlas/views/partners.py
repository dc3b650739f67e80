"""With whom: the bodies that take part in a profile's statements, and how."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from atlas.dates import PartialDate
from atlas.labels import ORGANISATION_KINDS, PARTNERSHIP_FORMS
from atlas.load import LoadedProfile
from atlas.model import Landscape, Organisation
from atlas.views.index import Entry, Index


@dataclass(frozen=True)
class Tie:
    """One statement that connects two bodies, and the role of the other one in it.

    ``role`` is empty when the statement stands on the other body's own profile.
    """

    entry: Entry
    role: str


@dataclass(frozen=True)
class Partner:
    """A body with all its ties to the profile."""

    profile: LoadedProfile
    ties: tuple[Tie, ...]

    @property
    def roles(self) -> tuple[str, ...]:
        """Its roles, each once, in order of first mention."""
        return tuple(dict.fromkeys(tie.role for tie in self.ties if tie.role))

    @property
    def forms(self) -> tuple[str, ...]:
        """Labels of the forms of partnership, each once."""
        return tuple(
            dict.fromkeys(
                PARTNERSHIP_FORMS[tie.entry.statement.form]
                for tie in self.ties
                if tie.entry.statement.kind == "partnership"
            )
        )

    @property
    def statuses(self) -> tuple[str, ...]:
        """Status values of the ties, each once."""
        return tuple(dict.fromkeys(tie.entry.statement.status for tie in self.ties))

    @property
    def since(self) -> PartialDate | None:
        """The earliest date of any tie."""
        dates = [tie.entry.statement.date for tie in self.ties if tie.entry.statement.date]
        return min(dates, key=lambda when: when.sort_key, default=None)


def body_kind(profile: LoadedProfile) -> str:
    """The kind of a body; profiled companies are companies."""
    return profile.record.kind if isinstance(profile.record, Organisation) else "company"


def partners(index: Index, profile: LoadedProfile) -> list[Partner]:
    """All bodies tied to a profile, by kind in the fixed order of kinds, then by name.

    A tie is a statement on the profile that names the body, a statement on the body's profile that
    names this one, or a statement of a third profile that names both.
    """
    ties: dict[str, list[Tie]] = defaultdict(list)
    for entry in index.by_profile.get(profile.id, ()):
        for body, role in entry.statement.organisations():
            ties[body].append(Tie(entry, role))
    for mention in index.mentions.get(profile.id, ()):
        for body, role in mention.entry.statement.organisations():
            ties[body].append(Tie(mention.entry, role))
        if not isinstance(mention.entry.profile.record, Landscape):
            ties[mention.entry.profile.id].append(Tie(mention.entry, ""))
    ties.pop(profile.id, None)
    kinds = list(ORGANISATION_KINDS)
    found = [Partner(index.atlas.profiles[body], tuple(tie)) for body, tie in ties.items()]
    return sorted(
        found,
        key=lambda partner: (
            kinds.index(body_kind(partner.profile)),
            partner.profile.record.name.casefold(),
        ),
    )
