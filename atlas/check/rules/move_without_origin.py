"""A site that moves says where from.

A statement about a site is listed under every place it names. A move from one country to another
that names both would list the site in the country that it leaves: put that place under
`moved_from`.
"""

import re
from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model.kinds import Site

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
title: Headquarters move to São Paulo
places: [sao-paulo]
moved_from: united-states
"""
BAD = """\
title: Headquarters move to São Paulo
places: [sao-paulo, united-states]
"""
_MOVE = re.compile(r"\b(mov(?:e|es|ed|ing)|relocat\w+|transfer\w*)\b", re.IGNORECASE)


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for sites in several countries whose title or text speaks of a move."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if not isinstance(statement, Site) or statement.moved_from:
                continue
            places = [atlas.places[id] for id in statement.places if id in atlas.places]
            countries = {place.country for place in places if place.country}
            word = _MOVE.search(f"{statement.title} {statement.text}")
            if len(countries) > 1 and word:
                yield Finding(
                    profile.document,
                    (*at, "places"),
                    f"the site is listed in {len(countries)} countries, and the statement says "
                    f"'{word.group()}'",
                    found=", ".join(statement.places),
                    fix="if it moves, put the place it leaves under `moved_from`",
                )
