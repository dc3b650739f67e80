"""What an overview of companies and partners shows, and which of them when there are many."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from atlas.text.names import name_key

#: No more companies, shared bodies and rows of bodies with one company than can be read.
MOST_COMPANIES = 16
MOST_SHARED = 40
_MOST_OWN_ROWS = 44
_MOST_OWN = 12


@dataclass(frozen=True)
class Tie:
    """How many statements tie a body to a company; ``tentative`` when all are plans only."""

    company: str
    count: int
    tentative: bool = False


@dataclass(frozen=True)
class Body:
    """A body with its ties to companies. ``kinds`` names its kind in the plural: "Hospitals"."""

    id: str
    label: str
    kind: str
    kinds: str
    href: str
    ties: tuple[Tie, ...]

    @property
    def count(self) -> int:
        """Statements in all."""
        return sum(tie.count for tie in self.ties)

    @property
    def rank(self) -> tuple[int, int, tuple[str, str], str]:
        """For sorting: by the number of companies, then of statements, then by name."""
        return (-len(self.ties), -self.count, name_key(self.label), self.id)


@dataclass(frozen=True)
class Company:
    """A company; ``more`` is the address of the list of all its partners."""

    id: str
    label: str
    href: str
    more: str


@dataclass(frozen=True)
class Overview:
    """All companies and all bodies tied to them. Kinds are grouped in order of appearance."""

    companies: tuple[Company, ...]
    bodies: tuple[Body, ...]

    @property
    def shared(self) -> tuple[Body, ...]:
        """Bodies tied to two companies or more."""
        return tuple(body for body in self.bodies if len(body.ties) > 1)


@dataclass(frozen=True)
class Anchor:
    """A company that is shown, some of the bodies tied to it alone, and how many are left out."""

    company: Company
    own: tuple[Body, ...]
    left_out: int


@dataclass(frozen=True)
class Selection:
    """What is drawn. Bodies that are shared keep only their ties to companies that are shown."""

    anchors: tuple[Anchor, ...]
    shared: tuple[Body, ...]
    kinds: tuple[str, ...]  # in the order in which shared bodies are grouped


def select(overview: Overview) -> Selection:
    """The best shared bodies, the companies best tied to them, and what room is left for others."""
    shared = sorted(overview.shared, key=lambda body: body.rank)[:MOST_SHARED]
    own: dict[str, list[Body]] = defaultdict(list)
    for body in sorted(overview.bodies, key=lambda body: body.rank):
        if len(body.ties) == 1:
            own[body.ties[0].company].append(body)
    companies = sorted(
        overview.companies,
        key=lambda company: (
            -sum(tie.company == company.id for body in shared for tie in body.ties),
            -len(own[company.id]),
            name_key(company.label),
            company.id,
        ),
    )[:MOST_COMPANIES]
    shown = {company.id for company in companies}
    cut = (
        replace(body, ties=tuple(tie for tie in body.ties if tie.company in shown))
        for body in shared
    )
    each = _own_each([len(own[company.id]) for company in companies])
    return Selection(
        tuple(_anchor(company, own[company.id], each) for company in companies),
        tuple(body for body in cut if body.ties),
        tuple(dict.fromkeys(body.kind for body in overview.bodies)),
    )


def _anchor(company: Company, own: list[Body], each: int) -> Anchor:
    shown = own if _rows(len(own), each) == len(own) else own[:each]
    return Anchor(company, tuple(shown), len(own) - len(shown))


def _own_each(counts: list[int]) -> int:
    """How many bodies of its own each company can show, for all to fit."""
    for each in range(_MOST_OWN, 0, -1):
        if sum(_rows(count, each) for count in counts) <= _MOST_OWN_ROWS:
            return each
    return 0


def _rows(count: int, each: int) -> int:
    """Rows for a company's bodies: one more tells how many are left out, unless it is just one."""
    return count if count <= each + 1 else each + 1
