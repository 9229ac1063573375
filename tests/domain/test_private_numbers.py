"""Cards, bank data and national ids go from a text; telephones, references, days and amounts never do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stdnum import iban
from stdnum.us import rtn, ssn

from agentdesk.domain.numbers_found import BANK_ACCOUNT, BIC, CARD, IBAN, NATIONAL_ID
from agentdesk.domain.private_numbers import REMOVED, kind_of_reference, without_private_numbers

# What has to go, what is left of it, and of which kind it was. None of them is anybody's.
GO = [
    ("DE89 3704 0044 0532 0130 00", "[IBAN removed]", IBAN),
    ("iban de89370400440532013000, please", "iban [IBAN removed], please", IBAN),
    ("pays from GB29-NWBK-6016-1331-9268-19 now", "pays from [IBAN removed] now", IBAN),
    ("IBAN:FR1420041010050500013M02606", "IBAN:[IBAN removed]", IBAN),
    ("on ES91 2100 0418 4502 0005 1332 since May", "on [IBAN removed] since May", IBAN),
    ("\uff24\uff25\uff18\uff19 3704 0044 0532 0130 00", "[IBAN removed]", IBAN),
    ("BIC DEUTDEFF500", "BIC [BIC removed]", BIC),
    ("SWIFT code: PSSTFRPP", "SWIFT code: [BIC removed]", BIC),
    ("routing 111000025", "routing [bank account removed]", BANK_ACCOUNT),
    ("ABA no. 111000025", "ABA no. [bank account removed]", BANK_ACCOUNT),
    ("sort code 20-00-00", "sort code [bank account removed]", BANK_ACCOUNT),
    ("BSB 033-002", "BSB [bank account removed]", BANK_ACCOUNT),
    ("BLZ 370 400 44", "BLZ [bank account removed]", BANK_ACCOUNT),
    ("her bank account is 123456789", "her bank account is [bank account removed]", BANK_ACCOUNT),
    ("Girokonto 532013000", "Girokonto [bank account removed]", BANK_ACCOUNT),
    ("cuenta bancaria 12345678", "cuenta bancaria [bank account removed]", BANK_ACCOUNT),
    ("1234 1234 16 1234567890", "[bank account removed]", BANK_ACCOUNT),
    ("123-45-6789", "[national id removed]", NATIONAL_ID),
    ("born 1970, 123\u201345\u20136789, moved", "born 1970, [national id removed], moved", NATIONAL_ID),
    ("SSN 123456789", "SSN [national id removed]", NATIONAL_ID),
    ("ssn: 123 45 6789", "ssn: [national id removed]", NATIONAL_ID),
    ("social security number is 123-456-789", "social security number is [national id removed]", NATIONAL_ID),
    ("ITIN 912-70-1234", "ITIN [national id removed]", NATIONAL_ID),
    ("AB 12 34 56 C", "[national id removed]", NATIONAL_ID),
    ("NI number AB123456C", "NI number [national id removed]", NATIONAL_ID),
    ("UTR 1955839661", "UTR [national id removed]", NATIONAL_ID),
    ("TFN 123 456 782", "TFN [national id removed]", NATIONAL_ID),
    ("tax file number 123456782", "tax file number [national id removed]", NATIONAL_ID),
    ("Steuer-ID 36 574 261 809", "Steuer-ID [national id removed]", NATIONAL_ID),
    ("SVNR 15 070649 C 103", "SVNR [national id removed]", NATIONAL_ID),
    ("185057800608491", "[national id removed]", NATIONAL_ID),
    ("DNI 54362315-K", "DNI [national id removed]", NATIONAL_ID),
    ("54.362.315-K", "[national id removed]", NATIONAL_ID),
    ("X-2482300W", "[national id removed]", NATIONAL_ID),
    ("RSSMRA85T10A562S", "[national id removed]", NATIONAL_ID),
    ("756.9217.0769.85", "[national id removed]", NATIONAL_ID),
    ("131052-308T", "[national id removed]", NATIONAL_ID),
    ("390.533.447-05", "[national id removed]", NATIONAL_ID),
    ("BSN 111222333", "BSN [national id removed]", NATIONAL_ID),
    ("PPS 6433435F", "PPS [national id removed]", NATIONAL_ID),
    ("PESEL 44051401359", "PESEL [national id removed]", NATIONAL_ID),
    ("SVNR 1237 010180", "SVNR [national id removed]", NATIONAL_ID),
    ("card 4111 1111 1111 1111", "card [card number removed]", CARD),
]
STAY = [
    "",
    "Asked for a letter first",
    "call 312-555-0142 or +49 171 5550142",
    "tel 040-12-3456, ask for Ana",
    "phone 123-45-6789",
    "ref 123-45-6789",
    "account no. AB123456C",
    "AD-123-45-6789",
    "Kundennr. 54362315K",
    "12345678A",
    "000-12-3456",
    "SSN not on file, call 312 555 0142",
    "account 123456789",
    "acct 12345678, invoice 2026-001234567",
    "savings account 2026-11-20 opened",
    "paid 12,000.00 on 11/20/2026 from checking",
    "swift response",
    "BIC",
    "SWIFT DECISION by Monday: 3 of 4",
    "A SWIFT DECISION",
    "sin 046454286 nada",
    "8065 Maple Rd, Chicago IL 60601-1234",
    "DE89 3704 0044 0532 0130 01",
    "case 185057800608491",
    "invoices 10000001, 10000002 and 10000003",
    "36574261809",
]


@pytest.mark.parametrize(("text", "left", "kind"), GO)
def test_it_goes(text: str, left: str, kind: str) -> None:
    found = without_private_numbers(text)
    assert (found.text, dict(found.removed)) == (left, {kind: 1})


@pytest.mark.parametrize("text", STAY)
def test_it_stays(text: str) -> None:
    assert without_private_numbers(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "routing 111000025 account 000123456789",
        "ABA 111000025/000123456789",
        "acct no. 000123456789, routing number: 111000025",
        "sort code 20-00-00 account 55779911",
        "s/c 200000 55779911",
        "BSB 033-002 acc 123456",
        "BLZ 37040044 Konto 532013000",
    ],
)
def test_an_account_goes_with_its_bank(text: str) -> None:
    found = without_private_numbers(text)
    assert dict(found.removed) == {BANK_ACCOUNT: 2}
    assert not any(char.isdecimal() for char in found.text)


def test_a_bic_beside_an_iban_that_went() -> None:
    found = without_private_numbers("DE89370400440532013000 COBADEFFXXX, thanks")
    assert found.text == "[IBAN removed] [BIC removed], thanks"
    assert (found.count, dict(found.removed)) == (2, {IBAN: 1, BIC: 1})


@pytest.mark.parametrize(("text", "_left", "_kind"), GO)
def test_doing_it_again_changes_nothing(text: str, _left: str, _kind: str) -> None:
    """What is typed goes through it many times."""
    once = without_private_numbers(text).text
    assert without_private_numbers(once).text == once


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("4111111111111111", CARD),
        ("4111 1111 1111 1111", CARD),
        ("DE89370400440532013000", IBAN),
        ("123-45-6789", NATIONAL_ID),
        ("123456789", None),
        ("4111111111111112", None),
        ("12345678901234", None),
        ("AD-48000", None),
        ("4111111111111111-2", None),
        ("pay 123-45-6789", None),
    ],
)
def test_a_reference_that_is_such_a_number(text: str, kind: str | None) -> None:
    assert kind_of_reference(text) == kind


digits = st.characters(min_codepoint=48, max_codepoint=57)
words = st.sampled_from(["paid", "since", "asked on", "for", "moved,", "owes", "letter of"])
phones = st.one_of(
    st.from_regex(r"\+[1-9][0-9]{1,2} [2-9][0-9]{2} [0-9]{3} [0-9]{4}", fullmatch=True),
    st.from_regex(r"\([2-9][0-9]{2}\) 555-01[0-9]{2}", fullmatch=True),
    st.from_regex(r"[2-9][0-9]{2}[-. ]555[-. ]01[0-9]{2}", fullmatch=True),
    st.from_regex(r"0[0-9]{3} [0-9]{3} [0-9]{4}", fullmatch=True),
)
references = st.from_regex(r"(?:[A-Z]{1,4}-?)?[0-9]{4,10}", fullmatch=True)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31)).flatmap(
    lambda day: st.sampled_from([day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day:%m-%d-%Y}"])
)
amounts = st.integers(1, 10**9).flatmap(
    lambda minor: st.sampled_from(
        [f"${minor / 100:,.2f}", f"{minor / 100:.2f} EUR", f"USD {minor}", f"{minor // 100}"]
    )
)


@example([("call", "+422 211 207 0202")])
@given(st.lists(st.tuples(words, phones | references | days | amounts), min_size=1, max_size=3))
def test_telephones_references_days_and_amounts_are_never_eaten(parts: list[tuple[str, str]]) -> None:
    """One figure after the other, with words between: no pair of them becomes a number of anybody's."""
    text = " ".join(f"{word} {figure};" for word, figure in parts)
    assert without_private_numbers(text).text == text


