"""Ways out of what the check finds, as edits to accept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from atlas.editing.field_order import model_of_file
from atlas.editing.find import quotation
from atlas.editing.fixes import Fix, layouts, meant, slip
from atlas.editing.layout import fixed
from atlas.language_server.extents import Extent
from atlas.language_server.outline import Entry
from atlas.language_server.passages import value
from atlas.language_server.question import Edit, Question
from atlas.load import LoadedSource
from atlas.problems import Problem, excerpt
from atlas.text.quotes import nearest

#: Below this likeness (0 to 100) the nearest passage is another one, as the check has it.
_ALIKE = 60


@dataclass(frozen=True)
class Action:
    """A way out: what it does, in the file that was asked about, and of which problem it is."""

    title: str
    edits: tuple[Edit, ...]
    problem: Problem | None = None
    is_for_all: bool = False


def actions(question: Question, last: int, problems: Iterable[Problem]) -> list[Action]:
    """What fixes the lines from that of the question to the ``last``, from 0.

    ``problems`` are those of the file.
    """
    lines = range(question.place[0], last + 1)
    found: list[Action] = []
    for problem in problems:
        if problem.line - 1 in lines or _value_touches(question, problem, lines):
            found += _of_problem(question, problem)
    found += _of_layout(question, lines)
    return found


@lru_cache(maxsize=4)
def layout(path: str, text: str) -> tuple[Edit, ...]:
    """What `check --fix` would make of a file, if anything."""
    model = model_of_file(path)
    after = fixed(text, path, model) if model else text
    if after == text:
        return ()
    rows = text.split("\n")
    return (Edit(Extent((0, 0), (len(rows) - 1, len(rows[-1]))), after),)


def _value_touches(question: Question, problem: Problem, lines: range) -> bool:
    entry = _entry(question, problem)
    return bool(entry and entry.start[0] <= lines[-1] and lines[0] <= entry.end[0])


def _entry(question: Question, problem: Problem) -> Entry | None:
    start = problem.line - 1, problem.column - 1
    return next((one for one in question.outline.entries if one.start == start), None)


def _of_problem(question: Question, problem: Problem) -> Iterator[Action]:
    if problem.code == "quote-not-in-source" and (entry := _entry(question, problem)):
        yield from _passages(question, entry, problem)
    if fix := slip(problem, question.outline.lines):
        yield Action(f"Change to “{meant(problem)}”", (_edit(question, fix),), problem)


def _passages(question: Question, entry: Entry, problem: Problem) -> Iterator[Action]:
    """The passage that is nearest, or the source that prints the quotation."""
    known = question.things.atlas.sources
    named = known.get(entry.record.get("source", "")) or _of_catalogue(question, entry)
    if named is None:
        return
    for source in known.values():
        if source is not named and source.find(entry.value):
            yield from _other_source(question, entry, source, problem)
    near = nearest(named.folded, entry.value)
    text = quotation(named, near.passage) if near and not near.out_of_order else ""
    if near and text and near.score >= _ALIKE:
        edit = Edit(Extent(entry.start, entry.end), value(entry, text))
        yield Action(f"Quote the nearest passage: “{excerpt(text, 60)}”", (edit,), problem)


def _of_catalogue(question: Question, entry: Entry) -> LoadedSource | None:
    id = question.outline.records.get(entry.at[:2], {}).get("id", "")
    return question.things.atlas.sources.get(id) if entry.at[:1] == ("sources",) else None


def _other_source(
    question: Question, entry: Entry, source: LoadedSource, problem: Problem
) -> Iterator[Action]:
    for one in question.outline.entries:
        if one.at == (*entry.at[:-1], "source"):
            edit = Edit(Extent(one.start, one.end), source.record.id)
            yield Action(f"Cite {source.record.id}, which prints it", (edit,), problem)


def _of_layout(question: Question, lines: range) -> Iterator[Action]:
    for fix in _layouts(question.path, tuple(question.outline.lines)):
        if fix.first - 1 <= lines[-1] and lines[0] <= fix.last - 1:
            yield Action("Lay out these lines as check --fix does", (_edit(question, fix),))
    if edits := layout(question.path, question.text):
        yield Action("Lay out the file as check --fix does", edits, is_for_all=True)


@lru_cache(maxsize=4)
def _layouts(path: str, lines: tuple[str, ...]) -> tuple[Fix, ...]:
    """Kept, since editors ask at each step of the cursor."""
    return tuple(layouts(path, lines))


def _edit(question: Question, fix: Fix) -> Edit:
    lines = question.outline.lines
    last = min(fix.last, len(lines)) - 1
    return Edit(Extent((fix.first - 1, 0), (last, len(lines[last]))), fix.text)
