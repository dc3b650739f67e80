from __future__ import annotations

import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from atlas.load import Atlas, load
from atlas.problems import Problem
from tests.atlases import loaded, parse, write
from tests.atlases import problems as problems_of


@pytest.fixture
def atlas(tmp_path: Path) -> Atlas:
    return loaded("", tmp_path)


def reload(text: str, root: Path) -> tuple[Atlas, list[Problem]]:
    return load(write(parse(text), root))


def test_everything_is_there_by_its_id(atlas: Atlas) -> None:
    assert list(atlas.sources) == ["report"]
    assert set(atlas.profiles) == {"acme", "beta-hospital"}
    assert list(atlas.topics) == ["research"]
    assert list(atlas.places) == ["springfield"]
    assert not atlas.broken
    assert [profile.id for profile in atlas.in_folder("companies")] == ["acme"]


def test_a_source_has_its_text_folded_and_split_once(atlas: Atlas) -> None:
    source = atlas.sources["report"]
    assert source.folded is source.folded
    assert source.folded.raw == source.text
    first = source.sentences[0]
    assert source.text[first.start : first.end] == "Acme opens a laboratory in Springfield"


def test_statements_come_with_their_place_in_the_file(atlas: Atlas) -> None:
    profile = atlas.profiles["acme"]
    places = [profile.document.position(at) for at, _ in profile.statements()]
    assert places == sorted(set(places))


def test_a_broken_profile_does_not_hide_the_others(tmp_path: Path) -> None:
    atlas, problems = reload("-- profiles/companies/acme.yml --\nname: [\n", tmp_path)
    assert list(atlas.profiles) == ["beta-hospital"]
    assert atlas.broken == {"acme"}
    assert [problem.code for problem in problems] == ["yaml-syntax"]


@pytest.mark.parametrize(
    ("fault", "left"),
    [
        ("status: agreed\n=>\nstatsu: agreed", ["investment", "laboratory"]),
        ("name: Acme\n=>\nnaem: Acme", ["memorandum", "investment", "laboratory"]),
    ],
)
def test_a_profile_with_a_fault_of_form_is_there_for_the_checks_alone(
    fault: str, left: list[str], tmp_path: Path
) -> None:
    text = f"-- edit profiles/companies/acme.yml --\n{fault}\n"
    atlas, problems = reload(text, tmp_path)
    assert [problem.code for problem in problems] == ["unknown-field"]
    assert list(atlas.profiles) == ["beta-hospital"]
    assert atlas.broken == {"acme"}
    assert "profiles/companies/acme.yml" not in atlas.documents
    assert atlas.for_checks
    profile = atlas.for_checks.profiles["acme"]
    statements = list(profile.statements())
    assert [one.id for _, one in statements] == left
    lines = [profile.document.position((*at, "id"))[0] for at, _ in statements]
    text = (tmp_path / "profiles/companies/acme.yml").read_text("utf-8")
    assert lines == [text[: text.index(f"- id: {id}")].count("\n") + 1 for id in left]


@pytest.mark.parametrize("list", ["people", "aliases", "relations", "disagreements", "statements"])
@pytest.mark.parametrize(
    "entry", ["Jane", "[Jane]", "{id: jane, aliases: Jane}", "{kind: event}", ""]
)
def test_whatever_stands_in_a_list_is_no_more_than_a_fault(
    list: str, entry: str, tmp_path: Path
) -> None:
    text = f"name: Beta Hospital\nkind: hospital\n{list}:\n  - {entry}\n"
    path = "profiles/organisations/beta-hospital.yml"
    found = problems_of(write(parse(f"-- {path} --\n{text}"), tmp_path))
    assert {problem.path for problem in found if problem.severity == "error"} == {path}


def test_lists_with_a_fault_of_form_are_there_for_the_checks_alone(tmp_path: Path) -> None:
    text = "-- edit profiles/places.yml --\nkind: city\n=>\nkind: town\n"
    atlas, problems = reload(text, tmp_path)
    assert [problem.code for problem in problems] == ["unknown-value"]
    assert not atlas.places
    assert atlas.broken == {"places"}
    assert atlas.for_checks
    assert atlas.for_checks.is_broken("springfield")
    assert list(atlas.for_checks.topics) == ["research"]


OTHER = """\
-- seeds/other.md --
Gamma does nothing at all.
-- append seeds/sources.yml --
  - id: other
    file: other.md
{more}    title: Gamma
    short: Gamma
    type: magazine
    published_basis: none
    language: pt-BR
    translated: false
    about: Another invented article.
"""


