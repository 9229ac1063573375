"""Kinds of files: each has fields of its own, what it leaves open is asked, and another process can take its rows."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.kinds import KINDS
from agentdesk.content.client_file.known_to import is_known_to, known_to
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.mappings import checked, read
from agentdesk.content.client_file.payments import Payments, StatedPayment
from agentdesk.content.client_file.questions import left_open
from agentdesk.content.client_file.rows import Row
from agentdesk.domain.portfolio import ACCOUNT_STATES
from agentdesk.services.imports.kinds import TAKEN
from tests.builders.other_files import CALLS, CLOSURES, LETTERS, PAYMENTS
from tests.builders.understood import of_columns
from tests.fakes.time import DAY, HOUR, WEDNESDAY

ALL = {"payments": PAYMENTS, "contacts": CALLS, "closures": CLOSURES, "correspondence": LETTERS}


def mapping(text: str) -> Mapping:
    """A mapping without a fault."""
    return read(text.lstrip(), "mapping.yaml")


def faults(text: str) -> list[str]:
    """What is wrong with a mapping."""
    return [finding.says for finding in checked(text.lstrip(), "mapping.yaml")[1]]


def asked(text: str) -> list[str]:
    """The questions that a mapping leaves open about its own columns."""
    one = mapping(text)
    return [question.question for question in left_open(one, of_columns(one.header))]


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_mapping_of_each_kind_leaves_nothing_open(kind: str) -> None:
    assert mapping(ALL[kind]).kind == kind
    assert asked(ALL[kind]) == []
    assert set(TAKEN) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_mapping_names_the_fields_of_its_own_kind_alone(kind: str) -> None:
    strange = ALL[kind].replace("account: debt.reference", "account: debt.balance")
    assert faults(strange) == [f"'debt.balance' is no field of {KINDS[kind].says}."]


def test_a_portfolio_names_no_field_of_a_payment() -> None:
    text = PAYMENTS.replace("kind: payments", "kind: consumer")
    assert "'payment.amount' is no field." in faults(text)


@pytest.mark.parametrize(
    ("text", "without", "question"),
    [
        (PAYMENTS, "client: lakeshore\n", "client"),
        (PAYMENTS, "currency: USD\n", "currency"),
        (PAYMENTS, "zone: America/Chicago\n", "zone"),
        (PAYMENTS.replace("  received: payment.received_at\n", ""), "zone: America/Chicago\n", "zone"),
        (PAYMENTS, "dates: YYYY-MM-DD\n", "date_order"),
        (PAYMENTS, 'decimal: "."\n', "decimal"),
        (PAYMENTS, "  id: payment.reference\n", "column_for"),
        (PAYMENTS, "  amount: payment.amount\n", "column_for"),
        (CALLS, "zone: America/Chicago\n", "zone"),
        (CALLS, "covers_days: 7\n", "covers_days"),
        (CALLS, "country: US\n", "country"),
        (CALLS, "  way: call.direction\n", "column_for"),
        (CALLS, "  result: call.outcome\n", "column_for"),
        (CLOSURES, "  account: debt.reference\n", "column_for"),
        (LETTERS, "  asks: piece.asks\n", "column_for"),
    ],
)
def test_what_a_kind_must_state_is_asked(text: str, without: str, question: str) -> None:
    assert question in asked(text.replace(without, ""))


def test_a_day_in_a_file_that_states_its_zones_row_by_row_goes_back_whoever_reads_it() -> None:
    """No desk's own zone makes an instant of a day: another desk would make another one of it."""
    stated = PAYMENTS.replace("zone: America/Chicago", "zone: stated")
    columns = tuple(mapping(stated).columns)
    for zone in ("UTC", "Pacific/Kiritimati"):
        found = Payments(mapping(stated), columns, today=date(2026, 11, 20), as_of=WEDNESDAY, zone=zone)
        back = found.take(Row(2, ("A1", "T1", "5.00", "2025-11-03", *[""] * 6)))
        assert isinstance(back, Rejection)
        assert [(fault.column, fault.reason) for fault in back.faults] == [("paid", "a day without its zone")]
        taken = found.take(Row(3, ("A1", "T2", "5.00", "", "2025-11-03 23:30:00-10:00", *[""] * 5)))
        assert isinstance(taken, StatedPayment)
        assert taken.paid_on == "2025-11-03"


