"""Ways through the atlas: questions, commitments, topics, years, what changed, what is cited."""

from __future__ import annotations

from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from atlas.load.history import read_history
from atlas.pages import wording
from atlas.views.changes import changes
from atlas.views.commitments import promises
from atlas.views.key_questions import key_questions
from atlas.views.profile import profile_view
from atlas.views.sources import source_view
from tests import checkout
from tests.site.built import BuiltSite, has_class, text_of
from tests.site.page_types import example
from tests.site.visitor import Visitor


def test_home_answers_what_people_ask(site: BuiltSite) -> None:
    views = [
        profile_view(site.index, profile, site.info.today)
        for profile in site.index.atlas.profiles.values()
    ]
    wanted = [wording.question(found) for found in key_questions(views)][:3]
    page = site.documents[""]
    found = [e for e in page.elements("article") if has_class(e, "key-question")]
    assert [text_of(next(article.iter("h3"))) for article in found] == wanted
    for article in found:
        links = [site.target(page, a.attrib["href"]) for a in article.iter("a")]
        assert any(fragment for _, fragment in links), "an answer leads to what it rests on"


def test_home_leads_to_everything_it_counts(site: BuiltSite) -> None:
    page = site.documents[""]
    facts = next(e for e in page.elements("dl") if has_class(e, "facts"))
    shown = {text_of(div.find("dt")): int(text_of(div.find("dd"))) for div in facts}  # type: ignore[arg-type]
    atlas = site.index.atlas
    assert shown["Open questions"] == sum(
        len(p.record.disagreements) for p in atlas.profiles.values()
    )
    assert shown["Statements"] == len(site.index.entries)
    assert len(list(facts.iter("a"))) == len(shown)


def test_every_open_question_is_listed_and_leads_to_its_place(site: BuiltSite) -> None:
    page = site.documents["questions/"]
    linked = {site.target(page, link) for _, link in page.links()}
    for profile in site.index.atlas.profiles.values():
        for question in profile.record.disagreements:
            assert (f"{profile.folder}/{profile.id}/", question.id) in linked


@pytest.mark.browser
def test_questions_by_kind_and_profile(site: BuiltSite, visitor: Visitor) -> None:
    profiles = site.index.atlas.profiles.values()
    conflicts = [d for p in profiles for d in p.record.disagreements if d.kind == "conflict"]
    page = visitor.open("questions/?kind=conflict")
    shown = page.locator(".question-list__title:visible")
    assert sorted(shown.all_inner_texts()) == sorted(one.question for one in conflicts)
    most = max(profiles, key=lambda profile: len(profile.record.disagreements))
    page.get_by_role("button", name="Clear").click()
    page.locator("select[name=profile]").select_option(most.id)
    listed = [question.question for question in most.record.disagreements]
    assert sorted(shown.all_inner_texts()) == sorted(listed)
    expect(page.locator("h2:visible")).to_have_count(1)


@pytest.mark.browser
def test_commitments_by_state_profile_and_topic(site: BuiltSite, visitor: Visitor) -> None:
    found = promises(site.index.entries.values(), site.info.today)
    state, _ = Counter(promise.state for promise in found).most_common()[-1]
    wanted = [promise for promise in found if promise.state == state]
    page = visitor.open(f"commitments/?state={state}")
    titles = page.locator(".promise__title:visible")
    assert titles.all_inner_texts() == [promise.commitment.title for promise in wanted]

    one = wanted[0]
    page.locator("select[name=profile]").select_option(one.entry.profile.id)
    page.locator("select[name=topic]").select_option(one.commitment.topics[0])
    expected = [
        promise.commitment.title
        for promise in wanted
        if promise.entry.profile is one.entry.profile
        and one.commitment.topics[0] in promise.commitment.topics
    ]
    assert titles.all_inner_texts() == expected
    assert parse_qs(urlsplit(page.url).query) == {
        "state": [state],
        "profile": [one.entry.profile.id],
        "topic": [one.commitment.topics[0]],
    }
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text(
        f"{len(expected)} of {len(found)} shown"
    )


def test_commitments_are_sorted_by_due_date_with_their_state(site: BuiltSite) -> None:
    page = site.documents["commitments/"]
    found = promises(site.index.entries.values(), site.info.today)
    listed = [e for e in page.elements("li") if has_class(e, "promise")]
    assert len(listed) == len(found)
    for element, promise in zip(listed, found, strict=True):
        assert promise.commitment.title in text_of(element)
        assert wording.outcome(promise) in text_of(element)


