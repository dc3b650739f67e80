"""What defines a kind or a listed value, and that what is half defined cannot be imported."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from atlas.model import KINDS, StatementBase, choices, source_choices
from atlas.model.choices import Choice, ExplainedChoice, OrganisationKind, Status
from atlas.model.fields import Slug, field
from atlas.model.kinds import Investment
from atlas.model.parts import parts

STATEMENT: dict[str, Any] = {
    "id": "it",
    "kind": "investment",
    "title": "A title",
    "text": "A sentence of ours.",
    "date_basis": "none",
    "date_note": "A remark.",
    "status": "claimed",
    "voice": "article",
    "topics": ["matters"],
    "places": ["spot"],
    "parties": [{"organisation": "beta", "role": "host"}],
    "fund": "gamma",
    "investees": ["delta", "epsilon"],
    "values": [{"number": 3, "unit": "rooms", "as_of": "2019"}],
    "derived": [{"number": 3, "how": "A sum."}],
    "evidence": [{"source": "paper", "quote": "Words of a source."}],
}


def test_a_kind_without_a_label_is_refused() -> None:
    with pytest.raises(TypeError, match="label"):
        type("Lawsuit", (StatementBase,), {"__annotations__": {}})


def test_a_value_without_its_words_is_refused() -> None:
    with pytest.raises(TypeError, match="label"):

        class _Unnamed(Choice):
            ONE = "one"

    with pytest.raises(TypeError, match="meaning"):

        class _Unexplained(ExplainedChoice):
            ONE = "one", "One"


@pytest.mark.parametrize(
    "listed",
    [
        listed
        for module in (choices, source_choices)
        for listed in vars(module).values()
        if isinstance(listed, type) and issubclass(listed, Choice) and len(listed)
    ],
)
def test_each_list_and_each_value_is_explained(listed: type[Choice]) -> None:
    assert listed.__doc__
    for value in listed:
        # Nothing stands after a date that the source prints, or where there is none.
        unsaid = listed is source_choices.PublishedBasis and value in ("stated", "none")
        assert value.label.strip() or unsaid, value
        assert not isinstance(value, ExplainedChoice) or value.meaning.strip(), value


def test_a_value_is_its_text_and_has_its_words() -> None:
    status = TypeAdapter(Status).validate_python("done")
    assert (status, f"{status}", status.label) == ("done", "done", "Done")
    assert OrganisationKind.PUBLIC_BODY.plural == "Public bodies"
    with pytest.raises(ValidationError, match="'planned', 'announced'"):
        TypeAdapter(Status).validate_python("started")
    assert TypeAdapter(Status).json_schema()["enum"] == [status.value for status in Status]


def test_fields_are_found_by_what_they_hold() -> None:
    it = KINDS["investment"].model_validate(STATEMENT)
    named = {(part.use.names, part.value) for part in parts(it, lambda one: one.is_reference)}
    assert named == {
        ("organisation", "beta"),
        ("organisation", "gamma"),
        ("organisation", "delta"),
        ("organisation", "epsilon"),
        ("place", "spot"),
        ("topic", "matters"),
        ("source", "paper"),
    }
    claims = {part.at: part.value for part in parts(it, lambda one: one.is_claim)}
    assert claims == {
        ("title",): "A title",
        ("text",): "A sentence of ours.",
        ("parties", 0, "role"): "host",
        ("values", 0, "unit"): "rooms",
    }
    dates = [(part.at, part.use.dates) for part in parts(it, lambda one: one.is_date)]
    assert dates == [(("values", 0, "as_of"), "value")]
    assert [part.at for part in parts(it, lambda one: one.is_evidence)] == [("evidence", 0)]


def test_a_new_reference_is_found_and_takes_part() -> None:
    class _Bought(Investment, label="Purchase", plural="Purchases", reports="act"):
        owner: Slug = field("Who owns it.", names="organisation", role="owner")

    bought = _Bought.model_validate({**STATEMENT, "owner": "zeta"})
    assert bought.organisations()[-1] == ("zeta", "owner")
