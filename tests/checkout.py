"""A small checkout of its own for tests that run the program as a user does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).resolve().parent.parent
#: A whole atlas; see its README.
INVENTED = ROOT / "tests/invented"
EPOCH = "1735689600"  # 2025-01-01
SOURCE = "Acme set up a laboratory in Lyon in 2019. Its partner there is Example University.\n"
COMPANY = "profiles/companies/acme.yml"
FILES = {
    "seeds/acme-lab.txt": SOURCE,
    "seeds/sources.yml": f"""\
        sources:
          - id: acme-lab
            file: acme-lab.txt
            sha256: {sha256(SOURCE.encode()).hexdigest()}
            title: A laboratory in Lyon
            short: Acme in Lyon
            type: article
            published_basis: none
            language: en
            translated: false
            about: A short article about one laboratory.
        """,
    "profiles/topics.yml": """\
        topics:
          - id: research
            name: Research
            definition: Laboratories and what they do.
        """,
    "profiles/places.yml": """\
        places:
          - {id: lyon, name: Lyon, kind: city, country: FR, lat: 45.76, lon: 4.84}
        """,
    "profiles/organisations/example-university.yml": """\
        name: Example University
        kind: university
        """,
    COMPANY: """\
        name: Acme
        aliases: []
        scope: What one article says of a laboratory.
        summary: Acme has had a laboratory with a university since 2019 [@laboratory].
        statements:
          - id: laboratory
            kind: event
            title: A laboratory begins its work
            text: With a university as its partner, the company began a laboratory.
            date: 2019
            date_basis: stated
            status: done
            voice: article
            topics: [research]
            places: [lyon]
            parties:
              - {organisation: example-university, role: partner}
            evidence:
              - source: acme-lab
                quote: >-
                  Acme set up a laboratory in Lyon in 2019. Its partner there is Example University.
        """,
}


def make_checkout(folder: Path) -> Path:
    """Fill a folder with the program and a tiny content of one company."""
    for name in ("build.py", "mkdocs.yml"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("atlas", "templates"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs", folder / "docs")
    (folder / "profiles/landscapes").mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder


def environment(**variables: str) -> dict[str, str]:
    """Ours, with a fixed day and without what a developer may have set."""
    inherited = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    return {**inherited, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", **variables}


def build_py(checkout: Path, *arguments: str, **options: object) -> subprocess.Popen[str]:
    """Start ``build.py``."""
    settings = {
        "cwd": checkout,
        "env": environment(),
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "text": True,
        **options,
    }
    command = [sys.executable, str(checkout / "build.py"), *arguments]
    return subprocess.Popen(command, **settings)  # type: ignore[call-overload, no-any-return]


def run(checkout: Path, *arguments: str, **options: object) -> tuple[int, str, str]:
    """Run ``build.py`` to its end: exit code, standard output, standard error."""
    process = build_py(checkout, *arguments, **options)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
