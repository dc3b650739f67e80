"""The network of one organisation and its partners, grouped by kind of organisation.

A tree rather than a cloud: the organisation, a branch to each kind, a twig to each partner. It has
one right layout, so the same data gives the same picture, and it grows in height, never in density.
Few partners stand to the right of the organisation, more on both sides of it, many along a stem
below it (``layout``).
"""

from __future__ import annotations

from typing import Literal

from markupsafe import Markup

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.svg import (
    TWO_FORMS,
    Form,
    Sheet,
    element,
    group,
    in_forms,
    path,
    text_lines,
)
from atlas.pictures.network.items import Network
from atlas.pictures.network.layout import LABEL_GAP, TWIG, PlacedGroup, PlacedNode, arrange
from atlas.pictures.network.marks import framed_label, shape_path, tie_legend, tie_weight
from atlas.pictures.network.rows import HEADING, LEADING, MARKER
from atlas.text.plural import plural


def network_picture(network: Network, *, prefix: str = "network") -> Markup:
    """Both forms of the network, for a page. ``prefix`` begins all ids."""
    return in_forms({form: network_svg(network, prefix=prefix, form=form) for form in TWO_FORMS})


def network_svg(
    network: Network,
    *,
    prefix: str = "network",
    form: Form = "wide",
    caption: Caption | None = None,
) -> Markup:
    """The network as one SVG element; see ``Sheet`` for the parameters."""
    sheet = Sheet(prefix, form, caption)
    layout = arrange(network, sheet.width, form)
    legend, legend_height = _legend(network, sheet, layout.height)
    counts = ", ".join(f"{part.heading.lower()} {len(part.nodes)}" for part in network.groups)
    return sheet.svg(
        *(_group(placed, sheet) for placed in layout.groups),
        framed_label(
            network.centre.label, network.centre.href, layout.centre_lines, layout.centre, sheet
        ),
        legend,
        height=layout.height + legend_height,
        kind="network",
        title=f"Partners of {network.centre.label}",
        desc=f"{plural(len(network.partners), 'partner')} by kind: {counts}."
        if network.partners
        else "No partners.",
    )


def _group(placed: PlacedGroup, sheet: Sheet) -> Markup:
    """A branch, its heading and its partners, placed from the upper corner of the heading."""
    heading = element("text", placed.heading, class_="pic-heading", y=HEADING)
    nodes = (_node(node, placed, sheet) for node in placed.nodes)
    return group(
        element("path", class_="pic-branch", d=placed.branch),
        heading,
        *nodes,
        class_=f"pic-group pic-kind-{placed.kind}",
        at=placed.origin,
        text_anchor=None if placed.side == 1 else "end",
    )


def _node(placed: PlacedNode, of: PlacedGroup, sheet: Sheet) -> Markup:
    """A partner with its mark and twig, placed from the middle of the label's edge."""
    node = placed.node
    weight = tie_weight(node.ties)
    dashed = " pic-tentative" if node.tentative else ""
    mark_x = -of.side * LABEL_GAP
    twig = path((mark_x - of.side * TWIG, 0), (mark_x - of.side * MARKER, 0))
    baseline = LEADING - 4 - placed.box.height / 2
    anchor: Literal["start", "end"] = "start" if of.side == 1 else "end"
    text = text_lines(
        placed.lines,
        0,
        baseline,
        leading=LEADING,
        class_="pic-label",
        anchor=anchor,
        inherited=True,
    )
    name = f"{node.label}: {plural(node.ties, 'statement')}"
    if node.tentative:
        name += ", planned or announced only"
    return sheet.link(
        node.href,
        text,
        element("path", class_=f"pic-mark{dashed}", d=shape_path(node.kind, mark_x, 0)),
        element("path", class_=f"pic-tie pic-tie-{weight}{dashed}", d=twig),
        class_="pic-node",
        label=name,
        at=(0, placed.middle - of.origin[1]),
    )


def _legend(network: Network, sheet: Sheet, top: float) -> tuple[Markup, float]:
    """What line weights and dashes mean, as far as the picture has them; and its height."""
    partners = network.partners
    tentative = any(node.tentative for node in partners)
    return tie_legend([node.ties for node in partners], tentative, sheet.width, top)
