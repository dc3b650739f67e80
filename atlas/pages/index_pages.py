"""The lists of profiles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas.codes import country_name
from atlas.labels import ORGANISATION_KINDS
from atlas.load import LoadedProfile
from atlas.pages.page import Page
from atlas.pages.render import Renderer
from atlas.text.names import name_key
from atlas.views.briefs import Brief, briefs
from atlas.views.index import owners
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView

#: With more companies than this each gets a line or two; its page has the rest.
_MOST_IN_FULL = 60
#: With more organisations than this the list says with whom each is named, and not for what.
_MOST_IN_FULL = 500


@dataclass(frozen=True)
class Listed:
    """An organisation as the list shows it; ``names`` starts with its own name."""

    brief: Brief
    names: tuple[str, ...]
    statements: int
    named_on: tuple[LoadedProfile, ...]


def pages(renderer: Renderer, views: Sequence[ProfileView]) -> Iterator[Page]:
    """All index pages."""
    yield _companies(renderer, _in_folder(views, "companies"))
    yield renderer.page(
        "landscapes.html",
        "landscapes/",
        "Landscapes",
        "Markets, policies and fields that belong to no one company.",
        landscapes=_in_folder(views, "landscapes"),
    )
    yield _organisations(renderer, _in_folder(views, "organisations"))


def _in_folder(views: Sequence[ProfileView], folder: str) -> list[Brief]:
    return briefs(view for view in views if view.profile.folder == folder)


def _companies(renderer: Renderer, companies: list[Brief]) -> Page:
    used = {kind for brief in companies for kind in brief.partner_kinds}
    topics = {topic for brief in companies for topic in brief.topics}
    named = renderer.index.atlas.topics
    return renderer.page(
        "companies.html",
        "companies/",
        "Companies",
        "All company profiles: what each does to innovate, with whom, and its main facts.",
        companies=companies,
        names={brief.view.profile.id: " ".join(_names(brief.view)).lower() for brief in companies},
        short=len(companies) > _MOST_IN_FULL,
        countries=_countries(companies),
        partner_kinds=[kind for kind in ORGANISATION_KINDS if kind in used],
        used_topics=sorted(topics, key=lambda id: name_key(named[id].name)),
    )


def _organisations(renderer: Renderer, organisations: list[Brief]) -> Page:
    used = {organisation_kind(brief.view.profile) for brief in organisations}
    return renderer.page(
        "organisations.html",
        "organisations/",
        "Organisations",
        "Partners, public bodies, hospitals, universities, investors and events in the sources.",
        bodies=[_listed(brief) for brief in organisations],
        short=len(organisations) > _MOST_IN_FULL,
        kinds=[kind for kind in ORGANISATION_KINDS if kind in used],
        countries=_countries(organisations),
    )


def _listed(brief: Brief) -> Listed:
    view = brief.view
    return Listed(
        brief,
        _names(view),
        len(view.entries) + len(view.mentions),
        tuple(owners(mention.entry for mention in view.mentions)),
    )


def _names(view: ProfileView) -> tuple[str, ...]:
    record = view.profile.record
    return tuple(dict.fromkeys([record.name, *(alias.name for alias in record.aliases)]))


def _countries(found: list[Brief]) -> list[str]:
    """The codes of their countries by name; that of those without one is empty and comes last."""
    codes = {getattr(brief.view.profile.record, "country", None) or "" for brief in found}
    return sorted(codes, key=_country)


def _country(code: str) -> tuple[bool, tuple[str, str]]:
    """For sorting: by name, the unknown one last."""
    return not code, name_key(country_name(code) if code else "")
