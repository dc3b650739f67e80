"""What fixes changed lines, where the way out is known: offered in a review, to accept as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from atlas.editing.field_order import model_of_file
from atlas.editing.layout import fixed
from atlas.load.yaml_document import UnreadableError, parse_yaml, read_text
from atlas.problems import Problem

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
    """What fixes lines among the ``changed`` ones: a slip in a value or an id, and layout."""
    found = [*_slips(root, problems), *_layouts(root, changed)]
    taken: set[tuple[str, int]] = set()
    for one in found:
        lines = range(one.first, one.last + 1)
        places = {(one.path, line) for line in lines}
        if changed.get(one.path, set()).issuperset(lines) and not taken & places:
            taken |= places
            yield one


def _slips(root: Path, problems: Iterable[Problem]) -> Iterator[Fix]:
    """A listed value or an id that is nearly one that is known."""
    for problem in problems:
        meant = _MEANT.search(problem.fix) or _MEANT.search(problem.message)
        lines = _lines(root, problem.path) if meant and problem.found else []
        if not meant or not 0 < problem.line <= len(lines):
            continue
        line = lines[problem.line - 1]
        if len(re.findall(rf"(?<![\w-]){re.escape(problem.found)}(?![\w-])", line)) == 1:
            text = line.replace(problem.found, meant[1])
            yield Fix(problem.path, problem.line, problem.line, text, problem.message)


def _layouts(root: Path, paths: Iterable[str]) -> Iterator[Fix]:
    """Lines that ``check --fix`` would write otherwise, where no line moves."""
    for path in paths:
        model = model_of_file(path)
        before = _lines(root, path) if model else []
        after = fixed("\n".join(before), path, model).split("\n") if model and before else before
        steps = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
        for name, first, last, start, end in steps:
            alone = [*before[:first], *after[start:end], *before[last:]]
            # Half of a move, accepted alone, would lose lines.
            if name == "replace" and _same(before, alone, path):
                text = "\n".join(after[start:end])
                yield Fix(path, first + 1, last, text, "the layout that check --fix writes")


def _same(before: list[str], after: list[str], path: str) -> bool:
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
