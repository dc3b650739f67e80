"""The API is as its OpenAPI document says, loses nothing, and keeps what it has promised."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from atlas.build_info import BuildInfo
from atlas.exports.described.atlas import describe
from atlas.exports.formats.api import INDEX, make
from atlas.exports.formats.api.openapi import OPENAPI
from atlas.exports.formats.api.resources import VERSION
from atlas.load import FOLDERS
from atlas.model.fields import Value
from tests.checkout import ROOT
from tests.exports.conftest import SITE, Exported
from tests.views.written import index_of, statement

#: What v1 has promised: paths, and the fields of each schema with what they can be. It is only ever
#: added to, and a field that is in it stays what it was.
PROMISED = ROOT / "tests/exports/api_v1.json"


@pytest.fixture(scope="module")
def document(invented: Exported) -> Any:
    return invented.json(OPENAPI)


def strict(schema: Any) -> Any:
    """A schema that allows only what it describes; clients are to allow more."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    held = {key: strict(value) for key, value in schema.items()}
    if isinstance(held.get("properties"), dict) and held.get("type") == "object":
        held["additionalProperties"] = False
    return held


def faults(exported: Exported, document: Any) -> Iterator[str]:
    """Files of the API that no path describes, that are not as described, and paths of none."""
    validators = {}
    for path, item in document["paths"].items():
        pattern = re.compile(re.sub(r"\{\w+\}", "[a-z0-9-]+", f"api/v1{path}").replace(".", r"\."))
        schema = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        whole = {**schema, "components": strict(document["components"])}
        validators[pattern] = Draft202012Validator(whole)
    used = set()
    for path in exported.files:
        if not path.startswith("api/v1/") or path == OPENAPI:
            continue
        described = [pattern for pattern in validators if pattern.fullmatch(path)]
        if len(described) != 1:
            yield f"{path} is described {len(described)} times"
            continue
        used.add(described[0])
        for error in validators[described[0]].iter_errors(exported.json(path)):
            yield f"{path} {error.json_path}: {error.message}"
    yield from (f"nothing is at {pattern.pattern}" for pattern in validators.keys() - used)


def test_the_document_is_valid(document: Any) -> None:
    OpenAPIV31SpecValidator(document).validate()
    assert document["info"]["version"] == VERSION


def test_every_file_is_described_and_as_described(invented: Exported, document: Any) -> None:
    assert list(faults(invented, document)) == []


def test_what_has_moved_or_gone_is_as_described_too(moved: Exported, document: Any) -> None:
    unused = "nothing is at"
    assert [one for one in faults(moved, document) if not one.startswith(unused)] == []


def test_the_index_names_every_path_and_what_is_counted(invented: Exported, document: Any) -> None:
    index = invented.json(INDEX)
    served = {f"{SITE}api/v1{path}" for path in document["paths"]}
    listed = {link["address"] for link in index["resources"]}
    assert served - listed == {f"{SITE}{INDEX}", f"{SITE}api/v1/inventory.json"}
    assert listed <= served
    assert index["atlas"]["licence"] == document["info"]["license"]
    assert index["atlas"]["licence"]["url"] == "https://licence.example/"
    assert index["counts"]["statements"] == len(invented.index.entries)
    assert index["counts"]["passages"] == sum(
        len(re.findall(r'"sha256":"[^"]*","role"', content.decode()))
        for path, content in invented.files.items()
        if re.fullmatch(r"api/v1/(companies|organisations|landscapes)/[^/]+\.json", path)
    )


def rebuilt(profile: Any) -> Any:
    """The record of a profile from its data, as documented."""
    return {
        **profile["record"],
        "statements": [one["record"] for one in profile["statements"]],
        "disagreements": [one["record"] for one in profile["disagreements"]],
    }


def test_profiles_are_rebuilt_with_nothing_lost(invented: Exported) -> None:
    for profile in invented.index.atlas.profiles.values():
        data = invented.json(f"api/v1/{profile.folder}/{profile.id}.json")
        assert FOLDERS[profile.folder].model_validate(rebuilt(data)) == profile.record
    for source in invented.index.atlas.sources.values():
        data = invented.json(f"api/v1/sources/{source.record.id}.json")
        assert type(source.record).model_validate(data["record"]) == source.record


@pytest.mark.parametrize("when", ["2014~", "2009/2013", "../2019", "201X", "[2024,2025]"])
def test_dates_stay_as_precise_as_they_are(tmp_path: Any, when: str) -> None:
    index = index_of(tmp_path, statement("dated", date=f"'{when}'"))
    data = json.loads(_files(index)["api/v1/statements/acme/dated.json"])
    assert data["record"]["date"] == data["when"]["edtf"] == when
    assert data["record"]["due"] is None


