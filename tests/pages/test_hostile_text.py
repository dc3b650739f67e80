"""Whatever a curator or a source writes stays text, through templates, Markdown and the theme.

The same atlas is built twice with the real engine: once with harmless words in every field that
takes free text, once with words that look like markup. The pages must have the same elements.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml
from markdown_it import MarkdownIt

from atlas.build_info import BuildInfo
from atlas.model import KINDS as STATEMENT_KINDS
from atlas.model import StatementBase
from atlas.publish import site as site_module
from atlas.publish.progress import Progress
from atlas.publish.publisher import publisher
from atlas.publish.site import make_site
from bench.filled import Makers, filled
from tests.checkout import make_checkout

#: Stands for the words in the fields below.
WORDS = "WORDS"
HARMLESS = "Zed plain words that mean nothing at all"
HOSTILE = {
    "html": (
        "Zed <script>alert(1)</script><img src=x onerror=alert(1)>\"'></p></div></article>"
        "<!-- ]]> <style>*{} END"
    ),
    "markdown": (
        "Zed [a](javascript:alert(1)) ![b](https://example.org/b.png) _d_ `e` ~~f~~ "
        "<https://example.org/l> | # m \\ n ^o^ [TOC] END"
    ),
    "templates and entities": (
        "Zed {{ 7*7 }} {% raw %} {# c #} {: .g #h } { .i } &lt;b&gt; &amp; &#60; &copy; "
        "${j} :p: [^q] +++ --- END"
    ),
}
#: As GitHub reads it, but for links without brackets.
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_TEXT = {"text", "text_special"}
_VERSION = re.compile(r"\bv-[0-9a-f]{8}$")
EVIDENCE = [{"source": "paper", "quote": WORDS}]
MAKERS: Makers = {
    "choice": lambda values: values[-1],
    "text": lambda _: WORDS,
    "date": lambda _: "2018",
    "organisation": lambda _: "beta",
}
COMMON = frozenset(StatementBase.model_fields) | {"kind"}
#: Kinds of statement and the fields that they add; those of a name and of sentences by hand.
KINDS: dict[str, dict[str, object]] = {
    kind: filled(model, MAKERS, COMMON, optional=True) for kind, model in STATEMENT_KINDS.items()
}
_BY_HAND = frozenset({"importance", "announced", "due", "corrections", "former_ids"})
#: What all kinds have, so far as nothing is written by hand below.
SHARED = filled(StatementBase, MAKERS, _BY_HAND, optional=True)
KINDS["product"]["product"] = WORDS
KINDS["commitment"] |= {"due": 2020, "outcome": {"state": "unknown", "text": f"{WORDS}."}}
COMPANY = {
    "name": WORDS,
    "aliases": [
        {"name": f"{WORDS} also", "basis": "editor", "certainty": "sure", "note": WORDS},
    ],
    "scope": f"{WORDS}.",
    "summary": f"{WORDS} [@a-event].",
    "country": "FR",
    "country_basis": "editor",
    "relations": [
        {"kind": "related-to", "organisation": "beta", "basis": "editor", "note": WORDS},
    ],
    "people": [
        {
            "id": "jane",
            "name": f"{WORDS} Jane",
            "note": WORDS,
            "roles": [{"title": WORDS, "evidence": EVIDENCE}],
        },
    ],
    "statements": [
        {
            **SHARED,
            "corrections": [{"version": 2, "reason": WORDS}],
            "id": f"a-{kind}",
            "kind": kind,
            "title": f"{WORDS} {kind}",
            "text": f"{WORDS}.",
            "date": 2019,
            "date_basis": "inferred",
            "date_note": WORDS,
            "status": "done",
            "voice": "person",
            "speaker": "jane",
            "promotional": True,
            "topics": ["matters"],
            "places": ["spot"],
            "parties": [{"organisation": "beta", "role": WORDS}],
            "note": WORDS,
            "waivers": [{"rule": "party-not-named", "reason": WORDS}],
            "derived": [{"number": 7, "how": WORDS}],
            "values": [{"number": 7, "unit": WORDS, "of": WORDS}],
            "evidence": EVIDENCE,
            **more,
        }
        for kind, more in KINDS.items()
    ],
    "disagreements": [
        {
            "id": "why",
            "kind": "conflict",
            "question": f"{WORDS}?",
            "sides": [
                {"says": f"{WORDS}.", "statements": ["a-event"]},
                {"says": f"{WORDS}.", "statements": ["a-quotation"]},
            ],
            "explanation": f"{WORDS}.",
            "shown": f"{WORDS}.",
        },
    ],
}
SOURCE = {
    "id": "paper",
    "file": "paper.txt",
    "title": WORDS,
    "short": WORDS,
    "type": "article",
    "publisher": WORDS,
    "author": WORDS,
    "published": 2019,
    "published_basis": "inferred",
    "published_quote": WORDS,
    "published_note": WORDS,
    "language": "en",
    "translated": True,
    "translated_note": WORDS,
    "about": f"{WORDS}.",
    "oddities": [WORDS],
    "not_cited": [{"quote": "After it.", "reason": WORDS}],
}
PLACE = {"id": "spot", "name": WORDS, "kind": "city", "country": "FR", "lat": 45, "lon": 4}
TOPIC = {"id": "matters", "name": WORDS, "definition": f"{WORDS}."}
LANDSCAPE = {
    "name": f"{WORDS} land",
    "scope": f"{WORDS}.",
    "summary": f"{WORDS} [@acme/a-event].",
}


def straight(text: str) -> str:
    """The site sets our own words with typographic quotation marks, and no others."""
    return text.strip().replace("”", '"').replace("’", "'")


def write(root: Path, words: str) -> None:
    """A checkout with the words in every field that takes free text."""
    make_checkout(root)
    for file in (*root.glob("profiles/*/*"), *root.glob("seeds/*")):
        file.unlink()
    text = f"{words}\n\nAfter it.\n"
    digest = sha256(text.encode()).hexdigest()
    (root / "seeds/paper.txt").write_text(text, encoding="utf-8")
    files: dict[str, object] = {
        "seeds/sources.yml": {"sources": [{**SOURCE, "sha256": digest}]},
        "profiles/topics.yml": {"topics": [TOPIC]},
        "profiles/places.yml": {"places": [PLACE]},
        "profiles/companies/acme.yml": COMPANY,
        "profiles/organisations/beta.yml": {"name": f"{WORDS} beta", "kind": "company"},
        "profiles/landscapes/land.yml": LANDSCAPE,
    }
    for path, content in files.items():  # JSON is YAML
        filled = json.dumps(content)
        filled = filled.replace(WORDS, json.dumps(words)[1:-1])
        (root / path).write_text(filled, encoding="utf-8")


def built(root: Path, words: str) -> Path:
    """A site of the words. Whether they prove anything is not asked."""
    write(root, words)
    info = BuildInfo(date(2026, 1, 1), None)
    with pytest.MonkeyPatch.context() as patch, publisher(root / "site", root / ".build") as to:
        patch.setattr(site_module, "check", lambda atlas, load_problems, today: load_problems)
        assert make_site(root, to, info, Progress()).problems == []
    return root / "site"


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("harmless"), HARMLESS)


@pytest.fixture(scope="module", params=HOSTILE)
def hostile(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """A site and the words in it."""
    words = HOSTILE[request.param]
    return built(tmp_path_factory.mktemp("hostile"), words), words


def parsed(file: Path) -> Element:
    root: Element = html5lib.parse(file.read_text("utf-8"), namespaceHTMLElements=False)
    return root


def shape(element: Element) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Every element with the names of its attributes, and where it is or leads to."""
    for found in element.iter():
        # Lines of text in a picture depend on how wide the words are.
        if "svg" not in found.tag and "2000/svg" not in found.tag:
            place = found.get("id") or found.get("href") or found.get("src") or ""
            # Other words are another version of a statement.
            yield found.tag, tuple(sorted(found.attrib)), _VERSION.sub("v-", place)


