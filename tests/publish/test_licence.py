"""The licence of the data: named once, in ``mkdocs.yml``, and the same wherever it is said."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import yaml

from atlas.build_info import Licence
from atlas.errors import AtlasError
from atlas.publish.environment import read_build_info
from tests import checkout


def _settings(root: Path, licence: str) -> Path:
    (root / "mkdocs.yml").write_text(f"extra:\n  data_licence: {licence}\n", encoding="utf-8")
    return root


def test_the_settings_name_it(tmp_path: Path) -> None:
    root = _settings(tmp_path, "{name: CC0, url: 'https://example.org/zero'}")
    assert read_build_info(root, {}).licence == Licence("CC0", "https://example.org/zero")
    assert read_build_info(_settings(tmp_path, "''"), {}).licence is None


@pytest.mark.parametrize(
    "bad",
    ["CC0", "{name: CC0}", "{name: '', url: 'https://a.b/'}", "{name: X, url: 'javascript:1'}"],
)
def test_one_without_name_or_address_is_refused(bad: str, tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match=r"data_licence in mkdocs\.yml"):
        read_build_info(_settings(tmp_path, bad), {})


def test_all_that_names_it_says_the_same() -> None:
    licence = read_build_info(checkout.ROOT, {}).licence
    assert licence
    page = (checkout.ROOT / "docs/about/licences.md").read_text(encoding="utf-8")
    assert licence.name in page
    assert licence.url in page
    whole = yaml.safe_load((checkout.ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert whole["license"] == licence.name.replace(" ", "-")
    assert whole["license-url"] == licence.url
    text = (checkout.ROOT / "LICENSE-DATA").read_text(encoding="utf-8")
    assert "Creative Commons Attribution 4.0 International Public License" in text
    project = tomllib.loads((checkout.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert (
        (checkout.ROOT / "LICENSE")
        .read_text(encoding="utf-8")
        .startswith(f"{project['project']['license']} License")
    )
