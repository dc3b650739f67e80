"""A place in a file that an editor asks about, and the edits that answers are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from atlas.language_server.extents import Extent, Place
from atlas.language_server.fields import Field, field_at
from atlas.language_server.outline import Entry, Outline
from atlas.language_server.things import Thing, Things
from atlas.load import FOLDERS, LoadedSource
from atlas.model.use import Named
from atlas.problems import FieldPath

#: A statement as summaries cite it.
CITATION = re.compile(r"@([a-z0-9-]*(?:/[a-z0-9-]*)?)")


@dataclass(frozen=True)
class Edit:
    """A new text for a stretch of a file."""

    extent: Extent
    text: str


@dataclass(frozen=True)
class Question:
    """A place in the text of a file, and what is known of the atlas."""

    path: str
    text: str
    place: Place
    things: Things = field(repr=False)

    @cached_property
    def outline(self) -> Outline:
        """What stands where in the file."""
        return Outline(self.text, self.place)

    @cached_property
    def entry(self) -> Entry | None:
        """What stands at the place."""
        return self.outline.entry_at(self.place)

    @property
    def field(self) -> Field | None:
        """The field whose value is at the place."""
        return field_at(self.path, self.outline.records, self.entry.at) if self.entry else None

    @property
    def is_on_name(self) -> bool:
        """Whether the place is in the name of a field."""
        entry = self.entry
        return bool(
            entry
            and entry.key
            and entry.key[0] == self.place[0]
            and self.place[1] <= entry.key[1] + len(str(entry.at[-1]))
        )

    @property
    def home(self) -> str:
        """The id of the profile that the file is, if it is one."""
        folder, _, name = self.path.removeprefix("profiles/").rpartition("/")
        return name.removesuffix(".yml") if folder in FOLDERS else ""

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.outline.lines[self.place[0]][: self.place[1]]

    @cached_property
    def named(self) -> tuple[Named, str] | None:
        """The sort and full id of what is named at the place, or begins there."""
        entry, field = self.entry, self.field
        if entry is None or field is None or self.is_on_name:
            return None
        if field.is_prose:
            line = self.outline.lines[self.place[0]]
            for found in CITATION.finditer(line):
                if found.start() <= self.place[1] <= found.end():
                    return "statement", self.full_id("statement", found[1])
            return None
        if field.names and not (field.wants_list or not entry.value):
            return field.names, self.full_id(field.names, entry.value)
        return self._said_here(entry.at)

    def _said_here(self, at: FieldPath) -> tuple[Named, str] | None:
        if at == ("name",) and self.home:
            return "organisation", self.home
        if at[-1:] == ("id",) and self.entry:
            for thing in self.things.by_id.values():
                if thing.path == self.path and thing.id_from(self.home) == self.entry.value:
                    return thing.kind, thing.id
        return None

    def full_id(self, kind: Named, id: str) -> str:
        """An id of a statement or person with its profile."""
        is_own = kind in ("statement", "person") and "/" not in id
        return f"{self.home}/{id}" if is_own else id

    @property
    def thing(self) -> Thing | None:
        """What is named at the place, if there is such a thing."""
        return self.things.by_id.get(self.named) if self.named else None

    def sources(self) -> list[LoadedSource]:
        """The sources that a quotation at the place may be of: the one that is named beside it,
        or those of the statement; all where none is named."""
        known = self.things.atlas.sources
        at = self.entry.at if self.entry else ()
        records = self.outline.records
        ids = [self.entry.record.get("source", "")] if self.entry else []
        if at[:1] == ("sources",):
            ids.append(records.get(at[:2], {}).get("id", ""))
        beside = (*at[:-1], "evidence")
        ids += [
            record.get("source", "")
            for place, record in records.items()
            if place[: len(beside)] == beside
        ]
        found = [known[id] for id in dict.fromkeys(ids) if id in known]
        return found or [*known.values()]
