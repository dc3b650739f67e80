from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.svg import Form
from atlas.pictures.network.overview_drawing import overview_picture, overview_svg
from atlas.pictures.network.overview_items import (
    MOST_COMPANIES,
    MOST_SHARED,
    Company,
    Organisation,
    Overview,
    Tie,
    select,
)
from tests.pictures.drawn import by_class, links, overlaps, parsed, size_of, text_boxes

FORMS: tuple[Form, Form] = ("wide", "narrow")
_KINDS = ("company", "fund", "public-body", "hospital", "university", "event", "network")


def company(id: str, name: str | None = None) -> Company:
    return Company(
        id, name or f"Company {id}", f"../companies/{id}/", f"../companies/{id}/#partners"
    )


def organisation(
    id: str, *companies: str, name: str = "", kind: str = "fund", count: int = 1
) -> Organisation:
    ties = tuple(Tie(tied, count) for tied in companies)
    return Organisation(
        id, name or f"Organisation {id}", kind, f"{kind}s", f"../organisations/{id}/", ties
    )


def overview(companies: int, organisations: int, names: list[str] | None = None) -> Overview:
    """Some companies and organisations, every third of which several companies share."""
    random = Random(f"{companies}/{organisations}")
    ids = [f"c{at}" for at in range(companies)]
    made = [
        organisation(
            f"b{at}",
            *random.sample(ids, min(companies, 1 if at % 3 else random.randint(2, 5))),
            name=names[at]
            if names
            else f"Seoul National University Hospital {at}"[: 8 + at * 7 % 30],
            kind=_KINDS[at * len(_KINDS) // organisations],
            count=1 + at % 5,
        )
        for at in range(organisations)
    ]
    return Overview(tuple(company(id, f"Company of name {id}") for id in ids), tuple(made))


def check_room(svg: str) -> None:
    boxes = text_boxes(svg)
    assert overlaps(boxes) == []
    assert [text for text, box in boxes if not size_of(svg).contains(box)] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("companies", "organisations"), [(1, 3), (2, 12), (3, 40), (12, 40), (20, 100), (300, 1000)]
)
def test_no_text_covers_another_or_leaves_the_picture(
    companies: int, organisations: int, form: Form
) -> None:
    check_room(overview_svg(overview(companies, organisations), form=form))


@settings(max_examples=60)
@given(
    st.lists(st.text(min_size=1, max_size=160), min_size=3, max_size=60),
    st.integers(1, 30),
    st.text(min_size=1, max_size=160),
    st.sampled_from(FORMS),
)
def test_no_overlap_and_well_formed_with_any_names(
    names: list[str], companies: int, name: str, form: Form
) -> None:
    some = overview(companies, len(names), names)
    hostile = Overview(tuple(company(c.id, name) for c in some.companies), some.organisations)
    check_room(overview_svg(hostile, form=form))


@pytest.mark.parametrize("form", FORMS)
def test_frames_keep_clear_of_labels(form: Form) -> None:
    svg = overview_svg(overview(8, 40), form=form)
    for frame in [e for e in parsed(svg).iter("rect") if e.attrib.get("rx")]:
        left, top = float(frame.attrib["x"]), float(frame.attrib["y"])
        right, bottom = left + float(frame.attrib["width"]), top + float(frame.attrib["height"])
        for text, box in text_boxes(svg, "pic-label", "pic-heading", "pic-column"):
            clear = box.right < left or box.x > right or box.bottom < top or box.y > bottom
            assert clear, text


@pytest.mark.parametrize("form", FORMS)
def test_every_company_and_body_is_a_link_that_says_with_whom(form: Form) -> None:
    some = Overview(
        (company("a", "Acme"), company("b", "Beta")),
        (
            organisation("own", "a", name="Own", count=2),
            organisation("both", "a", "b", name="Both"),
        ),
    )
    assert links(overview_svg(some, form=form)) == {
        "../companies/a/": ["Acme"],
        "../companies/b/": ["Beta"],
        "../organisations/own/": ["Own: with Acme, 2 statements"],
        "../organisations/both/": ["Both: with Acme, 1 statement; Beta, 1 statement"],
    }


