"""Ask three programs whether the sources print today's passages.

    make opinions

They are `build.py check`, the published `verify.py`, and linkml-reference-validator. The last is
installed into `.build/` for this use alone: it would add 80 MB and a pytest plugin to the tests.
"""

import json
import os
import subprocess
import sys
import tempfile
import venv
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".build/opinions"
PACKAGE = "linkml-reference-validator==0.4.0"


def main() -> int:
    """Say how many passages each finds; 1 unless each finds all."""
    with tempfile.TemporaryDirectory() as folder:
        passages = _evidence(Path(folder))
        found = {
            "build.py check": passages if _check() else 0,
            "verify.py": passages if _verify(Path(folder)) else 0,
            "linkml-reference-validator": _linkml(Path(folder)),
        }
    for name, count in found.items():
        print(f"{name} finds {count:,} of {passages:,} passages")
    return 0 if set(found.values()) == {passages} else 1


def _evidence(folder: Path) -> int:
    """Write what is published as evidence of today's content; how many passages that are."""
    sys.path.insert(0, str(ROOT))
    from atlas.build_info import BuildInfo
    from atlas.exports.described.atlas import describe
    from atlas.exports.formats.evidence import make
    from atlas.load import load
    from atlas.views.index import Index

    atlas = describe(Index(load(ROOT)[0]), BuildInfo(date.today(), None))
    for file in make(atlas):
        (folder / Path(file.path).name).write_bytes(file.content)
    return atlas.counts["passages"]


def _check() -> bool:
    return subprocess.run([sys.executable, "build.py", "check"], cwd=ROOT).returncode == 0


def _verify(folder: Path) -> bool:
    command = [sys.executable, "-I", "verify.py", "evidence.jsonl", str(ROOT / "seeds")]
    return subprocess.run(command, cwd=folder).returncode == 0


def _linkml(folder: Path) -> int:
    python = ENVIRONMENT / "bin/python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    command = [str(python), "-m", "pip", "install", "--quiet", PACKAGE]
    subprocess.run(command, check=True, env=os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"})
    asked = subprocess.run(
        [str(python), __file__, "evidence.jsonl"], cwd=folder, stdout=subprocess.PIPE, check=True
    )
    return int(asked.stdout.split()[-1])


def ask_linkml(evidence: str) -> int:
    """How many passages of an evidence file linkml-reference-validator finds; says the others."""
    from linkml_reference_validator.models import ReferenceValidationConfig
    from linkml_reference_validator.validation.supporting_text_validator import (
        SupportingTextValidator,
    )

    found = 0
    with tempfile.TemporaryDirectory() as cache:
        validator = SupportingTextValidator(
            ReferenceValidationConfig(cache_dir=Path(cache), reference_base_dir=ROOT / "seeds")
        )
        for line in Path(evidence).read_text("utf-8").splitlines():
            passage = json.loads(line)
            pieces = [one["selector"][0]["exact"] for one in passage["target"]]
            source = passage["target"][0]["source"]["file"]
            said = validator.validate(" ... ".join(pieces), f"file:{source}")
            found += bool(said.is_valid)
            if not said.is_valid:
                print(f"{passage['id']}: {said.message}", file=sys.stderr)
    return found


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(ask_linkml(sys.argv[1]))
    else:
        sys.exit(main())
