from __future__ import annotations

from pathlib import Path

from atlas.views.originals import original
from tests.views.written import index_of

_COPY = """\
      - url: https://example.com/{0}
        kind: original
        basis: An invented page.
        looked_up: 2025-12-31
        link: {0}
"""


def offered(root: Path, *links: str) -> str | None:
    """How the address that is offered was found, of a source with some addresses."""
    web = "    web:\n" + "".join(_COPY.format(link) for link in links) if links else ""
    language = "    language: en\n"
    more = f"-- edit seeds/sources.yml --\n{language}=>\n{language}{web}"
    copy = original(index_of(root, more=more).atlas.sources["report"].record)
    return copy.link if copy else None


def test_the_first_address_that_is_not_dead(tmp_path: Path) -> None:
    assert offered(tmp_path / "a") is None
    assert offered(tmp_path / "b", "dead") is None
    assert offered(tmp_path / "c", "dead", "moved", "live") == "moved"
    assert offered(tmp_path / "d", "not-checked", "live") == "not-checked"
