"""``build.py find``: what is typed is found however it is typed, and each hit can be pasted."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from atlas.check.rules import all_rules
from atlas.cli import main
from atlas.editing.find import find
from atlas.editing.yaml_text import evidence
from atlas.load import Atlas, load
from atlas.load.loading import Part
from atlas.load.yaml_document import parse_yaml
from atlas.model import Evidence
from tests.atlases import TODAY, parse, write
from tests.checkout import INVENTED

MORE = """\
-- seeds/odd.txt --
The “co-\u00adop” opened its caf\u00e9 in Bat\u00a0Yam, said\u200b Ms Levi: “state-of-the-art”, she
called it. 阿克梅于2019年在上海设立了研发中心，投资额超过2.5亿元。
No.
-- append seeds/sources.yml --
  - id: odd
    file: odd.txt
    sha256: {sha256}
    title: Odd signs
    short: Odd
    type: article
    published_basis: none
    language: en
    translated: false
    about: An invented text with odd signs.
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(parse(MORE), tmp_path_factory.mktemp("atlas"))


@pytest.fixture(scope="module")
def atlas(root: Path) -> Atlas:
    return load(root)[0]


@pytest.mark.parametrize(
    ("typed", "how", "printed"),
    [
        ("signed a memorandum with Beta", "exact", "signed a memorandum with Beta"),
        ("SIGNED  a\nMemorandum", "exact", "signed a memorandum"),
        ('"we will invest', "exact", "We will invest"),
        ("opened its first labor", "exact", "opened its first laboratory"),
        ("cafe in bat yam said ms", "exact", "caf\u00e9 in Bat\u00a0Yam, said\u200b Ms"),
        ("coop", "exact", "co-\u00adop"),
        ("state of the art", "exact", "state-of-the-art"),
        ("上海 设立", "exact", "上海设立"),
        ("singed a memorandun with Beta", "near", "signed a memorandum with Beta"),
        ("memorandum Acme Springfield", "words", "Last year, Acme signed a memorandum"),
    ],
)
def test_it_is_found_as_it_is_typed(atlas: Atlas, typed: str, how: str, printed: str) -> None:
    hit = find(atlas.sources.values(), typed)[0]
    assert hit.how == how
    assert hit.source.text[hit.found.start : hit.found.end].startswith(printed)


@pytest.mark.parametrize("typed", ["zebra crossing", "", "…", "emorandum with", "boratory in"])
def test_what_no_source_prints_is_not_found(atlas: Atlas, typed: str) -> None:
    assert [hit for hit in find(atlas.sources.values(), typed) if hit.how == "exact"] == []


def test_a_short_find_is_quoted_with_its_sentence(atlas: Atlas) -> None:
    [hit] = find(atlas.sources.values(), "40 people")
    assert hit.quotation == (
        "On March 3rd 2019 Acme opened its first laboratory, where 40 people work."
    )


def test_what_cannot_be_quoted_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(root, ["find", "No", "--source", "odd"]) == 0
    assert "too short to be quoted" in capsys.readouterr().out


def test_every_quotation_passes_the_check_when_pasted() -> None:
    """Of pieces of all invented sources, in ten languages, with slips in some."""
    atlas, _ = load(INVENTED, Part())
    chance = random.Random(13)
    quoted = 0
    for source in atlas.sources.values():
        for sentence in chance.sample(source.sentences, min(6, len(source.sentences))):
            text = source.text[sentence.start : sentence.end]
            start = chance.randrange(max(1, len(text) - 30))
            piece = text[start : start + chance.randrange(8, 60)]
            for hit in find(
                [source], chance.choice([piece, piece.upper(), piece.replace("e", "é")])
            ):
                if hit.quotation:
                    quoted += 1
                    pasted = parse_yaml(
                        f"evidence:\n{evidence(source.record.id, hit.quotation)}", "x"
                    )
                    read = Evidence.model_validate(pasted.data["evidence"][0])
                    assert source.find(read.quote)
    assert quoted > 40


def test_the_command_prints_what_can_be_pasted(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(root, ["find", "opened", "its", "first"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("seeds/report.txt:5:24 Report, 2019\n")
    assert "On March 3rd 2019 Acme >>opened its first<< laboratory" in out
    assert "cited by: acme/laboratory\n" in out
    pasted = out[out.index("      - source:") :]
    example = parse("")
    company = example.files["profiles/companies/acme.yml"].decode()
    assert company.count("first laboratory, where 40 people work.\n") == 1
    example.files["profiles/companies/acme.yml"] = f"{company}{pasted}".encode()
    again, problems = load(write(example, tmp_path))
    assert not problems
    assert not list(all_rules()["quote-not-in-source"].check(again, TODAY))  # type: ignore[misc]


def test_the_catalogue_says_why_a_passage_is_not_cited(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(root, ["find", "opens a laboratory", "--format", "json"]) == 0
    [hit] = json.loads(capsys.readouterr().out)["hits"]
    assert hit["not_cited"] == ["Headline; the text says it in full."]
    assert (hit["source"], hit["line"], hit["column"], hit["cited_by"]) == ("report", 1, 6, [])


def test_exit_codes_and_limits(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(root, ["find", "zebra crossing"]) == 1
    assert main(root, ["find", "Acme", "--source", "reprot"]) == 1
    assert "did you mean 'report'?" in capsys.readouterr().err
    assert main(root, ["find", "Acme", "--limit", "2"]) == 0
    assert "more places (--limit " in capsys.readouterr().out


def test_what_cannot_be_read_is_said_instead_of_that_nothing_prints_the_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit = "-- edit seeds/sources.yml --\n    short: Report\n=>\n   short: Report\n"
    broken = write(parse(edit), tmp_path)
    assert main(broken, ["find", "Last", "year"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("could not be read whole: seeds/sources.yml (see build.py check)")
    assert main(broken, ["find", "Last", "year", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["unread"] == ["seeds/sources.yml"]
