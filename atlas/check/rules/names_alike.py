"""Two organisations with nearly the same name are kept apart.

"Ag Tech Garage" beside "AgTech Garage", or "Bayer Group" beside "Bayer", is usually one
organisation under two printed names, whose statements then stand on two pages. Make one profile of
them, with the other name as an alias; or, where they are two, say under `relations` of one how they
are related. Names and aliases are compared without spaces, punctuation, accents and words for a
company's form; long ones are alike if they differ in a letter.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from rapidfuzz.distance import Levenshtein

from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import OrganisationBase
from atlas.problems import FieldPath
from atlas.text.folding import fold_plain
from atlas.text.names_alike import bare_name, body_of_name

SEVERITY = "notice"
COMPARES = True
GOOD = """\
# organisations/bayer.yml
name: Bayer
aliases:
  - name: Bayer Group
    printed_in: [astrazeneca-wuxi-2020]
"""
BAD = """\
# organisations/bayer.yml
name: Bayer
# organisations/bayer-group.yml
name: Bayer Group
"""
_LONG, _END = 8, 4
_Named = tuple[LoadedProfile, FieldPath, str]


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the names of all organisations."""
    reported: set[frozenset[str]] = set()
    for one, other in _pairs(_named(atlas)):
        pair = frozenset((one[0].id, other[0].id))
        if len(pair) < 2 or pair in reported or _tied(one[0], other[0]):
            continue
        reported.add(pair)
        yield Finding(
            other[0].document,
            other[1],
            f"the name '{other[2]}' is nearly '{one[2]}', the name of '{one[0].id}' in "
            f"{one[0].document.path}",
            found=other[2],
            fix="make one profile of the two, or say under `relations` how they are related",
        )


def _named(atlas: Atlas) -> list[_Named]:
    """The names of companies and organisations, each with its place."""
    found: list[_Named] = []
    for profile in atlas.profiles.values():
        if isinstance(profile.record, OrganisationBase) and profile.id not in atlas.broken:
            found.append((profile, ("name",), profile.record.name))
            for index, alias in enumerate(profile.record.aliases):
                found.append((profile, ("aliases", index, "name"), alias.name))
    return found


def _pairs(named: list[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """Pairs of names that are alike; the same name twice is name-reused."""
    groups: dict[str, list[_Named]] = defaultdict(list)
    blocks: dict[str, list[tuple[str, _Named]]] = defaultdict(list)
    for item in named:
        bare = bare_name(item[2])
        for key in {bare, body_of_name(item[2])} - {""}:
            for other in groups[key]:
                if fold_plain(other[2]).casefold() != fold_plain(item[2]).casefold():
                    yield other, item
            groups[key].append(item)
        if len(bare) < _LONG or any(map(str.isdigit, bare)):
            continue
        # One slip in a long name leaves its beginning or its end whole.
        for end in ("<" + bare[:_END], ">" + bare[-_END:]):
            for known, other in blocks[end]:
                if bare != known and Levenshtein.distance(bare, known, score_cutoff=1) == 1:
                    yield other, item
            blocks[end].append((bare, item))


def _tied(one: LoadedProfile, other: LoadedProfile) -> bool:
    """Whether the profile of one says how it is related to the other."""
    return any(
        relation.organisation == far.id
        for near, far in ((one, other), (other, one))
        if isinstance(near.record, OrganisationBase)
        for relation in near.record.relations
    )
