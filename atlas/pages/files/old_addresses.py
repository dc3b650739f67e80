"""Old addresses: a page that redirects, or says what happened to what was published there.

Static hosts answer with these; those that read ``_redirects`` need not, for what moved to one
place. An old page also redirects anchors, each to what it stood for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from atlas.ledger.ledger import PublishedWording
from atlas.pages.addresses import TWIN, address, data_address, former_data_addresses, link
from atlas.pages.page import Asset
from atlas.pages.page_type import Inputs
from atlas.pages.render import Renderer
from atlas.pages.successors import cited_at, redirects
from atlas.views.departed import Departed, departed
from atlas.views.index import Entry

REDIRECTS = "_redirects"


def make(inputs: Inputs) -> Iterator[Asset]:
    """A page at each address that was published and has none today, and the rules for hosts."""
    renderer = inputs.renderer
    here = {address(profile) for profile in renderer.index.atlas.profiles.values()}
    gone = departed(renderer.index)
    inside: dict[str, list[Departed]] = defaultdict(list)
    for one in gone:
        for old in one.addresses if one.id else ():
            inside[f"{old.rstrip('/').rpartition('/')[0]}/"].append(one)
    rules = list[tuple[str, str]]()
    for one in gone:
        for old in one.addresses:
            if old in here:
                continue
            if redirects(one) or one.what != "statement":  # others have a page in the site's frame
                yield _page(renderer, old, one, inside[old])
            if redirects(one):
                rules += _page_rules(old, _leads_to(one))
    rules += _data_rules(gone)
    if rules:
        yield _rules(rules, renderer.build.site_url)


def _page(renderer: Renderer, old: str, one: Departed, inside: Iterable[Departed]) -> Asset:
    """``inside`` is what stood on a page that is gone."""
    parts = list(inside)
    only = _leads_to(one) if redirects(one) else ""
    base = renderer.build.cited_at
    html = renderer.document(
        "old_address.html",
        old,
        gone=one,
        only=only,
        canonical=f"{base}{only.partition('#')[0]}" if base else link(old, only.partition("#")[0]),
        inside=parts,
        versions=_versions(renderer, one),
        anchors={
            part.id: link(old, address(part.to[0]) if len(part.to) == 1 else f"{old}{part.id}/")
            for part in parts
        },
    )
    return Asset(f"{old}index.html", html.encode())


def _versions(renderer: Renderer, one: Departed) -> list[PublishedWording]:
    """Those of a statement that moved; of versions with the same words, the one with the anchor."""
    if not (redirects(one) and isinstance(entry := one.to[0], Entry)):
        return []
    history = renderer.index.versions.history(entry.profile.id, entry.statement)
    return list({version.digest: version for version in history}.values())


def _page_rules(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Rules for a page that moved, and for its Markdown."""
    yield old, new
    yield f"{old}{TWIN}", f"{new.partition('#')[0]}{TWIN}"


def _data_rules(gone: Iterable[Departed]) -> Iterator[tuple[str, str]]:
    """Rules for the data of what moved; hosts without rules have a file there that says where."""
    for one in gone:
        if redirects(one):
            new = data_address(one.to[0])
            yield from ((old, new) for old in former_data_addresses(one) if old != new)


def _leads_to(one: Departed) -> str:
    return cited_at(one.to[0]) if one.id else address(one.to[0])


def _rules(rules: Iterable[tuple[str, str]], site_url: str) -> Asset:
    """Netlify's form, which Cloudflare and others read too."""
    root = urlsplit(site_url).path or "/"
    lines = (f"{root}{old} {root}{new} 301\n" for old, new in sorted(rules))
    return Asset(REDIRECTS, "".join(lines).encode())
