"""An organisation has something to show.

The page of an organisation is built from the statements on it and from everyone else's statements
and relations that name it. One that nothing mentions would be an empty page.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.references import all_references
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import OrganisationBase

SEVERITY = "error"
WHOLE_ATLAS = True
GOOD = """\
parties:
  - organisation: tencent
    role: partner
"""
BAD = """\
# profiles/organisations/tencent.yml exists, and nothing names tencent
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """List the organisations that neither say anything nor are named."""
    named = {
        reference.id.partition("/")[0]
        for reference in all_references(atlas)
        if reference.kind in ("organisation", "person")
    }
    for profile in atlas.in_folder("organisations"):
        record = profile.record
        relations = record.relations if isinstance(record, OrganisationBase) else []
        if not (profile.id in named or record.statements or relations):
            yield Finding(
                profile.document,
                ("name",),
                "nothing mentions this organisation",
                found=profile.id,
                fix="name it in a statement (party, fund, investee, awarded_by) or a relation, "
                "or remove the file",
            )
