"""Mappings: every fault of one is told with its place, and the shipped ones have none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agentdesk.content.client_file.mapping_values import CONSTANT, FIELDS, NEEDS, SHARED, SPELLED
from agentdesk.content.client_file.mappings import checked, fitting, read, shipped
from agentdesk.content.faults import Faulty

DATA = Path(__file__).parents[2] / "data" / "portfolio"
WHOLE = """\
name: club
says: Members' accounts
client: club
kind: consumer
currency: EUR
country: DE
dates: D.M.YYYY
decimal: ","
columns:
  Number: [debt.reference, customer.reference]
  Name: customer.full_name
  Owed: debt.balance
constants:
  debt.creditor: The club
"""


def codes(text: str) -> list[tuple[str, int]]:
    """The faults of a mapping: code and line."""
    mapping, findings = checked(text, "club.yaml")
    assert (mapping is None) == bool(findings)
    return [(finding.code, finding.place.line) for finding in findings]


def test_a_whole_mapping_has_no_fault() -> None:
    mapping = read(WHOLE, "club.yaml")
    assert mapping.columns_of("customer.reference") == ("Number",)
    assert mapping.header == {"Number", "Name", "Owed"}
    assert mapping.phone_region == "DE"
    assert mapping.states("debt.creditor")
    assert not mapping.states("debt.currency")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("name: club", "name: The Club!", ("bad_name", 1)),
        ("kind: consumer", "kind: people", ("bad_kind", 4)),
        ("currency: EUR", "currency: EURO", ("bad_currency", 5)),
        ("country: DE", "country: Germany", ("bad_country", 6)),
        ("dates: D.M.YYYY", "dates: DD.MM.YY", ("bad_dates", 7)),
        ('decimal: ","', 'decimal: ";"', ("bad_decimal", 8)),
        ('decimal: ","', 'decimal: ","\nthousands: ","', ("bad_thousands", 9)),
        ("  Owed: debt.balance", "  Owed: debt.sum", ("unknown_field", 12)),
        ("  Owed: debt.balance", "  Owed: customer.full_name", ("field_twice", 12)),
        ("  debt.creditor: The club", "  debt.balance: 5", ("bad_constant", 14)),
        ("constants:", "ignored: [Name]\nconstants:", ("column_twice", 13)),
        ("constants:", "values:\n  debt.balance: {a: b}\nconstants:", ("bad_values", 14)),
        ("constants:", "values:\n  debt.state: {weg: gone}\nconstants:", ("bad_values", 14)),
        ("constants:", "needs:\n  - {phrase: x, need: nothing}\nconstants:", ("bad_need", 14)),
        ("constants:", "colour: red\nconstants:", ("unknown_key", 13)),
        ("says: Members' accounts\n", "", ("missing_key", 1)),
        (
            "  Number: [debt.reference, customer.reference]",
            "  Number: customer.reference",
            ("bad_columns", 10),
        ),
        ("  Name: customer.full_name", "  Name: note", ("bad_columns", 10)),
    ],
)
def test_a_fault_is_told_with_its_line(old: str, new: str, fault: tuple[str, int]) -> None:
    assert old in WHOLE
    assert fault in codes(WHOLE.replace(old, new))


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(Faulty) as refused:
        read("name: X\nkind: people\ncurrency: EURO\n", "x.yaml")
    told = {finding.code for finding in refused.value.findings}
    assert told >= {"bad_name", "bad_kind", "bad_currency", "missing_key", "bad_columns"}


def test_the_shipped_mappings_are_whole_and_each_fits_its_own_header_only() -> None:
    assert [mapping.name for mapping in shipped()] == ["ibm-receivables", "portfolio-us"]
    for mapping in shipped():
        assert fitting(sorted(mapping.header), shipped()) == (mapping,)
        assert fitting(sorted(mapping.header)[1:], shipped()) == ()


def test_every_mapping_of_the_tests_is_whole() -> None:
    assert [read(path.read_text("utf-8"), path.name).name for path in sorted(DATA.glob("*.yaml"))] == [
        "northgate-invoices",
        "messy",
        "mixed",
    ]


def test_the_words_of_a_mapping_belong_together() -> None:
    assert not (SHARED | CONSTANT | SPELLED) - set(FIELDS)
    assert len(set(NEEDS)) == len(NEEDS)


def test_the_guide_explains_every_field_and_every_need() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "import.md").read_text("utf-8")
    numbered = re.compile(r"(phone|contact)\.[2-9]")
    fields = {field for field in FIELDS if not numbered.match(field)}
    assert [word for word in (*sorted(fields), *NEEDS) if f"`{word}`" not in guide] == []
