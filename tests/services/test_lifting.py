"""Stops that are taken back: by another answer in the same call, and by whoever may lift them."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.domain.portfolio import PhoneRecord
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    GoBack,
    MarkCall,
    PrepareCustomer,
    SaveCall,
)
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.resuming import load
from agentdesk.services.rows.call import CallView
from agentdesk.services.sessions import Sessions
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
        sessions = Sessions()
        load(staffed.file, sessions)
        assert sessions.all() == staffed.sessions.all()
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
