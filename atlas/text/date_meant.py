"""What date in EDTF was meant where somebody wrote it in words: "spring 2016", "by May 2018"."""

from __future__ import annotations

import re

from atlas.text.folding import fold_plain
from atlas.text.printed_dates import READ, PrintedDate, find_dates

# Words before a date, and how EDTF writes them.
_BEFORE = (
    (r"(?:about|around|approximately|approx\.?|circa|ca?\.?|roughly|~)", "{}~"),
    (r"(?:by|until|till|up to|(?:not|no) later than)", "../{}"),
    (r"(?:since|from|as of|starting)", "{}/.."),
    (r"(?:(?:in|on|during|for|dated?)(?: the)?|the)", "{}"),
)
_TIME = re.compile(r"[T ]+\d{1,2}[:.h]\d\d.*$")
_YEAR_WITH_S = re.compile(r"(\d{3})(\d)['’]?s")
_SHORT_MONTH = re.compile(r"(\d{4})[-/.]([1-9])")


def date_meant(text: str) -> list[str]:
    """The dates in EDTF that a text can mean, most likely first; none where nobody can tell.

    The whole text has to be one date, besides a word such as "about" before it.
    """
    rest = _TIME.sub("", " ".join(fold_plain(text).split()).strip(" .,;"))
    if year := _YEAR_WITH_S.fullmatch(rest):
        return [year[1] + year[2], year[1] + "X"] if year[2] != "0" else [year[1] + "X"]
    if short := _SHORT_MONTH.fullmatch(rest):
        return [f"{short[1]}-0{short[2]}"]
    forms = []
    for words, form in _BEFORE:
        if found := re.match(rf"{words}(?:(?<=~)|(?<=\.)|\s)\s*", rest, re.IGNORECASE):
            rest = rest[found.end() :]
            forms.append(form)
    return [_formed(meaning, forms) for meaning in _meanings(rest)]


def _meanings(text: str) -> list[str]:
    for language in READ:
        found = find_dates(text, language)
        if len(found) == 1 and _is_all(text, found[0]) and not found[0].fiscal:
            return [one for one in found[0].meanings if "XXXX" not in one]
        if len(found) == 2 and re.fullmatch(r"\s*(?:or|and/or)\s*", _between(text, found)):
            ends = [one.meanings for one in found]
            if all(len(one) == 1 and "/" not in one[0] for one in ends):
                return [f"[{','.join(sorted(one[0] for one in ends))}]"]
    return []


def _between(text: str, found: tuple[PrintedDate, ...]) -> str:
    first, second = found
    whole = first.start == 0 and second.end == len(text)
    return text[first.end : second.start] if whole else "-"


def _is_all(text: str, found: PrintedDate) -> bool:
    beside = (text[: found.start] + text[found.end :]).strip(" .,").casefold()
    return not beside or (beside == "between" and "/" in found.meanings[0])


def _formed(meaning: str, forms: list[str]) -> str:
    for form in forms:
        if "/" not in meaning:
            meaning = form.format(meaning)
    return meaning
