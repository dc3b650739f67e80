"""Ways out that an editor offers beside what the check finds."""

from __future__ import annotations

from lsprotocol import types as lsp

from tests.language_server.editor import CURSOR, Session, edited

HALDEN = "profiles/companies/halden-pharma.yml"


def mended(session: Session, path: str, wrong: str, code: str, title: str) -> str:
    """A text after the way out with a title was taken, of the first finding with a code."""
    editor = session.editor
    session.at(path, session.read(path) + CURSOR)
    session.run(editor.until(lambda: code not in editor.codes(path)))
    session.at(path, wrong + CURSOR)

    def line() -> int:
        found = editor.shown.get(editor.uri(path), [])
        return next((one.range.start.line for one in found if one.code == code), -1)

    session.run(editor.until(lambda: line() >= 0))
    [action] = [one for one in session.actions(path, line()) if one.title.startswith(title)]
    return edited(wrong, changes(session, action, path))


def changes(session: Session, action: lsp.CodeAction, path: str) -> list[lsp.TextEdit]:
    assert action.edit
    assert action.edit.changes
    return [*action.edit.changes[session.editor.uri(path)]]


def test_the_nearest_passage(session: Session) -> None:
    right = session.read(HALDEN)
    quote = "quote: Today the company counts more than 40 research partners in eleven countries"
    assert quote in right
    wrong = right.replace(quote, quote.replace("counts more than", "has over"))
    text = mended(session, HALDEN, wrong, "quote-not-in-source", "Quote the nearest passage")
    assert text == right


def test_the_source_that_prints_it(session: Session) -> None:
    right = session.read(HALDEN)
    wrong = right.replace("source: halden-courier-2019", "source: labwire-2024", 1)
    text = mended(session, HALDEN, wrong, "quote-not-in-source", "Cite halden-courier-2019")
    assert text == right


def test_slips_in_ids_and_values(session: Session) -> None:
    right = session.read(HALDEN)
    wrong = right.replace(
        "organisation: university-of-kirkgate", "organisation: universty-of-kirkgate", 1
    )
    title = "Change to “university-of-kirkgate”"
    assert mended(session, HALDEN, wrong, "unknown-id", title) == right
    wrong = right.replace("status: claimed", "status: claimd", 1)
    assert mended(session, HALDEN, wrong, "unknown-value", "Change to “claimed”") == right
    wrong = right.replace("    importance: core", "    importence: core", 1)
    assert mended(session, HALDEN, wrong, "unknown-field", "Change to “importance”") == right


def test_the_layout_that_the_check_writes(session: Session) -> None:
    right = session.read(HALDEN)
    wrong = right.replace("name: Halden Pharma", 'name: "Halden Pharma"  ', 1)
    session.at(HALDEN, wrong + CURSOR)
    line = wrong.split("\n").index('name: "Halden Pharma"  ')
    one, whole = [it for it in session.actions(HALDEN, line) if it.title.startswith("Lay out")]
    expected = wrong.replace('name: "Halden Pharma"  ', "name: Halden Pharma")
    assert edited(wrong, changes(session, one, HALDEN)) == expected
    assert whole.kind == lsp.CodeActionKind.SourceFixAll
    assert "name: Halden Pharma\n" in edited(wrong, changes(session, whole, HALDEN))


def test_an_editor_formats_a_file_so(session: Session) -> None:
    path = "profiles/organisations/atx.yml"
    right = session.read(path)
    wrong = right.replace("\n", "  \n", 1)
    session.at(path, wrong + CURSOR)
    document = lsp.TextDocumentIdentifier(session.editor.uri(path))
    params = lsp.DocumentFormattingParams(document, lsp.FormattingOptions(2, True))
    found = session.run(session.editor.text_document_formatting_async(params))
    assert edited(wrong, found or []) == right
