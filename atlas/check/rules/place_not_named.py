"""A place of a statement is named in its passage.

Maps and lists of places rest on the `places` of statements, so a passage has to print each of them,
a place within it, what is made of its name ("toulousaine", "Parisian") or, of a country, its people
in the language of the passage ("Chinese", "chinoise"). The home of the profile's subject or of
a party (its own `place` and `country`) needs no passage. Printed in another way or in another
script, the name goes under `aliases` of the place in `profiles/places.yml`. A name that only the
rest of the sentence prints, or that a passage in another language may spell differently, is a
notice. Where the source gives the place in another way, waive the rule `about` the place.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.passages import CitedPassage, passages
from atlas.check.place_names import PlaceNames, own_places
from atlas.check.references import of_statement
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Place
from atlas.problems import FieldPath
from atlas.text.other_forms import adjective_of, spelling_of

SEVERITY = "error"
BY_NAMES = True
WAIVABLE = True
GOOD = """\
places: [suzhou, china]
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi set up its first research institute in Suzhou
"""
BAD = """\
places: [chengdu]
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi set up its first research institute in Suzhou
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for every place in the statement's passages."""
    places = PlaceNames(atlas.places)
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            named = of_statement(profile, at, statement)
            listed = [(item.at, item.id) for item in named if item.kind == "place"]
            if not listed or not (cited := passages(atlas, statement)):
                continue
            languages = {passage.language for passage in cited}
            quotes = [passage.quote for passage in cited]
            own: set[str] | None = None
            for field, id in listed:
                place = atlas.places.get(id)
                if place is None or places.named(place, quotes, languages):
                    continue
                if own is None:
                    own = own_places(atlas, profile, statement, places)
                if place.id not in own and not _as_adjective(places, place, cited):
                    yield _finding(profile, field, place, cited, places)


def _finding(
    profile: LoadedProfile,
    at: FieldPath,
    place: Place,
    cited: list[CitedPassage],
    places: PlaceNames,
) -> Finding:
    languages = {passage.language for passage in cited}
    around = places.named(place, [passage.around for passage in cited], languages)
    elsewhere = sorted(
        {
            passage.source.record.id
            for passage in cited
            if places.named(place, [passage.source.text], languages)
        }
    )
    if around:
        fix = "the rest of the sentence names it: quote that too"
    elif elsewhere:
        fix = f"{', '.join(elsewhere)} names it elsewhere: cite that too, or correct the place"
    elif printed := _spelt(place, cited):
        fix = (
            f"the passage prints '{printed}': if that is the place, add it to its `aliases` in "
            "profiles/places.yml; else correct the place"
        )
    else:
        fix = (
            "correct the place; if it is printed under another name, add that to its `aliases` in "
            "profiles/places.yml"
        )
    return Finding(
        profile.document,
        at,
        f"no passage of the statement names {place.name}",
        found=place.id,
        fix=f"{fix}; or waive place-not-named about '{place.id}' with the reason",
        about=place.id,
        notice=around or not all(passage.in_our_language for passage in cited),
    )


def _as_adjective(places: PlaceNames, place: Place, cited: list[CitedPassage]) -> bool:
    """Whether a passage prints a word that is made of the name of a place: "toulousaine"."""
    return any(
        adjective_of(name, one.quote, english=one.in_our_language)
        for one in cited
        for name in places.names(place, [one.language])
    )


def _spelt(place: Place, cited: list[CitedPassage]) -> str:
    """How a passage in another language seems to spell a place; empty where none does."""
    name = place.name.partition(",")[0]
    found = (spelling_of(name, one.quote) for one in cited if not one.in_our_language)
    return next(filter(None, found), "")
