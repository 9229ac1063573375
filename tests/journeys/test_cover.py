"""The cover: while it is up nothing but its own keys does anything, whatever answers come in below it."""

from __future__ import annotations

import pytest

from agentdesk.views.actions import ACTIONS, action
from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.action import State
from agentdesk.views.machine.idle import ASK_MS, COVER_MS
from tests.conftest import PASSPHRASE
from tests.fakes.time import HOUR, MINUTE
from tests.journeys.beside import held_by_another_program
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Screen

LOCK = action("lock").key
OWN = {entry.key for entry in ACTIONS if State.LOCKED in entry.when}


def locks_before_it_answers(desk: DeskAtWork, *keys: str) -> None:
    """Press keys that write and lock the desk at once; the answer comes in under the cover."""
    if desk.room.is_serial:
        pytest.skip("with serial lanes an answer is there at once")
    with held_by_another_program(desk.room.profile.desk_file, desk.room.key):
        desk.keys.strike(*keys, LOCK)
        assert desk.window.covering.is_locked
    desk.keys.settle()


def stays_locked(desk: DeskAtWork) -> None:
    """See that the cover is up, asks for the passphrase, and gives nothing away."""
    read_aloud = "\n".join(texts(desk.window))
    assert desk.window.covering.is_locked
    assert "Passphrase" in read_aloud
    assert "Maria" not in read_aloud
    assert desk.window.shortcuts.state is State.LOCKED
    assert desk.window.covering.cover.isAncestorOf(desk.keys.focused())


def test_an_answer_that_comes_in_under_the_lock_opens_nothing(
    desk: DeskAtWork, agent: Agent, screen: Screen
) -> None:
    agent.chooses("Maria Alvarez")
    locks_before_it_answers(desk, "Return")
    assert desk.state is State.PREPARING
    stays_locked(desk)
    agent.presses("Ctrl+B", "Ctrl+B", "Esc", "Ctrl+D")
    assert desk.state is State.PREPARING
    stays_locked(desk)
    agent.types(PASSPHRASE)
    agent.presses("Return")
    screen.shows("Maria Alvarez", "Lakeshore Furniture")
    agent.dials()


def test_a_call_that_begins_under_the_lock_does_not_weaken_it(
    desk: DeskAtWork, agent: Agent, screen: Screen
) -> None:
    agent.opens("Maria Alvarez")
    locks_before_it_answers(desk, "Ctrl+D")
    assert desk.state is State.DIALLING
    stays_locked(desk)
    for _ in range(2):
        desk.wait(ASK_MS + COVER_MS)
        desk.window.idle.look()  # type: ignore[union-attr] # the window was shown
        agent.presses("Ctrl+B", "Esc")
        stays_locked(desk)
    agent.types(PASSPHRASE)
    agent.presses("Return")
    agent.presses("Ctrl+Return")
    assert desk.state is State.ON_CALL


def test_no_key_of_the_book_does_anything_under_the_lock(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.ends_the_call()
    agent.presses(LOCK)
    before = desk.view
    agent.presses(*(key for entry in ACTIONS for key in entry.all_keys if key not in OWN))
    assert desk.view is before
    stays_locked(desk)


def test_what_is_typed_under_the_cover_reaches_nothing_below_it(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    agent.writes("Rent first")
    agent.presses("Ctrl+B")
    desk.page.column.notes.edit.setFocus()
    agent.types("overheard")
    assert desk.page.column.notes.edit.toPlainText() == "Rent first"
    agent.presses("Esc")
    agent.types(".")
    assert desk.page.column.notes.edit.toPlainText() == "Rent first."


def test_the_focus_finds_the_work_when_what_had_it_is_gone(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    agent.calls("Maria Alvarez")
    agent.ends_the_call()
    agent.presses("4")
    locks_before_it_answers(desk, "Ctrl+N")
    stays_locked(desk)
    agent.types(PASSPHRASE)
    agent.presses("Return")
    assert desk.state is State.PREPARING
    assert desk.page.centre.isAncestorOf(desk.keys.focused())


def test_the_key_that_wakes_the_machine_finds_the_desk_locked(
    desk: DeskAtWork, agent: Agent, screen: Screen
) -> None:
    agent.opens("Maria Alvarez")
    desk.room.hands.sleep(HOUR)
    agent.presses("Ctrl+F")
    stays_locked(desk)
    agent.types(PASSPHRASE)
    agent.presses("Return")
    screen.shows("Maria Alvarez", "Lakeshore Furniture")


def test_it_locks_again_after_it_was_opened(desk: DeskAtWork, agent: Agent) -> None:
    for _ in range(2):
        desk.wait(5 * MINUTE)
        desk.window.idle.look()  # type: ignore[union-attr] # the window was shown
        stays_locked(desk)
        agent.types(PASSPHRASE)
        agent.presses("Return")
        assert not desk.window.covering.is_covered


def test_a_second_enter_does_not_open_the_next_lock(desk: DeskAtWork, agent: Agent) -> None:
    agent.presses(LOCK)
    agent.types(PASSPHRASE)
    opened: list[None] = []
    desk.window.covering.lifted.connect(lambda _has_focus: opened.append(None))
    desk.keys.strike("Return", "Return")
    desk.keys.until(lambda: opened)
    desk.keys.strike(LOCK)
    desk.keys.settle()
    stays_locked(desk)
