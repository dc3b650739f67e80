"""The questions of a new statement, after its passage: on what it says title and dates depend."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from atlas import codes
from atlas.editing.asking.dialogue import Dialogue, Question
from atlas.editing.asking.fields import Known, accepted, question
from atlas.editing.asking.source import id_question
from atlas.editing.begin import id_from
from atlas.editing.drafts import empty
from atlas.editing.find import Hit
from atlas.errors import InputError
from atlas.load.file_names import slug_of
from atlas.model import KINDS, StatementBase
from atlas.model.choices import DateBasis
from atlas.model.parts import model_field
from atlas.model.profile import ProfileBase
from atlas.model.statement import AHEAD
from atlas.problems import did_you_mean
from atlas.text.folding import fold_plain
from atlas.text.numbers import find_numbers, is_read
from atlas.text.printed_dates import find_dates
from atlas.text.quotes import prints

#: So much of a source is looked through for names.
_READ = 20_000
_DATES = ("date", "announced", "due")


@dataclass(frozen=True)
class Profile:
    """The profile that gets the statement: its id, and the ids in it."""

    id: str
    statements: list[str]
    people: Mapping[str, str]


def ask_profile(
    dialogue: Dialogue, names: Mapping[str, str], companies: Collection[str], hit: Hit | None
) -> str:
    """The id of the profile; ``names`` are those of all. The passage suggests a company."""

    def accept(answer: str) -> str:
        slug = slug_of(answer)
        if slug in names:
            return slug
        for id, name in names.items():
            if slug_of(name) == slug:
                return id
        hint = did_you_mean(slug, names) or "? lists all; begin it with build.py new company"
        raise InputError(f"there is no profile '{answer[:80]}'; {hint}")

    return dialogue.ask(
        Question(
            "profile",
            "Profile that gets the statement: the id or name of the company.",
            choices=names,
            plain=True,
            suggestion=next(_named({id: names[id] for id in companies}, hit), "") if hit else "",
            needed=True,
            accept=accept,
        )
    )


def _named(names: Mapping[str, str], hit: Hit) -> Iterator[str]:
    """Those that the passage names, or else its source; the longest name first."""
    longest_first = sorted(names, key=lambda id: -len(names[id]))
    for text in (hit.quotation, hit.source.text[:_READ]):
        yield from (id for id in longest_first if prints(text, names[id]))


def ask_kind(dialogue: Dialogue) -> str:
    """The kind of a statement."""

    def accept(answer: str) -> str:
        if answer not in KINDS:
            raise InputError(did_you_mean(answer, KINDS) or f"one of: {', '.join(KINDS)}")
        return answer

    return dialogue.ask(
        Question(
            "kind",
            "What sort of statement it is.",
            choices={kind: _first_line(model) for kind, model in KINDS.items()},
            needed=True,
            accept=accept,
        )
    )


def _first_line(model: type[StatementBase]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0]


def ask_statement(
    dialogue: Dialogue,
    model: type[StatementBase],
    profile: Profile,
    known: Known,
    hit: Hit | None,
) -> None:
    """Ask for what a statement of this kind has to say, or nearly always says."""
    title = dialogue.ask(question(model, "title"))
    dialogue.ask(id_question("statement", id_from(title) if title else "", profile.statements))
    dialogue.ask(question(model, "text"))
    for name in _own(model):
        suggestion = hit.quotation if hit and name == "words" else _SUGGESTED.get(name, "")
        asks = _ASKS.get(name, "")
        dialogue.ask(question(model, name, known, asks=asks, suggestion=suggestion))
    status = dialogue.ask(question(model, "status", asks="How far it has come, by the passage."))
    _ask_dates(dialogue, model, status, hit)
    own = hit is not None and hit.source.record.independence == "own"
    voice = question(model, "voice", suggestion="company" if own else "", needed=True)
    if dialogue.ask(voice) == "person":
        _ask_speaker(dialogue, model, profile)
    if model.traits.figures:
        _ask_values(dialogue, model, hit)
    if model.traits.reports != "state":
        _ask_parties(dialogue, model, known)
        dialogue.ask(question(model, "places", known, asks="Where: ids or names, with commas."))
    dialogue.ask(question(model, "topics", known, asks="Topics: at least one id, with commas."))
    dialogue.ask(question(model, "importance", asks="How much it weighs.", suggestion="supporting"))


_SUGGESTED = {"outcome.state": "open"}
#: How it is asked for, where the model says it for those who read all its fields.
_ASKS = {
    "form": "In what form they work together, as the source says; collaboration if it names none.",
    "outcome.state": "What came of it, by the sources; open while it is not yet due.",
    "words": "The words themselves, as the passage has them.",
}


def _own(model: type[StatementBase]) -> Iterator[str]:
    """Fields that the kind adds and requires, or that name an organisation in it."""
    for name, info in model.model_fields.items():
        if name == "kind" or name in StatementBase.model_fields:
            continue
        if name == "outcome":
            yield "outcome.state"
        elif info.is_required() or model_field(info).use.names == "organisation":
            yield name


def _ask_dates(
    dialogue: Dialogue, model: type[StatementBase], status: str, hit: Hit | None
) -> None:
    """The dates that can be, and how they are known; nothing where there are none."""
    printed = _printed(hit)
    none = " The passage prints none: a sentence that does is another passage." if hit else ""
    ahead = status in AHEAD or "outcome" in model.model_fields
    asked = ("due", "announced") if ahead else ("date",)
    for name in asked:
        only = printed[0] if len(printed) == 1 and name == "date" else ""
        seen = f" The passage prints {', '.join(printed)}." if printed else none
        asks = f"{_WHEN[name]} As 2024, 2024-03 or 2024-03-03; Enter: the source gives none.{seen}"
        dialogue.ask(question(model, name, asks=asks, suggestion=only))
    given = [value for name in _DATES if (value := dialogue.value(name))]
    if not given:
        return
    sure = "stated" if all(one.strip("./") in printed for one in given) else ""
    choices = {one.value: one.meaning for one in DateBasis if one != DateBasis.NONE}
    basis = dialogue.ask(
        Question(
            "date_basis",
            "How the date is known.",
            choices=choices,
            suggestion=sure,
            needed=True,
            accept=lambda answer: accepted(model, "date_basis", answer),
        )
    )
    if basis in ("relative", "inferred"):
        dialogue.ask(question(model, "date_note", needed=True))


def _ask_speaker(dialogue: Dialogue, model: type[StatementBase], profile: Profile) -> None:
    """Who speaks; who is not on the profile has to be added to it first."""
    speaker = dialogue.ask(
        question(model, "speaker", {"person": profile.people}, asks="Who speaks, by id or name.")
    )
    if not speaker and dialogue.read:
        lines = "\n".join(empty(ProfileBase, "people"))
        dialogue.say(f"Somebody who is not on the profile yet is added to it so:\n{lines}")


_WHEN = {
    "date": "When it happened.",
    "due": "When it is to happen, or by when (../2030).",
    "announced": "When it was made public, signed or promised.",
}


def _printed(hit: Hit | None) -> list[str]:
    """The dates that the passage prints whole."""
    if hit is None:
        return []
    found = find_dates(hit.quotation, hit.source.record.language)
    meant = (one.meanings[0] for one in found if len(one.meanings) == 1)
    return list(dict.fromkeys(one for one in meant if "X" not in one))


def _ask_values(dialogue: Dialogue, model: type[StatementBase], hit: Hit | None) -> None:
    """Numbers that the passage prints, each with its unit or currency."""
    printed = _numbers(hit)
    if dialogue.value("values.number") or printed == {}:
        return
    which = "A number of the passage, in digits"
    while dialogue.ask(_number_question(model, which, printed), again=True):
        unit = dialogue.ask(_unit_question(model), again=True)
        if unit in codes.currencies():
            dialogue.given[-1] = ("values.currency", unit)
        dialogue.ask(question(model, "values.qualifier"), again=True)
        which = "Another number"


def _numbers(hit: Hit | None) -> dict[Decimal, str] | None:
    """What the passage counts or measures, as printed; ``None`` where it cannot be read."""
    if hit is None or not is_read(hit.source.record.language):
        return None
    found = find_numbers(fold_plain(hit.quotation), hit.source.record.language)
    if any(one.kind == "unread" for one in found):
        return None
    counted = [one for one in found if one.kind != "date" and not one.ordinal]
    return {value.normalize(): one.text for one in counted for value in one.readings}


def _number_question(
    model: type[StatementBase], which: str, printed: Mapping[Decimal, str] | None
) -> Question:
    prints = ", ".join(
        f"{value:f}" + (f" ({text})" if text != f"{value:f}" else "")
        for value, text in (printed or {}).items()
    )

    def accept(answer: str) -> str:
        number = accepted(model, "values.number", answer)
        if printed is not None and Decimal(number) not in printed:
            raise InputError(f"the passage prints no {number}; it prints {prints}")
        return number

    return Question(
        "values.number",
        f"{which}; Enter: none." + (f" It prints {prints}." if prints else ""),
        accept=accept,
    )


def _unit_question(model: type[StatementBase]) -> Question:
    """The unit of a number; the code of a currency is one, too."""

    def accept(answer: str) -> str:
        if answer.upper() in codes.currencies():
            return answer.upper()
        return accepted(model, "values.unit", answer)

    return Question(
        "values.unit",
        "What is counted or measured, in the plural (hospitals, %), or the code of the currency.",
        needed=True,
        accept=accept,
    )


def _ask_parties(dialogue: Dialogue, model: type[StatementBase], known: Known) -> None:
    if dialogue.value("parties.organisation"):
        return
    asks = "An organisation that takes part besides the profile’s own, by id or name; Enter: none."
    while dialogue.ask(question(model, "parties.organisation", known, asks=asks), again=True):
        dialogue.ask(question(model, "parties.role", suggestion="partner"), again=True)
        asks = "Another organisation that takes part; Enter: no more."
