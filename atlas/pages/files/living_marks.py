"""Living marks: for each published version of a statement a picture, and the same as JSON, that say
how it stands as of the last build; so a report on the web shows whether its citation still holds.

They stand at every address under which the version was ever cited. Nothing unpublished has any.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from atlas.anchors import version_anchor
from atlas.pages.citations import ATLAS, cited_address
from atlas.pages.data_parts import to_json
from atlas.pages.page import Asset
from atlas.pages.page_type import Inputs
from atlas.pages.standings import StandingData, said_of
from atlas.pages.wording import day
from atlas.pictures.draw.style import dark_colours, light_colours
from atlas.pictures.draw.text import text_width
from atlas.published.standing import CitedWording, Standing

_SIZE = 11
_HEIGHT = 20
_MARGIN = 6
#: The colour of the words, of those on the site.
_COLOURS = {"current": "accent", "moved": "ink-soft"}
_CHANGED = "warn"
#: As wide again are Arial and Helvetica; other hosts have no font of ours.
_WIDER = 1.12
_FONT = "text{font:11px Helvetica,Arial,sans-serif}.s{font-weight:600}"
_STYLE = "text{{fill:{ink}}}.s{{fill:{word}}}rect{{fill:{sheet};stroke:{line}}}"


def make(inputs: Inputs) -> Iterator[Asset]:
    """The marks of everything that was published."""
    data = inputs.standings
    for profile in data.profiles():
        pages = data.pages(profile)
        for standing in data.standings.of_profile(profile):
            if standing.what == "statement":
                id = standing.ref.partition("/")[2]
                for one in _once(standing):
                    shown, told = _picture(data, standing, one), _told(data, standing, one)
                    for page in pages:
                        path = f"{page}{id}/{version_anchor(one.digest)}"
                        yield Asset(f"{path}.svg", shown)
                        yield Asset(f"{path}.json", told)


def state(one: CitedWording) -> str:
    """How a version stands, by one word."""
    return "current" if one.verdict == "unchanged" else one.verdict


def _once(standing: Standing) -> Iterator[CitedWording]:
    """The published versions; of those with the same words the last."""
    found = {one.digest: one for one in standing.wordings if one.published}
    yield from found.values()


def _short(standing: Standing, one: CitedWording) -> str:
    """What the picture says: a fact, with its day."""
    what = {
        "evidence": "its evidence changed",
        "facts": "a fact in it changed",
        "wording": "the wording changed",
        "presentation": "signs in it changed",
    }
    said = what[one.grade] if one.grade else state(one)
    since = one.since if one.grade else standing.since
    return f"{said} on {day(since)}" if since else said


def _picture(data: StandingData, standing: Standing, one: CitedWording) -> bytes:
    words = _short(standing, one)
    left, right = (text_width(text, _SIZE) * _WIDER for text in (ATLAS, words))
    width = left + right + 3 * _MARGIN
    name = (
        f"{ATLAS}: {standing.ref}, version {one.number} ({one.digest}): {words}. "
        f"As of {day(data.build.today)}."
    )
    role = _COLOURS.get(state(one), _CHANGED)

    def style(colours: dict[str, str]) -> str:
        named = {key: colours[key] for key in ("ink", "sheet", "line")}
        return _STYLE.format(word=colours[role], **named)

    second = _text(words, 2 * _MARGIN + left, right, ' class="s"')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{_HEIGHT}" '
        f'viewBox="0 0 {width:.0f} {_HEIGHT}" role="img"><title>{escape(name)}</title>'
        f"<style>{_FONT}{style(light_colours())}"
        f"@media (prefers-color-scheme:dark){{{style(dark_colours())}}}</style>"
        f'<rect x=".5" y=".5" width="{width - 1:.0f}" height="{_HEIGHT - 1}" rx="3"/>'
        f"{_text(ATLAS, _MARGIN, left)}{second}</svg>\n"
    ).encode()


def _text(words: str, at: float, width: float, more: str = "") -> str:
    """Words that are as wide in any font."""
    fit = f'textLength="{width:.0f}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{at:.0f}" y="14" {fit}{more}>{words}</text>'


def _told(data: StandingData, standing: Standing, one: CitedWording) -> bytes:
    now = data.links(standing.to)
    told = {
        "statement": standing.ref,
        "version": one.number,
        "hash": one.digest,
        "state": state(one),
        "grade": one.grade,
        "since": (one.since or standing.since or one.published),
        "says": said_of(standing, one),
        "now": [cited_address(data.build, address) for address, _ in now],
        "as_of": data.build.today,
    }
    return to_json({name: _plain(value) for name, value in told.items() if value}) + b"\n"


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | list) else str(value)
