"""Stops that are taken back: by another answer in the same call, and by whoever may lift them."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.domain.portfolio import PhoneRecord
from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    GoBack,
    LiftStop,
    MarkCall,
    PrepareCustomer,
    SaveCall,
    ShowCustomer,
    StopsToLift,
    TakeCall,
)
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rights import Actor
from agentdesk.services.rows.call import CallView
from tests.builders.calls import found_again
from tests.builders.people import on_file, owed, someone

SHARED = PhoneRecord("+13125550199", "landline", ("America/Chicago",))
ONE, TWO = someone(1, phones=(SHARED,)), someone(2, phones=(SHARED,))


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """Two people who share the only number of both."""
    on_file(desk.file, ONE, TWO, debts=(owed(ONE), owed(TWO)))
    return desk


def answered(desk: Desk) -> CallView:
    """A call to the first of them that somebody picked up."""
    desk.do(PrepareCustomer(ONE.id))
    view = desk.do(Dial(ONE.id, SHARED.number)).value
    picked_up: CallView = desk.do(MarkCall(view.interaction, "answered")).value
    return picked_up


def answer(desk: Desk, view: CallView, what: str) -> CallView:
    """Answer the step on the screen."""
    assert view.step is not None
    shown: CallView = desk.do(AnswerStep(view.interaction, view.step.visit, what)).value
    return shown


def closed(desk: Desk) -> dict[str, Any]:
    """Who is closed on the worklist, and why."""
    with desk.file.read() as connection:
        places = connection.exec_driver_sql("SELECT customer, reason FROM queue_now WHERE place = 'closed'")
        return {row.customer: row.reason for row in places}


class TestAnsweredOtherwise:
    """A wrong key in a call."""

    def test_the_number_is_open_again_for_everybody_who_has_it(self, staffed: Desk) -> None:
        view = answer(staffed, answered(staffed), "wrong")
        assert closed(staffed) == {ONE.id: "wrong_number", TWO.id: "wrong_number"}
        view = staffed.do(GoBack(view.interaction)).value
        assert set(closed(staffed)) == {ONE.id, TWO.id}
        view = answer(staffed, view, "speaking")
        assert closed(staffed) == {}
        assert staffed.ask(VerifyJournal()).faults == ()
        assert staffed.do(RebuildStates()).value.differing == ()

    def test_it_is_durable_with_the_answer(self, staffed: Desk) -> None:
        """A program that starts now, after this one was killed, finds the call and the worklist so."""
        view = answer(staffed, answered(staffed), "wrong")
        view = staffed.do(GoBack(view.interaction)).value
        answer(staffed, view, "speaking")
        assert found_again(staffed) == staffed.sessions.all()
        with staffed.file.read() as connection:
            kinds = connection.exec_driver_sql("SELECT kind FROM journal ORDER BY seq DESC LIMIT 3").scalars()
            assert list(kinds) == ["step.left", "step.left", "stop.lifted"]

    def test_the_outcome_places_it_again_when_it_was_right_after_all(self, staffed: Desk) -> None:
        view = answer(staffed, answered(staffed), "wrong")
        view = staffed.do(GoBack(view.interaction)).value
        view = answer(staffed, view, "speaking")
        staffed.do(MarkCall(view.interaction, "over"))
        staffed.do(SaveCall(view.interaction, "wrong_number"))
        assert closed(staffed) == {ONE.id: "wrong_number", TWO.id: "wrong_number"}


class TestByALead:
    """A wrong key that was noticed too late, and a stop whose time is over."""

    @pytest.fixture
    def lead(self, staffed: Desk) -> Actor:
        """Somebody who may."""
        return Actor("demo-lead", "lead", "early")

    def stop(self, desk: Desk, customer: str = ONE.id) -> str:
        """The stop that is in force for a customer."""
        with desk.file.read() as connection:
            found = connection.exec_driver_sql("SELECT stop FROM stop_now WHERE customer = ?", (customer,))
            return str(found.scalar_one())

    def wrong_number(self, desk: Desk) -> str:
        """A call that was saved as a wrong number."""
        view = answer(desk, answered(desk), "wrong")
        desk.do(MarkCall(view.interaction, "over"))
        desk.do(SaveCall(view.interaction, "wrong_number"))
        return self.stop(desk)

    def code(self, desk: Desk, command: LiftStop) -> str:
        """With which code a command is refused."""
        with pytest.raises(Refused) as refused:
            desk.do(command)
        return refused.value.code

    def test_it_is_lifted_for_everybody_and_says_why(self, staffed: Desk, lead: Actor) -> None:
        stop = self.wrong_number(staffed)
        staffed.act_as(lead)
        staffed.do(LiftStop(TWO.id, stop, "  They rang from it, card 4111 1111 1111 1111 "))
        assert closed(staffed) == {}
        with staffed.file.read() as connection:
            (row,) = connection.exec_driver_sql("SELECT stop, customer, reason, actor FROM stop_lifted").all()
        assert (row.stop, row.customer, row.actor) == (stop, ONE.id, lead.id)
        assert row.reason.startswith("They rang from it")
        assert "4111" not in row.reason
        assert staffed.ask(VerifyJournal()).faults == ()
        assert staffed.do(RebuildStates()).value.differing == ()

    def test_what_may_be_lifted_is_offered_and_the_lifting_is_told_in_the_history(
        self, staffed: Desk, lead: Actor
    ) -> None:
        stop = self.wrong_number(staffed)
        staffed.act_as(lead)
        staffed.do(PrepareCustomer(ONE.id))
        offered = staffed.ask(StopsToLift(ONE.id))
        assert [(row.stop, row.sign, row.may_lift) for row in offered] == [(stop, "wrong_number", True)]
        staffed.do(LiftStop(ONE.id, stop, "They rang from it"))
        told = staffed.ask(ShowCustomer(ONE.id)).debt_side.timeline
        lifted = next(row for row in told if row.what == "stop_lifted")
        assert lifted.detail == {"sign": "wrong_number", "reason": "They rang from it"}
        with pytest.raises(Refused) as refused:
            staffed.ask(StopsToLift(ONE.id))
        assert refused.value.code == "stop_none"

    def test_what_the_clients_next_file_lifts_is_not_offered(self, staffed: Desk, lead: Actor) -> None:
        stop = self.wrong_number(staffed)
        staffed.act_as(lead)
        staffed.do(PrepareCustomer(ONE.id))
        with staffed.file.write() as connection:
            connection.exec_driver_sql("UPDATE stop_now SET lifted_by = 'import'")
        with pytest.raises(Refused) as refused:
            staffed.ask(StopsToLift(ONE.id))
        assert refused.value.code == "stop_by_import"
        assert self.code(staffed, LiftStop(ONE.id, stop, "let me")) == "stop_by_import"

    def test_an_agent_is_offered_none(self, staffed: Desk) -> None:
        self.wrong_number(staffed)
        staffed.do(PrepareCustomer(ONE.id))
        assert [row.may_lift for row in staffed.ask(ShowCustomer(ONE.id)).stops] == [False]
        with pytest.raises(Refused) as refused:
            staffed.ask(StopsToLift(ONE.id))
        assert refused.value.code == "right_missing"

    def test_an_agent_may_not(self, staffed: Desk) -> None:
        stop = self.wrong_number(staffed)
        assert self.code(staffed, LiftStop(ONE.id, stop, "let me")) == "right_missing"
        assert set(closed(staffed)) == {ONE.id, TWO.id}

    def test_not_twice_not_for_another_and_not_without_a_reason(self, staffed: Desk, lead: Actor) -> None:
        stop = self.wrong_number(staffed)
        staffed.act_as(lead)
        assert self.code(staffed, LiftStop(ONE.id, stop, " ")) == "reason_missing"
        assert self.code(staffed, LiftStop(ONE.id, stop, "x" * 501)) == "reason_long"
        assert self.code(staffed, LiftStop("nobody", stop, "asked")) == "stop_gone"
        staffed.do(LiftStop(ONE.id, stop, "asked"))
        assert self.code(staffed, LiftStop(ONE.id, stop, "asked")) == "stop_gone"

    def test_a_number_stopped_for_a_caller_nobody_named(self, staffed: Desk, lead: Actor) -> None:
        """It closed the number for both of them, and is lifted for both from the card of either."""
        view = staffed.do(TakeCall(SHARED.number)).value
        staffed.do(MarkCall(view.interaction, "over"))
        staffed.do(SaveCall(view.interaction, "wrong_number"))
        assert set(closed(staffed)) == {ONE.id, TWO.id}
        staffed.act_as(lead)
        staffed.do(LiftStop(TWO.id, self.stop(staffed, TWO.id), "They are known to us"))
        assert closed(staffed) == {}

    def test_one_of_a_call_that_is_still_open_is_lifted_in_it(self, staffed: Desk, lead: Actor) -> None:
        """The call counts it as placed no more, now and after a crash."""
        view = answer(staffed, answered(staffed), "wrong")
        staffed.act_as(lead)
        staffed.do(LiftStop(ONE.id, self.stop(staffed), "A wrong key"))
        call = staffed.sessions.get(view.interaction)
        assert call is not None
        assert call.state is not None
        assert list(call.state.of_kind("stop.placed")) == []
        assert found_again(staffed) == staffed.sessions.all()
        assert closed(staffed) == {}
