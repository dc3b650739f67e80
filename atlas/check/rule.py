"""What a rule is, and what it finds. The rules are in ``atlas/check/rules``, one a module."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from atlas.load.yaml_document import YamlDocument
from atlas.problems import FieldPath, Problem, Severity

if TYPE_CHECKING:
    from atlas.load import Atlas


@dataclass(frozen=True)
class Finding:
    """One breach of a rule at a field of a document.

    ``about`` is what a waiver names to except it (an organisation's id, for example). ``notice``
    makes a notice of what is otherwise an error.
    """

    document: YamlDocument
    at: FieldPath
    message: str
    found: str = ""
    fix: str = ""
    about: str = ""
    notice: bool = False


@dataclass(frozen=True)
class Rule:
    """A rule with its documentation.

    ``check`` takes the loaded atlas and today's date; it is ``None`` for what is noticed while
    files are read. A rule over the ``whole_atlas`` waits until every file can be read, since what
    it misses may be in the others. What a rule that ``compares`` finds in one file depends on
    others. One that goes ``by_names`` leaves statements alone of which not all names could be read.
    ``only_in`` is the file that holds all that the rule looks at. ``good`` and ``bad`` are
    short YAML examples.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    good: str
    bad: str
    waivable: bool = False
    whole_atlas: bool = False
    compares: bool = False
    by_names: bool = False
    only_in: str = ""
    check: Callable[[Atlas, date], Iterator[Finding]] | None = None

    @property
    def needs_all(self) -> bool:
        """Whether it cannot be applied to some files alone."""
        return self.whole_atlas or self.compares

    def problem(self, finding: Finding) -> Problem:
        """The finding as a problem with the rule's code."""
        return finding.document.problem(
            self.code,
            finding.at,
            finding.message,
            found=finding.found,
            fix=finding.fix,
            notice=finding.notice or self.severity == "notice",
        )
