"""A company's row: whether it is one, who is spoken to there, and the stricter side wherever that is in doubt."""

from __future__ import annotations

from datetime import date

import pytest

from agentdesk.content.client_file.accounts import Stated, Understanding
from agentdesk.content.client_file.companies import TAKEN_AS_PERSON
from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.mappings import read
from agentdesk.content.client_file.rows import Row
from agentdesk.domain.contacts import Contact

BODY = """\
name: firm
says: Invoices
client: firm
kind: invoices
currency: USD
country: US
dates: YYYY-MM-DD
decimal: "."
columns:
  no: debt.reference
  firm: [customer.reference, customer.full_name]
  form: customer.kind
  born: customer.birth_date
  tel: phone.1
  amount: debt.balance
  who: contact.1.name
  what: contact.1.role
  dial: contact.1.phone
  may: contact.1.authority
  also: contact.2.name
constants: {debt.creditor: Us}
values:
  customer.kind: {ltd: business, sole trader: person}
  contact.1.authority: {signs: "yes"}
"""
FIRM = read(BODY, "firm.yaml")
ROW = {"no": "1", "firm": "Kettle & Sons", "form": "ltd", "amount": "10.00"}


def row(mapping: str = BODY, **cells: str) -> Stated | Rejection:
    """An invoice, understood."""
    known = read(mapping, "firm.yaml")
    values = tuple({**ROW, **cells}.get(column, "") for column in known.columns)
    return Understanding(known, tuple(known.columns), today=date(2026, 11, 24), as_of=0).take(Row(2, values))


def stated(mapping: str = BODY, **cells: str) -> Stated:
    """An invoice that was taken."""
    found = row(mapping, **cells)
    assert isinstance(found, Stated)
    return found


@pytest.mark.parametrize(
    ("cells", "kind", "marks"),
    [
        ({}, "business", ()),
        ({"form": "Business"}, "business", ()),
        ({"form": "Sole trader"}, "person", ()),
        ({"form": "person"}, "person", ()),
        ({"form": ""}, "person", (TAKEN_AS_PERSON,)),
        ({"form": "GbR"}, "person", (TAKEN_AS_PERSON,)),
        ({"born": "1970-01-31"}, "person", (TAKEN_AS_PERSON,)),
        ({"form": "sole trader", "born": "1970-01-31"}, "person", ()),
    ],
)
def test_in_doubt_it_is_a_person_and_that_is_told(
    cells: dict[str, str], kind: str, marks: tuple[str, ...]
) -> None:
    found = stated(**cells)
    assert (found.customer.kind, found.marks) == (kind, marks)


def test_without_a_word_about_it_the_kind_of_file_decides() -> None:
    plain = BODY.replace("  form: customer.kind\n", "")
    assert stated(plain).customer.kind == "business"
    assert stated(plain.replace("kind: invoices", "kind: consumer")).customer.kind == "person"
    assert (
        stated(
            f"{plain}".replace("{debt.creditor: Us}", "{debt.creditor: Us, customer.kind: person}")
        ).customer.kind
        == "person"
    )


def test_contacts_are_named_with_role_number_and_authority() -> None:
    found = stated(
        who="Dana Whitlock", what="Accounts payable", dial="(312) 555-0111", may="Signs", also="Sam Oduya"
    )
    assert found.customer.contacts == (
        Contact("Dana Whitlock", "Accounts payable", "+13125550111", None, "yes"),
        Contact("Sam Oduya"),
    )


def test_their_numbers_come_after_the_companys_own_and_each_once() -> None:
    found = stated(tel="(312) 555-0110", who="Dana Whitlock", dial="(312) 555-0111")
    assert [(phone.number, phone.kind) for phone in found.customer.phones][1] == ("+13125550111", "work")
    again = stated(tel="(312) 555-0111", who="Dana Whitlock", dial="(312) 555-0111")
    assert len(again.customer.phones) == 1


def test_a_number_that_cannot_be_dialled_is_kept_as_a_note() -> None:
    found = stated(who="Dana Whitlock", dial="ask at the desk")
    assert (found.customer.contacts[0].phone, found.marks) == (None, ("number_dropped",))
    assert [remark.body for remark in found.customer.remarks] == [
        "Telephone in the client's file that cannot be dialled: ask at the desk"
    ]


@pytest.mark.parametrize("cells", [{"what": "Purchasing"}, {"who": "Kit Vance", "may": "perhaps"}])
def test_what_cannot_be_told_hands_the_row_back(cells: dict[str, str]) -> None:
    found = row(**cells)
    assert isinstance(found, Rejection)
    assert len(found.faults) == 1
