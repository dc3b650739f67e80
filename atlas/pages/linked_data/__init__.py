"""What the head of a page says to programs that read linked data: JSON-LD in words of schema.org.

What schema.org has no word for (how far something has come, whose claim it is, how sure a date is)
is a ``PropertyValue``, so that nobody takes a plan for a fact. Dates are as precise as the source,
never more: what ISO 8601 cannot say is in EDTF, as such a property.
"""
