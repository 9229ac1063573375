"""A complaint and a care case stop the calls, whether they were told in the call or chosen in its wrap-up."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    Dial,
    ExplainRank,
    Interrupt,
    MarkCall,
    PrepareCustomer,
    SaveCall,
    ShowWrapUp,
)
from agentdesk.services.rows.call import CallView
from agentdesk.storage import journal
from tests.builders.calls import answered, confirmed_call
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import MINUTE, Hands

ONE = someone(1)


@pytest.fixture
def confirmed(desk: Desk) -> CallView:
    """A call in which the customer was confirmed."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    desk.do(PrepareCustomer(ONE.id))
    return confirmed_call(desk, ONE.id, number_of(1))


def complains(desk: Desk, view: CallView) -> CallView:
    """Have the customer complain about how we spoke."""
    view = desk.do(Interrupt(view.interaction, "complaint")).value
    while view.step is not None and view.step.id != "complaint_about":
        view = answered(desk, view, view.step.answers[0].id)
    return answered(desk, view, "saved", about="how_spoken", words="He shouted.")


def needs_care(desk: Desk, view: CallView) -> CallView:
    """Have the customer tell what would help them."""
    view = desk.do(Interrupt(view.interaction, "vulnerable")).value
    while view.step is not None and view.step.id != "care_invite":
        view = answered(desk, view, view.step.answers[0].id)
    return answered(desk, answered(desk, view, "no_cause"), "saved", need="short_calls")


def save(desk: Desk, view: CallView, outcome: str) -> list[dict[str, Any]]:
    """End and save the call with an outcome; return the stops that were placed in it."""
    desk.do(MarkCall(view.interaction, "over"))
    fields = desk.ask(ShowWrapUp(view.interaction, outcome)).fields
    detail = {field.name: field.choices[0][0] if field.choices else "He shouted." for field in fields}
    desk.do(SaveCall(view.interaction, outcome, detail))
    with desk.file.read() as connection:
        story = journal.events_of(connection, view.interaction)
    return [payload for event, payload in story if event.kind == "stop.placed"]


def assert_closed(desk: Desk, hands: Hands, sign: str) -> None:
    """Ten minutes later nobody can be dialled."""
    hands.move(10 * MINUTE)
    assert desk.ask(ExplainRank(ONE.id)).place == "closed"
    desk.do(PrepareCustomer(ONE.id))
    with pytest.raises(Refused, match=sign):
        desk.do(Dial(ONE.id, number_of(1)))


@pytest.mark.parametrize("sign", ["complaint", "care"])
def test_an_outcome_that_the_call_did_not_record_stops_the_calls(
    desk: Desk, confirmed: CallView, hands: Hands, sign: str
) -> None:
    (stop,) = save(desk, confirmed, sign)
    assert (stop["sign"], stop["scope"], stop["lifted_by"]) == (sign, "person", "case_owner")
    assert_closed(desk, hands, sign)


@pytest.mark.parametrize(("sign", "told"), [("complaint", complains), ("care", needs_care)])
def test_what_was_told_in_the_call_stops_the_calls_once(
    desk: Desk, confirmed: CallView, hands: Hands, sign: str, told: Any
) -> None:
    (stop,) = save(desk, told(desk, confirmed), sign)
    assert (stop["sign"], stop["scope"], stop["lifted_by"]) == (sign, "person", "case_owner")
    assert_closed(desk, hands, sign)
