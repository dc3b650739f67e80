"""A page for each source, with its cited passages in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from atlas.labels import SOURCE_TYPES
from atlas.load import LoadedSource
from atlas.page_addresses import source_page
from atlas.pages import search_entries
from atlas.pages.addresses import address, data_address, sentence_anchor
from atlas.pages.linked_data import sources as linked_sources
from atlas.pages.page import Page
from atlas.pages.page_type import EACH, Inputs, PageType
from atlas.pictures.text_picture import CitedPart, CitedText, text_picture
from atlas.problems import excerpt
from atlas.views.sources import CitedSentence, SourceView

PAGE = PageType(template="source.html", address=source_page(EACH), under="sources/")


def each(inputs: Inputs) -> dict[str, LoadedSource]:
    """Every source."""
    sources = inputs.renderer.index.atlas.sources.values()
    return {address(source): source for source in sources}


def make(inputs: Inputs, source: LoadedSource) -> Iterator[Page]:
    """The page of a source. Where two have one title, each also says its short name."""
    sources = inputs.renderer.index.atlas.sources.values()
    titles = Counter(one.record.title for one in sources)
    view = inputs.source(source)
    record = view.source.record
    title = record.title if titles[record.title] == 1 else f"{record.title} ({record.short})"
    yield inputs.page(
        PAGE,
        address=address(view.source),
        title=title,
        description=(
            f"Source: {title} ({SOURCE_TYPES[record.type]}), with every passage cited from it."
        ),
        data=data_address(view.source),
        changed=inputs.changed.source(record.id),
        graph=linked_sources.of_source(inputs.renderer.build, view.source),
        finds=search_entries.of_source(view),
        view=view,
        picture=text_picture(_cited_text(view)) if view.source.text else "",
        reasons=Counter(item.reason for item in record.not_cited).most_common(),
    )


def _cited_text(view: SourceView) -> CitedText:
    """The text's quoted stretches, each leading to its sentence further down the page."""
    parts = []
    for sentence in view.parts:
        if not isinstance(sentence, CitedSentence):
            continue
        at = sentence.start
        for fragment in sentence.fragments:
            if fragment.quoted:
                anchor = f"#{sentence_anchor(sentence.start)}"
                end = at + len(fragment.text)
                parts.append(CitedPart(at, end, anchor, excerpt(fragment.text)))
            at += len(fragment.text)
    return CitedText(len(view.source.text), tuple(parts), view.share)
