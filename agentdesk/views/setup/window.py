"""Set-up window: shows one set-up screen after another until the desk is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import named
from agentdesk.views.setup.first_start import FirstStart
from agentdesk.views.setup.opening import Opening
from agentdesk.views.setup.sign_in import SignIn
from agentdesk.views.setup.trouble import Trouble

TITLE = "AgentDesk"
SIZE = (760, 640)


class SetupWindow(QMainWindow):
    """The window before the desk. Emits `given_up` when it is closed without one."""

    given_up = Signal()

    def __init__(self) -> None:
        """Start without a screen."""
        super().__init__()
        self.setWindowTitle(TITLE)
        named(self, "setup-window", TITLE)
        self._screens = QStackedWidget()
        self.setCentralWidget(self._screens)
        self._is_done = False
        at = look()
        self.resize(at.px(SIZE[0]), at.px(SIZE[1]))

    def show_screen(self, screen: FirstStart | Opening | SignIn | Trouble) -> None:
        """Show a screen in place of any other, with the focus where typing begins."""
        before = self._screens.currentWidget()
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        if before is not None:
            self._screens.removeWidget(before)
            before.deleteLater()
        screen.start()

    def finish(self) -> None:
        """Close: the desk is open."""
        self._is_done = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell whoever waits that nobody wants to go on."""
        super().closeEvent(event)
        if not self._is_done:
            self.given_up.emit()
