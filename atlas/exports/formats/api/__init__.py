"""The API: one JSON file for each thing of the atlas, at an address that lasts."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.formats.api.openapi import OPENAPI, openapi
from atlas.exports.formats.api.resources import RESOURCES, VERSION, ApiIndex, Link
from atlas.exports.written import json_bytes
from atlas.pages.addresses import API
from atlas.pages.exported import EVERYTHING, Format
from atlas.pages.page import Asset

INDEX = f"{API}index.json"
DOCUMENTATION = "data/api/"

FORMAT = Format(
    title="JSON, a file for each record",
    purpose=(
        "For programs that follow single statements, profiles or sources, as an API without a "
        "server: each page has its data beside it, described by OpenAPI and stable within v1."
    ),
    media_type="application/json",
    start=INDEX,
    order=30,
    guide=DOCUMENTATION,
    holds=EVERYTHING,
)


def make(atlas: DescribedAtlas) -> Iterator[Asset]:
    """The index, every resource, what stands at old addresses, and the description of it all."""
    yield Asset(INDEX, json_bytes(_index(atlas)))
    yield Asset(OPENAPI, openapi(atlas))
    there = set()
    for resource in RESOURCES:
        for path, value in resource.found(atlas):
            there.add(path)
            yield Asset(path, json_bytes(value))
    for gone in atlas.departed:
        for path in gone.data:
            if path not in there:
                there.add(path)
                yield Asset(path, json_bytes(gone.described))


def _index(atlas: DescribedAtlas) -> ApiIndex:
    readings = [one.second_reading for one in atlas.statements if one.second_reading]
    return ApiIndex(
        api=VERSION,
        atlas=atlas.about,
        openapi=atlas.addresses.site(OPENAPI),
        documentation=atlas.addresses.site(DOCUMENTATION),
        counts={
            **atlas.counts,
            "statements_read": sum(one.read_on is not None for one in readings),
            "statements_doubted": sum(bool(one.doubts) for one in readings),
        },
        resources=[
            Link(title=resource.title, address=atlas.addresses.site(f"{API}{resource.path}"))
            for resource in RESOURCES
        ],
    )
