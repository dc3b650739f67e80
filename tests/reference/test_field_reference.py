from __future__ import annotations

from atlas.model import KINDS
from atlas.reference.field_reference import FieldHelp, RecordHelp, field_reference

RECORDS = {record.name: record for record in field_reference()}


def field(record: str, name: str) -> FieldHelp:
    return next(field for field in RECORDS[record].fields if field.name == name)


def test_files_come_first_and_nothing_twice() -> None:
    names = [record.name for record in field_reference()]
    files = [
        "Company",
        "Organisation",
        "Landscape",
        "Topics",
        "Places",
        "Tombstones",
        "Reports",
        "Reviews",
        "Catalogue",
    ]
    assert names[:9] == files
    assert len(names) == len(set(names))


def test_every_kind_of_statement_builds_on_the_statement() -> None:
    kinds = {
        field("Statement" if not record.base else record.name, "kind").allowed[0]
        for record in RECORDS.values()
        if record.base
    }
    assert kinds == set(KINDS)
    assert {record.base for record in RECORDS.values()} == {"", "Statement"}
    assert "id" not in [field.name for field in RECORDS["Event"].fields]


def test_everything_is_explained() -> None:
    for record in RECORDS.values():
        assert record.help, record.name
        for one in record.fields:
            assert one.type
            assert one.help or one.name == "kind", f"{record.name}.{one.name}"


def test_records_inside_records_are_in_the_reference() -> None:
    held = {field.record for record in RECORDS.values() for field in record.fields if field.record}
    assert held <= set(RECORDS)
    assert "Not cited" in held


def test_a_field_says_all_that_an_editor_needs() -> None:
    assert field("Statement", "id") == FieldHelp(
        name="id",
        type="id",
        required=True,
        default="",
        allowed=(),
        help="Stable id, unique in the profile; part of the public address. Never reuse or rename.",
        good="suzhou-research-institute",
        bad="statement-7",
        record="",
    )
    assert field("Statement", "promotional").default == "false"
    assert field("Statement", "date").type == "date (EDTF)"
    assert field("Statement", "evidence").type == "list of evidence"
    assert field("Company", "statements").record == "Statement"
    assert field("Company", "country_basis").allowed == ("source", "editor")
    assert field("Outcome", "state").type == "one of the values"


def test_the_reference_is_data() -> None:
    assert all(isinstance(record, RecordHelp) for record in field_reference())
