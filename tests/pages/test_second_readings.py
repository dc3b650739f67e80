"""Pages say quietly that a second person has read a statement, and show each open doubt."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from markupsafe import Markup

from atlas.load import load
from atlas.pages.counts import readings_in_words
from atlas.pages.page import Page
from atlas.pages.types import company, marks, statement, todo
from atlas.views.index import Index
from atlas.views.second_readings import ReadingCounts
from tests.atlases import parse, write
from tests.pages.inputs import inputs_of, made
from tests.reviewed import line, review

DOUBT = "Who is “she” & what is <b>meant</b>?"
READ = "Read by a second person on 2 January 2026"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(parse(), tmp_path)


def pages(root: Path, of: ModuleType) -> dict[str, str]:
    """The text of pages of a type by address, with runs of blanks as one."""
    index = Index(load(root)[0])
    return {
        page.address: " ".join("".join((page.lead, *(s.html for s in page.sections))).split())
        for page in made(inputs_of(index), of)
        if isinstance(page, Page)
    }


def plain(html: str) -> str:
    return Markup(html).striptags()


def spaced(html: str) -> str:
    """The text with a blank where elements part."""
    return plain(html.replace("><", "> <"))


def test_without_reviews_pages_say_nothing_of_readers(root: Path) -> None:
    for of in (company, statement):
        for text in pages(root, of).values():
            assert "second" not in plain(text)
            assert 'class="read"' not in text


def test_statements_and_rows_say_who_has_read_them_when(root: Path) -> None:
    review(root, line(root))
    rows = pages(root, company)["companies/acme/"]
    assert rows.count(f"<li>{READ}</li>") == rows.count("The laboratory has 40 staff.")
    own = pages(root, statement)
    assert "Read By a second person on 2 January 2026" in spaced(own["companies/acme/laboratory/"])
    assert "second person" not in own["companies/acme/memorandum/"]


def test_a_doubt_shows_with_its_words(root: Path) -> None:
    review(root, line(root), line(root, reader="Bo", verdict="unclear", words=DOUBT))
    said = "Unclear, says a second reader (2 January 2026): "
    rows = pages(root, company)["companies/acme/"]
    own = pages(root, statement)["companies/acme/laboratory/"]
    for text in (rows, own):
        assert said in text
        assert "what is &lt;b&gt;meant&lt;/b&gt;?" in text
        assert READ not in text
        assert "Bo" not in plain(text)
    assert 'title="a second reader doubts it"' in rows


def test_a_sentence_of_the_summary_has_the_mark_of_all_that_it_cites(root: Path) -> None:
    review(root, line(root))
    text = pages(root, company)["companies/acme/"]
    assert f'<span class="read" title="{READ}">' in text
    review(root, line(root), line(root, reader="Bo", verdict="unclear", words=DOUBT))
    text = pages(root, company)["companies/acme/"]
    assert 'class="read"' not in text


def test_the_legend_counts_what_was_read(root: Path) -> None:
    none = "Of 3 statements, none has been read by a second person."
    assert none in plain(pages(root, marks)["about/marks/"])
    doubt = line(root, "investment", verdict="unclear", words=DOUBT)
    review(root, line(root), line(root, "memorandum"), doubt)
    text = plain(pages(root, marks)["about/marks/"])
    assert "Of 3 statements, 2 have been read by a second person, and 1 is doubted by one." in text


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (ReadingCounts(3, 1, 0), "Of 3 statements, 1 has been read by a second person."),
        (ReadingCounts(3, 3, 0), "Of 3 statements, all have been read by a second person."),
        (ReadingCounts(1, 1, 0), "Of 1 statement, 1 has been read by a second person."),
        (
            ReadingCounts(2345, 1234, 2),
            "Of 2,345 statements, 1,234 have been read by a second person, and 2 are doubted by "
            "one.",
        ),
    ],
)
def test_counts_are_a_sentence(found: ReadingCounts, words: str) -> None:
    assert readings_in_words(found) == words


def test_the_page_of_work_lists_doubts_and_what_is_unread(root: Path) -> None:
    review(root, line(root), line(root, "investment", verdict="unclear", words=DOUBT))
    text = plain(pages(root, todo)["contribute/todo/"])
    assert f"Unclear: {DOUBT}" in text.replace("&lt;", "<").replace("&amp;", "&")
    assert "Acme: Memorandum with a hospital" in text
