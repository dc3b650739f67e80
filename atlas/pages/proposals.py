"""Addresses at which the host opens a form that is filled in: to correct, or to propose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from atlas.build_info import BuildInfo
from atlas.load import LoadedSource
from atlas.load.model_walk import record_in
from atlas.model.statement import StatementBase
from atlas.reference.issue_forms import CORRECTION, LABEL, STATEMENT, Form, FormField
from atlas.views.index import Entry, Index

#: Hosts refuse longer addresses.
LONGEST = 6_000
#: Fields of the correction form that are the reader's to write.
_OPEN = ("statement", "version", "reason", "source", "quote")


@dataclass(frozen=True)
class FormLink:
    """A form's address, and as a query what did not fit into it, the longest texts first.

    The site's own page fills both in; the host's form leaves what did not fit to be pasted.
    """

    address: str
    left: str = ""


def form_address(build: BuildInfo, form: Form) -> str:
    """Where a form opens that is not filled in."""
    return f"{build.repository}issues/new?template={form.name}.yml"


def correct(build: BuildInfo, index: Index, entry: Entry) -> FormLink:
    """Where a statement can be corrected: the form with how it reads today."""
    version = index.versions.of(entry.profile.id, entry.statement)
    filled = {
        "statement": entry.ref,
        "version": f"{version.number}, {version.digest}",
        **{
            field.name: _text(entry.statement, field)
            for field in CORRECTION.fields
            if field.name not in _OPEN
        },
    }
    return _link(build, CORRECTION, entry.ref, filled)


def open_proposals(build: BuildInfo, entry: Entry) -> str:
    """Where the open proposals about a statement are listed."""
    query = quote(f'is:issue is:open label:{LABEL} "{entry.ref}"', safe="")
    return f"{build.repository}issues?q={query}"


def propose(build: BuildInfo, source: LoadedSource, passage: str) -> FormLink:
    """Where a statement can be proposed that rests on a passage."""
    filled = {"source": source.record.id, "quote": " ".join(passage.split())}
    return _link(build, STATEMENT, source.record.short, filled)


def _text(statement: StatementBase, field: FormField) -> str:
    """What a statement has in a field, as the form takes it."""
    value = getattr(statement, field.name)
    if record_in(type(statement), field.name):
        written = (one.model_dump(mode="json", exclude_defaults=True) for one in value)
        return "\n\n".join("\n".join(_lines(one)) for one in written)
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else getattr(value, "text", None) or str(value)


def _lines(record: Mapping[str, Any], inside: str = "") -> Iterator[str]:
    for name, value in record.items():
        if isinstance(value, dict):
            yield from _lines(value, f"{inside}{name}.")
        else:
            yield f"{inside}{name}: {value}"


def _link(build: BuildInfo, form: Form, about: str, filled: dict[str, str]) -> FormLink:
    ids = {field.name: field.id for field in form.fields}
    given = {ids[name]: value for name, value in filled.items() if value}
    parts = {"title": f"{form.title}: {about}", **given}
    left = dict[str, str]()
    while len(urlencode(parts)) > LONGEST:
        longest = max(given.keys() & parts.keys(), key=lambda name: len(parts[name]))
        left[longest] = parts.pop(longest)
    query = urlencode(parts, quote_via=quote)
    return FormLink(f"{form_address(build, form)}&{query}", urlencode(left, quote_via=quote))
