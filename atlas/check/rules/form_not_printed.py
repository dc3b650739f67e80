"""The form of a partnership and the kind of a site are the source's own word.

A memorandum binds nobody, a contract does, a joint venture is a company: we do not guess which. A
passage of the statement prints the word or a similar one ("MoU" or "letter of intent" for a
memorandum, "agreement", "deal" or "signed" for a contract). Where the passage only speaks of
working together, the form is `collaboration`, which needs no word. For `network` and `alliance` and
for what a site is, it is a notice. Sources in other languages than English are not judged.

Cite the passage that prints the word, choose the form that it prints, or waive the rule about the
form with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import quotes
from atlas.check.reading import readings
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Evidence, Statement
from atlas.model.kinds import Partnership, Site
from atlas.text.folding import fold_plain
from atlas.text.forms import FORM_NAMES, FORM_WORDS, SITE_WORDS

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
kind: partnership
form: memorandum
evidence:
  - source: sanofi-korea-open-innovation
    quote: Signed an MOU with Seoul National University Bundang Hospital in 2018
"""
BAD = """\
kind: partnership
form: joint-venture
evidence:
  - source: sanofi-korea-open-innovation
    quote: Signed an MOU with Seoul National University Bundang Hospital in 2018
"""
#: Forms that bind, or are companies; of these the word is sure to be printed.
_SURE = ("memorandum", "contract", "joint-venture", "research-agreement")


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for the word of every form and kind of site in the statement's passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            field, value = _named(statement)
            words = (FORM_WORDS if field == "form" else SITE_WORDS).get(value)
            if not words or not all(_readable(atlas, item) for item in statement.evidence):
                continue
            printed = [fold_plain(quote) for quote in quotes(statement)]
            what = value.replace("-", " ")
            if missing := not any(map(words.search, printed)):
                other = "; where it names no form it is a collaboration" if field == "form" else ""
                message = f"no passage of the statement mentions a {what}"
                fix = f"cite the passage that does, or write what it says{other}"
            elif field == "form" and (called := _called_otherwise(value, printed)):
                message = f"the passage calls it '{called}', not a {what}"
                fix = "write what it says"
            else:
                continue
            yield Finding(
                profile.document,
                (*at, field),
                message,
                found=value,
                fix=f"{fix}; or waive form-not-printed about '{value}' with the reason",
                about=value,
                notice=value not in _SURE or not missing,
            )


def _called_otherwise(form: str, printed: list[str]) -> str:
    """The name of another form that passages print, and not that of this one; empty for none."""
    names = {
        name: [found for text in printed if (found := pattern.search(text))]
        for name, pattern in FORM_NAMES.items()
    }
    if form not in names or names[form]:
        return ""
    return next((found[0].group() for found in names.values() if found), "")


def _readable(atlas: Atlas, evidence: Evidence) -> bool:
    """Whether a passage is in its source, and that in English."""
    return any(reading.source.record.language == "en" for reading in readings(atlas, evidence))


def _named(statement: Statement) -> tuple[str, str]:
    if isinstance(statement, Partnership):
        return "form", statement.form
    return ("site", statement.site) if isinstance(statement, Site) else ("", "")
