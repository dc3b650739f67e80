"""Addresses at which the host opens a form that is filled in: to correct, or to propose."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from atlas.build_info import BuildInfo
from atlas.load import LoadedSource
from atlas.model.statement import StatementBase
from atlas.reference.issue_forms import CORRECTION, LABEL, STATEMENT, Form
from atlas.views.index import Entry, Index

#: Hosts refuse longer addresses; of one that would be, the longest texts are left to paste.
_LONGEST = 6_000
#: What of a statement the form begins with.
_SHOWN = ("title", "text", "date", "announced", "due")


def correct(build: BuildInfo, index: Index, entry: Entry) -> str:
    """Where a statement can be corrected: the form with how it reads today."""
    version = index.versions.of(entry.profile.id, entry.statement)
    filled = {
        "statement": entry.ref,
        "version": f"{version.number}, {version.digest}",
        **{name: _text(entry.statement, name) for name in _SHOWN},
    }
    return _address(build, CORRECTION, entry.ref, filled)


def open_proposals(build: BuildInfo, entry: Entry) -> str:
    """Where the open proposals about a statement are listed."""
    query = quote(f'is:issue is:open label:{LABEL} "{entry.ref}"', safe="")
    return f"{build.repository}issues?q={query}"


def propose(build: BuildInfo, source: LoadedSource, passage: str) -> str:
    """Where a statement can be proposed that rests on a passage."""
    filled = {"source": source.record.id, "quote": " ".join(passage.split())}
    return _address(build, STATEMENT, source.record.short, filled)


def _text(statement: StatementBase, name: str) -> str:
    value = getattr(statement, name)
    return "" if value is None else getattr(value, "text", None) or str(value)


def _address(build: BuildInfo, form: Form, about: str, filled: dict[str, str]) -> str:
    ids = {field.name: field.id for field in form.fields}
    given = {ids[name]: value for name, value in filled.items() if value}
    parts = {"template": f"{form.name}.yml", "title": f"{form.title}: {about}", **given}
    while len(urlencode(parts)) > _LONGEST:
        del parts[max(given.keys() & parts.keys(), key=lambda name: len(parts[name]))]
    return f"{build.repository}issues/new?{urlencode(parts, quote_via=quote)}"
