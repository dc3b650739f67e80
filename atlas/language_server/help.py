"""What is shown beside a field, an id or a passage, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from atlas.check.evidence import Cited
from atlas.check.reading import whole
from atlas.language_server.fields import Field
from atlas.language_server.things import Thing, Things
from atlas.load import LoadedSource
from atlas.problems import excerpt
from atlas.text.folding import Passage
from atlas.views.fragments import cut

#: What Markdown would take for more than text; what counts where a line begins is in `_BEGINS`.
_SIGNS = re.compile(r"([\\`*\[\]<>|]|~(?=~)|(?<!\w)_|_(?!\w)|&(?=#?\w+;))")
_BEGINS = re.compile(r"^(\d*)([#+=.)-])")
#: So many of those who cite or name something are listed.
_MOST = 6
_LONGEST = 600


def plain(text: str, length: int = _LONGEST) -> str:
    """Text for Markdown that is shown as it is, on one line."""
    return _BEGINS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", excerpt(text, length)))


def field_text(field: Field) -> str:
    """What a field is for, with its type and examples."""
    help, choices = field.help, [*field.choices()]
    kind = "one of the values" if len(choices) > 1 else help.type
    parts = [
        f"**{field.name}** (*{plain(kind)}{', required' if help.required else ''}*)",
        " ".join(help.help.split()),
        "\n".join(_choice(*choice) for choice in choices if len(choices) > 1),
        f"Good: {_code(help.good)}" if help.good else "",
        f"Bad: {_code(help.bad)}" if help.bad else "",
        f"Left out: {_code(help.default)}" if help.default else "",
    ]
    return "\n\n".join(part for part in parts if part)


def thing_text(thing: Thing, things: Things) -> str:
    """What something is, and who names it."""
    also = ", ".join(thing.names[1:])
    parts = [
        f"**{plain(thing.names[0])}**" + (f" ({plain(also)})" if also else ""),
        plain(thing.what),
        *map(plain, thing.more),
        _listed("Cited by" if thing.kind == "source" else "Named by", things.users(thing)),
    ]
    return "\n\n".join(part for part in parts if part)


def passage_text(
    source: LoadedSource, spans: tuple[Passage, ...], citing: Iterable[Cited], here: str = ""
) -> str:
    """A passage where its source prints it, and who cites it besides ``here``."""
    record = source.record
    line = source.text.count("\n", 0, spans[0].start) + 1
    by = dict.fromkeys(one.by for one in citing)
    by.pop(here, None)
    return "\n\n".join(
        [
            f"**{plain(record.title)}** ({plain(record.short)}), seeds/{record.file}:{line}",
            "> " + "".join(_surrounded(source, spans)).strip(),
            _listed("Also cited by" if here else "Cited by", [*by]),
        ]
    )


def _surrounded(source: LoadedSource, spans: tuple[Passage, ...]) -> Iterator[str]:
    """The passage, emphasised, in its sentences and those beside them."""
    inner = whole(source, Passage(spans[0].start, spans[-1].end))
    before = [one.start for one in source.sentences if one.end <= inner.start][-1:]
    after = [one.end for one in source.sentences if one.start >= inner.end][:1]
    start, end = min([inner.start, *before]), max([inner.end, *after])
    for part in cut(source.text, start, end, tuple((span.start, span.end) for span in spans)):
        text = plain(part.text, _LONGEST)
        yield f"**{text}**" if part.quoted else f" {text} "


def _listed(verb: str, names: list[str]) -> str:
    shown = ", ".join(_code(name) for name in names[:_MOST])
    more = f" and {len(names) - _MOST:,} more" if len(names) > _MOST else ""
    return f"{verb} {shown}{more}" if names else f"{verb} nobody yet"


def _choice(value: str, meaning: str) -> str:
    return f"- {_code(value)}" + (f": {plain(meaning)}" if meaning else "")


def _code(text: str) -> str:
    text = excerpt(text, _LONGEST)
    return f"`` {text} ``" if "`" in text else f"`{text}`"
