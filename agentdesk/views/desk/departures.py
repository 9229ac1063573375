"""Departures: whose file is withdrawn leaves the desk calmly, and why is said where the desk is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from agentdesk.errors import Refused
    from agentdesk.views.desk.page import CustomerPage
    from agentdesk.views.kit.banner import Banner


class Departures(QObject):
    """Hears what is refused on the pages of customers. Emits `left(page)` for one whose customer is on file no more.

    Why is said as soon as the desk is seen: the file may have been withdrawn at another place of the window.
    """

    left = Signal(object)

    def __init__(self, desk: QWidget, banner: Banner) -> None:
        """Say it on the banner of the desk."""
        super().__init__(desk)
        self._desk, self._banner = desk, banner
        self._is_unsaid = False
        desk.installEventFilter(self)

    def hear(self, page: CustomerPage, refused: Refused) -> None:
        """Say what was refused. A call stays, whoever it is with; a page that is only prepared is left."""
        if refused.code != "customer_unknown" or page.call is not None:
            self._banner.show_refused(refused)
            return
        self.left.emit(page)
        self._is_unsaid = True
        if self._desk.isVisible():
            self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say it when the desk comes into sight."""
        if self._is_unsaid and watched is self._desk and event.type() is QEvent.Type.Show:
            self._say()
        return False

    def _say(self) -> None:
        self._is_unsaid = False
        words = self.tr("This customer is not on file any more: their file was withdrawn.")
        self._banner.say(words, tone="info")
