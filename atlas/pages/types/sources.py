"""The list of sources."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model.source_choices import Independence
from atlas.pages import options
from atlas.pages.addresses import API
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.wording import upper_first

PAGE = PageType(
    template="sources.html",
    address="sources/",
    title="Sources",
    description="The archived documents on which every statement of the atlas rests.",
    menu=60,
    data=f"{API}sources.json",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The list."""
    records = [view.source.record for view in inputs.sources]
    types = sorted({record.type for record in records})
    yield inputs.page(
        PAGE,
        found=inputs.sources,
        types=[(type, upper_first(type.label)) for type in types],
        independence=[
            (independence, upper_first(label))
            for independence, label in options.of_choices(
                Independence, (record.independence for record in records)
            )
        ],
    )
