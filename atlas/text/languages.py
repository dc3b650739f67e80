"""Tags of languages (BCP 47), checked against the languages, scripts and regions of CLDR."""

from __future__ import annotations

from contextlib import suppress
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global, parse_locale


def language_tag(text: str) -> str:
    """A tag such as ``ko``, ``pt-BR`` or ``zh-Hant``. Raises ``ValueError`` with a way out."""
    if code := _by_name().get(text.casefold()):
        raise ValueError(f"write the language's code, '{code}', for '{_shown(text)}'")
    try:
        language, territory, script, variant, *_ = parse_locale(text, sep="-")
    except ValueError:
        return _refuse(text)
    known = Locale("en")
    # A language of three letters that has two as well ("por") goes by those.
    language = str(_aliases().get(language, language))
    if language not in known.languages or "_" in language:
        return _refuse(text)
    if (script and script not in known.scripts) or (
        territory and territory not in known.territories
    ):
        return _refuse(text)
    tag = "-".join(filter(None, (language, script, territory, variant and variant.lower())))
    if tag != text:
        raise ValueError(f"write '{tag}' for '{_shown(text)}'")
    return tag


def direction(tag: str) -> str:
    """Which way a language is written: ``ltr`` or ``rtl``."""
    script = parse_locale(tag, sep="-")[2]
    with suppress(UnknownLocaleError, ValueError):
        likely = Locale.parse(f"und-{script}" if script else primary(tag), sep="-")
        return str(likely.text_direction)
    return "ltr"


def primary(tag: str) -> str:
    """The language alone: ``pt`` of ``pt-BR``."""
    return tag.partition("-")[0]


def _refuse(text: str) -> str:
    hint = "write its code, such as ko, pt-BR or zh-Hant"
    if "_" in text and (tag := text.replace("_", "-")) != text:
        with suppress(ValueError):
            hint = f"write '{language_tag(tag)}'"
    elif (spoken := get_global("likely_subtags").get(f"und_{text.upper()}")) and len(text) == 2:
        hint = f"that is a country; for its language write '{spoken.partition('_')[0]}'"
    raise ValueError(f"'{_shown(text)}' is no language that is known here: {hint}")


@cache
def _by_name() -> dict[str, str]:
    """Code by name in English."""
    names = Locale("en").languages.items()
    return {str(name).casefold(): str(code).replace("_", "-") for code, name in names}


def _shown(text: str) -> str:
    return text[:40] if text.isprintable() else "what is written"


def _aliases() -> dict[str, str]:
    return dict(get_global("language_aliases"))
