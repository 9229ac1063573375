"""The book of actions on the real window: every entry is bound, and does something in every state that it claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from agentdesk.errors import Unavailable
from agentdesk.sync.line import Line
from agentdesk.sync.schedule import OFFICE
from agentdesk.views.actions import ACTIONS
from agentdesk.views.kit.action import Action, Scope, State
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.guard import UiGuard
from agentdesk.views.kit.panel import Panel
from tests.journeys.desk_at_work import DeskAtWork, NoCentral, Room
from tests.journeys.vocabulary import Agent, Record, Screen

# The numbered answers do the same thing nine times, and so does what the customer says while it rings: these stand
# for all.
NUMBERS = {
    State.DIALLING: {"answer_1", "answer_9_anywhere", "says_upset", "says_safety", "says_other"},
    State.ON_CALL: {"answer_1", "answer_9", "answer_1_anywhere", "answer_9_anywhere"},
    State.WRAP_UP: {"answer_4", "answer_9", "answer_4_anywhere", "answer_9_anywhere"},
}


@dataclass
class CountedCalls(NoCentral):
    """A central database that is not there, and counts who asks for it."""

    asked: int = 0

    def hello(self, device: str) -> object:
        """Count, and fail as an absent server does."""
        self.asked += 1
        raise Unavailable("central_absent", "The central database cannot be reached.", "Go on working.")


@dataclass
class Bench:
    """A desk that is brought into a state again whenever an action has left it."""

    rooms: Callable[[], Room]
    central: CountedCalls = field(default_factory=CountedCalls)
    desk: DeskAtWork | None = None
    home: str = ""

    def brought_into(self, state: State) -> DeskAtWork:
        """Return the desk in a state, a new one unless the last action left it where it was."""
        if self.desk is not None and self.place() == self.home:
            return self.desk
        self.close()
        room = self.rooms()
        room.line = lambda: Line(self.central, OFFICE, lambda: None)  # type: ignore[arg-type]
        self.desk = DeskAtWork(room)
        _REACH[state](Agent(self.desk))
        assert self.desk.window.shortcuts.state is state
        self.home = self.place()
        return self.desk

    def place(self) -> str:
        """Return where the desk is, apart from what happened on the way there."""
        desk = self.desk
        assert desk is not None
        window, page = desk.window, desk.window.desk.page
        view = page.call.view if page is not None and page.call is not None else None
        parts = (
            window.shortcuts.state,
            desk.keys.focused().objectName(),
            view.step.id if view is not None and view.step is not None else "",
            view.call.held_since if view is not None else None,
            window.desk.isVisible(),
            [panel.objectName() for panel in window.findChildren(Panel) if panel.isVisible()],
            [card.objectName() for card in window.findChildren(Card) if card.isVisible()],
        )
        return repr(parts)

    def seen(self) -> str:
        """Return everything that an action could change, as one text."""
        desk = self.desk
        assert desk is not None
        record, window = Record(desk), desk.window
        focus = desk.keys.focused()
        parts = (
            Screen(desk).everything(),
            f"{focus.objectName()} {focus is window}",
            desk.state.value,
            str(window.isVisible()),
            str(record.select("SELECT max(seq) FROM journal")),
            str(record.select("SELECT key, value FROM memory ORDER BY key")),
            str(desk.room.theme.look),
            str([top.objectName() for top in desk.room.application.topLevelWidgets() if top.isVisible()]),
        )
        return "\n".join(parts)

    def close(self) -> None:
        """Close the desk."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None


def _is_ready(agent: Agent) -> None:
    agent.chooses("Maria Alvarez")


def _is_preparing(agent: Agent) -> None:
    agent.opens("Maria Alvarez")
    agent.presses("Tab")


def _is_dialling(agent: Agent) -> None:
    agent.opens("Maria Alvarez")
    agent.dials()


def _is_on_call(agent: Agent) -> None:
    _is_dialling(agent)
    agent.presses("Ctrl+Return")


def _is_wrapping_up(agent: Agent) -> None:
    _is_on_call(agent)
    agent.ends_the_call()


