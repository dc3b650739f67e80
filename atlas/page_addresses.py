"""Addresses of the pages of records, from the site's root, by the ids of the records.

The ledger lists these as published, so they are stated below it, and once.
"""

from __future__ import annotations


def profile_page(folder: str, profile: str) -> str:
    """The page of a profile in a folder: ``companies``, ``organisations``, ``landscapes``."""
    return f"{folder}/{profile}/"


def statement_page(on_profile: str, statement: str) -> str:
    """The own page of a statement, below that of its profile."""
    return f"{on_profile}{statement}/"


def source_page(source: str) -> str:
    """The page of a source."""
    return f"sources/{source}/"


def topic_page(topic: str) -> str:
    """The page of a topic."""
    return f"topics/{topic}/"
