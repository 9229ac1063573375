"""A call that somebody answered and nobody marked: said afterwards with a reason, every real outcome is possible."""

from __future__ import annotations

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    Dial,
    ExplainRank,
    LogCall,
    MarkCall,
    PrepareCustomer,
    SaveCall,
    ShowWrapUp,
)
from agentdesk.services.rows.call import WrapUpView
from agentdesk.storage import journal
from tests.builders.calls import found_again
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import MINUTE, WEDNESDAY, Hands

ONE = someone(1)
WHY = "went straight into talking"


@pytest.fixture
def unmarked(desk: Desk, hands: Hands) -> str:
    """A call that was dialled and is over; it still said ringing."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    desk.do(PrepareCustomer(ONE.id))
    call: str = desk.do(Dial(ONE.id, number_of(1))).value.interaction
    hands.move(3 * MINUTE)
    desk.do(MarkCall(call, "over"))
    hands.move(MINUTE)
    return call


def wrap_up(desk: Desk, call: str) -> WrapUpView:
    """The wrap-up as it is shown."""
    shown = desk.ask(ShowWrapUp(call))
    assert isinstance(shown, WrapUpView)
    return shown


def able(desk: Desk, call: str) -> set[str]:
    """The outcomes that are possible."""
    return {row.key for row in wrap_up(desk, call).outcomes if row.why_not is None}


def test_an_outcome_that_needs_an_answer_says_the_way_out(desk: Desk, unmarked: str) -> None:
    assert wrap_up(desk, unmarked).may_have_answered
    why = {row.key: row.why_not for row in wrap_up(desk, unmarked).outcomes}
    assert "They had answered" in (why["stop"] or "")
    assert "They had answered" not in (why["promise"] or "")
    with pytest.raises(Refused, match="They had answered") as refused:
        desk.do(SaveCall(unmarked, "stop", {"scope": "stop_calls"}))
    assert refused.value.code == "outcome_impossible"


def test_it_needs_a_reason_and_is_journalled_with_its_time(desk: Desk, unmarked: str) -> None:
    for reason in (None, " "):
        with pytest.raises(Refused, match="reason_missing"):
            desk.do(MarkCall(unmarked, "had_answered", reason=reason))
    desk.do(MarkCall(unmarked, "had_answered", reason=WHY))
    with desk.file.read() as connection:
        marks = [p for e, p in journal.events_of(connection, unmarked) if e.kind == "call.marked"]
    assert marks[-1] == {"mark": "had_answered", "marked_at": WEDNESDAY + 4 * MINUTE, "reason": WHY}
    with pytest.raises(Refused, match="call_mark"):
        desk.do(MarkCall(unmarked, "had_answered", reason=WHY))


def test_then_what_somebody_says_is_possible_and_what_needs_a_check_is_not(desk: Desk, unmarked: str) -> None:
    desk.do(MarkCall(unmarked, "had_answered", reason=WHY))
    assert not wrap_up(desk, unmarked).may_have_answered
    assert {"stop", "dispute", "third_party", "wrong_number", "complaint"} <= able(desk, unmarked)
    assert not {"rang_out", "promise", "plan", "asks_callback", "hardship", "refuses"} & able(desk, unmarked)


def test_stop_calling_me_said_in_such_a_call_holds(desk: Desk, unmarked: str) -> None:
    desk.do(MarkCall(unmarked, "had_answered", reason=WHY))
    desk.do(SaveCall(unmarked, "stop", {"scope": "stop_calls"}))
    assert desk.ask(ExplainRank(ONE.id)).place == "closed"


def test_it_counts_as_a_conversation_but_not_as_the_right_party(desk: Desk, unmarked: str) -> None:
    """The desk did not follow the talk: nobody can say that the debt did not come up."""
    desk.do(MarkCall(unmarked, "had_answered", reason=WHY))
    desk.do(SaveCall(unmarked, "cannot_talk"))
    with desk.file.read() as connection:
        statement = "SELECT contact_outcome, is_conversation, is_right_party FROM outcome"
        assert connection.exec_driver_sql(statement).one() == ("conversation", 1, 0)


def test_it_is_known_again_after_a_restart(desk: Desk, unmarked: str) -> None:
    desk.do(MarkCall(unmarked, "had_answered", reason=WHY))
    assert found_again(desk) == desk.sessions.all()
    assert found_again(desk)[0].call.had_answered


def test_a_call_that_was_marked_or_logged_afterwards_does_not_ask(desk: Desk, unmarked: str) -> None:
    desk.do(SaveCall(unmarked, "rang_out"))
    desk.do(PrepareCustomer(ONE.id))
    now = desk.clock.now()
    late = desk.do(LogCall(ONE.id, number_of(1), now - MINUTE, now, "my own phone")).value.interaction
    assert not wrap_up(desk, late).may_have_answered
