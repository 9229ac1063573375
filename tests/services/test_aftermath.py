"""What a saved call leaves behind: stops that hold, callbacks that stay, times that are true."""

from __future__ import annotations

import json
from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    ExplainRank,
    Interrupt,
    LogCall,
    MarkCall,
    NameCaller,
    PrepareCustomer,
    SaveCall,
    ShowCustomer,
    ShowWrapUp,
    SweepQueue,
    TakeCall,
)
from agentdesk.services.rows.call import CallView
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import DAY, HOUR, MINUTE, Hands

ONE, TWO = someone(1), someone(2)
ROAD = {"greet": "speaking", "right_place": "fine", "identity": "matches", "reason_match": "matches"}
STOPS = ("stop_number", "stop_calls", "write_only")


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """Two people on file, each with an account."""
    on_file(desk.file, ONE, TWO, debts=(owed(ONE), owed(TWO)))
    return desk


def call(desk: Desk, until: str = "situation") -> CallView:
    """A call to the first of them, confirmed, at a step of the script."""
    desk.do(PrepareCustomer(ONE.id))
    view: CallView = desk.do(Dial(ONE.id, number_of(1))).value
    view = desk.do(MarkCall(view.interaction, "answered")).value
    while view.step is not None and view.step.id != until:
        view = desk.do(AnswerStep(view.interaction, view.step.visit, ROAD.get(view.step.id, "next"))).value
    return view


def answer(desk: Desk, view: CallView, answer: str, **values: Any) -> CallView:
    """Answer the step on the screen."""
    assert view.step is not None
    answered: CallView = desk.do(AnswerStep(view.interaction, view.step.visit, answer, values)).value
    return answered


def place(desk: Desk, customer: str = ONE.id) -> tuple[str, str]:
    """Where a customer stands, and why."""
    found = desk.ask(ExplainRank(customer))
    return found.place, found.reason


@pytest.mark.parametrize("sign", STOPS)
def test_a_stop_told_at_the_very_end_holds_as_well(staffed: Desk, sign: str) -> None:
    view = call(staffed)
    staffed.do(MarkCall(view.interaction, "over"))
    staffed.do(SaveCall(view.interaction, "stop", {"scope": sign}))
    assert place(staffed) == ("closed", sign)
    staffed.do(PrepareCustomer(ONE.id))
    with pytest.raises(Refused):
        staffed.do(Dial(ONE.id, number_of(1)))


def test_a_callback_is_not_settled_by_the_call_that_agreed_it(staffed: Desk, hands: Hands) -> None:
    view = staffed.do(Interrupt(call(staffed).interaction, "cannot_talk")).value
    view = answer(staffed, view, "another_day")
    view = answer(staffed, view, "read_back", day="2026-03-06", time="10:00")
    view = answer(staffed, view, "agreed")
    staffed.do(MarkCall(view.interaction, "over"))
    staffed.do(SaveCall(view.interaction, "asks_callback"))
    assert place(staffed) == ("later", "callback")
    hands.move(7 * DAY)
    staffed.do(SweepQueue())
    assert place(staffed) == ("due", "callback")


def test_a_call_logged_afterwards_counts_from_when_it_was(staffed: Desk, hands: Hands) -> None:
    now = hands.wall
    staffed.do(PrepareCustomer(ONE.id))
    late = LogCall(
        ONE.id, number_of(1), now - 5 * HOUR, now - 5 * HOUR + MINUTE, "4111 1111 1111 1111 on my own phone"
    )
    view = staffed.do(late).value
    staffed.do(SaveCall(view.interaction, "rang_out"))
    with staffed.file.read() as connection:
        since = connection.exec_driver_sql("SELECT since_at FROM queue_now WHERE customer = ?", (ONE.id,))
        # Who was rung in vain is tried again three hours after that call, but not at seven in the morning.
        assert since.scalar_one() == now + HOUR
        decision = json.loads(connection.exec_driver_sql("SELECT decision FROM call_attempt").scalar_one())
    assert decision["decision"] == "allow"
    assert "4111" not in decision["logged_late"]


