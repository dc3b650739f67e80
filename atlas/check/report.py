"""Show problems: as text for people, as JSON for programs, as annotations for GitHub."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Literal

from atlas.check.rule import Rule
from atlas.check.rules import all_rules
from atlas.errors import InputError
from atlas.load.validate import FORM
from atlas.problems import Problem, did_you_mean

#: How notices are shown in a text: each on its own, or one line a code.
ALL, FOLDED = "all", "folded"
Format = Literal["text", "json", "github"]
#: Version of the JSON report's shape; raised when a field goes or changes its meaning.
JSON_VERSION = 1
_RED, _YELLOW, _BOLD, _DIM, _PLAIN = (
    "\033[31m",
    "\033[33m",
    "\033[1m",
    "\033[2m",
    "\033[0m",
)


def render(
    problems: Sequence[Problem],
    format: Format = "text",
    colour: bool = False,
    notices: str = FOLDED,
    command: str = "build.py check",
) -> str:
    """The report of a run, without a final line break.

    Text: errors first, then the notices, one line a code; ``notices`` is the code of those to be
    shown in full, or ``ALL``. JSON:
    ``{"version": 1, "errors": n, "notices": n, "problems": [...]}``, each problem with ``path``,
    ``line``, ``column`` (from 1), ``code``, ``message``, ``severity`` (error or notice),
    ``field``, ``found``, ``fix`` and ``where``, the field in words (empty where there is none).
    GitHub: one workflow command a problem, errors first. ``colour``, ``notices`` and ``command``,
    which was run and is named to see every notice, count for text only. Raises ``InputError`` for
    ``notices`` that no rule gives.
    """
    if format == "json":
        errors, others = _counts(problems)
        report = {
            "version": JSON_VERSION,
            "errors": errors,
            "notices": others,
            "problems": [asdict(problem) for problem in problems],
        }
        return json.dumps(report, ensure_ascii=False, indent=2)
    if format == "github":
        ordered = sorted(problems, key=lambda problem: problem.severity != "error")
        return "\n".join([*map(_annotation, ordered), _summary(problems)])
    if notices not in (ALL, FOLDED):
        _known(notices)
    folded: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.severity == "notice":
            folded.setdefault(problem.code, []).append(problem)
    lines = [_text(problem, colour) for problem in problems if problem.severity == "error"]
    hidden = [code for code in folded if notices not in (ALL, code)]
    for code, found in sorted(folded.items()):
        if code in hidden:
            lines.append(_fold(code, found, colour))
        else:
            lines += [_text(problem, colour) for problem in found]
    more = f" (every notice: {command} --notices)" if hidden else ""
    return "\n".join([*lines, *_unread(problems), _summary(problems) + more])


def _unread(problems: Sequence[Problem]) -> Iterator[str]:
    """In which profiles more may be found, once what is met while reading them is fixed."""
    rules = all_rules()
    met: dict[str, set[str]] = {}
    for one in problems:
        if one.severity == "error" and not rules[one.code].check:
            met.setdefault(one.path, set()).add(one.code)
    for path, codes in sorted(met.items()):
        if path.startswith("profiles/") and path.endswith(".yml"):
            whole = " is checked no further until it can be read"
            part = ": what hangs on a faulty field was not checked"
            yield f"{path}{whole if codes - FORM else part}: fix it and check again"


def explain(code: str) -> str:
    """What a code means, why, and a bad and a good example. Raises ``InputError`` if unknown."""
    rule = _known(code)
    kind = f"{rule.severity}{', can be waived' if rule.waivable else ''}"
    bad, good = (textwrap.indent(text.strip("\n"), "    ") for text in (rule.bad, rule.good))
    return (
        f"{code} ({kind})\n\n{rule.title}\n\n{rule.explanation}\n\nBad:\n\n{bad}\n\nGood:\n\n{good}"
    )


def listed() -> str:
    """Every code with its title; those that need all files by themselves."""
    rules = all_rules()
    width = max(map(len, rules))
    named = {code: f"  {code:{width}}  {rule.title}" for code, rule in rules.items()}
    parts = (
        ("Rules for each file:", [one for code, one in named.items() if not _needs_all(code)]),
        ("Rules that need all files:", [one for code, one in named.items() if _needs_all(code)]),
    )
    return "\n\n".join("\n".join([title, "", *lines]) for title, lines in parts)


def _needs_all(code: str) -> bool:
    rule = all_rules()[code]
    return bool(rule.check) and rule.needs_all


def _known(code: str) -> Rule:
    rules = all_rules()
    if code not in rules:
        meant = did_you_mean(code, rules) or "build.py check --explain lists them"
        raise InputError(f"there is no rule '{code}'; {meant}")
    return rules[code]


def _fold(code: str, found: Sequence[Problem], colour: bool) -> str:
    """The notices of one code on one line: how many, and the first of them."""
    yellow, bold, plain = (_YELLOW, _BOLD, _PLAIN) if colour else ("",) * 3
    first = found[0]
    place = f"{first.path}:{first.line}:{first.column}"
    named = f"{_count(len(found), f'{yellow}notice')}{plain}[{bold}{code}{plain}]"
    return f"{named} {first.message} ({'first: ' if len(found) > 1 else ''}{place})"


def _text(problem: Problem, colour: bool) -> str:
    red, yellow, bold, dim, plain = (_RED, _YELLOW, _BOLD, _DIM, _PLAIN) if colour else ("",) * 5
    tone = red if problem.severity == "error" else yellow
    lines = [
        f"{bold}{problem.path}:{problem.line}:{problem.column}:{plain} "
        f"{tone}{problem.severity}{plain}[{problem.code}] {problem.message}"
    ]
    for name, value in (
        ("field", problem.where or problem.field),
        ("found", problem.found),
        ("fix", problem.fix),
    ):
        if value:
            lines.append(f"    {dim}{name + ':':7}{plain}{value}")
    return "\n".join(lines)


def _annotation(problem: Problem) -> str:
    """A workflow command, escaped as GitHub's runner unescapes it."""
    command = "error" if problem.severity == "error" else "notice"
    place = (
        f"file={_property(problem.path)},line={problem.line},col={problem.column},"
        f"title={_property(problem.code)}"
    )
    lines = [problem.message, problem.where and f"field: {problem.where}"]
    lines += [problem.found and f"found: {problem.found}", problem.fix and f"fix: {problem.fix}"]
    return f"::{command} {place}::{_data(chr(10).join(filter(None, lines)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _counts(problems: Sequence[Problem]) -> tuple[int, int]:
    errors = sum(problem.severity == "error" for problem in problems)
    return errors, len(problems) - errors


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _summary(problems: Sequence[Problem]) -> str:
    errors, notices = _counts(problems)
    if not problems:
        return "no problems found"
    files = len({problem.path for problem in problems})
    return f"{_count(errors, 'error')}, {_count(notices, 'notice')} in {_count(files, 'file')}"
