"""A person's role is printed with the person's name.

The page shows people with their positions, so a passage of the role prints the words of the title,
in whatever form ("who heads research" holds "Head of Research"), and one prints the name or an
alias of the person. Titles from sources in other languages are translations and not compared.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.content_words import PROSE, content_words
from atlas.text.printed_names import prints_name
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
                quoted = [evidence.quote for evidence in role.evidence]
                sources = [atlas.sources.get(evidence.source) for evidence in role.evidence]
                foreign = any(source and source.record.language != PROSE for source in sources)
                missing: list[tuple[str, str]] = []
                if not foreign and not any(_holds(quote, role.title) for quote in quoted):
                    missing.append(("title", role.title))
                if not any(prints_name(quote, name) for quote in quoted for name in names):
                    missing.append(("name", person.name))
                for what, wanted in missing:
                    yield Finding(
                        profile.document,
                        ("people", index, "roles", number, "title"),
                        f"no passage of the role prints the person's {what}",
                        found=wanted,
                        fix=f"write the {what} as printed, or cite the passage that prints it",
                    )


def _holds(quote: str, title: str) -> bool:
    """Whether a passage prints a title, or each of its content words in some form."""
    words = set(content_words(title) or ())
    return prints(quote, title) or (bool(words) and words <= set(content_words(quote) or ()))
