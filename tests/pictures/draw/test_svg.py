from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.svg import (
    TWO_FORMS,
    Sheet,
    check_href,
    element,
    in_forms,
    text_lines,
)


@given(st.text(), st.text())
def test_any_text_becomes_well_formed_xml_and_comes_back(content: str, attribute: str) -> None:
    read = ET.fromstring(element("text", content, class_=attribute))
    assert not list(read)
    if "\r" not in content and content.isprintable():
        assert (read.text or "") == content


def test_markup_is_not_escaped_twice_but_text_is_escaped() -> None:
    inner = element("tspan", "<b> & \"c\" 'd'")
    assert element("text", inner) == Markup(f"<text>{inner}</text>")
    assert "<b>" not in inner


def test_numbers_are_short_and_none_is_left_out() -> None:
    assert element("circle", cx=12.0, cy=-0.04, r=0.25, class_=None) == (
        '<circle cx="12" cy="0" r="0.2"/>'
    )


@pytest.mark.parametrize(
    "href",
    ["#year-2019", "../../organisations/asan/", "./", "../", "page/#a:b", "map.svg", "a%20b/?q=1"],
)
def test_relative_addresses_are_taken(href: str) -> None:
    assert check_href(href) == href


@pytest.mark.parametrize(
    "href",
    [
        *("javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "https://example.org/"),
        *("//example.org/", "/absolute/", "\\\\host", "..\\x", " #a", "", "a b", 'x"y', "x\ny"),
    ],
)
def test_other_addresses_are_refused(href: str) -> None:
    with pytest.raises(ValueError, match="not a fragment or a relative path"):
        check_href(href)


def test_lines_are_parted_by_a_space_that_does_not_move_them() -> None:
    def content(svg: str) -> list[str | None]:
        return [span.text for span in ET.fromstring(svg)]

    lines = ("Ministry of", "Health")
    start = text_lines(lines, 1, 2, leading=3, class_="c")
    end = text_lines(lines, 1, 2, leading=3, class_="c", anchor="end")
    assert content(start) == ["Ministry of ", "Health"]
    assert content(end) == ["Ministry of", " Health"]


def test_inline_root_is_a_named_group_without_namespace() -> None:
    svg = Sheet("p").svg("x", height=10, kind="k", title="A <title>", desc="D")
    read = ET.fromstring(svg)
    assert read.attrib["role"] == "group"
    assert read.attrib["aria-labelledby"] == "_p-wide-title"
    assert read.find("title").text == "A <title>"  # type: ignore[union-attr]
    assert "xmlns" not in svg


def test_standalone_root_carries_style_and_ground_and_has_no_relative_link() -> None:
    sheet = Sheet("p", caption=Caption())
    svg = sheet.svg(
        sheet.link("../a/", "x", class_="c", label="l"), height=10, kind="k", title="t", desc="d"
    )
    assert 'xmlns="http://www.w3.org/2000/svg"' in svg
    assert "<a" not in svg
    assert "<style>" in svg
    ET.fromstring(svg)


def test_standalone_links_are_absolute_when_the_page_is_known() -> None:
    sheet = Sheet("p", caption=Caption("https://example.org/atlas/companies/x/"))
    link = sheet.link("../y/#z", class_="c", label="l")
    assert 'href="https://example.org/atlas/companies/y/#z"' in link


def test_addresses_are_checked_in_standalone_pictures_too() -> None:
    with pytest.raises(ValueError, match="relative path"):
        Sheet("p", caption=Caption()).link("javascript:x", class_="c", label="l")


def test_two_forms_share_no_id() -> None:
    both = in_forms(
        {form: Sheet("p", form).svg(height=1, kind="k", title="t", desc="d") for form in TWO_FORMS}
    )
    ids = [e.attrib["id"] for e in ET.fromstring(both).iter() if "id" in e.attrib]
    assert len(ids) == len(set(ids)) == 4


def test_a_file_says_what_it_shows_and_whose_it_is_around_the_picture() -> None:
    lines = ("Source: Open Innovation Atlas " + "and more " * 20, "Licence: <CC0>")
    svg = Sheet("p", caption=Caption("", "Acme", lines)).svg(
        element("rect", class_="x"), height=100, kind="k", title="Timeline", desc="D"
    )
    root = ET.fromstring(svg)
    namespace = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{namespace}title").text == "Acme: timeline"  # type: ignore[union-attr]
    head, below = root.findall(f"{namespace}text")
    assert head.text == "Acme: timeline"
    _, top, _, height = map(float, root.attrib["viewBox"].split())
    assert top < float(head.attrib["y"]) - 18
    assert float(head.attrib["y"]) < 0
    baselines = [float(below.attrib["y"])]
    for line in list(below)[1:]:
        baselines.append(baselines[-1] + float(line.attrib["dy"]))
    assert baselines[0] > 100
    assert baselines[-1] < top + height
    assert "".join(below.itertext()).endswith("Licence: <CC0>")
