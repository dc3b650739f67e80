"""Which profiles have nearly the name that a new one is to have.

Names are taken from the letters of the files, so that not all of them have to be read as YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from rapidfuzz import fuzz

from atlas.load.mentions import profile_files
from atlas.text.names_alike import bare_name, body_of_name

_NAME = re.compile(r"^(?:name| *- name| {4}name): +(\S.*)$", re.MULTILINE)
#: How alike (0 to 100) two long names are that differ by a slip.
_ALIKE, _LONG = 90, 8


def near_names(root: Path, name: str) -> list[tuple[str, str]]:
    """(profile id, its name or alias) for all that could be the same; the name itself included."""
    wanted = {bare_name(name), body_of_name(name)} - {""}
    found = {
        (profile, known): None for profile, known in _names(root) if _is_near(wanted, name, known)
    }
    return list(found)


def _is_near(wanted: set[str], name: str, known: str) -> bool:
    if wanted & {bare_name(known), body_of_name(known)}:
        return True
    ours, theirs = bare_name(name), bare_name(known)
    return min(len(ours), len(theirs)) >= _LONG and fuzz.ratio(ours, theirs) >= _ALIKE


def _names(root: Path) -> Iterator[tuple[str, str]]:
    for profile, file in profile_files(root).items():
        if not file.is_file():
            continue
        for found in _NAME.finditer(file.read_text("utf-8", "replace")):
            try:
                value = yaml.safe_load(found[1])
            except yaml.YAMLError:
                continue
            yield profile, str(value)
