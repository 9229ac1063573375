"""Phone: the system's telephone program is asked, or the agent's own hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from agentdesk.views.machine.phone import HandPhone, SystemPhone


class Taker(QObject):
    """A telephone program that is registered for tel: links."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Take a link."""
        self.asked.append(url.toString())


def test_the_system_is_handed_a_tel_link(qapp: QObject) -> None:
    taker = Taker()
    QDesktopServices.setUrlHandler("tel", taker, "take")
    try:
        assert SystemPhone().dial("+13125550142")
    finally:
        QDesktopServices.unsetUrlHandler("tel")
    assert taker.asked == ["tel:+13125550142"]


def test_a_hand_needs_no_program() -> None:
    assert HandPhone().dial("+13125550142")
    assert (HandPhone.by, SystemPhone.by) == ("hand", "tel")