def pages(site: Path) -> list[str]:
    return sorted(str(file.relative_to(site)) for file in site.rglob("*.html"))


def test_no_word_becomes_markup(harmless: Path, hostile: tuple[Path, str]) -> None:
    site, _ = hostile
    assert pages(site) == pages(harmless)
    for page in pages(site):
        assert list(shape(parsed(site / page))) == list(shape(parsed(harmless / page))), page


def marks(file: Path) -> Iterator[tuple[str, str, str]]:
    """What the Markdown of a page is made of, with where links lead."""
    _, front, body = file.read_text("utf-8").split("---\n", 2)
    assert set(yaml.safe_load(front)) >= {"title", "canonical", "as_of"}
    for token in MARKDOWN.parse(body):
        yield token.type, token.tag, ""
        for part in token.children or []:
            if part.type not in _TEXT:
                yield part.type, part.tag, _VERSION.sub("v-", str(part.attrs.get("href", "")))


def test_no_word_becomes_markdown(harmless: Path, hostile: tuple[Path, str]) -> None:
    site, _ = hostile
    files = sorted(file.relative_to(site) for file in site.rglob("index.md"))
    assert len(files) > len(STATEMENT_KINDS)
    for file in files:
        assert list(marks(site / file)) == list(marks(harmless / file)), file
    listed = MARKDOWN.parse((site / "llms.txt").read_text("utf-8"))
    assert [token.type for token in listed] == [
        token.type for token in MARKDOWN.parse((harmless / "llms.txt").read_text("utf-8"))
    ]


def test_nothing_runs_and_nothing_is_loaded(hostile: tuple[Path, str]) -> None:
    site, _ = hostile
    for page in pages(site):
        for element in parsed(site / page).iter():
            assert not any(name.startswith("on") for name in element.attrib), page
            for name in ("href", "src"):
                address = element.get(name, "")
                assert "javascript:" not in address, page
                assert "example.org" not in address, page


@pytest.mark.parametrize(
    ("page", "tag", "more"),
    [
        ("companies/acme", "h1", ""),
        ("companies/acme", "title", " – Open Innovation Atlas"),
        ("organisations/beta", "h1", " beta"),
        ("landscapes/land", "h1", " land"),
        ("topics/matters", "h1", ""),
        ("sources/paper", "h1", ""),
        ("sources/paper", "mark", ""),
    ],
)
def test_every_sign_is_printed_as_it_was_written(
    hostile: tuple[Path, str], page: str, tag: str, more: str
) -> None:
    site, words = hostile
    root = parsed(site / page / "index.html")
    printed = [straight("".join(element.itertext())) for element in root.iter(tag)]
    assert words + more in printed


def test_descriptions_are_text_too(hostile: tuple[Path, str]) -> None:
    site, words = hostile
    root = parsed(site / "companies/acme/index.html")
    (meta,) = (e for e in root.iter("meta") if e.get("name") == "description")
    assert f"{words}." in straight(meta.attrib["content"])
