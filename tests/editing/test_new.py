"""``build.py new``: it passes the check, or says what is left; nothing is overwritten."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from atlas.cli import main
from atlas.editing import write as writing
from atlas.editing.near_names import near_names
from atlas.editing.new_source import file_named
from atlas.load import load
from tests.atlases import Example, parse, problems, write
from tests.checkout import INVENTED, contents

TEXT = "\ufeffLumen opens a labora\u00adtory\r\nIn 2024 Lumen opened a laboratory in Springfield.\n"
ACME = "profiles/companies/acme.yml"
STATEMENT = [
    *("new", "statement", "profile=acme", "kind=event", "title=A town to work in"),
    *("text=Work goes on in the town.", "status=done", "voice=article", "topics=research"),
    "quote=signed a memorandum with Beta",
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(parse(), tmp_path)


def errors(root: Path) -> list[str]:
    return [f"{one.path} {one.code}" for one in problems(root) if one.severity == "error"]


def test_an_organisation_passes_the_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fields = ["name=Zürich: a Café", "kind=research-institute", "country=CH"]
    assert main(root, ["new", "organisation", *fields]) == 0
    path = "profiles/organisations/zurich-a-cafe.yml"
    assert capsys.readouterr().out.startswith(f"wrote {path}\n")
    atlas, found = load(root)
    assert not found
    record: Any = atlas.profiles["zurich-a-cafe"].record
    assert (record.name, record.country, record.country_basis) == ("Zürich: a Café", "CH", "editor")


def test_a_company_says_what_is_still_to_fill_in(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(root, ["new", "company", "name=Lumen"]) == 1
    out = capsys.readouterr().out
    assert "still to fill in: summary, scope; profiles/companies/lumen.yml has the lines" in out
    text = (root / "profiles/companies/lumen.yml").read_text()
    assert "# To fill in: What the profile covers and what not" in text
    draft = text.replace("# scope:", "scope: What is told of it.").replace(
        "# summary:", "summary: It has a memorandum [@acme/memorandum]."
    )
    (root / "profiles/companies/lumen.yml").write_text(draft)
    assert not errors(root)


def test_fields_of_records_are_given_with_a_point(root: Path) -> None:
    fields = ["values.number=2500000", "values.currency=USD", "values.qualifier=over"]
    fields += ["kind=commitment", "outcome.state=open", "due=2030", "date_basis=stated"]
    fields += ["title=A promise", "text=More than US$2.5 million are promised.", "status=planned"]
    fields += ["voice=article", "topics=research", "quote=invest more than"]
    assert main(root, ["new", "statement", "profile=acme", *fields]) == 0
    record: Any = load(root)[0].profiles["acme"].record.statements[-1]
    assert (record.outcome.state, record.values[0].currency) == ("open", "USD")


def test_a_source_says_where_it_stands_on_the_web(root: Path, tmp_path: Path) -> None:
    (file := tmp_path / "from the web.txt").write_bytes(TEXT.encode())
    fields = ["type=article", "language=en", "short=Lumen", "about=An invented text.", "id=lumen"]
    fields += ["published=2024-05-03", "published_basis=web", "published_note=Under the headline."]
    fields += ["web.url=https://example.org/lumen", "web.kind=original", "web.link=live"]
    fields += ["web.basis=The page carries the same text.", "web.looked_up=2024-06-01"]
    quoted = str(file).replace(" ", "\\ ")
    assert main(root, ["new", "source", f"from={quoted}", *fields]) == 0
    record = load(root)[0].sources["lumen"].record
    assert (str(record.web[0].url), record.published_basis) == ("https://example.org/lumen", "web")


def test_all_that_a_source_lacks_is_told_at_once_with_its_lines(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file := tmp_path / "pasted.txt").write_bytes(TEXT.encode())
    fields = ["id=lumen", "published=2024", "published_basis=web", "language=en", "short=Lumen"]
    assert main(root, ["new", "source", f"from={file}", *fields]) == 1
    out = capsys.readouterr().out
    assert "still to fill in: type, published_note, web, about; seeds/sources.yml has" in out
    assert "left open: publisher, independence, translated" in out
    catalogue = root / "seeds/sources.yml"
    assert (
        "    # web:\n    #   - url:\n    #     kind:\n    #     basis:\n" in catalogue.read_text()
    )
    words = "quote=Lumen opened a laboratory"
    assert main(root, ["new", "statement", "profile=acme", "kind=event", words]) == 1
    assert "has gaps in seeds/sources.yml is not looked in: lumen" in capsys.readouterr().err

    filled = catalogue.read_text()
    for name, value in (
        *(("type", "article"), ("published_note", "Below."), ("about", "An invented text.")),
        *(("web", ""), ("  - url", "https://example.org/"), ("    kind", "original")),
        *(("    basis", "The same text."), ("    looked_up", "2024-06-01")),
    ):
        assert f"    # {name}:\n" in filled
        filled = filled.replace(f"    # {name}:\n", f"    {name}: {value}\n")
    catalogue.write_text(filled)
    assert not errors(root)


@pytest.mark.parametrize(
    "typed", ["~/it is.txt", "'{}/it is.txt'", r"{}/it\ is.txt", "{}/it is.txt"]
)
def test_a_path_may_be_dragged_into_a_terminal(
    typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "it is.txt").write_text("Words.")
    assert file_named(typed.format(tmp_path)) == tmp_path / "it is.txt"


def test_the_first_thing_needed_is_what_to_begin(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(root, ["new"]) == 2
    assert "say what to begin: build.py new company|organisation" in capsys.readouterr().err


def test_a_statement_is_added_and_all_else_stays(root: Path) -> None:
    before = (
        (root / ACME).read_text().replace("statements:\n", "statements: # all\n\n  # the first\n")
    )
    before += "# the end\n"
    (root / ACME).write_text(before)
    assert main(root, [*STATEMENT]) == 0
    after = (root / ACME).read_text()
    end = after.index("  - id: a-town-to-work-in")
    added = after[end : after.index("# the end")]
    assert after.replace(added, "") == before
    assert "quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield." in added
    assert not errors(root)
    assert main(root, [*STATEMENT]) == 1, "its id is taken"
    assert (root / ACME).read_text() == after


def test_a_source_is_taken_as_it_is(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pasted.txt"
    file.write_bytes(TEXT.encode())
    fields = ["type=article", "language=en", "short=Lumen", "about=An invented text.", "id=lumen"]
    assert main(root, ["new", "source", f"from={file}", *fields]) == 0
    out = capsys.readouterr().out
    assert "took its first line for the title: 'Lumen opens a laboratory'" in out
    for oddity in ("1 byte order mark", "1 soft hyphen", "1 Windows line end, first in line 1"):
        assert oddity in out
    assert (root / "seeds/lumen.txt").read_bytes() == TEXT.encode()
    atlas, found = load(root)
    assert not found
    source = atlas.sources["lumen"]
    assert source.record.title == "Lumen opens a laboratory"
    assert source.digest == source.record.sha256 == sha256(TEXT.encode()).hexdigest()
    assert "source-characters" not in {one.code for one in problems(root)}

    before = contents(root / "seeds")
    assert main(root, ["new", "source", f"from={file}", *fields[:-1], "id=again"]) == 1
    assert "already there: the source 'lumen'" in capsys.readouterr().err
    file.write_bytes(f"{TEXT}More of it.\n".encode())
    assert main(root, ["new", "source", f"from={file}", *fields[:-1], "id=again"]) == 1
    assert "much of the text is in 'lumen'" in capsys.readouterr().err
    assert contents(root / "seeds") == before
    assert main(root, ["new", "source", f"from={file}", *fields[:-1], "id=again", "--anyway"]) == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["company", "name=Acme"], "profiles/companies/acme.yml is already there"),
        (
            ["company", "name=Beta Hospitals", "id=beta"],
            "much like 'Beta Hospital' (beta-hospital)",
        ),
        (["organisation", "name=New", "knd=fund"], "no field 'knd' here; did you mean 'kind'?"),
        (["organisation", "name=New", "kind=hospitel"], "did you mean 'hospital'?"),
        (["organisation", "name=New", "id=../x"], "'../x' is no id"),
        (["organisation", "name"], "write name=value"),
        (["organisation"], "name it with name=..."),
        (["statement", "profile=acne"], "did you mean 'acme'?"),
        (["statement", "profile=acme", "kind=evnt"], "did you mean 'event'?"),
        (["statement", "profile=acme"], "one of: event"),
        (["statement", "profile=acme", "kind=event", "values.nmber=4"], "mean 'number'?"),
        (["statement", "profile=acme", "kind=event", "quote=zebra zebra"], "no source prints"),
        (
            ["statement", "profile=acme", "kind=event", "quote=Acme"],
            "report (line 5); give more of them\n",
        ),
        (["source", "from=nowhere.txt"], "nowhere.txt: cannot be read"),
        (["source", "from=seeds/report.txt", "web=https://example.org/"], "give web.url"),
        (["organisation", "name=New", "name=Newer"], "'name' is given twice"),
    ],
)
def test_what_cannot_be_begun_leaves_everything_as_it_was(
    arguments: list[str], message: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(root)
    assert main(root, ["new", *arguments]) == 1
    assert message in capsys.readouterr().err
    assert contents(root) == before


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Emmerson", ["emerson"]),
        ("Ermerson", ["emerson"]),
        ("Emerosn", ["emerson"]),
        ("Emerson Inc.", ["emerson"]),
        ("Univerity of Dayton", ["university-of-dayton"]),
        ("Dayton University", ["university-of-dayton"]),
        ("University of Drayton", ["university-of-dayton"]),
        ("University of Lyon", []),
        ("Dayton", []),
        ("Everson Group", []),
        ("Fair 2021", []),
        ("Jonson", []),
    ],
)
def test_a_name_nearly_there_is_noticed(name: str, near: list[str], root: Path) -> None:
    for id, known in (
        *(("emerson", "Emerson"), ("university-of-dayton", "University of Dayton")),
        *(("fair-2020", "Fair 2020"), ("jansen", "Jansen")),
    ):
        (root / f"profiles/organisations/{id}.yml").write_text(f"name: {known}\nkind: event\n")
    assert [id for id, _ in near_names(root, name)] == near


def test_few_names_that_are_there_are_nearly_others() -> None:
    names = {id: one.record.name for id, one in load(INVENTED)[0].profiles.items()}
    alarms = [
        {id, near}
        for id, name in names.items()
        for near, _ in near_names(INVENTED, name)
        if near != id
    ]
    assert alarms == [{"halden-pharma", "halden-group"}]


def test_hostile_values_stay_values(root: Path) -> None:
    name = 'x: [y] #z "q" \\ {{ 1 }} &a *b'
    assert main(root, ["new", "organisation", f"name={name}", "id=odd", "kind=fund"]) == 0
    assert load(root)[0].profiles["odd"].record.name.replace("”", '"').replace("“", '"') == name


def test_a_terminal_is_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["New Institute", "", "instiute", "research-institute", "usa", "US", ""])

    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    monkeypatch.setattr("atlas.commands.new._on_a_terminal", lambda: True)
    assert main(root, ["new", "organisation"]) == 0
    assert load(root)[0].profiles["new-institute"].record.name == "New Institute"
    out = capsys.readouterr().out
    assert "The name the site uses." in out
    assert "write US" in out
    assert "left open: place" in out


def test_a_catalogue_that_changes_meanwhile_stays(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "pasted.txt"
    file.write_bytes(TEXT.encode())
    changed = (root / "seeds/sources.yml").read_bytes() + b"# mine\n"
    beside = writing._beside

    def meanwhile(target: Path, content: bytes) -> Path:
        (root / "seeds/sources.yml").write_bytes(changed)
        return beside(target, content)

    monkeypatch.setattr(writing, "_beside", meanwhile)
    assert main(root, ["new", "source", f"from={file}", "id=lumen"]) == 1
    assert (root / "seeds/sources.yml").read_bytes() == changed
    assert {entry.name for entry in (root / "seeds").iterdir()} == {"report.txt", "sources.yml"}


def test_the_first_entry_of_a_list(tmp_path: Path) -> None:
    files = parse().files
    for text in (b"statements: []\n", b""):
        company = files[ACME].split(b"statements:\n")[0].replace(b"[@laboratory]", b"[@acme/x]")
        root = write(Example({**files, ACME: company + text}), tmp_path / str(len(text)))
        main(root, [*STATEMENT])
        assert [one.id for one in load(root)[0].profiles["acme"].record.statements] == [
            "a-town-to-work-in"
        ]
