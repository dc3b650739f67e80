"""Ask git about the checkout."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def run_git(root: Path, *command: str, given: bytes = b"") -> bytes | None:
    """What git prints, or ``None`` where it cannot tell."""
    # A git hook sets GIT_DIR and the like, which would point git elsewhere.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment["GIT_NO_LAZY_FETCH"] = "1"  # a partial clone: a build asks no other host
    try:
        done = subprocess.run(
            ["git", "-C", root, *command],
            env=environment,
            input=given,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout


def committed(root: Path, path: str) -> bytes | None:
    """The file as the last commit has it, or ``None`` where there is none."""
    if not (root / ".git").exists():  # another checkout around ours says nothing of our data
        return None
    return run_git(root, "cat-file", "blob", f"HEAD:{path}")
