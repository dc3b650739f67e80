"""Published addresses keep working.

Others link to pages and statements in their reports. Once `published.jsonl` lists an address, a
change may move it but must not lose it. A statement, disagreement or profile that has another id
names the old one under `former_ids` or `former_slugs`. One that moved to another profile has
`former_ids: [old-profile/id]` there. One that is gone has an entry in `profiles/tombstones.yml`:
withdrawn, corrected-away, merged or duplicate, with a reason for those who cited it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from atlas.check.rule import Finding
from atlas.ledger.ledger import PATH
from atlas.ledger.lines import Key, What
from atlas.ledger.wording import Data, wording
from atlas.load import Atlas, LoadedProfile
from atlas.load.lists import TOMBSTONES
from atlas.load.yaml_document import YamlDocument
from atlas.model import Disagreement, Statement
from atlas.problems import did_you_mean
from atlas.published.fates import Fates
from atlas.published.moves import Moves, things

SEVERITY = "error"
WHOLE_ATLAS = True
GOOD = """\
statements:
  - id: research-institute-suzhou
    former_ids: [suzhou-institute]
"""
BAD = """\
statements:
  # published as suzhou-institute
  - id: research-institute-suzhou
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Follow every published address, and every tombstone; silent until something is published."""
    if not atlas.ledger.exists:
        return
    fates = Fates(atlas, Moves(atlas))
    lost = _Lost(atlas, fates)
    yield from map(lost.finding, lost.first_of_each)
    yield from _tombstones(atlas, fates)


@dataclass(frozen=True)
class _Lost:
    """All lost addresses of an atlas."""

    atlas: Atlas
    fates: Fates

    @cached_property
    def first_of_each(self) -> list[Key]:
        """What is lost, without what stood on a page that is lost with it."""
        pages = {profile for what, profile, _ in self.fates.lost if what == "page"}
        return [key for key in self.fates.lost if key[0] == "page" or key[1] not in pages]

    @cached_property
    def _new(self) -> list[tuple[LoadedProfile, What, int, Statement | Disagreement]]:
        """What stands at an address that was never published."""
        counts: dict[tuple[str, What], int] = {}
        found = []
        for profile in self.atlas.profiles.values():
            for what, thing in things(profile):
                at = counts.get((profile.id, what), 0)
                counts[profile.id, what] = at + 1
                if (what, profile.id, thing.id) not in self.atlas.ledger.keys:
                    found.append((profile, what, at, thing))
        return found

    def finding(self, key: Key) -> Finding:
        """Where the address was, and how to keep it."""
        what, profile, id = key
        ref = f"{profile}/{id}" if id else profile
        tomb = f"say what became of it in {TOMBSTONES}: `- {{was: {ref}, fate: …, reason: …}}`"
        if what == "page":
            alike = did_you_mean(profile, self._unpublished_profiles())
            return Finding(
                *self._home(key),
                f"the profile '{profile}' was published and is gone",
                found=ref,
                fix=f"add `former_slugs: [{profile}]` to the profile that it is now"
                + (f" ({alike})" if alike else "")
                + f", or {tomb}",
            )
        if now := self._same(what, self._last_text(key)):
            home, at, thing = now
            former = id if home.id == profile else ref
            return Finding(
                home.document,
                (f"{what}s", at, "id"),
                f"the {what} '{ref}' was published and is gone; this one rests on the same",
                found=thing.id,
                fix=f"if it is the same, add `former_ids: [{former}]` here, or give it its id "
                f"back; if not, {tomb}",
            )
        return Finding(
            *self._home(key),
            f"the {what} '{ref}' was published and is gone",
            found=ref,
            fix=f"where it is now, add `former_ids: [{id}]`, on another profile "
            f"`former_ids: [{ref}]`; or {tomb}",
        )

    def _unpublished_profiles(self) -> list[str]:
        known = {profile for what, profile, _ in self.atlas.ledger.keys if what == "page"}
        return [id for id in self.atlas.profiles if id not in known]

    def _home(self, key: Key) -> tuple[YamlDocument, tuple[str, ...]]:
        """The file where it would stand, else its line in the ledger."""
        what, profile, _ = key
        for owner in (profile, *self.fates.moves.heirs.get(profile, ())):
            if owner in self.atlas.profiles:
                return self.atlas.profiles[owner].document, (f"{what}s",)
        line = self.atlas.ledger.keys[key].number
        return YamlDocument(PATH, None, {("line",): (line, 1)}), ("line",)

    def _last_text(self, key: Key) -> Data:
        wordings = self.atlas.ledger.wordings.get(key, ())
        return wordings[-1].text if wordings else {}

    def _same(
        self, what: What, text: Data
    ) -> tuple[LoadedProfile, int, Statement | Disagreement] | None:
        """Something new that rests on the same passages, or asks the same question."""
        name = "evidence" if what == "statement" else "question"
        for profile, kind, at, thing in self._new:
            if kind == what and wording(thing, profile.id).get(name) == text.get(name):
                return profile, at, thing
        return None


def _tombstones(atlas: Atlas, fates: Fates) -> Iterator[Finding]:
    document = atlas.documents.get(TOMBSTONES)
    published = {f"{key[1]}/{key[2]}" if key[2] else key[1] for key in atlas.ledger.keys}
    for index, one in enumerate(atlas.tombstones.values()):
        assert document
        at = ("tombstones", index)
        if one.was not in published:
            yield Finding(
                document,
                (*at, "was"),
                f"'{one.was}' was never published",
                found=one.was,
                fix=did_you_mean(one.was, published) or "remove the entry",
            )
        elif fates.leads(one.was):
            yield Finding(
                document,
                (*at, "was"),
                f"'{one.was}' is still there, at {' and '.join(fates.leads(one.was))}",
                found=one.was,
                fix="remove the entry, or what it is about",
            )
        for number, ref in enumerate(one.successors):
            if not fates.leads(ref):
                yield Finding(
                    document,
                    (*at, "successors", number),
                    f"there is no '{ref}'",
                    found=ref,
                    fix=did_you_mean(ref, published) or "name what is there today",
                )
