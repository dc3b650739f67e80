"""Everything to keep, in one archive: tables, database, evidence, each profile, and how to cite."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from io import BytesIO
from itertools import chain

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.written import json_bytes
from atlas.pages.addresses import API
from atlas.pages.citations.data_set import data_set
from atlas.pages.exported import EVERYTHING, Format
from atlas.pages.page import Asset
from atlas.text.plural import plural

PATH = "data/atlas.zip"

FORMAT = Format(
    title="Everything in one file",
    purpose=(
        "An archive to keep: tables, database, evidence with its program, a JSON file for each "
        "profile and source, the licence, how to cite, and the checksums of all."
    ),
    media_type="application/zip",
    start=PATH,
    order=40,
    holds=EVERYTHING,
    packs=("csv_tables", "evidence", "inventory", "sqlite"),
)
#: The earliest day that an archive can state: its files have no day of their own.
_DAY = (1980, 1, 1, 0, 0, 0)
_README = """\
{name}, data of {as_of}{revision}

Company innovation profiles in which each statement is tied to a verbatim passage of an archived
source. What is in the archive:

tables/           CSV, described by datapackage.json
atlas.sqlite      the same as a database, with every record in full
evidence.jsonl    each passage with its place in its source
verify.py         checks these: python3 verify.py evidence.jsonl FOLDER-OF-TEXTS
json/             each profile and source in full, as the API has it; inventory.json lists all
SHA256SUMS        to check the files: sha256sum --check SHA256SUMS

A statement has a status: what is planned, announced or agreed has not been done. Dates are in EDTF
and never more precise than the source. What is not known is null or an empty cell, never zero.
In the tables a text that begins with =, +, -, @ or ' stands after an apostrophe, so that it is no
formula to a spreadsheet.
The archive holds {counts}.

{address}
"""


def make(atlas: DescribedAtlas, *packed: Sequence[Asset]) -> Iterator[Asset]:
    """The archive: the same bytes of the same atlas, with one release of zlib."""
    files = dict(sorted(_files(atlas, chain.from_iterable(packed))))
    sums = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    files["SHA256SUMS"] = "".join(sums).encode()
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(f"open-innovation-atlas/{name}", _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every system
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    yield Asset(PATH, written.getvalue())


def _files(atlas: DescribedAtlas, packed: Iterable[Asset]) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", _readme(atlas).encode()
    yield "CITATION.txt", _citation(atlas).encode()
    if atlas.about.licence:
        licence = atlas.about.licence
        terms = f"The statements may be used under {licence.name}, {licence.url}.\n"
        yield "LICENCE.txt", f"{terms}Quoted passages belong to their publishers.\n".encode()
    for file in packed:
        yield file.path.replace(API, "json/").removeprefix("data/"), file.content
    for profile in atlas.profiles:
        yield f"json/{profile.kind}/{profile.ref}.json", json_bytes(profile)
    for source in atlas.sources:
        yield f"json/source/{source.ref}.json", json_bytes(source)


def _readme(atlas: DescribedAtlas) -> str:
    counts, about = atlas.counts, atlas.about
    return _README.format(
        name=about.name,
        as_of=about.as_of,
        revision=f", revision {about.revision}" if about.revision else "",
        counts=f"{plural(counts['statements'], 'statement')} "
        f"and {plural(counts['passages'], 'passage')}",
        address=about.address if about.address != "/" else "",
    )


def _citation(atlas: DescribedAtlas) -> str:
    return (
        f"{data_set(atlas.addresses.build)}\n\n"
        "Cite a single statement by the address of its version: others then see what has changed "
        "since.\n"
    )
