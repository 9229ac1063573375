"""Cover: hides everything at once. Blanked by a key, drawn after a long silence in a call, or locked.

What is covered is not on the screen and not in the accessibility tree; a call goes on below it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.errors import Refused
from agentdesk.views import wording
from agentdesk.views.actions import action
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.look import look
from agentdesk.views.kit.secret import SecretField
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named

WIDTH = 420


class Cover(Themed, QWidget):
    """The cover. Emits `lifted` when the person wants to see again, `unlock_asked(passphrase)` when it is locked."""

    lifted = Signal()
    unlock_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start as a blank screen."""
        super().__init__(parent)
        named(self, "cover", self.tr("Covered"))
        self._is_locked = False
        self._card = Card("cover-card", self.tr("Covered"))
        self._words = Text("")
        self._name = ""
        self._field = SecretField("cover-passphrase", self.tr("Passphrase"))
        self._passphrase = self._field.line
        self._passphrase.returnPressed.connect(self._on_asked)
        self._open = KeyButton("cover-open", self.tr("Show again"), tone=Tone.PRIMARY)
        self._open.clicked.connect(self._on_asked)
        for part in (self._words, self._field):
            self._card.body.addWidget(part)
        self._card.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.restyle()

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase is needed to see again."""
        return self._is_locked

    def blank(self, *, in_call: bool, is_after_silence: bool = False) -> None:
        """Hide what is on the screen; one key shows it again."""
        words = self.tr("The call goes on.") if in_call else self.tr("Nothing was closed.")
        title = self.tr("Covered after a long silence") if is_after_silence else self.tr("Screen blanked")
        self._say(title, words, self.tr("Show again"), is_locked=False)

    def lock(self, name: str) -> None:
        """Hide what is on the screen until the person at the desk has shown who they are."""
        self._name = name
        self._say(self.tr("Locked"), name, self.tr("Unlock"), is_locked=True)

    def refuse(self, refused: Refused) -> None:
        """Say why it stays locked."""
        self._passphrase.selectAll()
        self._field.show_error(wording.passphrase_refused(refused, self._name))

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._passphrase.clear()

    def focus(self) -> None:
        """Put the focus where the way back is."""
        (self._passphrase if self._is_locked else self._open).setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take the width of the card from the look in force."""
        self._card.setFixedWidth(look().px(WIDTH))
        super().restyle()

    def event(self, event: QEvent) -> bool:
        """Take the key that blanked the screen, and Esc, as the way back."""
        if event.type() == QEvent.Type.KeyPress and not self._is_locked and _leads_back(event):
            self.lifted.emit()
            return True
        return super().event(event)

    def _say(self, title: str, words: str, caption: str, *, is_locked: bool) -> None:
        self._is_locked = is_locked
        self._card.set_title(title)
        self._words.setText(words)
        self._field.setVisible(is_locked)
        self._field.clear_error()
        self._passphrase.clear()
        self._open.set_key("Return" if is_locked else action("blank").key)
        self._open.set_caption(caption)

    def _on_asked(self) -> None:
        if not self._is_locked:
            self.lifted.emit()
        elif self._field.is_filled():
            self.unlock_asked.emit(self._passphrase.text())


def _leads_back(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    pressed = QKeySequence(event.keyCombination())
    return event.key() == Qt.Key.Key_Escape or pressed == QKeySequence(action("blank").key)
