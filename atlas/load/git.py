"""Query git about a checkout, whatever its owner and git settings.

Git refuses the checkout of another user, since its settings may name programs to run. Here they
can do no harm that is not done already: the owner of the checkout owns this program too.
"""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from pathlib import Path

#: Settings of a user or a checkout that would change or disturb what git prints.
_SETTINGS = {
    "color.ui": "false",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "diff.orderFile": os.devnull,
    "diff.relative": "false",
    "i18n.logOutputEncoding": "UTF-8",
    "log.follow": "false",
    "log.showRoot": "true",
    "log.showSignature": "false",
}
_ENVIRONMENT = {
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone: a build contacts no other host
    "GIT_OPTIONAL_LOCKS": "0",  # a checkout that we may only read
    "LC_ALL": "C",
}


class GitError(Exception):
    """Git gives no answer; the message is its own first line, or why it could not run."""


def ask_git(root: Path, *command: str, given: bytes = b"") -> bytes:
    """What git prints for a command in the checkout at ``root``. Raises ``GitError``."""
    settings = {"safe.directory": root.resolve().as_posix(), **_SETTINGS}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    # A git hook sets GIT_DIR and the like, which would point git elsewhere.
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "-C", root, *options, *command],
            env={**inherited, **_ENVIRONMENT},
            input=given,
            capture_output=True,
            check=True,
        )
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from None
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode("utf-8", "replace").splitlines()
        if any("dubious ownership" in line for line in lines):  # a git older than 2.38
            raise GitError(
                "it belongs to another user; allow it with git config --global --add "
                f"safe.directory {root.resolve().as_posix()}"
            ) from None
        said = (line for line in lines if line.startswith(("fatal:", "error:")))
        raise GitError(next(said, f"git exited with code {error.returncode}")) from None
    return done.stdout


def run_git(root: Path, *command: str, given: bytes = b"") -> bytes | None:
    """The same, or ``None`` where git gives no answer."""
    with suppress(GitError):
        return ask_git(root, *command, given=given)
    return None


def committed(root: Path, path: str, commit: str = "HEAD") -> bytes | None:
    """The file as a commit has it (the last, if none is named), or ``None`` where it has none."""
    if not (root / ".git").exists():  # another checkout around ours says nothing of our data
        return None
    return run_git(root, "cat-file", "blob", f"{commit}:{path}")
