"""Who shares partners with whom: every organisation tied to a company, with all its companies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from atlas.load import LoadedProfile
from atlas.views.partners import Partner
from atlas.views.profile import ProfileView


@dataclass(frozen=True)
class CompanyTie:
    """A company and what ties it to an organisation: ``partner``, as the company sees it."""

    company: LoadedProfile
    partner: Partner

    @property
    def count(self) -> int:
        """Number of statements."""
        return len({tie.entry.ref for tie in self.partner.ties})


@dataclass(frozen=True)
class TiedOrganisation:
    """An organisation with its ties to companies, best tied first."""

    profile: LoadedProfile
    ties: tuple[CompanyTie, ...]

    @property
    def statements(self) -> int:
        """Number of different statements that tie it to any company."""
        return len({tie.entry.ref for link in self.ties for tie in link.partner.ties})


def tied_organisations(companies: Iterable[ProfileView]) -> list[TiedOrganisation]:
    """Organisations tied to any of some companies: most companies first, then most ties."""
    found: dict[str, list[CompanyTie]] = defaultdict(list)
    profiles: dict[str, LoadedProfile] = {}
    for view in companies:
        for partner in view.partners:
            found[partner.profile.id].append(CompanyTie(view.profile, partner))
            profiles[partner.profile.id] = partner.profile
    organisations = [
        TiedOrganisation(
            profiles[id],
            tuple(sorted(ties, key=lambda tie: (-tie.count, tie.company.sort_key))),
        )
        for id, ties in found.items()
    ]
    return sorted(
        organisations,
        key=lambda organisation: (
            -len(organisation.ties),
            -organisation.statements,
            organisation.profile.sort_key,
        ),
    )
