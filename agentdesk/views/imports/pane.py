"""Pane: one piece of work with a file: a head with its name, a column that scrolls, and a foot for what is decided."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.errors import Refused
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named


class Foot(Themed, QWidget):
    """A surface below, with a line above it; buttons go to `row`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._why = Text("", "small", "muted")
        self._column = QVBoxLayout(self)
        place = QWidget()
        self.row = FlowLayout(place, gap=8)
        self._column.addWidget(self._why)
        self._column.addWidget(place)
        self.say("")
        self.restyle()

    def say(self, words: str) -> None:
        """Say above the buttons how it stands, or why the first of them waits."""
        self._why.setText(words)
        self._why.setVisible(bool(words))

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._column.setContentsMargins(at.px(24), at.px(12), at.px(24), at.px(12))
        self._column.setSpacing(at.px(8))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the line above."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), look().colour("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look().colour("line"))


class Pane(Themed, QWidget):
    """Put cards into `column` and buttons into `foot.row`. Emits `left` when the person goes back to the list.

    What is refused is said above the foot, beside the buttons.
    """

    left = Signal()

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        """Start with an empty column."""
        super().__init__(parent)
        named(self, name, spoken)
        self._title, self._line = Text("", "title"), Text("", "small", "muted")
        self.chip = Chip(f"{name}-state")
        self._back = KeyButton(f"{name}-back", self.tr("All files"), "Esc", icon="arrow-left", is_small=True)
        self._back.clicked.connect(self.left)
        self.body = Scroll(f"{name}-scroll", spoken)
        self.column = self.body.column
        self.banner, self.foot = Banner(f"{name}-banner", self), Foot()
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(self.body, 1)
        whole.addWidget(self.banner)
        whole.addWidget(self.foot)
        self.restyle()

    def show_title(self, title: str, line: str = "") -> None:
        """Say what is in work, and one line about it."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def show_refused(self, refused: Refused) -> None:
        """Say why something was not done, beside what asked for it."""
        self.banner.show_refused(refused)

    def button(self, name: str, caption: str, key: str = "", tone: Tone = Tone.PLAIN) -> KeyButton:
        """Add a button to the foot."""
        made = KeyButton(name, caption, key, tone=tone)
        self.foot.row.addWidget(made)
        return made

    def event(self, event: QEvent) -> bool:
        """Keep Esc for this pane: in the window it would end something else."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, unless something inside has a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._head.setContentsMargins(at.px(24), at.px(18), at.px(24), at.px(12))
        self._head.setSpacing(at.px(12))
        self.column.setContentsMargins(at.px(24), 0, at.px(24), at.px(20))
        super().restyle()
