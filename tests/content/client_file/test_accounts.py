"""One row, understood or handed back: the rules for names, telephones, amounts, dates and notes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.client_file.accounts import Stated, Understanding
from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.rows import Row, checked
from agentdesk.content.client_file.undialled import UNDIALLABLE
from agentdesk.domain.portfolio import PhoneRecord, Remark
from tests.builders.accounts import HEADER, TODAY, US, good, refused, refused_row, taken, understood


def test_a_good_row() -> None:
    found = taken()
    assert found.customer.full_name == "Ana Silva"
    assert found.customer.phones == (PhoneRecord("+13125550101", "mobile", ("America/Chicago",)),)
    assert found.customer.addresses[0].country == "US"
    assert (found.debt.balance, found.debt.currency, found.debt.as_of) == (12050, "USD", 5)
    assert found.debt.account_state == "open"
    assert found.marks == ()


# --- cells that could not be read ------------------------------------------------------------------------------


def test_what_cannot_be_read_is_named_beside_everything_else_that_is_wrong() -> None:
    cells = {"balance": "abc", "first_name": "A\x00na", "notes": "x" * 20_001, "principal": ""}
    row = checked(Row(2, good(**cells)))
    found = Understanding(US, HEADER, today=TODAY, as_of=5).take(row)
    assert isinstance(found, Rejection)
    assert found.cells == row.cells
    assert [(fault.column, fault.reason) for fault in found.faults] == [
        ("first_name", "holds control characters"),
        ("balance", "not an amount in the stated style"),
        ("notes", "longer than 20,000 characters"),
    ]


def test_what_is_missing_because_it_cannot_be_read_is_named_once() -> None:
    assert refused_row(checked(Row(2, good(last_name="Sil\x00va", balance="1\x002")))) == [
        ("last_name", "holds control characters"),
        ("balance", "holds control characters"),
    ]


def test_a_column_that_nobody_reads_costs_nothing() -> None:
    mapping = replace(US, columns={k: v for k, v in US.columns.items() if k != "notes"}, ignored=("notes",))
    row = checked(Row(2, good(notes="\x07" * 9)))
    assert row.fault == "holds control characters"
    found = Understanding(mapping, HEADER, today=TODAY, as_of=5).take(row)
    assert isinstance(found, Stated)
    assert found.debt.balance == 12050


# --- what spreadsheets and reports leave in cells --------------------------------------------------------------


@pytest.mark.parametrize(
    "word", ["TOTAL", "Grand total:", "Summe", "Gesamtsumme", "Suma total", "Total général"]
)
def test_a_total_is_no_account(word: str) -> None:
    assert refused(account_reference=word) == [("account_reference", "a total of the file, and no account")]


@pytest.mark.parametrize("reference", ["1.23457E+15", "4,11111E+15", "4E+12"])
def test_a_reference_that_lost_its_digits_is_none(reference: str) -> None:
    ((_, reason),) = refused(account_reference=reference)
    assert reason == "a number that a spreadsheet has shortened: the whole one is needed"


@pytest.mark.parametrize("reference", ["Totalis-1", "E+12", "1E12", "12E+1", "summer-7"])
def test_a_reference_may_look_strange(reference: str) -> None:
    assert taken(account_reference=reference).debt.reference == reference


def test_a_text_kept_from_being_a_number_is_that_text() -> None:
    found = taken(account_reference='="0042"', phone_1='="3125550101"', balance='="120.50"')
    assert (found.debt.reference, found.debt.balance, found.marks) == ("0042", 12050, ())
    assert found.customer.phones[0].number == "+13125550101"


def test_a_text_of_nothing_is_no_reference() -> None:
    assert refused(account_reference='=""') == [("account_reference", "no reference")]


def test_signs_that_nobody_sees_keep_no_figure_from_being_read_and_are_flagged() -> None:
    found = taken(
        phone_1="\u202a(312) 555-0101\u202c", balance="\u200e120.50", date_of_birth="1970-\u200b01-31"
    )
    assert (found.customer.phones[0].number, found.debt.balance) == ("+13125550101", 12050)
    assert (found.customer.birth_date, found.marks) == ("1970-01-31", ("text_shown",))


def test_signs_that_turn_a_figure_round_hand_it_back() -> None:
    assert refused(phone_1="\u202e(312) 555-0101")[0][0] == "phone_1"
    assert refused(balance="\u202e120.50")[0][0] == "balance"


def test_the_names_of_the_columns_once_more_are_no_account() -> None:
    found = understood(**{name: name for name in HEADER})
    assert isinstance(found, Rejection)
    assert found.reason == "the names of the columns stand here again"


def test_a_first_name_alone_is_no_name() -> None:
    assert refused(last_name="") == [("last_name", "no name")]
    assert taken(first_name="").customer.full_name == "Silva"


# --- telephones ------------------------------------------------------------------------------------------------


def test_a_bad_number_beside_a_good_one_is_kept_as_a_note_and_flagged() -> None:
    found = taken(phone_2="ask for Tom")
    assert [phone.number for phone in found.customer.phones] == ["+13125550101"]
    assert Remark("note", UNDIALLABLE.format("ask for Tom")) in found.customer.remarks
    assert found.marks == ("number_dropped",)


def test_a_good_second_number_makes_up_for_a_bad_first_one() -> None:
    found = taken(phone_1="12", phone_2="(312) 555-0102")
    assert [phone.number for phone in found.customer.phones] == ["+13125550102"]
    assert found.marks == ("number_dropped",)


def test_bad_numbers_alone_are_handed_back_and_no_number_at_all_is_not() -> None:
    assert [column for column, _ in refused(phone_1="12", phone_2="34")] == ["phone_1", "phone_2"]
    assert taken(phone_1="", phone_1_type="").customer.phones == ()


def test_one_number_written_twice_is_one_number() -> None:
    assert len(taken(phone_2="1-312-555-0101").customer.phones) == 1


def test_a_kind_of_telephone_that_nobody_explained() -> None:
    assert refused(phone_1_type="pager")[0][0] == "phone_1_type"
    assert taken(phone_1_type="WORK").customer.phones[0].kind == "work"


# --- amounts and dates -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "column", "says"),
    [
        ({"balance": "120.51"}, "balance", "not the sum"),
        ({"balance": ""}, "balance", "no amount"),
        ({"balance": "120,50"}, "balance", "not an amount"),
        ({"balance": "1.2e3"}, "balance", "not an amount"),
        ({"balance": "120.505"}, "balance", "more than 2 decimals"),
        ({"principal": "-300.00", "balance": "-279.50"}, "balance", "below zero"),
        ({"balance": "9999999999999.99"}, "balance", "larger than any account"),
        ({"date_of_birth": "31.01.1970"}, "date_of_birth", "not a date"),
        ({"date_of_birth": "2026-11-21"}, "date_of_birth", "not come yet"),
        ({"due_on": "2026-02-30"}, "due_on", "calendar"),
        ({"first_name": "", "last_name": " "}, "last_name", "no name"),
        ({"creditor": ""}, "creditor", "no creditor"),
        ({"account_reference": ""}, "account_reference", "no reference"),
        ({"customer_reference": ""}, "customer_reference", "no reference"),
        ({"city": "x" * 501}, "city", "longer than 500"),
    ],
)
def test_what_is_wrong_is_told_with_its_column(cells: dict[str, str], column: str, says: str) -> None:
    found = refused(**cells)
    assert found[0][0] == column
    assert says in found[0][1]


def test_the_last_day_to_dispute_is_taken_where_a_column_has_it() -> None:
    """The shipped mapping has none; a firm's own may."""
    mapping = replace(US, columns={**US.columns, "dispute by": ("debt.dispute_by",)})
    header = (*HEADER, "dispute by")
    found = understood(mapping, header, **{"dispute by": "2026-12-07"})
    assert isinstance(found, Stated)
    assert found.debt.dispute_by == "2026-12-07"
    assert taken().debt.dispute_by is None
    wrong = understood(mapping, header, **{"dispute by": "7 December"})
    assert isinstance(wrong, Rejection)
    assert [fault.column for fault in wrong.faults] == ["dispute by"]


