"""Questions that people ask, answered from the data; one without an answer is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from atlas.load import LoadedProfile
from atlas.model import Company
from atlas.model.choices import OrganisationKind
from atlas.views.commitments import Promise, by_due_date
from atlas.views.index import Entry
from atlas.views.key_facts import rank
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView
from atlas.views.questions import PlacedQuestion

#: How much of an answer is shown; the rest is a link away.
MOST_POINTS = 4
#: Kinds of partner, those first of most interest to readers.
_PARTNERS = (
    OrganisationKind.HOSPITAL,
    OrganisationKind.UNIVERSITY,
    OrganisationKind.RESEARCH_INSTITUTE,
    OrganisationKind.PUBLIC_BODY,
    OrganisationKind.INVESTOR,
    OrganisationKind.FUND,
)


@dataclass(frozen=True)
class Together:
    """A company and an organisation, with the statement that names both."""

    company: LoadedProfile
    organisation: LoadedProfile
    entry: Entry


Point = Together | PlacedQuestion | Promise


@dataclass(frozen=True)
class KeyQuestion:
    """A question and the first points of its answer, of ``total``.

    ``about`` says what the points are: organisations ``together``, a promise ``passed`` or ``due``,
    a ``conflict`` of sources. ``together`` is the country and the kind of organisation asked about.
    """

    about: Literal["together", "passed", "conflict", "due"]
    points: tuple[Point, ...]
    total: int
    together: tuple[str, OrganisationKind] | None = None


def key_questions(views: Sequence[ProfileView]) -> Iterator[KeyQuestion]:
    """The questions that the data answers, the most informative first."""
    yield from _together(views)
    made = by_due_date(promise for view in views for promise in view.promises)
    yield from _about("passed", _in_state(made, "passed"))
    yield from _about("conflict", _contradictions(views))
    yield from _about("due", _in_state(made, "open"))


def _about(
    about: Literal["together", "passed", "conflict", "due"],
    points: list[Point],
    together: tuple[str, OrganisationKind] | None = None,
) -> Iterator[KeyQuestion]:
    if points:
        yield KeyQuestion(about, tuple(points[:MOST_POINTS]), len(points), together)


def _in_state(made: list[Promise], state: str) -> list[Point]:
    """Promises in a state, the weightiest first, then as they come; none that is background."""
    found = [
        promise
        for promise in made
        if promise.state == state and promise.entry.statement.importance != "background"
    ]
    return [*sorted(found, key=lambda promise: rank(promise.entry))]


def _contradictions(views: Iterable[ProfileView]) -> list[Point]:
    """Conflicts: each profile's weightiest first, which it lists first, companies before others."""
    found = [
        (
            at,
            view.profile.folder != "companies",
            PlacedQuestion(view.profile, question.disagreement),
        )
        for view in views
        for at, question in enumerate(view.questions)
        if question.disagreement.kind == "conflict"
    ]
    return [point for *_, point in sorted(found, key=lambda one: one[:2])]


def _together(views: Iterable[ProfileView]) -> Iterator[KeyQuestion]:
    """Who works with organisations of one kind, in the country where most of them are named.

    Of the kinds, the first with two partners or more of companies in one country; the weightiest
    ties first.
    """
    found: dict[OrganisationKind, dict[str, list[Together]]] = {
        kind: defaultdict(list) for kind in _PARTNERS
    }
    for view in views:
        company = view.profile.record
        if isinstance(company, Company) and company.country:
            for partner in view.partners:
                organisation = organisation_kind(partner.profile)
                if partner.is_partner and organisation in found:
                    point = Together(view.profile, partner.profile, partner.ties[0].entry)
                    found[organisation][company.country].append(point)
    for kind, countries in found.items():
        country = min(countries, key=lambda one: (-_organisations(countries[one]), one), default="")
        if country and _organisations(countries[country]) > 1:
            points = sorted(countries[country], key=lambda point: rank(point.entry))
            yield from _about("together", [*points], (country, kind))
            return


def _organisations(points: list[Together]) -> int:
    return len({point.organisation.id for point in points})
