"""Find words in all sources, and print each place as evidence to paste."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from atlas.commands.common import colour
from atlas.editing.find import Hit, find, surroundings, with_citing
from atlas.editing.yaml_text import evidence
from atlas.errors import InputError
from atlas.load import load
from atlas.load.loading import Part
from atlas.load.mentions import mentioning
from atlas.problems import did_you_mean, excerpt
from atlas.text.plural import plural

#: Version of the JSON's shape; raised when a field goes or changes its meaning.
JSON_VERSION = 1
#: As long as a quotation may be.
_LONGEST = 4000
_HOW = {"exact": "", "words": "all of the words", "near": "nearly"}


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="what to look for")
    parser.add_argument("--source", metavar="ID", help="look in this source alone")
    parser.add_argument(
        "--limit",
        type=_number,
        default=10,
        metavar="NUMBER",
        help="show at most so many places (default: %(default)s)",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: text)"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Print the places; returns 1 where there are none."""
    words = " ".join(options.words)
    if len(words) > _LONGEST:
        raise InputError(f"that is too long to look for: at most {_LONGEST:,} characters")
    atlas, problems = load(root, Part())
    sources = atlas.sources
    if options.source:
        if options.source not in sources:
            hint = did_you_mean(options.source, sources) or "see seeds/sources.yml"
            raise InputError(f"there is no source '{options.source}'; {hint}")
        sources = {options.source: sources[options.source]}
    found = find(sources.values(), words)
    shown = _with_citing(root, found[: options.limit])
    unread = sorted({problem.path for problem in problems if problem.severity == "error"})
    if options.format == "json":
        report = {
            "version": JSON_VERSION,
            "words": words,
            "hits": [_as_data(hit) for hit in shown],
            "more": len(found) - len(shown),
            "unread": unread,
        }
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        said = [*(_as_text(hit, colour()) for hit in shown), *_rest(found, shown, unread)]
        print("\n\n".join(said))
    return 0 if found else 1


def _rest(found: list[Hit], shown: list[Hit], unread: list[str]) -> Iterator[str]:
    """What to know besides what is shown; what cannot be read may print the words too."""
    if unread:
        where = "; elsewhere no source prints these words" if not found else ""
        yield f"could not be read whole: {', '.join(unread)} (see build.py check){where}"
    elif not found:
        yield "no source prints these words, or words like them"
    if more := len(found) - len(shown):
        yield f"{plural(more, 'more place')} (--limit {len(found)} shows all)"


def _with_citing(root: Path, hits: list[Hit]) -> list[Hit]:
    """The hits with who cites them, for which the profiles that name their sources are read."""
    if not hits:
        return []
    ids = {hit.source.record.id for hit in hits}
    atlas, _ = load(root, Part(mentioning(root, ids), ids))
    return [with_citing(atlas, hit) for hit in hits]


def _as_text(hit: Hit, colour: bool) -> str:
    bold, dim, plain = ("\033[1m", "\033[2m", "\033[0m") if colour else ("",) * 3
    left, right = (bold, plain) if colour else (">>", "<<")
    before, found, after = surroundings(hit)
    how = f", {_HOW[hit.how]}" if _HOW[hit.how] else ""
    place = f"seeds/{hit.source.record.file}:{hit.line}:{hit.column}"
    lines = [f"{bold}{place}{plain} {excerpt(hit.source.record.short)}{how}"]
    lines.append(f"    {before}{left}{found}{right}{after}".rstrip())
    if hit.cited_by:
        lines.append(f"    {dim}cited by:{plain} {', '.join(hit.cited_by)}")
    if hit.not_cited:
        lines.append(f"    {dim}not cited, since:{plain} {excerpt(' '.join(hit.not_cited), 200)}")
    if hit.quotation:
        lines.append(evidence(hit.source.record.id, hit.quotation))
    else:
        lines.append("    (too short to be quoted: look for more of its words)")
    return "\n".join(lines)


def _as_data(hit: Hit) -> dict[str, Any]:
    before, found, after = surroundings(hit)
    return {
        "source": hit.source.record.id,
        "path": f"seeds/{hit.source.record.file}",
        "line": hit.line,
        "column": hit.column,
        "how": hit.how,
        "score": round(hit.score),
        "before": before,
        "found": found,
        "after": after,
        "quotation": hit.quotation,
        "yaml": evidence(hit.source.record.id, hit.quotation) if hit.quotation else "",
        "cited_by": list(hit.cited_by),
        "not_cited": list(hit.not_cited),
    }


def _number(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) <= 10_000):
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 to 10000")
    return int(text)
