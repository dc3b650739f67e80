"""JSON Schemas for all YAML files, made from the model, so that editors complete and explain.

They follow draft-07: the YAML language server (VS Code, Vim, JetBrains, ...) understands later
drafts only since version 1.20, and nothing here needs them. What ``check`` accepts and what a
schema accepts differ on purpose in one point: numbers are to be written without quotation marks.

There are two sets: one that the model alone makes, in `schema/`, and one for editors in `.build/`,
which git ignores, with today's ids. Those are offered, and others are no mistake in them: what has
just been added may not be in them yet, and `check` knows.
"""

from __future__ import annotations

import json
import os
from copy import deepcopy
from pathlib import Path, PurePosixPath
from typing import Any

from atlas.load import FOLDERS
from atlas.load.reviews import FOLDER as REVIEWS
from atlas.model import Catalogue, Places, Record, Reports, Reviews, Tombstones, Topics
from atlas.model.parts import model_field, records_in
from atlas.model.use import Named
from atlas.reference.ids import Ids

#: Where the schemas with today's ids are.
WITH_IDS = ".build/schema"
#: YAML file or folder → name of its schema and the model it is made from.
_SCHEMAS: dict[str, tuple[str, type[Record]]] = {
    **{f"profiles/{folder}": (model.__name__.lower(), model) for folder, model in FOLDERS.items()},
    "profiles/topics.yml": ("topics", Topics),
    "profiles/places.yml": ("places", Places),
    "profiles/tombstones.yml": ("tombstones", Tombstones),
    "profiles/reports.yml": ("reports", Reports),
    REVIEWS: ("reviews", Reviews),
    "seeds/sources.yml": ("sources", Catalogue),
}


def schema_files() -> dict[str, str]:
    """Path (from the root of the checkout) and text of every schema."""
    return {
        f"schema/{name}.json": json.dumps(_schema(model), indent=2, ensure_ascii=False) + "\n"
        for name, model in _SCHEMAS.values()
    }


def write_schemas_with_ids(root: Path, ids: Ids) -> None:
    """Write the schemas with some ids that are not written yet, each file at once or not at all."""
    folder = root / WITH_IDS
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in _SCHEMAS.values():
        text = json.dumps(with_ids(_schema(model), model, ids), ensure_ascii=False) + "\n"
        file, beside = folder / f"{name}.json", folder / f".{name}.new"
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            beside.write_text(text, encoding="utf-8")
            beside.replace(file)


def with_ids(schema: dict[str, Any], model: type[Record], ids: Ids) -> dict[str, Any]:
    """The same schema with what offers the ids of today where fields hold some."""
    made = deepcopy(schema)
    used: set[Named] = set()
    for record in (model, *records_in(model)):
        fields = (made if record is model else made["definitions"][record.__name__])["properties"]
        for name, info in record.model_fields.items():
            kind = model_field(info).use.names
            if kind and name in fields:
                used.add(kind)
                fields[name].pop("examples", None)  # which are offered, and may be ids of nothing
                place = fields[name].get("items", fields[name])
                place["allOf"] = [{"$ref": f"#/definitions/{kind}-ids"}]
    for kind in sorted(used):
        offered = [{"label": id, "body": id, "description": ids[kind][id]} for id in ids[kind]]
        made["definitions"][f"{kind}-ids"] = {"defaultSnippets": offered}
    return made


def schema_comment(path: str) -> str:
    """The first line of the YAML file at ``path``, by which editors find its schema."""
    file = PurePosixPath(path)
    name, _ = _SCHEMAS.get(path) or _SCHEMAS[str(file.parent)]
    schema = PurePosixPath(os.path.relpath(f"{WITH_IDS}/{name}.json", file.parent))
    return f"# yaml-language-server: $schema={schema}"


def _schema(model: type[Record]) -> dict[str, Any]:
    made = model.model_json_schema(ref_template="#/definitions/{model}")
    made["definitions"] = made.pop("$defs", {})
    tidy: dict[str, Any] = _tidy(made)
    for record in (tidy, *tidy["definitions"].values()):
        for field in record.get("properties", {}).values():
            field.pop("title", None)  # the field's name again, in capitals
    return {"$schema": "http://json-schema.org/draft-07/schema#", **tidy}


def _tidy(schema: Any) -> Any:
    """A schema in the words of draft-07 and of editors, without Pydantic's detours."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    tidy = {key: _tidy(value) for key, value in schema.items() if key != "discriminator"}
    if tidy.get("default", ...) is None:
        del tidy["default"]  # leaving the field out is the way to write it
    _flatten(tidy)
    _explain(tidy)
    if "$ref" in tidy and len(tidy) > 1:  # draft-07 ignores all that stands beside a reference
        tidy["allOf"] = [{"$ref": tidy.pop("$ref")}]
    return tidy


def _flatten(schema: dict[str, Any]) -> None:
    """Write ``anyOf`` with null, or with a number's text form, as one plain type."""
    options = schema.get("anyOf")
    if not isinstance(options, list) or len(options) != 2:
        return
    first, second = options
    if first.get("type") == "number" and second.get("type") == "string":
        del schema["anyOf"]
        schema.update(first)
    elif second == {"type": "null"} and "type" in first:
        del schema["anyOf"]
        types = first["type"] if isinstance(first["type"], list) else [first["type"]]
        schema.update({**first, **schema, "type": [*types, "null"]})
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]


def _explain(schema: dict[str, Any]) -> None:
    """Turn the good and bad example of a field into what editors show."""
    shown: list[str] = []
    if isinstance(schema.get("description"), str):
        schema["description"] = schema["description"].replace("``", "`")
        shown.append(schema["description"])
    for mark in ("good", "bad"):
        # "good" may also be the name of a field; an example is never a schema.
        if mark in schema and not isinstance(schema[mark], dict):
            example = schema.pop(mark)
            shown.append(f"{mark.capitalize()}: `{example}`")
            if mark == "good":
                schema["examples"] = [example]
    if len(shown) > 1:
        schema["markdownDescription"] = "\n\n".join(shown)
