"""A name belongs to one profile.

Search, and the check that a passage names a party, rest on names and aliases. A name that two
profiles share would make both ambiguous; keep it where the sources mean it, and write the other
one out ("the second CIIE").
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.problems import FieldPath
from atlas.text.folding import fold_plain

SEVERITY = "error"
GOOD = """\
# organisations/cicc.yml
name: China International Capital Corporation
# organisations/cicc-capital.yml
name: CICC Capital
"""
BAD = """\
# organisations/cicc.yml
name: CICC
# organisations/cicc-capital.yml
name: CICC
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare all names and aliases without regard to case and typography."""
    owners: dict[str, str] = {}
    for profile in atlas.profiles.values():
        named: list[tuple[FieldPath, str]] = [(("name",), profile.record.name)]
        for index, alias in enumerate(profile.record.aliases):
            named.append((("aliases", index, "name"), alias.name))
        own: set[str] = set()
        for at, name in named:
            folded = fold_plain(name).casefold()
            owner = owners.setdefault(folded, profile.id)
            if owner == profile.id and folded not in own:
                own.add(folded)
                continue
            yield Finding(
                profile.document,
                at,
                f"the name '{name}' is also that of '{owner}'"
                if owner != profile.id
                else f"the name '{name}' stands twice in this profile",
                found=name,
                fix="keep it in one place",
            )
