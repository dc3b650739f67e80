"""Read the files that hold one list each: topics, places, tombstones, reports."""

from __future__ import annotations

from typing import TypeVar

from atlas.load.ids import reused
from atlas.load.loading import Loading
from atlas.load.yaml_document import YamlDocument
from atlas.model import Place, Places, Report, Reports, Tombstone, Tombstones, Topic, Topics
from atlas.problems import FieldPath

TOPICS, PLACES = "profiles/topics.yml", "profiles/places.yml"
#: What is gone; a file that there need not be.
TOMBSTONES = "profiles/tombstones.yml"
#: Who cites the atlas; there need be none either.
REPORTS = "profiles/reports.yml"
_Item = TypeVar("_Item", Topic, Place, Report)


def read_topics(loading: Loading) -> dict[str, Topic]:
    """The topics by id."""
    loaded = loading.record(TOPICS, Topics)
    return _by_id(loading, loaded.document, "topics", loaded.record.topics) if loaded else {}


def read_places(loading: Loading) -> dict[str, Place]:
    """The places by id."""
    loaded = loading.record(PLACES, Places)
    return _by_id(loading, loaded.document, "places", loaded.record.places) if loaded else {}


def read_tombstones(loading: Loading) -> dict[str, Tombstone]:
    """The tombstones by what they stand for."""
    file = loading.root / TOMBSTONES
    if not (file.exists() or file.is_symlink()) or not (
        loaded := loading.record(TOMBSTONES, Tombstones)
    ):
        return {}
    found: dict[str, Tombstone] = {}
    for index, item in enumerate(loaded.record.tombstones):
        if item.was in found:
            loading.problems.append(
                loaded.document.problem(
                    "id-reused",
                    ("tombstones", index, "was"),
                    f"'{item.was}' has two tombstones",
                    found=item.was,
                    fix="keep one of the two",
                )
            )
        found.setdefault(item.was, item)
    return found


def read_reports(loading: Loading) -> dict[str, Report]:
    """The reports by id, where there is a file of them."""
    if not ((file := loading.root / REPORTS).exists() or file.is_symlink()):
        return {}
    loaded = loading.record(REPORTS, Reports)
    return _by_id(loading, loaded.document, "reports", loaded.record.reports) if loaded else {}


def _by_id(
    loading: Loading, document: YamlDocument, name: str, items: list[_Item]
) -> dict[str, _Item]:
    found: dict[str, _Item] = {}
    seen: dict[str, FieldPath] = {}
    for index, item in enumerate(items):
        at: FieldPath = (name, index)
        if seen.setdefault(item.id, at) != at:
            loading.problems.append(reused(document, at, seen[item.id], item.id))
        found.setdefault(item.id, item)
    return found
