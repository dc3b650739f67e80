"""What the site promises: every statement has its address, and its passages stand under it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tests.site.built import BuiltSite, Document, has_class, is_internal, text_of


def _by_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if has_class(element, name)]


def _with_id(page: Document, id: str) -> Element:
    (found,) = (element for element in page.elements() if element.attrib.get("id") == id)
    return found


def _letters(element: Element) -> str:
    """The text without white space, which means nothing in HTML."""
    return "".join("".join(element.itertext()).split())


def test_every_statement_has_one_address_on_its_profiles_page(every_site: BuiltSite) -> None:
    for entry in every_site.index.entries.values():
        path = every_site.address_of(entry).partition("#")[0]
        page = every_site.documents[path]
        assert page.ids[entry.statement.id] == 1, entry.ref
        row = page.parents[_with_id(page, entry.statement.id)]
        assert entry.statement.title in text_of(next(row.iter("summary")))


def test_statements_stand_in_full_on_their_profiles_page_only(every_site: BuiltSite) -> None:
    for entry in every_site.index.entries.values():
        page = every_site.documents[every_site.address_of(entry).partition("#")[0]]
        shown = (text_of(text) for text in _by_class(page.content, "statement__text"))
        texts = [text.removesuffix(" #") for text in shown]
        assert texts.count(" ".join(entry.statement.text.split())) == 1, entry.ref


def test_every_quotation_stands_marked_under_its_statement(every_site: BuiltSite) -> None:
    for entry in every_site.index.entries.values():
        page = every_site.documents[every_site.address_of(entry).partition("#")[0]]
        statement = _with_id(page, entry.statement.id)
        assert has_class(statement, "statement"), entry.ref
        figures = _by_class(statement, "passage")
        assert len(figures) == len(entry.statement.evidence), entry.ref
        for figure, passage in zip(figures, entry.passages, strict=True):
            marked = [_letters(mark) for mark in figure.iter("mark")]
            quoted = [passage.source.text[start:end] for start, end in passage.spans]
            assert marked == ["".join(text.split()) for text in quoted]
            assert passage.source.record.short in text_of(next(figure.iter("figcaption")))


def test_every_passage_links_to_where_it_begins_in_its_source(every_site: BuiltSite) -> None:
    for page in every_site.documents.values():
        for figure in _by_class(page.content, "passage"):
            link = next(a for a in figure.iter("a") if is_internal(a.attrib["href"]))
            path, fragment = every_site.target(page, link.attrib["href"])
            (item,) = (e for e in every_site.documents[path].elements() if e.get("id") == fragment)
            there = "".join(_letters(mark) for mark in item.iter("mark"))
            here = _letters(next(figure.iter("mark")))
            ends = (there[start:] for start in range(len(there)))
            assert any(e.startswith(here) or here.startswith(e) for e in ends), (
                f"{page.address} → {link.attrib['href']}"
            )


def test_every_organisations_page_lists_what_others_say_of_it(every_site: BuiltSite) -> None:
    for body, mentions in every_site.index.mentions.items():
        profile = every_site.index.atlas.profiles[body]
        page = every_site.documents[f"{profile.folder}/{body}/"]
        linked = {every_site.target(page, link) for _, link in page.links()}
        for mention in mentions:
            path, _, fragment = every_site.address_of(mention.entry).partition("#")
            assert (path, fragment) in linked, f"{body} lacks {mention.entry.ref}"
