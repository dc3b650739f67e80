"""Write the search index into a built site.

Pagefind cuts an index into pieces, of which a browser loads only those that a query needs. One
piece grows with the site: the list of its entries, each with the name of its file and its number
of words. Names are hashes, which no compression makes smaller. Here the files are numbered
instead, and the numbers of words made alike, which they nearly are: entries are as long as a
statement. The list then has a third of its size. The first letter of a file's name is the group of
its entry, so that a browser can count and order results before it loads any of them.

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

from atlas.errors import CannotRunError
from atlas.pages.page import SearchEntry
from atlas.publish.pagefind import Record, index_files
from atlas.text.search_words import other_words

#: Where the index stands in the site.
FOLDER = "assets/search"
#: Its parts: the folder of each, and the groups of entries in it.
PARTS: dict[str, tuple[str, ...]] = {
    "main": ("name", "statement", "question", "help"),
    "passages": ("passage",),
}

_SIGNATURE = b"pagefind_dcd"
_FRAGMENT = re.compile(r"fragment/(\w+)\.pf_fragment")
# An entry in the list, in CBOR: a pair of a short string (a byte that gives its length, then the
# text) and a number of one, two or three bytes.
_PAIR, _SHORT_STRING = b"\x82", 0x60
_ENTRY = re.compile(rb"\x82[\x60-\x77](en_[0-9a-f]+)(?:[\x00-\x17]|\x18.|\x19..)", re.DOTALL)
_WORDS = bytes([20])  # about as many as an entry has
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
#: What the pages do not use of what Pagefind brings.
_NOT_USED = re.compile(r"wasm\.unknown\.pagefind|(?!pagefind\.js$).*\.(js|css)")


def write_search_index(finds: Iterable[SearchEntry], site_dir: Path) -> int:
    """Write the index of ``finds`` into ``site_dir``; how many entries it holds.

    Raises ``CannotRunError`` when Pagefind fails.
    """
    # Pagefind leaves out what has no word, a name of signs only for one: nobody can type it.
    findable = {find for find in finds if any(map(str.isalnum, f"{find.title}{find.text}"))}
    ordered = sorted(findable, key=lambda find: (find.address, find.group, find.title))
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
    names = (find.title, *find.names)
    meta = {
        "title": find.title,
        "names": "\n".join(find.names),
        # Names of one word weigh more: a search for "China" wants China before all in it.
        "short": "\n".join(name for name in names if find.group == "name" and " " not in name),
        "kind": find.kind,
        "about": "\n".join(find.about),
        # Not shown: how names, and words of the text, are typed otherwise.
        "also": other_words("\n".join(names)),
        "more": other_words("\n".join((find.text, *find.about))),
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
        names[old] = f"{letter}{_number(len(names))}-{digest}"
        name = names[old].encode()
        return _PAIR + bytes([_SHORT_STRING + len(name)]) + name + _WORDS

    entry_list = _packed(_ENTRY.sub(number, _unpacked(files[list_path])))
    if not len(set(names.values())) == len(found) == len(groups):
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


def _number(value: int) -> str:
    """A number of four digits. The one that changes most comes first: it compresses best so."""
    digits = ""
    for _ in range(4):
        value, digit = divmod(value, len(_DIGITS))
        digits += _DIGITS[digit]
    return digits


def _unpacked(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(_SIGNATURE)


def _packed(content: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + content, mtime=0)
