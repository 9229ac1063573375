"""A yes that was a wrong key: what it agreed and promised is told nowhere, and what is agreed then is told once."""

from __future__ import annotations

import pytest

from agentdesk.services.desk import Desk
from agentdesk.services.messages import GoBack, MarkCall, PrepareCustomer, SaveCall, ShowCustomer, ShowWrapUp
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rows.call import CallView
from tests.builders.calls import answered, confirmed_call, found_again
from tests.builders.people import number_of, on_file, owed, someone

ONE = someone(1)
PLAN = {"count": 12, "every": "month", "first_on": "2026-04-03"}


@pytest.fixture
def agreed(desk: Desk) -> CallView:
    """A call in which a plan was agreed."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    desk.do(PrepareCustomer(ONE.id))
    view = confirmed_call(desk, ONE.id, number_of(1))
    while view.step is not None and view.step.id != "options":
        given = next((one for one in view.step.answers if one.is_default), view.step.answers[0])
        view = answered(desk, view, given.id)
    return answered(desk, answered(desk, answered(desk, view, "parts"), "read_back", **PLAN), "agreed")


def told(desk: Desk, view: CallView) -> list[str]:
    """What the history and the list of our promises tell of it."""
    side = desk.ask(ShowCustomer(ONE.id, view.interaction)).debt_side
    assert side is not None
    rows = [row.what for row in side.timeline if row.what in ("arrangement", "commitment")]
    return sorted([*rows, *(f"we owe: {one.what}" for one in side.commitments)])


def test_what_was_agreed_is_told(desk: Desk, agreed: CallView) -> None:
    assert told(desk, agreed) == ["arrangement", "commitment", "we owe: send_letter"]


def test_what_they_did_not_say_yes_to_is_told_nowhere(desk: Desk, agreed: CallView) -> None:
    view = answered(desk, desk.do(GoBack(agreed.interaction)).value, "unsure")
    assert told(desk, view) == []
    desk.do(MarkCall(view.interaction, "over"))
    summary = desk.ask(ShowWrapUp(view.interaction)).summary
    assert "Agreed" not in summary
    assert "We promised" not in summary
    assert found_again(desk) == desk.sessions.all()


def test_a_second_yes_is_told_once(desk: Desk, agreed: CallView) -> None:
    view = answered(desk, desk.do(GoBack(agreed.interaction)).value, "unsure")
    view = answered(desk, desk.do(GoBack(view.interaction)).value, "agreed")
    assert told(desk, view) == ["arrangement", "commitment", "we owe: send_letter"]
    desk.do(MarkCall(view.interaction, "over"))
    assert desk.ask(ShowWrapUp(view.interaction)).summary.count("We promised") == 1
    desk.do(SaveCall(view.interaction, "plan"))
    assert desk.do(RebuildStates()).value.differing == ()
