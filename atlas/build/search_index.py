"""Write the search index into a built site.

Pagefind cuts an index into pieces, of which a browser loads only those that a query needs. One
piece grows with the site: the list of its entries. It names a file for each, and such a name is a
hash, which no compression makes smaller. Here these files are numbered instead, which halves the
list, and the first letter of a number is the group of its entry, so that a browser can count and
order results before it loads any of them.

The index has two parts. The passages are as many as all the rest together, and a browser loads
their part when it has shown the first results.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from atlas.build.pagefind import Record, index_files
from atlas.errors import CannotRunError
from atlas.pages.page import SearchEntry

#: Where the index stands in the site.
FOLDER = "assets/search"
#: Its parts: the folder of each, and the groups of entries in it.
PARTS: dict[str, tuple[str, ...]] = {
    "main": ("name", "statement", "question", "help"),
    "passages": ("passage",),
}

_SIGNATURE = b"pagefind_dcd"
_FRAGMENT = re.compile(r"fragment/(\w+)\.pf_fragment")
# A short string in CBOR: a byte that tells its length, then the text.
_SHORT_STRING = 0x60
_NAME = re.compile(rb"[\x60-\x77](en_[0-9a-f]+)")
#: What the pages do not use of what Pagefind brings.
_NOT_USED = re.compile(r"wasm\.unknown\.pagefind|(?!pagefind\.js$).*\.(js|css)")


def write_search_index(finds: Iterable[SearchEntry], site_dir: Path) -> int:
    """Write the index of ``finds`` into ``site_dir``; how many entries it holds.

    Raises ``CannotRunError`` when Pagefind fails.
    """
    ordered = sorted(set(finds), key=lambda find: (find.address, find.group, find.title))
    for part, groups in PARTS.items():
        inside = [find for find in ordered if find.group in groups]
        if inside:
            for path, content in _part(inside, main=part == "main").items():
                file = site_dir / FOLDER / part / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
    return len(ordered)


def _part(finds: Sequence[SearchEntry], main: bool) -> dict[str, bytes]:
    """The files of one part; the program that reads them stands in the main one."""
    files = index_files([_record(find) for find in finds])
    groups = {(find.address, find.title): find.group for find in finds}
    return {
        path: content
        for path, content in _numbered(files, groups).items()
        if not _NOT_USED.fullmatch(path) and (main or not path.endswith((".js", ".pagefind")))
    }


def _record(find: SearchEntry) -> Record:
    meta = {
        "title": find.title,
        "names": "\n".join(find.names),
        "kind": find.kind,
        "about": "\n".join(find.about),
    }
    # What has no text is not found at all.
    content = " ".join((find.text or find.title).split())
    return Record(find.address, content, {name: text for name, text in meta.items() if text})


def _numbered(
    files: Mapping[str, bytes], groups: Mapping[tuple[str, str], str]
) -> dict[str, bytes]:
    """The same index with numbered files for its entries.

    A digest of all of them stands behind each number: no browser takes an old file for a new one.
    """
    found = {match[1]: path for path in files if (match := _FRAGMENT.fullmatch(path))}
    digest = sha256(b"".join(files[path] for path in sorted(found.values()))).hexdigest()[:8]
    (list_path,) = (path for path in files if path.endswith(".pf_meta"))
    names: dict[str, str] = {}

    def number(match: re.Match[bytes]) -> bytes:
        old = match[1].decode()
        if old not in found:
            return match[0]
        entry = json.loads(_unpacked(files[found[old]]))
        letter = groups[entry["url"], entry["meta"].get("title", "")][0]
        names[old] = f"{letter}{len(names):05x}-{digest}"
        return bytes([_SHORT_STRING + len(names[old])]) + names[old].encode()

    entry_list = _packed(_NAME.sub(number, _unpacked(files[list_path])))
    if not len(names) == len(found) == len(groups):
        raise CannotRunError("the search index cannot be made: Pagefind's format has changed")
    list_name = f"en_{sha256(entry_list).hexdigest()[:10]}"
    start = json.loads(files["pagefind-entry.json"])
    start["languages"]["en"]["hash"] = list_name
    kept = {path: files[path] for path in files.keys() - set(found.values()) - {list_path}}
    return {
        **kept,
        **{f"fragment/{names[old]}.pf_fragment": files[path] for old, path in found.items()},
        f"pagefind.{list_name}.pf_meta": entry_list,
        "pagefind-entry.json": json.dumps(start).encode(),
    }


def _unpacked(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(_SIGNATURE)


def _packed(content: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + content, mtime=0)
