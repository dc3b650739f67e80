"""Apply the rules to what was loaded."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date

from atlas.check.rule import Finding
from atlas.check.rules import all_rules
from atlas.check.unsure import unsure
from atlas.check.waivers import WAIVER_RULE, waive
from atlas.load import Atlas
from atlas.problems import Problem


def check(
    atlas: Atlas,
    load_problems: Iterable[Problem],
    today: date,
    *,
    alone: Collection[str] | None = None,
    before_each: Callable[[], object] = lambda: None,
) -> list[Problem]:
    """Every problem of the input: those met while loading, and those the rules find.

    Sorted by place; what a waiver excepts is left out, and a waiver that excepts nothing is in.
    ``alone`` names the files of a part of an atlas, and leaves out the rules that need every file
    or look at other ones. ``before_each`` is called before each rule, and may raise something to
    stop.
    """
    atlas = atlas.for_checks or atlas
    rules, unknown = all_rules(), unsure(atlas)
    findings: dict[str, list[Finding]] = {}
    for code, rule in rules.items():
        before_each()
        is_left_out = alone is not None and (
            rule.needs_all or bool(rule.only_in and rule.only_in not in alone)
        )
        if rule.check and not is_left_out and not (rule.whole_atlas and atlas.broken):
            findings[code] = [
                found
                for found in rule.check(atlas, today)
                if not rule.by_names or (found.document.path, found.at[:2]) not in unknown
            ]
    kept, needless = waive(atlas, findings, rules, unknown)
    problems = list(load_problems)
    for code, found in [*kept.items(), (WAIVER_RULE, needless)]:
        problems += map(rules[code].problem, found)
    return sorted(set(problems))
