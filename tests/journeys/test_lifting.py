"""Lifting a stop: whoever may takes back what was saved by mistake, and the customer is there again at once."""

from __future__ import annotations

import pytest

from agentdesk.services.rights import Actor
from agentdesk.views.kit.action import State
from tests.fakes.time import MINUTE
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

LEAD = Actor("demo-lead", "lead", "early")
MARIA = "Maria Alvarez"


@pytest.fixture
def by_mistake(desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen) -> None:
    """Maria is closed by a complaint that she never made; whoever came next was put back."""
    agent.calls(MARIA)
    customer.is_confirmed()
    customer.says("complaint")
    agent.fills(about="how_spoken", words="never said")
    agent.answers("saved")
    agent.ends_the_call()
    agent.saves()
    if desk.state is State.PREPARING:
        agent.puts_back()
    assert MARIA not in screen.worklist()


def opened(desk: DeskAtWork, agent: Agent) -> None:
    """Find Maria, who is on no list, and open her."""
    agent.searches("maria")
    agent.presses("Down", "Return")
    assert agent.card.name == MARIA


@pytest.mark.usefixtures("by_mistake")
def test_a_lead_lifts_it_with_a_reason_and_the_customer_is_back_at_once(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    desk.services.act_as(LEAD)
    opened(desk, agent)
    screen.shows("Complaint open", "Lift…")
    agent.presses("Ctrl+Shift+O")
    screen.shows("Lift a stop sign", "Covers the whole person.")
    screen.names_every_control()
    agent.presses("Return")
    screen.shows("A few words are enough.")
    agent.types("a wrong key in the wrap-up")
    agent.presses("Return")
    lifted = record.last("stop.lifted")
    assert (lifted["stop"], lifted["reason"]) == (
        record.last("stop.placed")["stop"],
        "a wrong key in the wrap-up",
    )
    screen.shows("Lifted: Complaint open. Why: a wrong key in the wrap-up", "The stop sign is lifted.")
    screen.hides("Lift…", "Why is it lifted?")
    desk.work_on(10 * MINUTE)
    agent.dials()


def test_everybody_whom_it_closed_is_on_the_worklist_at_once(
    desk: DeskAtWork, agent: Agent, screen: Screen
) -> None:
    agent.calls(MARIA)
    agent.answers("wrong")
    agent.ends_the_call()
    agent.saves()
    agent.puts_back()
    assert "Luis Alvarez" not in screen.worklist()
    desk.services.act_as(LEAD)
    opened(desk, agent)
    agent.finds_action("Lift a stop")
    screen.shows("Wrong number · (312) 555-0101")
    agent.types("they rang us from it")
    agent.presses("Return")
    assert "Luis Alvarez" in screen.worklist()


@pytest.mark.usefixtures("by_mistake")
def test_a_lead_leaves_it_and_nothing_is_lifted(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    desk.services.act_as(LEAD)
    opened(desk, agent)
    agent.finds_action("Lift a stop")
    agent.types("perhaps not")
    agent.presses("Esc")
    screen.hides("Why is it lifted?")
    assert desk.state is State.PREPARING
    assert record.of("stop.lifted") == []
    assert MARIA not in screen.worklist()


@pytest.mark.usefixtures("by_mistake")
def test_an_agent_is_told_in_a_sentence_that_a_lead_may(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    opened(desk, agent)
    screen.shows("Complaint open")
    screen.hides("Lift…")
    agent.presses("Ctrl+Shift+O")
    screen.shows("Ask a team lead.")
    screen.hides("Why is it lifted?")
    assert record.of("stop.lifted") == []


def test_where_nothing_is_stopped_the_sentence_says_so(
    desk: DeskAtWork, agent: Agent, screen: Screen
) -> None:
    desk.services.act_as(LEAD)
    agent.opens(MARIA)
    agent.presses("Ctrl+Shift+O")
    screen.shows("No stop sign is in force for this customer.")


def test_the_form_goes_when_the_call_begins(desk: DeskAtWork, agent: Agent, screen: Screen) -> None:
    """Of two numbers one is stopped; what the form names is for no eye while somebody listens on the other."""
    agent.calls("Nadia Okonkwo")
    agent.answers("wrong")
    agent.ends_the_call()
    agent.saves()
    agent.puts_back()
    desk.services.act_as(LEAD)
    agent.opens("Nadia Okonkwo")
    agent.presses("Ctrl+Shift+O")
    screen.shows("Why is it lifted?")
    agent.presses("Ctrl+D")
    assert desk.state is State.DIALLING
    screen.hides("Why is it lifted?", "Lift…")
