"""The reference writer: MkDocs itself builds the docs tree."""

from __future__ import annotations

from mkdocs.commands import build as mkdocs_build

from atlas.publish.content import Content
from atlas.publish.docs_tree import write_docs_tree
from atlas.publish.writers.settings import mkdocs_run
from atlas.publish.writers.writer import Target


def write(content: Content, target: Target) -> None:
    """Write the site as plain ``mkdocs build`` does. Raises ``InputError`` for each warning."""
    write_docs_tree(content, target.docs_dir)
    with mkdocs_run(content, target) as run:
        mkdocs_build.build(run.config)
