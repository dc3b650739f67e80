"""What is done, agreed, ongoing or ended does not lie in the future.

No source can report what happened after it was published, and nobody can report what happens on a
day that is still to come. The beginning of `date`, `opened` and `announced` is compared with the
latest publication date among the statement's sources and with today; one day is allowed for the
time zones. A source without a date is not compared. An approximate date is a notice, and so is a
span that ends after the sources while the statement calls it done or ended.

Set the status to planned or announced and give the day as `due`, correct the date, cite the later
source that reports it, or waive the rule about the field with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from atlas.check.evidence import evidence_of
from atlas.check.number_support import dated_fields
from atlas.check.rule import Finding
from atlas.dates import PartialDate
from atlas.load import Atlas
from atlas.model import Statement
from atlas.model.statement import HELD

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
date: 2019-09-01
status: done
evidence:
  - source: sanofi-ciie-2019   # of 5 November 2019
    quote: On September 1st this year, Sanofi set up its first research institute in Suzhou
"""
BAD = """\
date: 2020-09-01
status: done
evidence:
  - source: sanofi-ciie-2019   # of 5 November 2019
    quote: On September 1st this year, Sanofi set up its first research institute in Suzhou
"""
_ZONES = timedelta(days=1)


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the dates of what is said to be so with those of its sources and with today."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            published = _published(atlas, statement)
            for field, when, status in _dates(statement):
                if future := _future(when, status, published, today):
                    message, sure = future
                    yield Finding(
                        profile.document,
                        (*at, field),
                        f"{status}, but its date ({when.display()}) {message}",
                        found=when.text,
                        fix="write planned or announced with the day as `due`, correct the date, "
                        f"cite the later source that reports it, or waive date-after-source about "
                        f"'{field}' with the reason",
                        about=field,
                        notice=not sure,
                    )


def _dates(statement: Statement) -> Iterator[tuple[str, PartialDate, str]]:
    """The dates that are stated as past, by field, and as what."""
    held = statement.status in HELD
    for at, when, dates in dated_fields(statement):
        if dates == "act" and held:
            yield str(at[-1]), when, statement.status
        elif dates == "announcement":
            yield str(at[-1]), when, "announced"


def _future(
    when: PartialDate, status: str, published: date | None, today: date
) -> tuple[str, bool] | None:
    """Why a date cannot be in the past, and whether that is sure; ``None`` when it can."""
    begins = when.earliest
    ends = when.end.earliest if when.end and when.is_span and not when.either else None
    over = status in ("done", "ended")
    if begins and begins > today + _ZONES:
        return "is in the future", not when.approximate
    if over and ends and ends > today + _ZONES:
        return "is not over yet", False
    if published is None:
        return None
    sources = f"its sources, of {published.day} {published:%B %Y} at the latest"
    if begins and begins > published + _ZONES:
        return f"is after {sources}", not when.approximate
    if over and ends and ends > published + _ZONES:
        return f"ends after {sources}", False
    return None


def _published(atlas: Atlas, statement: Statement) -> date | None:
    """The last day on which any source of a statement may have come out; ``None`` if unknown."""
    days = []
    for _, evidence in evidence_of(statement):
        source = atlas.sources.get(evidence.source)
        published = source.record.published if source else None
        if published is None or published.latest is None or published.approximate:
            return None
        days.append(published.latest)
    return max(days, default=None)
