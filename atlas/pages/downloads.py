"""Pictures with a file beside their page, from which readers can download them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from atlas.pages.page import Asset
from atlas.pictures.svg import element


@dataclass(frozen=True)
class Picture:
    """A picture on a page. ``alone`` draws it as a file; its links lead to an absolute address
    of the page, or nowhere when that is empty."""

    name: str
    on_page: Markup
    alone: Callable[[str], Markup]

    def with_link(self, here: str) -> Markup:
        """The picture with a link to its file below."""
        saved_as = "-".join([*here.rstrip("/").split("/")[-1:], self.name]).lstrip("-")
        link = element("a", "Download as SVG", href=f"{self.name}.svg", download=f"{saved_as}.svg")
        return element(
            "div", self.on_page, element("p", link, class_="plate__file"), class_="plate"
        )

    def file(self, here: str, site_url: str) -> Asset:
        """The file beside the page at address ``here``."""
        drawn = self.alone(f"{site_url}{here}" if site_url else "")
        return Asset(f"{here}{self.name}.svg", f"{drawn}\n".encode())
