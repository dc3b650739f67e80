"""Read statements beside their passages as a second person, and write down what you find."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from atlas.commands.common import colour, errors
from atlas.editing.review_comments import read_comments
from atlas.editing.review_copy import review_copy
from atlas.editing.review_return import taken_over
from atlas.editing.review_text import as_text
from atlas.editing.reviewing import Reader, append
from atlas.editing.write import create
from atlas.errors import InputError
from atlas.load import load
from atlas.load.authors import Contact
from atlas.model import Review
from atlas.model.choices import Verdict
from atlas.problems import did_you_mean, excerpt
from atlas.text.plural import plural
from atlas.views.index import Index

_DOUBTS = [verdict for verdict in Verdict if verdict.is_doubt]
_ASK = "[a]gree  [d]oubt  [s]kip  [q]uit: "


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "profiles",
        nargs="*",
        metavar="PROFILE",
        help="ids of profiles (default: all); a terminal is asked about each unread statement",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--list", action="store_true", help="only list what nobody has read, and open doubts"
    )
    what.add_argument("--agree", nargs="+", metavar="REF", help="agree with statements: profile/id")
    what.add_argument("--doubt", metavar="REF", help="doubt a statement")
    what.add_argument("--answer", metavar="REF", help="answer the doubts about a statement")
    what.add_argument(
        "--docx",
        action="store_true",
        help="write a review copy of each PROFILE: PROFILE-review.docx",
    )
    what.add_argument(
        "--read", metavar="FILE", type=Path, help="take the comments of a review copy over"
    )
    parser.add_argument("--because", metavar="WORDS", help="what is doubtful, or the answer")
    parser.add_argument(
        "--kind",
        choices=_DOUBTS,
        metavar="KIND",
        help=f"which kind of doubt: {', '.join(_DOUBTS)} (default: {Verdict.DOUBT})",
    )
    parser.add_argument("--reader", metavar="NAME", help="who reads (default: git's user.name)")


def run(root: Path, options: argparse.Namespace) -> int:
    """Walk through what nobody has read, list it, or write what is said."""
    index = _index(root)
    chosen = _profiles(index, options.profiles)
    reader = _reader(index, options.reader)
    if options.because and not (options.doubt or options.answer):
        raise InputError("--because goes with --doubt or --answer")
    if options.kind and not options.doubt:
        raise InputError("--kind goes with --doubt")
    if options.docx:
        return _write_copies(index, options.profiles)
    says = options.agree or options.doubt or options.answer or options.read
    if options.list or not (says or (sys.stdin.isatty() and sys.stdout.isatty())):
        unread = reader.unread(chosen)
        print("\n".join([*_lines(index, chosen, unread), _tally(index, chosen, unread)]))
        return 0
    if missing := index.atlas.authors.missing:
        print(f"whether it is their own wording cannot be told: {missing}", file=sys.stderr)
    if options.read:
        return _take_over(root, reader, options.read)
    if not reader.contact.name:
        raise InputError("who reads? git has no user.name here: name yourself with --reader NAME")
    if says:
        _save(root, *_said(reader, options))
    else:
        _walk(root, reader, reader.unread(chosen))
    return 0


def _index(root: Path) -> Index:
    atlas, problems = load(root)
    if found := len(errors(problems)):
        raise InputError(
            f"{plural(found, 'problem')} kept files from being read; fix them first: see build.py "
            "check"
        )
    return Index(atlas)


def _profiles(index: Index, named: list[str]) -> list[str]:
    profiles = index.atlas.profiles
    for id in named:
        if id not in profiles:
            hint = did_you_mean(id, profiles) or "name it as its file is"
            raise InputError(f"there is no profile '{id[:80]}'; {hint}")
    return named or [id for id, profile in profiles.items() if profile.record.statements]


def _reader(index: Index, name: str | None) -> Reader:
    contact = Contact.of(" ".join(name.split())) if name else index.atlas.authors.here
    return Reader(index, contact, date.today())


def _said(reader: Reader, options: argparse.Namespace) -> list[tuple[str, Review]]:
    """What the options say, each with the profile in whose file it goes."""
    if options.agree:
        refs = dict.fromkeys(options.agree)
        return [(_owner(reader, ref), reader.review(ref, Verdict.AGREES)) for ref in refs]
    ref = options.doubt or options.answer
    if not options.because:
        raise InputError("say it in words, with --because: pages show those of a doubt")
    owner = _owner(reader, ref)
    if options.doubt:
        kind = options.kind or Verdict.DOUBT
        verdict = next(one for one in _DOUBTS if one == kind)
        return [(owner, reader.review(ref, verdict, options.because))]
    return [(owner, review) for review in reader.answers(ref, options.because)]


def _write_copies(index: Index, profiles: list[str]) -> int:
    if not profiles:
        raise InputError("name the profiles of which you want review copies")
    for id in profiles:
        profile = index.atlas.profiles[id]
        reader = _reader(index, None)
        entries = [reader.entry(f"{id}/{statement.id}") for _, statement in profile.statements()]
        if not entries:
            raise InputError(f"'{id}' has no statements of its own")
        path = f"{id}-review.docx"
        create(Path.cwd(), path, review_copy(index, profile, entries, date.today()))
        print(f"wrote {path}: when it comes back with comments, build.py review --read {path}")
    return 0


def _take_over(root: Path, reader: Reader, file: Path) -> int:
    """Returns 1 where a comment could not be taken over."""
    found = list(taken_over(reader, read_comments(file)))
    _save(root, *((one.profile, one.review) for one in found if one.review and not one.known))
    left = [one for one in found if one.why]
    for one in left:
        who = one.comment.author or "nobody"
        print(f"left out: {one.why} ({excerpt(who, 60)}: {excerpt(one.comment.text, 120)})")
    known = sum(one.known for one in found)
    taken = len(found) - len(left) - known
    print(
        f"{plural(len(found), 'comment')}: {taken:,} taken over, {known:,} there already, "
        f"{len(left):,} left out"
    )
    return 1 if left else 0


def _owner(reader: Reader, ref: str) -> str:
    return reader.entry(ref).profile.id


def _save(root: Path, *said: tuple[str, Review]) -> None:
    by_profile: dict[str, list[Review]] = defaultdict(list)
    for profile, review in said:
        by_profile[profile].append(review)
    for profile, reviews in by_profile.items():
        path = append(root, profile, reviews)
        for review in reviews:
            print(f"{path}: {profile}/{review.statement}: {review.verdict}")


def _lines(index: Index, profiles: Iterable[str], unread: Iterable[str]) -> Iterator[str]:
    """What nobody has read, and the doubts that wait for an answer."""
    for ref in unread:
        yield f"{ref}: {excerpt(index.statements[ref][1].title, 100)}"
    for id in profiles:
        for _, statement in index.atlas.profiles[id].statements():
            for doubt in index.readings.of(id, statement).doubts:
                words = excerpt(doubt.words or "", 200)
                yield f"{id}/{statement.id}: {doubt.verdict.label.lower()}: {words}"


def _tally(index: Index, profiles: Iterable[str], unread: list[str]) -> str:
    """How many there are of each."""
    readings = [
        index.readings.of(id, statement)
        for id in profiles
        for _, statement in index.atlas.profiles[id].statements()
    ]
    read = sum(one.read_on is not None for one in readings)
    doubted = sum(bool(one.doubts) for one in readings)
    return (
        f"{plural(len(readings), 'statement')}: {read:,} read by a second person, "
        f"{doubted:,} doubted, {len(unread):,} unread"
    )


def _walk(root: Path, reader: Reader, refs: list[str]) -> None:
    """Ask about each statement; what is answered is written at once."""
    own = 0
    for number, ref in enumerate(refs, 1):
        if reader.own(ref):
            own += 1
            continue
        entry = reader.entry(ref)
        print(f"\n{'─' * 40} {number} of {len(refs)}")
        print(as_text(reader.index, entry, colour=colour()), end="\n\n")
        while (answer := _ask(_ASK)[:1].lower()) not in ("a", "d", "s", "q"):
            print("a, d, s or q")
        if answer == "q":
            return
        if answer == "a":
            _save(root, (entry.profile.id, reader.review(ref, Verdict.AGREES)))
        elif answer == "d":
            _save(root, (entry.profile.id, _doubt(reader, ref)))
    print("\nnothing else is unread here")
    if own:
        print(f"{plural(own, 'statement')} of your own left out: somebody else reads them")


def _doubt(reader: Reader, ref: str) -> Review:
    for number, verdict in enumerate(_DOUBTS, 1):
        print(f"  {number}  {verdict.label}: {verdict.meaning}")
    numbers = [str(number) for number in range(1, len(_DOUBTS) + 1)]
    while (chosen := _ask(f"Which? [{numbers[0]}–{numbers[-1]}]: ")) not in numbers:
        print(f"one of {', '.join(numbers)}")
    while True:
        try:
            return reader.review(ref, _DOUBTS[int(chosen) - 1], _ask("In your words: "))
        except InputError as error:
            print(error)


def _ask(question: str) -> str:
    """The answer; the end of input is an interruption, as Ctrl-C is."""
    try:
        return " ".join(input(question).split())
    except EOFError:
        raise KeyboardInterrupt from None
