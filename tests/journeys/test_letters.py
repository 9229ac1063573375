"""Letters by hand: entered with the keyboard, in force at once, kept as typed, never beside somebody else's call."""

from __future__ import annotations

import pytest

from agentdesk.domain.correspondence import ASKS, DISPUTES, MEDIA, SCOPES
from agentdesk.services.rights import Actor
from agentdesk.views.kit.action import State
from tests.fakes.time import DAY, HOUR, MINUTE
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import MONDAY, TOBIAS
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

LEAD = Actor("demo-lead", "lead", "early")
MARIA = "Maria Alvarez"
FORM = "Log a letter or message"


class Clerk:
    """Fills the form by Tab and keys, as whoever opens the mail does."""

    def __init__(self, desk: DeskAtWork, agent: Agent) -> None:
        """Take the letter out of its envelope."""
        self._desk, self._agent = desk, agent

    def chooses(self, field: str, offered: tuple[str, ...], code: str) -> None:
        """Choose in a box where nothing is chosen yet."""
        self._desk.keys.tab_to(f"letter-{field}")
        self._agent.presses(*["Down"] * (1 + offered.index(code)))

    def types(self, field: str, words: str) -> None:
        """Type into a field, in place of what stands there."""
        self._desk.keys.tab_to(f"letter-{field}")
        self._agent.presses("Ctrl+A")
        self._agent.types(words)

    def enters(self) -> None:
        """Enter it."""
        self._agent.presses("Ctrl+Return")


@pytest.fixture
def clerk(desk: DeskAtWork, agent: Agent) -> Clerk:
    """The person at the desk, with the mail."""
    return Clerk(desk, agent)


def test_a_stop_in_a_letter_takes_effect_as_it_is_entered(
    desk: DeskAtWork, agent: Agent, clerk: Clerk, screen: Screen, record: Record
) -> None:
    agent.opens(MARIA)
    agent.presses("Ctrl+T")
    screen.shows(FORM, "Entered now, 10:42 AM our time. It counts from when it came in.")
    screen.names_every_control()
    clerk.types("day", "yesterday")
    screen.shows("Sunday, November 22, 2026", "it counts from the beginning of the day")
    clerk.types("time", "9:00")
    clerk.chooses("asks", ASKS, "stop")
    clerk.chooses("scope", SCOPES, "calls")
    screen.shows("No phone calls at all.")
    clerk.types("words", "Please write, do not call")
    clerk.types("scan", "binder 7")
    clerk.enters()
    (piece,) = record.last("correspondence.logged")["pieces"]
    assert piece["received_at"] == MONDAY - MONDAY % MINUTE - DAY - 102 * MINUTE
    assert (piece["medium"], piece["direction"], piece["asks"], piece["scope"], piece["scan"]) == (
        "letter",
        "in",
        "stop",
        "calls",
        "binder 7",
    )
    assert record.last("stop.placed")["sign"] == "stop_calls"
    screen.hides(FORM)
    screen.shows(
        "It is entered, and in force from when it came in.",
        "Do not call: No calls at all",
        "Received: letter, asks not to be contacted, “Please write, do not call”, picture: binder 7",
    )
    agent.presses("Ctrl+D")
    assert desk.state is State.PREPARING


def test_what_is_missing_or_wrong_is_said_beside_its_field_until_it_is_mended(
    agent: Agent, clerk: Clerk, screen: Screen, record: Record
) -> None:
    agent.opens(TOBIAS.name)
    agent.finds_action("log a letter")
    for field, wrong, sentence, right in (
        ("day", "someday", "Type a day, such as today or 11/20.", "11/20"),
        ("time", "noonish", "Type a time, such as 10:40.", "12:15"),
        ("day", "today", "That is later than now.", "11/19"),
    ):
        clerk.types(field, wrong)
        clerk.enters()
        screen.shows(sentence)
        clerk.types(field, right)
        screen.hides(sentence)
    clerk.enters()
    screen.shows("Choose the account that it is about.")
    agent.presses("Down", "Down")
    clerk.enters()
    screen.shows("Choose what it asks.")
    clerk.chooses("asks", ASKS, "dispute")
    clerk.enters()
    screen.shows("Choose what it is about.")
    clerk.chooses("about", DISPUTES, "amount")
    clerk.enters()
    assert record.last("dispute.raised")["about"] == "amount"
    assert len(record.last("dispute.raised")["debts"]) == 1
    screen.shows("Disputed")


def test_a_number_is_stopped_only_when_it_is_said_which(
    agent: Agent, clerk: Clerk, screen: Screen, record: Record
) -> None:
    agent.opens("Nadia Okonkwo")
    agent.presses("Ctrl+T")
    clerk.chooses("asks", ASKS, "stop")
    clerk.chooses("scope", SCOPES, "number")
    clerk.enters()
    screen.shows("Choose which number it stops.")
    agent.presses("Down", "Down")
    clerk.enters()
    assert record.last("stop.placed")["target"] == "+12125550153"


