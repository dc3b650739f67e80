"""A diff as Markdown for a pull request, and as JSON.

What editors and sources wrote stands in code spans: there nothing is a link, a picture, HTML, or
the name of somebody whom the host would notify.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from urllib.parse import urljoin

from atlas.editing.changes import Change
from atlas.editing.diff import Covered, Diff
from atlas.problems import Problem, excerpt
from atlas.text.plural import plural

#: Version of the JSON's shape; raised when a field goes or changes its meaning.
JSON_VERSION = 1
#: Of more than these, the rest is counted: a host cuts what is too long anywhere.
_MOST_CHANGES, _MOST_PAGES, _MOST_PROBLEMS = 80, 60, 40
_LONGEST = 320
_VERBS = {"removed": "removed", "changed": "changed", "added": "new"}


def as_markdown(diff: Diff, site: str = "") -> str:
    """The report; ``site`` is where the pages can be seen, if anywhere."""
    return "\n".join(_blocks(diff, site)).rstrip() + "\n"


def as_json(diff: Diff) -> str:
    """The same as ``{"version": 1, "base": …, "changes": […], …}``.

    Each change has ``kind``, ``subject``, ``ref``, ``title``, ``note``, ``weighs``, ``pages`` and
    ``differences``, each with ``field``, ``before``, ``after``, ``weighs``.
    """
    report = {
        "version": JSON_VERSION,
        "base": diff.commit,
        "changes": [{**asdict(one), "weighs": one.weighs} for one in diff.changes],
        "pages": [{"address": page, "gone": not there} for page, there in diff.pages.items()],
        "problems": [asdict(problem) for problem in diff.problems],
        "solved": diff.solved,
        "rules_left_out": diff.left_out,
        "coverage": {
            id: {"before": before and asdict(before), "after": after and asdict(after)}
            for id, (before, after) in diff.coverage.items()
        },
        "unread": diff.unread,
        "files": diff.files,
        "new_files": diff.new_files,
        "fixes": [asdict(fix) for fix in diff.fixes],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def code(text: str) -> str:
    """A text as a code span, on one line, whatever is in it."""
    shown = excerpt(text, _LONGEST)
    runs = [len(run) for run in re.findall("`+", shown)]
    fence = "`" * (max(runs, default=0) + 1)
    pad = " " if shown.startswith(("`", " ")) or shown.endswith(("`", " ")) or not shown else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def _blocks(diff: Diff, site: str) -> Iterator[str]:
    weighing = [one for one in diff.changes if one.weighs]
    changed = [one for one in diff.changes if not one.weighs and one.kind != "added"]
    added = [one for one in diff.changes if one.kind == "added"]
    yield f"## What this changes since {code(diff.commit[:12])}"
    yield ""
    if not diff.changes and not diff.unread:
        yield "Nothing that the site shows."
        yield ""
    begun = [path for path in diff.unread if path in diff.new_files]
    for what, unread in (
        ("**New, but cannot be read yet** (`build.py check FILE` says why)", begun),
        (
            "**Not compared**, since it cannot be read, before or now",
            [path for path in diff.unread if path not in begun],
        ),
    ):
        if unread:
            yield f"{what}: {', '.join(map(code, unread))}"
            yield ""
    yield from _section("To look at first", weighing)
    yield from _section("Changed", changed)
    yield from _section("New", added)
    yield from _problems(diff)
    yield from _coverage(diff)
    yield from _pages(diff, site)


def _section(title: str, found: Sequence[Change]) -> Iterator[str]:
    if not found:
        return
    yield f"### {title} ({len(found):,})"
    yield ""
    for one in found[:_MOST_CHANGES]:
        yield f"- {one.subject} {code(one.ref)} {_VERBS[one.kind]}: {code(one.title)}"
        if one.cited_in:
            yield f"    - cited in {', '.join(map(code, one.cited_in))}"
        if one.note:
            yield f"    - {code(one.note)}"
        for item in sorted(one.differences, key=lambda item: not item.weighs):
            yield f"    - {_difference(item.field, item.before, item.after)}"
    yield from _more(found, _MOST_CHANGES, "more")


def _difference(field: str, before: str, after: str) -> str:
    if not before:
        return f"{field} added: {code(after)}"
    if not after:
        return f"{field} removed: {code(before)}"
    return f"{field}: {code(before)} → {code(after)}"


def _problems(diff: Diff) -> Iterator[str]:
    if not (diff.problems or diff.solved):
        return
    yield f"### Problems: {len(diff.problems):,} new, {diff.solved:,} solved"
    yield ""
    for problem in sorted(diff.problems, key=lambda problem: problem.severity)[:_MOST_PROBLEMS]:
        yield f"- {_problem(problem)}"
    yield from _more(diff.problems, _MOST_PROBLEMS, "more: see build.py check")
    yield f"Not applied: {plural(len(diff.left_out), 'rule')} that need all files."
    yield ""


def _problem(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    fix = f" ({code(problem.fix)})" if problem.fix else ""
    return f"{problem.severity} {problem.code}, {code(place)}: {code(problem.message)}{fix}"


def _coverage(diff: Diff) -> Iterator[str]:
    if not diff.coverage:
        return
    yield "### Cited sentences, before and now"
    yield ""
    for id, (before, after) in diff.coverage.items():
        yield f"- {code(id)}: {_covered(before)} → {_covered(after)}"
    yield ""


def _covered(one: Covered | None) -> str:
    return f"{one.cited} of {one.sentences}, {one.share:.0%} of the text" if one else "not there"


def _pages(diff: Diff, site: str) -> Iterator[str]:
    if not diff.pages:
        return
    yield f"### Pages ({len(diff.pages):,})"
    yield ""
    for address, there in list(diff.pages.items())[:_MOST_PAGES]:
        linked = f"[{address}]({urljoin(site, address)})" if site and there else code(address)
        yield f"- {linked}{'' if there else ' is gone'}"
    yield from _more(list(diff.pages), _MOST_PAGES, "more")


def _more(found: Sequence[object], most: int, words: str) -> Iterator[str]:
    if len(found) > most:
        yield f"- and {len(found) - most:,} {words}"
    yield ""
