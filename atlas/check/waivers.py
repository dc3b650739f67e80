"""Exceptions: a statement's ``waivers`` and ``derived`` suppress findings, or are not needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.check.rule import Finding, Rule
from atlas.check.unsure import Unsure
from atlas.load import Atlas
from atlas.load.yaml_document import YamlDocument
from atlas.problems import FieldPath, did_you_mean, excerpt

#: The rule that an unneeded waiver breaks.
WAIVER_RULE = "waiver-not-needed"
#: The rule from which a ``derived`` number excepts.
NUMBER_RULE = "number-not-in-quote"
_Key = tuple[str, str, FieldPath, str]


@dataclass(frozen=True)
class _Exception:
    """One exception of a statement."""

    document: YamlDocument
    at: FieldPath
    rule: str
    about: str

    @property
    def place(self) -> tuple[str, str, FieldPath]:
        """The rule and the statement."""
        return self.rule, self.document.path, self.at[:2]

    def covers(self, keys: set[_Key]) -> set[_Key]:
        """Those of its rule's findings in its statement that it excepts."""
        return {key for key in keys if self.about in ("", key[3])}


def waive(
    atlas: Atlas,
    findings: dict[str, list[Finding]],
    rules: dict[str, Rule],
    unsure: Unsure,
) -> tuple[dict[str, list[Finding]], list[Finding]]:
    """The findings that no exception covers, and the findings about unneeded exceptions.

    An exception that names what it is about covers the findings about that; one that does not
    covers all other findings of the rule in its statement. One is not unneeded if its rule was left
    out, or may find more once everything can be read.
    """
    present: dict[tuple[str, str, FieldPath], set[_Key]] = defaultdict(set)
    for code, found in findings.items():
        for finding in found:
            key = _key(code, finding)
            present[key[:3]].add(key)
    excepted: set[_Key] = set()
    needless = []
    for exception in sorted(_exceptions(atlas), key=lambda exception: not exception.about):
        rule = rules.get(exception.rule)
        if rule is None or not rule.waivable:
            needless.append(_not_waivable(exception, rules))
        elif covered := exception.covers(present[exception.place]) - excepted:
            excepted |= covered
        elif exception.rule in findings and not (
            exception.about in atlas.broken or unsure.may_miss(rule, exception.place[1:])
        ):
            needless.append(_needless(exception, findings[exception.rule]))
    kept = {
        code: [finding for finding in found if _key(code, finding) not in excepted]
        for code, found in findings.items()
    }
    return kept, needless


def _key(code: str, finding: Finding) -> _Key:
    return code, finding.document.path, finding.at[:2], finding.about


def _exceptions(atlas: Atlas) -> Iterator[_Exception]:
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            for index, waiver in enumerate(statement.waivers):
                place = (*at, "waivers", index)
                yield _Exception(profile.document, place, waiver.rule, waiver.about or "")
            for index, derived in enumerate(statement.derived):
                place = (*at, "derived", index)
                about = format(derived.number.normalize(), "f")
                yield _Exception(profile.document, place, NUMBER_RULE, about)


def _not_waivable(exception: _Exception, rules: dict[str, Rule]) -> Finding:
    waivable = sorted(code for code, rule in rules.items() if rule.waivable)
    return Finding(
        exception.document,
        (*exception.at, "rule"),
        "the rule cannot be waived"
        if exception.rule in rules
        else f"there is no rule '{exception.rule}'",
        found=exception.rule,
        fix=did_you_mean(exception.rule, waivable) or f"one of: {', '.join(waivable)}",
    )


def _needless(exception: _Exception, found: list[Finding]) -> Finding:
    here = sorted(
        {
            finding.about
            for finding in found
            if finding.document is exception.document and finding.at[:2] == exception.at[:2]
        }
    )
    if exception.about and here == [""]:
        fix = "remove `about`: this rule has nothing to choose from"
    elif exception.about and here:
        fix = f"set `about` to one of: {', '.join(filter(None, here))}; or remove it to waive all"
    else:
        fix = "remove it"
    about = f" about '{excerpt(exception.about, 60)}'" if exception.about else ""
    message = f"nothing breaks the rule {exception.rule}{about} here"
    if here and not exception.about:
        message = f"other exceptions cover every breach of the rule {exception.rule} here"
    return Finding(exception.document, exception.at, message, fix=fix)
