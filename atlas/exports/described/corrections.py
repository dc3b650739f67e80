"""What was changed after it had been published, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from atlas.anchors import version_anchor
from atlas.exports.described.items import Addresses
from atlas.pages.addresses import address, statement_page
from atlas.pages.standings import changed_on
from atlas.pages.successors import name_of
from atlas.views.index import Entry, Index
from atlas.views.past import updates


@dataclass(frozen=True)
class CorrectionData:
    """One published version in place of another; ``says`` what changed, when and why."""

    ref: str
    title: str
    address: str
    hash: str
    day: date
    says: str


def corrections(index: Index, addresses: Addresses) -> tuple[CorrectionData, ...]:
    """All that readers would notice, the latest first; what is not published yet is not there."""
    found = []
    for one in updates(index):
        change, subject = one.change, one.subject
        if change.date is None or change.grade == "presentation":
            continue
        if isinstance(subject, Entry):
            ref = subject.ref
            where = f"{statement_page(subject)}#{version_anchor(change.digest)}"
        else:
            ref = f"{subject.profile.id}/{subject.disagreement.id}"
            where = address(subject)
        said = f"{changed_on(change.grade, change.date)} {change.reason}".strip()
        found.append(
            CorrectionData(
                ref, name_of(subject), addresses.cited(where), change.digest, change.date, said
            )
        )
    return tuple(found)
