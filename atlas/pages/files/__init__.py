"""Files published beside the pages, in a format of their own: one module each, found by being here.

To add one, add a module with ``make(inputs)``, which yields its files; its docstring says what they
are for. What belongs to one page (its picture, the data that it loads) is made with that page.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from atlas.pages.page import Asset
from atlas.pages.page_type import Inputs


def make_files(inputs: Inputs) -> Iterator[Asset]:
    """The files of all modules."""
    for module in pkgutil.iter_modules(__path__):
        yield from importlib.import_module(f"{__name__}.{module.name}").make(inputs)
