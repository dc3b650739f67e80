"""Markdown twins, read by a parser of CommonMark and one of YAML that others wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from atlas.build_info import BuildInfo
from atlas.exports.described.atlas import describe
from atlas.exports.described.statements import StatementData
from atlas.exports.formats.markdown import make, writing
from atlas.exports.formats.markdown.names import Names
from atlas.exports.formats.markdown.pages import LISTS, RECORDS, of_type
from atlas.pages.page_type import EACH, PageType
from atlas.pages.types import all_types
from tests.exports.conftest import BUILD, LICENCE, SITE, Exported

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ONE_LINE = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
)
SIGNS = st.text("\\`*_[](){}<>#+-.!|~&:;=@/0123456789 abwhttps\n\t«é中")


def twins(exported: Exported) -> dict[str, str]:
    return {
        path: content.decode()
        for path, content in exported.files.items()
        if path.endswith("index.md")
    }


def parted(twin: str) -> tuple[dict[str, Any], list[Token]]:
    """Front matter and Markdown of a twin."""
    start, front, body = twin.split("---\n", 2)
    assert not start
    return yaml.safe_load(front), READER.parse(body)


def inline(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from inline(token.children or [])


def plain(token: Token) -> str:
    return "".join(one.content for one in inline([token]) if one.type in ("text", "code_inline"))


def said(written: str) -> str:
    """What a line of Markdown says, which must be a paragraph of nothing but text."""
    tokens = READER.parse(written)
    if not written:
        return ""
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {token.type for token in tokens[1].children or []} <= {"text", "text_special"}
    return "".join(token.content for token in tokens[1].children or [])


@given(ONE_LINE | SIGNS)
def test_a_text_can_only_be_a_text(text: str) -> None:
    assert said(writing.text(text)) == " ".join(text.split())


@given(ONE_LINE | SIGNS)
def test_a_heading_a_list_and_a_quotation_hold_a_text_as_it_is(text: str) -> None:
    wanted = " ".join(text.split())
    for written, opened in (
        (f"## {writing.text(text)}", "heading_open"),
        (f"- {writing.text(text)}", "list_item_open"),
        (f"> {writing.text(text)}", "blockquote_open"),
    ):
        tokens = READER.parse(written)
        assert opened in {token.type for token in tokens}
        assert "".join(plain(token) for token in tokens if token.type == "inline") == wanted or (
            not wanted
        )
        assert {"link_open", "html_block", "code_block", "fence", "hr"}.isdisjoint(
            token.type for token in inline(tokens)
        )


@given(ONE_LINE | SIGNS)
def test_a_link_says_a_text_and_leads_where_it_should(text: str) -> None:
    (paragraph,) = [t for t in READER.parse(writing.link(text, f"{SITE}a/")) if t.type == "inline"]
    links = [one for one in paragraph.children or [] if one.type == "link_open"]
    assert [one.attrs["href"] for one in links] == [f"{SITE}a/"]
    assert plain(paragraph) == " ".join(text.split())


@pytest.mark.parametrize("to", ["https://a.example/x) [y](z", "https://a.example/(b)\\", "a b<c>"])
def test_an_address_cannot_end_its_link(to: str) -> None:
    (paragraph,) = [
        token for token in READER.parse(writing.link("x", to)) if token.type == "inline"
    ]
    assert [one.type for one in paragraph.children or []] == ["link_open", "text", "link_close"]


@given(ONE_LINE | SIGNS)
def test_front_matter_holds_a_text_as_it_is(text: str) -> None:
    start, front, body = writing.front_matter({"title": f"x{text}", "more": {"a": text}}).split(
        "---\n", 2
    )
    assert (start, body) == ("", "")
    assert yaml.safe_load(front) == {"title": f"x{text}", "more": {"a": text}}


def test_no_page_type_is_without() -> None:
    """A type with a page for each of something has to say what its twins are."""
    types = {one.type.name: one.type for one in all_types()}
    assert set(RECORDS) | set(LISTS) <= set(types)
    assert [name for name, of in types.items() if EACH in of.address and name not in RECORDS] == []


def test_a_new_page_type_has_a_twin_or_stops_the_build(invented: Exported) -> None:
    names = Names(invented.described)
    new = PageType("awards.html", "awards/", "Awards", "Who was recognised.", data="api/v1/x.json")
    (twin,) = of_type(names, new)
    assert (twin.page, twin.title, twin.data) == ("awards/", "Awards", f"{SITE}api/v1/x.json")
    assert "Who was recognised." in twin.body
    with pytest.raises(LookupError, match="pages of the type 'award' have no Markdown"):
        list(of_type(names, PageType("award.html", f"awards/{EACH}/")))


def test_front_matter_says_what_a_head_would(invented: Exported) -> None:
    for path, twin in twins(invented).items():
        front, tokens = parted(twin)
        page = path.removesuffix("index.md")
        assert front["canonical"] == f"{BUILD.permanent_base}{page}"
        assert front["publisher"] == "Open Innovation Atlas"
        assert (front["licence"], front["licence_url"]) == (LICENCE.name, LICENCE.url)
        assert front["as_of"] == BUILD.today.isoformat()
        assert front["revision"] == BUILD.revision
        assert tokens[0].tag == "h1"
        assert plain(tokens[1]) == front["title"]
        assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1


def test_all_links_lead_to_twins_and_files_that_are_there(invented: Exported) -> None:
    web = {copy.url for one in invented.described.sources for copy in one.record.web}
    for path, twin in twins(invented).items():
        _, tokens = parted(twin)
        types = {token.type for token in inline(tokens)}
        assert not types & {"html_block", "html_inline", "image", "code_block", "fence"}, path
        for token in inline(tokens):
            if token.type == "link_open":
                to = str(token.attrs["href"])
                if to.startswith(str(BUILD.permanent_base)):
                    assert "/#v-" in to or path.startswith("changes/")
                elif to.startswith(SITE) and not to.endswith("/"):
                    assert to.removeprefix(SITE) in invented.files, path
                else:
                    assert to in web or to.removeprefix(SITE) in {"check-a-report/", "collected/"}


@pytest.mark.parametrize(
    ("build", "site", "cited"),
    [
        (BuildInfo(BUILD.today, None), "/", "/"),
        (BuildInfo(BUILD.today, None, SITE), SITE, SITE),
        (BUILD, SITE, "https://id.example/oia/"),
    ],
)
def test_links_follow_one_rule(invented: Exported, build: BuildInfo, site: str, cited: str) -> None:
    """Whole where the host is known, else from the root; the permanent address is for citing."""
    made = {one.path: one.content.decode() for one in make(describe(invented.index, build))}
    page = "companies/halden-pharma/suzhou-park/"
    front, tokens = parted(made[f"{page}index.md"])
    assert front["canonical"] == f"{cited}{page}"
    assert front["version"]["cite"] == f"{cited}{page}#v-{front['version']['hash']}"
    links = {str(one.attrs["href"]) for one in inline(tokens) if one.type == "link_open"}
    versions = {to for to in links if "#v-" in to}
    assert versions == {front["version"]["cite"]}
    assert f"{site}companies/halden-pharma/index.md" in links
    assert all(to.startswith(site) for to in links - versions)
    assert f"({site}companies/halden-pharma/index.md)" in made["llms.txt"]


def blocks(tokens: list[Token]) -> dict[str, list[Token]]:
    """Title → what stands under a heading of the third level."""
    found: dict[str, list[Token]] = {}
    title = ""
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            title = plain(tokens[at + 1]) if token.tag == "h3" else ""
        elif title:
            found.setdefault(title, []).append(token)
    return found


def facts(tokens: list[Token]) -> dict[str, str]:
    """The lines ``key: value`` of a block."""
    lines = [plain(token).partition(": ") for token in tokens if token.type == "inline"]
    return {key: value for key, colon, value in lines if colon}


def holds(tokens: list[Token], it: StatementData) -> None:
    """That Markdown holds all that matters of a statement."""
    known, record = facts(tokens), it.record
    assert it.version
    assert known["statement"].startswith(f"{it.ref}, version {it.version.number} (")
    assert it.version.hash in known["statement"]
    assert known["status"].split()[0] == it.status
    assert known["voice"].split(",")[0] == record.voice
    assert known["certainty"]
    assert ("promotional" in known["certainty"]) == record.promotional
    assert ("one publisher says so" in known["certainty"]) == (it.publishers == 1)
    assert ("known to be independent" in known["certainty"]) != it.independent
    for name in ("date", "announced", "due"):
        when = getattr(record, name)
        assert (known[name].split(" (")[0] if name in known else None) == (when and when.text)
    texts = [plain(token) for token in tokens if token.type == "inline"]
    assert record.text in texts
    for one in it.passages:
        assert " ".join(one.quote.split()) in texts
        at = ", ".join(f"{part.start}–{part.end}" for part in one.fragments)
        assert any(line.startswith(f"— {one.role}; ") and at in line for line in texts)


def test_profiles_hold_every_statement_in_full(invented: Exported) -> None:
    for profile in invented.described.profiles:
        path = f"{invented.described.addresses.path(profile.address)}index.md"
        _, tokens = parted(twins(invented)[path])
        found = blocks(tokens)
        for one in profile.statements:
            holds(found[one.title], one)
        for question in profile.disagreements:
            assert facts(found[question.title])["disagreement"].startswith(question.ref)


def test_each_statement_has_a_twin_with_its_version(invented: Exported) -> None:
    found = twins(invented)
    for one in invented.described.statements:
        front, tokens = parted(found[f"{invented.described.addresses.path(one.address)}index.md"])
        assert one.version
        assert front["reference"] == one.ref
        assert front["status"] == one.status
        assert front["version"]["hash"] == one.version.hash
        assert front["version"]["cite"] == one.version.address
        assert front["data"] == one.data
        holds(tokens, one)


def test_sources_hold_every_passage(invented: Exported) -> None:
    found = twins(invented)
    for one in invented.described.sources:
        _, tokens = parted(found[f"sources/{one.ref}/index.md"])
        texts = [plain(token) for token in tokens if token.type == "inline"]
        for cited in one.cited:
            assert " ".join(cited.passage.quote.split()) in texts
            assert any(cited.ref in line or cited.kind != "statement" for line in texts)


def test_no_line_names_a_statement_without_its_status(invented: Exported) -> None:
    status = {one.ref: one.status for one in invented.described.statements}
    for path in ("timeline/index.md", "commitments/index.md", "questions/index.md", "map/index.md"):
        text = twins(invented)[path]
        named = {ref for ref in status if f"`{ref}`" in text}
        assert named
        for ref in named:
            (after,) = {
                text.split(f"`{ref}`", 1)[1].split("status: ", 1)[1].split(";")[0].split(")")[0]
            }
            assert after == status[ref]


def test_what_moved_says_where_it_is_and_what_is_gone_says_why(moved: Exported) -> None:
    found = twins(moved)
    assert "(`acme-group`)" in found["companies/acme/index.md"]
    assert "`acme-group/agreement`" in found["companies/acme/memorandum/index.md"]
    front, _ = parted(found["companies/acme/memorandum/index.md"])
    assert front["canonical"] == f"{BUILD.permanent_base}companies/acme-group/agreement/"
    front, tokens = parted(found["companies/acme/hats/index.md"])
    assert front["canonical"] == f"{BUILD.permanent_base}companies/acme/hats/"
    assert front["status"] == "withdrawn"
    last = front["version"]
    assert (last["number"], last["published"]) == (1, "2026-01-01")
    assert last["cite"] == f"{front['canonical']}#v-{last['hash']}"
    assert "Nobody knows <b>whose</b> hats they were." in {
        plain(token) for token in tokens if token.type == "inline"
    }
    assert "html_inline" not in {token.type for token in inline(tokens)}


def test_a_statement_says_when_and_why_it_was_changed(moved: Exported) -> None:
    _, tokens = parted(twins(moved)["companies/acme-group/laboratory/index.md"])
    lines = [plain(token) for token in tokens if token.type == "inline"]
    changed = [line for line in lines if line.startswith("changed: ")]
    assert [line.split()[1] for line in changed] == ["2026-03-01,", "2026-02-01,"]
    assert changed[0].endswith("The day is not sure.")


def test_llms_txt_begins_with_the_rules_and_lists_all_profiles(invented: Exported) -> None:
    text = invented.files["llms.txt"].decode()
    tokens = READER.parse(text)
    opened = [token.type for token in tokens if token.level == 0 and token.type.endswith("_open")]
    assert opened[:4] == ["heading_open", "blockquote_open", "paragraph_open", "ordered_list_open"]
    rules = text.partition("\n## ")[0]
    assert all(word in rules for word in ("`index.md`", "version", "Planned is not done"))
    assert rules.count("\n1. ") == rules.count("\n2. ") == rules.count("\n3. ") == 1
    links = [one.attrs["href"] for one in inline(tokens) if one.type == "link_open"]
    assert sorted(map(str, links)) == sorted(
        f"{profile.address}index.md" for profile in invented.described.profiles
    )
    listed = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(listed) == len(links)
    assert all(re.fullmatch(r"- \[.+\]\(\S+\): .+", line) for line in listed)


def test_the_skill_is_found_and_is_what_the_index_says(invented: Exported) -> None:
    """Agent Skills Discovery 0.2.0, and the specification of Agent Skills (agentskills.io)."""
    index = invented.json(".well-known/agent-skills/index.json")
    assert index["$schema"] == "https://schemas.agentskills.io/discovery/0.2.0/schema.json"
    (skill,) = index["skills"]
    assert skill["type"] == "skill-md"
    assert skill["url"] == f"{SITE}.well-known/agent-skills/{skill['name']}/SKILL.md"
    content = invented.files[skill["url"].removeprefix(SITE)]
    assert skill["digest"] == f"sha256:{sha256(content).hexdigest()}"
    front, tokens = parted(content.decode())
    assert front == {"name": skill["name"], "description": skill["description"]}
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", skill["name"])
    assert len(skill["name"]) <= 64
    assert 0 < len(skill["description"]) <= 1024
    named = re.findall(rf"{re.escape(SITE)}[a-z0-9/._-]+\.[a-z]+\b", content.decode())
    assert {one.removeprefix(SITE) for one in named} <= set(invented.files)
    assert len(named) == 4
    assert tokens[0].tag == "h1"
