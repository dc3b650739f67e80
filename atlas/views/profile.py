"""One profile as a page shows it: every block, each a projection of the statements."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from atlas.dates import PartialDate
from atlas.load import LoadedProfile
from atlas.model import KINDS, Disagreement, Landscape
from atlas.model.choices import Status
from atlas.text.summary import SummarySentence, parse_summary
from atlas.views.basis import Basis, CitedSource, basis
from atlas.views.commitments import Promise, promises
from atlas.views.figures import KeyFigure, figures
from atlas.views.index import Entry, Index, Mention, RelatedOrganisation
from atlas.views.key_facts import key_facts, rank
from atlas.views.organisations import organisation_kind
from atlas.views.partners import Partner, partners
from atlas.views.sites import SitePlace, sites
from atlas.views.timeline import Timeline, timeline

#: How many partners the head of a page names.
MAIN_PARTNERS = 6


@dataclass(frozen=True)
class Question:
    """A disagreement with its statements at hand."""

    disagreement: Disagreement
    sides: tuple[tuple[str, tuple[Entry, ...]], ...]


@dataclass(frozen=True)
class ProfileView:
    """Everything on a profile's page. Empty blocks are empty tuples and are not shown."""

    profile: LoadedProfile
    entries: tuple[Entry, ...]
    mentions: tuple[Mention, ...]
    summary: tuple[tuple[SummarySentence, ...], ...]
    timeline: Timeline
    partners: tuple[Partner, ...]
    relations: tuple[RelatedOrganisation, ...]
    sites: tuple[SitePlace, ...]
    promises: tuple[Promise, ...]
    questions: tuple[Question, ...]
    basis: Basis

    @property
    def sources(self) -> tuple[CitedSource, ...]:
        """The sources it rests on."""
        return self.basis.sources

    @property
    def lead(self) -> tuple[SummarySentence, ...]:
        """The first paragraph of the summary, which opens the page."""
        return self.summary[0] if self.summary else ()

    @property
    def parted(self) -> bool:
        """Whether the summary is long enough to part: its lead opens the page, the rest follows."""
        return len(self.summary) > 1

    @property
    def key_facts(self) -> tuple[Entry, ...]:
        """Its core statements by date."""
        return key_facts(self.entries)

    def of_kind(self, *kinds: str) -> tuple[Entry, ...]:
        """The profile's own statements of some kinds: dated ones first, the rest as curated."""
        found = (entry for entry in self.entries if entry.statement.kind in kinds)
        return tuple(sorted(found, key=lambda entry: entry.sort_key[:2]))

    @property
    def programmes(self) -> tuple[Entry, ...]:
        """What it runs or plans; what is only asserted, or background, is left to the timeline."""
        return tuple(
            entry
            for entry in self.of_kind("programme")
            if entry.statement.status != "claimed" and entry.statement.importance != "background"
        )

    @property
    def figures(self) -> tuple[KeyFigure, ...]:
        """Key figures, each with its statement."""
        return figures(
            self.of_kind(*(kind for kind, model in KINDS.items() if model.traits.figures))
        )

    @property
    def statuses(self) -> tuple[tuple[str, int], ...]:
        """How many of its own statements have each status, in the order of the legend."""
        counts: Counter[str] = Counter(entry.statement.status for entry in self.entries)
        return tuple((status, counts[status]) for status in Status if counts[status])

    @property
    def main_partners(self) -> tuple[Partner, ...]:
        """Those with whom something was agreed or done, the weightiest first; a few at most.

        What they founded together is listed with the partners only.
        """
        parties = [party for entry in self.entries for party in entry.statement.parties]
        founded = {party.organisation for party in parties if party.founded}
        found = [
            partner
            for partner in self.partners
            if partner.tier == "partner" and partner.profile.id not in founded
        ]
        return tuple(sorted(found, key=lambda partner: partner.weight)[:MAIN_PARTNERS])

    @property
    def foremost(self) -> Mention | None:
        """The weightiest statement of or about it, with its role there; its own have none."""
        found = [*(Mention(entry, "") for entry in self.entries), *self.mentions]
        return min(found, key=lambda mention: rank(mention.entry), default=None)

    @property
    def until(self) -> PartialDate | None:
        """When the latest of its sources was published."""
        dates = [c.source.record.published for c in self.sources if c.source.record.published]
        return max(dates, key=lambda when: when.sort_key, default=None)


def profile_view(index: Index, profile: LoadedProfile, today: date) -> ProfileView:
    """Project one profile."""
    entries = tuple(index.by_profile.get(profile.id, ()))
    mentions = tuple(index.mentions.get(profile.id, ()))
    body = not isinstance(profile.record, Landscape)
    return ProfileView(
        profile=profile,
        entries=entries,
        mentions=mentions,
        summary=tuple(tuple(part) for part in parse_summary(profile.record.summary or "")),
        timeline=timeline(entries),
        partners=tuple(partners(index, profile)),
        relations=tuple(index.relations.get(profile.id, ())) if body else (),
        sites=tuple(sites(index, [*entries, *_where_it_works(profile, mentions)])),
        promises=tuple(promises(entries, today)),
        questions=tuple(
            Question(
                disagreement,
                tuple(
                    (side.says, tuple(index.resolve(profile, ref) for ref in side.statements))
                    for side in disagreement.sides
                ),
            )
            for disagreement in profile.record.disagreements
        ),
        basis=basis(index, [*entries, *(mention.entry for mention in mentions)]),
    )


def _where_it_works(profile: LoadedProfile, mentions: tuple[Mention, ...]) -> list[Entry]:
    """Statements on other profiles; none for an event, which is only where a site was announced."""
    return [] if organisation_kind(profile) == "event" else [mention.entry for mention in mentions]
