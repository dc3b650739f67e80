"""Where programs that read texts begin: ``llms.txt``, and a skill that says how to cite."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import yaml

from atlas.exports.formats.markdown.lists import profiles_of_kind
from atlas.exports.formats.markdown.names import Names
from atlas.exports.formats.markdown.writing import blocks, section
from atlas.pages.page import Asset

LLMS = "llms.txt"
#: Agent Skills Discovery 0.2.0: where it is looked for, and the version that it names.
SKILLS = ".well-known/agent-skills/"
_SCHEMA = "https://schemas.agentskills.io/discovery/0.2.0/schema.json"
_SKILL = Path(__file__).with_name("skill.md")
_RULES = """\
> Company innovation profiles: each statement rests on a verbatim passage of an archived source. \
Data of {as_of}.

Three rules for programs that read this atlas:

1. Add `index.md` to the address of a page: there it stands as Markdown, each statement with its \
reference, status, voice, certainty, passages and sources.
2. Cite address and version: the link `version N (hash)` of a statement. Readers can then see what \
has changed since.
3. Planned is not done. `planned`, `announced` and `agreed` have not been done, and `claimed` is \
what somebody asserts: always give the status of a statement, and what `certainty` says."""


def llms_txt(names: Names) -> Asset:
    """The rules, then all profiles (llmstxt.org: a title, a quotation, text, lists of links)."""
    about = names.atlas.about
    listed = (
        section(heading, profiles_of_kind(names, kind))
        for heading, kind in (
            ("Companies", "company"),
            ("Landscapes", "landscape"),
            ("Organisations", "organisation"),
        )
    )
    text = blocks(f"# {about.name}", _RULES.format(as_of=about.as_of), *listed)
    return Asset(LLMS, f"{text}\n".encode())


def skills(names: Names) -> Iterator[Asset]:
    """The skill, and the index by which it is found."""
    site = names.atlas.addresses.site("")
    text = _SKILL.read_text("utf-8").replace("{site}", site)
    front = yaml.safe_load(text.split("---\n", 2)[1])
    path = f"{SKILLS}{front['name']}/SKILL.md"
    entry = {
        "name": front["name"],
        "type": "skill-md",
        "description": front["description"],
        "url": names.atlas.addresses.site(path),
        "digest": f"sha256:{sha256(text.encode()).hexdigest()}",
    }
    index = json.dumps({"$schema": _SCHEMA, "skills": [entry]}, indent=1)
    yield Asset(path, text.encode())
    yield Asset(f"{SKILLS}index.json", f"{index}\n".encode())
