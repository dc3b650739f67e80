"""A product is named in the passage.

The names and other words with capitals in `product` are printed in a passage of the statement, and
where it is one word, that word. A product without a name has a short description in lower case
instead, which shares a word with the passage. In another language than ours the rule is a notice,
and silent where the passage is not in Latin letters.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import names_in
from atlas.check.passages import passages
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model.kinds import Product
from atlas.text.content_words import any_related, content_words
from atlas.text.proper_names import PrintedWords, missing_runs, proper_names
from atlas.text.scripts import in_latin_letters

SEVERITY = "error"
BY_NAMES = True
WAIVABLE = True
GOOD = """\
kind: product
product: Dupixent
evidence:
  - source: sanofi-ciie-2019
    quote: nearly 20 innovative medicines and vaccines at the CIIE, including Dupixent
"""
BAD = """\
kind: product
product: Praluent
evidence:
  - source: sanofi-ciie-2019
    quote: nearly 20 innovative medicines and vaccines at the CIIE, including Dupixent
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for the words of every product's name in the statement's passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if not isinstance(statement, Product):
                continue
            cited = passages(atlas, statement)
            if not cited or not all(in_latin_letters(passage.quote) for passage in cited):
                continue
            quotes = [passage.quote for passage in cited]
            ours = all(passage.in_our_language for passage in cited)
            known = PrintedWords([*quotes, *names_in(atlas, profile, statement)])
            missing = _missing(statement.product, known, quotes, ours)
            around = " ".join(passage.around for passage in cited)
            if missing:
                yield Finding(
                    profile.document,
                    (*at, "product"),
                    f"no passage of the statement prints '{missing}'",
                    found=statement.product,
                    fix="the rest of the sentence prints it: quote that too"
                    if not _missing(statement.product, PrintedWords([around]), [around], ours)
                    else "name the product as the passage does, or describe it in lower case "
                    "where it has no name",
                    notice=not ours,
                )


def _missing(product: str, known: PrintedWords, quotes: list[str], ours: bool) -> str:
    """The words of a product's name that are printed nowhere, or an empty string."""
    _, *others = product.split()
    # "Oat Drink" is a name, "Oat drink" may be none.
    named = bool(others) and others[0][0].isupper()
    for name in proper_names(f"the {product}" if named else product):
        for run in missing_runs(name, known):
            if not run.initial:
                return run.text
    words = content_words(product) or {}
    theirs = content_words(" ".join(quotes)) or {}
    if (ours or not others) and words and not any_related(words, theirs):
        return "" if all(known.print(word) for word in words.values()) else product
    return ""
