"""A change to what was published has a reason.

Others cite statements and disagreements in their reports. When one of them no longer says what its
last line in `published.jsonl` says, or rests on other passages, readers see the change, how much it
matters and why it was made. The machine grades it: evidence, facts (numbers, dates, status,
parties), wording, presentation. The reason is yours: an entry under `corrections` with the number
of the new version. Topics, importance, waivers and layout make no new version. As long as a profile
that the published words name is lost, no reason is asked for: `address-lost` says how to find it.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.ledger.grades import grade
from atlas.ledger.lines import What
from atlas.ledger.wording import Data, changed_fields, renamed, wording
from atlas.load import Atlas, LoadedProfile
from atlas.model import Disagreement, Statement
from atlas.problems import FieldPath
from atlas.published.cited_in import CitedIn
from atlas.published.fates import Fates
from atlas.published.moves import things
from atlas.published.release import reason_for
from atlas.published.versions import Versions, kind_of

SEVERITY = "error"
WHOLE_ATLAS = True
GOOD = """\
- id: site-partnership
  date: 2018
  corrections:
    - version: 2
      reason: The source prints 2018; we had read 2013.
"""
BAD = """\
- id: site-partnership
  date: 2018  # published as 2013
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare all with what was published last; silent until something is published."""
    if not atlas.ledger.exists:
        return
    versions = Versions(atlas)
    cited_in, fates = CitedIn(atlas, versions.moves), Fates(atlas, versions.moves)
    for profile in atlas.profiles.values():
        counts = {"statement": 0, "disagreement": 0}
        for what, thing in things(profile):
            at: FieldPath = (f"{what}s", counts[what])
            counts[what] += 1
            yield from _of(versions, cited_in, fates, profile, at, thing)


def _of(
    versions: Versions,
    cited_in: CitedIn,
    fates: Fates,
    profile: LoadedProfile,
    at: FieldPath,
    thing: Statement | Disagreement,
) -> Iterator[Finding]:
    what, version = kind_of(thing), versions.of(profile.id, thing)
    history = versions.history(profile.id, thing)
    if history and not version.published and not reason_for(thing, version.number):
        before, now = versions.followed(thing, history[-1].text), wording(thing, profile.id)
        if _names_lost(fates, what, before):
            return
        fields = ", ".join(changed_fields(before, now))
        reports = [f"“{report.title}”" for report in cited_in.of(f"{profile.id}/{thing.id}")]
        cited = f" (cited in {', '.join(reports)})" if reports else ""
        yield Finding(
            profile.document,
            at,
            f"the {what} '{thing.id}' is not as it was published (version {history[-1].number}): "
            f"a change of {grade(before, now, what)} ({fields}) without a reason{cited}",
            found=thing.id,
            fix=f"add `corrections: [{{version: {version.number}, reason: …}}]` with the reason "
            "for readers who cited it, or restore what was published",
        )
    for index, one in enumerate(thing.corrections):
        if one.version > version.number:
            yield Finding(
                profile.document,
                (*at, "corrections", index, "version"),
                f"there is no version {one.version} of '{thing.id}' to give a reason for",
                found=str(one.version),
                fix=f"it is version {version.number} now; correct the number, or remove the entry",
            )


def _names_lost(fates: Fates, what: What, text: Data) -> bool:
    """Whether a published wording names a profile whose address leads nowhere."""
    named = set[str]()

    def note(names: str, id: str) -> str:
        if names in ("organisation", "person", "statement"):
            named.add(id.partition("/")[0])
        return id

    renamed(text, what, note)
    return any(fates.of(("page", profile, "")) is None for profile in named)
