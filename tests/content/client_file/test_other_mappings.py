"""Rows under mappings of other clients: firms, other currencies, names and addresses written otherwise."""

from __future__ import annotations

import pytest

from agentdesk.content.client_file.accounts import Stated, Understanding
from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.mappings import read
from agentdesk.content.client_file.people import UNPLACED
from agentdesk.content.client_file.rows import Row
from agentdesk.domain.portfolio import Remark
from tests.builders.accounts import TODAY

FIRM = read(
    """\
name: firm
says: Invoices
client: firm
kind: invoices
dates: YYYY-MM-DD
decimal: "."
columns:
  no: debt.reference
  firm: [customer.reference, customer.full_name]
  amount: debt.principal
  cur: debt.currency
  settled: debt.settled_on
  state: debt.state
constants: {debt.creditor: Us}
values:
  debt.state: {withdrawn: recalled}
  debt.currency: {euro: EUR}
""",
    "firm.yaml",
)
FIRM_ROW = {"no": "1", "firm": "Kettle, Sons & Co", "amount": "10.00", "cur": "USD"}


def firm(**cells: str) -> Stated | Rejection:
    """An invoice, understood."""
    row = Row(2, tuple({**FIRM_ROW, **cells}.get(column, "") for column in FIRM.columns))
    return Understanding(FIRM, tuple(FIRM.columns), today=TODAY, as_of=0).take(row)


def test_a_settled_invoice_owes_nothing_and_an_open_one_its_amount() -> None:
    settled, unpaid = firm(settled="2026-11-01"), firm()
    assert isinstance(settled, Stated)
    assert isinstance(unpaid, Stated)
    assert (settled.debt.balance, settled.debt.account_state) == (0, "paid")
    assert (settled.debt.last_payment_on, settled.debt.last_payment) == ("2026-11-01", 1000)
    assert (unpaid.debt.balance, unpaid.debt.account_state) == (1000, "open")


def test_a_firm_keeps_its_name_as_it_is_and_is_no_person() -> None:
    found = firm()
    assert isinstance(found, Stated)
    assert (found.customer.full_name, found.customer.kind) == ("Kettle, Sons & Co", "business")


def test_currencies_and_states_in_the_clients_own_words() -> None:
    found = firm(cur="Euro", state="Withdrawn")
    assert isinstance(found, Stated)
    assert (found.debt.currency, found.debt.account_state) == ("EUR", "recalled")
    for cells in ({"cur": ""}, {"cur": "EURS"}, {"state": "lost"}):
        assert isinstance(firm(**cells), Rejection)


def test_a_minor_unit_is_what_the_currency_has() -> None:
    yen, dinar = firm(cur="JPY", amount="1000"), firm(cur="KWD", amount="1.234")
    assert isinstance(yen, Stated)
    assert isinstance(dinar, Stated)
    assert (yen.debt.balance, dinar.debt.balance) == (1000, 1234)
    assert isinstance(firm(cur="JPY", amount="10.50"), Rejection)


def test_a_name_with_its_last_name_first_is_turned_round() -> None:
    mapping = read((FIRM.body).replace("kind: invoices", "kind: consumer"), "people.yaml")
    row = Row(2, ("1", "Ngata,  Ella", "10.00", "USD", "", ""))
    found = Understanding(mapping, tuple(mapping.columns), today=TODAY, as_of=0).take(row)
    assert isinstance(found, Stated)
    customer = found.customer
    assert (customer.full_name, customer.first_name, customer.last_name) == ("Ella Ngata", "Ella", "Ngata")


PERSONS = read(
    """\
name: people
says: Accounts of members
client: club
kind: consumer
currency: USD
dates: YYYY-MM-DD
decimal: "."
columns:
  ref: [debt.reference, customer.reference]
  name: customer.full_name
  street: address.line
  city: address.city
  land: address.country
  owed: debt.balance
  amount: debt.principal
  state: debt.state
constants: {debt.creditor: The club}
""",
    "people.yaml",
)
PERSON_ROW = {"ref": "1", "name": "Ana Silva", "street": "12 Main Street", "city": "Boston", "owed": "10.00"}


def person(**cells: str) -> Stated | Rejection:
    """An account of a member, understood."""
    row = Row(2, tuple({**PERSON_ROW, **cells}.get(column, "") for column in PERSONS.columns))
    return Understanding(PERSONS, tuple(PERSONS.columns), today=TODAY, as_of=0).take(row)


def test_an_address_without_a_country_stays_as_a_note_and_is_flagged() -> None:
    found, placed, nowhere = person(), person(land="US"), person(street="", city="")
    assert isinstance(found, Stated)
    assert isinstance(placed, Stated)
    assert isinstance(nowhere, Stated)
    assert found.customer.addresses == ()
    assert found.customer.remarks == (Remark("note", UNPLACED.format("12 Main Street, Boston")),)
    assert found.marks == ("address_without_country",)
    assert (placed.customer.addresses[0].line, placed.customer.remarks, placed.marks) == (
        "12 Main Street",
        (),
        (),
    )
    assert (nowhere.customer.addresses, nowhere.customer.remarks, nowhere.marks) == ((), (), ())


def test_an_account_that_is_paid_and_owes_contradicts_itself() -> None:
    found = person(state="paid")
    assert isinstance(found, Rejection)
    assert [(fault.column, fault.reason) for fault in found.faults] == [
        ("owed", "settled or paid, and yet something is owed")
    ]


@pytest.mark.parametrize("owed", ["0.00", ""])
def test_a_paid_account_owes_nothing_whatever_its_amount_was(owed: str) -> None:
    found = person(state="paid", owed=owed, amount="10.00")
    assert isinstance(found, Stated)
    assert (found.debt.balance, found.debt.principal, found.debt.account_state) == (0, 1000, "paid")


def test_a_paid_invoice_owes_nothing_of_its_amount() -> None:
    found = firm(state="paid")
    assert isinstance(found, Stated)
    assert (found.debt.balance, found.debt.account_state) == (0, "paid")


def test_what_stands_behind_a_name_stays_there() -> None:
    found = person(name="John Smith, Jr.")
    assert isinstance(found, Stated)
    assert (found.customer.full_name, found.customer.first_name) == ("John Smith, Jr.", None)
