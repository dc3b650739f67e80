"""What lists of profiles are filtered and found by: their names and country."""

from __future__ import annotations

from atlas.views.briefs import Brief
from atlas.views.profile import ProfileView


def names(view: ProfileView) -> tuple[str, ...]:
    """All names of a profile, its own first."""
    record = view.profile.record
    return tuple(dict.fromkeys([record.name, *(alias.name for alias in record.aliases)]))


def country(found: Brief) -> str:
    """The code of its country; empty where that is not known."""
    return getattr(found.view.profile.record, "country", None) or ""
