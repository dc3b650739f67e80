"""Numbers as texts print them, in ten languages.

``find_numbers`` reads digits, words, scales, fractions, shares, money and ranges by the language of
the text; the tables in the modules say how. Vague words ("dozens", "millions of") are no numbers.
What is joined to something that is not understood is found and not read (``kind`` "unread"), and so
is every text in another language: see ``is_read``.
"""

from atlas.text.numbers.elsewhere import goes_on
from atlas.text.numbers.number import Kind, Number
from atlas.text.numbers.reader import find_numbers
from atlas.text.numbers.vocabulary import is_read

__all__ = ["Kind", "Number", "find_numbers", "goes_on", "is_read"]
