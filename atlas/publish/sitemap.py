"""The sitemap (sitemaps.org, version 0.9) and robots.txt, for crawlers.

Only pages are in it, none that leads on from an old address or says what became of something. Its
days are those on which the data changed, not the day of the build.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from atlas.pages.page import NOT_INDEXED
from atlas.publish.content import Content

#: As many addresses as the protocol allows in one file.
MOST = 50_000
FILE = "sitemap.xml"
_OPEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
"""


def write_sitemap(content: Content, site_url: str, site: Path, most: int = MOST) -> None:
    """Write both into the finished site, in the place of the engine's own.

    Without the address of the site there is no sitemap, since it needs whole addresses.
    """
    for file in (FILE, f"{FILE}.gz"):
        (site / file).unlink(missing_ok=True)
    robots = "User-agent: *\nAllow: /\n"
    if site_url:
        for name, text in sitemap(content, site_url, most).items():
            (site / name).write_text(text, encoding="utf-8", newline="\n")
        robots += f"Sitemap: {site_url}{FILE}\n"
    (site / "robots.txt").write_text(robots, encoding="utf-8", newline="\n")


def sitemap(content: Content, site_url: str, most: int = MOST) -> dict[str, str]:
    """The files by name: one, or an index and as many as are needed."""
    changed = {page.address: page.changed for page in content.pages}
    unlisted = {page.address for page in content.pages if NOT_INDEXED in page.head}
    listed = sorted(content.owners.keys() - unlisted)
    pages = [(address, changed.get(address)) for address in listed]
    parts = [pages[at : at + most] for at in range(0, len(pages), most)] or [[]]
    if len(parts) == 1:
        return {FILE: _list("urlset", "url", site_url, parts[0])}
    files = {
        f"sitemap-{number}.xml": _list("urlset", "url", site_url, part)
        for number, part in enumerate(parts, start=1)
    }
    dated = [(name, _latest(part)) for name, part in zip(files, parts, strict=True)]
    return {FILE: _list("sitemapindex", "sitemap", site_url, dated), **files}


def _list(whole: str, each: str, site_url: str, items: Iterable[tuple[str, date | None]]) -> str:
    lines = [
        f"<{each}><loc>{escape(f'{site_url}{address}')}</loc>"
        f"{f'<lastmod>{changed}</lastmod>' if changed else ''}</{each}>\n"
        for address, changed in items
    ]
    return f"{_OPEN.format(whole)}{''.join(lines)}</{whole}>\n"


def _latest(part: Sequence[tuple[str, date | None]]) -> date | None:
    return max((changed for _, changed in part if changed), default=None)
