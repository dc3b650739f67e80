"""The atlas as tables, for spreadsheets and databases: the same in each format that has tables.

A row of a main table (profiles, statements, disagreements, sources, topics, places) is a thing; the
other tables tie them together. A cell without a value is one that is not known, or does not apply.
"""

from __future__ import annotations

from atlas.exports.tables.claims import CLAIMS
from atlas.exports.tables.columns import Table
from atlas.exports.tables.subjects import SUBJECTS

#: Each after those it refers to.
TABLES: tuple[Table, ...] = (*SUBJECTS, *CLAIMS)
