"""The rules of ``build.py check``: one module a rule, found by being here.

To add a rule, add a module named for its code (``quote_not_in_source`` for
``quote-not-in-source``) with:

- a docstring: the rule in one line, then why it exists and what to do;
- ``SEVERITY``: ``error`` or ``notice``;
- ``GOOD`` and ``BAD``: a short YAML example of each;
- ``WAIVABLE = True`` where a statement may give a reason not to follow it;
- ``WHOLE_ATLAS = True`` where it reports what is missing, so that it waits until every file loads;
- ``COMPARES = True`` where its findings in one file depend on others, so that ``check FILE`` leaves
  it out;
- ``BY_NAMES = True`` where it finds fault with statements that lack a name, so that it leaves those
  alone of which not all names could be read;
- ``ONLY_IN``, the one file that it looks at, if it looks at no other: ``check FILE`` applies it to
  that one only;
- ``check(atlas, today)``, which yields a ``Finding`` for each breach (left out by rules that are
  applied while files are read).

A statement may have fields that cannot be read. What is yielded after such a field was asked for is
dropped: ask late, and yield first what rests on less.

Then add a good and a bad example under ``tests/check/rules/<code>/``. The list of codes on the
site and ``--explain`` follow by themselves.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from functools import cache

from atlas.check.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by its code, in the order of codes."""
    codes = sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__))
    return {code: _rule(code) for code in codes}


def _rule(code: str) -> Rule:
    module = importlib.import_module(f"{__name__}.{code.replace('-', '_')}")
    title, _, explanation = inspect.cleandoc(module.__doc__ or "").partition("\n")
    return Rule(
        code=code,
        severity=module.SEVERITY,
        title=title,
        explanation=explanation.strip(),
        good=module.GOOD,
        bad=module.BAD,
        waivable=getattr(module, "WAIVABLE", False),
        whole_atlas=getattr(module, "WHOLE_ATLAS", False),
        compares=getattr(module, "COMPARES", False),
        by_names=getattr(module, "BY_NAMES", False),
        only_in=getattr(module, "ONLY_IN", ""),
        check=getattr(module, "check", None),
    )
