"""Foot of the stage: back and forward, safety, the list of all words, and leaving a step out with a reason.

It is the last to scroll: only where nothing would be left for the words.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.scripts.possible import Way
from agentdesk.services.rows.call import CallView
from agentdesk.views.actions import action
from agentdesk.views.call.says import is_safety
from agentdesk.views.kit.button import KeyButton, Shape, Tone
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
        self._others = KeyButton(
            "says-other", self.tr("Other words…"), action("says_other").key, is_dense=True
        )
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
