"""Steering a call: back and forward, interruptions within interruptions, and every way in to one thing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from agentdesk.views.actions import action
from agentdesk.views.kit.action import State
from agentdesk.views.kit.button import KeyButton
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

WAYS = ("key", "button", "palette")


def does(desk: DeskAtWork, agent: Agent, way: str, action_id: str) -> None:
    """Do an action of the book by its key, by the button that wears its key, or through the palette."""
    entry = action(action_id)
    if way == "key":
        agent.presses(entry.key)
    elif way == "palette":
        agent.finds_action(entry.words())
    else:
        wearing = [
            button
            for button in desk.window.findChildren(KeyButton)
            if button.isVisible() and button.isEnabled() and button.key == entry.key
        ]
        assert len(wearing) == 1, f"{len(wearing)} buttons wear {entry.key}"
        wearing[0].click()
        desk.keys.settle()


def test_back_and_forward_lose_no_answer(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("parts")
    agent.fills(count="12", every="month", first_on="+14")
    agent.answers("read_back")
    agent.presses("Alt+Left")
    assert desk.step.id == "plan"
    assert {field.name: field.value for field in desk.step.fields}["count"] == 12
    agent.presses("Alt+Left", "Alt+Left")
    assert desk.step.id == "help_first"
    agent.presses("Alt+Right", "Alt+Right", "Alt+Right")
    assert desk.step.id == "recap_plan"
    screen.shows("12 payments")


def test_what_was_typed_but_not_answered_is_there_after_an_interruption(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("parts")
    agent.fills(count="7")
    customer.says("upset")
    agent.answers("calmer")
    assert desk.step.id == "plan"
    assert desk.page.stage.answers.fields.values()["count"] == 7


def test_what_the_customer_says_while_an_answer_is_on_its_way_takes_no_words_of_its_step_along(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("stop_calling")
    agent.fills(words="no calls before nine")
    typed = desk.page.stage.answers.fields.cleared()
    desk.page.call.answer("times", typed)
    desk.page.call.interrupt("upset", typed)
    desk.keys.settle()
    left = {one["step"]: one["captured"] for one in record.of("step.left")}
    assert (left["stop_which"], left["stop_times"]) == ({"words": "no calls before nine"}, None)


def test_interruptions_nest_three_deep_and_come_back_one_by_one(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    waited = [desk.step.id]
    for key in ("upset", "complaint", "someone_else"):
        customer.says(key)
        waited.append(desk.step.id)
    screen.shows_nothing_of_the_debt()
    agent.answers("gone")
    for step in reversed(waited[1:-1]):
        assert desk.step.id == step
        agent.presses("Esc")
    assert desk.step.id == waited[0]
    screen.shows("Lakeshore Furniture")
    assert [event["interruption"] for event in record.of("interruption.raised")] == [
        "upset",
        "complaint",
        "someone_else",
    ]


def test_a_fourth_is_refused_in_one_sentence_and_safety_is_not(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    for key in ("upset", "complaint", "disputes"):
        customer.says(key)
    before = desk.step.id
    agent.presses("F6")
    assert desk.step.id == before
    assert desk.window.desk.banner.isVisible()
    customer.says("safety")
    screen.shows("Are you safe right now?")


def test_a_step_is_left_out_only_with_a_reason(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.answers("next")
    here = desk.step.id
    agent.presses("Ctrl+J", "Return")
    assert desk.step.id == here
    agent.types("they told us last week")
    agent.presses("Return")
    assert desk.step.id != here
    skipped = [left for left in record.of("step.left") if left["reason"]]
    assert [left["reason"] for left in skipped] == ["they told us last week"]


def test_mood_is_marked_only_when_it_changes(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.presses("Ctrl+2", "Ctrl+2", "Ctrl+1")
    assert [event["mood"] for event in record.of("mood.marked")] == ["uneasy", "calm"]


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_dial_mark_and_end(way: str, desk: DeskAtWork, agent: Agent, record: Record) -> None:
    agent.opens("Keoni Kahale")
    if way == "button":
        click(desk, "prepare-dial")
    else:
        does(desk, agent, way, "dial")
    assert desk.state is State.DIALLING
    does(desk, agent, way, "answered")
    assert desk.state is State.ON_CALL
    does(desk, agent, way, "on_hold")
    does(desk, agent, way, "on_hold")
    does(desk, agent, way, "end_call")
    assert desk.state is State.WRAP_UP
    marks = [event["mark"] for event in record.of("call.marked")]
    assert marks == ["answered", "on_hold", "off_hold", "over"]


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_say_what_the_customer_says_and_to_come_back(
    way: str, desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    does(desk, agent, way, "says_upset")
    assert desk.step.id == "upset_listen"
    does(desk, agent, way, "script_return")
    assert desk.step.id == "situation"
    does(desk, agent, way, "step_back")
    assert desk.step.id == "reason_match"
    does(desk, agent, way, "step_forward")
    assert desk.step.id == "situation"


@pytest.mark.parametrize("way", ["number", "anywhere", "button", "default"])
def test_every_way_to_answer(way: str, desk: DeskAtWork, agent: Agent) -> None:
    agent.calls("Maria Alvarez")
    if way == "button":
        click(desk, "answers-grid-speaking")
    else:
        agent.presses({"number": "1", "anywhere": "Alt+1", "default": "Return"}[way])
    assert desk.step.id == "identity"


def test_whoever_says_something_has_picked_up(desk: DeskAtWork, agent: Agent, record: Record) -> None:
    agent.opens("Maria Alvarez")
    agent.dials()
    agent.presses("F10")
    assert desk.state is State.ON_CALL
    assert [event["mark"] for event in record.of("call.marked")] == ["answered"]
    agent.presses("Esc")
    assert desk.step.id == "greet"


def test_other_words_are_found_as_the_customer_says_them(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.presses("Ctrl+O")
    agent.types("passed aw")
    screen.shows("They have died")
    agent.presses("Return")
    screen.shows("I'm so sorry for your loss")


def click(desk: DeskAtWork, name: str) -> None:
    """Click a button that can be seen."""
    button = desk.window.findChild(QWidget, name)
    assert isinstance(button, KeyButton)
    assert button.isVisible()
    button.click()
    desk.keys.settle()
