"""Check a few files in the time that they take, whatever the size of the atlas.

Read are these files and what they name. Left out are the rules that need every file: those that
report what is missing, and those whose findings in one file depend on others. What is found is what
a check of everything finds in these files by the other rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.check import check
from atlas.check.rules import all_rules
from atlas.ledger.ledger import PATH as LEDGER
from atlas.load import FOLDERS, Atlas, load
from atlas.load.catalogue import CATALOGUE
from atlas.load.ledger_file import read_ledger
from atlas.load.loading import Part
from atlas.load.mentions import mentioned, profile_files
from atlas.load.reviews import FOLDER as REVIEWS
from atlas.problems import Problem, field_name

#: What their messages advise depends on sources that the file does not name.
_LOOKED_FOR_ELSEWHERE = frozenset({"quote-not-in-source", "alias-not-printed"})


@dataclass(frozen=True)
class Checked:
    """The problems of some files, and the codes of the rules that were left out."""

    problems: list[Problem]
    left_out: list[str]


def check_files(root: Path, paths: Iterable[str], today: date) -> Checked:
    """Check files, named from ``root`` on as problems name them."""
    wanted = set(paths)
    part = _part(root, wanted)
    problems = _found(root, wanted, part, today)
    if part.sources is not None and {item.code for item in problems} & _LOOKED_FOR_ELSEWHERE:
        problems = _found(root, wanted, Part(part.profiles), today)
    left_out = [code for code, rule in all_rules().items() if rule.check and rule.needs_all]
    return Checked(problems, left_out)


def _part(root: Path, wanted: set[str]) -> Part:
    """What the files are and name, and the sources that these name in turn."""
    files = profile_files(root)
    own = {path.rpartition("/")[2].removesuffix(".yml") for path in wanted if _is_profile(path)}
    listing = {path for path in wanted if path.endswith(".yml") and path != CATALOGUE}
    named = {id for path in listing for id in mentioned(root / path)}
    profiles = own | (named & files.keys())
    if any(path.startswith("seeds/") for path in wanted):
        return Part(profiles)
    sources = named.union(*(mentioned(files[id]) for id in profiles if id in files))
    return Part(profiles, sources)


def _is_profile(path: str) -> bool:
    """Whether a file is that of a profile, or of the reviews of one."""
    folder, _, name = path.rpartition("/")
    return folder in (REVIEWS, *(f"profiles/{one}" for one in FOLDERS)) and name.endswith(".yml")


def _found(root: Path, wanted: set[str], part: Part, today: date) -> list[Problem]:
    atlas, load_problems = load(root, part)
    if LEDGER in wanted:
        load_problems += read_ledger(root)[1]
    entries = _entries(atlas, wanted)
    return [
        problem
        for problem in check(atlas, load_problems, today, alone=wanted)
        if problem.path in wanted
        or (problem.path == CATALOGUE and problem.field.startswith(entries))
    ]


def _entries(atlas: Atlas, wanted: set[str]) -> tuple[str, ...]:
    """How fields begin that are of the catalogue's entries for the texts among the files."""
    document = atlas.documents.get(CATALOGUE)
    data = document.data if document else None
    listed = data.get("sources") if isinstance(data, dict) else None
    return tuple(
        f"{field_name(('sources', number))}"
        for number, entry in enumerate(listed if isinstance(listed, list) else [])
        if isinstance(entry, dict) and f"seeds/{entry.get('file')}" in wanted
    )
