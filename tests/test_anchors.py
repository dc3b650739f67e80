from __future__ import annotations

import pytest

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
