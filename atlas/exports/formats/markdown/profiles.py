"""The twins of profiles: who it is, the summary, every statement in full, what others say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from atlas.codes import country_name
from atlas.exports.described.profiles import ProfileData
from atlas.exports.described.statements import StatementData
from atlas.exports.formats.markdown.names import Names, sourced, to, twin_of
from atlas.exports.formats.markdown.statements import disagreement, line, passages, statement
from atlas.exports.formats.markdown.twin import Twin, twin_of_item
from atlas.exports.formats.markdown.writing import blocks, link, listed, section, text
from atlas.model import Landscape, Organisation, OrganisationBase
from atlas.model.choices import Importance, Status
from atlas.text.plural import plural
from atlas.text.summary import SummarySentence, emphasised, parse_summary

_HEADINGS = {
    Importance.CORE: "Key facts",
    Importance.SUPPORTING: "Details",
    Importance.BACKGROUND: "Background",
}


def twins(names: Names, kind: str) -> Iterator[Twin]:
    """Those of all profiles of a kind."""
    for profile in names.atlas.of_kind(kind):
        about = f"{_what(profile).capitalize()}: {profile.title}. {_counted(profile)}"
        yield twin_of_item(names.atlas, profile, about, _body(names, profile))


def in_short(profile: ProfileData) -> str:
    """What a profile is of and what it holds, in plain text."""
    scope = "" if isinstance(profile.record, Organisation) else f" {profile.record.scope}"
    return f"{_what(profile)}; {_counted(profile)}{scope}"


def _what(profile: ProfileData) -> str:
    record = profile.record
    return record.kind.label.lower() if isinstance(record, Organisation) else profile.kind


def _counted(profile: ProfileData) -> str:
    """How many statements it has, by status, and in how many of others it is named."""
    statuses = Counter(one.status for one in profile.statements)
    by_status = ", ".join(f"{statuses[one]} {one}" for one in Status if statuses[one])
    named = len(profile.mentioned_in)
    parts = [f"{plural(len(profile.statements), 'statement')} ({by_status})"] * bool(by_status)
    parts += [f"named in {plural(named, 'statement')} on other profiles"] * bool(named)
    return f"{', '.join(parts) or 'no statements'}."


def _body(names: Names, profile: ProfileData) -> str:
    record = profile.record
    return blocks(
        listed(_facts(names, profile)),
        *_summary(names, profile),
        *(
            section(heading, *_statements(names, profile, importance))
            for importance, heading in _HEADINGS.items()
        ),
        section(
            "Where sources disagree or mislead",
            *(
                section(one.title, disagreement(names, one), level=3)
                for one in profile.disagreements
            ),
        ),
        section("What is said of it elsewhere", listed(_mentions(names, profile))),
        section("People", *_people(names, profile)),
        section("Ties", *_ties(names, profile)),
        section("Sources", listed(_sources(names, profile))),
        section("Note", text(record.note or "")),
    )


def _facts(names: Names, profile: ProfileData) -> Iterator[str]:
    record = profile.record
    yield f"profile: `{profile.ref}`"
    yield f"kind: {text(_what(profile))}"
    yield f"holds: {text(_counted(profile))}"
    if record.aliases:
        said = (
            text(one.name) + ("" if one.certainty == "sure" else f" ({one.certainty})")
            for one in record.aliases
        )
        yield f"other names: {', '.join(said)}"
    if isinstance(record, OrganisationBase):
        if record.country:
            yield f"country: {text(country_name(record.country))} (`{record.country}`)"
        if record.place:
            yield f"place: {to(names.places[record.place])}"
    if not isinstance(record, Organisation):
        yield f"scope: {text(record.scope)}"


def _summary(names: Names, profile: ProfileData) -> Iterator[str]:
    paragraphs = parse_summary(profile.record.summary or "")
    said = (" ".join(_sentence(names, profile, one) for one in part) for part in paragraphs)
    yield section("Summary", *said)


def _sentence(names: Names, profile: ProfileData, one: SummarySentence) -> str:
    parts = (
        f"*{text(part)}*" if strong else _within(part)
        for part, strong in emphasised(one.text, names.starred)
    )
    refs = (ref if "/" in ref else f"{profile.ref}/{ref}" for ref in one.citations)
    cited = ", ".join(_citation(names.statements[ref]) for ref in refs)
    return "".join(parts) + (f" ({cited})" if cited else "")


def _citation(it: StatementData) -> str:
    return link(f"{it.ref}, {it.status}", twin_of(it.address))


def _within(part: str) -> str:
    """A part of a sentence, with the blanks at its ends."""
    begin = " " if part[:1].isspace() else ""
    end = " " if part.strip() and part[-1:].isspace() else ""
    return f"{begin}{text(part)}{end}"


def _statements(names: Names, profile: ProfileData, importance: Importance) -> Iterator[str]:
    for one in profile.statements:
        if one.record.importance == importance:
            yield section(one.title, statement(names, one), level=3)


def _mentions(names: Names, profile: ProfileData) -> Iterator[str]:
    for one in profile.mentioned_in:
        it = names.statements[one.statement]
        of = to(names.profiles[it.profile])
        yield f"{of}: {line(names, it)}, as {text(one.role)}"


def _people(names: Names, profile: ProfileData) -> Iterator[str]:
    for at, person in enumerate(profile.record.people):
        roles = (
            text(role.title) + (f", as of `{role.as_of.text}`" if role.as_of else "")
            for role in person.roles
        )
        found = [one for one in profile.passages if one.at.startswith(f"/people/{at}/")]
        quotes = passages(names, profile.record, found)
        yield section(person.name, listed(roles), *quotes, text(person.note or ""), level=3)


def _ties(names: Names, profile: ProfileData) -> Iterator[str]:
    record = profile.record
    if isinstance(record, Landscape):
        return
    for at, tie in enumerate(record.relations):
        said = f"{tie.kind.label} {to(names.profiles[tie.organisation])} ({tie.certainty})"
        found = [one for one in profile.passages if one.at.startswith(f"/relations/{at}/")]
        yield blocks(f"{said}. {text(tie.note or '')}".strip(), *passages(names, record, found))
    for other, tie in names.ties.get(profile.ref, ()):
        yield f"{tie.kind.inverse} {to(other)} ({tie.certainty})."


def _sources(names: Names, profile: ProfileData) -> Iterator[str]:
    found = (link for one in profile.statements for link in sourced(names, one))
    yield from dict.fromkeys(found)
