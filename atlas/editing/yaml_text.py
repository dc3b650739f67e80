"""Write YAML as the files of the atlas have it: a long text folded, a short one on its line."""

from __future__ import annotations

import re
import textwrap

import yaml

#: Columns of a line.
WIDTH = 100
_DATE_OR_NUMBER = re.compile(r"[0-9][0-9.~?/-]*|true|false")


def entry(name: str, text: str, indent: int) -> str:
    """A field with its text, which YAML reads back as it is but for runs of blanks.

    The first line has no blanks before it, so that a hyphen can precede it.
    """
    plain = yaml.dump({name: text}, allow_unicode=True, width=float("inf")).rstrip("\n")
    if _DATE_OR_NUMBER.fullmatch(text):  # text for us, whatever other readers make of it
        plain = f"{name}: {text}"
    if indent + len(plain) <= WIDTH:
        return plain
    lines = textwrap.wrap(
        text, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False
    ) or [""]
    return f"{name}: >-\n" + "\n".join(" " * (indent + 2) + line for line in lines)


def evidence(source: str, quotation: str, indent: int = 6) -> str:
    """An entry of `evidence`, ready to paste."""
    inner = indent + 2
    return (
        f"{' ' * indent}- {entry('source', source, inner)}\n"
        f"{' ' * inner}{entry('quote', quotation, inner)}"
    )
