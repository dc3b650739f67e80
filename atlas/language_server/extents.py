"""Where a value of a YAML text ends, given where it begins."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

#: Line and column, from 0, in characters.
Place = tuple[int, int]


@dataclass(frozen=True)
class Extent:
    """A stretch of a text: from ``start`` to before ``end``."""

    start: Place
    end: Place


class Extents:
    """The values of a text; of a text that is no YAML, the rests of its lines."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        try:
            node = yaml.compose(text, Loader=yaml.CSafeLoader)
        except (yaml.YAMLError, ValueError):
            node = None
        self._ends: dict[Place, Place] = {}
        nodes = [node] if node else []
        while nodes:
            node = nodes.pop()
            if isinstance(node, yaml.ScalarNode):
                start, end = node.start_mark, node.end_mark
                self._ends[start.line, start.column] = self._trimmed((end.line, end.column))
            elif isinstance(node, yaml.SequenceNode):
                nodes += node.value
            elif isinstance(node, yaml.MappingNode):
                nodes += [part for pair in node.value for part in pair]

    def at(self, line: int, column: int) -> Extent:
        """The value that begins at a place; what is no single value counts to its line's end."""
        line = min(max(line, 0), len(self._lines) - 1)
        end = self._ends.get((line, column))
        if end is None or end <= (line, column):
            end = line, max(len(self._lines[line].rstrip()), column)
        return Extent((line, column), end)

    def _trimmed(self, end: Place) -> Place:
        """Before the line ends and blanks that follow the text of a block."""
        line, column = end
        while line > 0 and not self._lines[min(line, len(self._lines) - 1)][:column].strip():
            line -= 1
            column = len(self._lines[line])
        return line, len(self._lines[line][:column].rstrip())
