"""A place lies in the country that it names.

Its country is that of the place it lies `within`, or a part of that one, as Hong Kong is of China
by ISO 3166-2. Its point lies in the country's outline: an error where latitude and longitude are
plainly swapped, a notice otherwise. The outlines are rough, leave out rocks, and show who holds
the ground, so that a place at a border or on a far island may be right all the same.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.codes import is_part_of
from atlas.load import Atlas
from atlas.model import Place
from atlas.problems import FieldPath

SEVERITY = "error"
ONLY_IN = "profiles/places.yml"
GOOD = """\
places:
  - {id: lyon, name: Lyon, kind: city, country: FR, within: france, lat: 45.76, lon: 4.84}
"""
BAD = """\
places:
  - {id: lyon, name: Lyon, kind: city, country: FR, within: italy, lat: 4.84, lon: 45.76}
"""
#: So far may a point be from its country: in another one, and at sea, where islands are left out.
_KM_IN_ANOTHER = 30
_KM_AT_SEA = 150


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare each place with the one around it, and its point with its country's outline."""
    for index, place in enumerate(atlas.places.values()):
        at: FieldPath = ("places", index)
        for field, message, fix, notice in (*_around(atlas, place), *_point(place)):
            yield Finding(
                atlas.documents[ONLY_IN],
                (*at, field),
                message,
                found=place.name,
                fix=fix,
                notice=notice,
            )


def _around(atlas: Atlas, place: Place) -> Iterator[tuple[str, str, str, bool]]:
    """The fault of a place within one of another country; of the nearest one that has a country."""
    seen = {place.id}
    around = atlas.places.get(place.within or "")
    while around and not around.country and around.id not in seen:
        seen.add(around.id)
        around = atlas.places.get(around.within or "")
    if not (around and around.country and place.country):
        return
    if not is_part_of(place.country, around.country):
        yield (
            "country",
            f"'{place.id}' is in {place.country}, and '{around.id}', in which it lies, is in "
            f"{around.country}",
            "correct the country, or the place that it lies within",
            False,
        )


def _point(place: Place) -> Iterator[tuple[str, str, str, bool]]:
    """The fault of a point outside its country's outline."""
    # The library of shapes takes a while to load, and most checks need none.
    from atlas.outlines import Point, country_at, km_from

    if not place.country:
        return
    point = Point(float(place.lon), float(place.lat))
    km = km_from(place.country, point)
    if not km or km <= _KM_IN_ANOTHER:
        return
    if point.swapped and km_from(place.country, point.swapped) == 0 and km > _KM_AT_SEA:
        yield (
            "lat",
            f"the point is {km:,.0f} km outside {place.country}, and would lie inside with "
            "latitude and longitude swapped",
            f"write lat: {place.lon} and lon: {place.lat}",
            False,
        )
        return
    inside = country_at(point)
    if inside == "" or (inside is None and km <= _KM_AT_SEA):
        return
    where = f"in {inside}" if inside else "at sea"
    yield (
        "lat",
        f"the point lies {where}, some {km:,.0f} km outside {place.country}",
        "correct the coordinates or the country; leave them if the place is right",
        True,
    )
