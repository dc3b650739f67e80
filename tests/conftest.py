"""Settings for all tests."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests import real_content

# A slow machine is no failure: no test asserts how long something takes.
settings.register_profile("atlas", deadline=None)
settings.load_profile("atlas")

real_content.watch()
# Where tests run on GitHub, a check would print annotations by itself.
os.environ.pop("GITHUB_ACTIONS", None)
# Started in the background, we and all that we start might be told to ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
#: Fixtures that stand for the real content.
_REAL = {"real_site", "every_site"}
_OTHERWISE = "use tests/invented, or mark the test as one of the real content"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what holds the site of the real content, so that ``-m real`` selects all of it."""
    for item in items:
        asked = {*getattr(item, "fixturenames", ())}
        if (spec := getattr(item, "callspec", None)) is not None:
            asked.add(spec.params.get("every_site"))
        if "real_site" in asked:
            item.add_marker("real")


def pytest_collection_finish() -> None:
    """No test may come and go with the content."""
    if real_content.read:
        raise pytest.UsageError(f"{real_content.read[0]} is read by a test file: {_OTHERWISE}")


@pytest.fixture(autouse=True)
def _only_tests_of_the_real_content_read_it(request: pytest.FixtureRequest) -> Iterator[None]:
    """Editors own it: what they write must not fail a test of the program."""
    yield
    found = list(real_content.read)
    real_content.read.clear()
    if not request.node.get_closest_marker("real") and not _REAL & set(request.fixturenames):
        assert found == [], _OTHERWISE
