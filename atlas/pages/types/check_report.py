"""Check a report: paste or drop one, and the browser says which of its citations still stand.

The report stays in the browser, which loads the records of the profiles that it cites, in parts.
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.data_parts import in_parts
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.text.names import name_key

PAGE = PageType(
    template="check_report.html",
    address="check-a-report/",
    title="Check a report",
    description="Whether what a report cites from the atlas still reads as it did.",
    menu=90,
    under="explore/",
    question="Does what a report cites still stand?",
)
#: Where the records are.
DATA = f"{PAGE.address}data/"
#: A record is of a whole profile, since a report that cites one statement often cites more of them.
BYTES = 32 * 1024


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The page, and how each wording stands."""
    reports = inputs.renderer.index.atlas.reports.values()
    public = sorted((one for one in reports if one.is_public), key=lambda one: name_key(one.title))
    yield inputs.page(PAGE, contents=False, reports=public, private=len(reports) - len(public))
    data = inputs.standings
    records = {
        id: {**record, "things": dict(record["things"])}
        for id in data.profiles()
        if (record := data.profile(id))
    }
    yield from in_parts(DATA, records, data.head(), size=BYTES)


def holds(inputs: Inputs) -> str:
    """Where it is done: nobody else sees the report."""
    return "in your browser"
