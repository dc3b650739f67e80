"""Forms by which readers without a copy of the atlas propose changes, made from the model.

GitHub shows such a form, filled in by the address that opened it, and writes what was entered into
an issue: a heading for each field, and what was entered below it. Addresses fill in lines and texts
only, not lists to choose from, so fields that list their values are lines here; the site's own page
(``contribute/propose/``) lets readers choose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import yaml
from pydantic import BaseModel

from atlas.load.model_walk import options, record_in
from atlas.model import KINDS, Evidence
from atlas.model.statement import StatementBase

FOLDER = ".github/ISSUE_TEMPLATE"
#: By this label the workflow knows what to read; maintainers accept with the other.
LABEL, ACCEPTED = "proposal", "accepted"
#: What stands for a field that was left empty, as the host writes it.
EMPTY = "_No response_"
#: What takes a field away that the statement has.
NONE = "-"
Sort = Literal["input", "textarea"]
#: Fields that a hyphen takes away.
MAY_GO = ("date", "announced", "due", "date_note", "places", "parties", "values")


@dataclass(frozen=True)
class FormField:
    """A field of a form; ``name`` is the model's, ``label`` what stands above it.

    ``hint`` is what only the host's form has to say, since nothing there takes a field away or adds
    to a list. A field of ``lines`` takes fields of records, one a line, as
    ``atlas.editing.entered`` reads them; ``parts`` are these fields where it is a list of records.
    """

    name: str
    help: str
    sort: Sort = "input"
    required: bool = False
    options: tuple[str, ...] = ()
    heading: str = ""
    lines: bool = False
    parts: tuple[FormField, ...] = ()
    hint: str = ""

    @property
    def one(self) -> str:
        """A single record of the list, in words."""
        return _ONE[self.name]

    @property
    def may_go(self) -> bool:
        """Whether a hyphen takes it away."""
        return self.name in MAY_GO

    @property
    def label(self) -> str:
        """What stands above it, and in the issue."""
        return self.heading or self.name.replace("_", " ").capitalize()

    @property
    def id(self) -> str:
        """Its name in addresses, where ``title`` is the issue's own."""
        return "headline" if self.name == "title" else self.name


@dataclass(frozen=True)
class Form:
    """A form: the file of its name in ``FOLDER``."""

    name: str
    title: str
    about: str
    label: str
    fields: tuple[FormField, ...]

    @property
    def path(self) -> str:
        """Its file, from the root of the checkout."""
        return f"{FOLDER}/{self.name}.yml"


_ONE = {"evidence": "a passage", "parties": "a party", "values": "a value"}
#: What a form asks of a statement, with fields of long text and those that list their values.
_LONG = ("title", "text", "date_note", "quote", "translation")
_DATES = ("date", "announced", "due", "date_basis", "date_note")
#: Lists of records, and how one is entered.
_RECORDS = {
    "evidence": "source: acme-report-2024\nquote: opened its first laboratory",
    "parties": "organisation: acme-fund\nrole: investor",
    "values": "number: 40\nunit: people",
}


def _of_model(model: type[BaseModel], *names: str, required: tuple[str, ...] = ()) -> Iterator[Any]:
    for name in names:
        info = model.model_fields[name]
        either = ("true", "false") if info.annotation is bool else ()
        listed = tuple(options(model, name)) or either
        extra = info.json_schema_extra
        good = extra.get("good") if isinstance(extra, dict) else None
        said = info.description or name
        if good is not None and not isinstance(good, list):
            said += f" Such as: `{good}`"
        sort: Sort = "textarea" if name in _LONG else "input"
        yield FormField(name, said, sort, name in required, listed)


def _records(name: str, what: str, heading: str = "", hint: str = "") -> FormField:
    """A field for a list of records, each of some lines."""
    example = "; ".join(f"`{line}`" for line in _RECORDS[name].split("\n"))
    hint = f"{hint} One field a line, as {example}; an empty line before the next.".lstrip()
    parts = tuple(_plain(record_in(StatementBase, name)))
    return FormField(name, what, "textarea", False, (), heading, lines=True, parts=parts, hint=hint)


def _plain(model: type[BaseModel] | None) -> Iterator[FormField]:
    """The fields of a record that hold no records."""
    if model:
        names = [name for name in model.model_fields if not record_in(model, name)]
        needed = tuple(name for name in names if model.model_fields[name].is_required())
        yield from _of_model(model, *names, required=needed)


def own_fields(kind: str) -> Iterator[FormField]:
    """What a kind of statement has besides the fields of all, those of a record with a point."""
    model = KINDS[kind]
    own = [name for name in model.model_fields if name not in (*StatementBase.model_fields, "kind")]
    for name in own:
        inner = record_in(model, name)
        if not inner:
            needed = (name,) if model.model_fields[name].is_required() else ()
            yield from _of_model(model, name, required=needed)
            continue
        for field in _plain(inner):
            heading = f"{name.capitalize()}: {field.label.lower()}"
            yield replace(field, name=f"{name}.{field.name}", heading=heading)


