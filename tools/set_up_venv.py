"""Make `.venv` and install a lock file into it, if that has not been done yet.

    python3 tools/set_up_venv.py requirements/site.txt

The Makefile calls this before everything else (on Windows one calls it by hand), so it needs
nothing but the standard library and is quick when there is nothing to do: after an
installation the lock's hash is left in `.venv`, and the work is done again only when the lock
or the Python has changed.
Two calls at the same time wait for each other.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts" if os.name == "nt" else "bin") / "python"

sys.path.insert(0, str(ROOT))
from atlas.publish.lock import locked  # noqa: E402 (found through the line above)


def main(arguments: list[str]) -> int:
    """Install the named lock file; 0 if it is in place afterwards."""
    if len(arguments) != 1:
        print("usage: set_up_venv.py LOCK_FILE", file=sys.stderr)
        return 2
    lock = ROOT / arguments[0]
    (ROOT / ".build").mkdir(exist_ok=True)
    with locked(ROOT / ".build" / "set-up.lock", tell_of_waiting):
        if not venv_works():
            problem = make_venv()
            if problem:
                print(problem, file=sys.stderr)
                return 1
        return install(lock)


def tell_of_waiting() -> None:
    """Say why nothing happens."""
    print("Waiting for another set-up of .venv to finish ...", flush=True)


def venv_works() -> bool:
    """Whether `.venv` holds a Python that runs, is new enough and has pip."""
    probe = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    try:
        done = subprocess.run([VENV_PYTHON, "-c", probe], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def make_venv() -> str | None:
    """Make `.venv` afresh; return the message for the user if this Python cannot."""
    try:
        import ensurepip  # noqa: F401 (Debian ships it apart; venv would fail halfway)
        import venv
    except ImportError:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        return (
            f"Python {version} has no venv or ensurepip: install it"
            f" (on Debian or Ubuntu: apt-get install python{version}-venv)."
        )
    print(f"Making .venv with Python {sys.version.split()[0]} ...", flush=True)
    venv.create(VENV, clear=True, with_pip=True)
    return None


def install(lock: Path) -> int:
    """Install what the lock file pins, unless this very lock is installed already."""
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = VENV / f"installed-{lock.stem}.sha256"
    if stamp.exists() and stamp.read_text() == wanted:
        return 0
    print(f"Installing {lock.relative_to(ROOT)} into .venv (only when it changed) ...", flush=True)
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, "--require-hashes", "-r", str(lock)], check=False)
    if done.returncode == 0:
        stamp.write_text(wanted)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
