"""What is wrong with an id that stands for two things."""

from __future__ import annotations

from atlas.load.yaml_document import YamlDocument
from atlas.problems import FieldPath, Problem


def reused(document: YamlDocument, at: FieldPath, first: FieldPath, used: str) -> Problem:
    """Two entries of a document have one id."""
    return document.problem(
        "id-reused",
        (*at, "id"),
        f"the id '{used}' is used twice (first at {document.place((*first, 'id'))})",
        found=used,
        fix="give one of the two another id",
    )


def profile_reused(path: str, slug: str, other: str) -> Problem:
    """Two profiles have files of one name, which is their id."""
    message = f"the id '{slug}' is also that of {other}"
    return Problem(path, 1, 1, "id-reused", message, fix="rename one of the two files")
