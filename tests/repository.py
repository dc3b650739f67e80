"""A git repository of a test's own, with commits on chosen days."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent


@dataclass(frozen=True)
class Repository:
    """Made by ``Repository.at(folder)``."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> Repository:
        root.mkdir(parents=True, exist_ok=True)
        repository = cls(root)
        repository.git("init", "--initial-branch=main")
        return repository

    def git(self, *command: str, day: str = "2024-01-01") -> str:
        when = day if "T" in day else f"{day}T12:00:00+0000"
        done = subprocess.run(
            ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *command],
            cwd=self.root,
            env={
                "GIT_AUTHOR_DATE": when,
                "GIT_COMMITTER_DATE": when,
                "GIT_CONFIG_GLOBAL": "/dev/null",
                "PATH": "/usr/bin:/bin:/usr/local/bin",
            },
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def commit(self, day: str, files: dict[str, str | bytes | None]) -> None:
        """Write files (``None`` deletes one) and commit them on a day."""
        for path, content in files.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                file.unlink()
            elif isinstance(content, bytes):
                file.write_bytes(content)
            else:
                file.write_text(dedent(content), encoding="utf-8")
        self.git("add", "--all", day=day)
        self.git("commit", "--allow-empty", "--message=change", day=day)
