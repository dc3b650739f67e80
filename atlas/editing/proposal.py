"""What a reader's proposal does to the data, and whether its passage, numbers and dates hold.

The change is made in a copy. Nothing that the issue says reaches a shell, a path or the checkout
before a person has accepted it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from atlas.check.coverage import spans
from atlas.editing import begin
from atlas.editing.amend import amend
from atlas.editing.diff import Diff, compare
from atlas.editing.diff_report import as_markdown, code
from atlas.editing.drafts import items
from atlas.editing.entered import read_fields, read_given, read_records
from atlas.editing.insert import append_entry, ids_in
from atlas.editing.issue import Proposal, read_issue
from atlas.editing.write import read
from atlas.errors import InputError
from atlas.ledger.ledger import PATH as LEDGER
from atlas.load import Atlas, load
from atlas.load.mentions import profile_files
from atlas.load.model_walk import record_in
from atlas.model import KINDS, Statement
from atlas.model.parts import model_field
from atlas.problems import Problem, did_you_mean
from atlas.published.versions import Versions
from atlas.reference.issue_forms import ACCEPTED, CORRECTION, MAY_GO, NONE
from atlas.text.numbers import find_numbers

#: By this line the answer is found again, to be written anew.
MARK = "<!-- atlas: what the proposal does -->"
#: Fields of the correction form that say something of the proposal, not of the statement.
_ABOUT = ("statement", "version", "reason", "source", "quote")
_WHEN = ("date", "announced", "due")
#: How codes of problems begin that are of the passage, the numbers, the dates.
_OF = {
    "Passage": ("quot", "omission", "nothing-in-common", "words-not-in", "passage", "negation"),
    "Numbers": ("number", "unit", "qualifier", "value"),
    "Dates": ("date", "weekday", "until-or", "planned-date", "past-as"),
}


@dataclass(frozen=True)
class Made:
    """A file that a proposal changes: as it was read, and as it would be."""

    path: str
    raw: bytes
    text: str
    ref: str


@dataclass(frozen=True)
class Verdict:
    """What came of a proposal: the answer as Markdown, and the change, if it can be accepted."""

    answer: str
    made: Made | None


def judge(root: Path, issue: str, today: date) -> Verdict:
    """Read an issue, make its change in a copy, and say what holds."""
    try:
        proposal = read_issue(issue)
        atlas = load(root)[0]
        made = _make(root, atlas, proposal)
    except InputError as error:
        return Verdict(_refused(str(error)), None)
    with tempfile.TemporaryDirectory(prefix="atlas-proposal-") as folder:
        copy = Path(folder)
        for name in ("profiles", "seeds"):
            shutil.copytree(root / name, copy / name, symlinks=True)
        if (root / LEDGER).is_file():
            shutil.copy(root / LEDGER, copy / LEDGER)
        (copy / made.path).write_bytes(made.text.encode())
        found = compare(root, copy, {made.path}, "today", today)
    holds = not any(problem.severity == "error" for problem in found.problems)
    if holds and not found.changes:
        return Verdict(_refused("it changes nothing: the statement reads so already"), None)
    answer = "\n".join(_answer(atlas, proposal, made, found, holds))
    return Verdict(answer, made if holds else None)


def _make(root: Path, atlas: Atlas, proposal: Proposal) -> Made:
    entered = dict(proposal.entered)
    is_correction = proposal.form is CORRECTION
    named = entered.get("statement" if is_correction else "profile", "")
    profile, _, id = named.partition("/")
    files = profile_files(root)
    if profile not in files:
        hint = did_you_mean(profile, files) or "it is the last part of the address of its page"
        raise InputError(f"there is no profile {profile[:80]!r}; {hint}")
    path = files[profile].relative_to(root).as_posix()
    raw, text = read(root, path)
    source = entered.get("source", "")
    if bool(source) != bool(entered.get("quote")):
        raise InputError("source and quote go together: a passage, and where it stands")
    if source and source not in atlas.sources:
        hint = did_you_mean(source, atlas.sources) or "it is the last part of its page's address"
        raise InputError(f"there is no source {source[:80]!r}; {hint}")
    if not is_correction:
        return _new(path, raw, text, profile, entered)
    return Made(path, raw, _corrected(atlas, path, text, profile, id, entered), f"{profile}/{id}")


def _new(path: str, raw: bytes, text: str, profile: str, entered: dict[str, str]) -> Made:
    passage = entered.pop("source"), entered.pop("quote")
    entered.pop("profile")
    model = KINDS[entered["kind"]]
    more = read_fields(model, entered.pop("more", ""))
    if twice := [name for name in more if name in (*entered, "id", "kind")]:
        raise InputError(f"'{twice[0]}' is given twice")
    records = {
        name: read_records(model, name, entered.pop(name))
        for name in list(entered)
        if record_in(model, name)
    }
    given = {**more, **read_given(model, entered.items()), **records}
    taken = ids_in(text, path, "statements")
    id = begin.new_id({}, entered["title"])
    number = 2
    while id in taken:
        id, number = begin.new_id({}, f"{entered['title']}")[:70] + f"-{number}", number + 1
    if left := _left(model, given):
        raise InputError(f"a statement of this kind also needs, under 'More': {', '.join(left)}")
    entry = begin.statement(taken, {**given, "id": id}, [passage]).text
    return Made(path, raw, append_entry(text, path, "statements", entry), f"{profile}/{id}")


def _left(model: type[Statement], given: Mapping[str, Any]) -> list[str]:
    """Fields that are still needed, those of records by their first."""
    found = []
    for name, info in model.model_fields.items():
        dateless = name == "date_basis" and not any(given.get(one) for one in _WHEN)
        if info.is_required() and name not in (*given, "id", "evidence") and not dateless:
            inner = record_in(model, name)
            found.append(f"{name}.{next(iter(inner.model_fields))}" if inner else name)
    return found


def _corrected(
    atlas: Atlas, path: str, text: str, profile: str, id: str, entered: dict[str, str]
) -> str:
    loaded = atlas.profiles.get(profile)
    statements = {one.id: one for one in loaded.record.statements} if loaded else {}
    if id not in statements:
        hint = did_you_mean(id, statements) or "it is the last part of the statement's address"
        raise InputError(f"there is no statement {id[:80]!r} on this profile; {hint}")
    it = statements[id]
    versions = Versions(atlas)
    version = versions.of(profile, it)
    seen = entered.get("version", "")
    if seen and version.digest not in seen:
        raise InputError("the statement has changed since: open the form again from its page")
    fields = {
        name: _meant(type(it), name, value)
        for name, value in entered.items()
        if name not in _ABOUT and _plain(it, name) != value
    }
    entries: list[tuple[str, dict[str, str]]] = []
    passage = {"source": entered.get("source", ""), "quote": entered.get("quote", "")}
    if passage["quote"] and passage["quote"] not in [one.quote for one in it.evidence]:
        entries.append(("evidence", passage))
    if (fields or entries) and versions.history(profile, it):
        number = version.number + (version.published is not None)
        reason = {"version": str(number), "reason": entered["reason"]}
        if number not in [one.version for one in it.corrections]:
            entries.append(("corrections", reason))
    return amend(text, path, id, fields, entries)


def _meant(model: type[Statement], name: str, entered: str) -> Any:
    """What a field is to hold: a text, or a list; nothing where it is taken away."""
    if entered == NONE and name in MAY_GO:
        return ""
    if record_in(model, name):
        return read_records(model, name, entered)
    return items(model, name, entered) if model_field(model.model_fields[name]).listed else entered


def _plain(it: Statement, name: str) -> str:
    value = getattr(it, name)
    return "" if value is None else getattr(value, "text", None) or str(value)


def _refused(why: str) -> str:
    return "\n".join(
        [
            MARK,
            "**Not understood, and nothing was changed.**",
            "",
            f"- {code(why)}",
            "",
            "Edit the text of this issue, or open the form again; the answer here follows.",
            "",
        ]
    )


def _answer(
    atlas: Atlas, proposal: Proposal, made: Made, found: Diff, holds: bool
) -> Iterator[str]:
    yield MARK
    if holds:
        yield f"**{code(made.ref)} can be accepted.** It passes the check of its file."
        yield f"With the label `{ACCEPTED}` a maintainer makes a pull request of it."
    else:
        yield f"**{code(made.ref)} cannot be accepted as it is.** Edit this issue to fix it."
    yield ""
    rest = [problem for problem in found.problems if problem.severity == "error"]
    for what, starts in _OF.items():
        wrong = [problem for problem in rest if problem.code.startswith(starts)]
        rest = [problem for problem in rest if problem not in wrong]
        if wrong:
            yield from _wrong(what, wrong)
        else:
            yield f"- {what}: {_right(atlas, proposal, what)}"
    yield from _wrong("Else", rest)
    yield ""
    yield as_markdown(found).rstrip()
    yield ""


def _wrong(what: str, problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        fix = f" {code(problem.fix)}" if problem.fix else ""
        yield f"- {what}: {problem.code}, {code(problem.message)}{fix}"


def _right(atlas: Atlas, proposal: Proposal, what: str) -> str:
    entered = proposal.entered
    if what == "Passage":
        if not (quote := entered.get("quote")):
            return "none was added; those that are there stay."
        source = atlas.sources[entered["source"]]
        lines = [source.text.count("\n", 0, span.start) + 1 for span in spans(source, quote)]
        where = f", line {lines[0]:,}" if lines else ""
        return f"found in {code(entered['source'])}{where}."
    if what == "Numbers":
        said = f"{entered.get('title', '')}. {entered.get('text', '')}"
        return (
            "each is printed by a passage." if find_numbers(said) else "there is none in the words."
        )
    if any(entered.get(name) for name in _WHEN):
        basis = entered.get("date_basis", "stated")
        return "printed by a passage." if basis == "stated" else f"{basis}: read it yourself."
    return "none was given."
