"""The window around the work: finding customers and actions, the list of keys, locking, and what is remembered."""

from __future__ import annotations

import pytest

from agentdesk.views.actions import ACTIONS, action
from agentdesk.views.kit.action import State
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.machine.idle import ASK_MS, COVER_MS
from tests.conftest import PASSPHRASE
from tests.fakes.time import MINUTE
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen


@pytest.mark.parametrize(
    "words",
    [
        "okonkwo",
        "nadia ok",
        "P-1003",
        "(212) 555-0103",
        "+1 212 555 0103",
        "2125550103",
        "555-0103",
        "CV-31-55102",
    ],
)
def test_a_customer_is_found_however_they_are_named(
    words: str, agent: Agent, screen: Screen, desk: DeskAtWork
) -> None:
    agent.searches(words)
    found = desk.window.desk.worklist.found
    assert [row.name for row in found._shown] == ["Nadia Okonkwo"]
    agent.presses("Return")
    assert agent.card.name == "Nadia Okonkwo"


def test_a_search_is_journalled_before_it_finds_and_what_it_showed_after(
    desk: DeskAtWork, agent: Agent, record: Record
) -> None:
    agent.searches("alvarez")
    assert len(record.of("search.opened")) == 1
    agent.presses("Esc")
    assert len(record.last("search.shown")["detail"]["customers"]) == 2


def test_nobody_found_says_what_to_try(agent: Agent, screen: Screen) -> None:
    agent.searches("zzz")
    screen.shows("Nobody found", "the reference on the letter")
    agent.presses("Esc")
    screen.shows("Maria Alvarez")


def test_the_palette_offers_what_can_be_done_now_and_nothing_else(
    agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.presses("Ctrl+K")
    screen.hides("They answered", "The call is over")
    agent.presses("Esc")
    agent.calls("Maria Alvarez")
    agent.presses("Ctrl+K")
    screen.shows("The call is over, Ctrl E")
    screen.hides("Put back")
    agent.types("hold")
    screen.shows("I have put them on hold, Ctrl H")
    agent.presses("Return")
    screen.shows("They are back")


def test_the_list_of_keys_shows_every_key_that_does_something(leads_desk: DeskAtWork) -> None:
    agent, screen = Agent(leads_desk), Screen(leads_desk)
    agent.presses("Ctrl+/")
    for entry in ACTIONS:
        if entry.keys and not entry.id.startswith("answer_"):
            screen.shows(entry.words(), shown_key(entry.key))
    agent.types("hold")
    screen.shows("I have put them on hold")
    screen.hides("Zoom in")
    agent.presses("Esc")
    screen.hides("List of keys, Ctrl /")


def test_a_quiet_desk_locks_itself_and_opens_with_the_passphrase(
    desk: DeskAtWork, agent: Agent, screen: Screen
) -> None:
    desk.wait(5 * MINUTE)
    desk.window.idle.look()
    screen.shows("Locked", "Jordan Reyes")
    assert "Maria" not in "\n".join(seen(desk))
    agent.presses("Return")
    screen.shows("Type the passphrase first.")
    agent.types("not the passphrase")
    screen.hides("Type the passphrase first.")
    agent.presses("Return")
    screen.shows("That is not Jordan Reyes's passphrase.")
    assert "Maria" not in "\n".join(seen(desk))
    agent.types(PASSPHRASE)
    agent.presses("Return")
    screen.shows("Maria Alvarez")
    assert desk.window.shortcuts.state is State.READY


def test_a_live_call_is_never_locked(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    desk.wait(ASK_MS)
    desk.window.idle.look()
    screen.shows("Still on the call?", "Maria Alvarez")
    desk.wait(COVER_MS)
    desk.window.idle.look()
    screen.shows("Covered after a long silence", "The call goes on.")
    assert "Maria" not in "\n".join(seen(desk))
    assert not desk.window.covering.cover.is_locked
    agent.presses("Ctrl+Shift+L")
    assert not desk.window.covering.cover.is_locked
    agent.presses("Esc")
    screen.shows("Maria Alvarez", "Lakeshore Furniture")
    assert desk.state is State.ON_CALL


def test_a_key_keeps_the_desk_awake(desk: DeskAtWork, agent: Agent) -> None:
    desk.wait(4 * MINUTE)
    agent.presses("Ctrl+F")
    desk.wait(4 * MINUTE)
    desk.window.idle.look()
    assert not desk.window.covering.cover.is_locked


def test_locking_by_hand(desk: DeskAtWork, agent: Agent, screen: Screen) -> None:
    agent.opens("Maria Alvarez")
    agent.presses(action("lock").key)
    screen.shows("Locked")
    agent.types(PASSPHRASE)
    agent.presses("Return")
    assert desk.state is State.PREPARING
    screen.shows("Maria Alvarez", "Lakeshore Furniture")


def test_colours_and_size_are_kept_for_the_next_start(desk: DeskAtWork, agent: Agent, screen: Screen) -> None:
    agent.finds_action("Colours: dark")
    agent.presses("Ctrl++", "Ctrl++")
    zoom = desk.room.theme.look.zoom
    assert zoom > 100
    desk.room.theme.zoom_to(100)
    desk.reopen()
    assert desk.room.theme.look.tokens.name == "dark"
    assert desk.room.theme.look.zoom == zoom


def test_a_live_call_keeps_the_window_open(desk: DeskAtWork, agent: Agent, screen: Screen) -> None:
    agent.calls("Maria Alvarez")
    desk.window.close()
    desk.keys.settle()
    assert desk.window.isVisible()
    screen.shows("Mark the call as over before you close AgentDesk.")


def seen(desk: DeskAtWork) -> tuple[str, ...]:
    """Return what a screen reader could say now."""
    from agentdesk.views.kit.a11y import texts

    return texts(desk.window)
