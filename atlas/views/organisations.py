"""What kinds of organisation there are, companies among them, and which can sign something."""

from __future__ import annotations

from atlas.load import LoadedProfile
from atlas.model import Organisation
from atlas.model.choices import OrganisationKind

#: Kinds of organisation that can be party to an agreement.
CONTRACTING = frozenset(kind for kind in OrganisationKind if kind.contracts)


def organisation_kind(profile: LoadedProfile) -> OrganisationKind:
    """The kind of an organisation; profiled companies are companies."""
    return (
        profile.record.kind
        if isinstance(profile.record, Organisation)
        else OrganisationKind.COMPANY
    )
