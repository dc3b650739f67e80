"""A value for another year than its statement's says which.

A card shows a value with the date and the status of its statement. A plan of 2022 that names the
"sales in 2018" it starts from would show them as planned in 2022. Give such a value an `as_of`.
"""

import re
from collections.abc import Iterator
from datetime import date

from atlas.check.number_support import dates
from atlas.check.rule import Finding
from atlas.load import Atlas

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
date: 2022
values:
  - number: 44600000000
    currency: EUR
    of: sales
    as_of: 2018
"""
BAD = """\
date: 2022
values:
  - number: 44600000000
    currency: EUR
    of: sales in 2018
"""
_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|2[01])\d\d(?![\d,])")


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for years in what values are of."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            known = {
                point.earliest.year
                for when in dates(statement)
                for point in (when.start, when.end)
                if point
            }
            for index, value in enumerate(statement.values):
                years = [year for year in _YEAR.findall(value.of or "") if int(year) not in known]
                if years and not value.as_of:
                    yield Finding(
                        profile.document,
                        (*at, "values", index, "of"),
                        f"the value is for {years[0]}, a year that no date of the statement names",
                        found=value.of or "",
                        fix=f"give the value `as_of: {years[0]}`, if that is when the number held",
                        about=years[0],
                    )
