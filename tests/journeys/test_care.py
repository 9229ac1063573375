"""Hardship and care: help before payment, and no cause is ever stored without the customer's consent."""

from __future__ import annotations

from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

CAUSE = "waiting for an operation"


def comes_to_care(agent: Agent, customer: Customer) -> None:
    """Tell that money is short, because of health."""
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.answers("next")
    customer.says("hardship")
    agent.answers("health")
    assert agent.step.id == "care_invite"


def test_with_consent_the_cause_is_noted(
    agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    comes_to_care(agent, customer)
    agent.answers("may_note")
    agent.fills(helps="a letter after each call", cause=CAUSE)
    agent.answers("saved")
    screen.shows("We won't call you until that was looked at.", "Leave it for today")
    screen.hides("Another day")
    opened = record.last("care.opened")
    assert (opened["cause"], opened["has_consent"]) == (CAUSE, 1)
    agent.answers("enough")
    agent.ends_the_call()
    agent.saves()
    assert record.last("outcome.recorded")["outcome"] == "care"


def test_without_consent_no_cause_is_stored_anywhere(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    comes_to_care(agent, customer)
    agent.answers("may_note")
    agent.fills(helps="short calls", cause=CAUSE)
    agent.presses("Alt+Left")
    agent.answers("no_cause")
    agent.fills(need="short_calls")
    agent.answers("saved", "enough")
    agent.ends_the_call()
    agent.saves()
    opened = record.last("care.opened")
    assert (opened["cause"], opened["has_consent"]) == (None, 0)
    everything = "\n".join(text for (text,) in record.select("SELECT payload FROM journal"))
    assert CAUSE not in everything
    assert CAUSE not in str(record.select("SELECT * FROM draft_note"))


def test_care_comes_before_payment_and_is_seen_the_next_time(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    comes_to_care(agent, customer)
    agent.answers("no_cause")
    agent.fills(need="speak_slowly")
    agent.answers("saved", "enough")
    agent.ends_the_call()
    agent.saves()
    agent.puts_back()
    desk.wait(60_000)
    agent.searches("maria")
    agent.presses("Down", "Return")
    screen.shows("Before you speak", "Speak slowly")
    agent.presses("Ctrl+F")
