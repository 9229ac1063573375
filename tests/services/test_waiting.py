"""What waits for a team lead: who was handed over and which holds are to be decided about, and since when."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    CountQueue,
    CountWaiting,
    Dial,
    Interrupt,
    LiftStop,
    MarkCall,
    PrepareCustomer,
    QueueRows,
    SaveCall,
    StopsToLift,
    WaitingRows,
)
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rights import Actor
from agentdesk.services.rows.worklist import QueueRow
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import HOUR, MINUTE, Hands

AGENT, LEAD = Actor("demo-agent", "agent", "early"), Actor("demo-lead", "lead", "early")
PEOPLE = tuple(someone(place) for place in range(1, 5))
ONE, TWO, THREE, FOUR = (one.id for one in PEOPLE)
NUMBERS = {one.id: number_of(place) for place, one in enumerate(PEOPLE, 1)}
COMPLAINT = {"about": "calls", "words": "You called my neighbour.", "reply_by": "2026-12-20"}


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """Four people who can be called."""
    on_file(desk.file, *PEOPLE, debts=tuple(map(owed, PEOPLE)))
    return desk


def called(
    desk: Desk, hands: Hands, customer: str, outcome: str, detail: dict[str, Any], who: Actor = AGENT
) -> int:
    """A call to somebody that was answered and ended so; return when it had ended."""
    desk.act_as(who)
    desk.do(PrepareCustomer(customer))
    view = desk.do(Dial(customer, NUMBERS[customer])).value
    desk.do(MarkCall(view.interaction, "answered"))
    if outcome == "safety":
        step = desk.do(Interrupt(view.interaction, "safety")).value.step
        desk.do(AnswerStep(view.interaction, step.visit, "harm_self"))
    hands.move(MINUTE)
    desk.do(MarkCall(view.interaction, "over"))
    ended = desk.clock.now()
    hands.move(MINUTE)
    desk.do(SaveCall(view.interaction, outcome, detail))
    hands.move(HOUR)
    return ended


def waiting(desk: Desk, limit: int = 60) -> list[QueueRow]:
    """Everybody who waits, as a lead sees them, page by page."""
    desk.act_as(LEAD)
    found, after = [], None
    while True:
        page = desk.ask(WaitingRows(after, limit))
        found += page.rows
        if (after := page.next_key) is None:
            return found


def test_nothing_waits_where_nothing_was_handed_over(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, ONE, "technical_fault", {"what_failed": "No sound"})
    assert waiting(staffed) == []
    assert staffed.ask(CountWaiting()) == 0


def test_who_was_handed_over_waits_at_once_with_the_reason(staffed: Desk, hands: Hands) -> None:
    ended = called(staffed, hands, TWO, "handed_over", {})
    (row,) = waiting(staffed)
    assert (row.customer, row.name, row.reason) == (TWO, PEOPLE[1].full_name, "handed_over")
    assert (row.detail["at"], row.detail["what"]) == (ended, "handed_over")
    assert row.detail["label"] == {"en": "Handed over", "es": "Pasada a otra persona"}
    assert row.owed is not None


def test_at_night_it_is_a_leads_at_once_while_the_worklist_waits_for_the_morning(
    staffed: Desk, hands: Hands
) -> None:
    hands.move(13 * HOUR)
    called(staffed, hands, TWO, "handed_over", {})
    staffed.act_as(AGENT)
    assert TWO in [row.customer for row in staffed.ask(QueueRows("later")).rows]
    assert [row.customer for row in waiting(staffed)] == [TWO]


def test_a_complaint_waits_although_it_closes_the_customer(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, THREE, "complaint", COMPLAINT)
    (row,) = waiting(staffed)
    assert (row.customer, row.place) == (THREE, "closed")
    assert row.detail["what"] == "complaint"


def test_safety_comes_first_and_then_the_longest_wait(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, ONE, "complaint", COMPLAINT)
    called(staffed, hands, TWO, "handed_over", {})
    called(staffed, hands, THREE, "safety", {"what": "harm_to_self"})
    for limit in (1, 2, 60):
        assert [row.customer for row in waiting(staffed, limit)] == [THREE, ONE, TWO]
    assert waiting(staffed)[0].detail["what"] == "crisis"
    assert staffed.ask(CountWaiting()) == 3


def test_an_agents_next_call_settles_nothing_and_a_leads_does(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, TWO, "handed_over", {})
    called(staffed, hands, TWO, "technical_fault", {"what_failed": "No sound"})
    assert [row.customer for row in waiting(staffed)] == [TWO]
    called(staffed, hands, TWO, "technical_fault", {"what_failed": "No sound"}, LEAD)
    assert [row.customer for row in waiting(staffed)] == [TWO], "that has to be tried again"
    called(staffed, hands, TWO, "will_check_us", {}, LEAD)
    assert waiting(staffed) == []


def test_a_hold_waits_until_it_is_lifted(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, TWO, "complaint", COMPLAINT)
    staffed.act_as(LEAD)
    staffed.do(PrepareCustomer(TWO))
    (stop,) = staffed.ask(StopsToLift(TWO))
    staffed.do(LiftStop(TWO, stop.stop, "Answered in writing."))
    assert [row.reason for row in waiting(staffed)] == ["handed_over"]
    called(staffed, hands, TWO, "will_check_us", {}, LEAD)
    assert waiting(staffed) == []


def test_a_stop_that_nobody_has_to_decide_about_waits_for_nobody(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, TWO, "wrong_number", {})
    assert waiting(staffed) == []


def test_it_follows_from_facts_alone(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, ONE, "complaint", COMPLAINT)
    called(staffed, hands, TWO, "handed_over", {})
    before = waiting(staffed)
    staffed.do(RebuildStates())
    assert waiting(staffed) == before


def test_while_a_call_is_not_verified_there_are_names_only(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, TWO, "handed_over", {})
    staffed.act_as(LEAD)
    staffed.do(PrepareCustomer(FOUR))
    staffed.do(Dial(FOUR, number_of(4)))
    (row,) = waiting(staffed)
    assert (row.name, row.reason, row.detail, row.owed) == (PEOPLE[1].full_name, None, {}, None)


def test_it_is_nobody_elses(staffed: Desk, hands: Hands) -> None:
    called(staffed, hands, TWO, "handed_over", {})
    before = staffed.ask(QueueRows()), staffed.ask(CountQueue())
    for query in (WaitingRows(), CountWaiting()):
        with pytest.raises(Refused, match="take over"):
            staffed.ask(query)
    waiting(staffed)
    staffed.act_as(AGENT)
    assert (staffed.ask(QueueRows()), staffed.ask(CountQueue())) == before
