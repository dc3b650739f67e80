from __future__ import annotations

import html5lib
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from atlas.pages.page import Page, Section
from atlas.publish.docs_tree import to_markdown
from tests.checkout import ROOT
from tests.site.built import text_of

PRINTABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40
).filter(str.strip)


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, whose own tags play no part here."""


_Settings.add_multi_constructor("!", lambda loader, tag, node: None)


def rendered(markdown: str) -> str:
    """What the engine's Markdown makes of a file's body, with the settings of the site."""
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Settings)
    extensions = [
        next(iter(item)) if isinstance(item, dict) else item
        for item in settings["markdown_extensions"]
    ]
    return Markdown(extensions=extensions).convert(markdown.split("\n---\n", 1)[1])


def page(**fields: object) -> Page:
    given: dict[str, object] = {"title": "T", "description": "D", "lead": "<h1>T</h1>"}
    return Page("a/", **{**given, **fields})  # type: ignore[arg-type]


@given(PRINTABLE)
@example("# not one")
@example("1. not one")
@example("{ .no-class #no-id }")
@example("*a* _b_ `c` [d](e) ![f](g) <b>h</b> &lt; &#35; ~~i~~ j | k \\ l")
@example("x { #y }")
@example("trailing ##")
def test_a_heading_is_what_it_says(title: str) -> None:
    made = rendered(to_markdown(page(sections=(Section("here", title, "<p>x</p>"),))))
    root = html5lib.parseFragment(made, namespaceHTMLElements=False)
    (heading,) = root.iter("h2")
    assert heading.attrib == {"id": "here"}
    assert text_of(heading) == " ".join(title.split())
    assert list(heading) == []


@given(PRINTABLE, PRINTABLE)
@example("---\nhide: [toc]", "a: b # c")
@example('"quoted"', "'quoted'")
@example("<script>", "&lt;")
def test_the_front_matter_holds_any_text(title: str, description: str) -> None:
    front = to_markdown(page(title=title, description=description)).split("\n---\n")[0]
    meta = yaml.safe_load(front.removeprefix("---\n"))
    root = html5lib.parseFragment(
        f'<p title="{meta["description"]}">{meta["title"]}</p>', namespaceHTMLElements=False
    )
    (printed,) = root.iter("p")
    assert "".join(printed.itertext()).split() == title.split()
    assert printed.attrib["title"].split() == description.split()


def test_finished_html_is_left_alone() -> None:
    body = (
        '<div class="atlas">\n<p>*a* _b_ [c](d) # e &amp; &lt;f&gt;</p>\n\n\n'
        "<pre>    x</pre>\n</div>"
    )
    made = rendered(to_markdown(page(sections=(Section("here", "Here", body),))))
    assert "<p>*a* _b_ [c](d) # e &amp; &lt;f&gt;</p>" in made
    assert "<pre>    x</pre>" in made


def test_a_page_without_sections_has_no_contents() -> None:
    section = Section("here", "Here", "<p>x</p>")
    assert "- toc" in to_markdown(page())
    assert "- toc" not in to_markdown(page(sections=(section,)))
    assert "- toc" in to_markdown(page(sections=(section,), contents=False))


def test_its_file_and_depth() -> None:
    home, deep = page(), Page("a/b/", "T", "D", "")
    assert (home.file, home.depth) == ("a/index.md", 1)
    assert (deep.file, deep.depth) == ("a/b/index.md", 2)
    assert Page("", "T", "D", "").file == "index.md"
