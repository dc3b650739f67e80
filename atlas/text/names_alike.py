"""When two names are likely to be of one organisation."""

from __future__ import annotations

import re

from atlas.text.legal_forms import LEGAL_FORMS
from atlas.text.names import plain_letters

# Words that two printings of one name may have or not, beside those for a company's form.
_LOOSE = frozenset(["company", "group", "grupo", "holding", "holdings", "the"])
# What is written in full or not.
_SHORT_FORMS = {
    form: short
    for short, forms in {
        "pharma": "pharmaceutical pharmaceuticals pharm",
        "lab": "labs laboratory laboratories",
        "tech": "technology technologies",
        "university": "univ",
        "centre": "center",
        "biotech": "biotechnology",
        "institute": "inst",
    }.items()
    for form in forms.split()
}
# With these one name is made of others.
_JOINING = frozenset(["at", "da", "das", "de", "del", "der", "di", "do", "du", "for", "in", "of"])
_LEFT_OUT = LEGAL_FORMS | _LOOSE


def bare_name(name: str) -> str:
    """A name's letters and digits alone: "Ag Tech Garage" as "agtechgarage"."""
    return re.sub(r"[\W_]+", "", plain_letters(name).replace("&", "and"))


def body_of_name(name: str) -> str:
    """A bare name without the words for a company's form: "Bayer Group" as "bayer"."""
    return bare_name(" ".join(_body(name)) or name)


def words_of_name(name: str) -> str:
    """The same whatever the order: "University of Dayton" as "Dayton University"."""
    return bare_name(" ".join(sorted({*_body(name)} - _JOINING)) or name)


def _body(name: str) -> list[str]:
    words = re.findall(r"[^\W_]+", plain_letters(name).replace(".", ""))
    return [_SHORT_FORMS.get(word, word) for word in words if word not in _LEFT_OUT]
