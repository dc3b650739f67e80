"""Pages that explain: the marks for readers; the model's fields and the rules for editors."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.check.rules import all_rules
from atlas.model.field_reference import field_reference
from atlas.pages.page import Page
from atlas.pages.render import Renderer


def pages(renderer: Renderer) -> Iterator[Page]:
    """The legend, the field reference and the codes of the checks."""
    yield renderer.page(
        "marks.html",
        "about/marks/",
        "How to read the marks",
        "What the marks of status, date and voice mean.",
    )
    yield renderer.page(
        "fields.html",
        "contribute/fields/",
        "Field reference",
        "Every field of profiles and of the source catalogue, with good and bad examples.",
        records=field_reference(),
    )
    yield renderer.page(
        "codes.html",
        "contribute/codes/",
        "Codes of the checks",
        "What the checks can report, why each rule is there, and how to mend it.",
        rules=list(all_rules().values()),
    )
