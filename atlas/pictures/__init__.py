"""Pictures made at build time: functions from plain data to SVG text.

Nothing here knows profiles, pages or the engine. A picture takes its colours from CSS custom
properties through the classes of ``docs/assets/css/parts/pictures.css``, so that it follows the
page's light and dark, and is drawn twice where a phone needs another layout: ``in_forms`` wraps
both.
"""
