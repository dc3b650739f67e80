"""What companies write behind their names: "Ltd.", "S.p.A.", "Sdn. Bhd."."""

from __future__ import annotations

_FORMS = """ab ag aps as asa bhd bv bvba co corp corporation cv eg eirl eurl ev gbr gk gmbh inc
    incorporated kft kg kgaa kk limited llc llp lp ltd ltda mbh nv ohg oy oyj pbc plc pte pty
    pvt sa sab sarl sas scarl sdn se sl slu snc spa spzo spzoo srl tbk ug"""
#: In small letters and without full stops.
LEGAL_FORMS = frozenset(_FORMS.split())


def is_legal_form(word: str) -> bool:
    """Whether a word is one of them, with its full stops or without."""
    return word.replace(".", "").casefold() in LEGAL_FORMS


def without_legal_form(name: str) -> str:
    """A name without the forms at its end: "Acme" of "Acme Co., Ltd."."""
    words = name.split()
    while len(words) > 1 and (is_legal_form(words[-1].strip(",")) or words[-1] == "&"):
        words.pop()
    return " ".join(words).rstrip(",")
