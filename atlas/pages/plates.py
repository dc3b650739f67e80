"""Pictures of a page: views turned into what ``atlas.pictures`` draws, with addresses."""

from __future__ import annotations

from itertools import groupby

from atlas.labels import ORGANISATION_KINDS
from atlas.pages.addresses import link
from atlas.pictures.network import Group, Network, Node, network_picture
from atlas.views.partners import Partner, body_kind
from atlas.views.profile import ProfileView
from atlas.views.sites import SitePlace
from atlas.views.timeline import Timeline


def network(view: ProfileView, here: str) -> str:
    """The profile and its partners, grouped by kind; empty without partners."""
    if not view.partners:
        return ""
    groups = tuple(
        Group(
            ORGANISATION_KINDS[kind][1], kind, tuple(_node(partner, here) for partner in partners)
        )
        for kind, partners in groupby(view.partners, key=lambda p: body_kind(p.profile))
    )
    centre = Node(view.profile.id, view.profile.record.name, body_kind(view.profile), ties=0)
    return network_picture(Network(centre, groups))


def _node(partner: Partner, here: str) -> Node:
    return Node(
        partner.profile.id,
        partner.profile.record.name,
        body_kind(partner.profile),
        link(here, partner.profile),
        len(partner.ties),
        frozenset(partner.statuses),
    )


def site_map(sites: tuple[SitePlace, ...], here: str) -> str:
    """The sites on a map; empty when none is small enough for a mark."""
    return ""


def strip(line: Timeline, here: str) -> str:
    """The overview of a timeline."""
    return ""
