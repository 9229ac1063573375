"""Foot of the stage: back and forward, safety, the list of all words, and leaving a step out with a reason.

It never scrolls. Where the keys of what customers say have no room, the list of all words stands in for them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.scripts.possible import Way
from agentdesk.services.rows.call import CallView
from agentdesk.views.actions import action
from agentdesk.views.call.says import is_safety
from agentdesk.views.kit.button import KeyButton, Shape, Tone
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.kit.layouts import FlowLayout


class StageFoot(QWidget):
    """The last row of the stage. Emits `back`, `forward`, `skip_asked`, `said(key)` for danger, and `others_asked`."""

    back = Signal()
    forward = Signal()
    skip_asked = Signal()
    said = Signal(str)
    others_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing possible."""
        super().__init__(parent)
        self._danger = ""
        self._back = KeyButton("step-back", self.tr("Back"), action("step_back").key, is_dense=True)
        self._forward = KeyButton(
            "step-forward", self.tr("Forward"), action("step_forward").key, is_dense=True
        )
        self._safety = KeyButton(
            "says-safety", self.tr("Safety"), action("says_safety").key, tone=Tone.DANGER, is_dense=True
        )
        self._others = SaysButton()
        self._skip = KeyButton("step-skip", self.tr("Skip…"), action("step_skip").key, is_dense=True)
        self._skip.setAccessibleName(self.tr("Skip with reason…"))
        for button, signal in (
            (self._back, self.back),
            (self._forward, self.forward),
            (self._others, self.others_asked),
            (self._skip, self.skip_asked),
        ):
            button.clicked.connect(signal)
        self._safety.clicked.connect(lambda: self.said.emit(self._danger))
        self._buttons = (self._back, self._forward, self._safety, self._others, self._skip)
        row = FlowLayout(gap=6)
        for button in self._buttons:
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)

    def stand_in_for(self, keys: Sequence[str]) -> None:
        """Say of the list of all words that it has these keys as well, which have no room now; as a rule none."""
        self._others.stand_in_for(keys)

    def set_tight(self, is_tight: bool) -> None:
        """Take less room: each key above its words."""
        for button in self._buttons:
            button.set_shape(Shape.STACKED if is_tight else Shape.DENSE)

    def show_call(self, view: CallView) -> None:
        """Show what is possible at the step on the screen."""
        danger = next((key for key in view.interruptions if is_safety(key)), None)
        self._danger = danger.key if danger is not None else ""
        self._safety.setVisible(danger is not None)
        self._safety.setCheckable(danger is not None and danger.is_open)
        self._safety.setChecked(danger is not None and danger.is_open)
        self._others.setVisible(any(not key.shortcut for key in view.interruptions))
        self._back.setVisible(view.step is not None)
        self._forward.setVisible(view.step is not None and view.may_go_forward)
        self._skip.setVisible(view.step is not None and view.step.may_skip)
        ways: dict[Way, KeyButton] = {"back": self._back, "forward": self._forward, "skip": self._skip}
        for way, button in ways.items():
            button.open_unless(view.closed_ways.get(way, ""))


class SaysButton(KeyButton):
    """Opens the list of everything that customers say. It has the same size whatever its words are now.

    Whether the function keys have room beside it depends on its size; so its size does not depend on that.
    """

    def __init__(self) -> None:
        """Offer other words than those that have keys in sight."""
        self._faces: list[tuple[str, str]] = []
        own = action("says_other").key
        super().__init__("says-other", self.tr("Other words…"), own, is_dense=True)
        self._faces = [(self.text(), own), (self.tr("Customer says…"), "F10–F12")]

    def stand_in_for(self, keys: Sequence[str]) -> None:
        """Show the keys that are not in sight, first to last; without any the button's own."""
        own = action("says_other").key
        caption = self.tr("Customer says…") if keys else self.tr("Other words…")
        shown = f"{keys[0]}–{keys[-1]}" if keys else own
        if (caption, shown) == (self.text(), self.key):
            return
        self.set_key(shown)
        self.set_caption(caption)
        self.setToolTip(self.tr("Everything a customer may say: {0}").format(shown_key(own)) if keys else "")

    def sizeHint(self) -> QSize:
        """Return the size that either caption needs."""
        size = super().sizeHint()
        for caption, key in self._faces:
            size = size.expandedTo(self.size_with(caption, key))
        return size