@pytest.mark.browser
def test_a_topics_count_leads_to_the_statements_counted(site: BuiltSite, visitor: Visitor) -> None:
    owner, entries = max(site.index.by_profile.items(), key=lambda item: len(item[1]))
    topic, count = Counter(t for e in entries for t in e.statement.topics).most_common(1)[0]
    profile = site.index.atlas.profiles[owner]
    page = visitor.open("topics/")
    row = page.locator("tr", has=page.locator(f"a[href$='{topic}/']"))
    row.locator(f"a[href*='{owner}/?topic={topic}']").click()
    page.wait_for_url(f"**/{profile.folder}/{owner}/?topic={topic}*")
    expect(page.locator("[data-item]:visible")).to_have_count(count)


def test_a_topics_page_counts_profiles_partners_and_related_topics(site: BuiltSite) -> None:
    address = example(site, "topic")
    entries = site.index.by_topic[address.split("/")[1]]
    page = site.documents[address]
    tallies = {
        text_of(next(e.iter("h2"))): e for e in page.elements("section") if has_class(e, "tally")
    }
    assert list(tallies) == ["Whose statements", "Who takes part", "Often together with"]
    bodies = Counter(
        body
        for entry in entries
        for body in {body for body, _ in entry.statement.organisations()} - {entry.profile.id}
    )
    rows = list(tallies["Who takes part"].iter("li"))
    assert len(rows) == len(bodies)
    assert str(bodies.most_common(1)[0][1]) in text_of(rows[0])


@pytest.mark.browser
@pytest.mark.parametrize("page_type", ["company", "timeline", "topic"])
def test_the_strip_jumps_to_a_year_that_the_filter_hides(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    page = visitor.open(example(site, page_type))
    statuses = page.locator("select[name=status] option").evaluate_all(
        "all => all.map(o => o.value)"
    )
    hidden = page.locator(":is(.year__label, h2[id^=year-]):not(:visible)")
    for status in filter(None, statuses):
        page.locator("select[name=status]").select_option(status)
        if hidden.count():
            break
    year = hidden.first.get_attribute("id")
    link = page.locator(f".picture a[href='#{year}']:visible")
    for _ in range(2):  # again with the same address: the filter may have been set anew
        link.focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"[id='{year}']")).to_be_in_viewport()
        expect(page.get_by_role("status").filter(has_text="shown")).to_contain_text("All")
        page.locator("select[name=status]").select_option(status)
        expect(page.locator(f"[id='{year}']")).to_be_hidden()


def test_every_change_of_the_data_is_shown(real_site: BuiltSite) -> None:
    """The page says what the commits say; without a full history it says that it does not."""
    page = real_site.documents["changes/"]
    history = read_history(checkout.ROOT)
    text = text_of(page.content)
    if history.missing:
        assert history.missing in text
        return
    linked = {real_site.target(page, link) for _, link in page.links()}
    for day in changes(real_site.index, history):
        assert f"{day.day.day} {day.day:%B %Y}" in text
        for profile in day.profiles:
            for change in profile.added:
                assert change.title in text
                if change.entry:
                    path, _, fragment = real_site.address_of(change.entry).partition("#")
                    assert (path, fragment) in linked


def test_a_sources_page_draws_which_parts_are_cited(site: BuiltSite) -> None:
    for source in site.index.atlas.sources.values():
        page = site.documents[f"sources/{source.record.id}/"]
        svg = next(e for e in page.elements() if "pic-text" in e.attrib.get("class", ""))
        share = source_view(site.index, source).share
        assert f"{round(share * 100)}% of the text is cited" in text_of(svg)
        for link in svg.iter("{http://www.w3.org/2000/svg}a"):
            assert page.ids[link.attrib["href"].removeprefix("#")] == 1


def test_a_row_names_its_sources_and_whose_words_it_gives(site: BuiltSite) -> None:
    for entry in site.index.entries.values():
        path, _, id = site.address_of(entry).partition("#")
        page = site.documents[path]
        (statement,) = (e for e in page.elements() if e.attrib.get("id") == id)
        captions = [text_of(caption) for caption in statement.iter("figcaption")]
        for passage, caption in zip(entry.passages, captions, strict=True):
            assert passage.source.record.short in caption
        if entry.speaker:
            (voice,) = (e for e in statement.iter("span") if has_class(e, "voice"))
            assert entry.speaker.name in text_of(voice)
