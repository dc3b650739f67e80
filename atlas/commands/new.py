"""Begin a company, an organisation, a landscape, a source or a statement."""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from atlas.check.files import check_files
from atlas.check.report import render
from atlas.commands.common import build_info, colour, errors
from atlas.editing import begin
from atlas.editing.drafts import items
from atlas.editing.entered import read_given
from atlas.editing.find import find
from atlas.editing.insert import append_entry, ids_in
from atlas.editing.near_names import near_names
from atlas.editing.new_source import alike, file_named, read_new_text
from atlas.editing.write import create, read, replace
from atlas.errors import InputError
from atlas.load import load
from atlas.load.catalogue import CATALOGUE
from atlas.load.loading import Part
from atlas.load.mentions import profile_files
from atlas.load.model_walk import example
from atlas.load.model_walk import options as listed
from atlas.model import KINDS, Source
from atlas.model.parts import model_field
from atlas.problems import did_you_mean, excerpt

_Pairs = list[tuple[str, str]]
_WHAT = (*begin.PROFILES, "source", "statement")
#: What is asked for on a terminal, besides what the model requires.
_ASKED = {
    "company": ("name", "country", "scope"),
    "organisation": ("name", "kind", "country"),
    "landscape": ("name", "scope"),
    "source": ("title", "short", "type", "language", "about"),
}


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("what", choices=_WHAT, metavar="WHAT", help=f"one of: {', '.join(_WHAT)}")
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
    given = [_pair(field) for field in options.fields]
    if options.what == "source":
        paths = _source(root, given, options.anyway)
    elif options.what == "statement":
        paths = _statement(root, given)
    else:
        paths = _profile(root, given, options)
    left = errors(check_files(root, paths, build_info(root).today).problems)
    if left:
        print(f"\nstill to fill in or to fix:\n{render(left, 'text', colour())}")
    print(f"\nnext: {_NEXT[options.what]}")
    return 1 if left else 0


_NEXT = {
    "company": "add statements (build.py new statement), then the summary; make serve shows it",
    "organisation": "name it in a statement by the name of its file",
    "landscape": "add statements (build.py new statement), then the summary; make serve shows it",
    "source": "see what to cite: build.py coverage, and build.py find; then build.py new statement",
    "statement": "read its passage again, and look at it with make serve; then build.py check",
}


def _pair(field: str) -> tuple[str, str]:
    name, sign, value = field.partition("=")
    if not sign:
        raise InputError(f"'{field[:60]}' is no field with its value: write name=value")
    return name.strip(), " ".join(value.split())


def _taken(given: _Pairs, name: str) -> str:
    """What is given of something that is no field of the file; it is then gone from the rest."""
    value = next((value for one, value in given if one == name), "")
    given[:] = [pair for pair in given if pair[0] != name]
    return value


def _profile(root: Path, pairs: _Pairs, options: argparse.Namespace) -> list[str]:
    model = begin.PROFILES[options.what]
    id = _taken(pairs, "id")
    given = read_given(model, pairs)
    _ask_for(model, _ASKED[options.what], given)
    if not (name := given.get("name")):
        raise InputError("name it with name=...")
    id = begin.new_id({"id": id}, name)
    if there := profile_files(root).get(id):
        raise InputError(f"{there.relative_to(root)} is already there, and stays as it is")
    near = [f"'{known}' ({profile})" for profile, known in near_names(root, name)]
    _confirm("the name is much like", near, options.anyway)
    path = begin.profile_path(options.what, id)
    create(root, path, begin.profile(options.what, given, id).encode())
    print(f"wrote {path}")
    return [path]


def _statement(root: Path, pairs: _Pairs) -> list[str]:
    files = profile_files(root)
    quote, source = _taken(pairs, "quote"), _taken(pairs, "source")
    profile = _taken(pairs, "profile") or _ask("Profile that gets the statement (its id)")
    if profile not in files:
        hint = did_you_mean(profile, files) or "name one with profile=..."
        raise InputError(f"there is no profile '{profile[:80]}'; {hint}")
    path = files[profile].relative_to(root).as_posix()
    raw, text = read(root, path)
    kind: dict[str, Any] = {"kind": _taken(pairs, "kind")}
    _ask_for(next(iter(KINDS.values())), ("kind",), kind, {"kind": list(KINDS)})
    model = begin.kind_of_statement(kind["kind"])
    given = read_given(model, [*kind.items(), *pairs])
    wanted = [name for name, info in model.model_fields.items() if info.is_required()]
    own = [name for name in wanted if name not in ("id", "kind", "evidence")]
    _ask_for(model, ["title", "text", "date", *(n for n in own if n not in given)], given)
    quote = quote or _ask("Words of the passage")
    passages = [_passage(root, quote, source)] if quote else []
    entry = begin.statement(ids_in(text, path, "statements"), given, passages)
    replace(root, path, raw, append_entry(text, path, "statements", entry).encode())
    print(f"added a statement to {path}")
    return [path]


