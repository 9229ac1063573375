"""A complaint is told in the customer's words: they are asked for first, and nothing is saved without them."""

from __future__ import annotations

from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

WORDS = "You rang my sister, twice."


def test_no_complaint_is_saved_without_their_words(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.presses("F8", "Down", "Return")
    assert desk.step.id == "complaint_about"
    screen.shows("In their words", "This is needed.")
    assert desk.window.focusWidget().objectName() == "field-words"
    assert not record.of("complaint.raised")


def test_what_they_say_is_typed_at_once(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.presses("F8")
    agent.types(WORDS)
    agent.presses("Tab", "Down", "Return")
    assert desk.step.id == "complaint_saved"
    assert record.last("complaint.raised")["words"] == WORDS
    assert record.last("stop.placed")["words"] == WORDS


def test_in_a_hurry_it_is_noted_at_once_and_the_wrap_up_asks_for_the_words(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("complaint")
    agent.answers("words_later")
    assert record.last("stop.placed")["sign"] == "complaint"
    assert not record.of("complaint.raised")
    agent.ends_the_call()
    screen.shows("What it still asks", "In their words")
    agent.presses("Ctrl+N")
    screen.shows("This is needed.")
    assert not record.of("outcome.recorded")
    desk.keys.tab_to("field-about")
    agent.presses("Down")
    desk.keys.tab_to("field-words")
    agent.types(WORDS)
    agent.saves()
    assert record.last("complaint.raised")["words"] == WORDS
    assert record.last("outcome.recorded")["outcome"] == "complaint"
    record.proves_itself()
