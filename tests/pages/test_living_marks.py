"""Living marks: a picture and JSON for each published version, as of the last build."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from atlas.build_info import BuildInfo
from atlas.load import load
from atlas.pages.files.living_marks import make
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs
from atlas.pages.types import statement
from atlas.views.index import Index
from tests.atlases import loaded
from tests.cited.planted import SITE, digest_of, make_planted
from tests.pages.inputs import inputs_of, made


def planted(folder: Path) -> Inputs:
    atlas, problems = load(make_planted(folder))
    assert not problems
    return inputs_of(Index(atlas), BuildInfo(date(2026, 3, 8), None, SITE))


def test_each_published_version_says_how_it_stands(tmp_path: Path) -> None:
    inputs = planted(tmp_path)
    ledger = inputs.renderer.index.atlas.ledger
    found = {asset.path: asset.content for asset in make(inputs)}
    for line in ledger.lines:
        if line.what == "statement" and line.version:
            homes = [one for one, page in ledger.addresses.items() if page.profile == line.profile]
            assert all(f"{one}{line.id}/v-{line.digest}.svg" in found for one in homes)

    def told(page: str, ref: str) -> dict[str, object]:
        path = f"{page}/{ref}/v-{digest_of(ledger, ref)}"
        data: dict[str, object] = json.loads(found[f"{path}.json"])
        title = ElementTree.fromstring(found[f"{path}.svg"])[0].text or ""
        assert title.startswith(f"Open Innovation Atlas: {ref}, version 1 (")
        assert title.endswith("As of 8 March 2026.")
        return {**data, "title": title}

    assert told("organisations", "gamma-west/bells")["state"] == "current"
    reworded = told("companies", "acme/laboratory")
    assert reworded["state"] == "reworded"
    assert "the wording changed on 1 February 2026" in str(reworded["title"])
    assert reworded["now"] == [f"{SITE}companies/acme-group/laboratory/"]
    corrected = told("organisations", "delta-hospital/cats")
    assert (corrected["state"], corrected["since"]) == ("corrected", "2026-03-01")
    assert told("companies", "acme/kites")["state"] == "moved"
    withdrawn = told("companies", "acme/hats")
    assert withdrawn["state"] == "withdrawn"
    assert "wrong" not in str([*found.values()])


def test_a_published_statement_shows_how_to_embed_its_mark(tmp_path: Path) -> None:
    pages = [one for one in made(planted(tmp_path), statement) if isinstance(one, Page)]
    page = next(one for one in pages if one.address == "organisations/gamma-west/bells/")
    cite = page.sections[-1].html
    where = f"{SITE}organisations/gamma-west/bells/"
    assert f"&lt;img src=&#34;{where}v-c6605975.svg&#34;" in cite
    assert f"]({where}v-c6605975.svg)]({where}#v-c6605975)" in cite


def test_what_is_not_published_has_no_mark(tmp_path: Path) -> None:
    inputs = inputs_of(
        Index(loaded("", tmp_path)), BuildInfo(date(2026, 3, 8), None, "https://a.example/")
    )
    assert list(make(inputs)) == []
    pages = [one for one in made(inputs, statement) if isinstance(one, Page)]
    assert not any("Living mark" in section.html for page in pages for section in page.sections)
