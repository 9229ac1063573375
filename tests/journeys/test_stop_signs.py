"""Stop signs: durable before anybody is told, and in force for everyone they concern, at once."""

from __future__ import annotations

import pytest

from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.town import SHARED
from tests.journeys.vocabulary import Agent, Customer, Record, Screen


def test_a_wrong_number_is_dead_for_everybody_who_has_it(
    agent: Agent, screen: Screen, record: Record
) -> None:
    assert {"Maria Alvarez", "Luis Alvarez"} <= set(screen.worklist())
    agent.calls("Maria Alvarez")
    agent.answers("wrong")
    screen.shows("I'll take this number off")
    assert "Luis Alvarez" not in screen.worklist()
    placed = record.last("stop.placed")
    assert (placed["sign"], placed["scope"], placed["target"]) == ("wrong_number", "number", SHARED)
    agent.ends_the_call()
    agent.saves()
    assert not {"Maria Alvarez", "Luis Alvarez"} & set(screen.worklist())
    assert record.last("outcome.recorded")["outcome"] == "wrong_number"


def test_the_other_number_of_a_customer_can_still_be_called(
    desk: DeskAtWork, agent: Agent, screen: Screen, record: Record
) -> None:
    agent.calls("Nadia Okonkwo")
    agent.answers("wrong")
    agent.ends_the_call()
    agent.saves()
    agent.puts_back()
    desk.wait(60_000)
    agent.opens("Nadia Okonkwo")
    screen.shows("Wrong number")
    agent.dials()
    assert desk.view.number == "+12125550153"


@pytest.mark.parametrize(
    ("answer", "sign", "who_is_left"),
    [
        ("number", "stop_number", {"Nadia Okonkwo", "Keoni Kahale", "Tobias Greene"}),
        ("calls", "stop_calls", {"Luis Alvarez", "Nadia Okonkwo", "Keoni Kahale", "Tobias Greene"}),
    ],
)
def test_stop_calling_takes_the_customer_off_the_worklist_at_once(
    answer: str,
    sign: str,
    who_is_left: set[str],
    agent: Agent,
    customer: Customer,
    screen: Screen,
    record: Record,
) -> None:
    agent.calls("Maria Alvarez")
    customer.says("stop_calling")
    agent.answers(answer)
    screen.shows("I've saved that now")
    assert record.last("stop.placed")["sign"] == sign
    # Whoever is on the line stays, for the agent's eyes to rest on, without rank or amount, until the call is saved.
    assert set(screen.worklist()) == who_is_left | {"Maria Alvarez"}
    agent.answers("right", "leave")
    agent.ends_the_call()
    agent.saves()
    assert set(screen.worklist()) == who_is_left
    assert record.last("outcome.recorded")["outcome"] == "stop"


def test_what_the_screen_says_is_saved_is_on_the_disk(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    """The words appear only in the view that the command answers with, after its transaction."""
    seen: list[tuple[str, int]] = []

    def look(view: object) -> None:
        step = desk.view.step
        placed = len(Record(desk).of("stop.placed"))
        seen.append((step.id if step else "", placed))

    agent.calls("Maria Alvarez")
    customer.says("stop_calling")
    desk.page.call.changed.connect(look)
    agent.answers("calls")
    assert seen == [("stop_saved", 1)]


def test_a_stopped_customer_cannot_be_dialled(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Luis Alvarez")
    customer.says("stop_calling")
    agent.answers("number", "right", "leave")
    agent.ends_the_call()
    agent.saves()
    agent.puts_back()
    agent.searches("maria")
    agent.presses("Down", "Return")
    assert agent.card.name == "Maria Alvarez"
    screen.shows("Do not call this number")
    agent.presses("Ctrl+D")
    assert len(record.of("call.placed")) == 1
