"""What digits touch: a letter, a hyphen, a sign makes another thing of them than a count.

==================================  ========================================
printed                             read
==================================  ========================================
B12  H7N9  FY2023                   no number
COVID-19  PD-1  5G  3M  5-HT  #4    labels
phase 3  Phase III  page 5          labels
Industry 4.0                        a label
24/7  10:30  9:5-20                 labels
3rd  21st  1er  2º  die 5. Messe    ordinals
12, rue de Lyon  Lindenstraße 5     labels
07561  212-902-3724                 labels
1960s  '90s  1990er                 parts of a date
10-year  40-odd  top-10  mid-2019   counts (and a year)
5km  20mg                           counts
-5  −5 %                            negative
==================================  ========================================
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from atlas.text.numbers.number import Kind, Number
from atlas.text.numbers.patterns import Patterns

_LATIN = r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ſΑ-ωА-я]"
_WORD_BEFORE = re.compile(rf"({_LATIN}[\w.]*)[-‐‑‒–]$")
_LETTERS_AFTER = re.compile(rf"({_LATIN}+)(\d*)[²³]?")
_COMPOUND = re.compile(r"-(?:in|to|on|by|for)-\d+")
_HYPHEN_AFTER = re.compile(r"[-‐‑]([A-ZÀ-Þ]{1,4}\d?)(?![\w])")
#: Words that a hyphen joins to a plain number.
_PLAIN_BEFORE = re.compile(
    r"mid|pre|post|early|late|top|over|under|sub|near|non|plus|about|almost|nearly|only|the|of|to|than"
    r"|and|or|under|up|some|past|all|ca|circa|ende|mitte|anfang|début|mi|fin|each|every|its|u",
    re.IGNORECASE,
)
_UNITS = re.compile(
    r"k?m[²³2]?|[cmµn]?m|[kmµ]?g|mcg|m?l|cl|ha|ft|sq|sqm|sqft|lb|lbs|oz|[kMGT]W|[kMGTW]Wh|h|hrs?|min|s|ms|t"
    r"|[kMGT]B|Hz|[kMG]Hz|mph|bps|[kMG]bps|km/h|kcal|cm|in|yr|yrs|mths?|d|V|A|W|J|MPa|bar|bp|dB|IU|mol|C|F|K"
)
_ROMAN_WORDS = re.compile(
    r"(?P<word>phase|part|volume|vol\.|chapter|type|stage|class|grade|level|category|title|article"
    r"|annex|world\s+war|tier|teil|band|partie|tome|chapitre|fase|parte|tomo|capítulo|capitolo|deel"
    r"|stade|stadium|tipo|typ|classe|klasse|stufe)[\s-]+(?P<roman>[IVXL]{1,6})(?![\w])",
    re.IGNORECASE,
)
_CENTURY = re.compile(
    r"(?P<word>si[eè]cle|siglo|século|secolo|sec\.)\s+(?P<roman>[IVX]{1,6})(?!\w)"
    r"|(?<!\w)(?P<roman2>[IVX]{1,6})(?:e|ème|º|°)?\s+(?P<word2>si[eè]cle|secolo|siglo|século)"
)
_CLOCK = re.compile(
    r"\s?(?:[ap]\.?m\b\.?|o['’]clock\b|Uhr\b|h\d\d\b|時(?!間)|时|点(?:钟|半|\d)|시(?!간|장|설|도))"
)
_NAME_BEFORE = re.compile(
    r"(?:(?<!\w)(?P<of>(?i:in|at|from|of|for|across|on|to|by|with|than|that|en|à|au|em|na|no|op|aus|nel|a|and|y|e|et|per|con|por))\s+)?"
    r"(?<=[\w,] )(?P<word>(?:[A-ZÀ-Þ][\w&'’-]*\s)*[a-z]?[A-ZÀ-Þ][\w&'’-]+)\s$"
)
#: What stands around a name whose noun is left out: "Hamburg has 40 staff, Lyon 30."
_NOUN_BEFORE = re.compile(r"\d\s[a-zà-ÿ]{3,}(?:\s[^.;:!?]*)?,\s$")
_NOUN_LEFT_OUT = re.compile(r"[.,;)](?:\s|$)")
_COUNTED = re.compile(r"\s([a-zà-ÿ]{3,}(?:s|x|people|staff|men|women|children))\b|\+")
#: What follows 3M, the company: "3M opens a laboratory".
VERB = re.compile(
    r"is|was|has|does|say|plan|open|make|sell|run|use|offer|expect|announc|invest|operat|employ|own|hold"
    r"|launch|sign|start|begin|join|build|produc|develop|work|report|want|aim|need|help|claim|buy|show"
    r"|suppl|provid|own|lead|see|give|take|bring|put|its|this|across|always|also|plus|thus|perhaps".replace(
        "|", "(?:e?s|ies)?|"
    ),
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"group|arm|units?|parts?|industry|generation|goals?|issues?|items?|models?|rule|scope|series|lot"
    r"|platforms?|buildings?|rooms?|tables?|figures?|block|bus|track|halls?|class(?:es)?|zones?|articles?"
)
#: German: "an der 5. Konferenz"; after such a word the full stop makes an ordinal.
_GERMAN_NTH = re.compile(
    r"\b(?:der|die|das|dem|den|des|zum|zur|vom|im|am|beim|ins|ihr\w*|sein\w*|unser\w*|einen?|eine[rms]?"
    r"|diese[rsnm]?|jede[rsnm]?|als)\s$",
    re.IGNORECASE,
)
_NTH_AFTER = re.compile(r"\.(?=\s[A-ZÄÖÜ])")
_STREET_BEFORE = re.compile(
    r"(?:[a-zäöü]{3,}(?:straße|strasse|str\.|weg|allee|gasse|platz)"
    r"|\b(?i:calle|avenida|avda\.?|rua|via|viale|piazza|plaza|corso|praça|rue|avenue|boulevard)"
    r"(?:\s(?:(?:de|del|della|di|da|do|dos|la|las|los|du|des)\s)*[A-ZÀ-Þ][\w'’-]+){1,4},?"
    r"|[a-z]{3,}(?:straat|laan|plein|kade))\s$"
)
_STREET = re.compile(
    r"[a-z]?\s(?:[A-Z][\w'’]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Square|Lane|Drive|Boulevard|Way"
    r"|Place|Court|Row|Quay)\b|,?\s(?:bis,?\s)?(?:rue|avenue|boulevard|quai|chemin|impasse)\b"
)
_LETTERS_BEFORE = re.compile(r"(?<![\w-])(?P<of>)(?P<word>[A-Z]{2,6})\s$")
#: Of a heading, more of the longer words begin with capitals.
_HEADLINE = 0.6
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def touched(text: str, number: Number, known: Patterns) -> Number | None:
    """A number in digits with what it touches; ``None`` where it is part of another word."""
    before = text[max(0, number.start - 24) : number.start]
    if re.fullmatch(r"0\d+", text[number.start : number.end]):
        return replace(number, kind="label", name="code")  # 07561, 0515
    if label := _label_before(text, number, before, known):
        return label if label is not number else None
    if re.search(r"(?:^|[\s(\[:;])[-−–]$", before) and not re.search(r"\d\s?[-−–]$", before):
        # At the beginning of a line it may be the sign of a list.
        line = text[: number.start].rstrip("-−–").rsplit("\n", 1)[-1]
        if line.strip():
            number = replace(number, start=number.start - 1, negative=True)
    return _after(text, number, known)


def roman(text: str) -> list[Number]:
    """Roman numerals behind a word that takes them: "Phase III", "siglo XIX"."""
    found = []
    for match in _ROMAN_WORDS.finditer(text):
        printed = match.group("roman")
        if printed.isupper() and (value := _roman(printed)):
            name = " ".join(match.group("word").lower().split())
            start, end = match.span("roman")
            found.append(Number(printed, start, end, (Decimal(value),), "label", name=name))
    for match in _CENTURY.finditer(text):
        printed = match.group("roman") or match.group("roman2")
        if value := _roman(printed):
            start, end = match.span("roman" if match.group("roman") else "roman2")
            found.append(Number(printed, start, end, (Decimal(value),), "ordinal"))
    return found


def _roman(printed: str) -> int:
    """What a Roman numeral is worth; 0 where it is none."""
    total = 0
    for sign, after in zip(printed, [*printed[1:], ""], strict=True):
        worth = _VALUES[sign]
        total += -worth if _VALUES.get(after, 0) > worth else worth
    tens, ones = divmod(total, 10)
    spelt = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"][tens % 10]
    spelt += ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][ones]
    return total if spelt == printed else 0


def _label_before(text: str, number: Number, before: str, known: Patterns) -> Number | None:
    """The number as a label by what stands before it; the number itself for no number at all."""
    last = before[-1:]
    if last and (re.match(_LATIN, last) or last in "_@"):
        return None if known.money.before.search(before) else number
    if last in ("#", "/", "№", "§") or re.search(r"\d:$", before) or re.search(r"[#№§]\s$", before):
        return _label(text, number, number.start - (0 if last == " " else 1), number.end)
    if word := _WORD_BEFORE.search(before):
        first = word.group(1)
        if (
            not _PLAIN_BEFORE.fullmatch(first)
            and (any(letter.isupper() for letter in first) or len(first) <= 3)
            and not known.money.before.search(first)
        ):
            at = number.start - len(word.group())
            return _label(text, number, at, number.end)
    return labelled(text, number, known)


def labelled(text: str, number: Number, known: Patterns) -> Number | None:
    """A number as the label of what stands before it ("phase 3"); ``None`` where it is none."""
    label = known.labels.search(text[max(0, number.start - 24) : number.start])
    if label is None:
        return None
    name = " ".join(label.group("word").lower().split()).rstrip(".")
    # "The group 40 years ago", "in these units 40 people": these words go on before a count.
    if _LOOSE.fullmatch(name) and re.match(r"\s[a-z]{3,}(?:s|people)\b", text[number.end :][:24]):
        return None
    return replace(_with_end(text, number), kind="label", name=name)


def _after(text: str, number: Number, known: Patterns) -> Number | None:
    end = number.end
    if re.match(r"[:/]\d", text[end : end + 2]):
        return _label(text, number, number.start, end + 1)
    if text[number.start : end].endswith((".0", ",0")) and re.search(
        r"[A-ZÀ-Þ][\w&-]*\s$", text[max(0, number.start - 24) : number.start]
    ):
        return replace(number, kind="label", name=text[: number.start].split()[-1].lower())
    before = text[max(0, number.start - 60) : number.start]
    if known.language == "de" and _NTH_AFTER.match(text, end) and _GERMAN_NTH.search(before):
        return replace(number, end=end + 1, kind="ordinal")
    if _STREET.match(text, end) or _STREET_BEFORE.search(before):
        return replace(number, kind="label", name="street")
    if compound := _COMPOUND.match(text, end):
        return _label(text, number, number.start, compound.end())
    hyphen = _HYPHEN_AFTER.match(text, end)
    if hyphen and not known.money.after.match(hyphen.group(1)):
        return _label(text, number, number.start, hyphen.end())
    letters = _LETTERS_AFTER.match(text, end)
    if letters is None:
        if _CLOCK.match(text, end):
            return replace(number, kind="label", name="clock")
        return _named(text, number, known) or number
    mark = known.ordinal.match(text, end)
    if mark and re.fullmatch(r"\d+", text[number.start : end]):
        return replace(number, end=mark.end(), kind="ordinal")
    suffix = letters.group(1)
    digits = text[number.start : end]
    if suffix in ("s", "er", "ern") and re.fullmatch(r"\d{4}|\d0", digits):
        return replace(number, kind="date")
    if _CLOCK.match(text, end):
        return _label(text, number, number.start, letters.end())
    if suffix in ("M", "B", "T", "K", "G", "MM", "k") and not is_scale(
        text, number, letters.end(1), known
    ):
        return _label(text, number, number.start, letters.end())
    if any(scale.match(text, end) for scale, _ in known.scales) or known.money.after.match(
        text, end
    ):
        return number
    if known.share.match(text, end) or known.times.match(text, end) or _UNITS.fullmatch(suffix):
        return number
    if len(suffix) > 2 and suffix.islower() and not letters.group(2):
        return number
    return _label(text, number, number.start, letters.end())


def is_scale(text: str, number: Number, end: int, known: Patterns) -> bool:
    """Whether a capital behind digits is a scale: "$5M", "3M users"; 3M and 5G are names."""
    if known.money.before.search(text[max(0, number.start - 12) : number.start]):
        return True
    if known.money.after.match(text, end + (text[end : end + 1] == " ")):
        return True
    if text[number.start : end] in ("4K", "8K"):
        return False
    counted = _COUNTED.match(text, end)
    if counted and counted.group(1) and VERB.fullmatch(counted.group(1)):
        return False
    return bool(counted) or text[number.end : end] == "k"


def _named(text: str, number: Number, known: Patterns) -> Number | None:
    """A number that ends a name: "Boeing 747", "ISO 9001"; not "in Asia 40", "Opens 40 Sites".

    Nor in "40 staff in Asia, Europe 30", where the noun is left out.
    """
    if (
        known.words.capitals
        or known.ideographic
        or not re.fullmatch(r"\d+", text[number.start : number.end])
    ):
        return None
    before = text[max(0, number.start - 80) : number.start]
    name = _NAME_BEFORE.search(before) or _LETTERS_BEFORE.search(before)
    if name is None or name.group("of") or not name.group("word") or number.end == len(text):
        return None
    word = name.group("word").split()[-1]
    after = text[number.end : number.end + 60]
    if known.money.before.search(before) or any(
        scale.match(text, number.end) for scale, _ in known.scales
    ):
        return None
    if known.share.match(text, number.end) or known.month_before.search(before[-24:]):
        return None
    if re.match(r"\s*[-‐‑‒–]?\s*[A-ZÀ-Þ]", after) or known.years.search(before[-24:]):
        return None
    if _NOUN_BEFORE.search(before[: name.start("word")]) and _NOUN_LEFT_OUT.match(after):
        return None
    if _in_heading(before[: name.start("word")], after):
        return None
    return replace(number, kind="label", name=f"{word.lower()}{text[number.start : number.end]}")


def _in_heading(before: str, after: str) -> bool:
    """Whether most of the longer words around a name begin with capitals."""
    opening = re.split(r"[.!?:;]\s|\n", before)[-1]
    closing = re.split(r"[.!?:;](?:\s|$)|\n", after)[0]
    words = re.findall(r"[^\W\d_]{4,}", opening)[1:] + re.findall(r"[^\W\d_]{4,}", closing)
    return not words or sum(word[0].isupper() for word in words) / len(words) > _HEADLINE


def _with_end(text: str, number: Number) -> Number:
    """A label with the letters that close it: "phase 2b"."""
    tail = re.match(r"[a-c](?!\w)", text[number.end : number.end + 2])
    return replace(number, end=number.end + 1) if tail else number


def _label(text: str, number: Number, start: int, end: int) -> Number:
    name = re.sub(r"[^\w]", "", text[start:end]).casefold()
    kind: Kind = "label" if number.readings else "unread"
    return replace(number, start=start, end=end, kind=kind, name=name)