def test_a_call_logged_in_spite_of_a_stop_says_so(staffed: Desk, hands: Hands) -> None:
    view = call(staffed)
    staffed.do(MarkCall(view.interaction, "over"))
    staffed.do(SaveCall(view.interaction, "stop", {"scope": "stop_calls"}))
    hands.move(HOUR)
    now = hands.wall
    staffed.do(LogCall(ONE.id, number_of(1), now - MINUTE, now, "They rang my own phone back"))
    with staffed.file.read() as connection:
        decisions = (
            connection.exec_driver_sql("SELECT decision FROM call_attempt ORDER BY seq").scalars().all()
        )
    assert json.loads(decisions[-1])["decision"] == "block"
    assert json.loads(decisions[-1])["by"] == "stop_calls"


def test_a_caller_without_a_name_has_only_outcomes_that_need_none(staffed: Desk) -> None:
    view = staffed.do(TakeCall(number_of(2))).value
    staffed.do(MarkCall(view.interaction, "over"))
    offered = {row.key for row in staffed.ask(ShowWrapUp(view.interaction)).outcomes if row.why_not is None}
    assert "wrong_number" in offered
    assert not offered & {"promise", "plan", "bankruptcy", "stop", "asks_callback"}
    assert not offered & {"rang_out", "busy", "voicemail_left", "mailbox_full"}
    with pytest.raises(Refused, match="outcome_impossible"):
        staffed.do(SaveCall(view.interaction, "promise"))
    staffed.do(SaveCall(view.interaction, "wrong_number"))
    assert place(staffed, TWO.id) == ("closed", "wrong_number")


def test_the_record_tells_nothing_of_the_debt_when_the_call_ended_closed(staffed: Desk) -> None:
    view = staffed.do(Interrupt(call(staffed).interaction, "disputes")).value
    view = answer(staffed, view, "spoken", about="amount")
    view = staffed.do(Interrupt(view.interaction, "someone_else")).value
    over = staffed.do(MarkCall(view.interaction, "over")).value
    assert over.scene == "wrapping_closed"
    summary = staffed.ask(ShowWrapUp(view.interaction)).summary
    assert "Disputed" not in summary


def test_what_stops_a_person_is_not_told_before_the_check(staffed: Desk) -> None:
    view = call(staffed)
    staffed.do(MarkCall(view.interaction, "over"))
    shown = staffed.ask(ShowWrapUp(view.interaction, "bankruptcy"))
    detail = {field.name: field.choices[0][0] if field.choices else "x" for field in shown.fields}
    staffed.do(SaveCall(view.interaction, "bankruptcy", detail))
    came = staffed.do(TakeCall(number_of(1))).value
    staffed.do(NameCaller(came.interaction, ONE.id))
    card = staffed.ask(ShowCustomer(ONE.id))
    assert card.scene == "unverified"
    assert card.stops == ()


# --- accounts that were not spoken of ----------------------------------------------------------------------------


def ends(desk: Desk, view: CallView, outcome: str, **detail: str) -> None:
    """Put the phone down and save."""
    desk.do(MarkCall(view.interaction, "over"))
    desk.do(SaveCall(view.interaction, outcome, detail))


def may_be_dialled_later(desk: Desk, hands: Hands) -> bool:
    """Whether the customer can be called again ten minutes later."""
    hands.move(10 * MINUTE)
    desk.do(PrepareCustomer(ONE.id))
    try:
        view = desk.do(Dial(ONE.id, number_of(1))).value
    except Refused as refused:
        return not refused.code.startswith("closed_")
    # What is closed is not spoken of in the next call either.
    frozen = desk.sessions.get(view.interaction).frozen
    assert [debt["debt"] for debt in frozen["call.debts"]] == [f"{ONE.id}-debt-2"]
    return True