def test_amounts_that_are_not_all_given_are_not_added_up() -> None:
    assert taken(fees="", balance="500.00").debt.balance == 50000


def test_who_owes_nothing_has_paid() -> None:
    found = taken(principal="0", interest="0", fees="0", balance="0.00")
    assert (found.debt.balance, found.debt.account_state) == (0, "paid")


def test_every_fault_of_a_row_is_told_in_the_order_of_the_file() -> None:
    found = refused(balance="x", date_of_birth="y", creditor="", phone_1="z")
    assert [column for column, _ in found] == ["date_of_birth", "phone_1", "creditor", "balance"]


@given(st.lists(st.text(max_size=12), min_size=len(HEADER), max_size=len(HEADER)))
def test_any_row_is_taken_or_handed_back_whole(cells: list[str]) -> None:
    found = Understanding(US, HEADER, today=TODAY, as_of=0).take(Row(9, tuple(cells)))
    assert found.line == 9
    assert found.cells == tuple(cells)


@given(st.sampled_from(HEADER), st.text(min_size=4, max_size=12))
def test_words_about_a_fault_never_repeat_the_cell(column: str, cell: str) -> None:
    mark = f"{cell}\u2603"
    found = understood(**{column: mark})
    if isinstance(found, Rejection):
        assert mark.strip() not in found.reason


