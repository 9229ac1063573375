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


def test_what_happened_here_is_told_in_our_time_and_what_is_theirs_says_so(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    """In Honolulu it is four hours earlier than in Chicago, where the desk is."""
    agent.calls("Keoni Kahale")
    customer.says("cannot_talk")
    agent.answers("another_day")
    agent.fills(day="11/25", time="9:00")
    agent.answers("read_back", "agreed")
    agent.ends_the_call()
    agent.saves()
    agent.puts_back()
    agent.searches("keoni")
    agent.presses("Down", "Return")
    screen.shows("our time", "Callback agreed for Nov 25, 9:00 AM, their time", "10:42 AM ·")
    screen.hides("6:42 AM ·")


def test_a_complaint_is_told_in_their_own_words(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("complaint")
    agent.fills(words="Rude letter", about="calls")
    agent.answers("saved", "end")
    agent.ends_the_call()
    screen.shows("They complain: the calls, in their words: “Rude letter”.")
    agent.saves()
    agent.puts_back()
    agent.searches("maria")
    agent.presses("Down", "Return")
    screen.shows("Complaint: the calls - “Rude letter”")
