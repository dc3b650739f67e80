"""What is wrong with a value that breaks a limit of its field, or has another form."""

from __future__ import annotations

from pydantic_core import ErrorDetails

#: Pydantic's type of error → what to say, with its own numbers.
_BROKEN_LIMITS = {
    "string_too_short": "is too short: it needs at least {min_length} characters",
    "string_too_long": "is too long: it may have at most {max_length} characters",
    "too_short": "has too few entries: it needs at least {min_length}",
    "greater_than_equal": "is too small: it must be at least {ge}",
    "less_than_equal": "is too large: it must be at most {le}",
    "decimal_max_places": "has more than {decimal_places} decimal places",
    "decimal_max_digits": "has too many digits",
    "decimal_whole_digits": "has too many digits",
    "finite_number": "is not a number in digits",
}
#: Pattern of a field → the form in words.
_FORMS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "lower-case letters, digits and single hyphens",
    r"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$": "a statement's id, or profile/id",
    r"^[a-z0-9][a-z0-9.-]*\.(txt|md)$": "lower-case letters, digits and hyphens, then .txt or .md",
    r"^[0-9a-f]{64}$": "64 digits and letters from a to f",
    r"^https://[^\s<>\"]+$": "a complete address that begins with https://",
    r"^https?://[^\s<>\"]+$": "a complete address, without blanks",
    r"^[0-9a-f]{8}$": "8 digits and letters from a to f",
    r"^[1-9][0-9]{0,5}, [0-9a-f]{8}$": "a version as citations print it, such as 3, 3f9c1a2b",
    r"^[A-Z]{2}$": "two capital letters",
    r"^[A-Z]{3}$": "three capital letters",
}


def said_of(error: ErrorDetails) -> str:
    """What is wrong with a value, in our own words."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "value_error":
        return error["msg"].removeprefix("Value error, ")
    if kind == "string_pattern_mismatch":
        form = _FORMS.get(context.get("pattern", ""))
        return "does not have the form this field needs" + (f": {form}" if form else "")
    limit = _BROKEN_LIMITS.get(kind)
    return limit.format(**context) if limit else "is not a valid value for this field"