def _is_locked(agent: Agent) -> None:
    agent.presses("Ctrl+Shift+L")


_REACH: dict[State, Callable[[Agent], None]] = {
    State.READY: _is_ready,
    State.PREPARING: _is_preparing,
    State.DIALLING: _is_dialling,
    State.ON_CALL: _is_on_call,
    State.WRAP_UP: _is_wrapping_up,
    State.LOCKED: _is_locked,
}
# What must come before, so that the action has something to do.
_BEFORE: dict[str, tuple[str, ...]] = {
    "step_back": ("Alt+1",),
    "step_forward": ("Alt+1", "Alt+Left"),
    "script_return": ("F2",),
    "zoom_reset": ("Ctrl++",),
    "prepare": ("Ctrl+Shift+Tab",),
    "save_wrap_up": ("Alt+9",),
    "save_and_next": ("Alt+9",),
}
# What leads back to where the desk was.
_AFTER: dict[str, tuple[str, ...]] = {
    **{entry.id: ("Esc",) for entry in ACTIONS if entry.id.startswith("says_")},
    **dict.fromkeys(("palette", "keys", "help", "about", "incoming_call", "step_skip", "put_back"), ("Esc",)),
    **dict.fromkeys((f"answer_{n}{end}" for n in (1, 9) for end in ("", "_anywhere")), ("Alt+Left",)),
    "answer_default": ("Alt+Left",),
    "on_hold": ("Ctrl+H",),
    "blank": ("Ctrl+B",),
    "participants": ("Ctrl+Shift+P",),
    "more_of_call": ("Ctrl+Shift+D",),
    "next_pane": ("Ctrl+Shift+Tab",),
    "previous_pane": ("Ctrl+Tab",),
}


def test_every_entry_is_bound(leads_desk: DeskAtWork) -> None:
    bound = {entry.id for entry in leads_desk.window.shortcuts.bound()}
    assert [entry.id for entry in ACTIONS if entry.id not in bound] == []


@pytest.mark.parametrize("state", list(State))
def test_every_entry_does_something_in_the_states_it_claims(
    state: State, leads_rooms: Callable[[], Room], guard: UiGuard
) -> None:
    bench = Bench(leads_rooms)
    claimed = [entry for entry in ACTIONS if state in entry.when and not _is_one_of_many(entry, state)]
    dead = [entry.id for entry in claimed if not _does_something(bench, state, entry)]
    bench.close()
    assert dead == []


def _is_one_of_many(entry: Action, state: State) -> bool:
    is_number = entry.id.removeprefix("answer_").removesuffix("_anywhere").isdigit()
    is_said = state is State.DIALLING and entry.id.startswith("says_")
    # What is done on the page of files needs a file there: tests/journeys/test_files.py.
    return entry.scope is Scope.FILES or ((is_number or is_said) and entry.id not in NUMBERS[state])


def _does_something(bench: Bench, state: State, entry: Action) -> bool:
    desk = bench.brought_into(state)
    agent = Agent(desk)
    agent.presses(*_BEFORE.get(entry.id, ()))
    if entry.id == "sync_now":
        return _asks_at_once(bench, desk, agent)
    before = bench.seen()
    _act(desk, agent, entry)
    does_something = bench.seen() != before
    if desk.window.isVisible():
        agent.presses(*_AFTER.get(entry.id, ()))
    return does_something


def _asks_at_once(bench: Bench, desk: DeskAtWork, agent: Agent) -> bool:
    """See whether a conversation begins that was not due."""
    desk.wait(0)
    before = bench.central.asked
    desk.wait(0)
    assert bench.central.asked == before
    agent.presses("Ctrl+Shift+Y")
    desk.wait(0)
    return bench.central.asked == before + 1


def _act(desk: DeskAtWork, agent: Agent, entry: Action) -> None:
    """Do an action by its key; one without a key through the palette, or as its menu would under the cover."""
    if entry.key:
        agent.presses(entry.key)
    elif desk.window.shortcuts.state is State.LOCKED:
        desk.window.shortcuts.trigger(entry.id)
        desk.keys.settle()
    else:
        agent.finds_action(entry.words())
