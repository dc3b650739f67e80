"""Reviews: what a second person says of a statement, having read it beside its passages."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints, model_validator

from atlas.model.choices import Verdict
from atlas.model.fields import Name, Record, Slug, Words, field

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(given: Any) -> Any:
    """Only a whole day: Pydantic alone would take a number of seconds for one."""
    if isinstance(given, date):
        return given
    if isinstance(given, str) and _DAY.fullmatch(given):
        try:
            return date.fromisoformat(given)
        except ValueError:
            pass
    raise ValueError("is not a day; write it like 2026-11-27")


#: The short hash of a wording, or of what it rests on.
ShortHash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
Day = Annotated[date, BeforeValidator(_day)]


class Review(Record):
    """One reading of a statement by somebody who did not write it. It holds for the wording and
    the sources that were read, and lapses with them; a doubt holds until it is answered, or the
    wording is another."""

    statement: Slug = field(
        "Id of the statement, as it was when it was read.", good="suzhou-research-institute"
    )
    version: ShortHash = field(
        "The hash of the wording that was read; `build.py review` writes it.", good="3f9c1a2b"
    )
    sources: ShortHash = field(
        "A hash of the texts and the standings of its sources, as they were then.",
        good="5b6b6870",
    )
    reader: Name = field(
        "Who read it: a name, and the address that git knows. Pages show neither.",
        good="Ada Reader <ada@example.org>",
    )
    date: Day = field("The day on which it was read.", good="2026-11-27")
    verdict: Verdict = field(
        "agrees: it says what its passages say, and no more. too-strong: it claims more. unclear: "
        "it can be read in more than one way. incomplete: it leaves out what its passages say "
        "beside it. doubt: something else. answered: a doubt is answered."
    )
    words: Words | None = field(
        "What is doubtful, or how a doubt is answered; pages show the words of an open doubt.",
        good="The passage speaks of a plan.",
        bad="Wrong.",
        default=None,
    )
    answers: Name | None = field(
        "Whose doubt is answered, as it stands under `reader`; with `verdict: answered` alone.",
        good="Ada Reader <ada@example.org>",
        default=None,
    )

    @model_validator(mode="after")
    def _doubts_have_words(self) -> Review:
        if self.verdict != Verdict.AGREES and not self.words:
            raise ValueError(f"`verdict: {self.verdict}` needs `words`")
        if (self.verdict == Verdict.ANSWERED) != (self.answers is not None):
            raise ValueError("`verdict: answered` and `answers` go together")
        return self


class Reviews(Record):
    """The reviews of a profile's statements: ``profiles/reviews/<id>.yml``, a line each."""

    reviews: list[Review] = field("In the order in which they were written.")
