from __future__ import annotations

from pathlib import Path

import pytest

from atlas.load import Atlas, load
from atlas.problems import Problem
from tests.atlases import loaded, parse, write


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
