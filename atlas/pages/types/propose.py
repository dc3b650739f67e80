"""Propose a change: forms made from the model, and a bookmark that suggests a source.

There is a page only where the repository's address is known. A script fills its forms in, keeps
what is entered in the browser, and hands it to the repository's own forms.
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model import KINDS
from atlas.pages.bookmark import bookmark
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.proposals import LONGEST, form_address
from atlas.reference.issue_forms import COPIED, CORRECTION, SOURCE, STATEMENT, own_fields

PAGE = PageType(
    template="propose.html",
    address="contribute/propose/",
    title="Propose a change",
    label="Propose",
    description="Correct a statement, propose one or suggest a source, without a copy of the data.",
    menu=10,
    under="contribute/",
    needs_repository=True,
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The page, where there is a repository to propose to."""
    build = inputs.renderer.build
    if not build.repository:
        return
    empty = {form.name: form_address(build, form) for form in (STATEMENT, CORRECTION, SOURCE)}
    yield inputs.page(
        PAGE,
        contents=False,
        forms=(STATEMENT, CORRECTION),
        kinds={kind: tuple(own_fields(kind)) for kind in KINDS},
        addresses={
            form.name: form_address(build, form) for form in (STATEMENT, CORRECTION, SOURCE)
        },
        copied=f"{build.repository}issues/new?template={COPIED}",
        longest=LONGEST,
        bookmark=bookmark(empty[SOURCE.name]),
    )
