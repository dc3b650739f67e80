"""A text in the units of an editor, which may count a character as several."""

from __future__ import annotations

from lsprotocol import types as lsp
from pygls.workspace import PositionCodec

from atlas.language_server.extents import Extent, Place
from atlas.language_server.question import Edit


class Sheet:
    """A text whose places are turned into those of an editor and back."""

    def __init__(self, text: str, codec: PositionCodec) -> None:
        self.text = text
        self._lines = text.split("\n")
        self._units = codec.client_num_units

    def place(self, position: lsp.Position) -> Place:
        """A place of the editor; the nearest one where there is none such."""
        line = min(position.line, len(self._lines) - 1)
        units = 0
        for column, character in enumerate(self._lines[line].rstrip("\r")):
            if units >= position.character:
                return line, column
            units += self._units(character)
        return line, len(self._lines[line].rstrip("\r"))

    def range(self, extent: Extent) -> lsp.Range:
        """A stretch of the text."""
        return lsp.Range(self._position(extent.start), self._position(extent.end))

    def edit(self, edit: Edit) -> lsp.TextEdit:
        """An edit, with the line ends of the text."""
        end = "\r\n" if "\r\n" in self.text else "\n"
        return lsp.TextEdit(self.range(edit.extent), edit.text.replace("\n", end))

    def _position(self, place: Place) -> lsp.Position:
        line = min(place[0], len(self._lines) - 1)
        return lsp.Position(line, self._units(self._lines[line][: place[1]]))
