"""What happened to something published, in words, and the names of its successors."""

from __future__ import annotations

from atlas.ledger.lines import Became
from atlas.load import LoadedProfile
from atlas.model.choices import Fate
from atlas.views.departed import Successor
from atlas.views.questions import PlacedQuestion


def name_of(target: Successor) -> str:
    """What a link to it says."""
    if isinstance(target, LoadedProfile):
        return target.record.name
    if isinstance(target, PlacedQuestion):
        return target.disagreement.question
    return target.statement.title


def became(fate: Became) -> str:
    """The fate in words."""
    return "Moved" if fate == "moved" else next(one.label for one in Fate if one == fate)
