"""Every id that is named must exist.

Sources, organisations, topics, places, statements and people are named by their ids. An id that
does not exist is a slip of the pen or a file that was not added. Ids in files that could not be
read are not reported: only that of the file is.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.references import Reference, all_references
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model.use import Named
from atlas.problems import did_you_mean

SEVERITY = "error"
GOOD = """\
parties:
  - organisation: asan-medical-center
    role: research partner
"""
BAD = """\
parties:
  - organisation: asan-medical-centre
    role: research partner
"""
_HOMES = {
    "source": "seeds/sources.yml",
    "organisation": "profiles/companies or profiles/organisations",
    "topic": "profiles/topics.yml",
    "place": "profiles/places.yml",
    "statement": "`statements` of a profile",
    "person": "`people` of a profile",
}
_FILES = {"source": "sources", "topic": "topics", "place": "places"}


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look up every reference."""
    known = _known(atlas)
    for reference in all_references(atlas):
        if reference.id not in known[reference.kind] and not _is_broken(atlas, reference):
            yield Finding(
                reference.document,
                reference.at,
                f"there is no {reference.kind} '{reference.id}'",
                found=reference.id,
                fix=did_you_mean(reference.id, known[reference.kind] | atlas.broken)
                or f"add it to {_HOMES[reference.kind]}, or use one that is there",
            )


def _known(atlas: Atlas) -> dict[Named, set[str]]:
    profiles = atlas.profiles.values()
    return {
        "source": set(atlas.sources),
        "organisation": {item.id for item in profiles if item.folder != "landscapes"},
        "topic": set(atlas.topics),
        "place": set(atlas.places),
        "statement": {f"{item.id}/{part.id}" for item in profiles for _, part in item.statements()},
        "person": {f"{item.id}/{person.id}" for item in profiles for person in item.record.people},
    }


def _is_broken(atlas: Atlas, reference: Reference) -> bool:
    return atlas.is_broken(reference.id) or _FILES.get(reference.kind, "") in atlas.broken
