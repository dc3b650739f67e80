"""Every open question of the atlas on one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from atlas.model.choices import DisagreementKind
from atlas.pages import options
from atlas.pages.addresses import API
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.text.plural import plural
from atlas.views.questions import open_questions

PAGE = PageType(
    template="questions.html",
    address="questions/",
    title="Open questions",
    description="Where passages contradict each other or are easily misread, on all profiles.",
    menu=60,
    under="explore/",
    question="Where do sources disagree or mislead, and what does the atlas show?",
    data=f"{API}disagreements.json",
)
#: With more than these, the page counts them and leaves them to the profiles' pages.
MOST_LISTED = 1500


def make(inputs: Inputs) -> Iterator[Page]:
    """The page of open questions."""
    found = open_questions(inputs.renderer.index)
    kinds = sum((of_profile.kinds for of_profile in found), Counter[str]())
    yield inputs.page(
        PAGE,
        found=found,
        counts=kinds,
        kinds=options.of_choices(DisagreementKind, kinds),
        profiles_shown=options.of_profiles(group.profile for group in found),
        listed=kinds.total() <= MOST_LISTED,
    )


def holds(inputs: Inputs) -> str:
    """How many there are."""
    questions = sum(len(group.questions) for group in open_questions(inputs.renderer.index))
    return plural(questions, "question")
