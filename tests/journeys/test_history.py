"""The history beside a call: what happened is named in the firm's own words, never by its key."""

from __future__ import annotations

from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen


def test_how_the_last_call_ended_is_told_as_the_list_of_outcomes_tells_it(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("think", "writing", "fine", "all_good")
    agent.ends_the_call()
    agent.saves()
    assert record.last("outcome.recorded")["outcome"] == "wants_writing"
    agent.puts_back()
    agent.searches("maria")
    agent.presses("Down", "Return")
    screen.shows("Wants it in writing", "We promised: Send the letter, by")
    screen.hides("Wants writing", "send_letter")
