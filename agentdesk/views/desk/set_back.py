"""Set back: the call ended earlier than it was marked, and the agent says when and why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.domain.call import Call
from agentdesk.platform.clock import local
from agentdesk.views import figures
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.edited import on_edited
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.moments import TimeEntry
from agentdesk.views.kit.reason import ReasonField
from agentdesk.views.kit.resting import Resting


class SetBackCard(Card):
    """Asks when the call really ended. Emits `given(at, reason)`, `at` in epoch milliseconds.

    Emits `typed` soon after something was typed.
    """

    given = Signal(object, str)
    typed = Signal()

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        """Start folded. `zone` is the desk's own: the agent looked at our clock."""
        super().__init__("set-back", self.tr("End of the call"), parent=parent)
        self._zone = zone
        self._call: Call | None = None
        self._open = KeyButton("set-back-open", self.tr("It ended earlier…"), is_small=True)
        self._open.clicked.connect(self._on_open_clicked)
        self.add_beside(self._open)
        self._time = TimeEntry("set-back-time", self.tr("Ended at, our time"))
        self._time_field = Field("set-back-time", self.tr("Ended at, our time"), self._time)
        self._reason = ReasonField("set-back-reason", self.tr("Why was it not marked then?"))
        self._form = QWidget()
        self._form.hide()
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._time_field, 1)
        row.addWidget(self._reason, 2)
        keep = KeyButton("set-back-keep", self.tr("Set back"))
        keep.clicked.connect(self._on_keep_clicked)
        row.addWidget(keep)
        self.body.addWidget(self._form)
        self.rest = Resting(self, self.typed)
        on_edited(self._form, self.rest.stir)

    def show_call(self, call: Call) -> None:
        """Show when the call ended."""
        was_set_back = self._call is not None and self._call.ended_at != call.ended_at
        self._call = call
        if was_set_back:
            self.show_typed({})
            self.typed.emit()
        if call.ended_at is not None:
            ended = figures.clock_time(local(call.ended_at, self._zone))
            self.set_title(self.tr("The call ended at {0}").format(ended))

    def as_typed(self) -> dict[str, str]:
        """Return what was typed, as it stands."""
        return {"time": self._time.text(), "reason": self._reason.line.text()}

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show what had been typed here before the call was left; it is still to be given."""
        self._time.setText(typed.get("time", ""))
        self._reason.line.setText(typed.get("reason", ""))
        self._form.setVisible(any(self.as_typed().values()))

    def _on_open_clicked(self) -> None:
        self._form.setVisible(self._form.isHidden())
        if not self._form.isHidden():
            self._time.setFocus()

    def _on_keep_clicked(self) -> None:
        at = self._instant()
        if at is None:
            self._time_field.show_error(
                self.tr("Type a time within the call."), lambda: self._instant() is not None
            )
            self._time.setFocus()
        elif self._reason.is_filled():
            self._form.hide()
            self.given.emit(at, self._reason.words())

    def _instant(self) -> int | None:
        """Return the typed time as an instant within the call, also across midnight; None where there is none."""
        call, time = self._call, self._time.value()
        if call is None or call.ended_at is None or time is None:
            return None
        ended = local(call.ended_at, self._zone)
        for day in (ended.date(), ended.date() - timedelta(days=1)):
            at = int(datetime.combine(day, time, ZoneInfo(self._zone)).timestamp() * 1000)
            # The agent knows minutes; a call that began within that minute is meant.
            if call.began_at - 60_000 < at <= call.ended_at:
                return max(at, call.began_at)
        return None
