"""Apply the rules to what was loaded."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date

from atlas.check.half_read import of_half_read
from atlas.check.rule import Finding, Rule
from atlas.check.rules import all_rules
from atlas.check.unsure import Unsure, place_of
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
    rules = all_rules()
    applied = {
        code: rule
        for code, rule in rules.items()
        if rule.check and not _is_left_out(rule, alone) and not (rule.whole_atlas and atlas.broken)
    }
    unsure = Unsure.of(atlas)
    findings: dict[str, list[Finding]] = {}
    for code, rule in applied.items():
        before_each()
        findings[code] = [
            found
            for found in (rule.check(atlas, today) if rule.check else ())
            if not unsure.leaves(rule, place_of(found))
        ]
    kept, needless = waive(atlas, findings, rules, unsure)
    half_read = of_half_read(atlas, applied, today, before_each)
    problems = list(load_problems)
    for code, found in [*kept.items(), (WAIVER_RULE, needless), *half_read.items()]:
        problems += map(rules[code].problem, found)
    return sorted(set(problems))


def _is_left_out(rule: Rule, alone: Collection[str] | None) -> bool:
    """Whether a rule cannot be applied to these files alone."""
    if alone is None:
        return False
    return rule.needs_all or bool(rule.only_in and rule.only_in not in alone)
