"""A company's page leads with a few core statements.

Core statements answer what the company does to innovate, with whom, since when and with what
result; about 8 to 20 of them. With none, the page has no key facts; where a third or more of many
statements are core, the ones that matter are buried. A notice.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas

SEVERITY = "notice"
WHOLE_ATLAS = True
GOOD = """\
statements:
  - id: joint-venture
    importance: core
  - id: booth-design
    importance: background
"""
BAD = """\
statements:
  - id: joint-venture      # no statement of the company is core
  - id: booth-design
"""
#: Of so few, any share may be core.
FEW = 12


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Count the core statements of every company."""
    for profile in atlas.in_folder("companies"):
        statements = profile.record.statements
        core = sum(statement.importance == "core" for statement in statements)
        if statements and not core:
            yield Finding(
                profile.document,
                ("statements",),
                "no statement is core",
                fix="give those that answer what it does, with whom and since when "
                "`importance: core`",
            )
        elif len(statements) > FEW and core * 3 >= len(statements):
            yield Finding(
                profile.document,
                ("statements",),
                f"{core} of {len(statements)} statements are core, a third or more",
                fix="keep `core` for what a reader should know first",
            )