def test_shared_bodies_have_a_curve_to_each_company() -> None:
    some = Overview(
        (company("a"), company("b"), company("c")),
        (
            organisation("all", "a", "b", "c"),
            organisation("two", "a", "b"),
            organisation("own", "c"),
        ),
    )
    svg = overview_svg(some)
    assert len(by_class(svg, "pic-tie-shared")) == 5
    assert len(by_class(svg, "pic-tie-own")) == 1


def test_same_data_in_another_order_gives_the_same_picture() -> None:
    some = overview(12, 60)
    shuffled = Random(1).sample(some.organisations, len(some.organisations))
    turned = Overview(
        some.companies[::-1],
        tuple(sorted(shuffled, key=lambda organisation: _KINDS.index(organisation.kind))),
    )
    assert overview_svg(turned) == overview_svg(some)


def test_of_many_the_best_connected_are_shown() -> None:
    some = overview(300, 1000)
    chosen = select(some)
    assert len(chosen.anchors) == MOST_COMPANIES
    assert 0 < len(chosen.shared) <= MOST_SHARED
    most = sorted((len(b.ties) for b in some.organisations), reverse=True)[MOST_SHARED - 1]
    full = {b.id: b for b in some.organisations}
    assert all(len(full[b.id].ties) >= most for b in chosen.shared)
    shown = {anchor.company.id for anchor in chosen.anchors}
    assert all(tie.company in shown for b in chosen.shared for tie in b.ties)


def test_what_is_left_out_is_counted_and_leads_to_the_list() -> None:
    some = Overview(
        (company("a", "Acme"),), tuple(organisation(f"b{at:02}", "a") for at in range(30))
    )
    anchor = select(some).anchors[0]
    assert len(anchor.own) + anchor.left_out == 30
    found = links(overview_svg(some))
    assert found["../companies/a/#partners"] == [f"{anchor.left_out} more named with Acme alone"]


def test_one_more_is_shown_instead_of_counted() -> None:
    some = Overview((company("a"),), tuple(organisation(f"b{at:02}", "a") for at in range(13)))
    assert select(some).anchors[0].left_out == 0


def test_plans_are_dashed_and_nothing_else() -> None:
    def dashed(*tentative: bool) -> int:
        ties = tuple(Tie(f"c{at}", 1, plan) for at, plan in enumerate(tentative))
        made = Organisation("x", "X", "fund", "Funds", "#x", ties)
        companies = tuple(company(f"c{at}") for at in range(len(tentative)))
        svg = overview_svg(Overview(companies, (made,)))
        curves = [
            e for e in by_class(svg, "pic-tentative") if "pic-tie-shared" in e.attrib["class"]
        ]
        return len(curves)

    assert dashed(True, True) == 2
    assert dashed(True, False) == 1
    assert dashed(False, False) == 0


def test_a_column_without_bodies_has_no_name() -> None:
    def names(*organisations: Organisation) -> set[str]:
        svg = overview_svg(Overview((company("a"), company("b")), organisations))
        return {text for text, _ in text_boxes(svg, "pic-column")}

    assert names(organisation("x", "a")) == {"Company", "With one company"}
    assert names(organisation("x", "a", "b")) == {"Company", "With two or more"}


def test_companies_without_bodies_are_still_drawn() -> None:
    svg = overview_svg(Overview((company("a", "Alone"),), ()))
    assert "Alone" in svg
    parsed(svg)


def test_needs_a_company() -> None:
    with pytest.raises(ValueError, match="at least one company"):
        overview_svg(Overview((), ()))


def test_text_cannot_bring_markup() -> None:
    hostile = "</text><script>alert(1)</script> & \"quoted\" 'too' ]]> <!--"
    svg = overview_svg(
        Overview((company("a", hostile),), (organisation("x", "a", name=hostile, kind="media"),))
    )
    assert not [e for e in parsed(svg).iter() if e.tag in ("script", "foreignObject")]
    assert links(svg)["../companies/a/"] == [" ".join(hostile.split())]


def test_picture_holds_both_forms_and_stands_alone() -> None:
    both = overview_picture(overview(3, 12), prefix="x")
    assert "picture__form--wide" in both
    assert "picture__form--narrow" in both
    alone = overview_svg(overview(3, 12), caption=Caption("https://a.example/network/"))
    assert parsed(alone).tag == "{http://www.w3.org/2000/svg}svg"
    assert all(link.startswith("https://a.example/") for link in links(alone))
