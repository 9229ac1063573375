"""What is typed in the wrap-up is kept until the call is saved, for each outcome on its own."""

from __future__ import annotations

import pytest

from agentdesk.compose import desk_on
from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    ChooseOutcome,
    Dial,
    KeepMending,
    KeepWrapUp,
    MarkCall,
    NameCaller,
    PrepareCustomer,
    SaveCall,
    ShowWrapUp,
    TakeCall,
)
from agentdesk.services.rows.call import WrapUpView
from tests.builders.people import number_of, on_file, someone

TOLD = {"what_was_said": "He called me a thief, twice."}


@pytest.fixture
def over(desk: Desk) -> str:
    """A call that somebody picked up and that is over."""
    on_file(desk.file, someone(1))
    desk.do(PrepareCustomer(someone(1).id))
    call: str = desk.do(Dial(someone(1).id, number_of(1))).value.interaction
    desk.do(MarkCall(call, "answered"))
    desk.do(MarkCall(call, "over"))
    return call


def restarted(desk: Desk, clock: Clock) -> Desk:
    """The desk after its program was ended and started again."""
    again = desk_on(desk.file, clock)
    again.act_as(desk.actor)
    return again


def wrap_up(desk: Desk, call: str, chosen: str | None = None) -> WrapUpView:
    """The wrap-up as it comes on the screen."""
    shown = desk.ask(ShowWrapUp(call, chosen))
    assert isinstance(shown, WrapUpView)
    return shown


def test_outcome_fields_and_moment_come_back_after_a_restart(desk: Desk, over: str, clock: Clock) -> None:
    moment = {"day": "2026-03-09", "time": "half past"}
    desk.do(ChooseOutcome(over, "ended_for_abuse"))
    desk.do(KeepWrapUp(over, "ended_for_abuse", TOLD, moment))
    shown = wrap_up(restarted(desk, clock), over)
    assert (shown.chosen, shown.detail, shown.moment) == ("ended_for_abuse", TOLD, moment)
    assert [field.value for field in shown.fields] == [TOLD["what_was_said"]]
    assert shown.missing == ()


def test_another_outcome_takes_nothing_from_the_one_before_it(desk: Desk, over: str, clock: Clock) -> None:
    desk.do(KeepWrapUp(over, "ended_for_abuse", TOLD))
    desk.do(KeepWrapUp(over, "dispute", {"about": "amount"}))
    desk.do(ChooseOutcome(over, "ended_for_abuse"))
    again = restarted(desk, clock)
    assert wrap_up(again, over).detail == TOLD
    assert wrap_up(again, over, "dispute").detail == {"about": "amount"}


def test_an_outcome_that_was_never_filled_in_is_empty(desk: Desk, over: str) -> None:
    desk.do(KeepWrapUp(over, "ended_for_abuse", TOLD))
    assert wrap_up(desk, over, "dispute").detail == {}


def test_card_numbers_and_what_no_outcome_asks_are_not_kept(desk: Desk, over: str) -> None:
    told = {"what_was_said": "take 4111 1111 1111 1111", "other": "x"}
    desk.do(KeepWrapUp(over, "ended_for_abuse", told, {"day": "4111 1111 1111 1111", "hour": "x"}))
    shown = wrap_up(desk, over, "ended_for_abuse")
    assert set(shown.detail) == {"what_was_said"}
    assert set(shown.moment) == {"day"}
    assert "1111" not in repr(shown)


def test_what_was_typed_to_put_the_marks_right_comes_back_after_a_restart(
    desk: Desk, over: str, clock: Clock
) -> None:
    typed = {"time": "10:", "reason": "The phone rang again, card 4111 1111 1111 1111"}
    desk.do(KeepMending(over, "set_back", typed))
    mending = wrap_up(restarted(desk, clock), over).mending
    assert set(mending) == {"set_back"}
    assert mending["set_back"]["time"] == "10:"
    assert mending["set_back"]["reason"].startswith("The phone rang again")
    assert "1111" not in repr(mending)
    desk.do(KeepMending(over, "set_back", {"time": "", "reason": ""}))
    assert wrap_up(desk, over).mending == {}


def test_what_was_typed_before_anybody_was_named_is_there_when_they_are(desk: Desk, clock: Clock) -> None:
    on_file(desk.file, someone(1))
    call = desk.do(TakeCall(None)).value.interaction
    desk.do(MarkCall(call, "over"))
    desk.do(KeepMending(call, "set_back", {"time": "9:00", "reason": "they hung up before"}))
    desk.do(NameCaller(call, "customer-001"))
    mending = wrap_up(desk, call).mending
    assert mending == {"set_back": {"time": "9:00", "reason": "they hung up before"}}
    assert wrap_up(restarted(desk, clock), call).mending == mending


def test_nothing_of_it_is_left_once_the_call_is_saved(desk: Desk, over: str) -> None:
    desk.do(KeepWrapUp(over, "ended_for_abuse", TOLD, {"day": "", "time": "9:00"}))
    desk.do(KeepMending(over, "set_back", {"time": "9:00", "reason": "forgot"}))
    desk.do(SaveCall(over, "ended_for_abuse", TOLD))
    with desk.file.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM draft_form").scalar_one() == 0
    with pytest.raises(Refused, match="call_closed"):
        desk.do(KeepWrapUp(over, "ended_for_abuse", TOLD))
