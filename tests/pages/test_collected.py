from __future__ import annotations

import json
from pathlib import Path

from atlas.load import load
from atlas.pages.data_parts import part_of
from atlas.pages.files.collected import FOLDER, make
from atlas.views.index import Index
from tests.pages.inputs import inputs, inputs_of
from tests.site.moved import make_moved


def _values(files: dict[str, bytes]) -> dict[str, dict[str, object]]:
    parts = json.loads(files[f"{FOLDER}parts.json"])["parts"]
    found: dict[str, dict[str, object]] = {}
    for number in range(parts):
        content = json.loads(files[f"{FOLDER}{number}.json"])
        assert all(part_of(page, parts) == number for page in content)
        found |= content
    return found


def test_each_statement_has_what_a_note_needs(tmp_path: Path) -> None:
    values = _values({one.path: one.content for one in make(inputs(tmp_path))})
    one = values["companies/acme/laboratory/"]
    assert one["ref"] == "acme/laboratory"
    assert one["profile"] == "Acme"
    assert one["url"] == f"/companies/acme/laboratory/#v-{one['version']}"
    assert one["passages"]


def test_old_addresses_lead_to_what_took_their_place(tmp_path: Path) -> None:
    atlas, _ = load(make_moved(tmp_path))
    values = _values({one.path: one.content for one in make(inputs_of(Index(atlas)))})
    renamed, gone = values["companies/acme/memorandum/"], values["companies/acme/hats/"]
    assert renamed["to"] == ["companies/acme-group/agreement/"]
    assert gone["to"] == []
    assert gone["why"] == "Nobody knows <b>whose</b> hats they were."
