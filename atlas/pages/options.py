"""What filters of lists offer: the values that are there, in order, with the words for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.codes import country_name
from atlas.labels import STATEMENT_KINDS
from atlas.load import LoadedProfile
from atlas.model import Topic
from atlas.model.choices import Choice, OrganisationKind
from atlas.text.names import name_key
from atlas.views.index import Entry

#: A value, as items of the list have it, and the words for it.
Option = tuple[str, str]


@dataclass(frozen=True)
class StatementOptions:
    """What statements can be filtered by.

    ``independent`` says whether some of them, and not all, rest on independent evidence;
    ``background`` whether some are background.
    """

    kinds: list[Option]
    topics: list[Option]
    statuses: list[Option]
    independent: bool
    background: bool


def of_statements(entries: Iterable[Entry], topics: Mapping[str, Topic]) -> StatementOptions:
    """What these statements can be filtered by."""
    entries = list(entries)
    statements = [entry.statement for entry in entries]
    return StatementOptions(
        [(kind, STATEMENT_KINDS[kind]) for kind in sorted({it.kind for it in statements})],
        of_topics((id for it in statements for id in it.topics), topics),
        [(status, status.label) for status in sorted({it.status for it in statements})],
        0 < sum(entry.independent for entry in entries) < len(entries),
        any(it.importance == "background" for it in statements),
    )


def of_topics(ids: Iterable[str], topics: Mapping[str, Topic]) -> list[Option]:
    """Topics by name."""
    names = {id: topics[id].name for id in ids}
    return sorted(names.items(), key=lambda option: name_key(option[1]))


def of_profiles(profiles: Iterable[LoadedProfile]) -> list[Option]:
    """Profiles in the order given."""
    return [(profile.id, profile.record.name) for profile in profiles]


def of_countries(codes: Iterable[str]) -> list[Option]:
    """Countries by name; that of those without one is the last."""
    codes = set(codes)
    names = {code: country_name(code) for code in codes if code}
    options = sorted(names.items(), key=lambda option: name_key(option[1]))
    return [*options, ("unknown", "Not known")] if "" in codes else options


def of_choices(choices: Iterable[Choice], used: Iterable[str]) -> list[Option]:
    """Those of some listed values that are used, in the order in which they are listed."""
    used = set(used)
    return [(choice, choice.label) for choice in choices if choice in used]


def of_organisation_kinds(used: Iterable[str]) -> list[Option]:
    """Kinds of organisation, each by its plural."""
    used = set(used)
    return [(kind, kind.plural) for kind in OrganisationKind if kind in used]
