"""Read the catalogue of sources entry by entry, so that a broken one does not hide the others."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from atlas.load.catalogue_part import parse_part
from atlas.load.file_names import slug_of
from atlas.load.memory import Memory
from atlas.load.validate import validate
from atlas.load.yaml_document import UnreadableError, YamlDocument, parse_yaml, read_text
from atlas.model import Catalogue, Source
from atlas.problems import FieldPath, Problem, excerpt

CATALOGUE = "seeds/sources.yml"
MAX_SOURCE_BYTES = 4 * 1024 * 1024
#: The files of ``seeds/`` besides the texts.
_OTHERS = frozenset({"sources.yml", "README.md"})
_FILE = re.compile(r"[a-z0-9][a-z0-9.-]*\.(txt|md)")
_ENTRY = re.compile(r"sources\[(\d+)\](?:\.(\w+))?")


@dataclass
class ReadCatalogue:
    """What the catalogue holds: its good entries with their places, and what is wrong with it.

    ``broken`` are the ids of entries that could not be read; ``document`` is missing when the file
    is no YAML.
    """

    document: YamlDocument | None = None
    entries: list[tuple[FieldPath, Source]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)


def read_catalogue(
    root: Path, only: Container[str] | None = None, memory: Memory | None = None
) -> ReadCatalogue:
    """Read ``seeds/sources.yml``, and see that every text in ``seeds/`` is in it.

    With ``only``, the entries with these ids are read, and the others count as broken.
    """
    found = ReadCatalogue()
    others: dict[int, str] = {}

    def read() -> tuple[YamlDocument, tuple[Source, ...] | UnreadableError]:
        nonlocal others
        _, text = read_text(root / CATALOGUE, CATALOGUE)
        if only is None:
            document = parse_yaml(text, CATALOGUE, strict=False)
        else:
            document, others = parse_part(text, CATALOGUE, only)
        try:
            return document, tuple(validate(document, Catalogue).sources)
        except UnreadableError as error:
            return document, error

    try:
        found.document, sources = (memory or Memory()).read(f"{root}/{CATALOGUE}", read)
    except UnreadableError as error:
        found.problems.extend(error.problems)
        found.broken.add("sources")
        return found
    if isinstance(sources, UnreadableError):
        _keep_the_good(found, root, sources.problems)
    else:
        found.entries = [(("sources", n), source) for n, source in enumerate(sources)]
    found.entries = [entry for entry in found.entries if entry[0][1] not in others]
    found.broken.update(others.values())
    if (listed := _listed(found.document.data)) is not None:
        all_listed = None not in listed and not found.document.repeated
        found.problems.extend(_strays(root, listed, all_listed))
    return found


def _keep_the_good(found: ReadCatalogue, root: Path, problems: tuple[Problem, ...]) -> None:
    assert found.document
    data = found.document.data
    entries = data.get("sources") if isinstance(data, dict) else None
    if not isinstance(entries, list):
        found.problems.extend(problems)
        found.broken.add("sources")
        return
    bad = set()
    if found.document.repeated:  # two entries may have become one, with one id
        found.broken.add("sources")
    for problem in problems:
        place = _ENTRY.match(problem.field)
        if place and (number := int(place[1])) < len(entries):
            bad.add(number)
            if place[2] == "sha256":
                problem = replace(problem, fix=_digest_to_paste(root, entries[number]))
        found.problems.append(problem)
    for number, entry in enumerate(entries):
        try:
            if number not in bad:
                found.entries.append((("sources", number), Source.model_validate(entry)))
                continue
        except ValidationError:
            pass  # beyond the most problems that are listed
        identity = entry.get("id") if isinstance(entry, dict) else None
        found.broken.add(identity if isinstance(identity, str) else "sources")


def _digest_to_paste(root: Path, entry: Any) -> str:
    """The line that the entry needs, as far as its file can be read."""
    file = entry.get("file") if isinstance(entry, dict) else None
    if not isinstance(file, str) or not _FILE.fullmatch(file):
        return "name the text under `file` first; the check then prints its digest"
    try:
        raw, _ = read_text(root / "seeds" / file, f"seeds/{file}", MAX_SOURCE_BYTES)
    except UnreadableError:
        return f"put the text in seeds/{file} first; the check then prints its digest"
    return f"write this line in the entry: `sha256: {sha256(raw).hexdigest()}`"


def _listed(data: Any) -> set[str | None] | None:
    """The files that the catalogue names, ``None`` among them for an entry that names none.

    ``None`` when it has no list of sources.
    """
    entries = data.get("sources") if isinstance(data, dict) else None
    if not isinstance(entries, list):
        return None
    files = [entry.get("file") if isinstance(entry, dict) else None for entry in entries]
    return {file if isinstance(file, str) else None for file in files}


def _strays(root: Path, listed: Container[str | None], all_listed: bool) -> Iterator[Problem]:
    """The files in ``seeds/`` that no entry of the catalogue names.

    Unless all entries do name one, only those that cannot be a source's: any other may be meant.
    """
    for name in sorted(entry.name for entry in os.scandir(root / "seeds")):
        if name.startswith(".") or name in _OTHERS or name in listed:
            continue
        entry = root / "seeds" / name
        path = f"seeds/{excerpt(entry.name, 200)}"
        if entry.is_file() and _FILE.fullmatch(entry.name):
            if not all_listed:
                continue
            line = _digest_to_paste(root, {"file": entry.name}).partition("`")[2].rstrip("`")
            yield Problem(
                path,
                1,
                1,
                "source-not-listed",
                "has no entry in the catalogue",
                fix=f"add an entry to {CATALOGUE} with `file: {entry.name}`"
                + (f" and `{line}`" if line else "")
                + " (the page Contribute has a whole example), or remove the file",
            )
        else:
            message, fix = _misnamed(entry)
            yield Problem(path, 1, 1, "bad-file-name", message, fix=fix)


def _misnamed(entry: Path) -> tuple[str, str]:
    name = slug_of(entry.stem)
    if entry.is_dir():
        return (
            "is a folder, and folders in seeds/ are not read",
            "move its texts directly into seeds/",
        )
    if slug_of(entry.stem) == "sources":
        return "is not the catalogue", f"the catalogue is {CATALOGUE}: move its entries there"
    ending = entry.suffix.lower()
    if ending in (".txt", ".md", ""):
        file = f"{name}{ending or '.txt'}"
        return (
            "does not have the file name of a source",
            f"rename it seeds/{file}, and list it in {CATALOGUE} with `file: {file}`",
        )
    return (
        f"is not a plain text: sources end in .txt or .md, not in {excerpt(ending, 20)}",
        f"save its text as seeds/{name}.txt, and list that in {CATALOGUE}",
    )
