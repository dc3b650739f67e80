"""The formats: one module or package each, found by being here.

To add one, add a module with

- ``FORMAT``: its ``Format`` (title, purpose, media type, the file to start from, what it holds);
- ``make(atlas)``, which yields its files from the described atlas; one that ``packs`` files of
  other formats is also given these, format by format;

and a test that reads them with a program of others. The page of data lists it by itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from atlas.pages.exported import Format
from atlas.pages.page import Asset


@dataclass(frozen=True)
class Registered:
    """A format with its name (that of its module) and its maker."""

    name: str
    format: Format
    make: Callable[..., Iterator[Asset]]


@cache
def all_formats() -> tuple[Registered, ...]:
    """Every format, in the order of the page of data."""
    found = (_registered(module.name) for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(found, key=lambda one: (one.format.order, one.name)))


def _registered(name: str) -> Registered:
    module = importlib.import_module(f"{__name__}.{name}")
    return Registered(name, module.FORMAT, module.make)
