"""Notes beside the script: who has written goes on with the call, and nothing else ends by the key that leaves them."""

from __future__ import annotations

from PySide6.QtCore import QSize

from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.vocabulary import Agent, Customer, Record


def test_esc_leaves_the_notes_and_the_next_number_is_an_answer(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.says("upset")
    agent.writes("Rent comes first.")
    agent.presses("Esc")
    assert [key.key for key in desk.view.interruptions if key.is_open] == ["upset"]
    visit = desk.step.visit
    agent.presses(desk.step.answers[0].key)
    assert desk.step.visit != visit
    assert desk.page.column.notes.edit.toPlainText() == "Rent comes first."


def test_ending_the_call_from_the_notes_shows_the_wrap_up_where_panes_are_behind_tabs(room: Room) -> None:
    room.size = QSize(1024, 700)
    desk = DeskAtWork(room)
    try:
        agent = Agent(desk)
        agent.calls("Maria Alvarez")
        Customer(desk, agent).is_confirmed()
        agent.writes("Rent comes first.")
        assert not desk.page.centre.isVisible()
        agent.ends_the_call()
        assert desk.page.wrap_up is not None
        assert desk.page.wrap_up.isVisible()
    finally:
        desk.close()


def test_what_is_to_be_said_next_comes_to_the_front_where_panes_are_behind_tabs(room: Room) -> None:
    room.size = QSize(1024, 700)
    desk = DeskAtWork(room)
    try:
        agent = Agent(desk)
        agent.calls("Maria Alvarez")
        Customer(desk, agent).is_confirmed()
        agent.writes("Rent comes first.")
        agent.presses("Alt+1")
        assert desk.page.stage is not None
        assert desk.page.stage.isVisible()
        agent.presses("Ctrl+M")
        assert not desk.page.stage.isVisible()
        agent.presses("F9")
        assert desk.page.stage.isVisible()
        assert desk.page.stage.isAncestorOf(desk.window.focusWidget()) or desk.page.stage.hasFocus()
        assert desk.page.column.notes.edit.toPlainText() == "Rent comes first."
    finally:
        desk.close()


def test_beside_the_script_whoever_writes_goes_on_writing(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.writes("Rent comes first.")
    agent.presses("Alt+1")
    assert desk.page.column.notes.edit.hasFocus()


def test_what_was_chosen_is_what_is_saved_however_quick_the_keys_are(
    desk: DeskAtWork, agent: Agent, customer: Customer, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.ends_the_call()
    assert desk.page.wrap_up is not None
    shown = desk.page.wrap_up._shown
    assert shown is not None
    able = [row for row in shown.outcomes if row.why_not is None and row.hotkey and not row.required]
    wanted = next(row for row in able if row.key != shown.chosen)
    desk.keys.strike(f"Alt+{wanted.hotkey}", "Ctrl+N")
    desk.keys.settle()
    assert record.last("outcome.recorded")["outcome"] == wanted.key


def test_a_call_logged_instead_of_a_reason_opens_nobody_else_afterwards(
    desk: DeskAtWork, agent: Agent
) -> None:
    agent.opens("Maria Alvarez")
    agent.chooses("Nadia Okonkwo")
    agent.presses("Return")
    assert desk.page.prepare.question.isVisible()
    agent.presses("Ctrl+L")
    assert desk.page.afterwards is None
    assert not desk.page.prepare.question.isVisible()
