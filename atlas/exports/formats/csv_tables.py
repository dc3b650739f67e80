"""Tables as CSV (RFC 4180), described by a Data Package (datapackage.org, version 1).

A text that a spreadsheet could take for a formula stands after an apostrophe (OWASP Application
Security Verification Standard 5.0, requirement 1.2.10), and so does one that begins with an
apostrophe: to take one away from each text that begins with it gives back every text as it was.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from io import StringIO
from typing import Any

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.tables import TABLES
from atlas.exports.tables.columns import Cell, Column, Table
from atlas.pages.exported import EVERYTHING, Format
from atlas.pages.page import Asset

FOLDER = "data/tables/"
PACKAGE = f"{FOLDER}datapackage.json"
#: How a formula can begin, in full width too, with the apostrophe that tells it from one.
_FORMULA = re.compile(r"['=+\-@＝＋－＠\t\r\n]")

FORMAT = Format(
    title="Tables",
    purpose=(
        "CSV files for spreadsheets, R and pandas, one for each kind of record; the data package "
        "says what each column holds and how the tables belong together."
    ),
    media_type="text/csv",
    start=PACKAGE,
    order=10,
    holds=EVERYTHING,
)


def make(atlas: DescribedAtlas) -> Iterator[Asset]:
    """The tables, and what describes them."""
    tables = [(table, Asset(f"{FOLDER}{table.name}.csv", _csv(table, atlas))) for table in TABLES]
    yield Asset(PACKAGE, _package(atlas, tables))
    yield from (asset for _, asset in tables)


def _csv(table: Table, atlas: DescribedAtlas) -> bytes:
    written = StringIO()
    rows = csv.writer(written)
    rows.writerow(table.names)
    rows.writerows(map(cell, row) for row in table.rows(atlas))
    return written.getvalue().encode()


def cell(value: Cell) -> Cell:
    """A value as a table has it."""
    if isinstance(value, str) and _FORMULA.match(value):
        return f"'{value}"
    return ("false", "true")[value] if isinstance(value, bool) else value


def _package(atlas: DescribedAtlas, tables: list[tuple[Table, Asset]]) -> bytes:
    about = atlas.about
    package: dict[str, Any] = {
        "name": "open-innovation-atlas",
        "title": about.name,
        "description": (
            "Statements on how companies innovate, and the passages that they rest on. Dates are "
            "in EDTF. An empty cell is not known, or does not apply; it is never zero. A text that "
            "begins with =, +, -, @ or ' stands after an apostrophe, so that no spreadsheet takes "
            "it for a formula: take one apostrophe away from the beginning of a text."
        ),
        "homepage": about.address,
        "version": f"{about.as_of}{f'-{about.revision}' if about.revision else ''}",
        "resources": [_resource(table, asset) for table, asset in tables],
    }
    if about.licence:
        package["licenses"] = [{"title": about.licence.name, "path": about.licence.url}]
    return json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"


def _resource(table: Table, asset: Asset) -> dict[str, Any]:
    keys = {other.name: other.key[0] for other in TABLES}
    return {
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "description": table.says,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(asset.content),
        "hash": f"sha256:{sha256(asset.content).hexdigest()}",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": [column],
                    "reference": {"resource": other.replace("_", "-"), "fields": [keys[other]]},
                }
                for column, other in table.refers.items()
            ],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": column.type,
        "description": column.says,
        "constraints": {"required": column.wanted},
    }
