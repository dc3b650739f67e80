"""A part of an atlas is read as the whole has it, and what is left out counts as broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.load import load
from atlas.load.loading import Part
from tests.atlases import parse, write
from tests.checkout import INVENTED

ODD = {
    "indented": "sources:\n- {entry}\n- {other}\n",
    "flow": "sources: [{{{flow}}}, {{{other_flow}}}]\n",
    "commented": "# a list\nsources: # of two\n  # one\n  - {entry}\n\n  # two\n  - {other}\n",
}
FIELDS = {
    "file": "{id}.txt",
    "sha256": "0" * 64,
    "title": "T",
    "short": "{id}",
    "type": "article",
    "published_basis": "none",
    "language": "en",
    "translated": "false",
    "about": "All about it.",
}


def test_each_source_alone_is_as_in_the_whole() -> None:
    whole, _ = load(INVENTED)
    for id, source in whole.sources.items():
        part, problems = load(INVENTED, Part(sources={id}))
        assert not problems
        [alone] = part.sources.values()
        assert (alone.record, alone.text, alone.at) == (source.record, source.text, source.at)
        for name in ("id", "title", "about"):
            at = (*source.at, name)
            assert alone.document.position(at) == source.document.position(at)
        assert part.broken >= set(whole.sources) - {id}


def test_profiles_that_are_not_wanted_count_as_broken() -> None:
    whole, _ = load(INVENTED)
    part, problems = load(INVENTED, Part({"halden-pharma"}))
    assert not problems
    assert part.profiles["halden-pharma"].record == whole.profiles["halden-pharma"].record
    assert {*part.profiles, *part.broken} == set(whole.profiles)
    assert part.sources.keys() == whole.sources.keys()


@pytest.mark.parametrize("layout", ODD)
def test_other_layouts_are_read_alike(layout: str, tmp_path: Path) -> None:
    gap = "\n  " if layout == "indented" else "\n    "

    def written(id: str, mark: str) -> str:
        pairs = [f"id: {id}", *(f"{key}: {value.format(id=id)}" for key, value in FIELDS.items())]
        return mark.join(pairs)

    text = ODD[layout].format(
        entry=written("one", gap),
        other=written("two", gap),
        flow=written("one", ", "),
        other_flow=written("two", ", "),
    )
    files = {"seeds/one.txt": b"One.", "seeds/two.txt": b"Two.", "seeds/sources.yml": text.encode()}
    root = write(parse(), tmp_path)
    (root / "seeds/report.txt").unlink()
    for path, content in files.items():
        (root / path).write_bytes(content)
    whole, problems = load(root)
    part, others = load(root, Part(sources={"two"}))
    assert (problems, others) == ([], [])
    assert part.sources["two"].record == whole.sources["two"].record
    assert part.sources["two"].document.position(("sources", 1, "id")) == whole.sources[
        "two"
    ].document.position(("sources", 1, "id"))
    assert list(part.sources) == ["two"]
    assert "one" in part.broken


def test_a_fault_in_the_entry_is_told_as_in_the_whole(tmp_path: Path) -> None:
    root = write(
        parse("-- edit seeds/sources.yml --\n    type: article\n=>\n    type: artcle\n"), tmp_path
    )
    _, problems = load(root)
    assert load(root, Part(sources={"report"}))[1] == problems
    assert load(root, Part(sources={"other"}))[1] == []
