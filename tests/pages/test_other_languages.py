"""Sources in other languages: what is theirs is marked as such, and a translation as ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.pages.page import Page
from atlas.pages.types import company, source
from tests.pages.inputs import inputs
from tests.pages.inputs import made as made_of

ARABIC = """\
-- seeds/ar.txt --
أكمي تفتح مختبرها الأول في سبرينغفيلد.
-- append seeds/sources.yml --
  - id: ar
    file: ar.txt
    sha256: {sha256}
    title: أكمي تفتح مختبرا
    short: Page in Arabic
    type: company page
    published_basis: none
    language: ar
    translated: false
    about: An invented page for tests.
-- append profiles/companies/acme.yml --
  - id: first-laboratory
    kind: event
    title: First laboratory opened
    text: The page tells of the first laboratory.
    date_basis: none
    status: done
    voice: company
    topics: [research]
    evidence:
      - source: ar
        quote: أكمي تفتح مختبرها الأول في سبرينغفيلد
        translation: Acme opens its first laboratory in Springfield
"""


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, str]:
    given = inputs(tmp_path, ARABIC)
    made = [page for kind in (company, source) for page in made_of(given, kind)]
    return {
        page.address: page.lead + "".join(section.html for section in page.sections)
        for page in made
        if isinstance(page, Page)
    }


def test_a_passage_has_its_language_and_direction(pages: dict[str, str]) -> None:
    assert '<blockquote lang="ar" dir="rtl">' in pages["companies/acme/"]
    assert '<blockquote lang="ar" dir="rtl">' in pages["sources/ar/"]
    assert '<blockquote lang="en">' in pages["companies/acme/"]


def test_a_translation_is_shown_as_ours_beside_the_passage(pages: dict[str, str]) -> None:
    assert (
        "Our translation:</span> Acme opens its first laboratory in Springfield</p>"
        in pages["companies/acme/"]
    )


def test_the_source_page_names_the_language_and_marks_the_title(pages: dict[str, str]) -> None:
    page = pages["sources/ar/"]
    assert "<dt>Language</dt><dd>Arabic</dd>" in page
    assert '<h1 class="head__title" lang="ar" dir="rtl">' in page
    assert '<h1 class="head__title">' in pages["sources/report/"]
