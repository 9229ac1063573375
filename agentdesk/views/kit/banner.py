"""Banner: a sentence across the screen, with the way out beside it. It pushes nothing away and takes no focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.errors import Refused, Unavailable
from agentdesk.views.kit import below
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.look import look
from agentdesk.views.kit.paint import BUTTON_RADIUS, rounded
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed

ICONS = {
    "ok": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "info": "info",
    "neutral": "info",
}


class Banner(Themed, QFrame):
    """Hidden until it has something to say. Emits `dismissed` when the person puts it away."""

    dismissed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setObjectName(name)
        self._tone = "info"
        self._on_way_out: Callable[[], object] | None = None
        self._title = Text("", "strong")
        self._words = Text("", "small")
        self._way_out = KeyButton(f"{name}-way-out", "Retry", is_small=True)
        self._away = KeyButton(
            f"{name}-dismiss", self.tr("Dismiss"), tone=Tone.QUIET, icon="x", is_small=True
        )
        self._way_out.clicked.connect(self._on_way_out_clicked)
        self._away.clicked.connect(self._on_dismiss_clicked)
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._words)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._way_out)
        self._row.addWidget(self._away)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.restyle()
        self.hide()

    @property
    def is_passing(self) -> bool:
        """Whether it shows a sentence that leads nowhere else: it goes with what it was said of, and by Esc."""
        return self.isVisible() and self._on_way_out is None and not self._away.isHidden()

    def say(
        self,
        title: str,
        words: str = "",
        tone: str = "info",
        *,
        way_out: str = "",
        key: str = "",
        on_way_out: Callable[[], object] | None = None,
        may_dismiss: bool = True,
    ) -> None:
        """Show a title, a sentence and perhaps a button that leads out; a screen reader says it too."""
        self._tone = tone
        self._on_way_out = on_way_out
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._way_out.setVisible(bool(way_out))
        if way_out:
            self._way_out.set_key(key)
            self._way_out.set_caption(way_out)
        self._away.setVisible(may_dismiss)
        self.setAccessibleName(" ".join(filter(None, (title, words))))
        self.restyle()
        self.show()
        announce(self, self.accessibleName())

    def show_refused(self, refused: Refused) -> None:
        """Show why a request was refused."""
        self.say(below.refusal(refused), tone="warn")

    def show_unavailable(self, fault: Unavailable, retry: Callable[[], object] | None = None) -> None:
        """Show what is not there, what can be done about it, and a button to try again."""
        self.say(
            below.sentence(fault.sentence),
            below.sentence(fault.way_out),
            "warn",
            way_out=self.tr("Retry") if retry else "",
            on_way_out=lambda: self._try_again(retry),
        )

    def pass_on(self) -> None:
        """Put a passing sentence away; what leads to a way out, such as another try, stays."""
        if self.is_passing:
            self.clear()

    def clear(self) -> None:
        """Put it away; nothing is left of its words."""
        self.hide()
        self._on_way_out = None
        for label in (self._title, self._words):
            label.clear()
        self.setAccessibleName("")

    def restyle(self) -> None:
        """Take margins and colours from the look in force."""
        at = look()
        self._row.setContentsMargins(at.px(44), at.px(8), at.px(12), at.px(8))
        self._row.setSpacing(at.px(8))
        self._title.set_tone("text" if self._tone == "neutral" else self._tone)
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft ground of the tone and its icon."""
        at = look()
        painter = QPainter(self)
        ink, ground = at.tone(self._tone)
        rect = QRectF(self.rect())
        rounded(painter, rect, at.px(BUTTON_RADIUS), ground, ink if at.tokens.name == "contrast" else None)
        side = at.px(18)
        top = self._title.geometry().center().y() + 1 - side / 2
        paint_icon(painter, ICONS.get(self._tone, "info"), QRectF(at.px(14), round(top), side, side), ink)

    def _try_again(self, retry: Callable[[], object] | None) -> None:
        """Put the sentence away and try; what is still not there will say so again."""
        self.clear()
        if retry is not None:
            retry()

    def _on_way_out_clicked(self) -> None:
        if self._on_way_out is not None:
            self._on_way_out()

    def _on_dismiss_clicked(self) -> None:
        self.clear()
        self.dismissed.emit()
