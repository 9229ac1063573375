"""Unnamed: a call that came in and whose caller nobody knows yet. It asks who it is; danger does not wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.services.crisis_words import CrisisWords
from agentdesk.views.call.says import is_safety
from agentdesk.views.desk.danger import DangerCard
from agentdesk.views.desk.name_caller import NameCaller
from agentdesk.views.kit.focus import focused_within
from agentdesk.views.telephone import shown_number

if TYPE_CHECKING:
    from agentdesk.services.rows.call import CallView
    from agentdesk.views.desk.workplace import Workplace


class Above(Protocol):
    """The work that a card can be put above: the stage, or the wrap-up."""

    def add_above(self, widget: QWidget) -> None:
        """Put a widget above the work, for as long as it lives."""


class UnnamedCaller(QObject):
    """What stands above the work until a caller is named. Emits `named(customer)`."""

    named = Signal(str)

    def __init__(self, place: Workplace, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._place = place
        self._danger: DangerCard | None = None
        self.question: NameCaller | None = None

    def ask(self, view: CallView, work: Above, typed: str = "") -> None:
        """Ask whom a call is about. What was `typed` of the number is looked for, else the one that is known."""
        self.take_away()
        is_over = view.call.ended_at is not None
        self.question = NameCaller(self._place.lanes, self._place.tick.now, is_over=is_over)
        self.question.named.connect(self.named)
        self.question.danger.connect(lambda: self.show_danger(view, work))
        self.question.propose(typed or (shown_number(view.number) if view.number else ""))
        work.add_above(self.question)
        if not is_over:
            self.question.start()

    def take_away(self) -> bool:
        """Take the question away, with whoever it found; return whether it had the focus."""
        if self.question is None:
            return False
        had_focus = focused_within(self.question) is not None
        self.question.found.close_search()
        self.question.hide()
        self.question.deleteLater()
        self.question = None
        return had_focus

    def press(self, view: CallView, work: Above, *, is_danger: bool) -> None:
        """A key was pressed for what the caller says: there is no script for it yet, but for danger there are words."""
        if is_danger:
            self.show_danger(view, work)
        elif view.call.ended_at is None:
            words = self.tr("Say first whom this call is about. Then this key works.")
            self._place.say(words, "warn")

    def show_danger(self, view: CallView, work: Above) -> None:
        """Say at once what to do, with the words of the script."""
        if self._danger is None and view.call.ended_at is None:
            self._danger = DangerCard()
            work.add_above(self._danger)
            self._place.lanes.ask(self, CrisisWords(), self._danger.show_lines)

    def begun_in_danger(self, view: CallView) -> str | None:
        """Take the words away once the script has them, and return the key by which the script goes on, or None."""
        if self._danger is None or view.customer is None:
            return None
        self._danger.hide()
        self._danger.deleteLater()
        self._danger = None
        return next((key.key for key in view.interruptions if is_safety(key)), None)
