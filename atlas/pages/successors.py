"""What happened to something published, in words, and the names of its successors."""

from __future__ import annotations

from atlas.ledger.lines import Became
from atlas.load import LoadedProfile
from atlas.model.choices import Fate
from atlas.pages.addresses import address, statement_page
from atlas.views.departed import Departed, Successor
from atlas.views.index import Entry
from atlas.views.questions import PlacedQuestion


def cited_at(target: Successor) -> str:
    """Where the old address of a statement's own page leads: to one that has its versions."""
    return statement_page(target) if isinstance(target, Entry) else address(target)


def redirects(gone: Departed) -> bool:
    """Whether an old address redirects to what took its place; else it says what happened."""
    return gone.became == "moved" and len(gone.to) == 1


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