@given(st.text(digits, min_size=9, max_size=9).filter(ssn.is_valid), st.sampled_from(["-", " ", ""]))
def test_every_social_security_number_goes_beside_its_word(number: str, gap: str) -> None:
    cut = gap.join((number[:3], number[3:5], number[5:]))
    assert without_private_numbers(f"her SSN is {cut}.").text == "her SSN is [national id removed]."


@given(st.text(digits, min_size=8, max_size=8), st.text(digits, min_size=5, max_size=12))
def test_every_routing_number_goes_with_its_account(begin: str, account: str) -> None:
    number = begin + rtn.calc_check_digit(begin)
    found = without_private_numbers(f"routing {number}, account {account}")
    assert found.count == (2 if rtn.is_valid(number) else 0)


@given(st.text(digits, min_size=8, max_size=8), st.text(digits, min_size=10, max_size=10), st.integers(1, 18))
def test_every_german_iban_goes_however_it_is_cut(bank: str, account: str, size: int) -> None:
    number = "DE" + iban.calc_check_digits(f"DE00{bank}{account}") + bank + account
    cut = " ".join(number[at : at + size] for at in range(0, len(number), size))
    expected = "from [IBAN removed] today"
    if size >= 2:
        assert without_private_numbers(f"from {cut} today").text == expected
    assert without_private_numbers(f"from {number.lower()} today").text == expected


@given(st.text(max_size=80))
def test_any_text_survives_and_no_digit_is_made_up(text: str) -> None:
    found = without_private_numbers(text)
    assert found.count or found.text == text
    assert not any(char.isdecimal() for mark in REMOVED.values() for char in mark)
