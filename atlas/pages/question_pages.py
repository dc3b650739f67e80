"""Every open question of the atlas on one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from atlas.pages.page import Page
from atlas.pages.render import Renderer
from atlas.views.questions import open_questions

#: With more than these, the page counts them and leaves them to the profiles' pages.
MOST_LISTED = 1500


def pages(renderer: Renderer) -> Iterator[Page]:
    """The page of open questions."""
    found = open_questions(renderer.index)
    kinds = sum((of_profile.kinds for of_profile in found), Counter[str]())
    yield renderer.page(
        "questions.html",
        "questions/",
        "Open questions",
        "Where passages contradict each other or are easily misread, on all profiles.",
        found=found,
        kinds=kinds,
        listed=kinds.total() <= MOST_LISTED,
    )
