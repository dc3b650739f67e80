from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from atlas.load import FOLDERS
from atlas.reference.schema import WITH_IDS, schema_comment, schema_files
from tests.checkout import FILES, INVENTED, ROOT, make_checkout

SCHEMAS: dict[str, Any] = {name: json.loads(text) for name, text in schema_files().items()}


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do (version 1.2): dates are text."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schema_of(path: str) -> Any:
    """The schema that the first line of a file of this kind names."""
    named = schema_comment(path).removeprefix("# yaml-language-server: $schema=")
    file = (ROOT / path).parent.joinpath(named).resolve().relative_to(ROOT / WITH_IDS)
    return SCHEMAS[f"schema/{file}"]


def errors(path: str, text: str) -> list[str]:
    data = yaml.load(text, Loader)
    validator = jsonschema.Draft7Validator(schema_of(path))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


def yaml_files(root: Path) -> dict[str, str]:
    """The text of each YAML file of an atlas, by its path there."""
    return {
        str(file.relative_to(root)): file.read_text(encoding="utf-8")
        for pattern in ("profiles/*.yml", "profiles/*/*.yml", "seeds/*.yml")
        for file in sorted(root.glob(pattern))
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_current(name: str) -> None:
    assert (ROOT / name).read_text() == schema_files()[name], "run 'build.py schema'"


def test_no_other_schema_is_committed() -> None:
    assert {f"schema/{file.name}" for file in (ROOT / "schema").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_valid_and_explains_every_field(name: str) -> None:
    schema = SCHEMAS[name]
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["title"]
    for record in (schema, *schema["definitions"].values()):
        assert record["description"]
        for field, what in record["properties"].items():
            # What a statement's kind means stands at the record itself.
            assert "description" in what or (field == "kind" and "const" in what), field


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".yml")])
def test_a_small_example_validates(path: str, tmp_path: Path) -> None:
    assert errors(path, (make_checkout(tmp_path) / path).read_text()) == []


@pytest.mark.parametrize(
    "root",
    [pytest.param(INVENTED, id="invented"), pytest.param(ROOT, id="real", marks=pytest.mark.real)],
)
def test_files_of_a_whole_atlas_validate(root: Path) -> None:
    found = {path: errors(path, text) for path, text in yaml_files(root).items()}
    assert len(found) > 4
    assert {path: messages for path, messages in found.items() if messages} == {}


def test_the_first_line_names_the_schema_from_where_the_file_is() -> None:
    """It helps whoever types, so files of editors may do without it."""
    for path in yaml_files(INVENTED):
        start, _, named = schema_comment(path).partition("=")
        head, _, invented = (
            (INVENTED / path).read_text(encoding="utf-8").partition("\n")[0].partition("=")
        )
        assert head == start
        assert (INVENTED / path).parent.joinpath(invented).resolve() == (
            (ROOT / path).parent.joinpath(named).resolve()
        )


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("kind: investor\ncolour: red", "'colour' was unexpected"),
        ("kind: inventor", "'inventor' is not one of"),
        ("country: fr", "does not match"),
        ("kind: fund\nname: null", "None is not of type 'string'"),
    ],
)
def test_mistakes_are_seen_while_typing(line: str, shown: str) -> None:
    found = errors("profiles/organisations/x.yml", f"name: X\n{line}\n")
    assert any(shown in error for error in found), found


def test_a_field_left_empty_is_no_mistake() -> None:
    text = "name: X\nkind: fund\ncountry:\ncountry_basis:\nnote:\n"
    assert errors("profiles/organisations/x.yml", text) == []


def test_examples_reach_the_editor() -> None:
    field = SCHEMAS["schema/company.json"]["definitions"]["Event"]["properties"]["id"]
    assert field["examples"] == ["suzhou-research-institute"]
    assert "Bad: `statement-7`" in field["markdownDescription"]
    assert not re.search(r'"(good|bad)":', json.dumps(SCHEMAS))


def test_the_comment_leads_to_the_schema() -> None:
    for path in (*(f"profiles/{folder}/x.yml" for folder in FOLDERS), "seeds/sources.yml"):
        assert schema_of(path)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema_comment("profiles/topics.yml").endswith("$schema=../.build/schema/topics.json")
