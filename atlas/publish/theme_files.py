"""Leave of the theme's files what the site's pages use.

Material's style sheet serves every feature that a site may have; two thirds of it are for what
this one does not have, and every page would load them. Its scripts are on no page at all.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, IdentToken, LiteralToken, Node, ParseError, QualifiedRule

from atlas.errors import CannotRunError

_CLASSES = re.compile(rb'\bclass="([^"]*)"')
_STYLES = re.compile(rb'<link rel="stylesheet" href="[^"]*?assets/stylesheets/([^"]+)"')
_GROUPS = {"media", "supports"}


def trim_theme(site: Path) -> None:
    """Rewrite the theme's style sheets in the finished ``site``, and drop its scripts.

    A rule stays if some page could have an element that it is for, judged by class names alone;
    so classes of the theme that only scripts set would lose theirs. Raises ``CannotRunError`` when
    the pages link none of its style sheets, or one cannot be read.
    """
    used, linked = set[bytes](), set[bytes]()
    for page in site.rglob("*.html"):
        text = page.read_bytes()
        linked.update(_STYLES.findall(text))
        used.update(*map(bytes.split, set(_CLASSES.findall(text))))
    if not linked:
        raise CannotRunError("the new site's pages link no style sheet of the theme")
    classes = {name.decode() for name in used}
    folder = site / "assets" / "stylesheets"
    for sheet in sorted(file for file in folder.rglob("*") if file.is_file()):
        if sheet.relative_to(folder).as_posix().encode() in linked:
            sheet.write_text(trim(sheet.read_text("utf-8"), classes, sheet.name), "utf-8")
        else:
            sheet.unlink()
    shutil.rmtree(site / "assets" / "javascripts", ignore_errors=True)


def trim(css: str, used: set[str], name: str = "style sheet") -> str:
    """A style sheet without the rules for which a class would be needed that is not ``used``.

    Comments go too. Rules that are not about elements (fonts, key frames) stay.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_trimmed(rules, used, name))


def _trimmed(rules: Iterable[Node], used: set[str], name: str) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, ParseError):
            raise CannotRunError(f"{name}:{rule.source_line}: {rule.message}")
        if isinstance(rule, QualifiedRule):
            kept = [s for s in _selectors(rule.prelude) if _classes(s) <= used]
            if kept:
                heads = ",".join(tinycss2.serialize(selector).strip() for selector in kept)
                yield f"{heads}{{{tinycss2.serialize(rule.content)}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in _GROUPS:
            inside = tinycss2.parse_rule_list(
                rule.content or "", skip_comments=True, skip_whitespace=True
            )
            if body := "".join(_trimmed(inside, used, name)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{body}}}"
        else:
            yield rule.serialize()


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
