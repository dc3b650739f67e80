"""Passages with their places in the text of the source."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from pydantic import Field

from atlas.exports.described.items import Addresses, Described
from atlas.model import Record
from atlas.model.choices import EvidenceRole
from atlas.model.parts import ModelField, parts
from atlas.pages.addresses import address
from atlas.problems import FieldPath
from atlas.views.cited_passage import CitedPassage
from atlas.views.index import Index

#: Characters of the text before and after a passage.
_AROUND = 32


class Fragment(Described):
    """A stretch of a source's text. Offsets count Unicode characters from the text's beginning."""

    start: int = Field(description="Offset of the first character.")
    end: int = Field(description="Offset after the last character.")
    exact: str = Field(description="The characters between the two, as the source prints them.")
    prefix: str = Field(description=f"The {_AROUND} characters before, or fewer at the beginning.")
    suffix: str = Field(description=f"The {_AROUND} characters after, or fewer at the end.")


class Passage(Described):
    """A piece of evidence, found in its source."""

    at: str = Field(description="Where the record has it: a JSON Pointer (RFC 6901).")
    source: str = Field(description="Id of the source.")
    source_title: str = Field(description="Title of the source.")
    sha256: str = Field(description="Digest of the source's file.")
    role: EvidenceRole = Field(description="What it does for its statement.")
    quote: str = Field(description="The quotation; […] stands for words left out.")
    fragments: list[Fragment] = Field(
        description="Where it stands in the source: more than one if words are left out."
    )
    address: str = Field(description="Its place on the page of the source.")


def passages(
    record: Record,
    index: Index,
    addresses: Addresses,
    *,
    known: Iterable[CitedPassage] = (),
    without: Container[str] = (),
) -> Iterator[Passage]:
    """All evidence of a record, in the order of its fields, ``without`` that in some of them.

    What has been found of its own ``evidence``, in order, is ``known``.
    """
    own: dict[FieldPath, CitedPassage] = {("evidence", at): found for at, found in enumerate(known)}
    for part in parts(record, _is_evidence):
        if part.at[0] in without:
            continue
        at = "".join(f"/{step}" for step in part.at)
        yield _passage(at, own.get(part.at) or index.passage(part.value), addresses)


def _is_evidence(field: ModelField) -> bool:
    return field.is_evidence


def _passage(at: str, found: CitedPassage, addresses: Addresses) -> Passage:
    text = found.source.text
    return Passage(
        at=at,
        source=found.source.record.id,
        source_title=found.source.record.title,
        sha256=found.source.digest,
        role=found.role,
        quote=found.quote,
        fragments=[
            Fragment(
                start=start,
                end=end,
                exact=text[start:end],
                prefix=text[max(start - _AROUND, 0) : start],
                suffix=text[end : end + _AROUND],
            )
            for start, end in found.spans
        ],
        address=addresses.site(address(found)),
    )
