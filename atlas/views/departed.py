"""What was published at an address and is gone, with what readers can open now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.ledger.ledger import Ledger, PublishedWording
from atlas.ledger.lines import Became, Key, What
from atlas.load import LoadedProfile
from atlas.load.file_names import slug_of
from atlas.page_addresses import profile_page, statement_page
from atlas.published.moves import things
from atlas.views.index import Entry, Index
from atlas.views.questions import PlacedQuestion

#: What one can open instead.
Successor = Entry | PlacedQuestion | LoadedProfile


@dataclass(frozen=True)
class Departed:
    """``to`` is what to open now; ``wordings`` what was published of it, by number.

    ``addresses`` are those at which it was published, each of a page of its own. ``since`` is the
    day from which the ledger says so.
    """

    what: What
    profile: str
    id: str
    became: Became
    to: tuple[Successor, ...]
    reason: str
    addresses: tuple[str, ...]
    wordings: tuple[PublishedWording, ...] = ()
    since: date | None = None

    @property
    def wording(self) -> PublishedWording | None:
        """The last that was published."""
        return self.wordings[-1] if self.wordings else None

    @property
    def title(self) -> str:
        """What it was called, as far as the ledger says."""
        text = self.wording.text if self.wording else {}
        return str(text.get("title") or text.get("question") or self.id or self._name)

    @property
    def _name(self) -> str:
        """A profile's name: one that its successors have, or else what its id makes of it."""
        records = (one.record for one in self.to if isinstance(one, LoadedProfile))
        names = [name for one in records for name in (one.name, *(a.name for a in one.aliases))]
        found = (name for name in names if slug_of(name) == self.profile)
        return next(found, " ".join(map(str.capitalize, self.profile.split("-"))))


def departed(index: Index) -> list[Departed]:
    """All that is gone from where it was published, pages included."""
    return sorted(_departed(index), key=lambda one: (one.profile, one.id, one.what))


def departed_from(index: Index) -> dict[str, list[Departed]]:
    """Today's profiles → statements and disagreements that are gone from their pages."""
    found = defaultdict(list)
    for one in departed(index):
        stays = any(_home(target).id == one.profile for target in one.to)
        if one.id and one.profile in index.atlas.profiles and not (one.became == "moved" and stays):
            found[one.profile].append(one)
    return dict(found)


def aliases(index: Index, profile: LoadedProfile) -> dict[str, tuple[str, ...]]:
    """Id of a statement or disagreement on a page → other anchors that have led to it there."""
    slugs = {profile.id, *profile.record.former_slugs}
    taken = {thing.id for _, thing in things(profile)}
    found = {}
    for what, thing in things(profile):
        refs = index.versions.moves.published_as(what, f"{profile.id}/{thing.id}")
        old = [ref.partition("/")[2] for ref in refs if ref.partition("/")[0] in slugs]
        if new := [id for id in dict.fromkeys(old) if id not in taken]:
            taken.update(new)
            found[thing.id] = tuple(new)
    return found


def _departed(index: Index) -> Iterator[Departed]:
    ledger = index.atlas.ledger
    pages: dict[str, list[str]] = defaultdict(list)
    for address, line in ledger.addresses.items():
        pages[line.profile].append(address)
    before = _moved_from(ledger)
    for (what, profile, id), where in index.fates.gone.items():
        addresses = (
            pages[profile] if not id else [statement_page(page, id) for page in pages[profile]]
        )
        wordings = _wordings(ledger, (what, profile, id), before)
        lines = ledger.fates.get((what, profile, id), ())
        yield Departed(
            what,
            profile,
            id,
            where.became or "moved",
            tuple(_successor(index, what, ref) for ref in where.to),
            where.reason,
            tuple(addresses),
            wordings,
            lines[-1].date if lines else None,
        )
    for address, line in ledger.addresses.items():  # a profile in another folder
        here = index.atlas.profiles.get(line.profile)
        if here and address != profile_page(here.folder, here.id):
            yield Departed("page", here.id, "", "moved", (here,), "", (address,))
            for what, profile, id in ledger.keys:
                if profile == here.id and id:
                    yield from _in_old_folder(index, what, here, id, statement_page(address, id))


def _moved_from(ledger: Ledger) -> dict[Key, list[Key]]:
    """Statements and disagreements → the addresses that they had before."""
    found = defaultdict(list)
    for key, lines in ledger.fates.items():
        for ref in (ref for line in lines if line.became == "moved" for ref in line.to):
            owner, _, id = ref.partition("/")
            found[key[0], owner, id].append(key)
    return found


def _wordings(
    ledger: Ledger, key: Key, before: dict[Key, list[Key]]
) -> tuple[PublishedWording, ...]:
    """All that was published of a thing, under whatever address."""
    keys = [key]
    for one in keys:  # grows as it goes
        keys += [other for other in before.get(one, ()) if other not in keys]
    found: dict[tuple[int, str], PublishedWording] = {}
    for wording in (wording for one in keys for wording in ledger.wordings.get(one, ())):
        found.setdefault((wording.number, wording.digest), wording)
    return tuple(sorted(found.values(), key=lambda one: one.number))


def _in_old_folder(
    index: Index, what: What, profile: LoadedProfile, id: str, address: str
) -> Iterator[Departed]:
    if (what, profile.id, id) not in index.fates.gone:
        to = _successor(index, what, f"{profile.id}/{id}")
        yield Departed(what, profile.id, id, "moved", (to,), "", (address,))


def _successor(index: Index, what: What, ref: str) -> Successor:
    owner, _, id = ref.partition("/")
    profile = index.atlas.profiles[owner]
    if not id:
        return profile
    if ref in index.entries:
        return index.entries[ref]
    questions = (one for one in profile.record.disagreements if one.id == id)
    return next((PlacedQuestion(profile, one) for one in questions), profile)


def _home(target: Successor) -> LoadedProfile:
    return target if isinstance(target, LoadedProfile) else target.profile
