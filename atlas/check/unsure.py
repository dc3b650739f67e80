"""Statements that involve something which could not be read: a rule may find fault with what is
right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.check.evidence import rests_on_broken
from atlas.check.references import of_statement
from atlas.check.rule import Finding, Rule
from atlas.load import Atlas
from atlas.model import Statement
from atlas.problems import FieldPath

#: The file of a statement, and its place in it.
Place = tuple[str, FieldPath]


def place_of(finding: Finding) -> Place:
    """The statement, or other entry, in which something was found."""
    return finding.document.path, finding.at[:2]


@dataclass(frozen=True)
class Unsure:
    """Statements of which not all names could be read, and those with a source that could not.

    ``broken`` says that anything could not.
    """

    broken: bool
    names: frozenset[Place]
    sources: frozenset[Place]

    @classmethod
    def of(cls, atlas: Atlas) -> Unsure:
        """The statements of an atlas."""
        if not atlas.broken:
            return cls(False, frozenset(), frozenset())
        people = {
            f"{profile.id}/{person.id}"
            for profile in atlas.profiles.values()
            for person in profile.record.people
        }
        names, sources = set(), set()
        for owner, place, involved, statement in _statements(atlas):
            if owner in atlas.broken or any(map(atlas.is_broken, involved - people)):
                names.add(place)
            if rests_on_broken(atlas, statement):
                sources.add(place)
        return cls(True, frozenset(names), frozenset(sources))

    def leaves(self, rule: Rule, place: Place) -> bool:
        """Whether a rule says nothing of a statement."""
        return rule.by_names and place in self.names

    def may_miss(self, rule: Rule, place: Place) -> bool:
        """Whether a rule may find less in a statement than there is."""
        return self.leaves(rule, place) or place in self.sources or (self.broken and rule.compares)


def _statements(atlas: Atlas) -> Iterator[tuple[str, Place, set[str], Statement]]:
    """Every statement with its owner, its place, and what it involves."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            involved = {one.id for one in of_statement(profile, at, statement)}
            yield profile.id, (profile.document.path, at), involved, statement
