"""What templates can call besides what a page gives them: names, and filters for single values."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from atlas import labels
from atlas.anchors import place_anchor, version_anchor, year_anchor
from atlas.build_info import BuildInfo
from atlas.codes import country_name
from atlas.dates import PartialDate
from atlas.model.source import WebCopy
from atlas.pages import differences, options, proposals, successors, wording
from atlas.pages.addresses import report_feed, sentence_anchor, statement_page
from atlas.pages.citations import ATLAS, source_in_words, version_in_words
from atlas.pages.citations.formats import FORMATS
from atlas.text.plural import plural
from atlas.text.sentences import first_sentence
from atlas.text.text_fragment import with_fragment
from atlas.views.cited_in import cited_by
from atlas.views.cited_passage import CitedPassage
from atlas.views.index import Index
from atlas.views.organisations import organisation_kind
from atlas.views.originals import original
from atlas.views.partners import by_tier
from atlas.views.second_readings import of_sentence
from atlas.views.sites import by_statements
from atlas.views.timeline import by_weight

_BACKTICKS = re.compile(r"`{1,2}([^`]+)`{1,2}")
_HTML_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def names(index: Index, build: BuildInfo) -> dict[str, Any]:
    """What all templates can use by its name."""
    atlas = index.atlas
    return {
        "labels": labels,
        "count": plural,
        "year_anchor": year_anchor,
        "place_anchor": place_anchor,
        "build": build,
        "profiles": atlas.profiles,
        "sources": atlas.sources,
        "topics": atlas.topics,
        "places": atlas.places,
        "resolve": index.resolve,
        "version_of": index.versions.of,
        "cited_by": partial(cited_by, index),
        "report_feed": report_feed,
        "reading_of": partial(of_sentence, index),
        "unnamed": index.unnamed,
        "elsewhere": index.elsewhere,
        "original": original,
        "beside": partial(differences.beside, index),
        "differences": partial(differences.differences, index),
        "told": partial(differences.told, index),
        "quotations_of": partial(differences.quotations, index),
        "statement_options": options.of_statements,
        "atlas_name": ATLAS,
        "correct": partial(proposals.correct, build, index),
        "open_proposals": partial(proposals.open_proposals, build),
        "propose": partial(proposals.propose, build),
        "citation_formats": FORMATS,
    }


def filters(index: Index) -> dict[str, Callable[..., Any]]:
    """What turns one value into what a page shows of it."""
    return {
        "number": labels.number,
        "source_in_words": source_in_words,
        "version_in_words": version_in_words,
        "value": labels.value_in_words,
        "country": country_name,
        "outcome": wording.outcome,
        "figure_note": wording.figure_note,
        "forms": wording.forms,
        "field_names": wording.field_names,
        "worded": wording.worded,
        "key_question": wording.question,
        "country_or_none": wording.country,
        "organisation_kind": organisation_kind,
        "became": successors.became,
        "redirects": successors.redirects,
        "name_of": successors.name_of,
        "day": wording.day,
        "graded": wording.graded,
        "touched": wording.touched,
        "version_anchor": version_anchor,
        "statement_page": statement_page,
        "by_statements": by_statements,
        "sentence_anchor": sentence_anchor,
        "html_date": _html_date,
        "at_words": _at_words,
        "host": _host,
        "language": labels.language_name,
        "spoken": labels.spoken,
        "foreign": labels.foreign,
        "first_sentence": first_sentence,
        "upper_first": wording.upper_first,
        "doubt": labels.DOUBTS.__getitem__,
        "lower_first": wording.lower_first,
        "code": _code,
        "paragraphs": _paragraphs,
        "topic": index.atlas.topics.__getitem__,
        "profile_options": options.of_profiles,
        "by_weight": by_weight,
        "by_tier": by_tier,
        "counted": wording.counted,
        "grouped": "{:,}".format,
        "percent": "{:.0%}".format,
        "bytes": wording.file_size,
    }


def _html_date(date: PartialDate) -> str:
    """What HTML's ``time`` can hold of a date: a year, month or day; nothing for all others."""
    return date.text if _HTML_DATE.fullmatch(date.text) else ""


def _at_words(copy: WebCopy, passage: CitedPassage) -> str:
    """The address of a copy on the web, opened at a passage unless it is in another language."""
    if copy.kind == "translation":
        return copy.url
    return with_fragment(copy.url, passage.source.text, passage.spans)


def _host(url: str) -> str:
    """Whose site an address is on: "sanofi.com"."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _code(text: str) -> Markup:
    """Escape a text and set its `words` in backticks as code."""
    return Markup(_BACKTICKS.sub(r"<code>\1</code>", str(escape(text))))


def _paragraphs(text: str) -> Markup:
    """A docstring's paragraphs, with code in backticks; single or double."""
    parts = re.split(r"\n\s*\n", text.strip())
    return Markup("\n").join(Markup("<p>{}</p>").format(_code(part)) for part in parts if part)
