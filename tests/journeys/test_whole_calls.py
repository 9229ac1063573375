"""Whole calls, from the worklist to the saved record, by key presses alone."""

from __future__ import annotations

import pytest

from agentdesk.views.kit.action import State
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen


def test_a_plan(desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record) -> None:
    agent.opens("Maria Alvarez")
    screen.shows("Lakeshore Furniture", "The sofa came with a torn seam")
    agent.dials()
    screen.shows_nothing_of_the_debt()
    agent.presses("Ctrl+Return")
    screen.shows_nothing_of_the_debt()
    customer.is_confirmed()
    screen.shows("Lakeshore Furniture", "$1,284.50")
    customer.comes_to_the_options()
    agent.answers("parts")
    agent.fills(count="12", every="month", first_on="+14")
    agent.answers("read_back")
    screen.shows("12 payments")
    agent.answers("agreed", "next", "all_good")
    agent.ends_the_call()
    screen.shows("Plan", "follows from the call")
    agent.saves()
    assert desk.state is State.PREPARING
    agreed = record.last("arrangement.agreed")
    assert agreed["shape"] == "plan"
    assert sum(one["amount"] for one in agreed["instalments"]) == 128_450
    assert record.last("outcome.recorded")["outcome"] == "plan"
    assert record.last("note.saved" if record.of("note.saved") else "interaction.saved")["customer"]


def test_a_promise(agent: Agent, customer: Customer, screen: Screen, record: Record) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("one_day")
    agent.fills(first_on="+10", amount="200")
    agent.answers("read_back")
    screen.shows("One payment of $200 on")
    agent.answers("agreed", "next", "all_good")
    agent.ends_the_call()
    agent.saves()
    assert record.last("arrangement.agreed")["shape"] == "single"
    assert record.last("outcome.recorded")["outcome"] == "promise"
    assert "Maria Alvarez" not in screen.worklist()


def test_a_pause(agent: Agent, customer: Customer, record: Record) -> None:
    agent.calls("Nadia Okonkwo")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("wait")
    agent.fills(review_on="+30")
    agent.answers("read_back", "agreed", "next", "all_good")
    agent.ends_the_call()
    agent.saves()
    assert record.last("arrangement.agreed")["shape"] == "pause"
    assert record.last("outcome.recorded")["outcome"] == "pause"


def test_a_voicemail_says_nothing_of_the_debt(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    agent.answers("machine")
    screen.shows("NFR Services", "Leave exactly this")
    screen.shows_nothing_of_the_debt()
    agent.answers("complete")
    agent.ends_the_call()
    screen.shows_nothing_of_the_debt()
    agent.saves()
    assert record.last("outcome.recorded")["contact_outcome"] == "voicemail_limited_content"


def test_a_dispute_stops_the_calls_about_it(
    agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Tobias Greene")
    customer.is_confirmed()
    agent.answers("next")
    customer.says("disputes")
    agent.fills(about="not_mine", words="I never bought that")
    agent.answers("spoken")
    assert record.last("stop.placed")["sign"] == "dispute"
    assert record.last("dispute.raised")["about"] == "not_mine"
    screen.shows("I've saved that now")
    while "all" not in [one.id for one in agent.step.answers]:
        agent.answers("next")
    agent.answers("all")
    agent.ends_the_call()
    agent.saves()
    assert record.last("outcome.recorded")["outcome"] == "dispute"
    assert "Tobias Greene" not in screen.worklist()


def test_safety_puts_everything_else_aside(
    agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    customer.says("safety")
    screen.shows("Are you safe right now?")
    agent.answers("harm_self", "yes")
    screen.shows("988")
    agent.answers("handed_on")
    assert record.last("safety.raised")["what"] == "harm_to_self"
    assert record.last("stop.placed")["sign"] == "crisis"
    agent.ends_the_call()
    agent.saves()
    assert record.last("outcome.recorded")["outcome"] == "safety"
    assert "Maria Alvarez" not in screen.worklist()


@pytest.mark.parametrize("way", ["before_the_check", "after_the_check"])
def test_an_attorney_ends_the_questions(
    way: str, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Keoni Kahale")
    if way == "after_the_check":
        customer.is_confirmed()
    customer.says("attorney")
    agent.fills(name="Dana Kim", phone="(808) 555-0177")
    agent.answers("yes")
    placed = record.last("stop.placed")
    assert (placed["sign"], placed["scope"], placed["lifted_by"]) == ("attorney", "debt", "back_office")
    assert (agent.step.kind, agent.step.answers, agent.step.fields) == ("end", (), ())
    agent.ends_the_call()
    agent.saves()
    assert record.last("representative.named")["phone"] == "+18085550177"
    assert record.last("outcome.recorded")["outcome"] == "attorney"
    assert "Keoni Kahale" not in screen.worklist()
    assert record.select("SELECT place, reason FROM queue_now WHERE customer = ?", placed["customer"]) == [
        ("closed", "attorney")
    ]


def test_saving_waits_for_what_is_missing(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.ends_the_call()
    agent.presses("Ctrl+N")
    screen.shows("Choose how the call ended first.")
    agent.presses("Alt+9")
    agent.presses("Ctrl+N")
    screen.shows("Ended part way", "This is needed.")
    assert desk.state is State.WRAP_UP
    assert record.of("outcome.recorded") == []
    desk.keys.tab_to("field-how-dropped")
    agent.presses("Space")
    agent.saves()
    assert record.last("outcome.recorded")["detail"] == {"how": "dropped"}
