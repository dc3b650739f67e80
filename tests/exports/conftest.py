"""What is exported from the invented atlas, and from one that was published and changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pytest

from atlas.build_info import BuildInfo, Licence
from atlas.exports import make_exports
from atlas.exports.described.atlas import DescribedAtlas, describe
from atlas.load import load
from atlas.pages.exported import Export
from atlas.views.index import Index
from tests.checkout import INVENTED
from tests.site.moved import make_moved

SITE = "https://atlas.example/site/"
LICENCE = Licence("CC BY 4.0", "https://licence.example/")
BUILD = BuildInfo(
    date(2026, 1, 1),
    "abc1234",
    SITE,
    permanent_base="https://id.example/oia/",
    licence=LICENCE,
)


@dataclass(frozen=True)
class Exported:
    """An atlas with all that is exported from it."""

    index: Index
    exports: tuple[Export, ...]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The files by path, each there once."""
        listed = [(file.path, file.content) for one in self.exports for file in one.files]
        assert len(dict(listed)) == len(listed)
        return dict(listed)

    @cached_property
    def described(self) -> DescribedAtlas:
        """The description that all was made from."""
        return describe(self.index, BUILD)

    def json(self, path: str) -> Any:
        """What a JSON file holds."""
        return json.loads(self.files[path])

    def at(self, address: str) -> Any:
        """What the file at a whole address holds."""
        assert address.startswith(SITE)
        return self.json(address.removeprefix(SITE))


def exported(index: Index) -> Exported:
    """Everything that is exported from an atlas."""
    return Exported(index, make_exports(index, BUILD))


@pytest.fixture(scope="session")
def invented() -> Exported:
    """The invented atlas."""
    return exported(Index(load(INVENTED)[0]))


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """An atlas that was published, and then had all done to it that may happen to an address."""
    return exported(Index(load(make_moved(tmp_path_factory.mktemp("moved")))[0]))
