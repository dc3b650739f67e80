"""What a build says of itself: its day and its revision, taken from data and not from the clock."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from atlas.errors import CannotRunError


@dataclass(frozen=True)
class BuildInfo:
    """``today`` is the day that pages and checks count from; ``revision`` names the data.

    A revision that ends in ``+`` had changes which are not committed yet. ``site_url`` is where the
    site will be published, with a closing slash; empty when that is not known.
    """

    today: date
    revision: str | None
    site_url: str = ""

    @property
    def epoch(self) -> int:
        """The day's first second, in seconds since 1970: what other programs are told."""
        midnight = datetime(self.today.year, self.today.month, self.today.day, tzinfo=UTC)
        return int(midnight.timestamp())


def read_build_info(root: Path, environment: Mapping[str, str] = os.environ) -> BuildInfo:
    """The build info of a checkout.

    The day is that of ``SOURCE_DATE_EPOCH``, else of the last commit, so that two builds of one
    commit are the same; only where there is no git does the clock tell it.
    """
    revision = _git(root, "describe", "--always", "--abbrev=12", "--exclude=*", "--dirty=+")
    site_url = _folder(environment.get("SITE_URL", ""))
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        return BuildInfo(_day(epoch), revision, site_url)
    if committed := _git(root, "log", "-1", "--format=%ct"):
        return BuildInfo(_day(committed), revision, site_url)
    return BuildInfo(datetime.now(UTC).date(), revision, site_url)


def _folder(url: str) -> str:
    return f"{url.rstrip('/')}/" if url else ""


def _day(epoch: str) -> date:
    try:
        if not (epoch.isascii() and epoch.isdigit()):
            raise ValueError
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CannotRunError(
            f"SOURCE_DATE_EPOCH is {epoch[:40]!r}; it has to be seconds since 1970, as 1735689600"
        ) from None


def _git(root: Path, *command: str) -> str | None:
    """What git prints, or ``None`` where it cannot tell (not a checkout, no git, no commit)."""
    if not (root / ".git").exists():  # another checkout around ours says nothing of our data
        return None
    # A git hook sets GIT_DIR and the like, which would point git elsewhere.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "-C", root, *command],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip() or None