def test_what_we_sent_asks_for_nothing(agent: Agent, clerk: Clerk, screen: Screen, record: Record) -> None:
    agent.opens(MARIA)
    agent.presses("Ctrl+T")
    clerk.chooses("asks", ASKS, "stop")
    agent.presses("Shift+Tab", "Shift+Tab", "Shift+Tab", "Right")
    screen.shows("Day it was sent")
    screen.hides("What it asks", "What it stops")
    clerk.enters()
    (piece,) = record.last("correspondence.logged")["pieces"]
    assert (piece["direction"], piece["asks"]) == ("out", "nothing")
    assert record.of("stop.placed") == []
    screen.shows("Sent: letter")


def test_what_was_typed_waits_through_a_call_and_a_power_cut_until_it_is_entered_or_begun_anew(
    desk: DeskAtWork, agent: Agent, customer: Customer, clerk: Clerk, screen: Screen, record: Record
) -> None:
    agent.opens(MARIA)
    agent.presses("Ctrl+T")
    clerk.types("words", "I never had that sofa")
    agent.presses("Ctrl+D")
    assert desk.state is State.DIALLING
    screen.hides(FORM, "I never had that sofa")
    for keys in ((), ("Ctrl+Return",)):
        agent.presses(*keys, "Ctrl+T")
        screen.hides("What it asks", "I never had that sofa")
    screen.shows("A letter is entered where the account may be seen")
    customer.is_confirmed()
    agent.presses("Ctrl+T")
    screen.shows(FORM, "I never had that sofa")
    customer.says("someone_else")
    screen.hides(FORM, "I never had that sofa")
    screen.shows_nothing_of_the_debt()
    agent.answers("gone")
    agent.ends_the_call()
    agent.presses("Ctrl+T")
    screen.shows(FORM, "I never had that sofa")
    agent.presses("Esc")
    screen.hides(FORM)
    assert desk.state is State.WRAP_UP
    desk.is_cut_off()
    desk.keys.until(desk.window.desk.resume.isVisible)
    desk.keys.settle()
    agent.presses("Return", "Ctrl+T")
    screen.shows(FORM, "I never had that sofa")
    desk.keys.tab_to("letter-anew")
    agent.presses("Space")
    screen.hides("I never had that sofa")
    agent.presses("Esc", "Ctrl+T")
    screen.hides("I never had that sofa", "Start anew")
    assert record.of("correspondence.logged") == []
    assert record.select("SELECT * FROM draft_form WHERE form = 'letter'") == []


def test_a_letter_is_entered_in_the_call_of_whoever_wrote_it(
    desk: DeskAtWork, agent: Agent, customer: Customer, clerk: Clerk, screen: Screen, record: Record
) -> None:
    agent.calls(MARIA)
    customer.is_confirmed()
    step = desk.step.id
    agent.presses("Ctrl+T")
    clerk.chooses("medium", MEDIA, "fax")
    clerk.chooses("asks", ASKS, "complaint")
    agent.presses("Return", "Down")
    clerk.enters()
    assert record.last("complaint.raised")["about"] == "amount"
    assert (desk.state, desk.step.id) == (State.ON_CALL, step)
    screen.shows("complains")
    agent.presses("1")
    assert desk.step.id != step


def test_with_nobody_open_the_customer_is_found_first(
    desk: DeskAtWork, agent: Agent, clerk: Clerk, screen: Screen, record: Record
) -> None:
    agent.presses("Ctrl+T")
    screen.shows("Find and open the customer first. Then log the letter with Ctrl T.")
    agent.types("keoni")
    found = desk.window.desk.worklist.found
    desk.keys.until(lambda: found._text == "keoni")
    agent.presses("Down", "Return", "Ctrl+T")
    screen.shows(FORM)
    clerk.chooses("asks", ASKS, "nothing")
    clerk.enters()
    (piece,) = record.last("correspondence.logged")["pieces"]
    assert piece["customer"] == agent.card.customer


def test_a_lead_reads_what_lay_too_long_and_who_was_called_meanwhile(
    desk: DeskAtWork, agent: Agent, clerk: Clerk, screen: Screen
) -> None:
    agent.opens(MARIA)
    agent.dials()
    agent.ends_the_call()
    agent.saves()
    agent.puts_back()
    desk.work_on(HOUR)
    agent.searches("maria")
    agent.presses("Down", "Return", "Ctrl+T")
    clerk.types("day", "-3")
    clerk.chooses("asks", ASKS, "stop")
    clerk.chooses("scope", SCOPES, "everything")
    clerk.enters()
    agent.puts_back()
    desk.services.act_as(LEAD)
    worklist = desk.window.desk.worklist
    worklist.list.show_view("late")
    desk.keys.settle()
    screen.shows(
        "Maria Alvarez, Received 3 days before it was entered, "
        "Called once meanwhile · asks not to be contacted"
    )
    worklist.list.setFocus()
    agent.presses("Home", "Return")
    assert agent.card.name == MARIA
    agent.puts_back()
    agent.searches("keoni")
    agent.presses("Down", "Return")
    screen.shows("Called once meanwhile")
    agent.dials()
    screen.hides("asks not to be contacted", "meanwhile")
