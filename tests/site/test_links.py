"""Every address and every reference on every built page leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag, urlsplit

from tests.site.built import NOT_FOUND, BuiltSite, Document, is_internal

#: Attributes that name ids of the same page.
_ID_LISTS = (
    "for",
    "headers",
    "list",
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
)


def _broken(site: BuiltSite, page: Document) -> Iterator[str]:
    for element, link in page.links():
        if not is_internal(link) or link.startswith("data:"):
            continue
        if element.tag == "form":
            continue
        path, fragment = site.target(page, link)
        document = site.documents.get(path)
        if document is None and not (site.folder / path).is_file():
            yield f"{page.address}: {link} is not there"
        elif document and fragment and fragment not in document.ids:
            yield f"{page.address}: {link} has no such fragment"


def test_every_internal_link_and_fragment_resolves(every_site: BuiltSite) -> None:
    found = [line for page in every_site.documents.values() for line in _broken(every_site, page)]
    assert found == []


def test_every_reference_to_an_id_resolves(every_site: BuiltSite) -> None:
    found = [
        f"{page.address}: {attribute}={element.attrib[attribute]!r}"
        for page in every_site.documents.values()
        for element in page.elements()
        for attribute in _ID_LISTS
        if attribute in element.attrib
        for id in element.attrib[attribute].split()
        if id not in page.ids
    ]
    assert found == []


def test_links_elsewhere_are_those_of_sources_and_reports(every_site: BuiltSite) -> None:
    """Readers are sent to sources, to reports that cite the atlas, its licence, the forms of its
    repository, nowhere else; those of its data also to the standards and programs that it names.
    """
    known = {
        copy.url for source in every_site.index.atlas.sources.values() for copy in source.record.web
    }
    known |= {one.url for one in every_site.index.atlas.reports.values() if one.url}
    assert every_site.info.licence
    known.add(every_site.info.licence.url)
    forms = every_site.info.repository and f"{every_site.info.repository}issues"
    for page in every_site.pages:
        if page.address.startswith("data/"):
            continue
        for element, link in page.links():
            if urlsplit(link).scheme in ("http", "https") and element.tag == "a":
                is_form = bool(forms) and link.startswith(forms)
                assert is_form or urldefrag(link).url in known, f"{page.address}: {link}"


def test_every_page_can_be_reached_from_the_home_page(every_site: BuiltSite) -> None:
    seen, waiting = {""}, [""]
    while waiting:
        page = every_site.documents[waiting.pop()]
        for element, link in page.links():
            if element.tag != "link" and is_internal(link):
                path, _ = every_site.target(page, link)
                if path in every_site.documents and path not in seen:
                    seen.add(path)
                    waiting.append(path)
    assert set(every_site.documents) - seen == {NOT_FOUND}
