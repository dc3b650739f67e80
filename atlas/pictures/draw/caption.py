"""What a picture says in itself once it has left its page: on a slide nobody sees the page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Caption:
    """``subject`` is what page the picture is of, and ``lines`` name its source and its licence.

    ``address`` is the absolute address of the page, to which the picture's links lead; without one
    it has no links, since relative ones would lead nowhere from a file.
    """

    address: str = ""
    subject: str = ""
    lines: tuple[str, ...] = ()

    def heading(self, title: str) -> str:
        """The title of the picture, with its subject where it does not name it."""
        if not self.subject or self.subject in title:
            return title
        return f"{self.subject}: {title[:1].lower()}{title[1:]}"
