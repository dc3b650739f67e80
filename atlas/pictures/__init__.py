"""Pictures made at build time: functions from plain data to SVG text.

Nothing here knows profiles, pages or the engine. A picture takes its colours from CSS custom
properties through the classes of ``docs/assets/css/pictures.css``, so that it follows the page's
light and dark, and is drawn twice where a phone needs another layout: ``in_two_forms`` wraps both.
"""

from atlas.pictures.map.site_map import Mark, PlaceName, SiteMap, site_map_picture, site_map_svg
from atlas.pictures.network.drawing import Group, Network, Node, network_picture, network_svg
from atlas.pictures.timeline.strip import Span, Strip, timeline_picture, timeline_svg

__all__ = [
    "Group",
    "Mark",
    "Network",
    "Node",
    "PlaceName",
    "SiteMap",
    "Span",
    "Strip",
    "network_picture",
    "network_svg",
    "site_map_picture",
    "site_map_svg",
    "timeline_picture",
    "timeline_svg",
]
