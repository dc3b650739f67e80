"""One editor on the invented atlas, for the tests that ask it something."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.checkout import EPOCH, INVENTED
from tests.language_server.editor import Editor, Session


@pytest.fixture(scope="session")
def shared_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    root = tmp_path_factory.mktemp("editor") / "an atlas"
    shutil.copytree(INVENTED, root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        session = Session(Editor(root))
    yield session
    session.end()


@pytest.fixture
def session(shared_session: Session) -> Iterator[Session]:
    """The editor with no file open; nothing of it may go wrong."""
    shared_session.settle()
    yield shared_session
    shared_session.close_all()
    assert shared_session.editor.logged == []
