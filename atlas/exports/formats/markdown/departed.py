"""The twins of old addresses: where what stood there is now, or what became of it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from atlas.anchors import version_anchor
from atlas.exports.described.departed import Gone, SuccessorData
from atlas.exports.described.items import Item, Version
from atlas.exports.formats.markdown.names import Names, to
from atlas.exports.formats.markdown.twin import Twin
from atlas.exports.formats.markdown.writing import blocks, link, listed, quoted, text

_BECAME = {
    "moved": "Moved. The links lead to where it is now.",
    "withdrawn": "Withdrawn: it is no longer held to be so. Do not cite it as current.",
    "corrected-away": "Corrected away: it was wrong. Do not cite it as current.",
    "merged": "Merged into what is named below.",
    "duplicate": "It said the same as what is named below.",
}


def twins(names: Names, taken: Container[str]) -> Iterator[Twin]:
    """One for each address that was published; those ``taken`` have a page of today."""
    there = set[str]()
    for gone in names.atlas.departed:
        for page in gone.pages:
            if page not in taken and page not in there:
                there.add(page)
                yield _twin(names, page, gone)


def _twin(names: Names, page: str, gone: Gone) -> Twin:
    one = gone.described
    last = one.last_wording or {}
    words = str(last.get("text") or last.get("explanation") or "")
    status = f", status: {last['status']}" if "status" in last else ""
    now = [(_successor(names, target), target) for target in one.to]
    body = blocks(
        _BECAME[one.became],
        text(one.reason or ""),
        listed(
            f"now: {to(found) if found else link(target.title, target.address)} (`{target.ref}`)"
            for found, target in now
        ),
        quoted(words, f"its last published wording{status}") if words else "",
    )
    moved = now[0][0] if one.became == "moved" and len(now) == 1 else None
    return Twin(
        page,
        one.title,
        f"{one.became.replace('-', ' ').capitalize()}: {one.title}",
        body,
        names.atlas.addresses.site(gone.data[0]) if gone.data else "",
        one.ref,
        _last_version(names, page, gone) if one.became != "moved" else None,
        status=one.became,
        moved=names.atlas.addresses.path(moved.address) if moved else "",
    )


def _last_version(names: Names, page: str, gone: Gone) -> Version | None:
    """The version that was last published, which its old page still shows."""
    if (last := gone.last) is None:
        return None
    return Version(
        number=last.number,
        hash=last.digest,
        published=last.date,
        address=f"{names.atlas.addresses.cited(page)}#{version_anchor(last.digest)}",
    )


def _successor(names: Names, target: SuccessorData) -> Item | None:
    items: tuple[Mapping[str, Item], ...] = (names.statements, names.disagreements, names.profiles)
    return next((group[target.ref] for group in items if target.ref in group), None)
