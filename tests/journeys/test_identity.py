"""The check of who speaks: refused, failed, and the ways out of it with dignity."""

from __future__ import annotations

from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import MARIA
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

# What somebody may ask for who checks us first; it tells nothing of the debt.
FILE = MARIA.accounts[0].reference


def test_hints_are_masked_and_gone_after_the_check(agent: Agent, customer: Customer, screen: Screen) -> None:
    agent.calls("Maria Alvarez")
    agent.answers("speaking")
    screen.shows("•3-•2", "•••14", "Tries left: 2")
    screen.hides("1984", "60614")
    agent.answers("matches")
    screen.hides("•3-•2", "•••14")


def test_one_mistake_may_be_mended(desk: DeskAtWork, agent: Agent, screen: Screen) -> None:
    agent.calls("Maria Alvarez")
    agent.answers("speaking", "differs")
    screen.shows("Would you like to try once more?", "Tries left: 1")
    screen.shows_nothing_of_the_debt()
    agent.answers("matches")
    assert desk.view.scene == "verified"


def test_failing_twice_ends_the_matter_for_today(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    agent.answers("speaking", "differs", "differs")
    assert desk.step.id == "cannot_verify"
    screen.shows_nothing_of_the_debt(but=FILE)
    agent.answers("will_call")
    agent.ends_the_call()
    screen.shows_nothing_of_the_debt()
    agent.saves()
    assert record.last("outcome.recorded")["outcome"] == "not_verified"
    assert [gate["result"] for gate in record.of("gate.passed")] == ["failed", "failed"]


def test_refusing_is_fine_and_nothing_is_said(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    agent.answers("speaking", "refused")
    screen.shows_nothing_of_the_debt(but=FILE)
    agent.answers("letter")
    agent.ends_the_call()
    agent.saves()
    assert record.last("outcome.recorded")["outcome"] == "will_check_us"
    assert record.last("commitment.made")["what"] == "send_letter"
    assert {need["need"] for need in record.of("need.recorded")} == {"letter_first"}


def test_a_check_answered_otherwise_afterwards_leaves_what_was_said_on_record(
    agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.presses("1", "1", "F2", "Esc", "Alt+Left", "Alt+Left", "Alt+Left")
    agent.answers("differs", "differs", "will_call")
    agent.ends_the_call()
    screen.shows(
        "In order: Passed; Not passed; Not passed.",
        "Before that, the account had been spoken of.",
        "Required words, shown and confirmed: the debt collector's notice.",
        "The script was put aside for what they said: Upset.",
    )
    screen.shows_nothing_of_the_debt()
    agent.saves()
    ended = record.last("outcome.recorded")
    assert (ended["outcome"], ended["contact_outcome"]) == ("not_verified", "conversation")
    assert (ended["is_right_party"], ended["is_conversation"]) == (0, 1)
