"""What an open row shows of the fields that a kind of statement adds: ``templates/kinds/``.

A partial has the macros ``form`` (after the kind's label), ``facts`` (items of the list of facts)
and ``where`` (after the places), as it needs them; each takes the statement and ``url``. Kinds that
add only organisations in a role need none: these are listed with all who take part.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from jinja2 import Environment, TemplateNotFound
from markupsafe import Markup

from atlas.model import KINDS, StatementBase
from atlas.model.parts import model_field

Place = Literal["form", "facts", "where"]


class KindPartials:
    """The partials of all kinds, loaded at once, so that a missing one stops every build."""

    def __init__(self, environment: Environment) -> None:
        self._modules: dict[str, object] = {}
        for kind, model in KINDS.items():
            try:
                self._modules[kind] = environment.get_template(f"kinds/{kind}.html").module
            except TemplateNotFound:
                if needs_partial(model):
                    raise

    def __call__(self, place: Place, it: StatementBase, url: Callable[[Any], str]) -> Markup:
        """What the partial of a statement's kind has for a place; empty where it has nothing."""
        macro = getattr(self._modules.get(it.kind), place, None)
        return Markup(macro(it, url)) if macro else Markup()


def needs_partial(model: type[StatementBase]) -> bool:
    """Whether a kind adds a field that nothing shows but a partial of its own."""
    own = model.model_fields.keys() - StatementBase.model_fields.keys() - {"kind"}
    return any(not model_field(model.model_fields[name]).use.role for name in own)