def test_unknown_is_not_empty_and_not_zero(tmp_path: Any) -> None:
    index = index_of(
        tmp_path, statement("none", "values: [{number: 0, unit: people}]"), statement("unknown")
    )
    files = _files(index)
    none = json.loads(files["api/v1/statements/acme/none.json"])["record"]
    unknown = json.loads(files["api/v1/statements/acme/unknown.json"])["record"]
    assert none["values"][0]["number"] == 0
    assert none["values"][0]["currency"] is None
    assert unknown["values"] == []
    assert unknown["date"] is None


@pytest.mark.parametrize("digits", ["2200000000", "0.1", "12.345678", "123456789.123456", "1e15"])
def test_numbers_keep_all_their_digits(digits: str) -> None:
    value = Value.model_validate({"number": digits, "unit": "people"})
    assert Value.model_validate(json.loads(value.model_dump_json())) == value


def test_a_number_with_more_digits_than_programs_keep_is_refused() -> None:
    with pytest.raises(ValueError, match="has more digits than programs keep, which are 15"):
        Value.model_validate({"number": "1234567890.123456", "unit": "people"})


def test_passages_stand_where_the_data_says(invented: Exported) -> None:
    found = 0
    for entry in invented.index.entries.values():
        data = invented.json(f"api/v1/statements/{entry.ref}.json")
        for passage in data["passages"]:
            text = invented.index.atlas.sources[passage["source"]].text
            record = data["record"]
            for step in passage["at"].removeprefix("/").split("/"):
                record = record[int(step)] if step.isdigit() else record[step]
            assert record["quote"] == passage["quote"]
            for part in passage["fragments"]:
                assert text[part["start"] : part["end"]] == part["exact"]
                assert text[: part["start"]].endswith(part["prefix"])
                assert text[part["end"] :].startswith(part["suffix"])
                found += 1
    assert found > len(invented.index.entries)


@pytest.mark.parametrize(
    ("path", "became", "to"),
    [
        ("companies/acme", "moved", ["acme-group"]),
        ("organisations/gamma-works", "moved", ["gamma-east", "gamma-west"]),
        ("statements/acme/memorandum", "moved", ["acme-group/agreement"]),
        ("statements/acme/kites", "moved", ["gamma-west/flying-kites"]),
        ("statements/acme/hats", "withdrawn", []),
        ("statements/delta-hospital/mice", "duplicate", ["delta-hospital/cats"]),
        ("disagreements/acme/sold", "moved", ["acme-group/sales"]),
    ],
)
def test_old_addresses_say_where_it_is_now(
    moved: Exported, path: str, became: str, to: list[str]
) -> None:
    data = moved.json(f"api/v1/{path}.json")
    assert (data["kind"], data["became"]) == ("departed", became)
    assert [one["ref"] for one in data["to"]] == to
    assert [moved.at(one["data"])["ref"] for one in data["to"]] == to


def test_all_that_was_promised_is_there(document: Any) -> None:
    promised = json.loads(PROMISED.read_text("utf-8"))
    assert set(promised["paths"]) <= set(document["paths"])
    schemas = document["components"]["schemas"]
    for name, fields in promised["fields"].items():
        assert set(fields) <= set(schemas[name]["required"]), f"{name} has lost a field"
        for field, was in fields.items():
            now = types(schemas[name]["properties"][field])
            added = set(now) - set(was)
            assert set(was) <= set(now), f"{name}.{field} was {was}"
            assert all(one[0].isupper() for one in added), f"{name}.{field} can be {added}"


def types(schema: Any) -> list[str]:
    """What a field can be: types of JSON, and names of schemas; more of these may be added."""
    found = {schema["type"]} if isinstance(schema.get("type"), str) else set(schema.get("type", ()))
    if "$ref" in schema:
        found.add(schema["$ref"].rpartition("/")[2])
    for part in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        found.update(types(part))
    if "items" in schema:
        found.update(f"{one}[]" for one in types(schema["items"]))
    return sorted(found)


def test_the_change_log_begins_with_this_version() -> None:
    page = (ROOT / "docs/data/api.md").read_text("utf-8").partition("## What has changed")[2]
    assert re.findall(r"^\*\*([\d.]+)\*\*", page, re.MULTILINE)[0] == VERSION


def test_without_a_host_addresses_begin_at_the_root(invented: Exported) -> None:
    atlas = describe(invented.index, BuildInfo(date(2026, 1, 1), None))
    index = next(json.loads(file.content) for file in make(atlas) if file.path == INDEX)
    assert index["atlas"]["address"] == "/"
    assert index["resources"][0]["address"] == "/api/v1/companies.json"
    assert index["atlas"]["permanent"] is None


def _files(index: Any) -> dict[str, bytes]:
    atlas = describe(index, BuildInfo(date(2026, 1, 1), None))
    return {file.path: file.content for file in make(atlas)}
