"""What an editor may ask, put into the protocol's words."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types as lsp

from atlas.language_server.actions import Action, actions, layout
from atlas.language_server.completion import Offer, offers
from atlas.language_server.definition import Spot, definition, references
from atlas.language_server.hover import hover
from atlas.language_server.question import Question
from atlas.language_server.server import AtlasServer
from atlas.language_server.sheet import Sheet

_SORTS = {
    "field": lsp.CompletionItemKind.Field,
    "value": lsp.CompletionItemKind.EnumMember,
    "id": lsp.CompletionItemKind.Reference,
    "passage": lsp.CompletionItemKind.Text,
}


def answer(server: AtlasServer) -> None:
    """Let the server answer what it can be asked."""
    _explain(server)
    _look_up(server)
    _fix(server)


def _explain(server: AtlasServer) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION,
        lsp.CompletionOptions(trigger_characters=[" ", "[", ",", "@", "/", "-"]),
    )
    async def _(params: lsp.CompletionParams) -> lsp.CompletionList | None:
        question = await server.question(params.text_document.uri, params.position)
        if question is None:
            return None
        found = offers(question)
        if server.is_beside_schemas:
            found = [one for one in found if one.sort in ("id", "passage")]
        return _completions(question, server.sheet(question.path), found)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def _(params: lsp.HoverParams) -> lsp.Hover | None:
        question = await server.question(params.text_document.uri, params.position)
        shown = hover(question) if question else None
        is_of_field = question is not None and question.is_on_name
        if question is None or shown is None or (is_of_field and server.is_beside_schemas):
            return None
        sheet = server.sheet(question.path)
        content = lsp.MarkupContent(lsp.MarkupKind.Markdown, shown.text)
        return lsp.Hover(content, sheet.range(shown.extent) if shown.extent else None)


def _look_up(server: AtlasServer) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    async def _(params: lsp.DefinitionParams) -> list[lsp.Location]:
        question = await server.question(params.text_document.uri, params.position, fresh=True)
        return _locations(server, definition(question, server.text) if question else [])

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    async def _(params: lsp.ReferenceParams) -> list[lsp.Location]:
        question = await server.question(params.text_document.uri, params.position, fresh=True)
        if question is None:
            return []
        wanted = params.context.include_declaration
        return _locations(server, references(question, server.text, with_definition=wanted))


def _fix(server: AtlasServer) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.SourceFixAll]),
    )
    async def _(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        question = await server.question(params.text_document.uri, params.range.start, fresh=True)
        if question is None:
            return []
        sheet = server.sheet(question.path)
        last, _ = sheet.place(params.range.end)
        problems = server.findings.by_path.get(question.path, [])
        return [
            _action(params, sheet, action)
            for action in actions(question, last, problems)
            if _is_wanted(action, params.context.only)
        ]

    @server.feature(lsp.TEXT_DOCUMENT_FORMATTING)
    async def _(params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
        path = server.path(params.text_document.uri)
        sheet = server.sheet(path) if path else None
        return [sheet.edit(edit) for edit in layout(path, sheet.text)] if path and sheet else []


def _locations(server: AtlasServer, spots: Sequence[Spot]) -> list[lsp.Location]:
    sheets = {path: server.sheet(path) for path in {spot.path for spot in spots}}
    return [
        lsp.Location(server.uri(spot.path), sheets[spot.path].range(spot.extent)) for spot in spots
    ]


def _kind(action: Action) -> lsp.CodeActionKind:
    return lsp.CodeActionKind.SourceFixAll if action.is_for_all else lsp.CodeActionKind.QuickFix


def _is_wanted(action: Action, only: Sequence[str] | None) -> bool:
    """Whether an editor that asks for some kinds of action asks for this one."""
    kind = _kind(action).value
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


def _action(params: lsp.CodeActionParams, sheet: Sheet, action: Action) -> lsp.CodeAction:
    found = action.problem
    edits = [sheet.edit(edit) for edit in action.edits]
    return lsp.CodeAction(
        action.title,
        kind=_kind(action),
        diagnostics=[
            one
            for one in params.context.diagnostics
            if found and one.code == found.code and one.range.start.line == found.line - 1
        ],
        is_preferred=found is not None,
        edit=lsp.WorkspaceEdit(changes={params.text_document.uri: edits}),
    )


def _completions(question: Question, sheet: Sheet, found: list[Offer]) -> lsp.CompletionList:
    items = [_completion(question, sheet, number, one) for number, one in enumerate(found)]
    # Not complete, since what is typed next is looked for anew: in the texts, say.
    return lsp.CompletionList(is_incomplete=True, items=items)


def _completion(question: Question, sheet: Sheet, number: int, offer: Offer) -> lsp.CompletionItem:
    edit = sheet.edit(offer.edit)
    return lsp.CompletionItem(
        label=offer.label,
        kind=_SORTS[offer.sort],
        detail=offer.detail,
        documentation=lsp.MarkupContent(lsp.MarkupKind.Markdown, offer.text),
        # Chosen here, and not by the letters of the label.
        filter_text=question.before[offer.edit.extent.start[1] :] or offer.label,
        sort_text=f"{number:04}",
        text_edit=edit,
        insert_text_mode=lsp.InsertTextMode.AsIs,
        additional_text_edits=[sheet.edit(one) for one in offer.also] or None,
    )
