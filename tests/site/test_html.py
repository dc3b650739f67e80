"""Every built page is sound HTML with a title, an outline and a text for every picture."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree.ElementTree import Element

from atlas.anchors import is_version_anchor, is_year_anchor, place_anchor, section_anchors
from atlas.pages.bookmark import bookmark
from atlas.pages.types.propose import PAGE as PROPOSE
from atlas.reference.issue_forms import SOURCE
from tests.site.built import NOT_FOUND, SVG, BuiltSite, Document, is_internal, text_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: Attributes that make a browser fetch something, by tag; any other address waits for a click.
#: Relations of links in heads that browsers never follow by themselves.
_NAMING = ("alternate", "canonical", "cite-as", "describedby", "license", "type")
_LOADING = {
    **dict.fromkeys(("script", "img", "iframe", "embed", "audio", "video", "source"), "src"),
    "link": "href",
    "object": "data",
    f"{SVG}image": "href",
    f"{SVG}use": "href",
}
_STYLE_ADDRESS = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""")


def test_parses_without_an_error(every_site: BuiltSite) -> None:
    found = [
        f"{page.address} line {position[0]}: {code} {details}"
        for page in every_site.documents.values()
        for position, code, details in page.parser.errors
    ]
    assert found == []


def test_ids_are_unique(every_site: BuiltSite) -> None:
    found = [
        f"{page.address}#{id}"
        for page in every_site.documents.values()
        for id, count in page.ids.items()
        if count > 1
    ]
    assert found == []


def test_ids_on_profiles_are_content_or_known_to_the_check(every_site: BuiltSite) -> None:
    """Whatever else has an id there begins with a sign that no id of content can have."""
    places = {place_anchor(id) for id in every_site.index.atlas.places}
    for profile in every_site.index.atlas.profiles.values():
        record = profile.record
        content = {it.id for it in record.statements} | {it.id for it in record.people}
        content |= {it.id for it in record.disagreements}
        page = every_site.documents[f"{profile.folder}/{profile.id}/"]
        others = set(page.ids) - content - section_anchors(profile.folder) - places
        others = {id for id in others if not (is_year_anchor(id) or is_version_anchor(id))}
        assert {id for id in others if id[0] != "_"} == set()
        assert content <= set(page.ids)


def test_speaks_british_english(every_site: BuiltSite) -> None:
    assert {page.root.attrib.get("lang") for page in every_site.documents.values()} == {"en"}


def test_has_one_main_heading(every_site: BuiltSite) -> None:
    counts = {
        page.address: len(list(page.elements("h1"))) for page in every_site.documents.values()
    }
    assert {address: n for address, n in counts.items() if n != 1} == {}
    assert all(
        next(page.content.iter("h1"), None) is not None for page in every_site.documents.values()
    )


def test_heading_levels_do_not_skip(every_site: BuiltSite) -> None:
    found = []
    for page in every_site.documents.values():
        level = 0
        for heading in page.elements(*_HEADINGS):
            here = _HEADINGS.index(heading.tag) + 1
            if here > level + 1:
                found.append(f"{page.address}: h{level} → h{here} {text_of(heading)!r}")
            level = here
    assert found == []


def test_headings_say_something(every_site: BuiltSite) -> None:
    for page in every_site.documents.values():
        assert all(text_of(heading).strip(" #") for heading in page.elements(*_HEADINGS))


def test_titles_and_descriptions_tell_pages_apart(every_site: BuiltSite) -> None:
    titles = Counter(
        text_of(next(page.elements("title"))) for page in every_site.documents.values()
    )
    descriptions = Counter(page.meta("description") for page in every_site.pages)
    for counts in (titles, descriptions):
        assert {text: count for text, count in counts.items() if count > 1 or not text} == {}


def test_the_title_names_the_page(every_site: BuiltSite) -> None:
    for profile in every_site.index.atlas.profiles.values():
        page = every_site.documents[f"{profile.folder}/{profile.id}/"]
        assert text_of(next(page.elements("title"))).startswith(profile.record.name)


def _hidden(page: Document, element: Element) -> bool:
    """Whether the element, or one around it, is hidden from assistive technology."""
    at: Element | None = element
    while at is not None:
        if at.attrib.get("aria-hidden") == "true":
            return True
        at = page.parents.get(at)
    return False


def _has_text(page: Document, element: Element) -> bool:
    """Whether a picture says what it shows, or stands in something that has a name."""
    if element.tag == "img":
        return "alt" in element.attrib
    named = ("aria-label", "aria-labelledby", "title")
    at: Element | None = element
    while at is not None:
        if any(at.attrib.get(name, "").strip() for name in named):
            return True
        if at.tag in ("a", "button", "label") and text_of(at):
            return True
        at = page.parents.get(at) if at.tag not in ("body", "article", "section") else None
    return next(element.iter(f"{SVG}title"), None) is not None


def test_pictures_have_a_text(every_site: BuiltSite) -> None:
    found = [
        f"{page.address}: {element.attrib}"
        for page in every_site.documents.values()
        for element in (page.content.iter())
        if element.tag in ("img", f"{SVG}svg")
        if not _hidden(page, element) and not _has_text(page, element)
    ]
    assert found == []


def test_loads_nothing_from_another_host(every_site: BuiltSite) -> None:
    found = []
    for page in every_site.documents.values():
        for element in page.elements(*_LOADING):
            link = element.attrib.get(_LOADING[element.tag], "")
            names_only = element.attrib.get("rel") in _NAMING
            if not is_internal(link) and not link.startswith("data:") and not names_only:
                found.append(f"{page.address}: {link}")
        for style in page.elements("style", f"{SVG}style"):
            found += [f"{page.address}: {link}" for link in _loaded_by_style(text_of(style))]
    for sheet in every_site.folder.rglob("*.css"):
        found += [f"{sheet.name}: {link}" for link in _loaded_by_style(sheet.read_text("utf-8"))]
    assert found == []


def _loaded_by_style(style: str) -> list[str]:
    found = _STYLE_ADDRESS.findall(style)
    return [link for link in found if not is_internal(link) and not link.startswith("data:")]


def test_nothing_of_ours_scripts_in_the_page(every_site: BuiltSite) -> None:
    """Event attributes and script addresses would be a hole for hostile text.

    One is ours: the bookmark, which has nothing of the content in it.
    """
    form = f"{every_site.info.repository}issues/new?template={SOURCE.name}.yml"
    ours = {PROPOSE.address: bookmark(form)} if every_site.info.repository else {}
    for page in every_site.documents.values():
        for element in page.content.iter():
            assert element.tag != "script", page.address
            assert not any(name.lower().startswith("on") for name in element.attrib), page.address
        for _, link in page.links():
            is_script = link.lower().strip().startswith(("javascript:", "vbscript:"))
            assert not is_script or link == ours.get(page.address), page.address


def test_the_menu_holds_index_pages_only(every_site: BuiltSite) -> None:
    """It stands on every page: with every profile in it the site would grow with the square."""
    known = {
        f"{profile.folder}/{profile.id}/" for profile in every_site.index.atlas.profiles.values()
    }
    for page in every_site.documents.values():
        for element in page.elements("nav", "header"):
            if page.content in page.parents and element in set(page.content.iter()):
                continue
            for link in element.iter("a"):
                path, _ = every_site.target(page, link.attrib["href"])
                assert path == page.address or path not in known, page.address


def test_the_error_page_works_from_any_depth(every_site: BuiltSite) -> None:
    page = every_site.documents[NOT_FOUND]
    relative = [
        link for _, link in page.links() if is_internal(link) and not link.startswith(("/", "#"))
    ]
    assert relative == []
