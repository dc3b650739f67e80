"""Reviews of the base atlas's statements in a git repository of a test's own."""

from __future__ import annotations

from pathlib import Path

from atlas.load import load
from atlas.published.second_readings import SecondReadings, sources_digest
from atlas.published.versions import Versions
from tests.atlases import parse, write
from tests.repository import Repository

ACME = "profiles/companies/acme.yml"
REVIEWS = "profiles/reviews/acme.yml"
GRACE = "Grace Writer <grace@example.org>"
ADA = "Ada Reader <ada@example.org>"


def written_by(author: str, root: Path, text: str = "") -> Repository:
    """The base atlas, changed by a text, as an author committed it; others work there."""
    repository = Repository.at(root)
    write(parse(text), root)
    commit(repository, author)
    repository.git("config", "user.name", "Somebody Else")
    repository.git("config", "user.email", "else@example.org")
    return repository


def commit(repository: Repository, author: str, day: str = "2024-01-01") -> None:
    """Commit all that has changed as somebody's work."""
    repository.git("add", "--all")
    repository.git("commit", f"--author={author}", "--message=change", day=day)


def line(
    root: Path,
    statement: str = "laboratory",
    reader: str = ADA,
    verdict: str = "agrees",
    **more: str,
) -> str:
    """A line that reviews a statement of Acme as it is now."""
    atlas, _ = load(root)
    found = next(one for one in atlas.profiles["acme"].record.statements if one.id == statement)
    fields = {
        "statement": statement,
        "version": Versions(atlas).of("acme", found).digest,
        "sources": sources_digest(atlas, found),
        "reader": reader,
        "date": "2026-01-02",
        "verdict": verdict,
        **more,
    }
    return "  - {" + ", ".join(f'{name}: "{value}"' for name, value in fields.items()) + "}\n"


def review(root: Path, *lines: str) -> None:
    """Write the file with reviews of Acme's statements."""
    file = root / REVIEWS
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"reviews:\n{''.join(lines)}", "utf-8")


def readings(root: Path) -> SecondReadings:
    """What readers say today."""
    atlas, problems = load(root)
    assert problems == []
    return SecondReadings(atlas, Versions(atlas))
