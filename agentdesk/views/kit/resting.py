"""Resting: tells soon after something was typed, so that it can be kept; at the latest when it is asked to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, SignalInstance

from agentdesk.views.kit.notes import RESTS_MS


class Resting(QTimer):
    """A moment's rest after the first edit. It is not begun anew by every letter.

    Whoever types on and on loses no more than this moment either.
    """

    def __init__(self, parent: QObject, typed: SignalInstance) -> None:
        """Emit `typed` when the moment is over."""
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(RESTS_MS)
        self.timeout.connect(typed)

    def stir(self) -> None:
        """Note that something was typed."""
        if not self.isActive():
            self.start()

    def tell(self) -> None:
        """Tell at once what was typed and not told yet."""
        if self.isActive():
            self.stop()
            self.timeout.emit()
