from __future__ import annotations

from pathlib import Path

from atlas.views.glance import places_named, weightiest
from tests.views.written import index_of, statement


def test_the_weightiest_is_core_then_supporting(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        statement("colour", "importance: background"),
        statement("plain"),
        statement("core", "importance: core"),
    )
    entries = [index.entries[f"acme/{id}"] for id in ("colour", "plain", "core")]
    assert weightiest(entries).statement.id == "core"
    assert weightiest(entries[:2]).statement.id == "plain"
    assert weightiest(entries[:1]).statement.id == "colour"


def test_places_with_what_names_them_or_leaves_them(tmp_path: Path) -> None:
    more = """\
-- append profiles/places.yml --
  - {id: shelbyville, name: Shelbyville, kind: city, lat: 44, lon: -122}
  - {id: unnamed, name: Unnamed, kind: city, lat: 44, lon: -122}
-- edit profiles/companies/acme.yml --
    site: r-and-d-centre
=>
    site: r-and-d-centre
    places: [springfield]
    moved_from: shelbyville
"""
    found = {named.place.id: named for named in places_named(index_of(tmp_path, more=more))}
    assert set(found) == {"springfield", "shelbyville"}
    springfield = found["springfield"]
    ids = [entry.statement.id for entry in springfield.entries]
    assert (ids, springfield.sites) == (["memorandum", "laboratory"], 1)
