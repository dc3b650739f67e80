"""The inventory names everything once, and all of its addresses open."""

from __future__ import annotations

from collections import Counter

from tests.exports.conftest import SITE, Exported


def test_everything_has_one_line_that_leads_to_its_data(invented: Exported) -> None:
    items = invented.json("api/v1/inventory.json")["items"]
    assert len({(item["kind"], item["ref"]) for item in items}) == len(items)
    for item in items:
        if item["kind"] == "person":
            people = invented.at(item["data"])["people"]
            assert item in people
        else:
            there = invented.at(item["data"])
            assert {name: there[name] for name in item} == item


def test_its_counts_are_those_of_the_profiles(invented: Exported) -> None:
    counts = Counter(item["kind"] for item in invented.json("api/v1/inventory.json")["items"])
    atlas = invented.index.atlas
    records = [profile.record for profile in atlas.profiles.values()]
    assert counts == {
        "company": len(atlas.in_folder("companies")),
        "organisation": len(atlas.in_folder("organisations")),
        "landscape": len(atlas.in_folder("landscapes")),
        "person": sum(len(record.people) for record in records),
        "statement": sum(len(record.statements) for record in records),
        "disagreement": sum(len(record.disagreements) for record in records),
        "source": len(atlas.sources),
        "topic": len(atlas.topics),
        "place": len(atlas.places),
    }


def test_a_statement_is_previewed_with_status_version_and_addresses(invented: Exported) -> None:
    items = invented.json("api/v1/inventory.json")["items"]
    found = {item["ref"]: item for item in items if item["kind"] == "statement"}
    entry = next(
        one for one in invented.index.entries.values() if one.statement.status == "planned"
    )
    item, page = found[entry.ref], f"{entry.profile.folder}/{entry.ref}/"
    version = invented.index.versions.of(entry.profile.id, entry.statement)
    assert item["status"] == "planned"
    assert item["address"] == f"{SITE}{page}"
    assert item["permanent"] == f"https://id.example/oia/{page}"
    assert item["version"] == {
        "number": 1,
        "hash": version.digest,
        "published": None,
        "address": f"https://id.example/oia/{page}#v-{version.digest}",
    }
