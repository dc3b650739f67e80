from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.pictures.draw.svg import Form
from atlas.pictures.network.drawing import network_picture, network_svg
from atlas.pictures.network.items import Group, Network, Node
from atlas.pictures.network.marks import shape_path
from tests.pictures.drawn import by_class, links, overlaps, parsed, size_of, text_boxes

FORMS: tuple[Form, Form] = ("wide", "narrow")
_KINDS = ("company", "investor", "public-body", "hospital", "university", "event", "park")


def network(names: list[str], centre: str = "Sanofi Korea", groups: int = 5) -> Network:
    nodes = [
        Node(
            f"n{at}",
            name,
            _KINDS[at * groups // len(names) % len(_KINDS)],
            f"../../organisations/n{at}/",
            1 + at % 5,
            at % 7 == 3,
        )
        for at, name in enumerate(names)
    ]
    return Network(
        Node("c", centre, "company"),
        tuple(
            Group(f"Kind {kind}", kind, tuple(of_kind))
            for kind, of_kind in groupby(nodes, key=lambda node: node.kind)
        ),
    )


def named(count: int) -> Network:
    return network(
        [f"Seoul National University Hospital {at}"[: 8 + at * 7 % 30] for at in range(count)]
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 12, 25, 40, 70, 100])
def test_no_text_covers_another_or_leaves_the_picture(count: int, form: Form) -> None:
    svg = network_svg(named(count), form=form)
    boxes = text_boxes(svg)
    assert len([1 for _ in by_class(svg, "pic-label")]) == count
    assert overlaps(boxes) == []
    assert [text for text, box in boxes if not size_of(svg).contains(box)] == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(min_size=1, max_size=160), min_size=3, max_size=100),
    st.text(min_size=1, max_size=160),
    st.sampled_from(FORMS),
    st.integers(1, 7),
)
def test_no_overlap_and_well_formed_with_any_names(
    names: list[str], centre: str, form: Form, groups: int
) -> None:
    svg = network_svg(network(names, centre, groups), form=form)
    boxes = text_boxes(svg)
    assert overlaps(boxes) == []
    assert [text for text, box in boxes if not size_of(svg).contains(box)] == []
    assert len(links(svg)) == len(names)


@pytest.mark.parametrize("form", FORMS)
def test_marks_and_centre_keep_clear_of_labels(form: Form) -> None:
    svg = network_svg(named(12), form=form)
    (centre,) = [e for e in parsed(svg).iter("rect") if e.attrib.get("rx")]
    left, top = float(centre.attrib["x"]), float(centre.attrib["y"])
    right, bottom = left + float(centre.attrib["width"]), top + float(centre.attrib["height"])
    for _, box in text_boxes(svg, "pic-label", "pic-heading"):
        assert box.right < left or box.x > right or box.bottom < top or box.y > bottom


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [1, 3, 12, 40, 100])
def test_every_partner_is_a_link_with_its_whole_name(count: int, form: Form) -> None:
    net = named(count)
    found = links(network_svg(net, form=form))
    for node in net.partners:
        (title,) = found[node.href or ""]
        assert title.startswith(f"{node.label}: {node.ties} statement")


def test_a_long_name_is_shortened_and_given_in_full() -> None:
    name = "The International Consortium for the Advancement of Personalised Medicine " * 3
    svg = network_svg(network([name.strip()]), form="narrow")
    assert any(text.endswith("…") for text, _ in text_boxes(svg, "pic-label"))
    assert links(svg)["../../organisations/n0/"][0].startswith(name.strip())


def test_same_data_in_another_order_gives_the_same_picture() -> None:
    net = named(40)
    turned = Network(net.centre, tuple(Group(g.heading, g.kind, g.nodes[::-1]) for g in net.groups))
    assert network_svg(turned) == network_svg(net)


def test_best_tied_come_first() -> None:
    nodes = tuple(
        Node(name, name, "company", "#x", ties) for name, ties in (("B", 1), ("C", 4), ("A", 1))
    )
    svg = network_svg(Network(Node("c", "X", "company"), (Group("Companies", "company", nodes),)))
    assert [text for text, _ in text_boxes(svg, "pic-label")] == ["C", "A", "B"]


@pytest.mark.parametrize("tentative", [True, False])
def test_tentative_ties_are_dashed_and_nothing_else(tentative: bool) -> None:
    node = Node("n", "N", "fund", "#n", 1, tentative)
    svg = network_svg(Network(Node("c", "C", "company"), (Group("Funds", "fund", (node,)),)))
    assert bool(by_class(svg, "pic-tentative")) == tentative


def test_weight_shows_the_number_of_ties_and_the_legend_explains_it() -> None:
    svg = network_svg(named(12))
    for weight in (1, 2, 3):
        assert by_class(svg, f"pic-tie-{weight}")
    texts = {text for text, _ in text_boxes(svg)}
    assert {"1 statement", "2 or 3 statements", "4 or more", "planned or announced only"} <= texts


def test_one_kind_of_tie_needs_no_legend() -> None:
    net = network(["A", "B"])
    plain = Network(
        net.centre,
        (Group("Hospitals", "hospital", (Node("a", "A", "hospital", "#a"),)),),
    )
    assert not by_class(network_svg(plain), "pic-legend")


def test_a_large_group_goes_on_in_the_second_column() -> None:
    net = network([f"Hospital {at}" for at in range(60)], groups=1)
    headings = [text for text, _ in text_boxes(network_svg(net), "pic-heading")]
    assert headings == ["KIND COMPANY", "KIND COMPANY (CONTINUED)"]


def test_text_cannot_bring_markup() -> None:
    hostile = "</text><script>alert(1)</script> & \"quoted\" 'too' ]]> <!--"
    svg = network_svg(network([hostile], centre=hostile))
    assert not [e for e in parsed(svg).iter() if e.tag in ("script", "foreignObject")]
    assert links(svg)["../../organisations/n0/"][0].startswith(hostile)


def test_a_centre_without_partners_is_still_drawn() -> None:
    svg = network_svg(Network(Node("c", "Alone", "company"), ()))
    assert "Alone" in svg
    parsed(svg)


def test_empty_groups_have_no_heading() -> None:
    net = Network(Node("c", "C", "company"), (Group("Funds", "fund", ()),))
    assert "FUNDS" not in network_svg(net)


def test_kinds_differ_in_shape() -> None:
    kinds = ("company", "public-body", "hospital", "university", "fund", "network", "event")
    assert len({shape_path(kind, 0, 0) for kind in kinds}) == len(kinds)


def test_picture_holds_both_forms() -> None:
    both = network_picture(named(3), prefix="x")
    assert "picture__form--wide" in both
    assert "picture__form--narrow" in both
    assert "\n" not in both
