"""An alias is printed in the sources that it names.

Aliases make search and the party check work, and the page shows readers which source uses which
name. So a name must be in every source under `printed_in`. A name that none of them prints has
`basis: editor` and a note.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import has_proper_name
from atlas.check.references import aliases
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.printed_names import prints_name

SEVERITY = "error"
GOOD = """\
aliases:
  - name: Lilac Garden
    printed_in: [astrazeneca-wuxi-2020]
"""
BAD = """\
aliases:
  - name: Lilac Garden
    printed_in: [sanofi-ciie-2019]
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for every alias in the sources that it names."""
    for profile in atlas.profiles.values():
        proper = has_proper_name(profile)
        for at, alias in aliases(profile):
            for number, id in enumerate(alias.printed_in):
                source = atlas.sources.get(id)
                if source is None or prints_name(source.text, alias.name, proper=proper):
                    continue
                other = [
                    item.record.id
                    for item in atlas.sources.values()
                    if prints_name(item.text, alias.name, proper=proper)
                ]
                yield Finding(
                    profile.document,
                    (*at, "printed_in", number),
                    f"the source {id} does not print the name '{alias.name}'",
                    found=id,
                    fix=f"it is printed in: {', '.join(other)}"
                    if other
                    else "correct the name, or give it `basis: editor` and a `note`",
                )
