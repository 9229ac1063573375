"""Letter when: which way a piece went, and when it came in or was sent, in our time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from agentdesk.platform.clock import local
from agentdesk.views.desk import letter_words
from agentdesk.views.desk.letter_asks import chooser, chosen, show
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.edited import on_edited
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import ColumnsLayout, grow_with_width
from agentdesk.views.kit.moments import DayEntry, TimeEntry
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.tick import Tick


class LetterWhen(QWidget):
    """The fields. Emits `edited`, and `turned` when it went the other way."""

    edited = Signal()
    turned = Signal()

    def __init__(self, tick: Tick, zone: str, parent: QWidget | None = None) -> None:
        """Start with today and now. `zone` is the desk's own."""
        super().__init__(parent)
        self._tick, self._zone = tick, zone
        self._is_time_own = False
        self._today = local(tick.now(), zone).date()
        self.medium = chooser(letter_words.media())
        ways = Choice("in", self.tr("It came in")), Choice("out", self.tr("We sent it"))
        self._direction = Segmented("letter-direction", self.tr("Which way"), ways)
        self._day = DayEntry("letter-day", self.tr("Day it came in"), self._today, is_past=True)
        self._time = TimeEntry("letter-time", self.tr("At, our time"))
        self.fields = {
            "medium": Field("letter-medium", self.tr("What it is"), self.medium),
            "direction": Field("letter-direction", self.tr("Which way"), self._direction),
            "day": Field("letter-day", self.tr("Day it came in"), self._day),
            "time": Field("letter-time", self.tr("At, our time"), self._time),
        }
        grid = ColumnsLayout(self, gap=12, columns=2, least=220)
        for field in self.fields.values():
            grid.addWidget(field)
        grow_with_width(self)
        self._watch()

    @property
    def editors(self) -> tuple[QWidget, ...]:
        """What can have the keyboard."""
        return (self.medium, *self._direction.findChildren(QRadioButton), self._day, self._time)

    @property
    def is_in(self) -> bool:
        """Whether it came in; else we sent it."""
        return self._direction.holds == "in"

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show what was typed before; without anything, a letter that came in just now."""
        show(self.medium, typed.get("medium", "letter"))
        self._direction.show_choice(typed.get("direction", "in"))
        self._is_time_own = bool(typed)
        if typed:
            self._day.setText(typed.get("day", ""))
            self._time.setText(typed.get("time", ""))
        else:
            self._day.show_day(self._today)
            self._show_now()
        self._follow_way()

    def typed(self) -> dict[str, str]:
        """Return what is typed, as it stands."""
        return {
            "medium": chosen(self.medium),
            "direction": self._direction.holds,
            "day": self._day.text(),
            "time": self._time.text(),
        }

    def missing(self) -> Field | None:
        """Return the first field that cannot be taken as it is, saying so; None when all can."""
        if not chosen(self.medium):
            self.fields["medium"].show_error(self.tr("Choose what it is."))
            return self.fields["medium"]
        if self._day.value() is None:
            words = self.tr("Type a day, such as today or 11/20.")
            self.fields["day"].show_error(words, self._day.is_understood)
            return self.fields["day"]
        if not self._is_time_fine():
            self.fields["time"].show_error(self.tr("Type a time, such as 10:40."), self._is_time_fine)
            return self.fields["time"]
        if not self._has_been():
            self.fields["time"].show_error(self.tr("That is later than now."), self._has_been)
            return self.fields["time"]
        return None

    def instant(self) -> int:
        """Return when it came in or was sent (epoch ms); without a time, the beginning of the day."""
        day, at = self._day.value() or date.min, self._time.value() or time()
        return int(datetime.combine(day, at, ZoneInfo(self._zone)).timestamp() * 1000)

    def _watch(self) -> None:
        on_edited(self, self._on_edited)
        self._day.understood.connect(self.fields["day"].show_help)
        self._day.textEdited.connect(self._on_day_edited)
        self._time.textEdited.connect(self._on_time_edited)
        self._direction.chosen.connect(self._follow_way)
        self._direction.chosen.connect(self.turned)

    def _on_edited(self) -> None:
        # A day that is mended may mend what was said of the time.
        self.fields["time"].look_again()
        self.edited.emit()

    def _has_been(self) -> bool:
        return self._day.is_understood() and self._is_time_fine() and self.instant() <= self._tick.now()

    def _is_time_fine(self) -> bool:
        return not self._time.text().strip() or self._time.is_understood()

    def _show_now(self) -> None:
        self._time.show_time(local(self._tick.now(), self._zone).time().replace(second=0, microsecond=0))

    def _follow_way(self) -> None:
        words = self.tr("Day it came in") if self.is_in else self.tr("Day it was sent")
        self.fields["day"].label.setText(words)
        self._day.setAccessibleName(words)

    def _on_time_edited(self) -> None:
        self._is_time_own = True

    def _on_day_edited(self) -> None:
        """Have the hour of now stand for no other day than today."""
        if self._is_time_own:
            return
        if self._day.value() == self._today:
            self._show_now()
            self.fields["time"].show_help("")
        else:
            self._time.clear()
            words = self.tr(
                "If only the day is known, leave it empty: it counts from the beginning of the day."
            )
            self.fields["time"].show_help(words)
