"""Addresses that outlive the host: the setting, and the rules for the service that keeps them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from atlas.errors import AtlasError
from atlas.publish.environment import read_build_info
from atlas.publish.permanent import redirect_rules

SITE = {"SITE_URL": "https://host.example/atlas"}


def settings(root: Path, base: str) -> Path:
    text = f"site_url: !ENV [SITE_URL, '']\nextra:\n  permanent_base: {base}\n"
    (root / "mkdocs.yml").write_text(text, "utf-8")
    return root


def test_citations_begin_with_the_permanent_address(tmp_path: Path) -> None:
    assert read_build_info(tmp_path, SITE).cited_at == "https://host.example/atlas/"
    settings(tmp_path, "https://id.example/atlas")
    info = read_build_info(tmp_path, SITE)
    assert info.cited_at == "https://id.example/atlas/"
    assert info.site_url == "https://host.example/atlas/"


def test_rules_lead_each_address_to_the_same_on_the_site(tmp_path: Path) -> None:
    rules = redirect_rules(read_build_info(settings(tmp_path, "https://id.example/atlas/"), SITE))
    found = re.search(r"^RewriteRule (\S+) (\S+) \[", rules, re.MULTILINE)
    assert found
    target = re.sub(found[1], found[2].replace("$1", r"\1"), "companies/acme/lab/", count=1)
    assert target == "https://host.example/atlas/companies/acme/lab/"


@pytest.mark.parametrize("base", ["example", "javascript:alert(1)", "'https://a b'"])
def test_an_address_that_is_none_is_refused(base: str, tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match="permanent_base"):
        read_build_info(settings(tmp_path, base), SITE)


def test_rules_need_both_addresses(tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match="permanent_base"):
        redirect_rules(read_build_info(settings(tmp_path, "''"), SITE))
    with pytest.raises(AtlasError, match="SITE_URL"):
        redirect_rules(read_build_info(settings(tmp_path, "https://id.example/"), {}))
