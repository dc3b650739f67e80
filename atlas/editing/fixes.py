"""What fixes changed lines, where the way out is known: offered in a review, to accept as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from atlas.editing.field_order import model_of_file
from atlas.editing.layout import fixed
from atlas.load.yaml_document import UnreadableError, parse_yaml, read_text
from atlas.problems import Problem

_KEY = re.compile(r" *(?:- +)*")
_WORD = re.compile(r"[\w-]+")
#: Words of a quotation that the source prints otherwise, where that is the only difference. What
#: YAML may read as a sign of its own is left to the editor.
_MISQUOTED = re.compile(
    r"the quotation is not in [a-z0-9-]+: "
    r"the quotation says “([\w ,.%-]+)”, the source “([\w ,.%-]+)”"
)
_MEANT = re.compile(r"did you mean '([^']+)'\?")


@dataclass(frozen=True)
class Fix:
    """Lines of a file, from ``first`` to ``last`` (from 1), and the ``text`` to put there."""

    path: str
    first: int
    last: int
    text: str
    why: str


def fixes(
    root: Path, changed: Mapping[str, set[int]], problems: Iterable[Problem]
) -> Iterator[Fix]:
    """What fixes lines among the ``changed`` ones: a slip in a value, id or quotation; layout."""
    lines = {path: _lines(root, path) for path in changed}
    found = [
        slip(one, lines[one.path]) or misquoted(one, lines[one.path])
        for one in problems
        if one.path in lines
    ]
    found += [one for path in changed for one in layouts(path, lines[path])]
    taken: set[tuple[str, int]] = set()
    for one in filter(None, found):
        touched = range(one.first, one.last + 1)
        places = {(one.path, line) for line in touched}
        if changed[one.path].issuperset(touched) and not taken & places:
            taken |= places
            yield one


def slip(problem: Problem, lines: Sequence[str]) -> Fix | None:
    """What puts right a listed value or an id that is nearly one that is known.

    ``lines`` are those of the file.
    """
    word = meant(problem)
    if not word or not 0 < problem.line <= len(lines):
        return None
    line = lines[problem.line - 1]
    key = _WORD.match(line, problem.column - 1) if problem.code == "unknown-field" else None
    wrong = key.group() if key else problem.found
    if not wrong or len(re.findall(rf"(?<![\w-]){re.escape(wrong)}(?![\w-])", line)) != 1:
        return None
    text = line.replace(wrong, word)
    return Fix(problem.path, problem.line, problem.line, text, problem.message)


def misquoted(problem: Problem, lines: Sequence[str]) -> Fix | None:
    """What puts right the words of a quotation that its source prints otherwise.

    ``lines`` are those of the file. ``None`` where the words are not on one line of it, once.
    """
    found = _MISQUOTED.fullmatch(problem.message)
    if not found or not 0 < problem.line <= len(lines):
        return None
    quoted, printed = found.groups()
    word = re.compile(rf"(?<!\w){re.escape(quoted)}(?!\w)")
    first = problem.line - 1
    places = [
        (number, at)
        for number in range(first, _end_of_value(lines, first))
        for at in word.finditer(lines[number])
    ]
    if len(places) != 1:
        return None
    (number, at), *_ = places
    text = f"{lines[number][: at.start()]}{printed}{lines[number][at.end() :]}"
    return Fix(problem.path, number + 1, number + 1, text, problem.message)


def _end_of_value(lines: Sequence[str], first: int) -> int:
    """Where the value ends whose key is on the ``first`` line: its other lines stand further in."""
    begins = _KEY.match(lines[first])
    indent = begins.end() if begins else 0
    following = range(first + 1, len(lines))
    ends = (n for n in following if lines[n].strip() and _indent(lines[n]) <= indent)
    return next(ends, len(lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def meant(problem: Problem) -> str:
    """The word that was probably meant where one is wrong; empty where nobody knows."""
    found = _MEANT.search(problem.fix) or _MEANT.search(problem.message)
    return found[1] if found else ""


def layouts(path: str, before: Sequence[str]) -> Iterator[Fix]:
    """Lines of a file that ``check --fix`` would write otherwise, where no line moves."""
    model = model_of_file(path)
    if not model or not before:
        return
    after = fixed("\n".join(before), path, model).split("\n")
    steps = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
    for name, first, last, start, end in steps:
        alone = [*before[:first], *after[start:end], *before[last:]]
        # Half of a move, accepted alone, would lose lines.
        if name == "replace" and _same(before, alone, path):
            text = "\n".join(after[start:end])
            yield Fix(path, first + 1, last, text, "the layout that check --fix writes")


def _same(before: Sequence[str], after: Sequence[str], path: str) -> bool:
    """Whether both say the same."""
    with suppress(UnreadableError):
        said, says = (parse_yaml("\n".join(lines), path).data for lines in (before, after))
        return bool(said == says)
    return False


def _lines(root: Path, path: str) -> list[str]:
    try:
        return read_text(root / path, path)[1].split("\n")
    except (UnreadableError, OSError):
        return []
