"""Live call: a call session whose every act is durable before the screen shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from agentdesk.domain.call import Mark
from agentdesk.services import messages as ask_for
from agentdesk.services.rows.call import CallView
from agentdesk.views.kit.lane import Lanes


class LiveCall(QObject):
    """One call of this desk.

    While a step is being left, a second key for it is not taken; what the customer says and marks always are.
    """

    changed = Signal(object)

    def __init__(self, lanes: Lanes, view: CallView, parent: QObject) -> None:
        """Begin with the call as it stands."""
        super().__init__(parent)
        self._lanes = lanes
        self._view = view
        self._is_leaving = False

    @property
    def view(self) -> CallView:
        """The call as it stands."""
        return self._view

    @property
    def _visit(self) -> int | None:
        """The visit of the step on the screen: that is where what is sent was typed."""
        return self._view.step.visit if self._view.step is not None else None

    def mark(self, mark: Mark, at: int | None = None, reason: str | None = None) -> None:
        """Mark what the agent did on the phone. `at` is given when the end is set back."""
        self._do(ask_for.MarkCall(self._view.interaction, mark, at, reason))

    def say_who_is_there(self, found: Literal["same", "other"]) -> None:
        """Say whom one finds on the line after a restart."""
        self._do(ask_for.SayWhoIsThere(self._view.interaction, found))

    def answer(self, answer: str, values: Mapping[str, Any]) -> None:
        """Answer the step on the screen. An answer while it rings says that somebody picked up."""
        if self._view.step is not None and not self._is_leaving:
            self._pick_up()
            visit = self._view.step.visit
            self._leave_step(ask_for.AnswerStep(self._view.interaction, visit, answer, dict(values)))

    def keep_typed(self, step: str, values: Mapping[str, Any]) -> None:
        """Keep what is typed into the fields of a step so far, so that a crash cannot take it."""
        command = ask_for.KeepTyped(self._view.interaction, step, dict(values))
        self._lanes.do(self, command, draft=self._draft(step))

    def go_back(self, values: Mapping[str, Any]) -> None:
        """Go back one step; no answer is lost."""
        self._leave_step(ask_for.GoBack(self._view.interaction, dict(values), self._visit))

    def go_forward(self, values: Mapping[str, Any]) -> None:
        """Go forward again after going back."""
        self._leave_step(ask_for.GoForward(self._view.interaction, dict(values), self._visit))

    def skip(self, reason: str, values: Mapping[str, Any]) -> None:
        """Leave the step unanswered, with a reason."""
        self._leave_step(ask_for.SkipStep(self._view.interaction, reason, dict(values), self._visit))

    def interrupt(self, key: str, values: Mapping[str, Any]) -> None:
        """The customer says something that comes before the script; while it rings, that somebody picked up, too."""
        self._pick_up()
        self._take_along()
        self._do(ask_for.Interrupt(self._view.interaction, key, dict(values), self._visit))

    def return_to_script(self, values: Mapping[str, Any]) -> None:
        """Leave the interruption and return to the step that waited."""
        self._leave_step(ask_for.ReturnToScript(self._view.interaction, dict(values), self._visit))

    def mark_mood(self, mood: str) -> None:
        """Mark how the customer sounds now; the mood that is marked already is not marked again."""
        if mood != self._view.mood:
            self._do(ask_for.MarkMood(self._view.interaction, mood))

    def let_go(self, participant: str) -> None:
        """Someone left the line."""
        self._do(ask_for.LetGo(self._view.interaction, participant))

    def name_caller(self, customer: str) -> None:
        """Say which customer an incoming call is about."""
        self._do(ask_for.NameCaller(self._view.interaction, customer))

    def look_again(self) -> None:
        """Read the call afresh."""
        self._lanes.ask(self, ask_for.ShowCall(self._view.interaction), self._take)

    def _pick_up(self) -> None:
        """Mark that somebody picked up: they have just been heard."""
        if self._view.call.stage == "dialling":
            self.mark("answered")

    def _do(self, command: object) -> None:
        self._lanes.do(self, command, then=self._take)

    def _leave_step(self, command: object) -> None:
        if not self._is_leaving:
            self._is_leaving = True
            self._take_along()
            self._lanes.do(self, command, then=self._take, lastly=self._on_left)

    def _take_along(self) -> None:
        """What is typed goes with the command that leaves the step: what was kept of it before is older."""
        if self._view.step is not None:
            self._lanes.outdate(self._draft(self._view.step.id))

    def _draft(self, step: str) -> str:
        return f"typed at {step} of {self._view.interaction}"

    def _on_left(self) -> None:
        self._is_leaving = False

    def _take(self, view: CallView) -> None:
        self._view = view
        self.changed.emit(view)
