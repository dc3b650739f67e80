"""The description of the API in OpenAPI 3.1: paths from the resources, schemas from the models."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.described.departed import DepartedData
from atlas.exports.described.profiles import BESIDE
from atlas.exports.formats.api.resources import RESOURCES, VERSION, ApiIndex, Resource
from atlas.exports.formats.inventory import PATH as INVENTORY
from atlas.exports.formats.inventory import Inventory
from atlas.model import Company, Landscape, Organisation
from atlas.pages.addresses import API

OPENAPI = f"{API}openapi.json"
_SCHEMAS = "#/components/schemas/"
_NAMED = re.compile(r"\{(\w+)\}")
_NAMES = {"id": "Its id.", "profile": "Id of the profile that carries it."}
#: What the inventory and the index are to the API: resources with nothing to name.
_SINGLE = (
    Resource("index.json", "The index: what there is, and where", ApiIndex, lambda atlas: ()),
    Resource(
        INVENTORY.removeprefix(API), "Every identifier in one file", Inventory, lambda atlas: ()
    ),
)
_ALL = (*_SINGLE, *RESOURCES)


def openapi(atlas: DescribedAtlas) -> bytes:
    """The document."""
    document = {
        "openapi": "3.1.1",
        "info": {
            "title": atlas.about.name,
            "version": VERSION,
            "summary": "Every statement, with the passages that it rests on.",
            "description": (
                "Static files, to be read with GET. `record` is what curators wrote, in full; all "
                "else is made from it. A field that is not known is there and null, a list of "
                "nothing is empty. Dates are in EDTF and as precise as the source. Within v1 "
                "fields, paths and listed values may be added; none goes or changes its meaning. "
                "Pages are there as Markdown too: add index.md to their addresses."
            ),
            **({"license": atlas.about.licence.model_dump()} if atlas.about.licence else {}),
        },
        "servers": [{"url": atlas.addresses.site(API).rstrip("/")}],
        "paths": {f"/{resource.path}": _path(resource) for resource in _ALL},
        "components": {"schemas": _schemas()},
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


@cache
def _schemas() -> dict[str, Any]:
    """The schemas of all models that are served, and of all within them, by name."""
    models: list[type[Any]] = [*(resource.model for resource in _ALL), DepartedData]
    _, made = models_json_schema(
        [(model, "serialization") for model in dict.fromkeys(models)],
        ref_template=f"{_SCHEMAS}{{model}}",
    )
    found: dict[str, Any] = _tidy(made["$defs"])
    for profile in (Company, Organisation, Landscape):
        schema = found[profile.__name__]
        for name in BESIDE:
            del schema["properties"][name]
        schema["required"] = [name for name in schema["required"] if name not in BESIDE]
    return found


def _path(resource: Resource) -> dict[str, Any]:
    schema: dict[str, Any] = {"$ref": f"{_SCHEMAS}{resource.model.__name__}"}
    if resource.departs:
        schema = {"oneOf": [schema, {"$ref": f"{_SCHEMAS}{DepartedData.__name__}"}]}
    found: dict[str, Any] = {
        "get": {
            "operationId": _operation(resource.path),
            "summary": resource.title,
            "responses": {
                "200": {
                    "description": resource.title,
                    "content": {"application/json": {"schema": schema}},
                },
                "404": {"description": "Nothing was ever published under this name."},
            },
        }
    }
    if parameters := list(_parameters(resource.path)):
        found["parameters"] = parameters
    return found


def _operation(path: str) -> str:
    """A name for programs made from the document: ``statements_by_profile_id``."""
    words = _NAMED.findall(path)
    collection = path.partition("/")[0].removesuffix(".json")
    return f"{collection}_by_{'_'.join(words)}" if words else collection


def _parameters(path: str) -> Iterator[dict[str, Any]]:
    for name in _NAMED.findall(path):
        yield {
            "name": name,
            "in": "path",
            "required": True,
            "description": _NAMES[name],
            "schema": {"type": "string"},
        }


def _tidy(schema: Any) -> Any:
    """A schema for readers: an editor's good and bad examples are left out, and clients are not
    held to the fields of today, since there may be more tomorrow."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    tidy = {key: _tidy(value) for key, value in schema.items() if not _is_for_editors(key, value)}
    if isinstance(tidy.get("discriminator"), dict):
        del tidy["discriminator"]  # the alternatives differ by a constant, which JSON Schema reads
    return tidy


def _is_for_editors(key: str, value: Any) -> bool:
    if key in ("good", "bad"):  # also names of fields, whose values are schemas
        return not isinstance(value, dict)
    return (key, value) == ("additionalProperties", False) or (key == "default")
