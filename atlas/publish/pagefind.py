"""Talk to Pagefind: records go in, the files of an index come out.

Its own Python interface waits a tenth of a second for every record; this speaks to the same
program in the same language (JSON in base64, with a comma after each message) without waiting.
"""

from __future__ import annotations

import base64
import json
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from typing import IO, Any

from pagefind_bin import get_executable

from atlas.errors import CannotRunError

_LANGUAGE = "en"


@dataclass(frozen=True)
class Record:
    """What one result is made of. All of ``content`` and ``meta`` is searched."""

    url: str
    content: str
    meta: dict[str, str]


def index_files(records: Sequence[Record]) -> dict[str, bytes]:
    """The files of an index of the records, by path; the same records give the same files.

    Raises ``CannotRunError`` when Pagefind cannot be run or reports an error.
    """
    requests: list[dict[str, Any]] = [
        {"type": "NewIndex", "config": {}},
        *(
            {
                "type": "AddRecord",
                "index_id": 0,
                "url": record.url,
                "content": record.content,
                "language": _LANGUAGE,
                "meta": record.meta,
            }
            for record in records
        ),
        {"type": "GetFiles", "index_id": 0},
    ]
    try:
        last = deque(_answers(requests), maxlen=1).pop()
    except OSError as error:
        raise _failure("cannot be run", error.strerror or str(error)) from error
    return {file["path"]: base64.b64decode(file["content"]) for file in last["files"]}


def _answers(requests: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One answer a request, in order."""
    with (
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(
            [get_executable(), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        ) as process,
    ):
        assert process.stdin
        assert process.stdout
        # Written beside the reading: a full pipe in one direction would stop both.
        writer = Thread(target=_write, args=(process.stdin, requests), daemon=True)
        writer.start()
        try:
            messages = _messages(process.stdout)
            for number in range(len(requests)):
                message = next(messages, None)
                if message is None:
                    errors.seek(0)
                    output = errors.read().decode("utf-8", "replace")
                    raise _failure(f"stopped after {number:,} answers", output)
                answer = message["payload"]
                if answer["type"] == "Error":
                    raise _failure("reports", answer["message"])
                yield answer
        finally:
            process.kill()  # it keeps nothing that it would have to save
            writer.join()
            with suppress(BrokenPipeError):
                process.stdin.close()


def _write(pipe: IO[bytes], requests: Sequence[dict[str, Any]]) -> None:
    """Write all requests. The pipe stays open: the program would stop in the middle of its work."""
    with suppress(BrokenPipeError):  # the reader reports that the program has stopped
        for number, request in enumerate(requests, start=1):
            message = {"message_id": number, "payload": request}
            pipe.write(base64.b64encode(json.dumps(message).encode()) + b",")
        pipe.flush()


def _messages(pipe: IO[bytes]) -> Iterator[dict[str, Any]]:
    rest = b""
    while chunk := pipe.read1(1 << 20):  # type: ignore[attr-defined]
        *whole, rest = (rest + chunk).split(b",")
        for message in whole:
            yield json.loads(base64.b64decode(message))


def _failure(what: str, output: str) -> CannotRunError:
    output = " ".join(output.split())
    return CannotRunError(
        f"the search index cannot be made: Pagefind {what}{': ' if output else ''}{output}"
    )
