"""What was found in reports, as lines for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from atlas.cited.findings import Finding, counted
from atlas.text.plural import plural

_MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}"), "same": ("", "")}


@dataclass(frozen=True)
class Found:
    """A finding in a file; ``part`` and ``unit`` say what its lines count."""

    file: str
    part: str
    unit: str
    finding: Finding

    @property
    def place(self) -> str:
        """``report.md:12,40``, ``report.docx (footnotes): paragraph 3``."""
        lines = ",".join(map(str, self.finding.lines))
        if self.unit == "line":
            return f"{self.file}:{lines}"
        return f"{self.file}{f' ({self.part})' if self.part else ''}: {self.unit} {lines}"


def as_text(found: Sequence[Found]) -> str:
    """Each finding with what changed and how to cite it now, then how many there are of each."""
    blocks = ["\n".join(_lines(one)) for one in found]
    counts = counted(one.finding for one in found)
    total = ", ".join(f"{number:,} {verdict}" for verdict, number in counts.items())
    ending = f"{plural(len(found), 'citation')} of the atlas{f': {total}' if total else ''}"
    return "\n".join([*blocks, ending])


def as_json(found: Iterable[Found]) -> str:
    """The same for programs."""
    return json.dumps([_data(one) for one in found], ensure_ascii=False, indent=2)


def _lines(found: Found) -> Iterator[str]:
    one = found.finding
    title = one.known.get("title")
    yield f"{found.place}: {one.verdict}: {one.cited}{f', “{title}”' if title else ''}"
    if one.verdict == "unchanged":
        return
    yield f"    {one.says}"
    for reason in one.version.get("reasons", ()):
        yield f"    {reason}"
    for change in one.version.get("diff", ()):
        source = f" ({change['source']})" if "source" in change else ""
        yield f"    {change['field']}{source}: {_words(change['pieces'])}"
    if cite := one.known.get("cite"):
        yield f"    Cite now: {cite}"
    elif to := one.known.get("to"):
        yield f"    Read now: {', '.join(address for address, _ in to)}"


def _words(pieces: Iterable[Sequence[str]]) -> str:
    """A difference as ``wdiff`` prints it."""
    return " ".join(f"{_MARKS[change][0]}{text}{_MARKS[change][1]}" for change, text in pieces)


def _data(found: Found) -> dict[str, Any]:
    one = found.finding
    return {
        "file": found.file,
        "part": found.part,
        found.unit + "s": list(one.lines),
        "verdict": one.verdict,
        "cited": one.cited,
        "title": one.known.get("title", ""),
        "says": one.says,
        "reasons": one.version.get("reasons", []),
        "difference": one.version.get("diff", []),
        "now": [address for address, _ in one.known.get("to", ())],
        "cite": one.known.get("cite", ""),
        "markdown": one.known.get("markdown", ""),
    }
