"""Which profiles have nearly the name that a new one is to have.

Names are taken from the letters of the files, so that not all of them have to be read as YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from atlas.load.mentions import profile_files
from atlas.text.names_alike import bare_name, body_of_name, words_of_name

_NAME = re.compile(r"^(?:name| *- name| {4}name): +(\S.*)$", re.MULTILINE)
_DIGIT = re.compile(r"\d")
#: How alike (0 to 100) two long names are that differ by slips.
_ALIKE, _LONG = 90, 8
#: So many letters have names that one slip makes of each other.
_ENOUGH = 6


def near_names(root: Path, name: str) -> list[tuple[str, str]]:
    """(profile id, its name or alias) for all that could be the same; the name itself included."""
    wanted = _keys(name)
    found = {
        (profile, known): None for profile, known in _names(root) if _is_near(wanted, name, known)
    }
    return list(found)


def _is_near(wanted: set[str], name: str, known: str) -> bool:
    if wanted & _keys(known):
        return True
    ours, theirs = bare_name(name), bare_name(known)
    if _DIGIT.findall(ours) != _DIGIT.findall(theirs):  # two years of one thing
        return False
    shorter = min(len(ours), len(theirs))
    return (shorter >= _ENOUGH and OSA.distance(ours, theirs, score_cutoff=1) <= 1) or (
        shorter >= _LONG and fuzz.ratio(ours, theirs) >= _ALIKE
    )


def _keys(name: str) -> set[str]:
    """What two names have in common that are one, however they are written."""
    return {bare_name(name), body_of_name(name), words_of_name(name)} - {""}


def profile_names(root: Path) -> dict[str, str]:
    """The name of each profile by its id, as its file begins; landscapes included."""
    found: dict[str, str] = {}
    for profile, name in _names(root):
        found.setdefault(profile, name)
    return found


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
