"""Make of the many style sheets the few that pages load, with what they use of the theme's.

Pages link the sheets in ``assets/css/``; these import others, each into its cascade layer. The
theme's own sheet is among them: Material styles every feature that a site may have, and two thirds
of it are for what this one does not have. Its scripts are on no page at all.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import tinycss2
from tinycss2.ast import (
    AtRule,
    Comment,
    CurlyBracketsBlock,
    FunctionBlock,
    IdentToken,
    LiteralToken,
    Node,
    ParenthesesBlock,
    ParseError,
    QualifiedRule,
    SquareBracketsBlock,
    StringToken,
    WhitespaceToken,
)

from atlas.errors import CannotRunError
from atlas.pages.page import Asset

#: Where the sheets stand, in ``docs/`` and in the site.
FOLDER = Path("assets/css")
#: What the theme brings beside its templates. None of it is linked.
THEME_FOLDERS = ("assets/stylesheets", "assets/javascripts")
_THEME_SHEET = "material.css"
_CLASSES = re.compile(rb'\bclass="([^"]*)"')
_LINKS = re.compile(rb'<link rel="stylesheet" href="[^"]*?assets/css/([^"/]+)"')
_GROUPS = {"media", "supports"}
_Rule = AtRule | QualifiedRule
_Block = CurlyBracketsBlock | ParenthesesBlock | SquareBracketsBlock


def theme_sheet() -> Asset:
    """The theme's own sheet, under a name that stays the same from release to release.

    Raises ``CannotRunError`` when the theme is not installed or has no such sheet.
    """
    package = find_spec("material")
    folder = Path((package and package.origin) or "").parent / "templates/assets/stylesheets"
    sheets = list(folder.glob("main.*.min.css"))
    if len(sheets) != 1:
        raise CannotRunError(f"the theme has {len(sheets)} files {folder}/main.*.min.css, not one")
    return Asset((FOLDER / _THEME_SHEET).as_posix(), sheets[0].read_bytes())


def bundle_style_sheets(site: Path) -> None:
    """Put what each linked sheet imports into it, and remove all other sheets and theme files.

    A rule of the theme stays if some page could have an element that it is for, judged by class
    names alone; so classes of the theme that only scripts set would lose theirs. Raises
    ``CannotRunError`` when the pages link no sheet, or one cannot be read.
    """
    classes, names = set[str](), set[str]()
    for page in site.rglob("*.html"):
        text = page.read_bytes()
        names.update(sheets_on(text))
        classes.update(classes_on(text))
    if not names:
        raise CannotRunError("the new site's pages link no style sheet")
    folder = site / FOLDER
    bundles = {name: bundle(folder / name, classes) for name in names}
    for gone in (FOLDER, *THEME_FOLDERS):
        shutil.rmtree(site / gone, ignore_errors=True)
    folder.mkdir()
    for name, sheet in bundles.items():
        (folder / name).write_text(sheet, "utf-8")


def sheets_on(page: bytes) -> set[str]:
    """The names of the sheets that a page links."""
    return {name.decode() for name in _LINKS.findall(page)}


def classes_on(page: bytes) -> set[str]:
    """The classes on a page."""
    found = set(_CLASSES.findall(page))
    return {name.decode() for text in found for name in text.split()}


def bundle(sheet: Path, used: Collection[str]) -> str:
    """A sheet with those that it imports in their places, without comments.

    Addresses in a sheet are read from the folder of the bundle. Raises ``CannotRunError`` for what
    is no CSS, and for an import that is not there or not of the form ``"file.css" layer(name)``.
    """
    try:
        text = sheet.read_text("utf-8")
    except OSError as error:
        raise CannotRunError(f"{sheet.name} cannot be read: {error.strerror}") from error
    rules = _rules(text, sheet.name)
    if sheet.name == _THEME_SHEET and sheet.parent.name == FOLDER.name:
        rules = _trimmed(rules, used, sheet.name)
    return "".join(
        _imported(rule, sheet, used) if _is(rule, "import") else _written(rule)
        for rule in rules
        if not _is(rule, "charset")  # where it stands now, it would be an error
    )


def _imported(rule: _Rule, sheet: Path, used: Collection[str]) -> str:
    match [token for token in rule.prelude if not isinstance(token, WhitespaceToken)]:
        case [StringToken() as file]:
            return bundle(sheet.parent / file.value, used)
        case [StringToken() as file, FunctionBlock(lower_name="layer") as layer]:
            name = tinycss2.serialize(layer.arguments)
            return f"@layer {name}{{{bundle(sheet.parent / file.value, used)}}}\n"
    raise CannotRunError(
        f'{sheet.name}:{rule.source_line}: write an import as @import "file.css" layer(name);'
    )


def _rules(css: str | list[Node], name: str) -> Iterator[_Rule]:
    parse = tinycss2.parse_stylesheet if isinstance(css, str) else tinycss2.parse_rule_list
    for rule in parse(css, skip_comments=True, skip_whitespace=True):
        if isinstance(rule, ParseError):
            raise CannotRunError(f"{name}:{rule.source_line}: {rule.message}")
        if isinstance(rule, _Rule):
            yield rule


def _trimmed(rules: Iterable[_Rule], used: Collection[str], name: str) -> Iterator[_Rule]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            kept = [s for s in _selectors(rule.prelude) if _classes(s) <= set(used)]
            rule.prelude = [token for s in kept for token in (*s, _COMMA)][:-1]
            if kept:
                yield rule
        elif rule.lower_at_keyword in _GROUPS:
            rule.content = list(_trimmed(_rules(rule.content or [], name), used, name))
            if rule.content:
                yield rule
        else:
            yield rule


_COMMA = LiteralToken(0, 0, ",")


def _selectors(prelude: list[Node]) -> Iterator[list[Node]]:
    """The selectors of a list (Selectors Level 4, section 4.1): what its commas part."""
    selector: list[Node] = []
    for token in prelude:
        if isinstance(token, LiteralToken) and token.value == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _classes(selector: list[Node]) -> set[str]:
    """The classes that an element and those around it need; what is in ``:not()`` and the like may
    be there or not."""
    return {
        name.value
        for dot, name in pairwise(selector)
        if isinstance(dot, LiteralToken) and dot.value == "." and isinstance(name, IdentToken)
    }


def _is(rule: _Rule, keyword: str) -> bool:
    return isinstance(rule, AtRule) and rule.lower_at_keyword == keyword


def _written(rule: _Rule) -> str:
    """A rule as text, without comments, and with single spaces between words."""
    rule.prelude = _without_comments(rule.prelude)
    if rule.content is not None:
        rule.content = _without_comments(rule.content)
    return rule.serialize()


def _without_comments(nodes: Iterable[Node]) -> list[Node]:
    kept: list[Node] = []
    for node in nodes:
        if isinstance(node, Comment):
            continue
        if isinstance(node, WhitespaceToken):
            node.value = " "
            if kept and isinstance(kept[-1], WhitespaceToken | Comment):
                continue
        elif isinstance(node, _Block):
            node.content = _without_comments(node.content)
        kept.append(node)
    return kept
