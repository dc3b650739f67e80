"""Statements that involve something of which the names could not be read.

A rule that looks for names would miss those, and find fault with what is right.
"""

from __future__ import annotations

from atlas.check.references import of_statement
from atlas.load import Atlas
from atlas.problems import FieldPath

#: The file of a statement, and its place in it.
Place = tuple[str, FieldPath]


def unsure(atlas: Atlas) -> frozenset[Place]:
    """The statements whose names are not all known."""
    if not atlas.broken:
        return frozenset()
    people = {
        f"{profile.id}/{person.id}"
        for profile in atlas.profiles.values()
        for person in profile.record.people
    }
    found = set()
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            involved = {one.id for one in of_statement(profile, at, statement)} - people
            if profile.id in atlas.broken or any(map(atlas.is_broken, involved)):
                found.add((profile.document.path, at))
    return frozenset(found)
