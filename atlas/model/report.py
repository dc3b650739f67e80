"""Reports that cite the atlas: who is to hear of it when a statement changes."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from atlas.dates import PartialDate
from atlas.model.fields import Line, Name, Record, Slug, StatementRef, field
from atlas.model.source import WebAddress

#: A version as citations print it.
VersionName = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,5}, [0-9a-f]{8}$")]


class CitedStatement(Record):
    """A statement or disagreement that a report cites."""

    statement: StatementRef = field(
        "What is cited, under the id that it had then: profile/id.",
        good="sanofi-china/suzhou-research-institute",
    )
    version: VersionName | None = field(
        "The published version that the report read, as its citation prints it. Leave out where it "
        "names none.",
        good="3, 3f9c1a2b",
        default=None,
    )


class Report(Record):
    """A report that cites statements of the atlas. One without `url` is private: the site counts
    it, and never names it."""

    id: Slug = field("Stable id; the address of the report's feed.", good="open-labs-2026")
    title: Line = field("As printed on it.", good="Open laboratories in China")
    team: Name = field("Whose report it is.", good="Strategy, Shanghai")
    date: PartialDate = field("When it came out, in EDTF.", good="2026-03", dates="announcement")
    url: WebAddress | None = field(
        "Where everybody can read it. Leave out for a private report.",
        good="https://example.org/open-labs",
        default=None,
    )
    statements: list[CitedStatement] = field(
        "What it cites; `build.py cited FILE --register` fills it in.", min_length=1
    )

    @property
    def is_public(self) -> bool:
        """Whether the site may name it."""
        return self.url is not None


class Reports(Record):
    """The file ``profiles/reports.yml``, which there is once a report was registered."""

    reports: list[Report] = field("All reports that are known to cite the atlas.")
