"""What an outcome brings about: recorded with the save, once, and in the same way as an answer in the call."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    ExplainRank,
    Interrupt,
    LogCall,
    MarkCall,
    PrepareCustomer,
    SaveCall,
    ShowWrapUp,
)
from agentdesk.services.rows.call import CallView
from tests.builders.calls import answered, confirmed_call
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import HOUR, MINUTE, WEDNESDAY, Hands

ONE = someone(1)
# An outcome as it is filled in, the table its fact lands in with a value of it, and what we promise with it.
CHOSEN = [
    ("dispute", {"about": "amount"}, "dispute", {"about": "amount", "came": "spoken"}, ["answer_dispute"]),
    ("theft", {}, "dispute", {"about": "theft"}, ["send_theft_help", "tell_creditor"]),
    (
        "complaint",
        {"about": "how_spoken", "words": "He shouted."},
        "complaint",
        {"about": "how_spoken", "words": "He shouted."},
        ["answer_complaint"],
    ),
    (
        "claims_paid",
        {"how": "by card, Monday"},
        "payment_claim",
        {"how": "by card, Monday"},
        ["check_payment"],
    ),
    (
        "care",
        {"helps": "short_calls"},
        "care",
        {"helps": "short_calls", "has_consent": 0, "cause": None},
        [],
    ),
    ("attorney", {}, "representative", {"role": "attorney"}, ["write_attorney"]),
    ("safety", {"what": "abuse_at_home"}, "safety", {"what": "abuse_at_home"}, ["safety_follow_up"]),
    ("deceased", {"who_told": "her brother"}, "outcome", {"outcome": "deceased"}, ["send_condolence"]),
]


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """One customer with an account."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    desk.do(PrepareCustomer(ONE.id))
    return desk


@pytest.fixture
def logged(staffed: Desk) -> str:
    """A call that was made without the desk, an hour ago."""
    ended = WEDNESDAY - HOUR
    command = LogCall(ONE.id, number_of(1), ended - MINUTE, ended, "the desk was down")
    view: CallView = staffed.do(command).value
    return view.interaction


@pytest.fixture
def confirmed(staffed: Desk) -> CallView:
    """A call in which the customer was confirmed."""
    return confirmed_call(staffed, ONE.id, number_of(1))


def rows(desk: Desk, table: str) -> list[dict[str, Any]]:
    """The rows of a fact table, in order."""
    with desk.file.read() as connection:
        found = connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY seq")
        return [dict(row) for row in found.mappings()]


def promised(desk: Desk) -> list[str]:
    """What we promised the customer."""
    return [str(row["what"]) for row in rows(desk, "commitment")]


@pytest.mark.parametrize(("outcome", "detail", "table", "told", "promises"), CHOSEN)
def test_a_call_logged_afterwards_records_what_its_outcome_stands_for(
    staffed: Desk,
    logged: str,
    outcome: str,
    detail: dict[str, str],
    table: str,
    told: dict[str, Any],
    promises: list[str],
) -> None:
    asked = {field.name for field in staffed.ask(ShowWrapUp(logged, outcome)).fields}
    assert asked == set(detail)
    staffed.do(SaveCall(logged, outcome, detail))
    (row,) = rows(staffed, table)
    assert {name: row[name] for name in told} == told
    assert promised(staffed) == promises


def test_it_counts_from_when_the_call_ended_and_the_record_tells_of_it(staffed: Desk, logged: str) -> None:
    staffed.do(SaveCall(logged, "dispute", {"about": "amount"}))
    assert [row["received_at"] for row in rows(staffed, "dispute")] == [WEDNESDAY - HOUR]
    (saved,) = rows(staffed, "interaction_saved")
    assert "They dispute it: the amount." in saved["summary"]


def test_who_says_it_is_paid_is_not_asked_for_seven_days(staffed: Desk, logged: str, hands: Hands) -> None:
    staffed.do(SaveCall(logged, "claims_paid", {"how": "by card"}))
    (stop,) = rows(staffed, "stop_sign")
    assert (stop["sign"], stop["scope"]) == ("payment_pending", "account")
    assert staffed.ask(ExplainRank(ONE.id)).place == "closed"


def test_what_the_call_has_recorded_is_not_recorded_again(staffed: Desk, confirmed: CallView) -> None:
    view = staffed.do(Interrupt(confirmed.interaction, "disputes")).value
    answered(staffed, view, "spoken", about="service", words="It broke.")
    staffed.do(MarkCall(confirmed.interaction, "over"))
    assert staffed.ask(ShowWrapUp(confirmed.interaction, "dispute")).fields == ()
    staffed.do(SaveCall(confirmed.interaction, "dispute"))
    assert [(row["about"], row["words"]) for row in rows(staffed, "dispute")] == [("service", "It broke.")]
    assert promised(staffed) == ["answer_dispute"]
    assert len(rows(staffed, "stop_sign")) == 1


def test_another_dispute_than_the_recorded_one_is_recorded_as_well(
    staffed: Desk, confirmed: CallView
) -> None:
    view = staffed.do(Interrupt(confirmed.interaction, "disputes")).value
    answered(staffed, view, "spoken", about="amount")
    staffed.do(MarkCall(confirmed.interaction, "over"))
    staffed.do(SaveCall(confirmed.interaction, "theft"))
    assert [row["about"] for row in rows(staffed, "dispute")] == ["amount", "theft"]


@pytest.mark.parametrize("about", ["envy", 3, ["amount"]])
def test_a_value_that_is_no_choice_leaves_the_call_open(staffed: Desk, logged: str, about: Any) -> None:
    with pytest.raises(Refused, match="field_wrong"):
        staffed.do(SaveCall(logged, "dispute", {"about": about}))
    assert rows(staffed, "dispute") == rows(staffed, "interaction_saved") == []


def test_card_numbers_in_a_field_are_kept_nowhere(staffed: Desk, logged: str) -> None:
    staffed.do(SaveCall(logged, "claims_paid", {"how": "card 4111 1111 1111 1111"}))
    assert "1111" not in repr(rows(staffed, "journal"))
