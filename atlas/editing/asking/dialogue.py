"""Questions and answers: asked again until the answer will do, and no answer is lost."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from atlas.editing.entered import Pairs
from atlas.editing.yaml_text import WIDTH
from atlas.errors import InputError
from atlas.problems import excerpt

#: Leaves out what Enter would take.
NOTHING = "-"
_HOW = (
    f"Enter takes what stands in [ ], or leaves it for later; {NOTHING} leaves it out, ? explains, "
    "Ctrl-C stops and keeps your answers."
)
#: So many letters of a suggestion stand before the answer.
_SUGGESTED = 160
#: So many plain values are listed with the question, and so many with its help.
_LISTED, _MOST = 40, 200


@dataclass(frozen=True)
class Question:
    """What is asked for the field ``name``.

    ``choices`` are values and what each means, which only the help says if they are ``plain``;
    ``suggestion`` is what Enter takes. ``accept`` gives the value that an answer means, and raises
    ``InputError`` where it means none. One that is ``needed`` is asked until there is an answer.
    """

    name: str
    asks: str
    help: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    plain: bool = False
    suggestion: str = ""
    needed: bool = False
    accept: Callable[[str], str] = str


@dataclass
class Dialogue:
    """What is given, on the command line and in answer to questions.

    Without ``read``, which gives the answer to a prompt, nothing is asked. ``skipped`` are the
    fields that were left for later.
    """

    given: Pairs
    read: Callable[[str], str] | None
    say: Callable[[str], None] = print
    begun: bool = False
    answered: bool = False
    skipped: list[str] = field(default_factory=list)

    def value(self, name: str) -> str:
        """What is given of a field, or the empty string."""
        return next((value for one, value in self.given if one == name), "")

    def take(self, name: str) -> str:
        """The same of what is no field of a file."""
        value = self.value(name)
        self.given = [pair for pair in self.given if pair[0] != name]
        return value

    def give(self, name: str, value: str) -> None:
        """Note what follows from an answer."""
        self.given.append((name, value))

    def ask(self, question: Question, *, again: bool = False) -> str:
        """The value of a field, asked for where it is not given; empty where it is left out.

        With ``again``, one more is asked for. Raises ``KeyboardInterrupt`` at the end of input.
        """
        if self.read is None or (not again and self.value(question.name)):
            return "" if again else self.value(question.name)
        if not self.begun:
            self.say(_HOW)
            self.begun = True
        self.say("\n" + "\n".join(_shown(question)))
        shown = excerpt(question.suggestion, _SUGGESTED)
        prompt = f"{question.name} [{shown}]" if shown else question.name
        while True:
            try:
                answer = " ".join(self.read(f"{prompt}: ").split())
            except EOFError:
                raise KeyboardInterrupt from None
            if answer == "?" or (not answer and question.needed and not question.suggestion):
                self.say("\n".join(_help(question)))
                continue
            answer = answer or question.suggestion
            if answer in ("", NOTHING):
                self.skipped += [] if again else [question.name]
                return ""
            try:
                value = question.accept(answer)
            except InputError as error:
                self.say(str(error))
                continue
            if value != answer:
                self.say(f"= {value}")
            self.given.append((question.name, value))
            self.answered = True
            return value


def _shown(question: Question) -> Iterator[str]:
    yield from _wrapped(question.asks)
    if question.plain and len(question.choices) > _LISTED:
        yield f"  ? lists the {len(question.choices):,} that are there."
    else:
        yield from _listed(
            dict.fromkeys(question.choices, "") if question.plain else question.choices
        )


def _help(question: Question) -> Iterator[str]:
    yield from _wrapped(question.help or question.asks)
    yield from _listed(dict(islice(question.choices.items(), _MOST)))
    if question.suggestion:
        yield f"Enter takes '{question.suggestion}', {NOTHING} leaves it out."
    elif not question.needed:
        yield "Enter leaves it for later."


def _listed(choices: Mapping[str, str]) -> Iterator[str]:
    if any(choices.values()):
        wide = max(map(len, choices)) + 2
        for value, meaning in choices.items():
            yield from _wrapped(f"  {value:{wide}}{meaning}", " " * (wide + 2))
    elif choices:
        yield from _wrapped(f"  {', '.join(choices)}", "  ")


def _wrapped(text: str, then: str = "") -> list[str]:
    """Text in lines, safe for a terminal: some of it is of sources."""
    safe = "".join(c if c.isprintable() else "�" for c in text)
    return textwrap.wrap(safe, WIDTH, subsequent_indent=then, break_on_hyphens=False)
