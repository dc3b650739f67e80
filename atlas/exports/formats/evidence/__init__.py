"""The evidence as annotations of the sources' texts, and a program that verifies it.

Each line is a Web Annotation (W3C Recommendation, 23 February 2017): its body is what rests on the
passage, its targets are the pieces of the passage in their order. A target is named by the SWHID
of its bytes (ISO/IEC 18670, sections 5.1 and 6.1.2: numbers from 0, the last one included).
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.described.passages import Fragment, Passage
from atlas.exports.described.profiles import ProfileData
from atlas.exports.described.statements import StatementData
from atlas.exports.written import json_bytes
from atlas.pages.exported import Format
from atlas.pages.page import Asset

PATH = "data/evidence.jsonl"
VERIFY = "data/verify.py"
_PROGRAM = Path(__file__).with_name("verify.py")

FORMAT = Format(
    title="Evidence to verify",
    purpose=(
        "Each passage with its place in the source’s text, as annotations (W3C Web Annotation), "
        "and a program that checks all of them against the archived texts, which are in the "
        "repository. It needs nothing but Python, and shares no code with the atlas."
    ),
    media_type="application/jsonl",
    start=PATH,
    order=60,
    guide="data/evidence/",
    holds=("passages",),
)


def make(atlas: DescribedAtlas) -> Iterator[Asset]:
    """The annotations, and the program."""
    maker = _Annotations(atlas)
    lines = (json_bytes(maker.one(it, passage)) for it in atlas.holders for passage in it.passages)
    yield Asset(PATH, b"".join(lines))
    yield Asset(VERIFY, _PROGRAM.read_bytes())


class _Annotations:
    def __init__(self, atlas: DescribedAtlas) -> None:
        self.context = [
            "http://www.w3.org/ns/anno.jsonld",
            {"@vocab": atlas.addresses.site("data/evidence/#")},
        ]
        self.sources = {
            one.ref: _source(
                one.record.file, one.address, one.record.sha256, atlas.archived[one.ref]
            )
            for one in atlas.sources
        }
        self.first_bytes = {id: _first_bytes(raw) for id, raw in atlas.archived.items()}

    def one(self, holder: ProfileData | StatementData, passage: Passage) -> dict[str, Any]:
        """The annotation of a passage."""
        return {
            "@context": self.context,
            "id": f"{holder.data}#/record{passage.at}",
            "type": "Annotation",
            "motivation": "linking",
            "body": {
                "id": holder.version.address if holder.version else holder.address,
                "kind": holder.kind,
                "ref": holder.ref,
                "label": holder.title,
                "status": holder.status,
            },
            "role": passage.role,
            "quote": passage.quote,
            "target": [self._target(passage.source, one) for one in passage.fragments],
        }

    def _target(self, source: str, fragment: Fragment) -> dict[str, Any]:
        of, at = self.sources[source], self.first_bytes[source]
        first, last = at[fragment.start], at[fragment.end] - 1
        return {
            "id": f"{of['id']};bytes={first}-{last}",
            "type": "SpecificResource",
            "source": of,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": fragment.exact,
                    "prefix": fragment.prefix,
                    "suffix": fragment.suffix,
                },
                {
                    "type": "TextPositionSelector",
                    "start": fragment.start,
                    "end": fragment.end,
                },
            ],
        }


def _source(file: str, page: str, digest: str, raw: bytes) -> dict[str, Any]:
    return {
        "id": "swh:1:cnt:" + sha1(b"blob %d\0" % len(raw) + raw).hexdigest(),
        "type": "Text",
        "format": "text/plain",
        "file": file,
        "sha256": digest,
        "page": page,
    }


def _first_bytes(raw: bytes) -> list[int]:
    """The number of the first byte of each character of a text, and of what would follow it."""
    text = raw.decode("utf-8-sig")
    found = [len(raw) - len(text.encode())]
    for character in text:
        found.append(found[-1] + len(character.encode()))
    return found
