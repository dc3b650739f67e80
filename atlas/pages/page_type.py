"""A page type: what is stated once for all pages made from one template; and what makers are given.

The types themselves are in ``atlas/pages/types/``, one module each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from typing import Any, TypeVar

from atlas.load import LoadedProfile, LoadedSource
from atlas.load.history import History
from atlas.model import Topic
from atlas.pages.exported import Export
from atlas.pages.feeds import Feed
from atlas.pages.head import head_of, nodes_of, script_of
from atlas.pages.linked_data.nodes import Node
from atlas.pages.page import Asset, HeadTag, MenuPlace, Page, SearchEntry
from atlas.pages.render import Renderer
from atlas.pages.standings import StandingData
from atlas.text.names import name_key
from atlas.views.departed import Departed, departed_from
from atlas.views.last_changed import LastChanged
from atlas.views.places import Country, countries
from atlas.views.profile import ProfileView, profile_view
from atlas.views.shared_partners import TiedOrganisation, tied_organisations
from atlas.views.sources import SourceView, source_view
from atlas.views.timeline import Timeline, timeline
from atlas.views.topics import TopicView, topic_view

_T = TypeVar("_T")
_V = TypeVar("_V")
#: In the address of a type that has a page for each of something; one for each folder of it.
EACH = "{id}"


@dataclass(frozen=True)
class PageType:
    """What is stated of a type, for everything that shows or lists its pages.

    ``address`` is the page's, or ``topics/{id}/`` where there is one for each topic; these state
    their titles and descriptions themselves. ``under`` is the address of the page above: the head
    links to it. With ``menu``, its place among its neighbours, the page stands in the main menu, by
    its ``label`` where the title is too long. The card of a page under Explore shows the
    ``question`` that the page answers. Pages that are not ``searched`` show what the search finds
    elsewhere. ``data`` is the file with the page's data as JSON, from the site's root; ``feeds``
    tell what is new on it.
    A page that ``needs_repository`` is only there where the repository's address is known.
    """

    template: str
    address: str
    title: str = ""
    description: str = ""
    menu: int | None = None
    label: str = ""
    under: str = ""
    question: str = ""
    searched: bool = True
    data: str = ""
    needs_repository: bool = False
    feeds: tuple[Feed, ...] = ()

    @property
    def name(self) -> str:
        """The type by one word: that of its template."""
        return self.template.removesuffix(".html")

    @property
    def short(self) -> str:
        """The title as menus and links have it."""
        return self.label or self.title

    @property
    def place(self) -> MenuPlace | None:
        """Where its page stands in the main menu, if it does."""
        return None if self.menu is None else MenuPlace(self.menu, self.short, self.under)


@dataclass(frozen=True)
class Planned:
    """A page that can be made: its address, and what makes it and the files that go with it."""

    address: str
    make: Callable[[], Iterator[Page | Asset]]


@dataclass(frozen=True)
class Registered:
    """A page type with its maker; ``holds`` says on a card how much there is.

    Where there is a page for each of something, ``each`` names what there is by the address of its
    page, and ``make`` is given one of these besides the inputs.
    """

    type: PageType
    make: Callable[..., Iterator[Page | Asset]]
    holds: Callable[[Inputs], str] | None = None
    each: Callable[[Inputs], Mapping[str, Any]] | None = None

    def plan(self, inputs: Inputs) -> Iterator[Planned]:
        """Every page of the type, none of them made yet."""
        if self.each is None:
            yield Planned(self.type.address, partial(self.make, inputs))
            return
        for address, one in self.each(inputs).items():
            yield Planned(address, partial(self.make, inputs, one))


@dataclass(frozen=True)
class Inputs:
    """What makers are given: the renderer, the history, all types, and views that many show.

    ``export`` makes the files for other programs.
    """

    renderer: Renderer
    history: History
    registry: tuple[Registered, ...] = ()
    export: Callable[[], Sequence[Export]] = tuple

    def page(
        self,
        of: PageType,
        *,
        address: str | None = None,
        title: str | None = None,
        description: str | None = None,
        template: str | None = None,
        contents: bool = True,
        finds: Iterable[SearchEntry] | None = None,
        head: Iterable[HeadTag] = (),
        data: str = "",
        feeds: Iterable[Feed] = (),
        graph: Iterable[Node] = (),
        above: Iterable[tuple[str, str]] = (),
        changed: date | None = None,
        **context: Any,
    ) -> Page:
        """A page of a type; only what differs from what the type states has to be given.

        ``graph`` is what it says as linked data, beside the way to it: that leads through the pages
        above the type and those ``above`` this page, each with title and address. A page whose type
        has data has ``changed`` with anything in the atlas. Further arguments are for the template,
        which also gets ``title`` and ``parent``: the type of the page above, if there is one.
        """
        here = of.address if address is None else address
        page = self.renderer.page(
            template or of.template,
            here,
            of.title if title is None else title,
            of.description if description is None else description,
            contents=contents,
            finds=finds,
            parent=self._parent(of),
            **context,
        )
        trail = [*self._trail(of), *above, (page.title, here)]
        build = self.renderer.build
        nodes = nodes_of(build, page, graph)
        page = replace(
            page,
            head=tuple(head_of(build, page, head, data or of.data, [*of.feeds, *feeds], nodes)),
            scripts=(script_of(build, page, nodes, trail),),
            changed=self.changed.everything if of.data else changed,
        )
        return replace(page, menu=of.place) if here == of.address else page

    def _parent(self, of: PageType) -> PageType | None:
        above = (one.type for one in self.registry if of.under and one.type.address == of.under)
        return next(above, None)

    def _trail(self, of: PageType) -> list[tuple[str, str]]:
        """The pages above those of a type, the topmost first."""
        above = self._parent(of)
        return [*self._trail(above), (above.short, above.address)] if above else []

    def below(self, address: str) -> list[Registered]:
        """The types whose pages stand in the menu under an address (empty: at its top)."""
        found = [
            (one.type.menu, one.type.short, one)
            for one in self.registry
            if one.type.menu is not None and one.type.under == address
        ]
        return [one for *_, one in sorted(found, key=lambda place: place[:2])]

    @cached_property
    def standings(self) -> StandingData:
        """How each wording that may have been cited stands."""
        return StandingData(self.renderer.index, self.renderer.build)

    @cached_property
    def exports(self) -> Sequence[Export]:
        """The files for other programs, for the page that describes them."""
        return self.export()

    @cached_property
    def view(self) -> Callable[[LoadedProfile], ProfileView]:
        """The view of a profile; made once, as those below."""
        index, today = self.renderer.index, self.renderer.build.today
        return _once(lambda profile: profile_view(index, profile, today), lambda p: p.id)

    @cached_property
    def source(self) -> Callable[[LoadedSource], SourceView]:
        """The view of a source."""
        return _once(partial(source_view, self.renderer.index), lambda source: source.record.id)

    @cached_property
    def topic(self) -> Callable[[Topic], TopicView]:
        """The view of a topic."""
        return _once(partial(topic_view, self.renderer.index), lambda topic: topic.id)

    @cached_property
    def views(self) -> list[ProfileView]:
        """All profiles."""
        return [self.view(profile) for profile in self.renderer.index.atlas.profiles.values()]

    def of(self, folder: str) -> list[ProfileView]:
        """The profiles of a folder: ``companies``, ``organisations``, ``landscapes``."""
        return [view for view in self.views if view.profile.folder == folder]

    @cached_property
    def changed(self) -> LastChanged:
        """The day on which each thing last changed."""
        return LastChanged(self.renderer.index, self.history)

    @cached_property
    def timeline(self) -> Timeline:
        """The timeline of everything."""
        return timeline(self.renderer.index.entries.values())

    @cached_property
    def departed(self) -> dict[str, list[Departed]]:
        """What is gone from the pages of profiles, by profile."""
        return departed_from(self.renderer.index)

    @cached_property
    def sources(self) -> list[SourceView]:
        """All sources."""
        return [self.source(source) for source in self.renderer.index.atlas.sources.values()]

    @cached_property
    def topics(self) -> list[TopicView]:
        """All topics, by name."""
        views = [self.topic(topic) for topic in self.renderer.index.atlas.topics.values()]
        return sorted(views, key=lambda view: name_key(view.topic.name))

    @cached_property
    def organisations(self) -> list[TiedOrganisation]:
        """The organisations that are tied to companies."""
        return tied_organisations(self.of("companies"))

    @cached_property
    def countries(self) -> list[Country]:
        """The countries with sites."""
        return countries(self.renderer.index)


def _once(make: Callable[[_T], _V], key: Callable[[_T], str]) -> Callable[[_T], _V]:
    """A function that makes the view of each thing once; ``key`` tells the things apart."""
    made: dict[str, _V] = {}

    def of(thing: _T) -> _V:
        if (name := key(thing)) not in made:
            made[name] = make(thing)
        return made[name]

    return of
