"""What readers find at the address of something that was published and is gone."""

from __future__ import annotations

from pydantic import model_validator

from atlas.model.choices import Fate
from atlas.model.fields import Line, Record, StatementRef, field


class Tombstone(Record):
    """Says to readers who follow an old link what happened to what they cited."""

    was: StatementRef = field(
        "What is gone: the id of a profile, or profile/id of a statement or disagreement, as it "
        "was published. That of a profile stands for all on it that has none of its own.",
        good="sanofi-china/contract-with-ping-an",
    )
    fate: Fate = field(
        "withdrawn: nothing takes its place. corrected-away: it was wrong. merged: others say it "
        "now. duplicate: another said the same."
    )
    reason: Line = field(
        "Why, for readers who cited it.",
        good="The source reports a plan; no contract was signed.",
        bad="Cleaned up.",
        min_length=10,
    )
    successors: list[StatementRef] = field(
        "What to read now: ids of profiles, or profile/id. Required for merged and duplicate.",
        default_factory=list,
    )

    @model_validator(mode="after")
    def _redirects(self) -> Tombstone:
        if self.fate in (Fate.MERGED, Fate.DUPLICATE) and not self.successors:
            raise ValueError(f"what is {self.fate} needs `successors`: where it is said now")
        return self


class Tombstones(Record):
    """The file ``profiles/tombstones.yml``, which exists once something has gone."""

    tombstones: list[Tombstone] = field("All that was published and is gone.")
