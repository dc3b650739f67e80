"""What a change means: the data as a commit has it, beside the data of today."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from atlas.check.coverage import SourceCoverage, coverage
from atlas.check.files import check_files
from atlas.editing.changes import Change, changes
from atlas.editing.fixes import Fix, fixes
from atlas.load import Atlas, LoadedSource, load
from atlas.load.loading import Part
from atlas.load.mentions import mentioned, mentioning, profile_files
from atlas.load.reviews import reviews_path
from atlas.load.revision import changed_files, changed_lines, write_revision
from atlas.problems import Problem


@dataclass(frozen=True)
class Covered:
    """How much of a source statements cite: sentences of all, and the share of its characters."""

    cited: int
    sentences: int
    share: float


@dataclass(frozen=True)
class Diff:
    """The changes since a commit, and what they do to the site.

    ``pages`` are addresses from the site's root, with whether the page is there today.
    ``problems`` are those that the changed files have now and had not; ``solved`` counts those that
    are gone; ``left_out`` are the rules that were not applied. ``coverage`` has source ids whose
    coverage changed. ``unread`` are changed files that could not be read, before or now.
    ``files`` are all that changed, ``new_files`` those that the commit does not have, ``fixes``
    what fixes changed lines, to accept as it is.
    """

    commit: str
    changes: list[Change]
    pages: dict[str, bool]
    problems: list[Problem]
    solved: int
    left_out: list[str]
    coverage: dict[str, tuple[Covered | None, Covered | None]]
    unread: list[str]
    files: list[str] = field(default_factory=list)
    new_files: list[str] = field(default_factory=list)
    fixes: list[Fix] = field(default_factory=list)


def diff(root: Path, commit: str, today: date) -> Diff:
    """Compare the checkout at ``root`` with a commit."""
    with tempfile.TemporaryDirectory(prefix="atlas-diff-") as temporary:
        base = write_revision(root, commit, Path(temporary) / "base")
        found = compare(base, root, changed_files(root, commit), commit, today)
    lines = {path: changed_lines(root, commit, path) for path in found.files}
    return replace(found, fixes=list(fixes(root, lines, found.problems)))


def compare(base: Path, root: Path, files: set[str], commit: str, today: date) -> Diff:
    """Compare two folders with data, of which these files differ."""
    part = _part(base, root, files)
    before, after = load(base, part)[0], load(root, part)[0]
    folders = {
        id: file.parent.name for side in (base, root) for id, file in profile_files(side).items()
    }
    found = changes(before, after, folders)
    checked = [
        check_files(side, [path for path in files if (side / path).is_file()], today)
        for side in (base, root)
    ]
    known = {_same(problem) for problem in checked[0].problems}
    present = {_same(problem) for problem in checked[1].problems}
    return Diff(
        commit,
        found,
        _pages(found),
        [problem for problem in checked[1].problems if _same(problem) not in known],
        len(known - present),
        checked[1].left_out,
        _coverage(before, after),
        sorted(path for path in files if _unread(path, base, before) or _unread(path, root, after)),
        sorted(files),
        sorted(path for path in files if not (base / path).is_file()),
    )


def _part(base: Path, root: Path, files: set[str]) -> Part:
    """The changed profiles, the sources that they name or that changed, and who cites these."""
    old, new = (load(side, Part())[0].sources for side in (base, root))
    changed = {path for path in files if path.startswith("profiles/")}
    named = {id for side in (base, root) for path in changed for id in mentioned(side / path)}
    sources = (named & (old.keys() | new.keys())) | set(_changed_sources(old, new))
    citing = mentioning(base, sources) | mentioning(root, sources)
    profiles = {Path(path).stem for path in changed} | citing
    return Part(profiles, sources | _read_with(base, profiles) | _read_with(root, profiles))


def _read_with(side: Path, profiles: set[str]) -> set[str]:
    """What could be the sources of profiles that have reviews, which hold for all of them."""
    files = profile_files(side)
    reviewed = (id for id in profiles & files.keys() if (side / reviews_path(id)).is_file())
    return {named for id in reviewed for named in mentioned(files[id])}


def _changed_sources(
    before: dict[str, LoadedSource], after: dict[str, LoadedSource]
) -> Iterator[str]:
    for id in before.keys() | after.keys():
        old, new = before.get(id), after.get(id)
        if not (old and new and (old.record, old.digest) == (new.record, new.digest)):
            yield id


def _same(problem: Problem) -> tuple[str, ...]:
    """What stays the same of a problem when lines move."""
    return problem.path, problem.code, problem.where, problem.found


def _pages(found: list[Change]) -> dict[str, bool]:
    """The pages of all changes, in the order of their addresses, and whether each is there."""
    gone = {
        one.pages[1 if one.subject == "statement" else 0]
        for one in found
        if one.kind == "removed" and one.subject != "disagreement" and one.pages
    }
    touched = {address for one in found for address in one.pages}
    return {address: address not in gone for address in sorted(touched)}


def _coverage(before: Atlas, after: Atlas) -> dict[str, tuple[Covered | None, Covered | None]]:
    old, new = (
        {one.source.record.id: _covered(one) for one in coverage(side)} for side in (before, after)
    )
    return {
        id: (old.get(id), new.get(id))
        for id in dict.fromkeys([*old, *new])
        if old.get(id) != new.get(id)
    }


def _covered(one: SourceCoverage) -> Covered:
    return Covered(one.count("cited"), len(one.sentences), one.share)


def _unread(path: str, side: Path, atlas: Atlas) -> bool:
    return path.endswith(".yml") and (side / path).is_file() and path not in atlas.documents
