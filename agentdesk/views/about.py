"""About: which version this is, under which licence, and the notices of everything it is used together with."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QTextBrowser, QWidget

from agentdesk import __version__
from agentdesk.platform.paths import resource
from agentdesk.views.kit.look import look
from agentdesk.views.kit.panel import Panel
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named

OURS = "Apache License 2.0"


class About(Panel):
    """A panel over the window. Esc leaves."""

    def __init__(self, window: QWidget) -> None:
        """Start hidden; the notices are read when it is opened."""
        super().__init__("about", self.tr("About AgentDesk"), window, width=720, height=640)
        self._notices = QTextBrowser()
        named(self._notices, "about-notices", self.tr("Licences of what AgentDesk is used together with"))
        self._notices.setOpenLinks(False)
        self._notices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(Text("AgentDesk", "title"))
        self.body.addWidget(Text(self.tr("A desk for kind and careful calls about money."), "body", "muted"))
        self.body.addWidget(Text(versions(), "small"))
        self.body.addWidget(Text(self.tr("Licence: {0}").format(OURS), "small"))
        self.body.addWidget(Text(self.tr("Used together with"), "heading", "muted"))
        self.body.addWidget(self._notices, 1)

    def open_about(self) -> None:
        """Read the notices and show them."""
        whole = resource("licenses", "THIRD-PARTY.md").read_text(encoding="utf-8")
        self._notices.setMarkdown(whole[whole.index("| Name |") :])
        self._notices.setFont(look().font("small"))
        self.open_panel(self._notices)
        self._notices.moveCursor(self._notices.textCursor().MoveOperation.Start)
        self._notices.setFocus(Qt.FocusReason.OtherFocusReason)


def versions() -> str:
    """Return the versions that a report of a fault needs, in one line."""
    return (
        f"AgentDesk {__version__} · Qt {qVersion()} · PySide6 {PySide6.__version__} · "
        f"Python {platform.python_version()} · {platform.system()} {platform.machine()}"
    )
