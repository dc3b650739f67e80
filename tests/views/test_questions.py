from __future__ import annotations

from pathlib import Path

from atlas.views.questions import open_questions
from tests.views.test_key_questions import CONFLICT
from tests.views.written import index_of

AMBIGUITY = """\
  - id: first
    kind: ambiguity
    question: Is it the first laboratory?
    sides:
      - {says: One says so of it., statements: [laboratory]}
      - {says: The other is silent., statements: [memorandum]}
    explanation: Nobody else tells of another one.
    shown: That the article calls it so.
"""


def test_contradictions_come_first_and_profiles_without_questions_are_left_out(
    tmp_path: Path,
) -> None:
    conflict = CONFLICT.format(kind="conflict")
    head, rest = conflict.split("disagreements:\n")
    (found,) = open_questions(index_of(tmp_path, more=f"{head}disagreements:\n{AMBIGUITY}{rest}"))
    assert found.profile.id == "acme"
    assert [question.id for question in found.questions] == ["how-many", "first"]
    assert found.kinds == {"conflict": 1, "ambiguity": 1}
