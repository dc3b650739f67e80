"""A text goes on to its end.

In YAML a `#` after a space begins a comment, and nothing warns that the rest of the text is lost.
Put a text that has such a `#` in quotation marks. A comment gets a line of its own, above the
field. Beside ids, dates and other short values comments may stay: no text can be lost there.
"""

SEVERITY = "error"
GOOD = """\
title: "Agreement on plant #2 of Lyon"
"""
BAD = """\
title: Agreement on plant #2 of Lyon
"""
