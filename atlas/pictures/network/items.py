"""What a network shows: an organisation and its partners, in groups."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Node:
    """An organisation in the network.

    ``kind`` is an organisation kind of the model, ``ties`` the number of statements that tie it to
    the centre; ``tentative`` says that all are only planned or announced. The centre has no ties
    and need have no address.
    """

    id: str
    label: str
    kind: str
    href: str | None = None
    ties: int = 1
    tentative: bool = False


@dataclass(frozen=True)
class Group:
    """Partners of one kind under a heading, in the plural: "Hospitals"."""

    heading: str
    kind: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Network:
    """An organisation and its partners, in groups that keep their order; best tied first."""

    centre: Node
    groups: tuple[Group, ...]

    @property
    def partners(self) -> tuple[Node, ...]:
        """All partners, in order of groups."""
        return tuple(node for group in self.groups for node in group.nodes)
