"""What becomes of a customer when a file speaks of them again."""

from __future__ import annotations

from dataclasses import replace

from agentdesk.domain.portfolio import AddressRecord, CustomerRecord, PhoneRecord, Remark
from agentdesk.domain.renewal import LARGEST_CUSTOMER, is_too_large, renewed

HOME, WORK = PhoneRecord("+13125550101", "mobile", ()), PhoneRecord("+13125550102", "work", ())
HELD = CustomerRecord(
    "id-1",
    "client",
    "C1",
    "person",
    "Ana Silva",
    birth_date="1970-01-01",
    email="ana@example.com",
    phones=(HOME,),
    addresses=(AddressRecord("1 Elm St", None, "IL", None, "US"),),
    remarks=(Remark("note", "Moved in spring"),),
)
STATED = CustomerRecord("", "client", "C1", "person", "ANA SILVA", language="es", phones=(WORK,))


def test_rows_of_one_file_add_up() -> None:
    found = renewed(HELD, STATED, is_same_file=True)
    assert found == replace(HELD, language="es", phones=(HOME, WORK))


def test_an_earlier_row_is_filled_and_never_overruled() -> None:
    found = renewed(HELD, replace(STATED, email="other@example.com"), is_same_file=True)
    assert found.email == "ana@example.com"


def test_the_same_number_twice_is_one_number() -> None:
    found = renewed(HELD, replace(STATED, phones=(replace(HOME, kind="landline"),)), is_same_file=True)
    assert found.phones == (HOME,)


def test_a_newer_file_speaks_for_itself_so_that_a_number_taken_out_is_dialled_no_more() -> None:
    found = renewed(HELD, STATED, is_same_file=False)
    assert found == replace(STATED, id="id-1", birth_date="1970-01-01")


def test_a_row_again_changes_nothing() -> None:
    for is_same_file in (True, False):
        assert renewed(HELD, replace(HELD, id=""), is_same_file=is_same_file) == HELD


def test_a_customer_can_hold_only_so_much() -> None:
    assert not is_too_large(HELD)
    assert is_too_large(replace(HELD, remarks=(Remark("note", "x" * LARGEST_CUSTOMER),)))