_TAKEN_AWAY = f"A hyphen ({NONE}) takes them away."
_QUOTE = FormField(
    "quote",
    f"{Evidence.model_fields['quote'].description} It has to be in the archived text.",
    "textarea",
)
_SOURCE = FormField("source", "Id of the source: the last part of the address of its page.")

CORRECTION = Form(
    "correction",
    "Correct a statement",
    "Something on a page is wrong, or no longer so. It is held against its passages at once.",
    LABEL,
    (
        FormField(
            "statement",
            "The statement: the part of its address after companies/, organisations/ or "
            "landscapes/, as acme/laboratory.",
            required=True,
        ),
        FormField("version", "The version that you saw, as its page has it. Leave it as it is."),
        FormField(
            "reason",
            "What is wrong, in a sentence for those who cited it. Below, change what is to read "
            "otherwise.",
            "textarea",
            required=True,
            hint=f"What is empty stays as it is, and a hyphen ({NONE}) takes a date away.",
        ),
        *_of_model(StatementBase, "title", "text", *_DATES, "status"),
        _SOURCE,
        FormField("quote", f"A passage to add. {_QUOTE.help}", "textarea"),
        FormField("topics", "All its topics, by id, with commas."),
        FormField("places", "All its places, by id, with commas.", hint=_TAKEN_AWAY),
        _records("parties", "All others who take part.", hint=_TAKEN_AWAY),
        _records("values", "All its figures.", hint=_TAKEN_AWAY),
        _records("evidence", "All its passages, to change one or take one away.", "All passages"),
    ),
)
STATEMENT = Form(
    "statement",
    "Propose a statement",
    "A source says something that the atlas does not have yet.",
    LABEL,
    (
        FormField("profile", "Whom it is about: the id of a profile, as acme.", required=True),
        FormField("kind", "What kind of statement it is.", required=True, options=tuple(KINDS)),
        *_of_model(StatementBase, "title", "text", required=("title", "text")),
        FormField("source", _SOURCE.help, required=True),
        FormField("quote", _QUOTE.help, "textarea", required=True),
        _records("evidence", "Further passages, where it takes more than one.", "More passages"),
        *_of_model(StatementBase, *_DATES, "status", "voice", required=("status", "voice")),
        FormField("speaker", "Who speaks, where a person does: the id under `people`."),
        FormField("topics", "Ids of topics, with commas: see the page of topics.", required=True),
        FormField("places", "Ids of places, with commas, where it says where."),
        _records("parties", "Others who take part, where they do."),
        _records("values", "Numbers with units; a figure needs at least one."),
        FormField(
            "more",
            "What its kind has besides, one field a line, as `form: memorandum` for a partnership "
            "or `outcome.state: open` for a commitment: see the field reference.",
            "textarea",
            lines=True,
        ),
    ),
)
SOURCE = Form(
    "source",
    "Suggest a source",
    "A text that says something about a company. A maintainer looks at it and archives it.",
    "source",
    (
        FormField("address", "Where it is on the web.", required=True),
        FormField("title", "Its headline."),
        FormField("published", "When it was published, as it says."),
        FormField("quotation", "The words that matter, as they stand there.", "textarea", True),
        FormField("about", "What they tell about whom."),
    ),
)
FORMS = (CORRECTION, STATEMENT, SOURCE)


#: The template for the text of a proposal that was too long for an address: only templates put
#: labels on the issues of everybody.
COPIED = "copied.md"
#: What is to be written over; it may be left.
PASTE_HERE = "<!-- Paste the text that you copied in place of this line. -->"


def issue_form_files() -> dict[str, str]:
    """Path (from the root of the checkout) and text of every form."""
    return {form.path: _text(form) for form in FORMS} | {f"{FOLDER}/{COPIED}": _copied()}


def _copied() -> str:
    head = {
        "name": "Paste a proposal",
        "about": "For the text that the site gave you to copy, too long to be handed over.",
        "labels": LABEL,
    }
    return f"---\n{yaml.safe_dump(head, sort_keys=False, width=100)}---\n\n{PASTE_HERE}\n"


def _text(form: Form) -> str:
    data = {
        "name": form.title,
        "description": form.about,
        "title": f"{form.title}: ",
        "labels": [form.label],
        "body": [_body(field) for field in form.fields],
    }
    made = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)
    return f"# Made from the model by 'build.py schema': change it there.\n{made}"


def _body(field: FormField) -> dict[str, Any]:
    listed = f" One of: {', '.join(field.options)}." if field.options else ""
    said = f"{field.help}{listed} {field.hint}".rstrip()
    attributes: dict[str, Any] = {"label": field.label, "description": said}
    if field.sort == "textarea":
        attributes["render"] = "text"  # what is entered is no Markdown, and calls nobody
    return {
        "type": field.sort,
        "id": field.id,
        "attributes": attributes,
        "validations": {"required": field.required},
    }
