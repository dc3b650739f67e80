"""The rules that a redirect service for permanent identifiers needs to lead to the site."""

from __future__ import annotations

import re

from atlas.build_info import BuildInfo
from atlas.errors import InputError


def redirect_rules(info: BuildInfo) -> str:
    """Rules for Apache (``.htaccess``), as such services take them.

    All addresses are redirected as they are, fragments included, and temporarily (302): the site
    may move again. Raises ``InputError`` when either address is not set.
    """
    if not info.permanent_base:
        raise InputError("set permanent_base in mkdocs.yml first: the address that is to last")
    if not info.site_url:
        raise InputError(
            "set SITE_URL first: the present address of the site, to which it will lead"
        )
    site = re.sub(r"([$%\\])", r"\\\1", info.site_url)
    return (
        f"# {info.permanent_base} leads to {info.site_url}\n"
        "RewriteEngine on\n"
        f"RewriteRule ^(.*)$ {site}$1 [R=302,NE,L]\n"
    )
