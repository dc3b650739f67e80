"""The twins of pages that look across the atlas: what each lists, with links to twins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from atlas.codes import country_name
from atlas.exports.described.statements import CommitmentData, StatementData
from atlas.exports.formats.markdown import profiles
from atlas.exports.formats.markdown.names import Names, linked, sourced, to, twin_of
from atlas.exports.formats.markdown.statements import line, version
from atlas.exports.formats.markdown.twin import Twin
from atlas.exports.formats.markdown.writing import blocks, link, listed, section, text
from atlas.pages.page_type import PageType
from atlas.pages.types import all_types, timeline
from atlas.text.plural import plural


def home(names: Names) -> str:
    """What the atlas is, how much there is, and where each list begins."""
    counts = names.atlas.counts
    held = (
        plural(counts[one], noun, one)
        for one, noun in (
            ("companies", "company"),
            ("organisations", "organisation"),
            ("landscapes", "landscape"),
            ("statements", "statement"),
            ("sources", "source"),
        )
    )
    return blocks(
        "A statement has a status: what is planned, announced or agreed has not been done. Cite a "
        "statement by the address of its version.",
        f"The atlas holds {', '.join(held)}.",
        section("Pages", listed(_pages(names, ""))),
        section("Explore", explore(names)),
        section("About the atlas", listed(_written(names))),
    )


def explore(names: Names) -> str:
    """The pages that look across all profiles, each with what it answers."""
    return listed(_pages(names, "explore/"))


def search(names: Names) -> str:
    """The lists that lead to everything without a search."""
    return blocks(
        "The search runs in a browser. These lists lead to everything without it; every identifier "
        f"is in {link('the inventory', names.atlas.addresses.site('api/v1/inventory.json'))}.",
        listed([*_pages(names, ""), *_pages(names, "explore/")]),
    )


def companies(names: Names) -> str:
    """The companies."""
    return profiles_of_kind(names, "company")


def organisations(names: Names) -> str:
    """The organisations."""
    return profiles_of_kind(names, "organisation")


def landscapes(names: Names) -> str:
    """The landscapes."""
    return profiles_of_kind(names, "landscape")


def sources(names: Names) -> str:
    """The sources, with how many passages are cited from each."""
    return listed(
        f"{to(one)} (`{one.ref}`): {text(one.record.type.label)}, "
        f"{f'published `{one.record.published}`' if one.record.published else 'undated'}, "
        f"{plural(len(one.cited), 'cited passage')}"
        for one in names.atlas.sources
    )


def topics(names: Names) -> str:
    """The topics."""
    return listed(
        f"{to(one)} (`{one.ref}`, {plural(len(one.statements), 'statement')}): "
        f"{text(one.record.definition)}"
        for one in names.atlas.topics
    )


def commitments(names: Names) -> str:
    """The commitments by due date, each with what the sources say of its outcome."""
    return listed(_commitment(names, one) for one in names.atlas.commitments)


def questions(names: Names) -> str:
    """The disagreements, each with the statements that it is about."""
    return listed(
        f"{to(one)} (`{one.ref}`, {one.record.kind}, {version(one.version)}): "
        + "; ".join(
            _short(names, names.statements[ref])
            for ref in dict.fromkeys(ref for side in one.sides for ref in side.statements)
        )
        for one in names.atlas.disagreements
    )


def places(names: Names) -> str:
    """The places with the statements that name them; sites are of the kind ``site``."""
    return listed(
        f"{text(one.title)} (`{one.ref}`"
        f"{f', {text(country_name(one.record.country))}' if one.record.country else ''}): "
        + "; ".join(_short(names, names.statements[ref]) for ref in one.statements)
        for one in names.atlas.places
        if one.statements
    )


def network(names: Names) -> str:
    """Which organisations the statements of each company name."""
    return listed(
        f"{to(company)}: {linked(names.profiles[id] for id in named)}"
        for company in names.atlas.of_kind("company")
        if (named := [id for one in company.statements for id, _ in one.record.organisations()])
    )


def changes(names: Names) -> str:
    """What was corrected or withdrawn after it had been published, the latest first."""
    found = [
        (one.day, f"{link(one.title, one.address)} (`{one.ref}`, now {one.hash}): {text(one.says)}")
        for one in names.atlas.corrections
    ]
    for gone in names.atlas.departed:
        one = gone.described
        if one.since and one.became != "moved":
            said = link(one.title, twin_of(names.atlas.addresses.site(gone.pages[0])))
            why = f" {text(one.reason)}" if one.reason else ""
            found.append((one.since, f"{said} (`{one.ref}`): {one.became}.{why}"))
    found.sort(key=lambda line: line[0], reverse=True)
    return (
        listed(f"{day}: {said}" for day, said in found)
        or "Nothing that was published has been changed."
    )


def profiles_of_kind(names: Names, kind: str) -> str:
    """The profiles of a kind, with what each holds."""
    return listed(f"{to(one)}: {text(profiles.in_short(one))}" for one in names.atlas.of_kind(kind))


def years(names: Names) -> Iterator[Twin]:
    """The timeline: on one page, or one a year as its pages are."""
    page = timeline.PAGE
    dated: dict[int, list[StatementData]] = defaultdict(list)
    undated = []
    for one in names.atlas.statements:
        if when := one.record.when:
            dated[when.year].append(one)
        else:
            undated.append(one)
    for found in dated.values():
        found.sort(key=_by_date)
    by_year = sorted(dated.items())
    if len(names.atlas.statements) <= timeline.MOST_ON_A_PAGE:
        body = blocks(
            *(section(str(year), _lines(names, found)) for year, found in by_year),
            section("Undated", _lines(names, undated)),
        )
    else:
        body = listed(
            f"{names.page(f'{page.address}{year}/', str(year))}: {plural(len(found), 'statement')}"
            for year, found in by_year
        )
        for year, found in by_year:
            yield Twin(
                f"{page.address}{year}/",
                f"Timeline: {year}",
                f"All statements of all profiles that begin in {year}.",
                _lines(names, found),
            )
    yield Twin(page.address, page.title, page.description, body)


def _by_date(one: StatementData) -> tuple[date, date, str]:
    assert one.record.when
    return *one.record.when.sort_key, one.ref


def _lines(names: Names, found: Iterable[StatementData]) -> str:
    return listed(line(names, one) for one in found)


def _short(names: Names, it: StatementData) -> str:
    rests = ", ".join(sourced(names, it))
    return f"{to(it)} (`{it.ref}`, {it.record.kind}, status: {it.status}; sources: {rests})"


def _commitment(names: Names, one: CommitmentData) -> str:
    due = f"due `{one.due}`" if one.due else "no due date"
    by = to(names.profiles[one.promised_by])
    said = line(names, names.statements[one.statement.ref])
    return f"{due}, promised by {by}, state: {one.state}, outcome: {one.outcome}: {said}"


def _pages(names: Names, under: str) -> Iterator[str]:
    """The pages of the menu under an address (empty: at its top), in its order."""
    found = [
        one.type for one in all_types() if one.type.menu is not None and one.type.under == under
    ]
    for one in sorted(found, key=lambda it: (it.menu or 0, it.short)):
        if one.address:
            yield f"{names.page(one.address, one.short)}: {text(_about(one))}"


def _written(names: Names) -> Iterator[str]:
    """The pages that are written by hand."""
    for one in names.atlas.hand_written:
        yield f"{names.page(one.address, one.title)}: {text(one.description)}"


def _about(one: PageType) -> str:
    return one.question or one.description
