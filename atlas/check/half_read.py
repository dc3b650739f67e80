"""What is found in statements of which some fields cannot be read, without asking for these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from atlas.check.rule import Finding, Rule
from atlas.check.unsure import Place, Unsure, place_of
from atlas.check.waivers import waive
from atlas.load import Atlas
from atlas.load.half_read import forget, was_asked
from atlas.model import Statement


def of_half_read(
    atlas: Atlas, rules: Mapping[str, Rule], today: date, before_each: Callable[[], object]
) -> dict[str, list[Finding]]:
    """The findings in half-read statements that hold whatever their faulty fields say, by rule."""
    if not any(profile.half_read for profile in atlas.profiles.values()):
        return {}
    profiles = {id: profile.of_half_read for id, profile in atlas.profiles.items()}
    statements = {
        (profile.document.path, at): statement
        for profile in profiles.values()
        for at, statement in profile.statements()
    }
    half = replace(atlas, profiles=profiles, around=atlas)
    unsure = Unsure.of(half)
    findings = {}
    for code, rule in rules.items():
        if rule.check and (not rule.compares or rule.by_names):  # which look around
            before_each()
            _forget(statements)
            # What a rule has not yet asked for when it finds something counts for nothing in it.
            findings[code] = [
                found
                for found in rule.check(half, today)
                if _is_sound(found, statements) and not unsure.leaves(rule, place_of(found))
            ]
    _forget(statements)
    kept, _ = waive(half, findings, dict(rules), unsure)
    return {
        code: [one for one in found if not rules[code].waivable or _is_sound(one, statements)]
        for code, found in kept.items()
    }


def _forget(statements: Mapping[Place, Statement]) -> None:
    for statement in statements.values():
        forget(statement)


def _is_sound(finding: Finding, statements: Mapping[Place, Statement]) -> bool:
    """Whether something is found in a half-read statement, and no faulty field was asked for."""
    statement = statements.get(place_of(finding))
    return statement is not None and not was_asked(statement)