def test_a_letter_of_a_day_without_its_zone_goes_back() -> None:
    stated = mapping(LETTERS.replace("zone: America/Chicago", "zone: stated"))
    columns = tuple(stated.columns)
    letters = TAKEN["correspondence"].understanding(
        stated, columns, today=date(2026, 11, 20), as_of=WEDNESDAY, zone="UTC"
    )
    row = {"account": "A1", "kind": "letter", "way": "in", "asks": "stop", "came": "2025-11-03"}
    back = letters.take(Row(2, tuple(row.get(name, "") for name in columns)))
    assert ("came", "a day without its zone") in [(fault.column, fault.reason) for fault in back.faults]


def test_one_of_two_ways_to_say_whose_it_is_suffices() -> None:
    assert asked(CALLS.replace("  account: debt.reference\n", "")) == []
    assert asked(CALLS.replace("  account: debt.reference\n  person: customer.reference\n", "")) == [
        "column_for"
    ]


def test_a_constant_stands_for_a_column() -> None:
    text = CALLS.replace("  way: call.direction\n", "") + "constants:\n  call.direction: out\n"
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (CALLS.replace("America/Chicago", "Central"), "'Central' is no time zone."),
        (CALLS.replace("spoke: conversation", "spoke: chat"), "'chat' is no word of call.outcome."),
        (CALLS.replace("covers_days: 7", "covers_days: seven"), "'seven' is no number of days."),
        (CALLS + "known_to: tomorrow\n", "'tomorrow' is no instant."),
        (CLOSURES + "constants:\n  closure.words: x\n", "'closure.words' cannot be set here."),
        (PAYMENTS + "  payment.amount: {none: '0'}\n", "'payment.amount' is not spelled out."),
    ],
)
def test_a_mapping_that_cannot_be_is_told(text: str, says: str) -> None:
    assert says in faults(text)


def test_every_word_of_a_kind_means_itself_and_everyday_words_mean_one_of_them() -> None:
    for kind in KINDS.values():
        for field, words in kind.words.items():
            assert [kind.word(field, word) for word in words] == list(words)
        for field, table in (kind.also or {}).items():
            assert {kind.word(field, word) for word in table} <= set(kind.words[field])
    assert KINDS["closures"].words["debt.state"] == ACCOUNT_STATES
    assert KINDS["correspondence"].word("piece.medium", "E-Mail") == "e_mail"


def test_an_understanding_can_be_carried_to_another_process() -> None:
    header = tuple(mapping(PAYMENTS).columns)
    made = Payments(mapping(PAYMENTS), header, today=date(2026, 3, 4), as_of=WEDNESDAY)
    row = Row(2, ("A1", "P1", "5.00", "2026-03-04", *[""] * 6))
    taken = pickle.loads(pickle.dumps(made)).take(row)
    assert taken == made.take(row)
    assert isinstance(taken, StatedPayment)


def test_no_word_of_a_row_is_repeated_in_what_is_wrong_with_it() -> None:
    header = tuple(mapping(PAYMENTS).columns)
    made = Payments(mapping(PAYMENTS), header, today=date(2026, 3, 4), as_of=WEDNESDAY)
    found = made.take(Row(2, ("A1", "P1", "secret", "secret", *["secret"] * 6)))
    assert isinstance(found, Rejection)
    assert "secret" not in found.reason


@pytest.mark.parametrize(
    ("stated", "until"),
    [
        (None, WEDNESDAY),
        ("yesterday", WEDNESDAY - 10 * HOUR - 1),
        ("2026-03-02", WEDNESDAY - DAY - 10 * HOUR - 1),
        ("2026-03-03T09:00:00-05:00", WEDNESDAY - DAY - HOUR),
        ("2026-03-09", WEDNESDAY),
    ],
)
def test_a_file_knows_up_to_when_it_says_and_never_later_than_it_came(stated: str | None, until: int) -> None:
    assert stated is None or is_known_to(stated)
    assert known_to(stated, WEDNESDAY, "America/New_York") == until


@pytest.mark.parametrize(
    "text", ["tomorrow", "03/04/2026", "2026-03-03 09:00", "", "9999-12-31", "0001-01-01T00:00:00Z"]
)
def test_what_says_no_instant_is_none(text: str) -> None:
    assert not is_known_to(text)


def test_the_documentation_names_every_field_and_word_of_every_kind() -> None:
    told = (Path(__file__).parents[3] / "docs" / "other-files.md").read_text("utf-8")
    for kind in KINDS.values():
        assert f"`{kind.kind}`" in told
        assert [field for field in kind.fields if f"`{field}`" not in told] == []
    words = {
        word
        for kind in KINDS.values()
        for field, own in kind.words.items()
        for word in own
        if field != "piece.about"
    }
    assert [word for word in sorted(words) if word not in told] == []
