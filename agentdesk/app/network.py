"""The network lane's errand: speaking to the central database in the background, and saying how that stands."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from agentdesk.errors import Refused
from agentdesk.services.changes import Change
from agentdesk.services.desk import Desk
from agentdesk.services.messages import DoubtClock
from agentdesk.services.rows.sync import SyncState
from agentdesk.storage.outbox import Outbox
from agentdesk.sync.line import Line
from agentdesk.sync.rounds import Rounds, Standing
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.tick import Tick

# Two computers that set their clocks from the network are never this far apart.
FAR_OFF_MS = 2 * 60_000


@dataclass(frozen=True, slots=True)
class _Open:
    """The line and the conversations over it. They belong to the network lane."""

    line: Line
    rounds: Rounds


class Network(QObject):
    """Has a conversation whenever one is due. It never holds up the window, and a call never waits for it."""

    def __init__(
        self, desk: Desk, lanes: Lanes, tick: Tick, line: Callable[[], Line], parent: QObject
    ) -> None:
        """Take the desk, the lanes, the heartbeat, and what makes the line when the first conversation begins."""
        super().__init__(parent)
        self._desk = desk
        self._lanes = lanes
        self._line = line
        self._open: _Open | None = None
        self._is_speaking = False
        self._has_news = False
        self._is_hurried = False
        self._clock_ahead_ms = 0
        self._is_doubted = False
        tick.passed.connect(self._on_tick_passed)
        lanes.signals.changed.connect(self._on_changed)

    def hurry(self) -> None:
        """Have a conversation as soon as the one that is under way is over, and the server allows it."""
        self._is_hurried = True

    def close(self) -> None:
        """Let go of the line, and stop the demonstration's server if this program keeps it. The lanes are closed."""
        if self._open is not None:
            self._open.rounds.close()
            self._open.line.stop()

    def _on_tick_passed(self, now: int) -> None:
        if not self._is_speaking:
            self._is_speaking = True
            self._lanes.network(self, self._speak, self._on_spoken, self._on_refused, lastly=self._on_silence)

    def _on_changed(self, changes: frozenset[Change]) -> None:
        self._has_news = self._has_news or Change.JOURNAL in changes

    def _speak(self) -> Standing | None:
        """Have a conversation if one is due. Runs on the network lane."""
        if self._open is None:
            line = self._line()
            outbox = Outbox(self._desk.file)
            self._open = _Open(line, Rounds(outbox, line.central, self._desk.clock, random.random, line.pace))
        if self._has_news:
            self._has_news = False
            self._open.rounds.note_new_events()
        if self._is_hurried:
            self._is_hurried = False
            self._open.rounds.hurry()
        if self._open.rounds.due():
            return None
        return self._open.rounds.once()

    def _on_spoken(self, standing: Standing | None) -> None:
        if standing is None:
            return
        if (ahead := self._desk.clock.ahead_of_server()) is not None:
            self._doubt_clock(ahead)
        before = self._desk.sessions.sync
        offline = before.offline_since or self._desk.clock.now()
        self._desk.sessions.sync = SyncState(
            state=standing.state,
            waiting=standing.waiting,
            reached_at=standing.last_success,
            offline_since=offline if standing.state == "offline" else None,
            # Hours apart it is not said that this computer's is wrong: the refusal says to look at both.
            clock_ahead_ms=0 if standing.code == "clocks_apart" else self._clock_ahead_ms,
            sentence=standing.sentence,
            way_out=standing.way_out,
        )
        self._lanes.signals.changed.emit(frozenset({Change.SYNC}))

    def _on_refused(self, refused: Refused) -> None:
        """Say that there is no line, such as to an address that cannot be used; once, as long as that is so."""
        before = self._desk.sessions.sync
        now = replace(before, state="refused", sentence=refused.sentence, way_out="")
        if now != before:
            self._desk.sessions.sync = now
            self._lanes.signals.changed.emit(frozenset({Change.SYNC}))

    def _doubt_clock(self, ahead_ms: int) -> None:
        """Remember whether the clock of this computer is far off; the first time in a run, journal it."""
        is_wrong = abs(ahead_ms) > FAR_OFF_MS
        if is_wrong and not self._is_doubted:
            self._is_doubted = True
            self._lanes.do(self, DoubtClock(ahead_ms))
        self._clock_ahead_ms = ahead_ms if is_wrong else 0

    def _on_silence(self) -> None:
        self._is_speaking = False
