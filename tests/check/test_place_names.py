"""Places that lie in each other are looked at once each."""

from decimal import Decimal
from pathlib import Path

from atlas.check.place_names import PlaceNames
from atlas.model import Place
from atlas.model.choices import PlaceKind
from tests.atlases import parse, problems, write


def _place(id: str, within: str | None) -> Place:
    name = id.title()
    zero = Decimal(0)
    return Place(id=id, name=name, kind=PlaceKind.DISTRICT, within=within, lat=zero, lon=zero)


def test_places_within_each_other() -> None:
    listed = [_place("inner", "outer"), _place("outer", "inner")]
    places = PlaceNames({place.id: place for place in listed})
    assert places.named(listed[1], ["a house in Inner"])
    assert not places.named(listed[1], ["a house in the country"])
    assert places.outward("inner") == listed


def test_a_long_row_of_places() -> None:
    row = [_place(f"p{at}", f"p{at + 1}") for at in range(5000)]
    places = PlaceNames({place.id: place for place in row})
    assert places.named(row[-1], ["in P0"])


def test_the_spelling_of_another_language_is_offered(tmp_path: Path) -> None:
    example = Path(__file__).parent / "rules/place-not-named/bad-spelling.txt"
    found = problems(write(parse(example.read_text("utf-8")), tmp_path))
    [fix] = [one.fix for one in found if one.code == "place-not-named"]
    assert fix.startswith("the passage prints 'Hambourg': if that is the place, add it to its")
