"""The data as a commit has it, written into a folder of its own: the checkout stays as it is."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from atlas.errors import CannotRunError
from atlas.ledger.ledger import PATH as LEDGER
from atlas.load.git import GitError, ask_git, run_git

#: Where the data is.
DATA = ("profiles", "seeds", LEDGER)
_ENTRY = re.compile(rb"(\d{6}) blob ([0-9a-f]+)\t(.*)", re.DOTALL)
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_FILE = b"100"  # what modes of files begin with; those of links and folders do not


def find_base(root: Path, revision: str) -> str:
    """The commit from which the checkout went on: where it parted from a revision, or that itself.

    Raises ``CannotRunError`` when there is no such commit here.
    """
    if not (root / ".git").exists():
        raise CannotRunError("this copy of the data came without its git history")
    try:
        named = ask_git(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
    except GitError:
        shallow = run_git(root, "rev-parse", "--is-shallow-repository") == b"true\n"
        hint = (
            "this clone holds only the latest part of the history: run 'git fetch --unshallow', or "
            "fetch that commit"
            if shallow
            else "name a branch, a tag or a commit, such as main or HEAD~1"
        )
        raise CannotRunError(f"git knows no commit '{revision[:80]}' here; {hint}") from None
    commit = named.decode().strip()
    parted = run_git(root, "merge-base", commit, "HEAD")
    return parted.decode().strip() if parted else commit


def write_revision(root: Path, commit: str, folder: Path) -> Path:
    """Write the data of a commit into ``folder``; returns it. Links are left out."""
    files: dict[str, str] = {}
    for entry in ask_git(root, "ls-tree", "-r", "-z", commit, "--", *DATA).split(b"\0"):
        found = _ENTRY.fullmatch(entry)
        path = found[3].decode("utf-8", "replace") if found else ""
        if found and found[1].startswith(_FILE) and ".." not in PurePosixPath(path).parts:
            files[path] = found[2].decode()
    for name in ("companies", "organisations", "landscapes"):
        (folder / "profiles" / name).mkdir(parents=True)
    (folder / "seeds").mkdir()
    contents = _contents(root, sorted(set(files.values())))
    for path, blob in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents[blob])
    return folder


def changed_files(root: Path, commit: str) -> set[str]:
    """The files of data that differ from a commit, new ones that git does not know yet included."""
    differing = ask_git(root, "diff", "--name-only", "-z", "--no-renames", commit, "--", *DATA)
    new = ask_git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *DATA)
    names = (differing + new).split(b"\0")
    return {name.decode("utf-8", "replace") for name in names if name}


def changed_lines(root: Path, commit: str, path: str) -> set[int]:
    """The lines of a file, from 1, that differ from a commit; all of one that it does not have."""
    if run_git(root, "cat-file", "-e", f"{commit}:{path}") is None:
        text = (root / path).read_bytes() if (root / path).is_file() else b""
        return set(range(1, text.count(b"\n") + 2))
    said = ask_git(root, "diff", "--unified=0", "--no-ext-diff", commit, "--", path)
    found: set[int] = set()
    for first, count in _HUNK.findall(said):
        found.update(range(int(first), int(first) + int(count or 1)))
    return found


def _contents(root: Path, blobs: list[str]) -> dict[str, bytes]:
    answer = ask_git(root, "cat-file", "--batch", given="".join(f"{b}\n" for b in blobs).encode())
    found: dict[str, bytes] = {}
    at = 0
    for blob in blobs:
        end = answer.index(b"\n", at)
        header = answer[at:end].split(b" ")
        if len(header) != 3:
            raise CannotRunError(
                f"git does not have the file {blob[:12]} here: this clone holds only a part of the "
                "data; clone it whole"
            )
        size = int(header[2])
        found[blob] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found
