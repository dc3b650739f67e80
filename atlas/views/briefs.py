"""A profile in brief, as lists of profiles show it: what it does, with whom, and its main facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from atlas.text.summary import SummarySentence
from atlas.views.index import Entry
from atlas.views.key_events import events, latest_past
from atlas.views.key_facts import weightiest
from atlas.views.organisations import organisation_kind
from atlas.views.partners import Partner
from atlas.views.profile import ProfileView

#: Of each, a brief has no more.
_SENTENCES, _FACTS, _PARTNERS = 2, 3, 4


@dataclass(frozen=True)
class Brief:
    """What one reads of a profile before opening it."""

    view: ProfileView

    @property
    def lead(self) -> tuple[SummarySentence, ...]:
        """What it does, in two sentences at most."""
        return self.view.lead[:_SENTENCES]

    @property
    def facts(self) -> tuple[Entry, ...]:
        """Its weightiest core statements by date."""
        return weightiest(self.view.entries, _FACTS)

    @property
    def partners(self) -> tuple[Partner, ...]:
        """Its main partners."""
        return self.view.main_partners[:_PARTNERS]

    @property
    def planned(self) -> tuple[Partner, ...]:
        """Those with whom something is only planned or announced, most core ties first."""
        found = (partner for partner in self.view.partners if partner.tier == "planned")
        return tuple(sorted(found, key=lambda partner: partner.weight)[:_PARTNERS])

    @property
    def partner_kinds(self) -> tuple[str, ...]:
        """Kinds of all with whom something was agreed, done or planned; each once."""
        return tuple(
            dict.fromkeys(organisation_kind(partner.profile) for partner in self._all_partners)
        )

    @property
    def partner_count(self) -> int:
        """How many partners these are."""
        return len(self._all_partners)

    @property
    def _all_partners(self) -> list[Partner]:
        return [partner for partner in self.view.partners if partner.is_partner]

    @property
    def topics(self) -> tuple[str, ...]:
        """Topics of what it does; what is background counts for none."""
        topics = (
            topic
            for entry in self.view.entries
            if entry.statement.importance != "background"
            for topic in entry.statement.topics
        )
        return tuple(dict.fromkeys(topics))

    @property
    def latest(self) -> date | None:
        """When the latest of its key events happened or was announced; else of its statements."""
        return latest_past(events(self.view) or self.view.entries)


def briefs(views: Iterable[ProfileView]) -> list[Brief]:
    """Profiles in brief, by name."""
    return [Brief(view) for view in sorted(views, key=lambda view: view.profile.sort_key)]


def most_recent(found: Iterable[Brief], most: int) -> list[Brief]:
    """Those with the latest key events first, then those without any; so many at most."""
    ranked = sorted(
        found,
        key=lambda brief: (bool(events(brief.view)), brief.latest or date.min),
        reverse=True,
    )
    return ranked[:most]
