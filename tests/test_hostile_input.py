"""Input that is broken, or means harm, gets its message: no traceback, and within bounds."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.check.report import render
from atlas.problems import Problem
from tests.atlases import BASE, parse, problems, write

ACME = "profiles/companies/acme.yml"
BETA = "profiles/organisations/beta-hospital.yml"
BETA_TEXT = b"name: Beta Hospital\nkind: hospital\n"


def codes(found: list[Problem]) -> set[str]:
    """The codes of the errors; every report must be printable."""
    for format in ("text", "json", "github"):
        report = render(found, format)
        assert report.isprintable() or "\n" in report
        assert not {"\x00", "\x1b", "\u202e"} & set(report)
    return {problem.code for problem in found if problem.severity == "error"}


def with_beta(root: Path, content: bytes) -> set[str]:
    write(parse(), root)
    (root / BETA).write_bytes(content)
    return codes(problems(root))


LAUGHS = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n".encode()
    for n in range(9)
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "yaml-syntax"),
        (b"   \n\n", "yaml-syntax"),
        (b"name: 'Beta", "yaml-syntax"),
        (b"name: Beta\n\tkind: hospital\n", "yaml-syntax"),
        (b"name: {a: [b, c\n", "yaml-syntax"),
        (b"%YAML 9.9\n---\nname: x\n", "yaml-syntax"),
        (b"<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> other\n", "yaml-syntax"),
        (b"@name: x\n", "yaml-syntax"),
        (LAUGHS, "yaml-anchor"),
        (b"name: *nobody\n", "yaml-anchor"),
        (b"&a a: *a\n", "yaml-anchor"),
        (b"name: !!python/object/apply:os.system [true]\n", "yaml-anchor"),
        (b"[" * 100_000, "yaml-too-deep"),
        (b"{a: " * 100_000, "yaml-too-deep"),
        (b"- " * 100_000, "yaml-too-deep"),
        (b"\n".join(b" " * n + b"a:" for n in range(500)), "yaml-too-deep"),
        (b"name: a\nname: b\nkind: hospital\n", "yaml-duplicate-key"),
        (b"name: a\x00b\nkind: hospital\n", "forbidden-character"),
        (b"name: a\x1bb\nkind: hospital\n", "forbidden-character"),
        ("name: Beta\nkind: hospital\n".encode("utf-16"), "not-utf8"),
        ("name: Klínik\nkind: hospital\n".encode("latin-1"), "not-utf8"),
        (b"name: \xed\xa0\x80\nkind: hospital\n", "not-utf8"),
        (b"name: " + b"x" * 1_100_000, "file-too-large"),
        (b"name: " + b"x" * 900_000 + b"\nkind: hospital\n", "bad-value"),
        ("name: Beta \u202eHospital\nkind: hospital\n".encode(), "bad-value"),
        ("name: Beta\u200bHospital\nkind: hospital\n".encode(), "bad-value"),
        (b"name: [Beta]\nkind: hospital\n", "wrong-type"),
        (b"name: {a: b}\nkind: hospital\n", "wrong-type"),
        (b"- name: Beta\n", "wrong-type"),
        (b"12\n", "wrong-type"),
        (b"null\n", "wrong-type"),
        (b"name: Beta\nkind: hospital\nstatements: {a: b}\n", "wrong-type"),
        (b"name: Beta\nkind: hospital\nstatements: [1, [2], null]\n", "wrong-type"),
        (b"name: Beta\nkind: hospital\n__class__: x\n", "unknown-field"),
        (b"name: Beta\nkind: hospital\n" + b"x" * 900 + b": 1\n", "unknown-field"),
        (b"name: Beta\nkind: hospital\ncountry: K\n", "bad-value"),
        (b"name: Beta\nkind: hospital\nplace: ../../etc/passwd\n", "bad-value"),
        (b"name: Beta\nkind: hospital\nstatements: [{kind: [event]}]\n", "unknown-value"),
        (b"name: Beta\nkind: hospital\n? {a: b}\n: c\n", "yaml-syntax"),
        (b"".join(b"key%d: x\n" % n for n in range(60_000)), "unknown-field"),
    ],
    ids=lambda value: value if isinstance(value, str) else ascii(value[:24]),
)
def test_a_broken_profile_gets_its_message(content: bytes, code: str, tmp_path: Path) -> None:
    assert code in with_beta(tmp_path, content)


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbf" + BETA_TEXT, BETA_TEXT.replace(b"\n", b"\r\n")]
)
def test_what_editors_do_to_files_does_no_harm(content: bytes, tmp_path: Path) -> None:
    assert not with_beta(tmp_path, content)


@given(st.binary(max_size=300))
def test_any_bytes_get_a_message_or_are_fine(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    with_beta(tmp_path_factory.mktemp("atlas"), content)


@given(st.integers(0, 3000), st.binary(max_size=4), st.integers(0, 40))
def test_any_damage_gets_a_message_or_is_fine(
    tmp_path_factory: pytest.TempPathFactory, at: int, put: bytes, cut: int
) -> None:
    root = write(parse(), tmp_path_factory.mktemp("atlas"))
    content = (root / ACME).read_bytes()
    (root / ACME).write_bytes(content[:at] + put + content[at + cut :])
    codes(problems(root))


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [_fifo, _link, _loop, _device, Path.mkdir])
@pytest.mark.parametrize("path", [BETA, "seeds/sources.yml", "seeds/report.txt"])
def test_only_regular_files_are_read(
    make: Callable[[Path], None], path: str, tmp_path: Path
) -> None:
    write(parse(), tmp_path)
    (tmp_path / path).unlink()
    make(tmp_path / path)
    assert "unreadable-file" in codes(problems(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    write(parse(), tmp_path)
    (tmp_path / BETA).chmod(0)
    assert codes(problems(tmp_path)) == {"unreadable-file"}


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    write(parse(), tmp_path)
    (tmp_path / BETA).unlink()
    (tmp_path / "profiles/organisations").rmdir()
    (tmp_path / "profiles/organisations").write_text("x")
    assert "unreadable-file" in codes(problems(tmp_path))


@pytest.mark.parametrize("path", [BETA, "seeds/sources.yml", "seeds/report.txt"])
def test_huge_files_are_not_read(path: str, tmp_path: Path) -> None:
    write(parse(), tmp_path)
    os.truncate(tmp_path / path, 50_000_000)
    tracemalloc.start()
    found = problems(tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "file-too-large" in codes(found)
    assert peak < 20_000_000


def edited(root: Path, old: str, new: str) -> set[str]:
    """The codes of the base atlas with one piece of the company's profile replaced."""
    assert BASE.count(old) == 1
    return codes(problems(write(parse(f"-- edit {ACME} --\n{old}\n=>\n{new}\n"), root)))


