"""Turn plain data into records, and Pydantic's errors into problems that say how to mend them."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from atlas.load.yaml_document import UnreadableError, YamlDocument
from atlas.model import KINDS, Record
from atlas.problems import FieldPath, Problem, did_you_mean, excerpt

#: More than these of one file help nobody.
MAX_PROBLEMS = 100
_WRONG_TYPES = {
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
    "list_type": "a list",
    "string_type": "text",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "decimal_parsing": "a number in digits",
    "decimal_type": "a number in digits",
}
_R = TypeVar("_R", bound=Record)


def validate(document: YamlDocument, model: type[_R]) -> _R:
    """Validate a file against its model. Raises ``UnreadableError`` with all that is wrong."""
    try:
        return model.model_validate(document.data)
    except ValidationError as errors:
        details = errors.errors(include_url=False, include_context=True)
        problems = [_problem(document, model, error) for error in details[:MAX_PROBLEMS]]
        if (left := len(details) - MAX_PROBLEMS) > 0:
            problems.append(
                document.problem(
                    "bad-value",
                    (),
                    f"has {left:,} more problems",
                    fix="mend those above first; many share a cause",
                )
            )
        raise UnreadableError(*problems) from None


def _problem(document: YamlDocument, model: type[Record], error: ErrorDetails) -> Problem:
    at, inside = _locate(document.data, model, error["loc"])
    kind, given = error["type"], error["input"]
    name = str(at[-1]) if at else "file"
    if kind == "missing":
        return document.problem(
            "missing-field",
            at,
            f"the field '{name}' is missing",
            fix=f"add '{name}:'" + _help(inside, name),
        )
    if kind == "extra_forbidden":
        known = sorted(inside.model_fields) if inside else []
        return document.problem(
            "unknown-field",
            at,
            f"the field '{excerpt(name)}' is not known here",
            key=True,
            fix=did_you_mean(name, known) or f"known fields: {', '.join(known)}",
        )
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        given_kind = given.get("kind") if isinstance(given, dict) else None
        at = (*at, "kind")
        if given_kind is None:
            return document.problem(
                "missing-field",
                at,
                "the field 'kind' is missing",
                fix=f"add 'kind:' with one of {', '.join(KINDS)}",
            )
        return document.problem(
            "unknown-value",
            at,
            "is not a kind of statement",
            found=str(given_kind),
            fix=did_you_mean(str(given_kind), KINDS) or f"one of: {', '.join(KINDS)}",
        )
    if kind == "literal_error":
        options = _options(inside, name)
        return document.problem(
            "unknown-value",
            at,
            f"is not a value of '{name}'",
            found=str(given),
            fix=did_you_mean(str(given), options) or f"one of: {', '.join(options)}",
        )
    if kind in _WRONG_TYPES:
        found = {dict: "a mapping", list: "a list", type(None): "nothing"}.get(
            type(given), f"'{excerpt(str(given), 40)}'"
        )
        return document.problem(
            "wrong-type",
            at,
            f"'{name}' should be {_WRONG_TYPES[kind]}, and is {found}",
            fix="check the indentation and the hyphens"
            if found in ("a mapping", "a list")
            else f"write {_WRONG_TYPES[kind]}",
        )
    message = error["msg"].removeprefix("Value error, ")
    return document.problem(
        "bad-value",
        at,
        f"'{name}': {message}",
        found=given if isinstance(given, str) else "",
        fix=_help(inside, name).strip(" ()") or "see the field reference",
    )


def _locate(
    data: Any, model: type[BaseModel] | None, loc: tuple[int | str, ...]
) -> tuple[FieldPath, type[BaseModel] | None]:
    """The field path of an error (union tags left out), and the model that holds the field."""
    path: FieldPath = ()
    holder = model
    for step in loc:
        if isinstance(step, str) and hasattr(model, "__members__"):
            model = holder = _member(model, step)  # a union's tag: no step in the data
            continue
        path = (*path, step)
        if isinstance(step, str):
            holder = model
            model = _field_model(model, step)
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            data = None
    return path, holder


def _models(annotation: Any) -> list[type[BaseModel]]:
    """Every model class inside an annotation, however wrapped."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


def _field_model(model: type[BaseModel] | None, name: str) -> type[BaseModel] | None:
    info = model.model_fields.get(name) if model else None
    found = _models(info.annotation) if info else []
    if len(found) > 1:  # a union: remember its members until the tag tells which
        return type("Union", (BaseModel,), {"__members__": found})
    return found[0] if found else None


def _member(union: type[BaseModel] | None, tag: str) -> type[BaseModel] | None:
    for model in getattr(union, "__members__", []):
        if tag in get_args(model.model_fields["kind"].annotation):
            return model  # type: ignore[no-any-return]
    return None


def _options(model: type[BaseModel] | None, name: str) -> list[str]:
    info = model.model_fields.get(name) if model else None

    def literals(annotation: Any) -> list[str]:
        return [
            item
            for part in get_args(annotation)
            for item in ([part] if isinstance(part, str) else literals(part))
        ]

    return literals(info.annotation) if info else []


def _help(model: type[BaseModel] | None, name: str) -> str:
    info = model.model_fields.get(name) if model else None
    return f" ({info.description})" if info and info.description else ""
