"""The page types: one module each, found by being here.

To add one, add a module with

- ``PAGE``: its ``PageType`` (address, title, description, template, place in the menu);
- ``make(inputs)``, which yields its page, and then the files that go with it, which the preview
  makes only when one is asked for;
- for a type with a page for each of something, ``each(inputs)``: what there is, by the address of
  its page. ``make(inputs, one)`` is then given one of these;
- ``holds(inputs)`` where the page stands under Explore: how much there is, for its card;

and its template. Menu, Explore, search and the tests of pages follow from these.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from atlas.pages.page_type import Registered


@cache
def all_types() -> tuple[Registered, ...]:
    """Every page type, in the order of their modules' names."""
    return tuple(_registered(module.name) for module in pkgutil.iter_modules(__path__))


def _registered(name: str) -> Registered:
    module = importlib.import_module(f"{__name__}.{name}")
    holds, each = (getattr(module, name, None) for name in ("holds", "each"))
    return Registered(module.PAGE, module.make, holds, each)
