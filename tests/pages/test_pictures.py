from __future__ import annotations

from markupsafe import Markup

from atlas.pages.page import Asset
from atlas.pages.pictures import Picture


def picture() -> Picture:
    return Picture("map", Markup("<svg></svg>"), lambda address: Markup(f"<svg>{address}</svg>"))


def test_the_link_leads_to_the_file_and_names_what_is_saved() -> None:
    html = picture().with_link("companies/acme/")
    assert '<a href="map.svg" download="acme-map.svg">Download as SVG</a>' in html
    assert "<svg></svg>" in html


def test_the_file_stands_beside_its_page_and_knows_its_address() -> None:
    file = picture().file("companies/acme/", "https://atlas.example.org/x/")
    expected = b"<svg>https://atlas.example.org/x/companies/acme/</svg>\n"
    assert file == Asset("companies/acme/map.svg", expected)


def test_without_a_known_host_the_file_has_no_address() -> None:
    assert picture().file("map/", "").content == b"<svg></svg>\n"
