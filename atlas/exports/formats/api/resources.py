"""The resources of the API: what is at each path, and by which model it is described."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pydantic import Field

from atlas.exports.described.atlas import About, DescribedAtlas
from atlas.exports.described.items import Described, Item, shared
from atlas.exports.described.profiles import ProfileData
from atlas.exports.described.statements import CommitmentData, DisagreementData, StatementData
from atlas.exports.described.subjects import PlaceData, SourceData, TopicData
from atlas.pages.addresses import API

#: Goes up with each change of what clients can rely on; docs/data/api.md says what changed.
VERSION = "1.1"


class Link(Described):
    """A resource of the API."""

    title: str = Field(description="What it holds.")
    address: str = Field(description="Its address; {…} stands for what names one thing.")


class ApiIndex(Described):
    """Where to start: what there is, and where."""

    api: str = Field(description="Version of the API: changes within 1 only add.")
    atlas: About = Field(description="The atlas as a whole.")
    openapi: str = Field(description="Address of the description of the API (OpenAPI 3.1).")
    documentation: str = Field(description="Where people read about the API.")
    counts: dict[str, int] = Field(
        description="How many there are of each; and of the statements, how many a second person "
        "has read (`statements_read`), and how many one doubts (`statements_doubted`)."
    )
    resources: list[Link] = Field(description="All paths.")


class ItemList(Described):
    """All things of one sort, each with the address of its data."""

    items: list[Item] = Field(description="By reference.")


class CommitmentList(Described):
    """All commitments."""

    commitments: list[CommitmentData] = Field(
        description="By due date; those without one come last."
    )


@dataclass(frozen=True)
class Resource:
    """A path of the API, from its root, and what is there.

    ``{…}`` in the path stands for what names one thing; ``departs`` says that it may have moved or
    gone. ``found`` gives the paths, from the site's root, and contents of an atlas.
    """

    path: str
    title: str
    model: type[Described]
    found: Callable[[DescribedAtlas], Iterable[tuple[str, Described]]]
    departs: bool = False


#: Names of the groups of `DescribedAtlas` for readers.
GROUPS: Mapping[str, str] = {
    "companies": "Companies",
    "organisations": "Organisations",
    "landscapes": "Landscapes",
    "people": "People",
    "statements": "Statements",
    "disagreements": "Disagreements",
    "sources": "Sources",
    "topics": "Topics",
    "places": "Places",
}


def _each(group: str) -> Callable[[DescribedAtlas], Iterable[tuple[str, Described]]]:
    def found(atlas: DescribedAtlas) -> Iterable[tuple[str, Described]]:
        return ((atlas.addresses.path(one.data), one) for one in atlas.groups[group])

    return found


def _list(group: str, title: str) -> Resource:
    path = f"{group}.json"

    def found(atlas: DescribedAtlas) -> Iterable[tuple[str, Described]]:
        items = [Item.model_validate(shared(one)) for one in atlas.groups[group]]
        yield f"{API}{path}", ItemList(items=items)

    return Resource(path, f"{title}: all, in short", ItemList, found)


def _commitments(atlas: DescribedAtlas) -> Iterable[tuple[str, Described]]:
    yield f"{API}commitments.json", CommitmentList(commitments=list(atlas.commitments))


#: All but the index, which lists them.
RESOURCES: tuple[Resource, ...] = (
    *(_list(group, title) for group, title in GROUPS.items()),
    Resource(
        "commitments.json", "Commitments, with due date and outcome", CommitmentList, _commitments
    ),
    *(
        Resource(
            f"{group}/{{id}}.json", f"{what} with all its statements", ProfileData, found, True
        )
        for group, what, found in (
            ("companies", "A company", _each("companies")),
            ("organisations", "An organisation", _each("organisations")),
            ("landscapes", "A landscape", _each("landscapes")),
        )
    ),
    Resource(
        "statements/{profile}/{id}.json",
        "A statement with its evidence",
        StatementData,
        _each("statements"),
        departs=True,
    ),
    Resource(
        "disagreements/{profile}/{id}.json",
        "A disagreement",
        DisagreementData,
        _each("disagreements"),
        departs=True,
    ),
    Resource("sources/{id}.json", "A source with all cited passages", SourceData, _each("sources")),
    Resource("topics/{id}.json", "A topic with its statements", TopicData, _each("topics")),
    Resource("places/{id}.json", "A place with its statements", PlaceData, _each("places")),
)
