"""Timer: minutes and seconds since an instant, in figures of one width."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named
from agentdesk.views.kit.tick import SECOND_MS, Tick


class Timer(Text):
    """Shows how long something lasts. It is told when that began and reads the rest from the shared tick."""

    def __init__(
        self, name: str, spoken: str, tick: Tick, parent: QWidget | None = None, *, role: str = "clock"
    ) -> None:
        """Start empty and hidden from the eye until `run`."""
        super().__init__("", role, "text", parent, wrap=False)
        named(self, name, spoken)
        self._since: int | None = None
        self._tick = tick
        tick.passed.connect(self._on_tick_passed)

    def run(self, since: int) -> None:
        """Count from an instant in epoch milliseconds."""
        self._since = since
        self._show(self._tick.now())

    def halt(self, at: int | None = None) -> None:
        """Stop counting; `at` is the instant whose time stays shown, nothing otherwise."""
        if at is None:
            self.clear()
            self.setAccessibleDescription("")
        else:
            self._show(at)
        self._since = None

    def _on_tick_passed(self, now: int) -> None:
        if self._since is not None:
            self._show(now)

    def _show(self, now: int) -> None:
        if self._since is not None:
            words = duration(now // SECOND_MS - self._since // SECOND_MS)
            self.setText(words)
            self.setAccessibleDescription(words)


def duration(seconds: int) -> str:
    """Return a length of time as `03:27`, or `1:03:27` from an hour on; never less than nothing."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"
