from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.errors import CannotRunError
from atlas.publish import publisher as publishing
from atlas.publish.publisher import Publisher, publisher
from tests.checkout import ROOT, contents


def site(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text)
    return folder


def shown(folder: Path) -> str:
    return (folder / "index.html").read_text()


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "two renames":
        monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)
    return str(request.param)


def open_publisher(root: Path) -> Publisher:
    with publisher(root / "site", root / ".build") as made:
        return made


def publish_text(root: Path, text: str) -> None:
    with publisher(root / "site", root / ".build") as made:
        made.publish(site(made.work / "new", text))


@pytest.mark.usefixtures("way")
def test_replaces_the_site_as_a_whole(tmp_path: Path) -> None:
    publish_text(tmp_path, "first")
    (tmp_path / "site/left-over.html").write_text("old page")
    publish_text(tmp_path, "second")
    assert contents(tmp_path / "site") == {"index.html": b"second"}
    assert [entry.name for entry in (tmp_path / ".build").iterdir()] == ["site.lock"]


@pytest.mark.skipif(sys.platform != "linux", reason="the exchange is Linux's")
def test_there_is_a_whole_site_at_every_moment(tmp_path: Path) -> None:
    publish_text(tmp_path, "0")
    missing: list[OSError] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                shown(tmp_path / "site")
            except OSError as error:
                missing.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(100):
        publish_text(tmp_path, str(number))
    stop.set()
    reader.join()
    assert missing == []


@pytest.mark.usefixtures("way")
def test_an_error_before_publishing_leaves_the_site(tmp_path: Path) -> None:
    publish_text(tmp_path, "good")

    def fail() -> None:
        with publisher(tmp_path / "site", tmp_path / ".build") as made:
            site(made.work / "new", "half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert shown(tmp_path / "site") == "good"
    assert not (tmp_path / ".build/site.new").exists()


def test_a_site_without_a_home_page_is_not_published(tmp_path: Path) -> None:
    publish_text(tmp_path, "good")
    with publisher(tmp_path / "site", tmp_path / ".build") as made:
        (made.work / "new").mkdir()
        with pytest.raises(CannotRunError, match="no home page"):
            made.publish(made.work / "new")
    assert shown(tmp_path / "site") == "good"


@pytest.mark.parametrize("failing", [1, 2])
def test_a_failed_rename_brings_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    publish_text(tmp_path, "good")
    monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)
    rename, calls = Path.rename, [0]

    def fail_once(self: Path, target: Path) -> Path:
        calls[0] += 1
        if calls[0] == failing:
            raise OSError(errno.EBUSY, "Device or resource busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_once)
    with pytest.raises(CannotRunError, match=r"site/ cannot be replaced: Device or resource busy"):
        publish_text(tmp_path, "new")
    assert shown(tmp_path / "site") == "good"


# Kills itself with SIGKILL just before the given step of publishing.
KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from atlas.publish import publisher as publishing
from tests.publish.test_publisher import publish_text
publishing._exchange = lambda one, other: False
steps = 0
def counted(function):
    def step(*arguments, **options):
        global steps
        steps += 1
        if steps == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)
    return step
Path.rename, Path.mkdir = counted(Path.rename), counted(Path.mkdir)
shutil.rmtree = counted(shutil.rmtree)
publish_text(Path(sys.argv[1]), "new")
"""


def test_a_kill_at_any_step_loses_nothing(tmp_path: Path) -> None:
    publish_text(tmp_path, "good")
    outcomes = []
    for step in range(1, 30):
        command = [sys.executable, "-c", KILLED, str(tmp_path), str(step)]
        killed = subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
        open_publisher(tmp_path)  # what the next build does first
        outcomes.append(shown(tmp_path / "site"))
        assert [entry.name for entry in (tmp_path / ".build").iterdir()] == ["site.lock"]
        if not killed:
            break
    assert outcomes == sorted(outcomes)  # "good" until the step that counts, "new" from there on
    assert set(outcomes) == {"good", "new"}
    assert len(outcomes) > 5


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    with (
        publisher(tmp_path / "site", tmp_path / ".build") as made,
        pytest.raises(CannotRunError, match=r"another build\.py is working on site/"),
        publisher(tmp_path / "site", tmp_path / ".build"),
    ):
        pass
    assert not made.work.exists()
    with publisher(tmp_path / "site", tmp_path / ".build"):
        pass


def test_the_preview_does_not_wait_for_the_site(tmp_path: Path) -> None:
    with publisher(tmp_path / "site", tmp_path / ".build") as one:
        publish_text_to_preview(tmp_path)
        assert one.work.exists()
    assert shown(tmp_path / ".build/preview") == "preview"


def publish_text_to_preview(root: Path) -> None:
    with publisher(root / ".build/preview", root / ".build") as made:
        made.publish(site(made.work / "new", "preview"))


def make_file(path: Path) -> None:
    path.write_text("mine")


def make_link(path: Path) -> None:
    (path.parent / "elsewhere").mkdir()
    path.symlink_to(path.parent / "elsewhere")


def make_dangling_link(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


@pytest.mark.parametrize("make", [make_file, make_link, make_dangling_link])
def test_what_is_no_folder_is_not_replaced(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "site")
    before = os.lstat(tmp_path / "site")
    with pytest.raises(CannotRunError, match=r"site is (a symbolic link|not a folder); remove it"):
        publish_text(tmp_path, "new")
    assert os.lstat(tmp_path / "site") == before


def test_a_build_folder_that_cannot_be_made_is_one_message(tmp_path: Path) -> None:
    (tmp_path / ".build").write_text("in the way")
    with pytest.raises(CannotRunError, match=r"\.build cannot be made"):
        publish_text(tmp_path, "new")
