from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from atlas.views.fragments import Fragment, cut
from tests.views.written import index_of, statement


def test_a_passage_is_shown_in_the_sentence_around_it(tmp_path: Path) -> None:
    index = index_of(tmp_path, statement("staff", quote="where 40 people work"))
    (passage,) = index.entries["acme/staff"].passages
    assert passage.around == (
        Fragment("On March 3rd 2019 Acme opened its first laboratory, ", quoted=False),
        Fragment("where 40 people work", quoted=True),
        Fragment(".", quoted=False),
    )
    assert passage.source.text[passage.sentence :].startswith("On March 3rd")


def test_a_whole_sentence_is_shown_between_its_neighbours(tmp_path: Path) -> None:
    printed = "people work.\n=>\npeople work. Zeta joined. It left."
    more = f"-- edit seeds/report.txt --\n{printed}\n"
    index = index_of(tmp_path, statement("zeta", quote="Zeta joined."), more=more)
    (passage,) = index.entries["acme/zeta"].passages
    assert passage.around == (Fragment("Zeta joined.", quoted=True),)
    before, quoted, after = passage.in_context
    assert before.text.startswith("On March 3rd")
    assert (quoted.text, after.text) == ("Zeta joined.", " It left.")


def test_the_source_prints_its_own_signs_not_those_of_the_quotation(tmp_path: Path) -> None:
    index = index_of(tmp_path)
    (passage,) = index.entries["acme/investment"].passages
    shown = "".join(fragment.text for fragment in passage.around if fragment.quoted)
    assert shown.startswith("“We will invest more than\nUS$2.5 million by 2030,”")


def test_a_speaker_is_found_on_this_profile_or_another(tmp_path: Path) -> None:
    quoting = statement("echo", "speaker: acme/jane-doe", kind="event").replace(
        "voice: article", "voice: person"
    )
    more = f"-- append profiles/organisations/beta-hospital.yml --\nstatements:\n{quoting}"
    index = index_of(tmp_path, more=more)
    for ref in ("acme/investment", "beta-hospital/echo"):
        speaker = index.entries[ref].speaker
        assert speaker
        assert speaker.name == "Jane Doe"


def test_a_body_knows_who_speaks_of_it_but_not_itself(tmp_path: Path) -> None:
    own = statement("own", "parties: [{organisation: acme, role: host}]")
    index = index_of(tmp_path, own)
    assert [(m.entry.ref, m.role) for m in index.mentions["beta-hospital"]] == [
        ("acme/memorandum", "partner")
    ]
    assert "acme" not in index.mentions


def test_standing_ties_are_seen_from_both_sides(tmp_path: Path) -> None:
    tie = (
        "-- append profiles/organisations/beta-hospital.yml --\n"
        "relations: [{kind: owned-by, organisation: acme, basis: editor, note: It is known.}]\n"
    )
    index = index_of(tmp_path, more=tie)
    (own,) = index.relations["beta-hospital"]
    (other,) = index.relations["acme"]
    assert (own.other.id, own.outgoing) == ("acme", True)
    assert (other.other.id, other.outgoing) == ("beta-hospital", False)


def test_statements_know_the_questions_about_them(tmp_path: Path) -> None:
    question = """\
-- append profiles/organisations/beta-hospital.yml --
disagreements:
  - id: when
    kind: conflict
    question: When was it?
    sides:
      - {says: One says this., statements: [acme/memorandum]}
      - {says: One says that., statements: [acme/laboratory]}
    explanation: Both can be true.
    shown: Both.
"""
    index = index_of(tmp_path, more=question)
    (found,) = index.entries["acme/memorandum"].questions
    assert (found[0].id, found[1].id) == ("beta-hospital", "when")
    assert index.entries["acme/investment"].questions == ()


@given(
    st.text(alphabet="abc ", min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3),
)
def test_cutting_loses_nothing(text: str, borders: list[tuple[int, int]]) -> None:
    ends = sorted({end for pair in borders for end in pair})
    spans = tuple(zip(ends[::2], ends[1::2], strict=False))
    start, end = 0, len(text)
    found = cut(text, start, end, spans)
    assert "".join(fragment.text for fragment in found) == text
    quoted = "".join(fragment.text for fragment in found if fragment.quoted)
    assert quoted == "".join(text[first:last] for first, last in spans)
    assert all(fragment.text for fragment in found)


def test_why_a_statement_needs_care(tmp_path: Path) -> None:
    more = """\
-- seeds/old.txt --
Acme sold its boats. Acme has no boats.
-- append seeds/sources.yml --
  - id: old
    file: old.txt
    sha256: {sha256}
    title: Old
    short: Old
    type: article
    published_basis: none
    language: en
    translated: false
    about: An invented article that was replaced.
    standing: superseded
    standing_date: 2020
    standing_note: A later one takes its place.
"""
    old = "- {source: old, quote: Acme sold its boats.}"
    against = "- {source: old, role: contradicts, quote: Acme has no boats.}"
    report = '- {source: report, quote: "where 40 people work."}'
    evidence = {
        "old": [old],
        "both": [old, report],
        "new": [report],
        "against": [report, against],
    }
    written = [
        statement(id).replace(
            'evidence: [{source: report, quote: "On March 3rd 2019 Acme opened its first '
            'laboratory, where 40 people work."}]',
            "evidence:\n      " + "\n      ".join(pieces),
        )
        for id, pieces in evidence.items()
    ]
    index = index_of(tmp_path, *written, more=more)
    doubts = {id: index.entries[f"acme/{id}"].doubts for id in evidence}
    assert doubts == {
        "old": ("withdrawn",),
        "both": (),
        "new": (),
        "against": ("contradicted",),
    }
    carrying = index.entries["acme/against"].carrying
    assert [passage.quote for passage in carrying] == ["where 40 people work."]
