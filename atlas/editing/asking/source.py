"""The questions of a new source: what it is, when and where published, what to think of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from atlas.editing.asking.dialogue import Dialogue, Question
from atlas.editing.asking.fields import accepted, question
from atlas.editing.begin import id_from
from atlas.editing.new_source import ReadText
from atlas.errors import InputError
from atlas.load.file_names import is_slug
from atlas.model import Source
from atlas.problems import excerpt
from atlas.text.folding import FoldedText, Passage
from atlas.text.printed_dates import find_dates
from atlas.text.quotes import fault, find_quote
from atlas.text.scripts import word_may_end

#: So many printed dates are offered, each with so many characters around it.
_OFFERED, _AROUND = 5, 40
_LONGEST_SHORT = 60
_DAY_OR_MONTH = re.compile(r"\d{4}-\d\d(-\d\d)?")


@dataclass(frozen=True)
class OfferedDate:
    """A date that a text prints: in EDTF, and the words around it as a quotation."""

    date: str
    quote: str


def ask_source(dialogue: Dialogue, text: ReadText, taken: list[str], today: date) -> None:
    """Ask for what the catalogue says of a text; ``taken`` are the ids that are there."""
    title = dialogue.ask(
        question(Source, "title", suggestion=text.first_line, asks="Title as printed.")
    )
    dialogue.ask(id_question("source", id_from(title or text.first_line), taken))
    dialogue.ask(question(Source, "short", suggestion=_short(title)))
    dialogue.ask(question(Source, "type"))
    language = dialogue.ask(question(Source, "language"))
    _ask_for_date(dialogue, text, language or "en")
    _ask_for_page(dialogue, today)
    dialogue.ask(question(Source, "publisher", asks="Publisher, only if the text names it."))
    likely = "own" if dialogue.value("type") == "press release" else "unknown"
    independence = dialogue.ask(question(Source, "independence", suggestion=likely))
    if independence not in ("", "unknown"):
        dialogue.ask(question(Source, "independence_note", asks="What shows it.", needed=True))
    dialogue.ask(question(Source, "about"))


def id_question(what: str, suggestion: str, taken: list[str]) -> Question:
    """The question about an id, which readers see in addresses."""

    def accept(answer: str) -> str:
        if not is_slug(answer):
            raise InputError(
                f"'{answer[:80]}' is no id: lower-case letters, digits, single hyphens"
            )
        if answer in taken:
            raise InputError(f"there is already one with the id '{answer}'")
        return answer

    return Question(
        name="id",
        asks=f"Id of the {what}: part of its public address, so that it stays as it is.",
        help=f"Id of the {what}: part of its public address, so that it stays as it is. Lower-case "
        "letters, digits and single hyphens; it says in a few words which one it is.",
        suggestion=suggestion,
        needed=True,
        accept=accept,
    )


def _short(title: str) -> str:
    """The title where it is short enough for a label."""
    return title if len(title) <= _LONGEST_SHORT else ""


def _ask_for_date(dialogue: Dialogue, text: ReadText, language: str) -> None:
    offered = list(printed_dates(text.text, language))
    given = dialogue.value("published")
    published = dialogue.ask(_date_question(offered))
    if not published or dialogue.value("published_basis"):
        return
    printed = [one for one in offered if one.date == published]
    if printed and not given:
        dialogue.give("published_basis", "stated")
        dialogue.give("published_quote", printed[0].quote)
        dialogue.say(f"Stated, in the words: {excerpt(printed[0].quote)}")
        return
    basis = dialogue.ask(
        Question(
            "published_basis",
            "How the date is known.",
            choices={
                "stated": "The text prints it.",
                "inferred": "It follows from words of the text.",
                "web": "The text has none, and the page that published it has.",
            },
            needed=True,
            accept=_of_field("published_basis"),
        )
    )
    if basis in ("stated", "inferred"):
        dialogue.ask(_words_question(text))
    if basis in ("inferred", "web"):
        how = "Where on the page it stands." if basis == "web" else "How it follows from the words."
        dialogue.ask(question(Source, "published_note", asks=how, needed=True))


def _of_field(name: str) -> Callable[[str], str]:
    return lambda answer: accepted(Source, name, answer)


def _date_question(offered: list[OfferedDate]) -> Question:
    numbers = {str(number): one for number, one in enumerate(offered, 1)}

    def accept(answer: str) -> str:
        return numbers[answer].date if answer in numbers else accepted(Source, "published", answer)

    said = " The text prints these; give the number if one is that of publication:"
    return Question(
        name="published",
        asks="When it was published, as 2024, 2024-03 or 2024-03-03; Enter: not known."
        + (said if offered else ""),
        help="A date in EDTF: 2024-03-03, 2024-03, 2024, 2024~ (about), 2019/.. (2019 or later)."
        + (said if offered else ""),
        choices={number: f"{one.date}  …{one.quote}…" for number, one in numbers.items()},
        accept=accept,
    )


def _words_question(text: ReadText) -> Question:
    folded = FoldedText.of(text.text)

    def accept(answer: str) -> str:
        accepted(Source, "published_quote", answer)
        if wrong := fault(answer):
            raise InputError(wrong)
        if not find_quote(folded, answer):
            raise InputError("the text does not print these words: copy them from it")
        return answer

    return Question(
        "published_quote",
        "The words of the text in which the date is printed, or from which it follows.",
        needed=True,
        accept=accept,
    )


def _ask_for_page(dialogue: Dialogue, today: date) -> None:
    """Where the text was taken from; how that is known follows from the question."""
    needed = dialogue.value("published_basis") == "web"
    asked = not dialogue.value("web.url")
    page = dialogue.ask(
        question(
            Source,
            "web.url",
            asks="Address of the page from which you took the text today; Enter: none.",
            needed=needed,
        )
    )
    if page and asked and dialogue.read:
        kind = "What the page is to the text; original: its publisher’s own page."
        dialogue.ask(question(Source, "web.kind", asks=kind, suggestion="original"))
        dialogue.give("web.basis", "The text was taken from this page.")
        dialogue.give("web.looked_up", today.isoformat())
        dialogue.give("web.link", "live")


def printed_dates(text: str, language: str) -> Iterator[OfferedDate]:
    """The first days and months that a text prints, each once, with words to quote."""
    folded = FoldedText.of(text)
    seen: set[str] = set()
    for found in find_dates(text, language):
        [*meant] = [one for one in found.meanings if _DAY_OR_MONTH.fullmatch(one)]
        quote = _quote(folded, text, found.start, found.end)
        if len(found.meanings) == 1 and meant and meant[0] not in seen and quote:
            seen.add(meant[0])
            yield OfferedDate(meant[0], quote)
        if len(seen) == _OFFERED:
            return


def _quote(folded: FoldedText, text: str, start: int, end: int) -> str:
    """Words around a place on its line, as a quotation; empty where they cannot be one."""
    there = folded.passage(start, end)
    line = Passage(text.rfind("\n", 0, there.start) + 1, (text + "\n").index("\n", there.end - 1))
    low, high = folded.span(line)
    first, last = max(start - _AROUND, low), min(end + _AROUND // 2, high)
    while first < start and not word_may_end(folded.text, first):
        first += 1
    while last > end and not word_may_end(folded.text, last):
        last -= 1
    passage = folded.passage(first, last)
    shown = " ".join(text[passage.start : passage.end].split())
    with suppress(InputError):
        if not fault(shown) and find_quote(folded, shown):
            return accepted(Source, "published_quote", shown)
    return ""
