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
_LEFT_OUT = LEGAL_FORMS | _LOOSE


def bare_name(name: str) -> str:
    """A name's letters and digits alone: "Ag Tech Garage" as "agtechgarage"."""
    return re.sub(r"[\W_]+", "", plain_letters(name).replace("&", "and"))


def body_of_name(name: str) -> str:
    """A bare name without the words for a company's form: "Bayer Group" as "bayer"."""
    words = re.findall(r"[^\W_]+", plain_letters(name).replace(".", ""))
    kept = [_SHORT_FORMS.get(word, word) for word in words if word not in _LEFT_OUT]
    return bare_name(" ".join(kept)) if kept else bare_name(name)