# --- notes -----------------------------------------------------------------------------------------------------


def test_words_that_state_a_need_become_one_and_the_rest_stays_a_note() -> None:
    assert taken(notes="asked for  a letter first").customer.remarks == (
        Remark("letter_first", "Asked for a letter first"),
    )
    both = taken(notes="Hours cut; Asked for a letter first.").customer.remarks
    assert both == (
        Remark("letter_first", "Asked for a letter first"),
        Remark("note", "Hours cut; Asked for a letter first."),
    )
    assert [remark.kind for remark in taken(notes="Never asked for a letter first").customer.remarks] == [
        "note"
    ]


def test_card_numbers_and_hidden_characters_do_not_come_in() -> None:
    found = taken(notes="card 4111 1111 1111 1111", first_name="An\u202ea", city="4111111111111111")
    assert found.customer.remarks == (Remark("note", "card [card number removed]"),)
    assert found.customer.first_name == "An[U+202E]a"
    assert found.customer.addresses[0].city == "[card number removed]"
    assert set(found.marks) == {"card_removed", "text_shown"}


def test_bank_data_and_national_ids_do_not_come_in() -> None:
    """Every text that people write into; a mark stands once for each number."""
    found = taken(
        notes="pays from DE89 3704 0044 0532 0130 00; SSN 123-45-6789 and 219-45-6789",
        last_name="Silva 123-45-6789",
        address="DE89370400440532013000",
        preferred_hours="bank account 123456789",
    )
    assert found.customer.remarks == (
        Remark("note", "pays from [IBAN removed]; SSN [national id removed] and [national id removed]"),
    )
    assert found.customer.full_name == "Ana Silva [national id removed]"
    assert found.customer.addresses[0].line == "[IBAN removed]"
    assert found.customer.preferred_hours == "bank account [bank account removed]"
    assert Counter(found.marks) == {"iban_removed": 2, "id_removed": 3, "bank_removed": 1}


@pytest.mark.parametrize("column", ["debt_type", "preferred_channel", "language"])
@pytest.mark.parametrize(
    ("cell", "kept", "mark"),
    [
        ("Visa 4111 1111 1111 1111", "Visa [card number removed]", "card_removed"),
        ("IBAN DE89 3704 0044 0532 0130 00", "IBAN [IBAN removed]", "iban_removed"),
        ("123-45-6789", "[national id removed]", "id_removed"),
    ],
)
def test_no_field_in_words_of_its_own_keeps_such_numbers(
    column: str, cell: str, kept: str, mark: str
) -> None:
    found = taken(**{column: cell})
    words = {
        "debt_type": found.debt.debt_type,
        "preferred_channel": found.customer.preferred_channel,
        "language": found.customer.language,
    }
    assert (words[column], found.marks) == (kept, (mark,))


@pytest.mark.parametrize("column", ["account_reference", "customer_reference"])
@pytest.mark.parametrize(
    ("reference", "what"),
    [
        ("4111 1111 1111 1111", "payment card number"),
        ("DE89370400440532013000", "bank account"),
        ("123-45-6789", "social security number"),
    ],
)
def test_a_reference_that_is_a_private_number_hands_the_row_back(
    column: str, reference: str, what: str
) -> None:
    says = f"a {what}, which is not kept here: another reference is needed"
    assert refused(**{column: reference}) == [(column, says)]


def test_formulas_and_hidden_characters_stay_text_and_are_seen() -> None:
    """In names as well as in notes."""
    assert taken(notes="=HYPERLINK(1)").customer.remarks == (Remark("note", "=HYPERLINK(1)"),)
    assert taken(last_name="=cmd|' /C calc'!A0").customer.last_name == "=cmd|' /C calc'!A0"
    found = taken(first_name="\u2067An\u200ba", notes="\u202ecod\u3164e")
    assert found.customer.full_name == "[U+2067]An[U+200B]a Silva"
    assert found.customer.remarks == (Remark("note", "[U+202E]cod[U+3164]e"),)
    assert found.marks == ("text_shown",)