def _passage(root: Path, quote: str, source: str) -> tuple[str, str]:
    """The one passage that has these words: the id of its source, and a quotation."""
    sources = load(root, Part())[0].sources
    if source and source not in sources:
        hint = did_you_mean(source, sources) or "see seeds/sources.yml"
        raise InputError(f"there is no source '{source[:80]}'; {hint}")
    chosen = [sources[source]] if source else sources.values()
    hits = [hit for hit in find(chosen, quote) if hit.quotation]
    if not hits:
        raise InputError("no source prints these words: look for them with build.py find")
    if len(hits) > 1:
        places = ", ".join(f"{hit.source.record.id} (line {hit.line})" for hit in hits[:4])
        several = len({hit.source.record.id for hit in hits}) > 1
        raise InputError(
            f"these words are in several places: {places}; give more of them"
            + (", or source=ID" if several else "")
        )
    return hits[0].source.record.id, hits[0].quotation


def _source(root: Path, pairs: _Pairs, anyway: bool) -> list[str]:
    name = _taken(pairs, "from") or _ask("File with the text")
    given = read_given(Source, pairs)
    if not name:
        raise InputError("name the file of the text with from=FILE; - is standard input")
    with tempfile.TemporaryDirectory(prefix="atlas-new-") as folder:
        file = file_named(name)
        if name == "-":
            file = Path(folder) / "standard-input"
            file.write_bytes(sys.stdin.buffer.read())
        text = read_new_text(file, given.get("language", "en"))
    raw, catalogue = read(root, CATALOGUE)
    atlas, _ = load(root, Part())
    met = sorted(alike(atlas.sources.values(), text), key=lambda one: -one[1])
    if met and met[0][1] == 1:
        raise InputError(f"this text is already there: the source '{met[0][0]}'")
    _confirm("much of the text is in", [f"'{id}' ({share:.0%})" for id, share in met], anyway)
    _ask_for(Source, _ASKED["source"], given)
    has_title = bool(given.get("title"))
    given.setdefault("title", text.first_line)
    here = file.resolve().parent == (root / "seeds").resolve()
    id = begin.new_id(
        {"id": file.stem, **given} if here else given,
        given["title"],
        ids_in(catalogue, CATALOGUE, "sources"),
    )
    path = f"seeds/{file.name if here else f'{id}.txt'}"
    entry = begin.source(given, path.removeprefix("seeds/"), text, id)
    after = append_entry(catalogue, CATALOGUE, "sources", entry)
    if not here:
        create(root, path, text.raw)
        print(f"wrote {path}, as it came")
    try:
        replace(root, CATALOGUE, raw, after.encode())
    except BaseException:
        if not here:
            (root / path).unlink()
        raise
    print(f"added '{id}' to {CATALOGUE}")
    if not has_title:
        print(f"  took its first line for the title: '{excerpt(given['title'], 80)}'")
    for line in text.oddities:
        print(f"  noted under `oddities`: {line}")
    return [path, CATALOGUE]


def _ask_for(
    model: type[BaseModel],
    names: object,
    given: dict[str, Any],
    choices: dict[str, list[str]] | None = None,
) -> None:
    """Ask on a terminal for fields that have no value yet; an empty answer leaves one for later."""
    assert isinstance(names, list | tuple)
    for name in names:
        if given.get(name) or not _on_a_terminal():
            continue
        allowed = (choices or {}).get(name) or listed(model, name)
        print(f"\n{model.model_fields[name].description}")
        if allowed:
            print(f"One of: {', '.join(allowed)}")
        elif good := example(model, name):
            print(f"Such as: {good}")
        while value := _ask(name):
            if not allowed or value in allowed:
                listed_there = model_field(model.model_fields[name]).listed
                given[name] = items(model, name, value) if listed_there else value
                break
            print(did_you_mean(value, allowed) or f"one of: {', '.join(allowed)}")


def _confirm(found: str, what: list[str], anyway: bool) -> None:
    """Go on though something much like it is there, if the editor says so."""
    if not what or anyway:
        return
    message = f"{found} {', '.join(what[:5])}"
    if _ask(f"{message}. Begin it all the same? (yes/no)").lower() not in ("y", "yes"):
        raise InputError(f"{message}; if it is another, add --anyway")


def _ask(question: str) -> str:
    """The answer on a terminal; empty elsewhere."""
    if not _on_a_terminal():
        return ""
    with suppress(EOFError):
        return " ".join(input(f"{question}: ").split())
    return ""


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