@pytest.fixture
def in_two_currencies(desk: Desk) -> Desk:
    """Somebody with an account in dollars and one in euros: a call speaks of the dollars only."""
    on_file(desk.file, ONE, TWO, debts=(owed(ONE), owed(ONE, 2, currency="EUR"), owed(TWO)))
    return desk


@pytest.mark.parametrize(
    ("says", "answers", "outcome", "is_closed"),
    [
        ("attorney", ["yes"], "attorney", True),
        ("disputes", ["theft", "saved"], "theft", True),
        ("disputes", ["spoken"], "dispute", False),
    ],
)
def test_a_stop_about_the_person_closes_every_account_and_a_dispute_only_what_was_spoken_of(
    in_two_currencies: Desk, hands: Hands, says: str, answers: list[str], outcome: str, is_closed: bool
) -> None:
    desk = in_two_currencies
    view = call(desk)
    view = desk.do(Interrupt(view.interaction, says)).value
    for one in answers:
        typed = {"about": "not_mine"} if view.step.id == "dispute_about" else {}
        view = answer(desk, view, one, **typed)
    ends(desk, view, outcome)
    assert may_be_dialled_later(desk, hands) is not is_closed


def test_so_does_one_that_only_the_wrap_up_places(in_two_currencies: Desk, hands: Hands) -> None:
    ends(in_two_currencies, call(in_two_currencies), "stop", scope="write_only")
    assert not may_be_dialled_later(in_two_currencies, hands)


@pytest.fixture
def hidden(staffed: Desk) -> CallView:
    """A call that came in without a number, its caller named."""
    came = staffed.do(TakeCall(None)).value
    view: CallView = staffed.do(NameCaller(came.interaction, ONE.id)).value
    return view


def test_no_stop_is_placed_on_a_number_that_was_not_shown(staffed: Desk, hidden: CallView) -> None:
    view = staffed.do(Interrupt(hidden.interaction, "stop_calling", {})).value
    assert [one.id for one in view.step.answers] == ["calls", "everything", "times", "not_after_all"]
    assert "this number" not in view.step.spoken
    view = staffed.do(Interrupt(hidden.interaction, "cannot_talk", {})).value
    view = answer(staffed, view, "at_work_unseen")
    assert stops(staffed) == []


def test_nor_is_one_at_wrap_up(staffed: Desk, hidden: CallView) -> None:
    staffed.do(MarkCall(hidden.interaction, "over"))
    shown = staffed.ask(ShowWrapUp(hidden.interaction, "stop"))
    assert [id for field in shown.fields for id, _ in field.choices] == ["stop_calls", "write_only"]
    able = {row.key for row in shown.outcomes if row.why_not is None}
    assert "wrong_number" not in able
    with pytest.raises(Refused, match="number_hidden"):
        staffed.do(SaveCall(hidden.interaction, "stop", {"scope": "stop_number"}))
    staffed.do(SaveCall(hidden.interaction, "stop", {"scope": "stop_calls"}))
    assert stops(staffed) == [("stop_calls", "medium", "phone")]


def test_what_rests_for_a_day_rests_the_telephone_where_no_number_was_shown(
    staffed: Desk, hidden: CallView
) -> None:
    staffed.do(MarkCall(hidden.interaction, "over"))
    staffed.do(SaveCall(hidden.interaction, "ended_for_abuse", {"what_was_said": "names"}))
    assert stops(staffed) == [("no_redial_today", "medium", "phone")]
    assert place(staffed) == ("closed", "no_redial_today")


def stops(desk: Desk) -> list[tuple[str, str, str]]:
    """Return the stop signs that were placed: sign, scope and target."""
    with desk.file.read() as connection:
        found = connection.exec_driver_sql("SELECT sign, scope, target FROM stop_sign ORDER BY seq")
        return [(sign, scope, target) for sign, scope, target in found]
