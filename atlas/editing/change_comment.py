"""The comment under a pull request, and suggestions on its lines, from the JSON of a diff.

Whoever opened the pull request may have written that JSON: it is checked here for what a diff can
hold, and all its texts stand in code spans.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from atlas.editing.changes import Change
from atlas.editing.diff import Covered, Diff
from atlas.editing.diff_report import JSON_VERSION, as_markdown, code
from atlas.editing.fixes import Fix
from atlas.errors import InputError
from atlas.load.code_owners import Owners
from atlas.problems import Problem
from atlas.text.plural import plural

#: By this line the comment is found again, to be written anew.
MARK = "<!-- atlas: what this changes -->"
#: A host takes no longer comment.
_LONGEST = 60_000
_MOST_FIXES = 20
#: What is printed outside of code spans: names of fields and rules, addresses.
_PLAIN = {
    "field": re.compile(r"[a-z][a-z0-9_ .\[\]-]{0,160}"),
    "code": re.compile(r"[a-z0-9-]{1,60}"),
    "address": re.compile(r"[a-z0-9/-]{0,300}"),
    "path": re.compile(r"(?:profiles/(?:[a-z]+/)?[a-z0-9-]+\.yml|seeds/[\w. -]{1,120}|[\w.]+)"),
}
_BASE = re.compile(r"[0-9a-f]{7,64}")


def read_report(text: str) -> Diff:
    """A diff from its JSON. Raises ``InputError`` for what ``build.py diff`` does not write."""
    try:
        data = json.loads(text)
        if data["version"] != JSON_VERSION or not _BASE.fullmatch(data["base"]):
            raise ValueError("another version")
        _plain_words(data)
        return Diff(
            data["base"],
            _as(list[Change], data["changes"]),
            {one["address"]: one["gone"] is False for one in data["pages"]},
            _as(list[Problem], data["problems"]),
            _as(int, data["solved"]),
            _as(list[str], data["rules_left_out"]),
            {
                id: (_as(Covered | None, one["before"]), _as(Covered | None, one["after"]))
                for id, one in data["coverage"].items()
            },
            _as(list[str], data["unread"]),
            _as(list[str], data["files"]),
            _as(list[str], data.get("new_files", [])),
            _as(list[Fix], data["fixes"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ValidationError):
        raise InputError("this is no report of 'build.py diff BASE --format json'") from None


def comment(diff: Diff, owners: Owners, site: str = "") -> str:
    """The comment as Markdown: what is done, what is missing, who may approve, what changes."""
    whole = "\n".join([MARK, *_head(diff, owners), "", as_markdown(diff, site)])
    if len(whole) > _LONGEST:
        lines = whole[:_LONGEST].split("\n")[:-1]  # a line cut short could leave a code span open
        whole = "\n".join([*lines, "", "The rest is too long: see `build.py diff`.", ""])
    return whole


def suggestions(diff: Diff) -> str:
    """A review for the host's API: one comment a fix, each a suggestion to accept."""
    comments = []
    for one in diff.fixes[:_MOST_FIXES]:
        runs = [len(run) for run in re.findall("`+", one.text)]
        fence = "`" * max(3, max(runs, default=0) + 1)
        body = f"{code(one.why)}\n\n{fence}suggestion\n{one.text}\n{fence}"
        place = {"start_line": one.first, "start_side": "RIGHT"} if one.first < one.last else {}
        comments.append(
            {"path": one.path, "line": one.last, "side": "RIGHT", "body": body, **place}
        )
    return json.dumps({"event": "COMMENT", "comments": comments}, ensure_ascii=False, indent=2)


def _head(diff: Diff, owners: Owners) -> Iterator[str]:
    errors = [one for one in diff.problems if one.severity == "error"]
    weighing = [one for one in diff.changes if one.weighs]
    added = sum(one.kind == "added" for one in diff.changes)
    others = len(diff.changes) - added
    solved = plural(diff.solved, "problem")
    yield f"**Done:** {added:,} new, {others:,} changed or removed; {solved} solved."
    yield ""
    if missing := list(_missing(diff, len(errors))):
        yield f"**Missing:** {'; '.join(missing)}."
    else:
        yield "**Missing:** nothing that the check knows of."
    yield ""
    if weighing:
        yield f"**To look at first:** {plural(len(weighing), 'change')} that readers may rely on."
        yield ""
    yield f"**Who may approve:** {_approvers(diff.files, owners)}."


def _missing(diff: Diff, errors: int) -> Iterator[str]:
    if errors:
        yield f"{plural(errors, 'error')} to fix"
    if diff.unread:
        yield f"{plural(len(diff.unread), 'file')} that cannot be read"
    if diff.fixes:
        yield f"{plural(len(diff.fixes), 'suggestion')} to accept or refuse"
    left = [one for one in diff.changes if one.kind == "removed" and one.note.startswith("no tomb")]
    if left:
        yield f"a tombstone for {plural(len(left), 'thing')} that the change takes away"


def _approvers(files: list[str], owners: Owners) -> str:
    found = dict.fromkeys(name for path in files for name in owners.of(path))
    return ", ".join(map(code, found)) if found else "anybody who may write to the repository"


def _plain_words(data: Any, name: str = "") -> None:
    """Raise ``ValueError`` where something that is printed as it is could be anything else."""
    if isinstance(data, dict):
        for key, value in data.items():
            _plain_words(value, key)
    elif isinstance(data, list):
        for item in data:
            _plain_words(item, name)
    elif name in _PLAIN and not (isinstance(data, str) and _is_plain(name, data)):
        raise ValueError(name)


def _is_plain(name: str, text: str) -> bool:
    return not text or bool(_PLAIN[name].fullmatch(text))


def _as(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)
