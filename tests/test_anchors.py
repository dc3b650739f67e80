from __future__ import annotations

from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes
from jinja2.meta import find_referenced_templates

from atlas.anchors import PROFILE_TEMPLATES, TEMPLATES, section_anchors


def test_sections_are_those_of_the_templates_and_of_what_they_import() -> None:
    assert {"partners", "programmes", "people", "timeline", "summary"} <= section_anchors(
        "companies"
    )
    assert "programmes" not in section_anchors("landscapes")
    assert "statements" in section_anchors("organisations")


@pytest.mark.parametrize("folder", PROFILE_TEMPLATES)
def test_no_two_pages_share_their_sections_by_chance(folder: str) -> None:
    assert (TEMPLATES / PROFILE_TEMPLATES[folder]).is_file()
    assert section_anchors(folder)
    assert section_anchors(folder) == set(parsed(PROFILE_TEMPLATES[folder], set()))


def parsed(template: str, seen: set[str]) -> Iterator[str]:
    """The same by the parser of the engine, which knows every way to write it."""
    if template in seen:
        return
    seen.add(template)
    tree = Environment().parse((TEMPLATES / template).read_text(encoding="utf-8"))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "section":
            yield call.args[0].as_const()
    for other in find_referenced_templates(tree):
        assert other, f"{template} imports a template whose name is not written out"
        yield from parsed(other, seen)
