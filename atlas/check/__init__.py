"""Apply the rules to what was loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from atlas.check.rule import Finding
from atlas.check.rules import all_rules
from atlas.check.waivers import WAIVER_RULE, waive
from atlas.load import Atlas
from atlas.problems import Problem


def check(
    atlas: Atlas,
    load_problems: Iterable[Problem],
    today: date,
    *,
    alone: bool = False,
    before_each: Callable[[], object] = lambda: None,
) -> list[Problem]:
    """Every problem of the input: those met while loading, and those the rules find.

    Sorted by place; what a waiver excepts is left out, and a waiver that excepts nothing is in.
    ``alone`` leaves out the rules that need every file, for a part of an atlas. ``before_each`` is
    called before each rule, and may raise something to stop.
    """
    rules = all_rules()
    findings: dict[str, list[Finding]] = {}
    for code, rule in rules.items():
        before_each()
        if (
            rule.check
            and not (rule.whole_atlas and atlas.broken)
            and not (alone and rule.needs_all)
        ):
            findings[code] = list(rule.check(atlas, today))
    kept, needless = waive(atlas, findings, rules)
    problems = list(load_problems)
    for code, found in [*kept.items(), (WAIVER_RULE, needless)]:
        problems += map(rules[code].problem, found)
    return sorted(set(problems))
