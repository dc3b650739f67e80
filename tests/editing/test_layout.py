"""``check --fix`` fixes the layout, and nothing that a file says."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.cli import main
from atlas.editing.field_order import model_of_file
from atlas.editing.layout import fixed
from atlas.load.yaml_document import parse_yaml
from tests.atlases import parse, write
from tests.checkout import INVENTED
from tests.guide.examples import Example, examples, pages

FILES = sorted(file.relative_to(INVENTED).as_posix() for file in INVENTED.rglob("*.yml"))
#: ``~`` stands for a blank at the end of a line.
UNTIDY = """\
# yaml-language-server: $schema=../../.build/schema/organisation.json

country: US   # where it is
country_basis: editor
# what it is
kind: "hospital"
aliases:  # all of them
- basis: source
  printed_in:
  - zeta
  - beta
  # as printed
  name: 'Beta'
- {name: B, printed_in: [report]}

name: Beta Hospital
summary: |
  Two blanks stay here:~~
  and here.

statements:
  # the first
  - kind: event
    id: one~~~
    evidence:
      - quote: >-
          some words
          of it
        source: 'report'
    text: "yes"
    title: A title
  # the end
"""
TIDY = """\
# yaml-language-server: $schema=../../.build/schema/organisation.json

name: Beta Hospital
# what it is
kind: hospital
aliases:  # all of them
  # as printed
- name: Beta
  printed_in:
  - beta
  - zeta
  basis: source
- {name: B, printed_in: [report]}

country: US   # where it is
country_basis: editor
summary: |
  Two blanks stay here:~~
  and here.

statements:
  # the first
  - id: one
    kind: event
    title: A title
    text: "yes"
    evidence:
      - source: report
        quote: >-
          some words
          of it
  # the end
"""


def shuffled(data: Any, chance: random.Random) -> Any:
    if isinstance(data, dict):
        keys = chance.sample(list(data), len(data))
        return {key: shuffled(data[key], chance) for key in keys}
    return [shuffled(item, chance) for item in data] if isinstance(data, list) else data


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"# c\d+", text))


def untidy(path: str, chance: random.Random) -> str:
    """A file of the invented atlas with its fields shuffled, comments above and behind some."""
    data = parse_yaml((INVENTED / path).read_text("utf-8"), path).data
    text = yaml.dump(shuffled(data, chance), allow_unicode=True, sort_keys=False, width=80)
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        field = re.match(r"( *)(- )?\w+:(?=$| [\w-]+$)", line)
        if field and chance.random() < 0.2:
            lines.append(f"{field[1]}# c{number}")
        if field and chance.random() < 0.2:
            line += f"  # c{number}0  "
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("path", FILES)
def test_it_changes_nothing_but_the_layout(path: str) -> None:
    model = model_of_file(path)
    assert model
    text = untidy(path, random.Random(path))
    after = fixed(text, path, model)
    assert parse_yaml(after, path).data.keys() == parse_yaml(text, path).data.keys()
    assert unordered(after) == unordered(text)
    assert comments(after) == comments(text)
    assert fixed(after, path, model) == after


def unordered(text: str) -> Any:
    def plain(data: Any) -> Any:
        if isinstance(data, dict):
            return {key: plain(value) for key, value in data.items()}
        if isinstance(data, list):
            items = [plain(item) for item in data]
            return sorted(items) if all(isinstance(item, str) for item in items) else items
        return data

    return plain(parse_yaml(text, "x").data)


def test_fields_come_in_order() -> None:
    for path in FILES[:6]:
        model = model_of_file(path)
        assert model
        text = (INVENTED / path).read_text("utf-8")
        in_order = fixed(text, path, model)
        again = fixed(untidy(path, random.Random(1)), path, model)
        assert fields(parse_yaml(again, path).data) == fields(parse_yaml(in_order, path).data)


def fields(data: Any) -> Any:
    if isinstance(data, dict):
        return [(key, fields(value)) for key, value in data.items()]
    return [fields(item) for item in data] if isinstance(data, list) else None


def test_an_example() -> None:
    path = "profiles/organisations/beta-hospital.yml"
    model = model_of_file(path)
    assert model
    assert fixed(UNTIDY.replace("~", " "), path, model) == TIDY.replace("~", " ")


@pytest.mark.parametrize("text", ["name: [\n", "a: 1\r\nname: x\r\n", "nmae: x\nkind: y\n", ""])
def test_what_is_not_understood_stays(text: str) -> None:
    path = "profiles/organisations/x.yml"
    model = model_of_file(path)
    assert model
    assert fixed(text, path, model) == text


def test_the_command_mends_and_then_checks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write(parse(), tmp_path)
    file = root / "profiles/organisations/beta-hospital.yml"
    file.write_text("kind: 'hospital'  \nname: Beta Hospital\n")
    other = root / "profiles/companies/acme.yml"
    before = other.read_bytes()
    assert main(root, ["check", "--fix", str(file)]) == 0
    assert file.read_text() == "name: Beta Hospital\nkind: hospital\n"
    assert capsys.readouterr().out.startswith("fixed profiles/organisations/beta-hospital.yml\n")
    assert other.read_bytes() == before
    assert main(root, ["check", "--fix"]) == 0
    assert main(root, ["check", "--fix", "--format", "json"]) == 0
    assert '"problems": []' in capsys.readouterr().out


@pytest.mark.parametrize(
    "example",
    [
        one
        for page in pages()
        for one in examples(page)
        if one.language == "yaml" and one.place and not one.place.record
    ],
    ids=str,
)
def test_the_guide_shows_files_as_they_are_laid_out(example: Example) -> None:
    assert example.place
    path = example.place.path
    model = model_of_file(path)
    assert model
    # An entry by itself is one of the list that its file is for, or of statements.
    name = Path(path).stem if Path(path).stem in model.model_fields else "statements"
    text = f"{name}:\n{example.text}" if example.text.startswith("  - ") else example.text
    assert fixed(text, path, model) == text
