"""The way out: Zensical, the successor of Material for MkDocs, builds the docs tree.

It reads the same ``mkdocs.yml`` and the same overrides of the theme, but all of a project has to be
in one folder, and it never runs hooks.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from atlas.errors import CannotRunError, InputError
from atlas.publish.content import Content
from atlas.publish.docs_tree import write_project
from atlas.publish.writers.settings import mkdocs_run
from atlas.publish.writers.writer import Target

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
#: "Warning: page does not exist", and below it the place: "[ about/index.md:3:11 ]".
_WARNING = re.compile(r"^Warning: (.+)\n[^\[\n]*\[ (.+?) \]", re.MULTILINE)
#: Its own search, which it makes whether it is wanted or not; ours takes its place.
_OWN_SEARCH = "search.json"
_LAST_LINES = 3


def write(content: Content, target: Target) -> None:
    """Write the site.

    Raises ``InputError`` with one message for each link that leads nowhere, and
    ``CannotRunError`` when Zensical is not installed or stops for another reason.
    """
    if find_spec("zensical") is None:
        raise CannotRunError(
            "Zensical is not installed: install requirements/dev.txt, or use another --writer"
        )
    project = target.docs_dir
    project.mkdir()
    with mkdocs_run(content, target) as run:  # reports bad settings as the other writers do
        write_project(content, run.config, project)
    _run(project, target.site_url)
    (project / "site" / _OWN_SEARCH).unlink(missing_ok=True)
    (project / "site").rename(target.site_dir)


def _run(project: Path, site_url: str | None) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    if site_url is not None:
        environment["SITE_URL"] = site_url
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", "mkdocs.yml"],
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    output = _COLOURS.sub("", done.stdout)
    if warnings := _WARNING.findall(output):
        raise InputError(*(f"the engine: {place}: {what}" for what, place in warnings))
    if done.returncode:
        last = " ".join(" ".join(output.splitlines()[-_LAST_LINES:]).split())
        raise CannotRunError(f"Zensical stopped: {last or f'exit code {done.returncode}'}")
