"""The lists of profiles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas import labels
from atlas.labels import ORGANISATION_KINDS
from atlas.load import LoadedProfile
from atlas.pages.page import Page
from atlas.pages.render import Renderer
from atlas.text.names import name_key
from atlas.views.index import owners
from atlas.views.partners import body_kind
from atlas.views.profile import ProfileView


@dataclass(frozen=True)
class Listed:
    """An organisation as the list shows it; ``names`` starts with its own name."""

    profile: LoadedProfile
    names: tuple[str, ...]
    statements: int
    named_on: tuple[LoadedProfile, ...]


def pages(renderer: Renderer, views: Sequence[ProfileView]) -> Iterator[Page]:
    """All index pages."""
    companies = _in_folder(views, "companies")
    landscapes = _in_folder(views, "landscapes")
    organisations = _in_folder(views, "organisations")
    yield renderer.page(
        "companies.html",
        "companies/",
        "Companies",
        "All company profiles, with what each covers.",
        companies=companies,
    )
    yield renderer.page(
        "landscapes.html",
        "landscapes/",
        "Landscapes",
        "Markets, policies and fields that belong to no one company.",
        views=landscapes,
    )
    yield _organisations(renderer, organisations)


def _in_folder(views: Sequence[ProfileView], folder: str) -> list[ProfileView]:
    found = [view for view in views if view.profile.folder == folder]
    return sorted(found, key=lambda view: view.profile.sort_key)


def _organisations(renderer: Renderer, views: list[ProfileView]) -> Page:
    bodies = [_listed(view) for view in views]
    used = {body_kind(body.profile) for body in bodies}
    countries = {getattr(body.profile.record, "country", None) or "" for body in bodies}
    return renderer.page(
        "organisations.html",
        "organisations/",
        "Organisations",
        "Partners, public bodies, hospitals, universities, investors and events in the sources.",
        bodies=bodies,
        kinds=[kind for kind in ORGANISATION_KINDS if kind in used],
        countries=sorted(countries, key=_country),
    )


def _listed(view: ProfileView) -> Listed:
    names = [view.profile.record.name, *(alias.name for alias in view.profile.record.aliases)]
    return Listed(
        view.profile,
        tuple(dict.fromkeys(names)),
        len(view.entries) + len(view.mentions),
        tuple(owners(mention.entry for mention in view.mentions)),
    )


def _country(code: str) -> tuple[bool, tuple[str, str]]:
    """For sorting: by name, the unknown one last."""
    return not code, name_key(labels.country_name(code) if code else "")
