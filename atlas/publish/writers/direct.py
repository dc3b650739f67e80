"""The writer that we publish with: finished pages go into the theme without Markdown in between.

It makes the same files as ``mkdocs build`` (see ``mkdocs.py``) in a fraction of the time: settings,
menu, theme and the templates' context come from MkDocs, and hand-written pages are converted by it;
but the body of a generated page is taken as it is, and only headings pass through Markdown, each
wording once.
"""

from __future__ import annotations

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, file_sort_key
from mkdocs.utils import write_file

from atlas.publish.content import Content
from atlas.publish.docs_tree import front_matter
from atlas.publish.writers.frame import Frame, describe, page_of
from atlas.publish.writers.settings import mkdocs_run
from atlas.publish.writers.writer import Target


def write(content: Content, target: Target) -> None:
    """Write the site.

    Raises ``InputError`` for each bad link of the hand-written pages, and for settings that only
    MkDocs itself can follow.
    """
    target.docs_dir.mkdir()  # stays empty: the settings have to name a folder
    with mkdocs_run(content, target) as run:
        config = run.config
        frame = Frame(config, files_of(content, config))
        generated = {page.file: page for page in content.pages}
        documents = frame.files.documentation_pages()
        written = (file for file in documents if file.src_uri not in generated)
        frame.convert(written, generated, content.metas)
        run.stop_if_warned()
        for file in documents:
            if made := generated.get(file.src_uri):
                describe(file, front_matter(made))
        frame.files.copy_static_files()
        for name in config.theme.static_templates:
            mkdocs_build._build_theme_template(name, frame.env, frame.files, config, frame.nav)
        for name in config.extra_templates:
            mkdocs_build._build_extra_template(name, frame.files, config, frame.nav)
        for file in documents:
            if made := generated.get(file.src_uri):
                frame.fill(file, made)
            write_file(frame.html(file).encode(), file.abs_dest_path)
            page_of(file).content = None  # a site's pages need not stand in memory at once


def files_of(content: Content, config: MkDocsConfig) -> Files:
    """All files of the content, in the order in which MkDocs finds those of a docs tree."""

    def made(path: str, text: str | bytes) -> File:
        return File.generated(config, path, content=text)

    files = [
        File(str(path), str(content.hand_written), config.site_dir, config.use_directory_urls)
        for path in content.files
    ]
    files += (made(asset.path, asset.content) for asset in content.assets.values())
    files += (made(page.file, "") for page in content.pages)
    return Files(sorted(files, key=file_sort_key))