@pytest.mark.parametrize("line", ["", "    sha256:\n", "    sha256: TODO\n", "    sha256: [a]\n"])
def test_a_missing_digest_is_printed_to_be_pasted(line: str, tmp_path: Path) -> None:
    atlas, found = reload(OTHER.format(more=line), tmp_path)
    [problem] = found
    assert problem.where == "sources[other].sha256"
    assert list(atlas.sources) == ["report"]
    assert atlas.broken == {"other"}
    pasted = problem.fix.partition("`")[2].partition("`")[0]
    atlas, found = reload(OTHER.format(more=f"    {pasted}\n"), tmp_path)
    assert not found
    assert list(atlas.sources) == ["report", "other"]


def test_a_text_without_an_entry_gets_what_the_entry_needs(tmp_path: Path) -> None:
    _, [problem] = reload("-- seeds/other.md --\nGamma.\n", tmp_path)
    assert problem.code == "source-not-listed"
    digest = sha256(b"Gamma.\n").hexdigest()
    assert f"`sha256: {digest}`" in problem.fix


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("Annual Report.TXT", "rename it seeds/annual-report.txt"),
        ("Exame.md", "rename it seeds/exame.md"),
        ("Relatório", "rename it seeds/relatorio.txt"),
        ("report.pdf", "save its text as seeds/report.txt"),
        ("sources.yaml", "the catalogue is seeds/sources.yml"),
    ],
)
def test_what_is_not_named_as_a_source_gets_a_name(name: str, fix: str, tmp_path: Path) -> None:
    root = write(parse(), tmp_path)
    (root / "seeds" / name).write_text("Gamma.\n")
    _, [problem] = load(root)
    assert (problem.path, problem.code) == (f"seeds/{name}", "bad-file-name")
    assert fix in problem.fix


def test_git_is_advised_where_it_has_the_archived_text(tmp_path: Path) -> None:
    root = write(parse(), tmp_path)
    text = root / "seeds/report.txt"
    archived = text.read_bytes()
    text.write_bytes(archived + b"More.\n")

    def fix() -> str:
        [problem] = [item for item in problems_of(root) if item.code == "source-digest"]
        return problem.fix

    assert "git checkout" not in fix()
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@b.c", "-C", str(root)]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "A text not yet archived"]):
        subprocess.run([*git, *command], check=True)
    assert "git checkout" not in fix()
    text.write_bytes(archived)
    subprocess.run([*git, "commit", "-qam", "The text of the catalogue"], check=True)
    text.write_bytes(archived + b"More.\n")
    assert "git checkout HEAD -- seeds/report.txt" in fix()


def test_one_broken_source_does_not_hide_the_others(tmp_path: Path) -> None:
    more = "    sha256: x\n    colour: red\n"
    atlas, found = reload(OTHER.format(more=more), tmp_path)
    assert {problem.where for problem in found} == {
        "sources[other].sha256",
        "sources[other].colour",
    }
    assert list(atlas.sources) == ["report"]


def test_a_broken_catalogue_leaves_the_profiles(tmp_path: Path) -> None:
    atlas, problems = reload("-- seeds/sources.yml --\nsources: 5\n", tmp_path)
    assert set(atlas.profiles) == {"acme", "beta-hospital"}
    assert atlas.broken == {"sources"}
    assert [problem.code for problem in problems] == ["wrong-type"]


def test_an_empty_checkout_says_what_is_missing(tmp_path: Path) -> None:
    atlas, problems = load(tmp_path)
    assert not atlas.profiles
    assert {problem.path for problem in problems} == {
        "profiles/companies",
        "profiles/landscapes",
        "profiles/organisations",
        "profiles/places.yml",
        "profiles/topics.yml",
        "seeds/sources.yml",
    }
    assert {problem.code for problem in problems} == {"unreadable-file"}


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    _, problems = reload("-- profiles/companies/.acme.yml.swp --\nx\n", tmp_path)
    assert not problems


@pytest.mark.parametrize("name", ["Acme.yml", "acme.yaml", "a b.yml", "ä.yml", "a" * 81 + ".yml"])
def test_other_names_in_a_folder_are_problems(name: str, tmp_path: Path) -> None:
    root = write(parse(), tmp_path)
    (root / "profiles/companies" / name).write_text("name: X\n")
    _, problems = load(root)
    assert [problem.code for problem in problems] == ["bad-file-name"]
