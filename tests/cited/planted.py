"""An atlas with a past, and a report that cites something of each fate."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from atlas.ledger.ledger import Ledger
from atlas.load import load
from atlas.load.ledger_file import append
from atlas.published.release import new_lines
from tests.site.moved import make_moved

SITE = "https://atlas.example/data/"
LAST = date(2026, 3, 1)
_HOSPITAL = "profiles/organisations/delta-hospital.yml"


def make_planted(root: Path) -> Path:
    """Write the atlas under ``root``: ``moved`` before its last day, a fact corrected since."""
    make_moved(root, last=False)
    file = root / _HOSPITAL
    before = file.read_text("utf-8")
    after = before.replace(
        "    status: claimed\n",
        "    status: done\n"
        "    corrections: [{version: 2, reason: The clinic <b>did</b> treat them.}]\n",
        1,
    )
    assert after != before
    file.write_text(after, "utf-8")
    append(root, new_lines(load(root)[0], LAST))
    _cite(root)
    return root


def _cite(root: Path) -> None:
    """Two reports that cite it; of one nobody shall know."""
    ledger = load(root)[0].ledger
    refs = ("gamma-west/bells", "acme/laboratory", "delta-hospital/cats", "acme/kites", "acme/hats")
    cited = "".join(
        f"      - statement: {ref}\n        version: 1, {digest_of(ledger, ref)}\n" for ref in refs
    )
    (root / "profiles/reports.yml").write_text(
        f"""\
reports:
  # The first of its kind.
  - id: animals
    title: Animals & <their> hospitals
    team: Zoology
    date: 2026-01-15
    url: https://example.org/animals
    statements:
{cited}      - statement: acme/memorandum
  - id: secret
    title: Never to be named
    team: Silent
    date: 2026-01
    statements:
      - statement: delta-hospital/cats
""",
        "utf-8",
    )


def digest_of(ledger: Ledger, ref: str, number: int = 1) -> str:
    """The hash of a published wording."""
    wordings = ledger.of("statement", *ref.split("/"))
    return next(one.digest for one in wordings if one.number == number)


def report(root: Path, site: str = SITE) -> str:
    """The report as Markdown, one citation a line; each line says which verdict it wants."""
    ledger = load(root)[0].ledger

    def at(folder: str, ref: str) -> str:
        return f"{site}{folder}/{ref}/#v-{digest_of(ledger, ref)}"

    laboratory = digest_of(ledger, "acme/laboratory")
    return "\n".join(
        [
            f"unchanged: [bells]({at('organisations', 'gamma-west/bells')})",
            f"reworded: <{at('companies', 'acme/laboratory')}>",
            f"corrected: see {at('organisations', 'delta-hospital/cats')}.",
            f"moved: {at('companies', 'acme/kites')}",
            f"withdrawn: {at('companies', 'acme/hats')}",
            f"version unknown: {site}companies/acme-group/boats/#v-00000000",
            f"address unknown: {site}companies/acme-group/nothing/",
            f"no version given: {site}companies/acme-group/#agreement",
            f"reworded: as acme/laboratory, version 1 ({laboratory}), has it",
            "",
        ]
    )
