"""Write down which statements a report cites: ``profiles/reports.yml``.

The file is an editor's: comments, order and form of all that is there stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from atlas.cited.findings import Finding
from atlas.errors import InputError
from atlas.load.lists import REPORTS
from atlas.reference.schema import schema_comment

#: A statement with its version as citations print it; empty where the report names none.
Cited = tuple[str, str]


@dataclass(frozen=True)
class NewReport:
    """What an editor says of a report. One without ``url`` is private."""

    id: str
    title: str
    team: str
    date: str
    url: str = ""


def cited_statements(found: Iterable[Finding]) -> list[Cited]:
    """What can be registered of findings, each once: statements that are or were in the atlas.

    A version that is not published is left out, since it may never be.
    """
    cited: dict[Cited, None] = {}
    for one in found:
        if one.known and "/" in one.ref:
            is_published = one.version.get("published")
            version = f"{one.version['number']}, {one.version['hash']}" if is_published else ""
            cited[one.ref, version] = None
    return list(cited)


def register(root: Path, report: NewReport, cited: Iterable[Cited]) -> int:
    """Add what a report cites to the file; returns how many statements are new in it.

    A report with the same id gets what is missing. Raises ``InputError`` for a file that cannot
    be read as it should be.
    """
    file = root / REPORTS
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    before = file.read_text("utf-8") if file.exists() else f"{schema_comment(REPORTS)}\nreports:\n"
    try:
        data = yaml.load(before)
    except YAMLError:
        raise InputError(f"{REPORTS} is not YAML; see build.py check") from None
    listed = _listed(data)
    entry = next((one for one in listed if one.get("id") == report.id), None)
    if entry is None:
        entry = _entry(report)
        listed.append(entry)
    there = {(one.get("statement"), one.get("version", "")) for one in entry["statements"]}
    new = [one for one in cited if one not in there]
    for ref, version in new:
        entry["statements"].append({"statement": ref, **({"version": version} if version else {})})
    if new:
        text = StringIO()
        yaml.dump(data, text)
        beside = file.with_name(f".{file.name}.new")
        beside.write_text(text.getvalue(), "utf-8")
        beside.replace(file)
    return len(new)


def _entry(report: NewReport) -> dict[str, Any]:
    said = {"id": report.id, "title": report.title, "team": report.team, "date": report.date}
    return {**said, **({"url": report.url} if report.url else {}), "statements": []}


def _listed(data: Any) -> list[Any]:
    """The reports of the file, to be added to."""
    if isinstance(data, dict) and data.get("reports") is None:
        data["reports"] = []
    listed = data.get("reports") if isinstance(data, dict) else None
    if isinstance(listed, list) and all(
        isinstance(one, dict) and isinstance(one.get("statements"), list) for one in listed
    ):
        return listed
    raise InputError(f"{REPORTS} does not hold a list of reports; see build.py check")
