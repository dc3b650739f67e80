"""Work to do: what an editor could take up next."""

from __future__ import annotations

from collections.abc import Iterator

from atlas import labels
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.work import work

PAGE = PageType(
    template="todo.html",
    address="contribute/todo/",
    title="Work to do",
    description="What is left to cite, to date, to look for: a list for those who want to help.",
)
#: So many of each sort are shown; the command lists all.
MOST_LISTED = 25


def make(inputs: Inputs) -> Iterator[Page]:
    """The page of what is left to do."""
    index, today = inputs.renderer.index, inputs.renderer.build.today
    found = [(one, labels.WORK[one.key]) for one in work(index, today) if one.todos]
    yield inputs.page(
        PAGE,
        above=[("Contribute", "contribute/")],
        found=found,
        says=labels.todo,
        most=MOST_LISTED,
    )
