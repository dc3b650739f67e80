"""Write a review copy: a Word document with a profile's statements, to be commented.

Each statement begins with a line that says which it is, and which wording and sources were read:
by it `atlas.editing.review_comments` knows what a comment is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from atlas.editing.review_text import facts
from atlas.load import LoadedProfile
from atlas.model.choices import Verdict
from atlas.published.second_readings import sources_digest
from atlas.text.languages import direction
from atlas.text.plural import plural
from atlas.views.cited_passage import CitedPassage
from atlas.views.index import Entry, Index

#: The line by which a statement is found again.
ANCHOR = "Statement {ref}, version {version}, sources {sources}"
_GREY = RGBColor(0x66, 0x66, 0x66)
_KINDS = [verdict for verdict in Verdict if verdict.is_doubt and verdict != Verdict.DOUBT]
_HOW = (
    "Compare each statement with its passages; what is quoted is marked. Where you doubt it, put a "
    "comment anywhere in it and say why. A comment may begin with {kinds}; one that says only "
    "“Agree” counts as an agreement. Leave the grey lines as they are: they say which wording you "
    "have read. Send the document back to whoever gave it to you."
)


def review_copy(index: Index, profile: LoadedProfile, entries: Iterable[Entry], day: date) -> bytes:
    """The document with these statements of a profile."""
    document = Document()
    _set_up(document, profile.record.name, day)
    chosen = list(entries)
    document.add_heading(f"To review: {profile.record.name}", 0)
    kinds = f"“{'”, “'.join(kind.label for kind in _KINDS[:-1])}” or “{_KINDS[-1].label}”"
    document.add_paragraph(_HOW.format(kinds=kinds))
    _grey(document.add_paragraph(), f"{plural(len(chosen), 'statement')}, as of {day}")
    for entry in chosen:
        _statement(document, index, entry)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _set_up(document: WordDocument, name: str, day: date) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for language in document.styles.element.xpath("//w:lang"):
        language.set(language.nsmap["w"].join("{}") + "val", "en-GB")
    about = document.core_properties
    about.title, about.author, about.comments = f"To review: {name}", "Open Innovation Atlas", ""
    about.created = about.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)


def _statement(document: WordDocument, index: Index, entry: Entry) -> None:
    anchor = ANCHOR.format(
        ref=entry.ref,
        version=index.versions.of(entry.profile.id, entry.statement).digest,
        sources=sources_digest(index.atlas, entry.statement),
    )
    first = document.add_paragraph()
    first.paragraph_format.space_before = Pt(18)
    first.paragraph_format.keep_with_next = True
    _grey(first, anchor)
    heading = document.add_heading(entry.statement.title, 2)
    heading.paragraph_format.space_before = Pt(0)
    document.add_paragraph(entry.statement.text)
    _grey(
        document.add_paragraph(),
        "; ".join(f"{name}: {what}" for name, what in facts(index, entry)),
    )
    for passage in entry.passages:
        _passage(document, passage)


def _passage(document: WordDocument, passage: CitedPassage) -> None:
    source = passage.source.record
    quotation = document.add_paragraph(style="Quote")
    quotation.paragraph_format.left_indent = Mm(8)
    quotation.paragraph_format.space_after = Pt(2)
    for fragment in passage.in_context:
        run = quotation.add_run(" ".join(fragment.text.splitlines()))
        run.italic = False
        run.font.rtl = direction(source.language) == "rtl" or None
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW if fragment.quoted else None
    if passage.translation:
        translation = document.add_paragraph(f"In English: {passage.translation}")
        translation.paragraph_format.left_indent = Mm(8)
        translation.paragraph_format.space_after = Pt(2)
    role = "" if passage.role == "supports" else f"{passage.role.label}: "
    under = document.add_paragraph()
    under.paragraph_format.left_indent = Mm(8)
    _grey(under, f"{role}{source.short}, {source.type.label}")


def _grey(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size = Pt(9)
    run.font.color.rgb = _GREY
