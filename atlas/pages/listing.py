"""What lists of profiles are filtered and found by: their names and countries."""

from __future__ import annotations

from collections.abc import Iterable

from atlas.codes import country_name
from atlas.text.names import name_key
from atlas.views.briefs import Brief
from atlas.views.profile import ProfileView


def names(view: ProfileView) -> tuple[str, ...]:
    """All names of a profile, its own first."""
    record = view.profile.record
    return tuple(dict.fromkeys([record.name, *(alias.name for alias in record.aliases)]))


def countries(found: Iterable[Brief]) -> list[str]:
    """The codes of their countries by name; that of those without one is empty and comes last."""
    codes = {getattr(brief.view.profile.record, "country", None) or "" for brief in found}
    return sorted(codes, key=_country)


def _country(code: str) -> tuple[bool, tuple[str, str]]:
    """For sorting: by name, the unknown one last."""
    return not code, name_key(country_name(code) if code else "")
