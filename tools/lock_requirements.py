"""Pin the ranges of `pyproject.toml` in `requirements/`, with hashes.

    make lock                   keep what is pinned as far as the ranges allow
    make lock ARGS=--upgrade    take the newest of everything

The locks hold for every Python and system that the project supports, which pip itself
cannot work out; uv can. It is installed into a temporary folder for this one use.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE = "requirements/site.txt"
DEV = "requirements/dev.txt"


def main(options: list[str]) -> int:
    """Write both locks; `dev.txt` repeats the pins of `site.txt`."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "bin", "python"))
        subprocess.run([python, "-m", "pip", "install", "--quiet", "uv"], check=True)
        command = [
            *(python, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet"),
            *("--universal", "--python-version", "3.11", "--generate-hashes"),
            *("--custom-compile-command", "make lock", *options),
        ]
        subprocess.run([*command, "--output-file", SITE], cwd=ROOT, check=True)
        subprocess.run(
            [*command, "--extra", "dev", "--constraints", SITE, "--output-file", DEV],
            cwd=ROOT,
            check=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
