"""A person's role is printed with the person's name.

The page shows people with their positions, so a passage of the role prints the title, and one
prints the name or an alias of the person.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.quotes import prints

SEVERITY = "error"
GOOD = """\
name: Pius S. Hornstein
roles:
  - title: General Manager China
    evidence:
      - source: sanofi-ciie-2019
        quote: said Pius S. Hornstein, General Manager China
"""
BAD = """\
name: Pius S. Hornstein
roles:
  - title: Head of China
    evidence:
      - source: sanofi-ciie-2019
        quote: said Pius S. Hornstein, General Manager China
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for title and name in the passages of every role."""
    for profile in atlas.profiles.values():
        for index, person in enumerate(profile.record.people):
            names = [person.name, *(alias.name for alias in person.aliases)]
            for number, role in enumerate(person.roles):
                told = [evidence.quote for evidence in role.evidence]
                for what, wanted in (("title", [role.title]), ("name", names)):
                    if any(prints(quote, word) for quote in told for word in wanted):
                        continue
                    yield Finding(
                        profile.document,
                        ("people", index, "roles", number, "title"),
                        f"no passage of the role prints the person's {what}",
                        found=wanted[0],
                        fix=f"write the {what} as printed, or cite the passage that prints it",
                    )
