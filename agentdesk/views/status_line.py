"""Status line: that everything is on this device, how it stands with the central database, and the script in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.domain.curtain import is_shown
from agentdesk.platform.clock import local
from agentdesk.services.changes import Change
from agentdesk.services.messages import SyncRow
from agentdesk.services.rows.sync import SyncState
from agentdesk.views import figures
from agentdesk.views.kit import below
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.tick import Tick

if TYPE_CHECKING:
    from agentdesk.services.rows.call import CallView

ASK_EVERY_MS = 10_000
OF_INTEREST = frozenset({Change.JOURNAL, Change.SYNC})


class StatusLine(Themed, QWidget):
    """One line at the lower edge. Emits `sync_changed` with a SyncState, for the rail."""

    sync_changed = Signal(object)

    def __init__(self, lanes: Lanes, tick: Tick, zone: str, parent: QWidget | None = None) -> None:
        """Ask how it stands now, whenever something was journalled, and now and then. `zone` is the desk's own."""
        super().__init__(parent)
        named(self, "status", self.tr("State of saving and syncing"))
        self._lanes, self._zone, self._tick = lanes, zone, tick
        self._state = SyncState()
        self._words = Text("", "caption", "muted")
        self._waiting = Text("", "caption", "text", wrap=False)
        self._script = Text("", "caption", "muted", wrap=False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._waiting)
        self._row.addWidget(self._script)
        lanes.signals.changed.connect(self._on_changed)
        tick.passed.connect(self._on_tick_passed)
        self._show_words(tick.now())
        self.show_waiting("")
        self.restyle()

    def look_again(self) -> None:
        """Ask how the desk stands with the central database."""
        self._lanes.ask(self, SyncRow(), self._on_sync, replaces="sync")

    def show_call(self, view: CallView | None) -> None:
        """Show which script the call on the screen follows, while its name, which may tell of a debt, may be seen."""
        has_script = view is not None and bool(view.script_title) and is_shown("debt", view.scene)
        words = (
            self.tr("{0} · v{1}").format(view.script_title, view.script_version)
            if view and has_script
            else ""
        )
        self._script.setText(words)

    def show_waiting(self, words: str) -> None:
        """Show quietly what waits, such as a file that was dropped during a call; empty words take it away."""
        self._waiting.setText(words)
        self._waiting.setVisible(bool(words))

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._row.setContentsMargins(at.px(16), at.px(5), at.px(16), at.px(5))
        self._row.setSpacing(at.px(16))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the line above."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), look().colour("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look().colour("line"))

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if changes & OF_INTEREST:
            self.look_again()

    def _on_sync(self, state: SyncState) -> None:
        self._state = state
        self._show_words(self._tick.now())
        self.sync_changed.emit(state)

    def _on_tick_passed(self, now: int) -> None:
        # What has just been written is sent within a second or two; where it is not, that is told as soon.
        is_sending = self._state.waiting > 0 and self._state.state in ("starting", "up_to_date")
        if is_sending or now % ASK_EVERY_MS < 1_000:
            self.look_again()
        self._show_words(now)

    def _show_words(self, now: int) -> None:
        words = (clock_words(self._state), saved_words(self._state, self._zone, now))
        self._words.setText(" · ".join(filter(None, words)))


def clock_words(state: SyncState) -> str:
    """Return one sentence when the clock of this computer is far off, else nothing."""
    minutes = round(abs(state.clock_ahead_ms) / 60_000)
    if not minutes:
        return ""
    if state.clock_ahead_ms > 0:
        words = QCoreApplication.translate(
            "StatusLine", "This computer's clock is {0} min ahead: set it right"
        )
    else:
        words = QCoreApplication.translate(
            "StatusLine", "This computer's clock is {0} min behind: set it right"
        )
    return words.format(minutes)


def saved_words(state: SyncState, zone: str, now: int) -> str:
    """Return the sentence of the status line. `zone` is the desk's own."""
    if state.state == "offline" and state.offline_since is not None:
        since = figures.clock_time(local(state.offline_since, zone))
        words = QCoreApplication.translate(
            "StatusLine", "Offline since {0} · nothing is lost · {1} events wait for the network"
        )
        return words.format(since, state.waiting)
    if state.state == "refused":
        return " ".join(map(below.sentence, filter(None, (state.sentence, state.way_out))))
    if state.state == "alone":
        return QCoreApplication.translate(
            "StatusLine",
            "Saved on this device as it happens · this desk stands alone, everything is kept here",
        )
    saved = QCoreApplication.translate("StatusLine", "Saved on this device as it happens")
    if state.state == "starting" and not state.waiting:
        return saved
    waiting = QCoreApplication.translate("StatusLine", "{0} waiting to sync").format(state.waiting)
    parts = [saved, waiting]
    if state.reached_at is not None:
        parts.append(_reached(max(0, now - state.reached_at) // 1_000))
    return " · ".join(parts)


def _reached(seconds: int) -> str:
    if seconds < 90:
        return QCoreApplication.translate("StatusLine", "central reached {0} s ago").format(seconds)
    minutes = seconds // 60
    if minutes < 90:
        return QCoreApplication.translate("StatusLine", "central reached {0} min ago").format(minutes)
    return QCoreApplication.translate("StatusLine", "central reached {0} h ago").format(minutes // 60)
