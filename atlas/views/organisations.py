"""What kinds of organisation there are, companies among them, and which can sign something."""

from __future__ import annotations

from atlas.load import LoadedProfile
from atlas.model import Organisation

#: Kinds of body that can be party to an agreement; an expo can only be its occasion.
CONTRACTING = frozenset(
    {
        "company",
        "investor",
        "fund",
        "public-body",
        "hospital",
        "university",
        "research-institute",
        "consortium",
        "association",
        "centre",
    }
)


def body_kind(profile: LoadedProfile) -> str:
    """The kind of a body; profiled companies are companies."""
    return profile.record.kind if isinstance(profile.record, Organisation) else "company"
