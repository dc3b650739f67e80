"""Write an invented atlas that passes the check: as many companies and statements as one likes.

    python -m bench.synthetic FOLDER --companies 100 --statements 20 --seed 1

The same arguments give the same files. Companies share their partners; few of these are named
often and many seldom, as in real content.
"""

from __future__ import annotations

import argparse
import re
import shutil
import unicodedata
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bench import vocabulary
from bench.statements import MAKERS, Organisation, World

ROOT = Path(__file__).resolve().parent.parent
_PUBLISHED = "3 June 2025"


def write_atlas(folder: Path, companies: int, statements: int = 20, seed: int = 1) -> Path:
    """Fill a folder with the files of an atlas; see `make_buildable` for the rest of a checkout."""
    world = World(Random(f"{seed}/{companies}/{statements}"))
    for _ in range(5 + companies * 3 // 2):
        kind = world.random.choice(list(vocabulary.BODY_ENDINGS))
        name = world.name(vocabulary.BODY_ENDINGS[kind])
        world.partners.append(Organisation(_slug(name), name, kind))
    sources = []
    for _ in range(companies):
        name = world.name(vocabulary.COMPANY_ENDINGS)
        company = Organisation(_slug(name), name)
        profile, source, text = _company(world, company, statements)
        _write(folder / f"seeds/{company.id}.txt", text)
        _write_yaml(folder / f"profiles/companies/{company.id}.yml", profile)
        sources.append(source)
    _write_yaml(folder / "seeds/sources.yml", {"sources": sources})
    (folder / "profiles/landscapes").mkdir(exist_ok=True)
    _write_shared(folder, world)
    return folder


#: Where the invented atlas takes proposals, so that it has the page for them.
REPOSITORY = "https://github.example/them/atlas"


def make_buildable(folder: Path) -> Path:
    """Give an atlas the program, the hand-written pages and the settings of this checkout."""
    shutil.copy(ROOT / "build.py", folder)  # its own place says which checkout is meant
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = re.sub(r"^  repository: .*", f"  repository: {REPOSITORY}", settings, flags=re.M)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for name in ("atlas", "docs", "templates"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def _company(
    world: World, company: Organisation, count: int
) -> tuple[dict[str, Any], dict[str, Any], str]:
    """A company's profile, its source's entry in the catalogue, and the source's text."""
    random = world.random
    title = f"What {company.name} works on, and with whom"
    person = (
        f"{random.choice(vocabulary.GIVEN.split())} {random.choice(vocabulary.SURNAMES.split())}"
    )
    spoken = f"The position is held by {person}, Head of Research at {company.name}."
    lines = [title, _PUBLISHED, spoken]
    statements = _statements(world, company, person, count, lines)
    ids = [statement["id"] for statement in statements]
    profile = {
        "name": company.name,
        "aliases": [
            {
                "name": vocabulary.invented(random) + company.name.split()[0].lower(),
                "basis": "editor",
                "note": "An invented former name.",
            }
        ],
        "country": random.choice(vocabulary.PLACES)[2],
        "country_basis": "editor",
        "scope": f"The work of {company.name} as an invented report describes it.",
        "summary": f"{company.name} works with others on many things [@{ids[0]}]. More is known of "
        f"its plans [@{ids[-1]}].",
        "people": [
            {
                "id": "head-of-research",
                "name": person,
                "roles": [
                    {
                        "title": "Head of Research",
                        "evidence": [{"source": company.id, "quote": spoken}],
                    }
                ],
            }
        ],
        "statements": statements,
    }
    if count > 1:
        profile["disagreements"] = [_disagreement(company, ids)]
    text = "\n".join(lines) + "\n"
    return profile, _source(company, title, text), text


def _statements(
    world: World, company: Organisation, person: str, count: int, lines: list[str]
) -> list[dict[str, Any]]:
    """So many statements on a company; ``lines`` gets the sentence of the source for each."""
    random = world.random
    statements = []
    titles: set[str] = set()
    for number in range(count):
        make = MAKERS[number % len(MAKERS)]
        made, quote = make(world, company, person)
        if made["title"] in titles:
            made["title"] += f", called {vocabulary.invented(random).lower()}"
        titles.add(made["title"])
        topics = sorted(random.sample(vocabulary.TOPICS, random.choice((1, 1, 2))))
        world.used["topics"].update(topics)
        statements.append(
            {
                "id": f"statement-{number + 1:03d}",
                "importance": _importance(number, count),
                "voice": "article",
                **made,
                "topics": [_slug(topic) for topic in topics],
                "evidence": [{"source": company.id, "quote": quote}],
            }
        )
        lines.append(quote)
    return statements


def _disagreement(company: Organisation, ids: list[str]) -> dict[str, Any]:
    return {
        "id": "same-work",
        "kind": "ambiguity",
        "question": f"Does {company.name} do the same work at both places?",
        "sides": [
            {"says": "The report can be read so.", "statements": ids[:1]},
            {"says": "It can also be read otherwise.", "statements": ids[1:2]},
        ],
        "explanation": "The report does not say, and nothing else does.",
        "shown": "Each as it is reported.",
    }


def _importance(number: int, count: int) -> str:
    """A dozen core statements, or a fifth of few; a third of the rest is background."""
    if number < min(12, max(1, count // 5)):
        return "core"
    return "background" if number % 3 == 0 else "supporting"


def _source(company: Organisation, title: str, text: str) -> dict[str, Any]:
    return {
        "id": company.id,
        "file": f"{company.id}.txt",
        "sha256": sha256(text.encode()).hexdigest(),
        "title": title,
        "short": f"{company.name}, 2025",
        "type": "article",
        "published": "2025-06-03",
        "published_basis": "stated",
        "published_quote": _PUBLISHED,
        "language": "en",
        "translated": False,
        "about": "An invented report.",
        "not_cited": [{"quote": title, "reason": "Title; the text says it."}],
    }


def _write_shared(folder: Path, world: World) -> None:
    for body in world.partners:
        if body.id not in world.used["partners"]:
            continue
        profile: dict[str, Any] = {"name": body.name, "kind": body.kind}
        if world.random.random() < 0.4:
            alias = world.name(vocabulary.BODY_ENDINGS[body.kind])
            note = "An invented other name."
            profile["aliases"] = [{"name": alias, "basis": "editor", "note": note}]
        if world.random.random() < 0.6:
            country = world.random.choice(vocabulary.PLACES)[2]
            profile |= {"country": country, "country_basis": "editor"}
        _write_yaml(folder / f"profiles/organisations/{body.id}.yml", profile)
    topics = sorted(world.used["topics"])
    listed = [{"id": _slug(t), "name": t, "definition": f"All that is about {t}."} for t in topics]
    _write_yaml(folder / "profiles/topics.yml", {"topics": listed})
    places = [
        {"id": id, "name": name, "kind": "city", "country": country, "lat": lat, "lon": lon}
        for id, name, country, lat, lon in vocabulary.PLACES
        if id in world.used["places"]
    ]
    _write_yaml(folder / "profiles/places.yml", {"places": places})


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def _write_yaml(path: Path, content: object) -> None:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    _write(path, yaml.dump(content, Dumper=dumper, allow_unicode=True, sort_keys=False, width=100))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Write what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--companies", type=int, default=100)
    parser.add_argument("--statements", type=int, default=20, help="of each company")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_atlas(options.folder, options.companies, options.statements, options.seed)
    make_buildable(options.folder)


if __name__ == "__main__":
    main()
