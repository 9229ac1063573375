"""Log a call: one that was made without the desk, with its true time, straight into the wrap-up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from agentdesk.platform.clock import local
from agentdesk.services.rows.customer import NumberRow
from agentdesk.views import wording
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import ColumnsLayout, FlowLayout
from agentdesk.views.kit.minutes import MinutesField
from agentdesk.views.kit.moments import DayEntry, TimeEntry
from agentdesk.views.kit.own_enter import ENTER, OwnEnter
from agentdesk.views.kit.reason import ReasonField
from agentdesk.views.telephone import shown_number

LONGEST_MIN = 600


class LogCallCard(Card):
    """The form. Emits `given(number, began_at, ended_at, reason)`; instants in epoch milliseconds, our time typed."""

    given = Signal(str, object, object, str)

    def __init__(
        self, numbers: Sequence[NumberRow], now: int, zone: str, parent: QWidget | None = None
    ) -> None:
        """Offer a customer's numbers. `zone` is the desk's own."""
        super().__init__("log-call", self.tr("Log a call that was made without the desk"), parent=parent)
        self._now, self._zone = now, zone
        self._number = QComboBox()
        for row in numbers:
            self._number.addItem(f"{shown_number(row.number)} {wording.number_kind(row)}", row.number)
        here = local(now, zone)
        self._day = DayEntry("log-day", self.tr("Day"), here.date(), is_past=True)
        self._day.show_day(here.date())
        self._time = TimeEntry("log-time", self.tr("Began at, our time"))
        self._minutes = MinutesField("log-minutes", self.tr("Minutes it lasted"), LONGEST_MIN)
        self._day_field = Field("log-day", self.tr("Day"), self._day)
        self._time_field = Field("log-time", self.tr("Began at, our time"), self._time)
        self._reason = ReasonField("log-reason", self.tr("Why was it not made from the desk?"))
        self._arrange()

    def start(self) -> None:
        """Put the focus where typing begins."""
        self._time.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Take the form off the screen for good."""
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def _arrange(self) -> None:
        fields = QWidget()
        grid = ColumnsLayout(fields, gap=12, columns=2, least=220)
        for field in (
            Field("log-number", self.tr("Number"), self._number),
            self._day_field,
            self._time_field,
            self._minutes,
        ):
            grid.addWidget(field)
        log = KeyButton("log-go", self.tr("Go on to the wrap-up"), "Return", tone=Tone.PRIMARY)
        away = KeyButton("log-away", self.tr("Leave it"), "Esc")
        log.clicked.connect(self._on_log_clicked)
        away.clicked.connect(self.hide)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8)
        row.addWidget(log)
        row.addWidget(away)
        for part in (fields, self._reason, buttons):
            self.body.addWidget(part)
        for entry in (self._number, self._day, self._time, self._minutes.line, self._reason.line):
            OwnEnter(entry, Qt.Key.Key_Escape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it on Esc, log it on Enter: no field here has a use of its own for either."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in ENTER:
            self._on_log_clicked()
        else:
            super().keyPressEvent(event)

    def _on_log_clicked(self) -> None:
        day, time = self._day.value(), self._time.value()
        if day is None:
            self._day_field.show_error(
                self.tr("Type a day, such as today or 11/20."), self._day.is_understood
            )
        elif time is None:
            self._time_field.show_error(self.tr("Type a time, such as 10:40."), self._time.is_understood)
        elif self._minutes.is_fine() and self._reason.is_filled():
            began = datetime.combine(day, time, ZoneInfo(self._zone))
            ended = began + timedelta(minutes=self._minutes.minutes())
            number = str(self._number.currentData() or "")
            self.given.emit(number, _instant(began), _instant(ended), self._reason.words())


def _instant(at: datetime) -> int:
    return int(at.timestamp() * 1000)
