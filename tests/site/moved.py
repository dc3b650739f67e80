"""An atlas that was published, and then had all done to it that may happen to an address."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from atlas.load import load
from atlas.load.ledger_file import append
from atlas.published.release import new_lines
from tests.atlases import parse, write

FIRST, LATER, LAST = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
#: Each sentence is the passage of one statement.
_SENTENCES = {
    "boats": "Acme sold its boats.",
    "kites": "Acme sold its kites.",
    "dogs": "Delta Clinic treats dogs.",
    "cats": "Delta Hospital treats cats.",
    "hats": "Acme sold its hats.",
    "pots": "Acme sold its pots.",
    "mice": "Delta Hospital treats mice.",
    "ropes": "Gamma Works East makes ropes in Ogdenville.",
    "bells": "Gamma Works West makes bells in Shelbyville.",
}
_SOURCE = f"""\
-- seeds/notice.txt --
{" ".join(_SENTENCES.values())}
-- append seeds/sources.yml --
  - id: notice
    file: notice.txt
    sha256: {{sha256}}
    title: A notice
    short: Notice
    type: press release
    published_basis: none
    language: en
    translated: false
    about: A short notice.
"""


def _statement(id: str, sentence: str, *more: str, word: str = "Word", also: str = "") -> str:
    lines = (
        f"  - id: {id}",
        *(f"    {line}" for line in more),
        "    kind: event",
        f"    title: {word} of {sentence} in a notice",
        f"    text: A notice has word of {sentence}.",
        "    date_basis: none",
        "    status: claimed",
        "    voice: article",
        "    topics: [research]",
        "    evidence:",
        "      - source: notice",
        f"        quote: {_SENTENCES[sentence]}",
        *(("      - source: notice", f"        quote: {_SENTENCES[also]}") if also else ()),
        "",
    )
    return "\n".join(lines)


def _organisation(id: str, name: str, *statements: str, more: str = "") -> str:
    head = f"-- profiles/organisations/{id}.yml --\nname: {name}\nkind: hospital\n{more}"
    return f"{head}statements:\n{''.join(statements)}"


_QUESTION = """\
-- edit profiles/companies/{company}.yml --
statements:
  - id: {first}
=>
disagreements:
  - id: {id}
{former}    kind: ambiguity
    question: Did it sell boats or kites?
    sides:
      - says: The notice says that it sold its boats.
        statements: [boats]
      - says: The notice says that it sold its kites.
        statements: [{kites}]
    explanation: It may have sold both.
statements:
  - id: {first}
"""
_BEFORE = (
    _SOURCE
    + "-- append profiles/companies/acme.yml --\n"
    + _statement("boats", "boats")
    + _statement("kites", "kites")
    + _statement("hats", "hats")
    + _statement("pots", "pots")
    + _QUESTION.format(company="acme", first="memorandum", id="sold", former="", kites="kites")
    + _organisation("delta-clinic", "Delta Clinic", _statement("dogs", "dogs"))
    + _organisation(
        "delta-hospital", "Delta Hospital", _statement("cats", "cats"), _statement("mice", "mice")
    )
    + _organisation(
        "gamma-works", "Gamma Works", _statement("ropes", "ropes"), _statement("bells", "bells")
    )
)


def _after(*, last: bool = False) -> str:
    """What became of it: a company, an organisation, a statement and a question renamed, two
    organisations merged, one split, two statements moved to other profiles, and one withdrawn;
    words changed. At ``last`` a date and passages changed too, a question was asked otherwise, old
    words came back, and what had moved was withdrawn."""
    company = parse(_SOURCE).files["profiles/companies/acme.yml"].decode()
    return (
        _SOURCE
        + "-- delete profiles/companies/acme.yml --\n"
        + "-- delete profiles/organisations/beta-hospital.yml --\n"
        + "-- profiles/organisations/beta-medical-centre.yml --\n"
        + "name: Beta Hospital\nkind: hospital\nformer_slugs: [beta-hospital]\n"
        + "-- profiles/companies/acme-group.yml --\n"
        + company.replace("scope:", "former_slugs: [acme]\nscope:", 1)
        .replace("- id: memorandum", "- id: agreement\n    former_ids: [memorandum]")
        .replace(
            "text: The laboratory has 40 staff.",
            "text: The laboratory has 40 people.\n"
            "    corrections:\n    - {version: 2, reason: The source <i>says</i> people.}"
            + ("\n    - {version: 3, reason: The day is not sure.}" if last else ""),
        )
        .replace("organisation: beta-hospital", "organisation: beta-medical-centre")
        .replace("Memorandum with a hospital", _title(last=last))
        .replace("date: 2019-03-03", "date: 2019-03" if last else "date: 2019-03-03")
        + _statement("boats", "boats", also="kites" if last else "")
        + _QUESTION.format(
            company="acme-group",
            first="agreement",
            id="sales",
            former="    former_ids: [sold]\n",
            kites="gamma-west/flying-kites",
        ).replace(
            "sell boats or kites?",
            "sell its boats or its kites?" if last else "sell boats or kites?",
        )
        + _organisation(
            "delta-hospital",
            "Delta Hospital",
            _statement("cats", "cats"),
            _statement("dogs", "dogs"),
            more="aliases:\n  - {name: Delta Clinic, printed_in: [notice]}\n"
            "former_slugs: [delta-clinic]\n",
        )
        + _organisation(
            "gamma-east",
            "Gamma Works East",
            _statement("ropes", "ropes"),
            *(
                []
                if last
                else [_statement("clay-pots", "pots", "former_ids: [acme/pots]", word="Talk")]
            ),
            more="former_slugs: [gamma-works]\n",
        )
        + _organisation(
            "gamma-west",
            "Gamma Works West",
            _statement("bells", "bells"),
            _statement("flying-kites", "kites", "former_ids: [acme/kites]"),
            more="former_slugs: [gamma-works]\n",
        )
        + "-- profiles/tombstones.yml --\ntombstones:\n"
        "  - was: acme/hats\n    fate: withdrawn\n"
        "    reason: Nobody knows <b>whose</b> hats they were.\n"
        "  - was: delta-hospital/mice\n    fate: duplicate\n"
        "    reason: These were the cats.\n    successors: [delta-hospital/cats]\n"
        + (
            "  - was: gamma-east/clay-pots\n    fate: corrected-away\n"
            "    reason: There were never any pots.\n"
            if last
            else ""
        )
    )


def _title(*, last: bool) -> str:
    return "Memorandum with a hospital" if last else "Memorandum with one hospital"


def publish(root: Path, day: date) -> None:
    """Publish as the command does."""
    append(root, new_lines(load(root)[0], day))


def make_moved(root: Path, *, last: bool = True) -> Path:
    """Write the atlas under ``root``, as it was, then as it became, and at ``last`` as it is."""
    publish(write(parse(_BEFORE), root), FIRST)
    shutil.rmtree(root / "profiles")
    publish(write(parse(_after()), root), LATER)
    if last:
        shutil.rmtree(root / "profiles")
        publish(write(parse(_after(last=True)), root), LAST)
    return root
