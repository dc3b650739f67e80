"""Each kind of statement has the partial that shows what it adds, and each partial its kind."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, TemplateNotFound

from atlas.anchors import TEMPLATES
from atlas.model import KINDS
from atlas.pages.kinds import KindPartials, needs_partial


def test_every_kind_that_adds_fields_has_a_partial_and_every_partial_a_kind() -> None:
    partials = {file.stem for file in (TEMPLATES / "kinds").glob("*.html")}
    assert {kind for kind, model in KINDS.items() if needs_partial(model)} <= partials
    assert partials <= KINDS.keys()


def test_a_missing_partial_shows_before_any_page_is_made() -> None:
    with pytest.raises(TemplateNotFound, match="kinds/partnership"):
        KindPartials(Environment(loader=DictLoader({}), autoescape=True))


def test_organisations_in_a_role_need_no_partial() -> None:
    assert not needs_partial(KINDS["investment"])
    assert not needs_partial(KINDS["event"])
