"""Next card: what happens next and when, in the customer's time with ours beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.domain.wished_times import Wish, broken
from agentdesk.platform.clock import local
from agentdesk.views import figures
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import ColumnsLayout
from agentdesk.views.kit.moments import DayEntry, TimeEntry
from agentdesk.views.kit.resting import Resting
from agentdesk.views.kit.text import Text


class NextCard(Card):
    """The proposed next action. Its day and time can be changed; emits `typed` soon after they were."""

    typed = Signal()

    def __init__(self, ours: str, today: date, parent: QWidget | None = None) -> None:
        """Start hidden. `ours` is the desk's own zone; `today` is the day that words such as tomorrow count from."""
        super().__init__("next", self.tr("What happens next"), parent=parent)
        self._ours, self._zone = ours, ours
        self._proposed: int | None = None
        self._is_own = False
        self._wishes: tuple[Wish, ...] = ()
        self._outside = Text("", "small", "warn")
        self._outside.hide()
        self._action = Text("", "strong")
        self._day = DayEntry("next-day", self.tr("Day"), today)
        self._time = TimeEntry("next-time", self.tr("Time there"))
        self._day_field = Field("next-day", self.tr("Day"), self._day)
        self._time_field = Field("next-time", self.tr("Time there"), self._time)
        self._both = QWidget()
        row = ColumnsLayout(self._both, gap=12, columns=2, least=200)
        row.addWidget(self._day_field)
        row.addWidget(self._time_field)
        self.body.addWidget(self._action)
        self.body.addWidget(self._both)
        self.body.addWidget(self._outside)
        for entry in (self._day, self._time):
            entry.textEdited.connect(self._on_edited)
        self._rest = Resting(self, self.typed)
        self.hide()

    def show_next(
        self, action: str | None, at: int | None, zone: str | None, wishes: Sequence[Wish] = ()
    ) -> None:
        """Show a proposal; a moment that was typed here stays until `begin_anew`.

        A moment that does not keep to the customer's wishes stays possible, and says so.
        """
        self._wishes = tuple(wishes)
        self.setVisible(action is not None)
        self._zone = zone or self._ours
        self._action.setText(action or "")
        self._both.setVisible(at is not None)
        self.set_caption(self.tr("{0} time").format(figures.city(self._zone)) if at is not None else "")
        if at != self._proposed and not self._is_own:
            there = local(at, self._zone) if at is not None else None
            self._day.show_day(there.date() if there else None)
            self._time.show_time(there.time() if there else None)
        self._proposed = at
        self._show_ours()

    def begin_anew(self, typed: Mapping[str, str]) -> None:
        """Forget what stands here for another outcome, and show the `day` and `time` typed for that one, if any."""
        self._rest.stop()
        self._proposed, self._is_own = None, bool(typed)
        for field in (self._day_field, self._time_field):
            field.clear_error()
        if typed:
            _shown(typed.get("day", ""), date.fromisoformat, self._day.show_day, self._day)
            _shown(typed.get("time", ""), time.fromisoformat, self._time.show_time, self._time)

    def own(self) -> dict[str, str]:
        """Return `day` and `time` as typed, as YYYY-MM-DD and HH:MM where they can be read; empty if nothing was."""
        if not self._is_own:
            return {}
        day, at = self._day.value(), self._time.value()
        return {
            "day": day.isoformat() if day is not None else self._day.text(),
            "time": f"{at:%H:%M}" if at is not None else self._time.text(),
        }

    def tell(self) -> None:
        """Tell at once what was typed and not told yet."""
        self._rest.tell()

    def moment(self) -> int | None:
        """Return the instant that is shown, in epoch milliseconds, or None while it cannot be read."""
        day, time = self._day.value(), self._time.value()
        if self._proposed is None or day is None or time is None:
            return None
        return int(datetime.combine(day, time, ZoneInfo(self._zone)).timestamp() * 1000)

    def is_fine(self) -> bool:
        """Return whether the moment can be read; where it cannot, the field says so."""
        if self._proposed is None or self.isHidden():
            return True
        for field, entry in ((self._day_field, self._day), (self._time_field, self._time)):
            if entry.value() is None:
                field.show_error(self.tr("Type it again, please."), entry.is_understood)
                field.editor.setFocus()
                return False
        return True

    def _on_edited(self) -> None:
        self._is_own = True
        self._show_ours()
        self._rest.stir()

    def _show_ours(self) -> None:
        self._day_field.show_help(self._day.sentence())
        at = self.moment()
        is_elsewhere = at is not None and figures.is_elsewhere((self._zone,), self._ours, at)
        words = (
            self.tr("{0} here").format(figures.clock_time(local(at, self._ours)))
            if is_elsewhere and at
            else ""
        )
        self._time_field.show_help(words)
        self._show_outside(broken(self._wishes, at, self._zone) if at is not None else None)

    def _show_outside(self, wish: Wish | None) -> None:
        """Say when the moment is not what the customer wished; the agent may know better, and decides."""
        said = self._said_of(wish) if wish is not None else ""
        is_new = said != self._outside.text()
        self._outside.setText(said)
        self._outside.setVisible(bool(said))
        if said and is_new:
            announce(self._outside, said)

    def _said_of(self, wish: Wish) -> str:
        if not wish.words:
            return self.tr("This is not at a time that the customer wished.")
        return self.tr("This is not at a time that the customer wished: “{0}”.").format(wish.words)


def _shown(text: str, read: Callable[[str], Any], show: Callable[[Any], object], line: QLineEdit) -> None:
    """Show what can be read in the locale's form, and anything else as it was typed."""
    try:
        show(read(text))
    except ValueError:
        line.setText(text)
