"""Words of a text, for comparing and counting."""

from __future__ import annotations

import re

#: A word: letters and digits, with what joins them inside ("US$" is no part, "2.2" is one word).
WORD = re.compile(r"\w+(?:[.,'’\-]\w+)*")
