"""The checks of the preview, in a process of their own: no page waits for them.

The process reads the checkout by itself and keeps what it has read. It works on the newest state
only, and ends when nobody is there to ask it. It also writes the schemas with today's ids.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition, Lock, Thread
from typing import IO, Any

import atlas
from atlas.build_info import BuildInfo
from atlas.check import check
from atlas.check.files import check_files
from atlas.load import Atlas, load
from atlas.load.history import read_history
from atlas.load.last_good import with_last_good
from atlas.load.memory import Memory
from atlas.preview.faults import fault
from atlas.preview.news import errors
from atlas.preview.site import Compiled, Site
from atlas.problems import Problem
from atlas.reference.ids import Ids, ids_of
from atlas.reference.schema import write_schemas_with_ids

_PROGRAM = "from atlas.preview.checking import main; main()"
_CONTENT = ("profiles/", "seeds/", "published.jsonl")
#: Pages go first where a processor has both to do.
_NICE = 10


@dataclass(frozen=True)
class Job:
    """A state to be checked: which files were saved to reach it, and the day of its pages.

    ``supposed`` are the data files that hand-written pages link to, each with one of these pages.
    """

    version: int
    saved: frozenset[str]
    build: BuildInfo
    supposed: Mapping[str, str]


@dataclass(frozen=True)
class Findings:
    """The errors in the saved files, or with ``complete`` all that there are.

    ``bad_links`` are messages on links of hand-written pages to data files, ``faults`` on what kept
    the check from its end.
    """

    version: int
    problems: tuple[Problem, ...] = ()
    faults: tuple[str, ...] = ()
    bad_links: tuple[str, ...] = ()
    complete: bool = False


class Checking:
    """The process, as those see it who ask."""

    def __init__(self, root: Path) -> None:
        program = Path(atlas.__file__).resolve().parent.parent
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=program,
            env={**os.environ, "TMPDIR": tempfile.gettempdir()},
            # Ctrl-C is for us; it ends when we do.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )

    def ask(self, job: Job) -> None:
        """Have a state checked, instead of any before it."""
        assert self._process.stdin
        with suppress(OSError):  # it has stopped: ``findings`` says so
            pickle.dump(job, self._process.stdin)
            self._process.stdin.flush()

    def findings(self) -> Iterator[Findings]:
        """What is found, as it is found, until the process stops."""
        assert self._process.stdout
        return _unpickled(self._process.stdout)

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin
        with suppress(OSError):
            self._process.stdin.close()
        self._process.wait()


def main() -> None:
    """Answer each job on standard input with findings on standard output."""
    with suppress(AttributeError, OSError):  # not everywhere
        os.nice(_NICE)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    jobs = _Jobs(sys.stdin.buffer)
    state = _State(Path(sys.argv[1]))
    while True:
        job = jobs.next()
        try:
            for found in state.findings(job, jobs):
                _answer(answers, found)
        except _OvertakenError:
            pass
        except Exception as error:  # the program is edited, too
            faults = (fault(error, state.root),)
            _answer(answers, Findings(job.version, faults=faults, complete=True))


def _answer(answers: IO[bytes], found: Findings) -> None:
    try:
        pickle.dump(found, answers)
        answers.flush()
    except OSError:  # those who asked have ended
        os._exit(0)


class _OvertakenError(Exception):
    """There is a newer state to check."""


class _Jobs:
    """The newest job; the process ends with those who ask."""

    def __init__(self, asked: IO[bytes]) -> None:
        self._newest: Job | None = None
        self._saved: frozenset[str] = frozenset()
        self._changed = Condition()
        self.no_end_meanwhile = Lock()
        Thread(target=self._listen, args=(asked,), daemon=True).start()

    def next(self) -> Job:
        """Wait for a job; its saved files are all those since the last one that was taken."""
        with self._changed:
            self._changed.wait_for(lambda: self._newest)
            job, self._newest = self._newest, None
            assert job
            saved, self._saved = self._saved, frozenset()
            return Job(job.version, saved, job.build, job.supposed)

    def stop_if_overtaken(self) -> None:
        """Raise ``_OvertakenError`` when another job waits."""
        if self._newest:
            raise _OvertakenError

    def _listen(self, asked: IO[bytes]) -> None:
        for job in _unpickled(asked):
            with self._changed:
                self._newest = job
                self._saved |= job.saved
                self._changed.notify_all()
        with self.no_end_meanwhile:
            os._exit(0)


@dataclass
class _State:
    """What is kept from job to job."""

    root: Path
    _memory: Memory = field(default_factory=Memory)
    _compiled: Compiled = field(default_factory=Compiled)
    _atlas: Atlas | None = None
    _ids: Ids | None = None
    _linked: tuple[object, tuple[str, ...]] = (None, ())

    def findings(self, job: Job, jobs: _Jobs) -> Iterator[Findings]:
        """First those of the saved files: this is quick, however large the atlas."""
        content = [path for path in job.saved if path.startswith(_CONTENT)]
        found = check_files(self.root, content, job.build.today).problems if content else []
        yield Findings(job.version, errors(found))
        loaded, problems = load(self.root, memory=self._memory)
        self._atlas = with_last_good(loaded, self._atlas)
        self._tell_editors(ids_of(self._atlas), jobs)
        stop = jobs.stop_if_overtaken
        all_found = errors(check(loaded, problems, job.build.today, before_each=stop))
        yield Findings(job.version, all_found, bad_links=self._linked[1], complete=True)
        if not all_found and self._look_at_links(job, loaded):
            yield Findings(job.version, bad_links=self._linked[1], complete=True)

    def _tell_editors(self, ids: Ids, jobs: _Jobs) -> None:
        """Let the schemas that editors complete by have today's ids."""
        if ids != self._ids:
            with jobs.no_end_meanwhile, suppress(OSError):  # nobody waits for them
                write_schemas_with_ids(self.root, ids)
                self._ids = ids

    def _look_at_links(self, job: Job, loaded: Atlas) -> bool:
        """Whether they are others than before; looked at again only when something came or went."""
        refs = {f"{p.id}/{s.id}" for p in loaded.profiles.values() for _, s in p.statements()}
        there = dict(job.supposed), refs, set(loaded.documents)
        if there == self._linked[0]:
            return False
        before = self._linked[1]
        docs = self.root / "docs"
        site = Site(loaded, job.build, read_history(self.root), docs, self._compiled)
        bad = tuple(
            f"docs/{file}: links to '{path}', but there is no such file: correct the link"
            for path, file in job.supposed.items()
            if site.file(path) is None
        )
        self._linked = there, bad
        return bad != before


def _unpickled(pipe: IO[bytes]) -> Iterator[Any]:
    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            yield pickle.load(pipe)
