"""What an overview of companies and partners shows, and which of them when there are many."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from atlas.text.names import name_key

#: No more companies, shared organisations and rows of others than can be read.
MOST_COMPANIES = 16
MOST_SHARED = 40
_MOST_OWN_ROWS = 44
_MOST_OWN = 12


@dataclass(frozen=True)
class Tie:
    """How many statements tie an organisation to a company; ``tentative`` when all are plans."""

    company: str
    count: int
    tentative: bool = False


@dataclass(frozen=True)
class Organisation:
    """An organisation with its ties to companies. ``kinds`` is its kind as a heading."""

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
    """All companies and the organisations tied to them, with kinds in order of appearance."""

    companies: tuple[Company, ...]
    organisations: tuple[Organisation, ...]

    @property
    def shared(self) -> tuple[Organisation, ...]:
        """Organisations tied to two companies or more."""
        return tuple(
            organisation for organisation in self.organisations if len(organisation.ties) > 1
        )


@dataclass(frozen=True)
class Anchor:
    """A company that is shown, some organisations tied to it alone, and how many are left out."""

    company: Company
    own: tuple[Organisation, ...]
    left_out: int


@dataclass(frozen=True)
class Selection:
    """What is drawn. Shared organisations keep only their ties to companies that are shown."""

    anchors: tuple[Anchor, ...]
    shared: tuple[Organisation, ...]
    kinds: tuple[str, ...]  # in the order in which shared organisations are grouped


def select(overview: Overview) -> Selection:
    """The best shared organisations, the companies best tied to them, others as there is room."""
    shared = sorted(overview.shared, key=lambda organisation: organisation.rank)[:MOST_SHARED]
    own: dict[str, list[Organisation]] = defaultdict(list)
    for organisation in sorted(overview.organisations, key=lambda organisation: organisation.rank):
        if len(organisation.ties) == 1:
            own[organisation.ties[0].company].append(organisation)
    companies = sorted(
        overview.companies,
        key=lambda company: (
            -sum(tie.company == company.id for organisation in shared for tie in organisation.ties),
            -len(own[company.id]),
            name_key(company.label),
            company.id,
        ),
    )[:MOST_COMPANIES]
    shown = {company.id for company in companies}
    cut = (
        replace(organisation, ties=tuple(tie for tie in organisation.ties if tie.company in shown))
        for organisation in shared
    )
    each = _own_each([len(own[company.id]) for company in companies])
    return Selection(
        tuple(_anchor(company, own[company.id], each) for company in companies),
        tuple(organisation for organisation in cut if organisation.ties),
        tuple(dict.fromkeys(organisation.kind for organisation in overview.organisations)),
    )


def _anchor(company: Company, own: list[Organisation], each: int) -> Anchor:
    shown = own if _rows(len(own), each) == len(own) else own[:each]
    return Anchor(company, tuple(shown), len(own) - len(shown))


def _own_each(counts: list[int]) -> int:
    """How many organisations of its own each company can show, for all to fit."""
    for each in range(_MOST_OWN, 0, -1):
        if sum(_rows(count, each) for count in counts) <= _MOST_OWN_ROWS:
            return each
    return 0


def _rows(count: int, each: int) -> int:
    """Rows for a company's organisations: one more says how many are left out, unless it is one."""
    return count if count <= each + 1 else each + 1
