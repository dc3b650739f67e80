from __future__ import annotations

from pathlib import Path

import pytest

from atlas.check.coverage import coverage
from atlas.model import Company
from atlas.views.index import Index
from atlas.views.sources import CitedSentence, Gap, SourceView, source_view
from tests.views.written import index_of, statement

FIRST = "Last year, Acme signed a memorandum with Beta Hospital in Springfield."


def view(index: Index) -> SourceView:
    return source_view(index, index.atlas.sources["report"])


def cited(found: SourceView) -> list[CitedSentence]:
    return [part for part in found.parts if isinstance(part, CitedSentence)]


def marked(sentence: CitedSentence) -> list[str]:
    return [fragment.text for fragment in sentence.fragments if fragment.quoted]


def test_sentences_stand_in_order_with_their_statements(tmp_path: Path) -> None:
    found = view(index_of(tmp_path))
    ids = [entry.statement.id for part in cited(found) for entry in part.entries]
    assert list(dict.fromkeys(ids)) == ["memorandum", "investment", "laboratory"]
    starts = [part.start for part in cited(found)]
    assert starts == sorted(starts)
    assert (cited(found)[0].line, cited(found)[-1].line) == (2, 5)


def test_runs_of_uncited_sentences_are_counted_and_not_printed(tmp_path: Path) -> None:
    found = view(index_of(tmp_path))
    assert found.parts[0] == Gap(1)  # the headline
    assert not any(isinstance(part, Gap) for part in found.parts[1:])
    assert found.sentences == found.cited + 1


def test_the_words_that_date_a_source_are_a_passage_of_it(tmp_path: Path) -> None:
    found = view(index_of(tmp_path))
    first = cited(found)[0]
    assert (marked(first), first.dates, first.entries) == (["2019-11-05"], True, ())
    assert found.date
    assert found.date.sentence == first.start


def test_what_only_a_role_or_a_tie_rests_on_is_a_passage_too(tmp_path: Path) -> None:
    more = """\
-- edit seeds/report.txt --
On March 3rd
=>
John Roe runs the sites of Acme. Acme is a part of the Beta Hospital group. On March 3rd
-- edit profiles/companies/acme.yml --
statements:
=>
  - id: john-roe
    name: John Roe
    roles:
      - {title: runs the sites, evidence: [{source: report, quote: John Roe runs the sites}]}
relations:
  - kind: part-of
    organisation: beta-hospital
    basis: source
    evidence: [{source: report, quote: a part of the Beta Hospital group}]
statements:
"""
    index = index_of(tmp_path, more=more)
    found = view(index)
    role, tie = (part for part in cited(found) if not part.entries and not part.dates)
    assert [person.name for person in role.roles] == ["John Roe"]
    assert [profile.id for profile in tie.ties] == ["acme"]
    record = index.atlas.profiles["acme"].record
    assert isinstance(record, Company)
    for evidence in (record.people[1].roles[0].evidence[0], record.relations[0].evidence[0]):
        assert index.passage(evidence).sentence in {part.start for part in cited(found)}


def test_the_counts_are_those_of_the_coverage(tmp_path: Path) -> None:
    more = """\
-- edit seeds/report.txt --
On March 3rd
=>
* * *
Acme is large, old and rich as well as famous. On March 3rd
"""
    index = index_of(tmp_path, statement("large", quote="Acme is large"), more=more)
    found = view(index)
    (measured,) = coverage(index.atlas)
    assert (found.cited, found.partly) == (measured.count("cited"), measured.count("partly"))
    assert found.partly == 1
    assert found.sentences == len(measured.sentences)
    assert len(cited(found)) == found.cited + found.partly


def test_what_several_statements_quote_is_marked_once(tmp_path: Path) -> None:
    overlapping = statement("overlap", quote="signed a memorandum with Beta Hospital")
    found = view(index_of(tmp_path, overlapping))
    first = cited(found)[1]
    assert marked(first) == [FIRST]
    assert [entry.statement.id for entry in first.entries] == ["memorandum", "overlap"]


def test_only_quoted_words_are_marked(tmp_path: Path) -> None:
    first = "-- edit profiles/companies/acme.yml --\n"
    shorter = f"        quote: {FIRST}\n=>\n        quote: Acme signed […] in Springfield\n"
    found = view(index_of(tmp_path, more=first + shorter))
    assert marked(cited(found)[1]) == ["Acme signed", "in Springfield"]
    assert "".join(fragment.text for fragment in cited(found)[1].fragments) == FIRST


def test_the_share_counts_letters_quoted_by_any_statement_once(tmp_path: Path) -> None:
    before = view(index_of(tmp_path / "a"))
    again = view(index_of(tmp_path / "b", statement("again")))
    headline = "Acme opens a laboratory in Springfield"
    more = view(index_of(tmp_path / "c", statement("more", quote=headline)))
    assert 0 < before.share < 1
    assert again.share == before.share
    letters = len("".join(before.source.text.split()))
    assert more.share - before.share == pytest.approx(len(headline.replace(" ", "")) / letters)


def test_a_source_that_nothing_cites(tmp_path: Path) -> None:
    other = (
        "-- edit seeds/sources.yml --\nsources:\n=>\nsources:\n  - {id: other, file: report.txt, "
        "sha256: {sha256}, title: Other, short: Other, type: article, published_basis: none, "
        "language: en, translated: false, about: Another source.}\n"
    )
    index = index_of(tmp_path, more=other)
    found = source_view(index, index.atlas.sources["other"])
    assert (found.cited, found.share, found.entries, found.profiles) == (0, 0, (), ())
    assert found.parts == (Gap(found.sentences),)


def test_what_nothing_uses_is_marked_in_quoted_words_and_others(tmp_path: Path) -> None:
    more = """\
-- edit seeds/report.txt --
On March 3rd
=>
Its guests from Delta brought 17 boats. On March 3rd
"""
    index = index_of(
        tmp_path, statement("guests", quote="Its guests from Delta brought"), more=more
    )
    found = view(index)
    part = next(part for part in cited(found) if part.unused)
    assert part.unused == ("Delta", "17")
    assert [fragment.text for fragment in part.fragments if fragment.unused] == ["Delta", "17"]
    assert [fragment.quoted for fragment in part.fragments if fragment.unused] == [True, False]
    assert "".join(f.text for f in part.fragments) == "Its guests from Delta brought 17 boats."
    assert found.unused
    assert not view(index_of(tmp_path / "other")).unused
