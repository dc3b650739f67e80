"""Begin a company, an organisation, a landscape, a source, a statement, a topic or a place."""

from __future__ import annotations

import argparse
import re
import shlex
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.check.files import check_files
from atlas.check.report import render
from atlas.commands.common import build_info, colour, errors
from atlas.editing import begin
from atlas.editing.asking.dialogue import Dialogue, Question
from atlas.editing.asking.fields import Known, question
from atlas.editing.asking.passage import Sources, ask_passage
from atlas.editing.asking.source import ask_source, id_question
from atlas.editing.asking.statement import Profile, ask_kind, ask_profile, ask_statement
from atlas.editing.entered import read_given
from atlas.editing.insert import append_entry, entries_in, ids_in
from atlas.editing.near_names import near_names, profile_names
from atlas.editing.new_source import ReadText, alike, file_named, read_new_text
from atlas.editing.write import create, read, replace
from atlas.errors import CannotRunError, InputError
from atlas.load import Atlas, load
from atlas.load.catalogue import CATALOGUE
from atlas.load.loading import Part
from atlas.load.mentions import profile_files
from atlas.model import Source
from atlas.problems import did_you_mean, excerpt

_WHAT = {
    "company": "whose innovation work gets a page",
    "organisation": "a partner, investor, public body, event …",
    "landscape": "a market or field that belongs to no one company",
    "source": "a text that is archived and can be quoted",
    "statement": "what a passage of a source says",
    "topic": "a subject heading",
    "place": "a city, region, country … on the map",
}
#: Where a problem of the catalogue is: the id of the source.
_SOURCE = re.compile(r"sources\[([^\]]+)\]")
#: What is asked for on a terminal, in this order.
_ASKED = {
    "company": ("country", "place", "scope"),
    "organisation": ("kind", "country", "place"),
    "landscape": ("scope",),
    "topic": ("definition",),
    "place": ("kind", "country", "lat", "lon"),
}
#: How it is asked for, where the model says it for those who read all its fields.
_PUT = {
    "country": "Country in two letters, such as FR or US; Enter: not known.",
    "place": "Where it is: a place by its id or name; Enter: not known.",
}
_NEXT = {
    "company": "add statements (build.py new statement), then the summary; make serve shows it",
    "organisation": "name it in a statement by the name of its file",
    "landscape": "add statements (build.py new statement), then the summary; make serve shows it",
    "source": "see what to cite: build.py coverage, and build.py find; then build.py new statement",
    "statement": "read its passage again, and look at it with make serve; then build.py check",
    "topic": "name it under `topics` of a statement",
    "place": "name it under `places` of a statement, or as the `place` of a company",
}
#: What a source need not have, and readers ask for.
_WORTH_KNOWING = ("published", "publisher", "independence", "web", "translated")


