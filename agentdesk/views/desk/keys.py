"""Keys of the desk: which action of the book does what on the customer that is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agentdesk.views import wording
from agentdesk.views.actions import ACTIONS, action
from agentdesk.views.desk.screen import FACTS, DeskScreen
from agentdesk.views.desk.stray_keys import StrayKeys
from agentdesk.views.kit import below
from agentdesk.views.kit.focus import Panes
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.kit.shortcuts import Shortcuts
from agentdesk.views.panels import Panels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agentdesk.scripts.possible import Way
    from agentdesk.services.rows.call import CallView
    from agentdesk.views.call.stage import CallStage
    from agentdesk.views.desk.live_call import LiveCall
    from agentdesk.views.desk.page import CustomerPage
    from agentdesk.views.desk.wrap_up import WrapUp

SAYS = {entry.key: entry.id for entry in ACTIONS if entry.id.startswith("says_") and entry.id != "says_other"}
"""The action of the book behind each shortcut that a script gives an interruption."""


WAYS: dict[str, Way] = {
    "step_back": "back",
    "step_forward": "forward",
    "step_skip": "skip",
    "script_return": "return",
}
"""The way through the script behind each action that leads out of a step."""


class DeskKeys:
    """Binds the actions of the book to a desk screen; what needs a customer or a call asks for it when pressed."""

    def __init__(self, desk: DeskScreen, shortcuts: Shortcuts, panels: Panels) -> None:
        """Bind everything that the desk does."""
        self._desk, self._shortcuts, self._panels_of = desk, shortcuts, panels
        self._panes = Panes((desk.worklist, desk.work, desk.facts))
        StrayKeys(desk, desk.window())
        desk.ground = self._work_of_call
        desk.call_changed.connect(self._on_call_changed)
        # What was refused was said about the last key.
        shortcuts.beginning.connect(lambda _action: desk.banner.clear())
        self._bind_call()
        self._bind_script()
        self._bind_finding()

    def _bind_call(self) -> None:
        bind = self._shortcuts.bind
        bind("dial", self._with_page(lambda page: page.prepare.dial()))
        bind("log_afterwards", self._with_page(lambda page: page.forms.log_call()))
        bind("log_letter", self._log_letter)
        bind("lift_stop", self._with_page(lambda page: page.forms.lift_stop()))
        bind("answered", self._with_call(lambda call: call.mark("answered")))
        bind("on_hold", self._with_call(_hold))
        bind("participants", self._with_stage(lambda stage: stage.line.toggle()))
        bind("more_of_call", self._with_stage(lambda stage: stage.head.show_more_or_less()))
        bind("end_call", self._with_stage(lambda stage: stage.bar.marked.emit("over")))
        bind("save_wrap_up", self._with_wrap_up(lambda wrap_up: wrap_up.save(go_on=False)))
        bind("save_and_next", self._with_wrap_up(lambda wrap_up: wrap_up.save(go_on=True)))
        bind("notes", self._write_notes)
        bind("incoming_call", self._desk.ask_incoming)

    def _bind_script(self) -> None:
        bind, work = self._shortcuts.bind, self._desk.work
        for number in range(1, 10):
            choose = self._choosing(number)
            bind(f"answer_{number}", choose, work)
            bind(f"answer_{number}_anywhere", choose)
        bind("answer_default", self._with_page(_choose_default), work)
        bind("step_back", self._with_stage(lambda stage: stage.go_back()))
        bind("step_forward", self._with_stage(lambda stage: stage.go_forward()))
        bind("step_skip", self._with_stage(lambda stage: stage.skip.ask()))
        bind("script_return", self._with_stage(lambda stage: stage.return_to_script()))
        bind("says_other", self._say_other)
        for key, action_id in SAYS.items():
            bind(action_id, self._saying(key))
        for mood in wording.MOODS:
            bind(f"mood_{mood}", self._marking(mood))

    def _bind_finding(self) -> None:
        bind, worklist = self._shortcuts.bind, self._desk.worklist
        bind("search", self._search)
        bind("prepare", worklist.choose, worklist)
        bind("explain_rank", worklist.explain)
        bind("put_back", self._with_page(lambda page: page.prepare.ask_why_back()))
        bind("next_pane", lambda: self._move_pane(1))
        bind("previous_pane", lambda: self._move_pane(-1))

    def _with_page(self, act: Callable[[CustomerPage], object]) -> Callable[[], None]:
        def run() -> None:
            if self._desk.page is not None:
                act(self._desk.page)

        return run

    def _with_call(self, act: Callable[[LiveCall], object]) -> Callable[[], None]:
        return self._with_page(lambda page: act(page.call) if page.call is not None else None)

    def _with_stage(self, act: Callable[[CallStage], object]) -> Callable[[], None]:
        return self._with_page(lambda page: act(page.stage) if page.stage is not None else None)

    def _with_wrap_up(self, act: Callable[[WrapUp], object]) -> Callable[[], None]:
        return self._with_page(lambda page: act(page.wrap_up) if page.wrap_up is not None else None)

    def _choosing(self, number: int) -> Callable[[], None]:
        def choose(page: CustomerPage) -> None:
            if page.wrap_up is not None:
                page.wrap_up.outcomes.choose_number(number)
            elif page.stage is not None:
                page.stage.choose_number(number)

        return self._with_page(choose)

    def _saying(self, shortcut: str) -> Callable[[], None]:
        def say(page: CustomerPage) -> None:
            if page.call is None or self._is_unnamed(page, SAYS[shortcut]):
                return
            call = page.call
            key = next((one.key for one in call.view.interruptions if one.shortcut == shortcut), None)
            if key is not None:
                self.say(key)

        return self._with_page(say)

    def _marking(self, mood: str) -> Callable[[], None]:
        return self._with_call(lambda call: call.mark_mood(mood))

    def _say_other(self) -> None:
        page = self._desk.page
        if page is not None and page.call is not None and not self._is_unnamed(page, "says_other"):
            self._panels_of.others.open_with(page.call.view.interruptions)

    def _is_unnamed(self, page: CustomerPage, action_id: str) -> bool:
        """Return whether there is no script yet, and say so; what is said in danger is there without one."""
        if page.call is None or page.stage is None or page.call.view.customer is not None:
            return False
        page.unnamed.press(page.call.view, page.stage, is_danger=action_id == "says_safety")
        return True

    def say(self, key: str) -> None:
        """The customer said something that was found in the list."""
        self._with_stage(lambda stage: stage.interrupt(key))()

    def _write_notes(self) -> None:
        page = self._desk.page
        if page is not None:
            self._desk.panes.show_pane(FACTS)
            page.column.notes.edit.setFocus()

    def _log_letter(self) -> None:
        """Enter what a customer wrote; where nobody is open, they are found first."""
        if self._desk.page is not None:
            self._desk.page.letters.log()
            return
        self._search()
        words = QCoreApplication.translate(
            "DeskKeys", "Find and open the customer first. Then log the letter with {0}."
        )
        self._desk.banner.say(words.format(shown_key(action("log_letter").key)), tone="info")

    def _search(self) -> None:
        self._desk.panes.show_pane(0)
        self._desk.worklist.begin_search()

    def _move_pane(self, step: int) -> None:
        if not self._desk.panes.step_pane(step):
            self._panes.move(step)

    def _work_of_call(self) -> QWidget | None:
        """Return what has the keyboard in a call when nothing else has: the script, or the wrap-up."""
        page = self._desk.page
        return page.centre.currentWidget() if page is not None and page.call is not None else None

    def _on_call_changed(self, view: CallView | None) -> None:
        """Let keys live only where they can do something: what is refused anyway is not offered."""
        for action_id, way in WAYS.items():
            is_open = view is not None and view.step is not None and way not in view.closed_ways
            why_not = view.closed_ways.get(way, "") if view is not None else ""
            self._shortcuts.allow(action_id, is_open, below.sentence(why_not))


def _choose_default(page: CustomerPage) -> None:
    if page.stage is not None and page.wrap_up is None:
        page.stage.answers.grid.choose_default()


def _hold(call: LiveCall) -> None:
    call.mark("off_hold" if call.view.call.held_since is not None else "on_hold")
