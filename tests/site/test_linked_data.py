"""What pages say as linked data, read by rdflib: as the atlas has it, and nothing dropped."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from atlas.dates import PartialDate
from atlas.model import Landscape
from atlas.pages.linked_data.nodes import iso, script
from tests.site.built import BuiltSite, Document, has_class
from tests.site.page_types import PAGE_TYPES, example

SCHEMA = Namespace("https://schema.org/")
HOST = "https://atlas.example/"


def scripts(document: Document) -> list[str]:
    return [
        element.text or ""
        for element in document.elements("script")
        if element.attrib.get("type") == "application/ld+json"
    ]


def graph_of(document: Document) -> Graph:
    """What a page says, with addresses as on a host."""
    (text,) = scripts(document)
    return Graph().parse(data=text, format="json-ld", publicID=HOST)


def python(found: Node | None) -> Any:
    assert isinstance(found, Literal)
    return found.toPython()


def properties(graph: Graph, node: Any) -> list[tuple[str, Any]]:
    """The names and values that schema.org has no words for."""
    return [
        (str(graph.value(one, SCHEMA.name)), python(graph.value(one, SCHEMA.value)))
        for one in graph.objects(node, SCHEMA.additionalProperty)
    ]


def test_each_statement_is_a_claim_with_status_dates_and_passages(site: BuiltSite) -> None:
    for entry in site.index.entries.values():
        it = entry.statement
        page = f"{entry.profile.folder}/{entry.ref}/"
        graph = graph_of(site.documents[page])
        claim = graph.value(URIRef(f"{HOST}{page}"), SCHEMA.mainEntity)
        assert graph.value(claim, RDF.type) == SCHEMA.Claim
        assert graph.value(claim, SCHEMA.text) == Literal(it.text)
        said = properties(graph, claim)
        dates = {"date": it.date, "announced": it.announced, "due": it.due}
        wanted = {("status", it.status.value), ("voice", it.voice.value), ("kind", it.kind)}
        wanted |= {(name, when.text) for name, when in dates.items() if when}
        assert wanted <= set(said)
        assert ("promotional" in dict(said)) == it.promotional
        assert sum(name == "doubt" for name, _ in said) == len(entry.doubts)
        quoted = {
            str(graph.value(one, SCHEMA.text)) for one in graph.objects(claim, SCHEMA.citation)
        }
        assert quoted == {piece.quote for piece in it.evidence}


def test_each_profile_names_its_subject_sources_and_key_facts(site: BuiltSite) -> None:
    for profile in site.index.atlas.profiles.values():
        page = f"{profile.folder}/{profile.id}/"
        graph = graph_of(site.documents[page])
        it = URIRef(f"{HOST}{page}")
        landscape = isinstance(profile.record, Landscape)
        kinds = (
            (SCHEMA.CollectionPage, SCHEMA.Thing)
            if landscape
            else (
                SCHEMA.ProfilePage,
                SCHEMA.Organization,
            )
        )
        subject = graph.value(it, SCHEMA.mainEntity)
        assert (graph.value(it, RDF.type), graph.value(subject, RDF.type)) == kinds
        assert graph.value(subject, SCHEMA.name) == Literal(profile.record.name)
        core = {
            entry.statement.title
            for entry in site.index.by_profile.get(profile.id, ())
            if entry.statement.importance == "core"
        }
        parts = list(graph.objects(it, SCHEMA.hasPart))
        assert {str(graph.value(part, SCHEMA.name)) for part in parts} == core
        assert all("status" in dict(properties(graph, part)) for part in parts)
        own = site.index.by_profile.get(profile.id, ())
        sources = {passage.source.record.title for entry in own for passage in entry.passages}
        cited = {str(graph.value(one, SCHEMA.name)) for one in graph.objects(it, SCHEMA.citation)}
        assert sources <= cited


def test_sources_are_dated_no_better_than_they_are(site: BuiltSite) -> None:
    for source in site.index.atlas.sources.values():
        record = source.record
        page = URIRef(f"{HOST}sources/{record.id}/")
        graph = graph_of(site.documents[f"sources/{record.id}/"])
        it = graph.value(page, SCHEMA.mainEntity)
        said = dict(properties(graph, it))
        exact = iso(record.published) if record.published else ""
        assert graph.value(it, SCHEMA.datePublished) == (Literal(exact) if exact else None)
        if record.published and not exact:
            assert said["published"] == record.published.text
        assert said["independence"] == record.independence.value


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("2019", "2019"),
        ("2009/2013", "2009/2013"),
        ("../2019", "../2019"),
        *((when, "") for when in ("2014~", "2021-33", "201X", "[2024,2025]", "2019/2020?")),
    ],
)
def test_iso_says_only_what_it_can(when: str, found: str) -> None:
    assert iso(PartialDate.parse(when)) == found


def test_the_page_of_data_lists_every_file_to_begin_with(site: BuiltSite) -> None:
    graph = graph_of(site.documents["data/"])
    (catalogue,) = graph.subjects(RDF.type, SCHEMA.DataCatalog)
    (data,) = graph.objects(catalogue, SCHEMA.dataset)
    files = [
        str(graph.value(one, SCHEMA.contentUrl)) for one in graph.objects(data, SCHEMA.distribution)
    ]
    assert "/api/v1/index.json" in files
    assert all((site.folder / file.removeprefix("/")).is_file() for file in files)


@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_every_page_says_the_way_to_it_and_where_its_data_is(
    site: BuiltSite, page_type: str
) -> None:
    address = example(site, page_type)
    if address not in site.documents:  # of no page
        return
    document = site.documents[address]
    graph = graph_of(document)
    if address:
        (trail,) = graph.subjects(RDF.type, SCHEMA.BreadcrumbList)
        steps = sorted(
            (python(graph.value(one, SCHEMA.position)), str(graph.value(one, SCHEMA.item)))
            for one in graph.objects(trail, SCHEMA.itemListElement)
        )
        assert [number for number, _ in steps] == list(range(1, len(steps) + 1))
        assert (steps[0][1], steps[-1][1]) == ("/", f"/{address}")
        assert all(step.removeprefix("/") in site.documents for _, step in steps)
        eyebrow = next((e for e in document.content.iter("p") if has_class(e, "head__eyebrow")), ())
        above = [site.target(document, link.attrib["href"])[0] for link in eyebrow]
        assert all(steps[-2][1] == f"/{page}" for page in above[-1:])
    twins = [
        site.target(document, element.attrib["href"])[0]
        for element in document.elements("link")
        if element.attrib.get("type") == "application/json"
    ]
    for twin in twins:
        assert json.loads((site.folder / twin).read_text("utf-8"))
    told = {element.attrib.get("property") for element in document.elements("meta")}
    assert {"og:title", "og:description", "og:type"} <= told


def test_every_thing_with_data_is_on_a_page_that_leads_there(site: BuiltSite) -> None:
    items = json.loads((site.folder / "api/v1/inventory.json").read_text("utf-8"))["items"]
    led = {
        f"/{site.target(document, element.attrib['href'])[0]}"
        for document in site.pages
        for element in document.elements("link")
        if element.attrib.get("type") == "application/json"
    }
    of_their_own = {"company", "organisation", "landscape", "statement", "source", "topic"}
    assert {item["data"] for item in items if item["kind"] in of_their_own} <= led


@pytest.mark.parametrize(
    "words",
    ["</script><script>alert(1)</script>", "<!--<script>", "]]>&amp;\u2028", '"\\'],
)
def test_no_word_ends_the_script(words: str) -> None:
    html = f"<!doctype html><title>x</title>{script([{'name': words}])}<p>after"
    document = Document("", html)
    (text,) = scripts(document)
    assert json.loads(text)["@graph"] == [{"name": words}]
    assert [e.text for e in document.elements("p")] == ["after"]
    assert len(list(document.elements("script"))) == 1
