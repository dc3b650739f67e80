"""The day, revision and address of a build, from the environment and git, not from the clock."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from atlas.build_info import BuildInfo, Licence
from atlas.errors import CannotRunError
from atlas.load import Atlas
from atlas.load.git import GitError, ask_git

SETTINGS = "mkdocs.yml"


def read_build_info(root: Path, environment: Mapping[str, str] = os.environ) -> BuildInfo:
    """The build info of a checkout.

    The day is that of ``SOURCE_DATE_EPOCH``, else of the last commit, so that two builds of one
    commit are the same; the clock counts only where git does not know it. Raises ``CannotRunError``
    for a variable that cannot be read.
    """
    site_url = _whole(environment.get("SITE_URL", ""), "SITE_URL", "the site's whole address")
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    revision = committed = no_git = ""
    if (root / ".git").exists():  # another checkout around ours says nothing of our data
        try:
            committed = _git(root, "log", "-1", "--format=%ct")
            revision = _git(root, "describe", "--always", "--abbrev=12", "--exclude=*", "--dirty=+")
        except GitError as error:
            no_git = str(error)
    when = epoch or committed
    today = _day(when) if when else datetime.now(UTC).date()
    extra = _extra(root)
    return BuildInfo(
        today,
        revision or None,
        site_url,
        is_given=bool(epoch),
        no_git=no_git,
        permanent_base=_permanent_base(extra),
        licence=_licence(extra),
        pngs=extra.get("pictures_as_png") is True,
        repository=_repository(extra),
    )


def refuse_early_day(info: BuildInfo, atlas: Atlas) -> None:
    """Raise ``CannotRunError`` when the environment names a day before a source was published.

    Package builds set 1980, and every date of the data would be reported instead.
    """
    published = {
        id: source.record.published.sort_key[0]
        for id, source in atlas.sources.items()
        if source.record.published
    }
    latest = max(published, key=lambda id: published[id], default="")
    if info.is_given and latest and published[latest] > info.today:
        raise CannotRunError(
            f"SOURCE_DATE_EPOCH sets the day to {info.today}, but the source '{latest}' was "
            f"published later ({published[latest]}): unset the variable, or set it to a later time"
        )


def _git(root: Path, *command: str) -> str:
    return ask_git(root, *command).decode("utf-8", "replace").strip()


def _extra(root: Path) -> dict[object, object]:
    """What ``mkdocs.yml`` says under ``extra``."""
    try:
        settings = yaml.load((root / SETTINGS).read_text("utf-8"), _Settings)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}  # whoever builds the site reports faults in its settings
    extra = settings.get("extra") if isinstance(settings, dict) else None
    return extra if isinstance(extra, dict) else {}


def _permanent_base(extra: Mapping[object, object]) -> str:
    what = "the whole address under which the site can always be found"
    return _whole(str(extra.get("permanent_base") or ""), f"permanent_base in {SETTINGS}", what)


def _repository(extra: Mapping[object, object]) -> str:
    what = "the address of the repository on GitHub"
    return _whole(str(extra.get("repository") or ""), f"repository in {SETTINGS}", what)


def _licence(extra: Mapping[object, object]) -> Licence | None:
    found = extra.get("data_licence")
    if not found:
        return None
    name, url = (found.get("name"), found.get("url")) if isinstance(found, dict) else ("", "")
    if not (isinstance(name, str) and name.strip() and isinstance(url, str) and url):
        raise CannotRunError(
            f"data_licence in {SETTINGS} has to name the licence of the data: its name, "
            "as CC BY 4.0, and the url of its text"
        )
    return Licence(
        name.strip(), _web_address(url, f"data_licence in {SETTINGS}", "the url of a licence")
    )


class _Settings(yaml.CSafeLoader):
    """Reads plain settings; what MkDocs alone can read (``!ENV``) is nothing here."""


_Settings.add_multi_constructor("!", lambda loader, suffix, node: None)


def _whole(text: str, setting: str, what: str) -> str:
    """The address with a closing slash; empty where there is none."""
    return f"{_web_address(text, setting, what).rstrip('/')}/" if text else ""


def _web_address(text: str, setting: str, what: str) -> str:
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_whole = False
    if not is_whole or any(sign in text for sign in '?#"<> \t\n'):
        raise CannotRunError(
            f"{setting} is {text[:80]!r}; it has to be {what}, as https://example.org/atlas/"
        )
    return text


def _day(epoch: str) -> date:
    try:
        if not (epoch.isascii() and epoch.isdigit()):
            raise ValueError
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CannotRunError(
            f"SOURCE_DATE_EPOCH is {epoch[:40]!r}; it has to be seconds since 1970, as 1735689600"
        ) from None
