"""Small atlases for the tests of views: the base atlas with more statements at its end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import indent

from atlas.views.index import Index
from atlas.views.profile import ProfileView, profile_view
from tests.atlases import TODAY, loaded

QUOTE = "On March 3rd 2019 Acme opened its first laboratory, where 40 people work."


def statement(
    id: str, extra: str = "", *, kind: str = "event", date: str = "", quote: str = QUOTE
) -> str:
    """The YAML of a statement; ``extra`` are more lines of it."""
    dated = f"date: {date}\n" if date else ""
    dated += f"date_basis: {'stated' if dated or 'due: ' in extra else 'none'}"
    status = "" if "status:" in extra else "status: done"
    lines = f"""\
id: {id}
kind: {kind}
title: Title of {id}
text: Text of {id}.
{dated}
{status}
voice: article
topics: [research]
evidence: [{{source: report, quote: "{quote}"}}]
{extra}"""
    return "  - " + indent(lines, "    ").strip() + "\n"


def index_of(root: Path, *statements: str, more: str = "") -> Index:
    """The base atlas with statements added to Acme, and more parts."""
    added = f"-- append profiles/companies/acme.yml --\n{''.join(statements)}"
    return Index(loaded(f"{added}{more}", root))


def view_of(index: Index, profile: str = "acme", today: date = TODAY) -> ProfileView:
    """One profile's view."""
    return profile_view(index, index.atlas.profiles[profile], today)
