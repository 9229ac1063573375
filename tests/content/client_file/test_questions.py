"""What a mapping leaves open is asked, with what was seen and with the option that answers it."""

from __future__ import annotations

import pytest

from agentdesk.content.client_file.mappings import read, shipped
from agentdesk.content.client_file.questions import about_writing, left_open
from agentdesk.content.client_file.understood import SURE, Aspect, SeenColumn
from tests.builders.understood import of_columns, of_file

US = {mapping.name: mapping for mapping in shipped()}["portfolio-us"]


def test_a_whole_mapping_leaves_nothing_open() -> None:
    assert left_open(US, of_columns(sorted(US.header))) == ()


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("currency: USD\n", ["currency"]),
        ("country: US\n", ["country"]),
        ("client: demonstration\n", ["client"]),
        ('decimal: "."\n', ["decimal"]),
        ("dates: YYYY-MM-DD\n", ["date_order"] * 4),
        ("  creditor: debt.creditor\n", ["column", "creditor"]),
    ],
)
def test_what_a_mapping_leaves_out_is_asked(line: str, asked: list[str]) -> None:
    assert line in US.body
    mapping = read(US.body.replace(line, ""), "part.yaml")
    found = left_open(mapping, of_columns(sorted(US.header)))
    assert [question.question for question in found] == asked
    assert all(question.option.startswith("--") for question in found)


def test_columns_that_one_side_does_not_have_are_asked_about() -> None:
    header = [*sorted(US.header - {"notes"}), "remarks"]
    found = left_open(US, of_columns(header))
    assert [(one.question, one.column) for one in found] == [
        ("column", "remarks"),
        ("column_missing", "notes"),
    ]


def test_several_creditors_are_shown_where_the_client_is_asked_for() -> None:
    mapping = read(US.body.replace("client: demonstration\n", ""), "part.yaml")
    names = ("Meridian Bank", "Harbor Telecom")
    column = SeenColumn("creditor", 2, names, Aspect("column", None, SURE, ""))
    found = left_open(mapping, of_columns(["creditor"], creditor=column))
    (question,) = [one for one in found if one.question == "client"]
    assert question.examples == names
    assert "several creditors" in question.says


def test_a_column_is_asked_about_with_its_likely_meanings_first() -> None:
    found = left_open(US, of_file("Ref,Due,x\nA,1.2.2026,a\n"))
    choices = {one.column: one.choices for one in found if one.question == "column"}
    assert choices["Ref"][:2] == ("debt.reference", "customer.reference")
    assert choices["x"][-1] == "ignored"


def test_how_a_file_is_written_is_asked_only_where_it_is_in_doubt() -> None:
    assert about_writing(of_file("Ref,Due\nA,1.2.2026\n")) == ()
    (question,) = about_writing(of_file("Réf,Due\nA,1.2.2026\n".encode("latin-1")))
    assert (question.question, question.option) == ("encoding", "--encoding ENCODING")


def test_days_that_look_as_excel_counts_them_are_asked_about_as_such() -> None:
    mapping = read(US.body.replace("dates: YYYY-MM-DD\n", ""), "part.yaml")
    file = "account_reference,date_of_birth,due_on\nA,25569,46286\nB,31000,3/4/26\n"
    found = {one.column: one for one in left_open(mapping, of_file(file)) if one.question == "date_order"}
    assert found["date_of_birth"].choices == ("EXCEL", "mixed")
    assert "as Excel counts them" in found["date_of_birth"].says
    assert "as Excel counts them" not in found["due_on"].says
