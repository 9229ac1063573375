"""More than one thing at once: each customer's work is kept as it was left, and nothing typed is lost."""

from __future__ import annotations

from agentdesk.views.kit.action import State
from tests.fakes.time import MINUTE
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

NOTE = "Paid every month until the shop changed hands."


def takes_a_call(agent: Agent, number: str = "") -> None:
    """Pick up a call that comes in."""
    agent.presses("Ctrl+I")
    if number:
        agent.types(number)
    agent.presses("Return")


def names_the_caller(desk: DeskAtWork, agent: Agent, words: str) -> None:
    """Say whom a call is about."""
    search = desk.window.focusWidget()
    assert search is not None
    assert search.objectName() == "name-caller-search"
    agent.types(words)
    agent.presses("Return")
    if desk.view.customer is None:
        agent.presses("Down", "Return")


def test_putting_back_needs_a_reason(desk: DeskAtWork, agent: Agent, screen: Screen, record: Record) -> None:
    agent.opens("Maria Alvarez")
    agent.presses("Esc")
    screen.shows("Why is there no call now?")
    agent.presses("Esc")
    assert desk.state is State.PREPARING
    assert record.of("worklist.left") == []
    agent.puts_back("2")
    assert desk.state is State.READY
    assert [event["reason"] for event in record.of("worklist.left")] == ["check_first"]


def test_opening_another_customer_asks_the_same(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    agent.opens("Maria Alvarez")
    agent.chooses("Luis Alvarez")
    agent.presses("Return")
    screen.shows("Why is there no call now?")
    agent.presses("Return")
    assert agent.card.name == "Luis Alvarez"
    assert len(record.of("worklist.left")) == 1
    assert len(record.of("customer.prepared")) == 2


def test_a_note_survives_switching_customers(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.presses("Ctrl+M")
    agent.types(NOTE)
    agent.ends_the_call()
    takes_a_call(agent, "(212) 555-0103")
    assert desk.view.customer is None
    names_the_caller(desk, agent, "okonkwo")
    agent.presses("Ctrl+M")
    assert desk.page.column.notes.edit.toPlainText() == ""
    agent.types("Asks about her meter.")
    agent.ends_the_call()
    finishes_the_other_call(desk, agent)
    assert desk.page.card is not None
    assert desk.page.card.name == "Maria Alvarez"
    assert desk.page.column.notes.edit.toPlainText() == NOTE


def finishes_the_other_call(desk: DeskAtWork, agent: Agent) -> None:
    """Go to the call that waits under To finish."""
    waiting = [
        name
        for name in (
            button.objectName() for button in desk.window.desk.worklist.to_finish.findChildren(object)
        )
        if name.startswith("finish-")
    ]
    assert len(waiting) == 1
    desk.keys.tab_to(waiting[0])
    agent.presses("Return")


def test_a_call_that_comes_in_during_the_wrap_up_has_a_card_of_its_own(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("one_day")
    agent.fills(first_on="+10")
    agent.answers("read_back", "agreed")
    agent.ends_the_call()
    takes_a_call(agent)
    screen.shows("Whom is this call about?", "Number not shown")
    screen.shows_nothing_of_the_debt()
    names_the_caller(desk, agent, "greene")
    assert desk.state is State.ON_CALL
    screen.shows("Tobias Greene")
    screen.shows_nothing_of_the_debt()
    agent.ends_the_call()
    finishes_the_other_call(desk, agent)
    screen.shows("Promise", "follows from the call")
    agent.saves()
    assert record.last("outcome.recorded")["outcome"] == "promise"
    assert len(record.of("call.received")) == 1


def test_whoever_is_found_by_the_end_of_the_number_on_the_phone_rings_from_that_number(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    takes_a_call(agent, "0103")
    screen.shows("Whom is this call about?", "Number …0103")
    screen.hides("Number not shown")
    names_the_caller(desk, agent, "okonkwo")
    screen.shows("Nadia Okonkwo", "(212) 555-0103")
    screen.hides("Number not shown", "Number …0103")
    agent.ends_the_call()
    agent.presses("Ctrl+N")
    screen.hides("without showing a number")


def test_a_call_that_comes_in_during_a_call_waits_until_that_is_over(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.presses("Ctrl+I")
    screen.shows("Mark the call you are in as over first.")
    agent.presses("Return")
    assert record.of("call.received") == []
    assert desk.state is State.ON_CALL
    assert desk.view.name == "Maria Alvarez"


def test_a_call_made_without_the_desk_is_logged_with_its_true_time(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    agent.opens("Keoni Kahale")
    agent.presses("Ctrl+L")
    agent.types("9:15")
    desk.keys.tab_to("log-minutes")
    agent.types("6")
    desk.keys.tab_to("log-reason")
    agent.types("my headset was broken")
    desk.keys.tab_to("log-go")
    agent.presses("Return")
    assert desk.state is State.WRAP_UP
    placed = record.last("call.placed")
    assert placed["is_late"] == 1
    assert placed["happened_at"] == desk.room.hands.wall // MINUTE * MINUTE - 87 * MINUTE
    screen.hides("Hang up on your phone first.")
    desk.keys.tab_to("outcomes-why-not")
    agent.presses("Space")
    screen.shows("It needs a read-back in the call")
    screen.shows("This call was logged afterwards.")


def test_the_note_of_a_logged_call_is_kept_with_it(desk: DeskAtWork, agent: Agent, record: Record) -> None:
    agent.opens("Keoni Kahale")
    agent.presses("Ctrl+L")
    agent.types("9:15")
    desk.keys.tab_to("log-reason")
    agent.types("my headset was broken")
    desk.keys.tab_to("log-go")
    agent.presses("Return")
    agent.writes(NOTE)
    agent.presses("Alt+1")
    agent.saves()
    assert [event["body"] for event in record.of("note.saved")] == [NOTE]
