"""Mending: what the agent makes good of the marks of a call that is over: its end, and that somebody had answered.

What is typed for it is kept as typed, as everything else of the wrap-up is.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from agentdesk.domain.call import Mark
from agentdesk.services.messages import KeepMending
from agentdesk.services.rows.call import CallView, WrapUpView
from agentdesk.views.desk.had_answered import HadAnsweredCard
from agentdesk.views.desk.set_back import SetBackCard
from agentdesk.views.kit.lane import Lanes


class Mending(QObject):
    """The two cards. Emits `marked(mark, at, reason)`; `at` is None where the mark has no time of its own."""

    marked = Signal(str, object, str)

    def __init__(self, lanes: Lanes, interaction: str, ours: str, parent: QObject) -> None:
        """Start with both folded. `ours` is the desk's own zone."""
        super().__init__(parent)
        self._lanes, self._interaction = lanes, interaction
        self._is_shown = False
        self.earlier, self.unmarked = SetBackCard(ours), HadAnsweredCard()
        self._cards: dict[Mark, SetBackCard | HadAnsweredCard] = {
            "set_back": self.earlier,
            "had_answered": self.unmarked,
        }
        self.unmarked.hide()
        self.earlier.given.connect(lambda at, reason: self.marked.emit("set_back", at, reason))
        self.unmarked.given.connect(lambda reason: self.marked.emit("had_answered", None, reason))
        for mark, card in self._cards.items():
            card.typed.connect(lambda mark=mark: self._keep(mark))

    def show_call(self, view: CallView) -> None:
        """Show when the call ended."""
        self.earlier.show_call(view.call)

    def show_kept(self, shown: WrapUpView) -> None:
        """Show what may be made good, and once what had been typed for it before the call was left."""
        self.unmarked.setVisible(shown.may_have_answered)
        if not self._is_shown:
            self._is_shown = True
            for mark, typed in shown.mending.items():
                self._cards[mark].show_typed(typed)
        if not shown.may_have_answered and any(self.unmarked.as_typed().values()):
            self.unmarked.show_typed({})
            self._keep("had_answered")

    def tell(self) -> None:
        """Keep at once what is being typed."""
        for card in self._cards.values():
            card.rest.tell()

    def _keep(self, mark: Mark) -> None:
        command = KeepMending(self._interaction, mark, self._cards[mark].as_typed())
        self._lanes.do(self, command, draft=f"typed for {mark} of {self._interaction}")
