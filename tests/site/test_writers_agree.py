"""The writer that we publish with makes what MkDocs makes, of every kind of page."""

from __future__ import annotations

from pathlib import Path

from atlas.publish.writers import NAMES
from tests.checkout import contents
from tests.site.built import BuiltSite, build


def test_each_file_is_the_same(site: BuiltSite, tmp_path: Path) -> None:
    root = site.folder.parent / "atlas"
    published = contents(site.folder)
    for name in NAMES[1:]:
        (tmp_path / name).mkdir()
        other = contents(build(root, tmp_path / name, written_by=name).folder)
        assert other.keys() == published.keys()
        assert [path for path in other if other[path] != published[path]] == []