TITLE = "title: Memorandum with a hospital"
QUOTE = "quote: Last year, Acme signed a memorandum with Beta Hospital in Springfield."
SUMMARY = "summary: Acme has run a laboratory in Springfield since 2019 [@laboratory]."


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (TITLE, "title: '{{ 7 * 7 }} {% raw %} ${HOME} $(id)'", "number-not-in-quote"),
        (QUOTE, "quote: '(((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+)+$ [\\'", "quote-not-in-source"),
        (QUOTE, f"quote: '{'ab ' * 1300}'", "quote-not-in-source"),
        (QUOTE, f"quote: '{'[…]' * 500} is there'", "quote-not-in-source"),
        (QUOTE, f"quote: '{'a b […] ' * 400} c d'", "quote-not-in-source"),
        (QUOTE, f"quote: '{'x' * 5000}'", "bad-value"),
        (SUMMARY, "summary: 'It is so [@'", "summary-citations"),
        (SUMMARY, "summary: 'It is so [@]. And [@@a]. And [[@laboratory]]'", "summary-citations"),
        (SUMMARY, f"summary: '{'[@' * 2000}'", "summary-citations"),
        (SUMMARY, "summary: 'It is <script>alert(1)</script> [@laboratory].'", "summary-citations"),
        (SUMMARY, "summary: '[so](javascript:alert) it is [@laboratory].'", "summary-citations"),
        ("number: 2500000", f"number: {'9' * 4000}", "bad-value"),
        ("number: 2500000", "number: 1e999999999", "bad-value"),
        ("number: 2500000", "number: .inf", "wrong-type"),
        ("date: 2019-03-03", "date: 99999999999-01-01", "bad-value"),
        ("date: 2019-03-03", "date: 2019-03-03T25:61:61Z", "bad-value"),
        ("date: 2019-03-03", "date: 0000", "bad-value"),
        ("speaker: jane-doe", "speaker: acme/beta/jane", "bad-value"),
        ("speaker: jane-doe", "speaker: nobody", "unknown-id"),
    ],
    ids=lambda value: ascii(value[:32]),
)
def test_harmful_values_get_their_message(old: str, new: str, code: str, tmp_path: Path) -> None:
    assert code in edited(tmp_path, old, new)


def test_text_that_means_something_elsewhere_is_only_text(tmp_path: Path) -> None:
    text = "text: 'Signed: javascript:alert(), ../../x, %n%s, \\\\u, .*+?^${}()|[]'"
    assert not edited(tmp_path, "text: Acme and Beta Hospital signed a memorandum.", text)


@pytest.mark.parametrize("unit", ["a b ", "“", "1,", "A.", "\u0301", "a\u00ad", "\n", "[…] "])
def test_monotonous_sources_are_no_trap(unit: str, tmp_path: Path) -> None:
    example = parse()
    example.files["seeds/report.txt"] = (unit * (200_000 // len(unit))).encode()
    assert "quote-not-in-source" in codes(problems(write(example, tmp_path)))


def test_a_name_with_regular_expression_signs(tmp_path: Path) -> None:
    assert "party-not-named" in with_beta(tmp_path, b"name: '(a+)+$ [^'\nkind: hospital\n")
