"""Frame of the set-up screens: one card in the middle, with a place to say what went wrong and that one must wait."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named

WIDTH = 520


class SetupFrame(Themed, QWidget):
    """A screen with a title, a few words, what the subclass puts into `card.body`, and one way on."""

    def __init__(self, name: str, title: str, words: str, go_on: str, parent: QWidget | None = None) -> None:
        """Show the words; `go_on` is the caption of the button that goes on."""
        super().__init__(parent)
        named(self, name, title)
        self.banner = Banner(f"{name}-banner")
        self.card = Card(f"{name}-card", "", spoken=title)
        self.card.body.addWidget(Text(title, "title"))
        self._words = Text(words, "body", "muted")
        self.card.body.addWidget(self._words)
        self.button = KeyButton(f"{name}-go-on", go_on, "Return", tone=Tone.PRIMARY)
        self._scroll = Scroll(f"{name}-scroll", title)
        middle, column = QHBoxLayout(), QVBoxLayout()
        for part in (self.banner, self.card):
            column.addWidget(part)
        middle.addStretch(1)
        middle.addLayout(column)
        middle.addStretch(1)
        self._scroll.column.addStretch(1)
        self._scroll.column.addLayout(middle)
        self._scroll.column.addStretch(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.restyle()

    def wait(self, words: str) -> None:
        """Show that something is under way; nothing can be pressed twice meanwhile."""
        self.banner.say(words, tone="info", may_dismiss=False)
        self.card.setEnabled(False)

    def be_ready(self) -> None:
        """Let the person go on."""
        self.banner.clear()
        self.card.setEnabled(True)

    def refuse(self, sentence: str, way_out: str = "") -> None:
        """Say what went wrong and what to do."""
        self.be_ready()
        self.banner.say(sentence, way_out, "bad", may_dismiss=False)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        at = look()
        for part in (self.banner, self.card):
            part.setFixedWidth(at.px(WIDTH))
        self.card.body.setSpacing(at.px(12))
        self._scroll.column.setContentsMargins(at.px(24), at.px(24), at.px(24), at.px(24))
        super().restyle()
