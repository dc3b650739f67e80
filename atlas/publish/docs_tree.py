"""Write the docs tree: the whole content as the files that MkDocs and Zensical read, alone or as
a project with the settings and the theme.

The body of a page is HTML that our templates made and escaped; only the headings of its sections
are Markdown, so that the table of contents is made from them.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig

from atlas.pages.hand_written import FRONT_MATTER
from atlas.pages.page import HeadTag, Page, Section
from atlas.publish.content import Content

_NAV = re.compile(r"^nav:", re.MULTILINE)
_MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]()#+\-.!]")
#: What Markdown leaves alone with a backslash before it, but HTML or an extension would read.
_OTHER_SIGNS = re.compile(r"[<>&|~^:]")
#: Markdown marks its own places with these, and drops any others.
_MARKS = ("\u0002", "\u0003")
#: As many columns Markdown gives a tab.
_TAB = 4


def write_docs_tree(content: Content, target: Path) -> None:
    """Fill the new folder ``target``."""
    target.mkdir()
    for path in content.files:
        file, copy = content.hand_written / path, target / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        if meta := content.metas.get(str(path)):
            copy.write_text(_with_meta(file.read_text("utf-8"), meta), "utf-8", newline="\n")
        else:
            shutil.copyfile(file, copy)
    for asset in content.assets.values():
        file = target / asset.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(asset.content)
    for page in content.pages:
        file = target / page.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(to_markdown(page), encoding="utf-8", newline="\n")


def write_project(content: Content, config: MkDocsConfig, folder: Path) -> None:
    """Fill the empty ``folder`` with all that another program needs to build the site.

    ``config`` are the site's settings, with the menu; overrides of the theme and hooks stand beside
    them where they name them.
    """
    settings = Path(config.config_file_path)
    root = settings.parent
    text = settings.read_text(encoding="utf-8")
    if not _NAV.search(text):
        text += f"\n{yaml.safe_dump({'nav': config.nav}, allow_unicode=True, sort_keys=False)}"
    (folder / settings.name).write_text(text, encoding="utf-8")
    if overrides := config.theme.custom_dir:
        shutil.copytree(overrides, folder / Path(overrides).relative_to(root))
    for hook in config.hooks:
        (folder / hook).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / hook, folder / hook)
    write_docs_tree(content, folder / "docs")


def to_markdown(page: Page) -> str:
    """The Markdown file of a page: front matter, then HTML blocks under Markdown headings."""
    front = yaml.safe_dump(front_matter(page), allow_unicode=True, sort_keys=True)
    parts = [f"---\n{front}---", html_block(page.lead)]
    for section in page.sections:
        parts += [heading(section), html_block(section.html)]
    return "\n\n".join(parts) + "\n"


def front_matter(page: Page) -> dict[str, object]:
    """What the theme's templates get of a page besides its content."""
    head = [*head_lines(page.head), *page.scripts]
    return {
        # The theme prints it without escaping it.
        "title": escape(page.title),
        "description": escape(page.description),
        "hide": [] if page.sections and page.contents else ["toc"],
        **({"head": head} if head else {}),
    }


def head_lines(tags: Iterable[HeadTag]) -> Iterator[str]:
    """The elements of a head, as they are written."""
    return map(_head_tag, tags)


def _with_meta(markdown: str, more: Mapping[str, object]) -> str:
    """A hand-written page whose front matter gives the theme more.

    All lines keep their numbers, by which Zensical names the place of a bad link.
    """

    def with_meta(front: re.Match[str]) -> str:
        meta = {**(yaml.safe_load(front[1]) or {}), **more}
        told = json.dumps(meta, ensure_ascii=False, default=str)  # which is YAML in one line
        lines = "\n" * front[1].count("\n")
        return f"---\n{told}{lines}\n---\n"

    return FRONT_MATTER.sub(with_meta, markdown, count=1)


def _head_tag(tag: HeadTag) -> str:
    shown = " ".join(f'{name}="{escape(value)}"' for name, value in tag.attributes)
    return f"<{tag.name} {shown}>"


def heading(section: Section) -> str:
    """A section's heading as Markdown that says just that, whatever signs are in it."""
    title = _MARKDOWN_SIGNS.sub(r"\\\g<0>", section.title)
    title = _OTHER_SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", title)
    return f"## {title} {{ #{section.id} }}"


def html_block(html: str) -> str:
    """Finished HTML as one block in which Markdown changes nothing any more.

    Blank lines go, since Markdown ends a block at one in some places.
    """
    for mark in _MARKS:
        html = html.replace(mark, "")
    block = "\n".join(line for line in html.splitlines() if line.strip())
    return block.expandtabs(_TAB) if "\t" in block else block
