"""A program that knows nothing of the atlas but its ``llms.txt``: it reads the rules there, keeps
them, follows links, and answers questions. It uses nothing of ours, and no parser of Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

#: The text at an address.
Fetch = Callable[[str], str]
#: What is cited, and the word for how far it has come.
Answer = tuple[str, str]

_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)\s]+)\)")
_FACT = re.compile(r"^- ([a-z ]+): (.*)$", re.MULTILINE)
_VERSION = re.compile(r"\[version (\d+) \((\w+)\)\]\((\S+)\)")
_SOURCE = re.compile(r"^> — .*?\]\(([^)\s]+)\)", re.MULTILINE)
_LINE = re.compile(r"\]\(([^)\s]+)\) \(`[^`]+`, version \d+; status: [a-z]+;")


@dataclass(frozen=True)
class Claim:
    """A statement as a profile has it in full."""

    title: str
    facts: dict[str, str]
    sources: tuple[str, ...]

    @property
    def ref(self) -> str:
        """Its reference."""
        return self.facts["statement"].split("`")[1]

    @property
    def status(self) -> str:
        """How far it has come."""
        return self.facts["status"].split()[0]

    @property
    def answer(self) -> Answer:
        """What the second and the third rule want given."""
        found = _VERSION.search(self.facts["statement"])
        assert found
        return found[3], self.status

    def in_code(self, name: str) -> str:
        """What a fact says between backticks, as a date does; empty without it."""
        return self.facts[name].split("`")[1] if name in self.facts else ""


@dataclass(frozen=True)
class Atlas:
    """What the program can find out, from the text of ``llms.txt`` alone."""

    llms: str
    fetch: Fetch

    @cached_property
    def rules(self) -> list[str]:
        """The three rules."""
        return re.findall(r"^\d\. (.*)$", self.llms, re.MULTILINE)

    @property
    def file(self) -> str:
        """The first rule: what to add to the address of a page."""
        (name,) = re.findall(r"Add `([^`]+)`", self.rules[0])
        return str(name)

    @property
    def not_done(self) -> set[str]:
        """The third rule: the words for what has not been done."""
        return set(re.findall(r"`(\w+)`", self.rules[2].partition("have not been done")[0]))

    @cached_property
    def profiles(self) -> dict[str, str]:
        """Name of a profile → address of its Markdown."""
        return {plain(name): to for name, to in _LINK.findall(self.llms.partition("\n## ")[2])}

    @cached_property
    def claims(self) -> list[Claim]:
        """Every statement of every profile."""
        return [one for to in self.profiles.values() for one in self.claims_at(to)]

    def claims_at(self, address: str) -> Iterator[Claim]:
        """The statements of a profile."""
        for block in self.fetch(address).split("\n### ")[1:]:
            title, _, rest = block.partition("\n")
            facts = dict(_FACT.findall(rest.partition("\n## ")[0]))
            if "statement" in facts:
                yield Claim(plain(title), facts, tuple(_SOURCE.findall(rest)))

    def front_matter(self, address: str) -> dict[str, Any]:
        """What a page says of itself; each line is a name and JSON."""
        lines = self.fetch(address).split("---\n")[1].splitlines()
        return {
            name: json.loads(value) for name, _, value in (one.partition(": ") for one in lines)
        }

    def at(self, page: str) -> dict[str, Any]:
        """What the Markdown of a page for people says of itself: the first rule, kept."""
        return self.front_matter(f"{page.partition('#')[0]}{self.file}")

    def follow(self, address: str) -> Answer:
        """What to cite of the statement whose Markdown is at an address."""
        front = self.front_matter(address)
        return front["version"]["cite"], front["status"]

    def named_in(self, address: str) -> set[Answer]:
        """All statements that lines of a page name."""
        return {self.follow(to) for to in set(_LINE.findall(self.fetch(address)))}

    def section(self, address: str, heading: str) -> str:
        """What stands under a heading of the second level."""
        _, _, rest = self.fetch(address).partition(f"\n## {heading}\n")
        return rest.partition("\n## ")[0]

    def where(self, wanted: Callable[[Claim], object]) -> set[Answer]:
        """The statements that are wanted."""
        return {one.answer for one in self.claims if wanted(one)}


def plain(text: str) -> str:
    """Markdown's text without its backslashes."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def last_year(date: str) -> int:
    """The last year that a date in EDTF can mean, if it is a plain one; a far one, if open."""
    years = [int(year.replace("X", "9")) for year in re.findall(r"\d{3}[\dX]", date)]
    return 9999 if date.endswith("..") or not years else max(years)


def overdue(atlas: Atlas) -> set[Answer]:
    """1. Which promises are past their date, and nobody knows what became of them?"""
    return atlas.where(lambda it: it.facts.get("state") == "passed")


def disagreeing(atlas: Atlas, words: str) -> set[Answer]:
    """2. Which statements disagree about something?"""
    return atlas.where(lambda it: words in plain(it.facts["certainty"]))


def version(atlas: Atlas, title: str) -> tuple[int, str, str]:
    """3. Which version of a statement is there: its number, hash and address."""
    (it,) = (one for one in atlas.claims if one.title == title)
    found = _VERSION.search(it.facts["statement"])
    assert found
    return int(found[1]), found[2], found[3]


def is_done(atlas: Atlas, title: str) -> tuple[bool, Answer]:
    """4. Has something been done?"""
    (it,) = (one for one in atlas.claims if one.title == title)
    return it.status not in atlas.not_done, it.answer


def late_plans(atlas: Atlas) -> set[Answer]:
    """5. What was planned for a year that is over, with no word of whether it was done?"""
    year = int(atlas.front_matter(next(iter(atlas.profiles.values())))["as_of"][:4])
    return atlas.where(lambda it: it.status == "planned" and last_year(it.in_code("due")) < year)


def said_elsewhere(atlas: Atlas, name: str) -> set[Answer]:
    """6. What is said of an organisation on the profiles of others?"""
    lines = atlas.section(atlas.profiles[name], "What is said of it elsewhere")
    return {atlas.follow(to) for to in set(_LINE.findall(lines))}


def contradicted(atlas: Atlas) -> set[Answer]:
    """7. What does a passage contradict?"""
    return atlas.where(lambda it: "a passage says otherwise" in it.facts["certainty"])


def says(atlas: Atlas, name: str) -> set[Answer]:
    """8. What rests on the words of a person?"""
    return atlas.where(
        lambda it: it.facts["voice"].startswith("person, ") and name in plain(it.facts["voice"])
    )


def same_source(atlas: Atlas, title: str) -> set[Answer]:
    """9. What else rests on the sources of a statement?"""
    (it,) = (one for one in atlas.claims if one.title == title)
    return {answer for to in it.sources for answer in atlas.named_in(to)}


def over(atlas: Atlas) -> set[Answer]:
    """10. What has ended, and when?"""
    return atlas.where(lambda it: it.status == "ended")
