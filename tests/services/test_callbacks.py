"""A callback that is none after all: nobody is called for it, and no list and no record says that one was agreed."""

from __future__ import annotations

import pytest

from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    ExplainRank,
    GoBack,
    Interrupt,
    MarkCall,
    PrepareCustomer,
    SaveCall,
    ShowWrapUp,
)
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rows.call import CallView
from tests.builders.calls import answered, confirmed_call, found_again
from tests.builders.people import number_of, on_file, owed, someone

ONE = someone(1)
WHEN = {"day": "2026-03-06", "time": "10:00"}


@pytest.fixture
def agreed(desk: Desk) -> CallView:
    """A call in which another one was agreed."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    desk.do(PrepareCustomer(ONE.id))
    view = confirmed_call(desk, ONE.id, number_of(1))
    view = answered(desk, desk.do(Interrupt(view.interaction, "cannot_talk")).value, "another_day")
    return answered(desk, answered(desk, view, "read_back", **WHEN), "agreed")


@pytest.fixture
def none(desk: Desk, agreed: CallView) -> CallView:
    """The same call, set right: no call after all."""
    return answered(desk, desk.do(GoBack(agreed.interaction)).value, "no_day")


def outcomes(desk: Desk, view: CallView) -> set[str]:
    """End the call, and return the outcomes that it can have had."""
    desk.do(MarkCall(view.interaction, "over"))
    return {one.key for one in desk.ask(ShowWrapUp(view.interaction)).outcomes if one.why_not is None}


def told_of(desk: Desk) -> list[str]:
    """What the history tells of the customer."""
    side = desk.do(PrepareCustomer(ONE.id)).value.debt_side
    assert side is not None
    return [row.what for row in side.timeline]


def test_nobody_is_called_for_it(desk: Desk, none: CallView) -> None:
    assert "asks_callback" not in outcomes(desk, none)
    assert "call was agreed" not in desk.ask(ShowWrapUp(none.interaction)).summary
    desk.do(SaveCall(none.interaction, "cannot_talk"))
    assert desk.ask(ExplainRank(ONE.id)).reason != "callback"
    assert "callback" not in told_of(desk)
    with desk.file.read() as connection:
        said = connection.exec_driver_sql("SELECT change FROM consent ORDER BY seq").scalars().all()
    assert said == ["given", "revoked"]


def test_no_day_after_all_is_none_too(desk: Desk, agreed: CallView) -> None:
    """Said where the day is asked, two steps back."""
    desk.do(GoBack(agreed.interaction))
    view = answered(desk, desk.do(GoBack(agreed.interaction)).value, "no_day", **WHEN)
    assert "asks_callback" not in outcomes(desk, view)
    assert desk.ask(ShowWrapUp(view.interaction)).chosen != "asks_callback"
    desk.do(SaveCall(view.interaction, "cannot_talk"))
    assert desk.ask(ExplainRank(ONE.id)).reason != "callback"


def test_one_agreed_after_that_is_made(desk: Desk, none: CallView) -> None:
    view = answered(desk, desk.do(GoBack(none.interaction)).value, "agreed")
    assert "asks_callback" in outcomes(desk, view)
    desk.do(SaveCall(view.interaction, "asks_callback"))
    assert desk.ask(ExplainRank(ONE.id)).reason == "callback"
    assert told_of(desk).count("callback") == 1


def test_a_program_that_starts_now_finds_it_so(desk: Desk, none: CallView) -> None:
    assert found_again(desk) == desk.sessions.all()
    assert desk.ask(VerifyJournal()).faults == ()
    assert desk.do(RebuildStates()).value.differing == ()
