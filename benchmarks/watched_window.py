"""The real program in a process of its own, worked by keys, while its event loop is watched for gaps.

    python -m benchmarks.watched_window PROFILE

A timer on the window's thread beats every millisecond; what comes between two beats is what held up the window.
Meanwhile the demonstration's central database is spoken to every second, and somebody searches all the time. At the
end it says, as JSON, the longest time in milliseconds for which the window was held up in each part of the work. The
key comes unwrapped on the standard input, in hexadecimal.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from agentdesk.__main__ import main
from agentdesk.app import start
from agentdesk.app.tour.call import TourCall
from agentdesk.app.tour.hands import Hands
from agentdesk.services.messages import FindCustomers, OpenSearch
from benchmarks.people import people

if TYPE_CHECKING:
    from agentdesk.views.main_window import MainWindow

BEAT_MS = 1
SETTLES_MS = 2_000
SEARCH_EVERY_MS = 60
SYNC_EVERY_MS = 1_000
LETTER_MS, BREATH_MS = 25, 300
SIZE = (1440, 900)


class Watch(QObject):
    """Notes how long the event loop did not come round, under the part of the work that is going on."""

    def __init__(self, parent: QObject) -> None:
        """Begin with the start."""
        super().__init__(parent)
        self.part = "start"
        self.longest: dict[str, float] = defaultdict(float)
        self._last: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = perf_counter()
        if self._last is not None:
            self.longest[self.part] = max(self.longest[self.part], (now - self._last) * 1_000 - BEAT_MS)
        self._last = perf_counter()


class Bustle(QObject):
    """What goes on beside the call: a search at every turn, and a conversation with the central database."""

    def __init__(self, window: Any) -> None:
        """Begin both."""
        super().__init__(window)
        self._window = window
        self._names = [person.last_name[:length] for person in people(200) for length in (2, 3, 4)]
        window.seat.lanes.do(
            self, OpenSearch(), then=lambda _done: self._every(SEARCH_EVERY_MS, self._search)
        )
        self._every(SYNC_EVERY_MS, window.seat.sync_now)

    def _every(self, ms: int, act: Any) -> None:
        timer = QTimer(self)
        timer.timeout.connect(act)
        timer.start(ms)

    def _search(self) -> None:
        self._names.append(self._names.pop(0))
        query = FindCustomers(self._names[0])
        self._window.seat.lanes.ask(self, query, lambda _rows: None, replaces="bustle")


class Typing(Hands):
    """Hands that type like a person: the window comes round between two letters."""

    def __init__(self, application: QApplication, window: MainWindow, watch: Watch) -> None:
        """Take the window and what watches it."""
        super().__init__(application, window, window.seat.lanes)
        self._watch = watch

    def type(self, text: str) -> None:
        """Type letter by letter."""
        before, self._watch.part = self._watch.part, "typing"
        for letter in text:
            super().type(letter)
            pause(LETTER_MS)
        self._watch.part = before


class WatchedCall(TourCall):
    """The tour's call without its proofs, which would hold the window up themselves."""

    watch: Watch

    def _prepare(self) -> None:
        self.watch.part = "opening"
        super()._prepare()

    def _dial(self) -> None:
        self.watch.part = "dialling"
        super()._dial()

    def _find_who_it_is(self) -> None:
        self.watch.part = "answering"
        super()._find_who_it_is()

    def _wrap_up(self) -> None:
        self.watch.part = "saving"
        super()._wrap_up()

    def _expect_closed(self, when: str) -> None:
        pause(BREATH_MS)

    def _expect_open(self, when: str) -> None:
        pause(BREATH_MS)


def pause(ms: int) -> None:
    """Let the window come round for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def work(application: QApplication, window: MainWindow, watch: Watch) -> None:
    """Have a call, tell what was watched, and end."""
    sys.excepthook = (
        sys.__excepthook__
    )  # what goes wrong here is for whoever measures, not for the crash dialog
    status = 1
    try:
        watch.part = "beside"
        window.resize(*SIZE)
        Bustle(window)
        pause(BREATH_MS)
        call = WatchedCall(window, Typing(application, window, watch), lambda _state: None)
        call.watch = watch
        call.take()
        print(json.dumps(watch.longest), flush=True)
        status = 0
    finally:
        QApplication.exit(status)


def watched(application: Any, *arguments: Any) -> Any:
    """Make the start of the window, with a watch on it from the first turn of the event loop on."""
    made = _Start(application, *arguments, painted=lambda: None)
    watch = Watch(application)
    begin = made._open

    def open_watched(*found: Any) -> None:
        begin(*found)
        called = lambda: work(application, made.work.window, watch)  # noqa: E731
        made.work.ready.connect(lambda: QTimer.singleShot(SETTLES_MS, called))

    made._open = open_watched
    return made


if __name__ == "__main__":
    key = bytes.fromhex(sys.stdin.readline())
    _Start: Any = start.Start
    patched: Any = start
    patched.Start = watched
    patched.keys.open_keyring = lambda _file, _vault: key
    sys.exit(main(["--profile", sys.argv[1]]))
