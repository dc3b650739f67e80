"""Nobody reviews their own wording.

A mark on the page says that a second person has read a statement beside its passages. So its
reader is nobody who wrote what it asserts, or its evidence: git knows who changed each line last.
Names and addresses are compared as `.mailmap` has them; who shares either is the same person.
Lines that are not committed are those of whoever works in the checkout. In a copy without the
history of git, a zip or a shallow clone, nobody can tell: that is noticed, and nothing is guessed.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.load.authors import Contact
from atlas.model.choices import Verdict
from atlas.published.second_readings import SecondReadings
from atlas.published.versions import Versions

SEVERITY = "error"
COMPARES = True
GOOD = """\
# git blame: the lines of the statement are Grace's
- {statement: suzhou-research-institute, reader: Ada Reader <ada@example.org>, verdict: agrees}
"""
BAD = """\
# git blame: the lines of the statement are Ada's
- {statement: suzhou-research-institute, reader: Ada Reader <ada@example.org>, verdict: agrees}
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the readers of wordings that stand today with who wrote them."""
    versions = Versions(atlas)
    readings = SecondReadings(atlas, versions)
    for loaded in atlas.reviews.values():
        for index, review in enumerate(loaded.reviews):
            ref = readings.today(f"{loaded.profile}/{review.statement}")
            if not ref or review.verdict == Verdict.ANSWERED:
                continue
            owner, _, id = ref.partition("/")
            profile = atlas.profiles[owner]
            at, statement = next((at, one) for at, one in profile.statements() if one.id == id)
            if versions.of(owner, statement).digest != review.version:
                continue
            if atlas.authors.missing:
                yield Finding(
                    loaded.document,
                    ("reviews",),
                    "whether somebody reviewed their own wording cannot be told: "
                    f"{atlas.authors.missing}",
                    fix="check it in a clone with the whole history",
                    notice=True,
                )
                break
            reader = atlas.authors.known(Contact.of(review.reader))
            authors = atlas.authors.of_wording(profile.document, at, review.date)
            if own := sorted(str(one) for one in authors if one.is_same(reader)):
                yield Finding(
                    loaded.document,
                    ("reviews", index, "reader"),
                    f"the wording of '{id}' is its reader's own: git has {own[0]} as its author",
                    found=review.reader,
                    fix="let somebody else read it, and remove this line; if these are two people, "
                    "give each a name of their own in .mailmap",
                )
