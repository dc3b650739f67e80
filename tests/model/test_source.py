from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from atlas.model import Source
from atlas.model.source_choices import SourceType

PAGE = {
    "url": "https://example.org/a",
    "kind": "original",
    "basis": "The same text.",
    "looked_up": "2026-05-03",
}
SOURCE: dict[str, Any] = {
    "id": "report",
    "file": "report.txt",
    "sha256": "0" * 64,
    "title": "A report",
    "short": "Report",
    "type": "press release",
    "published_basis": "none",
    "language": "ko",
    "translated": False,
    "about": "An invented report.",
}


def source(**changes: Any) -> Source:
    return Source.model_validate({**SOURCE, **changes})


def test_a_source_can_have_every_type() -> None:
    for kind in SourceType:
        assert source(type=kind.value).type is kind


def test_a_date_from_the_web_page_needs_the_page_and_a_note() -> None:
    web = {"published": "2024-03-01", "published_basis": "web"}
    note = {"published_note": "Under the headline of the page."}
    assert source(**web, **note, web=[PAGE]).published
    for given, missing in (
        ({**web, **note}, "needs `web`"),
        ({**web, "web": [PAGE]}, "`published_note`"),
        ({**web, **note, "web": [PAGE], "published_quote": "1 March 2024"}, "of the archived text"),
        ({"published_basis": "web", "web": [PAGE], **note}, "needs `published`"),
    ):
        with pytest.raises(ValidationError, match=missing):
            source(**given)
