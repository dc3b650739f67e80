from __future__ import annotations

from datetime import date

from markupsafe import Markup, escape

from atlas.build_info import BuildInfo, Licence
from atlas.pages.page import Asset
from atlas.pages.pictures import Picture
from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.png import png

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"></svg>'


def picture() -> Picture:
    return Picture(
        "map", Markup("<svg></svg>"), lambda caption: Markup("<svg>{}</svg>").format(caption)
    )


def test_the_link_leads_to_the_file_and_names_what_is_saved() -> None:
    html = picture().with_link("companies/acme/", BuildInfo(date(2026, 3, 4), None))
    assert '<a href="map.svg" download="acme-map.svg">Download as SVG</a>' in html
    assert "<svg></svg>" in html
    assert "PNG" not in html


def test_a_picture_is_to_be_had_as_png_where_the_settings_say_so() -> None:
    build = BuildInfo(date(2026, 3, 4), None, pngs=True)
    html = picture().with_link("companies/acme/", build)
    assert '<a href="map.png" download="acme-map.png">Download as PNG</a>' in html
    drawn = Picture("map", Markup(), lambda caption: Markup(_SVG))
    _, file = drawn.files("companies/acme/", "Acme", build)
    assert file == Asset("companies/acme/map.png", png(_SVG))


def _file(build: BuildInfo) -> Asset:
    (file,) = picture().files("companies/acme/", "Acme", build)
    return file


def test_the_file_stands_beside_its_page_and_says_whose_it_is() -> None:
    licence = Licence("CC0", "https://example.org/zero")
    build = BuildInfo(date(2026, 3, 4), "3f9c1a2b", "https://example.org/x/", licence=licence)
    said = Caption(
        "https://example.org/x/companies/acme/",
        "Acme",
        (
            "Source: Open Innovation Atlas, data of 4 March 2026, revision 3f9c1a2b",
            "https://example.org/x/companies/acme/",
            "Licence: CC0, https://example.org/zero",
        ),
    )
    expected = Asset("companies/acme/map.svg", f"<svg>{escape(str(said))}</svg>\n".encode())
    assert _file(build) == expected


def test_without_a_known_host_the_file_has_no_address() -> None:
    said = Caption("", "Acme", ("Source: Open Innovation Atlas, data of 4 March 2026",))
    file = _file(BuildInfo(date(2026, 3, 4), None))
    assert file.content == f"<svg>{escape(str(said))}</svg>\n".encode()
