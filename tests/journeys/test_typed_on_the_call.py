"""Typed on the call: whatever is typed while nothing has asked for it stands where it belongs, and presses nothing."""

from __future__ import annotations

from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

WORDS = "Rent comes first, then us."


def test_words_typed_beside_the_script_are_in_the_notes(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    here = desk.step.id
    agent.types(WORDS)
    assert desk.page.column.notes.edit.toPlainText() == WORDS
    assert desk.step.id == here


def test_words_go_to_the_end_of_what_was_noted(desk: DeskAtWork, agent: Agent, customer: Customer) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.writes("Hours were cut. ")
    agent.presses("Esc")
    agent.types(WORDS)
    assert desk.page.column.notes.edit.toPlainText() == f"Hours were cut. {WORDS}"


def test_words_typed_where_the_step_asks_for_words_are_in_its_field(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("stop_calling")
    assert desk.window.focusWidget() is desk.page.stage
    agent.types("no calls before nine")
    assert desk.page.stage.answers.fields.values() == {"words": "no calls before nine"}
    agent.answers("times")
    left = {one["step"]: one["captured"] for one in record.of("step.left")}
    assert left["stop_which"] == {"words": "no calls before nine"}


def test_words_typed_on_a_button_are_not_lost_and_press_none(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    desk.keys.tab_to("mood-calm")
    agent.types(WORDS)
    assert desk.page.column.notes.edit.toPlainText() == WORDS
    assert not record.of("mood.marked")


def test_a_number_stays_an_answer_also_after_one_that_no_answer_wears(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    assert "9" not in [one.key for one in desk.step.answers]
    agent.presses("9", "1")
    assert desk.step.id != "disclosure"
    assert desk.page.column.notes.edit.toPlainText() == ""


def test_words_typed_in_the_wrap_up_are_in_the_notes(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.ends_the_call()
    agent.types(WORDS)
    assert desk.page.column.notes.edit.toPlainText() == WORDS
    agent.presses("Alt+4")
    agent.saves()
    assert [event["body"] for event in record.of("note.saved")] == [WORDS]


def test_what_a_caller_says_before_they_are_named_is_looked_for(desk: DeskAtWork, agent: Agent) -> None:
    agent.presses("Ctrl+I", "Return")
    desk.keys.tab_to("call-mark-over")
    agent.types("okonkwo")
    assert desk.page.unnamed.question.search.text() == "okonkwo"


def test_before_a_call_no_letter_goes_anywhere(desk: DeskAtWork, agent: Agent) -> None:
    agent.opens("Maria Alvarez")
    desk.keys.tab_to("prepare-dial")
    agent.types("x")
    assert desk.window.focusWidget().objectName() == "prepare-dial"


def test_the_keyboard_rests_on_nothing_that_it_was_not_moved_to(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()
    customer.says("disputes")
    desk.keys.tab_to("branch-return")
    agent.presses("Return")
    screen.hides("The script waits")
    assert desk.window.focusWidget() is desk.page.stage
    agent.presses("Space")
    assert not record.of("mood.marked")
    agent.presses("Tab")
    assert desk.window.focusWidget() is not desk.page.stage
