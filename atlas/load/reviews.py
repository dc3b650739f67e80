"""Read the reviews of statements: a file for each profile that somebody has read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.load.file_names import is_slug, misnamed_profile
from atlas.load.loading import Loading
from atlas.load.yaml_document import YamlDocument
from atlas.model import Review, Reviews

FOLDER = "profiles/reviews"


@dataclass(frozen=True)
class LoadedReviews:
    """The reviews of the profile with this id, in the order of their file."""

    profile: str
    reviews: tuple[Review, ...]
    document: YamlDocument


def reviews_path(profile: str) -> str:
    """The file with the reviews of a profile."""
    return f"{FOLDER}/{profile}.yml"


def read_reviews(loading: Loading) -> Iterator[tuple[str, LoadedReviews]]:
    """The reviews by profile; the folder exists once there is one."""
    folder = loading.root / FOLDER
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name) if folder.is_dir() else []
    for entry in entries:
        path = f"{FOLDER}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.suffix != ".yml" or not is_slug(entry.stem):
            loading.problems.append(misnamed_profile(entry, path))
        elif (not loading.only or entry.stem in loading.only.profiles) and (
            loaded := loading.record(path, Reviews, id=path)
        ):
            reviews = tuple(loaded.record.reviews)
            yield entry.stem, LoadedReviews(entry.stem, reviews, loaded.document)
