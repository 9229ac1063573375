"""Agreed calls: in the customer's own time, one call with their consent, and due when that time has come."""

from __future__ import annotations

from agentdesk.platform.clock import local
from tests.fakes.time import HOUR, MINUTE
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import MONDAY
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

HONOLULU = "Pacific/Honolulu"


def agrees_on_a_callback(agent: Agent, customer: Customer) -> None:
    """Keoni cannot talk, and would rather be called at five in the afternoon, his time."""
    agent.calls("Keoni Kahale")
    customer.says("cannot_talk")
    agent.answers("today")
    agent.fills(day="today", time="5 pm")
    agent.answers("read_back")
    agent.answers("agreed")
    agent.ends_the_call()
    agent.saves()


def test_it_is_agreed_in_the_customers_time_with_ours_beside_it(
    agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agrees_on_a_callback(agent, customer)
    agreed = record.last("callback.agreed")
    there = local(agreed["due_at"], HONOLULU)
    assert (there.hour, there.minute, agreed["due_zone"]) == (17, 0, HONOLULU)
    assert record.last("consent.given")["what"] == "one_call_at_that_time"
    assert record.last("outcome.recorded")["next_at"] == agreed["due_at"]


def test_it_comes_up_when_its_time_has_come_and_not_before(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agrees_on_a_callback(agent, customer)
    agent.puts_back()
    due_at = record.last("callback.agreed")["due_at"]
    assert "Keoni Kahale" not in screen.worklist()
    desk.work_on(due_at - MONDAY - HOUR)
    assert "Keoni Kahale" not in screen.worklist()
    desk.work_on(HOUR - 4 * MINUTE)
    assert screen.worklist()[0] == "Keoni Kahale"
    screen.shows("Callback agreed for 5:00 PM")


def test_it_stands_under_callbacks_meanwhile(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agrees_on_a_callback(agent, customer)
    agent.puts_back()
    desk.keys.tab_to("worklist-views-due")
    agent.presses("Right")
    assert screen.worklist() == ["Keoni Kahale"]


def test_the_call_that_was_agreed_settles_it(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agrees_on_a_callback(agent, customer)
    agent.puts_back()
    desk.work_on(record.last("callback.agreed")["due_at"] - MONDAY)
    agent.calls("Keoni Kahale")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("think", "will_call", "all_good")
    agent.ends_the_call()
    agent.saves()
    assert "Keoni Kahale" not in screen.worklist()


def test_no_day_after_all_needs_no_day(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    """One key, with nothing typed; what asks for a day still says so."""
    agent.calls("Keoni Kahale")
    customer.says("cannot_talk")
    agent.answers("today")
    agent.presses("Alt+1")
    assert desk.step.id == "callback_when"
    agent.answers("no_day")
    assert desk.step.id == "goodbye_short"
    assert not record.of("callback.agreed")