@dataclass(frozen=True)
class _Begun:
    """What was written: the files to check, the one to go on in, what has to be filled in there,
    what is open, and how to undo it."""

    id: str
    paths: list[str]
    file: str
    unfilled: list[str]
    open: list[str]
    undo: str


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "what", nargs="?", choices=_WHAT, metavar="WHAT", help=f"one of: {', '.join(_WHAT)}"
    )
    parser.add_argument(
        "fields",
        nargs="*",
        default=[],
        metavar="FIELD=VALUE",
        help="a field, a list with commas; for a source also from=FILE (- is standard input), for "
        "a statement profile=ID and quote=WORDS; a terminal is asked for what is missing",
    )
    parser.add_argument(
        "--anyway",
        action="store_true",
        help="at the end: begin it though something much like it is there",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Write it; returns 1 while something is still to fill in."""
    dialogue = Dialogue([_pair(field) for field in options.fields], _read_answer())
    what = options.what or _ask_what(dialogue)
    try:
        begun = _begin(root, what, dialogue, options.anyway)
    except (InputError, KeyboardInterrupt):
        if dialogue.answered:
            given = shlex.join(f"{name}={value}" for name, value in dialogue.given)
            print(f"\nto go on with your answers: build.py new {what} {given}", file=sys.stderr)
        raise
    left = errors(check_files(root, begun.paths, build_info(root).today).problems)
    if begun.unfilled:
        names = ", ".join(begun.unfilled)
        print(f"\nstill to fill in: {names}; {begun.file} has the lines as comments")
    wrong = [one for one in left if one.field.rpartition(".")[2] not in begun.unfilled]
    wrong.sort(key=lambda one: f"[{begun.id}]" not in one.where)  # what is new comes first
    if wrong:
        print(f"\nstill to fill in or to fix:\n{render(wrong, 'text', colour())}")
    if begun.open:
        print(f"\nleft open: {', '.join(begun.open)}; add to {begun.file} what you learn")
    print(f"\nnext: {_NEXT[what]}")
    print(f"to undo: {begun.undo}")
    return 1 if left else 0


def _begin(root: Path, what: str, dialogue: Dialogue, anyway: bool) -> _Begun:
    if what == "source":
        return _source(root, dialogue, anyway)
    if what == "statement":
        return _statement(root, dialogue)
    if what in begin.LISTED:
        return _listed(root, what, dialogue)
    return _profile(root, what, dialogue, anyway)


def _pair(field: str) -> tuple[str, str]:
    name, sign, value = field.partition("=")
    if not sign:
        raise InputError(f"'{field[:60]}' is no field with its value: write name=value")
    return name.strip(), " ".join(value.split())


def _ask_what(dialogue: Dialogue) -> str:
    def accept(answer: str) -> str:
        if answer not in _WHAT:
            raise InputError(did_you_mean(answer, _WHAT) or f"one of: {', '.join(_WHAT)}")
        return answer

    dialogue.ask(Question("what", "What to begin.", choices=_WHAT, needed=True, accept=accept))
    if what := dialogue.take("what"):
        return what
    raise CannotRunError(f"say what to begin: build.py new {'|'.join(_WHAT)}")


def _profile(root: Path, what: str, dialogue: Dialogue, anyway: bool) -> _Begun:
    model = begin.PROFILES[what]
    read_given(model, [pair for pair in dialogue.given if pair[0] != "id"])
    if not (name := dialogue.ask(question(model, "name", needed=True))):
        raise InputError("name it with name=...")
    near = [f"'{known}' ({profile})" for profile, known in near_names(root, name)]
    files = profile_files(root)
    given_id = dialogue.ask(id_question(what, begin.id_from(name), [*files]))
    id = begin.new_id({"id": given_id}, name)
    if there := files.get(id):
        raise InputError(f"{there.relative_to(root)} is already there, and stays as it is")
    _confirm(dialogue, "the name is much like", near, anyway)
    known = _known(root, load(root, Part())[0])
    for field in _ASKED[what]:
        dialogue.ask(question(model, field, known, asks=_PUT.get(field, "")))
    dialogue.take("id")
    path = begin.profile_path(what, id)
    draft = begin.profile(what, read_given(model, dialogue.given), id)
    create(root, path, draft.text.encode())
    print(f"wrote {path}")
    return _Begun(id, [path], path, draft.unfilled, _open(dialogue, draft), f"delete {path}")


def _listed(root: Path, what: str, dialogue: Dialogue) -> _Begun:
    model, path, name_of_list = begin.LISTED[what]
    read_given(model, dialogue.given)
    raw, text = read(root, path)
    taken = ids_in(text, path, name_of_list)
    if not (name := dialogue.ask(question(model, "name", needed=True))):
        raise InputError("name it with name=...")
    id = begin.new_id(
        {"id": dialogue.ask(id_question(what, begin.id_from(name), taken))}, name, taken
    )
    for field in _ASKED[what]:
        dialogue.ask(question(model, field, asks=_PUT.get(field, "")))
    draft = begin.listed(what, read_given(model, dialogue.given), id)
    replace(root, path, raw, append_entry(text, path, name_of_list, draft.text).encode())
    print(f"added '{id}' to {path}")
    undo = f"delete the entry '{id}' at the end of {path}"
    return _Begun(id, [path], path, draft.unfilled, _open(dialogue, draft), undo)


def _statement(root: Path, dialogue: Dialogue) -> _Begun:
    atlas, found = load(root, Part())
    files, names = profile_files(root), profile_names(root)
    unread = {met[1] for one in found if (met := _SOURCE.match(one.where))}
    hit = ask_passage(dialogue, Sources(atlas.sources, unread))
    companies = [id for id in names if files[id].parent.name == "companies"]
    profile = ask_profile(dialogue, names, companies, hit)
    if profile not in files:
        hint = did_you_mean(profile, files) or "name one with profile=..."
        raise InputError(f"there is no profile '{profile[:80]}'; {hint}")
    path = files[profile].relative_to(root).as_posix()
    raw, text = read(root, path)
    taken = ids_in(text, path, "statements")
    model = begin.kind_of_statement(ask_kind(dialogue))
    people = {str(one.get("id")): str(one.get("name")) for one in entries_in(text, path, "people")}
    own = ("profile", "quote", "source")
    read_given(model, [pair for pair in dialogue.given if pair[0] not in own])
    ask_statement(dialogue, model, Profile(profile, taken, people), _known(root, atlas), hit)
    given = read_given(model, [pair for pair in dialogue.given if pair[0] not in own])
    draft = begin.statement(taken, given, [(hit.source.record.id, hit.quotation)] if hit else [])
    replace(root, path, raw, append_entry(text, path, "statements", draft.text).encode())
    print(f"added the statement '{draft.id}' to {path}")
    undo = f"delete the entry '{draft.id}' at the end of `statements` in {path}"
    return _Begun(draft.id, [path], path, draft.unfilled, _open(dialogue, draft), undo)


def _source(root: Path, dialogue: Dialogue, anyway: bool) -> _Begun:
    read_given(Source, [pair for pair in dialogue.given if pair[0] != "from"])
    name = dialogue.ask(_file_question())
    if not name:
        raise InputError("name the file of the text with from=FILE; - is standard input")
    with tempfile.TemporaryDirectory(prefix="atlas-new-") as folder:
        file = file_named(name)
        if name == "-":
            file = Path(folder) / "standard-input"
            file.write_bytes(sys.stdin.buffer.read())
        text = read_new_text(file, dialogue.value("language") or "en")
        raw, catalogue = read(root, CATALOGUE)
        met = sorted(alike(load(root, Part())[0].sources.values(), text), key=lambda one: -one[1])
        if met and met[0][1] == 1:
            raise InputError(f"this text is already there: the source '{met[0][0]}'")
        shares = [f"'{id}' ({share:.0%})" for id, share in met]
        _confirm(dialogue, "much of the text is in", shares, anyway)
        has_title = bool(dialogue.value("title"))
        taken = ids_in(catalogue, CATALOGUE, "sources")
        here = file.resolve().parent == (root / "seeds").resolve()
        if here and not dialogue.value("id"):
            dialogue.give("id", begin.new_id({"id": file.stem}, "", taken))
        ask_source(dialogue, text, taken, date.today())
        text = read_new_text(file, dialogue.value("language") or "en")
    dialogue.take("from")
    title = dialogue.value("title") or text.first_line
    if not has_title and not dialogue.read:
        print(f"took its first line for the title: '{excerpt(title, 80)}'")
    return _archive(root, dialogue, text, title, file.name if here else "", raw, catalogue)


def _archive(
    root: Path,
    dialogue: Dialogue,
    text: ReadText,
    title: str,
    there: str,
    raw: bytes,
    catalogue: str,
) -> _Begun:
    """Write a text that is not ``there`` in ``seeds/`` by this name, and its entry."""
    given = {"title": title, **read_given(Source, dialogue.given)}
    id = begin.new_id(given, title, ids_in(catalogue, CATALOGUE, "sources"))
    path = f"seeds/{there or f'{id}.txt'}"
    draft = begin.source(given, path.removeprefix("seeds/"), text, id)
    after = append_entry(catalogue, CATALOGUE, "sources", draft.text)
    if not there:
        create(root, path, text.raw)
        print(f"wrote {path}, as it came")
    try:
        replace(root, CATALOGUE, raw, after.encode())
    except BaseException:
        if not there:
            (root / path).unlink()
        raise
    print(f"added '{id}' to {CATALOGUE}")
    for line in text.oddities:
        print(f"  noted under `oddities`: {line}")
    unknown = [one for one in _WORTH_KNOWING if one not in given and one not in draft.unfilled]
    undo = f"delete {'' if there else f'{path} and '}the entry '{id}' at the end of {CATALOGUE}"
    return _Begun(id, [path, CATALOGUE], CATALOGUE, draft.unfilled, unknown, undo)


def _file_question() -> Question:
    def accept(answer: str) -> str:
        file = file_named(answer)
        read_new_text(file, "en")
        return str(file)

    return Question("from", "File with the text, as plain text.", needed=True, accept=accept)


def _known(root: Path, atlas: Atlas) -> Known:
    """What fields can name, without reading the profiles whole."""
    landscapes = {
        id for id, file in profile_files(root).items() if file.parent.name == "landscapes"
    }
    names = profile_names(root)
    return {
        "topic": {id: topic.name for id, topic in atlas.topics.items()},
        "place": {id: atlas.places[id].name for id in sorted(atlas.places)},
        "organisation": {id: name for id, name in names.items() if id not in landscapes},
    }


def _open(dialogue: Dialogue, draft: begin.Draft) -> list[str]:
    """The fields that an editor left for later, and that need not be there."""
    skipped = dict.fromkeys(dialogue.skipped)
    return [one for one in skipped if not dialogue.value(one) and one not in draft.unfilled]


def _confirm(dialogue: Dialogue, found: str, what: list[str], anyway: bool) -> None:
    """Go on though something much like it is there, if the editor says so."""
    if not what or anyway:
        return
    message = f"{found} {', '.join(what[:5])}"

    def accept(answer: str) -> str:
        if answer.lower() not in ("y", "yes", "n", "no"):
            raise InputError("yes or no")
        return answer.lower()

    asks = f"{message}. Begin it all the same? (yes/no)"
    dialogue.ask(Question("anyway", asks, needed=True, accept=accept))
    if dialogue.take("anyway") not in ("y", "yes"):
        raise InputError(f"{message}; if it is another, add --anyway")


def _read_answer() -> Callable[[str], str] | None:
    """What asks on a terminal; ``None`` elsewhere."""
    return input if _on_a_terminal() else None


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
