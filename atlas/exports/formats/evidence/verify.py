"""Verify the evidence of the atlas: python3 verify.py evidence.jsonl FOLDER-OF-TEXTS

Needs Python 3.8 or later, nothing else. A passage is found if the text with its digest prints it,
from word to word, at the places that the evidence says, in this order, and if that is what is
quoted, but for blanks, quotation marks, and dashes between words.
Ends with 0 if all are found, with 1 if not, with 2 if it cannot run.
"""

import hashlib
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

LEFT_OUT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]")
# Thai and its neighbours, Hangul, kana, Han: quotations may end between two letters.
NO_BLANKS = re.compile("[\u0e00-\u11ff\u1780-\u17ff\u3005-\u9fff\uac00-\ud7af\uf900-\ufaff]")
UNSEEN = re.compile("[“”„‟«»〝〞〟＂″‶\"‘’‚‛‹›`´ʼʹ′‵＇'\u00ad\u200b-\u200d\u2060\ufeff]")


def folded(text: str) -> str:
    """What a quotation and its passage share, however they are set; a raised 2 is not a 2."""
    unlike = ("<super>", "<fraction>", "<circle>")
    kept = {one for one in text if unicodedata.decomposition(one).startswith(unlike)}
    text = re.sub("[‐‑‒–—―−⁃]", "-", UNSEEN.sub("", text))
    text = "".join(one if one in kept else unicodedata.normalize("NFKC", one) for one in text)
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))
    return re.sub(r"(?<!\d)[- ]+|[- ]+(?!\d)", "", text)


def cut(text: str, at: int) -> bool:
    """Whether a word or number goes on across a place."""
    pair, mark = text[at - 1 : at + 1], unicodedata.combining(text[at : at + 1] or " ")
    if re.search(r"\d[.,]\d", text[max(at - 2, 0) : at + 2]) or mark:
        return True
    return pair.isalnum() and 0 < at < len(text) and (pair.isdigit() or not NO_BLANKS.search(pair))


def fault(evidence: Any, texts: "dict[str, bytes]") -> str:
    """Why a passage is not found; empty if it is."""
    quoted, targets, last = LEFT_OUT.split(evidence["quote"]), evidence["target"], 0
    if len(quoted) != len(targets) or len({one["source"]["sha256"] for one in targets}) != 1:
        return "the quotation has other pieces than the evidence"
    for words, target in zip(quoted, targets):  # noqa: B905 - for Python 3.8
        if not (raw := texts.get(target["source"]["sha256"])):
            return f"no text has the digest of {target['source']['file']!r}"
        by = {one["type"]: one for one in target["selector"]}
        start, end = (by["TextPositionSelector"][name] for name in ("start", "end"))
        text, quote = raw.decode("utf-8-sig"), by["TextQuoteSelector"]
        exact, after = text[start:end], text[end:]
        if not last <= start < end <= len(text) or exact != quote["exact"]:
            return f"the text prints {exact!r} there, not {quote['exact']!r} in this order"
        if cut(text, start) or cut(text, end) or folded(exact) != folded(words):
            return f"the text prints {(text[:start][-9:] + exact + after[:9])!r}, not {words!r}"
        if not (text[:start].endswith(quote["prefix"]) and after.startswith(quote["suffix"])):
            return f"other words stand around {exact!r}"
        first = len(raw) - len((exact + after).encode())
        swhid = "swh:1:cnt:" + hashlib.sha1(b"blob %d\0" % len(raw) + raw).hexdigest()
        if target["id"] != f"{swhid};bytes={first}-{first + len(exact.encode()) - 1}":
            return f"{target['id']} is not where the text prints {exact!r}"
        last = end
    return ""


if __name__ == "__main__":
    if len(sys.argv) != 3 or not (Path(sys.argv[1]).is_file() and Path(sys.argv[2]).is_dir()):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    files = [one.read_bytes() for one in Path(sys.argv[2]).iterdir() if one.is_file()]
    texts, results = {hashlib.sha256(one).hexdigest(): one for one in files}, []
    for number, line in enumerate(Path(sys.argv[1]).read_bytes().splitlines(), 1):
        try:  # what is not understood has failed; nothing is skipped
            results.append(fault(json.loads(line), texts))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            results.append(f"not understood: {error!r}")
        print(f"line {number}: {results[-1]}\n" if results[-1] else "", end="")
    print(f"checked {len(results)}, failed {sum(map(bool, results))}, skipped 0")
    sys.exit(0 if results and not any(results) else 1)
